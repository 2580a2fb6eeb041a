import { importDrafts } from '../../application/importRows';
import type { ForeignList, ImportMapping } from '../../application/importRows';
import type { RegisterState } from '../../application/results';

/** What a list would become in the register. */
export interface ImportOutlook {
  readonly rows: number;
  readonly counted: number;
  readonly leftOut: number;
  /** Rules that the new rows raise, errors first, the most frequent first. */
  readonly issues: readonly { readonly ruleId: string; readonly severity: 'error' | 'warning'; readonly count: number }[];
}

/** Counts what the new rows of a preview are; rows that were there are not told of. */
export function importOutlook(before: RegisterState, preview: RegisterState, list: ForeignList, mapping: ImportMapping): ImportOutlook {
  const first = before.reading.cells.effects.rows.length;
  const added = preview.assessment.rows.filter(({ row }) => row >= first);
  const counts = new Map<string, { ruleId: string; severity: 'error' | 'warning'; count: number }>();
  for (const { table, row, ruleId, severity } of preview.assessment.issues) {
    if (table !== 'effects' || row < first || ruleId === 'W107') continue;
    const known = counts.get(ruleId);
    if (known === undefined) counts.set(ruleId, { ruleId, severity, count: 1 });
    else known.count += 1;
  }
  const rank = ({ severity }: { readonly severity: string }) => (severity === 'error' ? 0 : 1);
  return {
    rows: importDrafts(list, mapping).length,
    counted: added.filter(({ state }) => state === 'counted').length,
    leftOut: added.filter(({ state }) => state === 'leftOut').length,
    issues: [...counts.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count),
  };
}
