import type { ListDraft } from '../../application/importRows';
import type { PlacedIssue, RegisterState } from '../../application/results';
import type { CellValue, EffectInputField } from '../../domain/register/cells';
import { effectInputFields } from '../../domain/register/cells';
import type { Severity } from '../../domain/register/issue';

/** A row that does not count, and the field that keeps it from counting. */
export interface RowToMend {
  /** 0-based row of the list. */
  readonly row: number;
  readonly title: CellValue;
  readonly field: EffectInputField;
  readonly value: CellValue;
  readonly issue: PlacedIssue;
}

/** What a list would become in the register. */
export interface ImportOutlook {
  readonly rows: number;
  readonly counted: number;
  readonly leftOut: number;
  /** Calculated effect of the rows that count, in öre. */
  readonly calculated: bigint;
  /** One of the errors of each row that is left out, where a field can mend it. */
  readonly toMend: readonly RowToMend[];
  /** Rules that the new rows raise, errors first, the most frequent first. */
  readonly issues: readonly { readonly ruleId: string; readonly severity: Severity; readonly count: number }[];
}

const ranks: Readonly<Record<string, number>> = { error: 0, warning: 1, completion: 2 };
const isInput = (field: string): field is EffectInputField => (effectInputFields as readonly string[]).includes(field);

/**
 * Counts what the new rows of a preview are; rows that were there are not told of. `first`: table row of the first
 * new one.
 */
export function importOutlook(preview: RegisterState, drafts: readonly ListDraft[], first: number): ImportOutlook {
  const added = preview.assessment.rows.filter(({ row }) => row >= first);
  const counts = new Map<string, { ruleId: string; severity: Severity; count: number }>();
  const toMend = new Map<number, RowToMend>();
  for (const placed of preview.issues) {
    const { table, row, ruleId, severity, field } = placed.issue;
    if (table !== 'effects' || row < first || ruleId === 'W107') continue;
    const known = counts.get(ruleId);
    if (known === undefined) counts.set(ruleId, { ruleId, severity, count: 1 });
    else known.count += 1;
    const draft = drafts[row - first];
    if (severity !== 'error' || draft === undefined || field === null || !isInput(field) || toMend.has(row)) continue;
    toMend.set(row, {
      row: draft.row,
      title: draft.draft.title ?? '',
      field,
      value: draft.draft[field] ?? '',
      issue: placed,
    });
  }
  const rank = ({ severity }: { readonly severity: Severity }) => ranks[severity] ?? 0;
  return {
    rows: drafts.length,
    counted: added.filter(({ state }) => state === 'counted').length,
    leftOut: added.filter(({ state }) => state === 'leftOut').length,
    calculated: calculatedOf(preview, first),
    toMend: [...toMend.values()],
    issues: [...counts.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count),
  };
}

function calculatedOf({ assessment }: RegisterState, first: number): bigint {
  let sum = 0n;
  assessment.effects.forEach(({ row }, index) => {
    if (row >= first) sum += BigInt(assessment.calculations[index]?.calculated ?? 0);
  });
  return sum;
}
