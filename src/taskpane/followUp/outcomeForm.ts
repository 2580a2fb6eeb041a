import { assessed } from '../../application/judge';
import type { OutcomeDraft, RegisterState } from '../../application/results';
import { firstDayOf, lastDayOf } from '../../domain/basics/calendar';
import type { MonthIndex, Serial } from '../../domain/basics/calendar';
import type { CellValue } from '../../domain/register/cells';
import type { Issue } from '../../domain/register/issue';
import { oreToKronor } from '../../domain/basics/money';
import type { Ore } from '../../domain/basics/money';
import { readAmount } from '../../domain/basics/amount';
import { choices } from '../../locales/workbook';
import { onlyRows, rowsWith } from '../register/nearbyRows';
import type { OfferedEstimate } from './followable';

/** What stands in the outcome form. */
export interface OutcomeForm {
  readonly from: MonthIndex;
  readonly to: MonthIndex;
  readonly amount: string;
  readonly source: string;
  readonly evidence: string;
  readonly cause: string;
  readonly verified: boolean;
  readonly comment: string;
}

/** A blank form for a period; Faktura is the usual source. */
export function blankOutcome(from: MonthIndex, to: MonthIndex): OutcomeForm {
  return {
    from,
    to,
    amount: '',
    source: choices.outcomeSources.invoice,
    evidence: '',
    cause: '',
    verified: false,
    comment: '',
  };
}

/** What the form becomes when an estimate is taken over. */
export function estimated({ from, to, ore }: OfferedEstimate): Partial<OutcomeForm> {
  return { from, to, amount: String(oreToKronor(ore)).replace('.', ','), source: choices.outcomeSources.estimated };
}

/** The form as a row of Utfall: whole months, the amount as a number when it reads in one way. */
export function outcomeDraft(effectId: string, form: OutcomeForm): OutcomeDraft {
  const reading = readAmount(form.amount);
  const amount = reading.kind === 'text' || reading.kind === 'value' ? oreToKronor(reading.value) : form.amount.trim();
  return {
    effectId,
    from: firstDayOf(form.from),
    to: lastDayOf(form.to),
    amount,
    source: form.source,
    evidence: form.evidence.trim(),
    cause: form.cause,
    verified: form.verified ? choices.yes : '',
    comment: form.comment.trim(),
  };
}

/** The amount in öre, null while it cannot be read. */
export function amountOf(form: OutcomeForm): Ore | null {
  const reading = readAmount(form.amount);
  return reading.kind === 'text' || reading.kind === 'value' ? reading.value : null;
}

/** What the rules say of a new outcome among the effect's others. Writes nothing. */
export function outcomeIssues(state: RegisterState, draft: OutcomeDraft, today: Serial): readonly Issue[] {
  const { reading } = state;
  const { cells: all } = reading;
  // Only the effect's own rows: judging one outcome takes the same time whatever the register's size.
  const effects = onlyRows(all.effects, rowsWith(all.effects, 'id', draft.effectId));
  const outcomes = onlyRows(all.outcomes, rowsWith(all.outcomes, 'effectId', draft.effectId));
  const row = outcomes.rows.length;
  const width = Math.max(0, ...Object.values(outcomes.columns).map((column) => column + 1));
  const cells = new Array<CellValue>(width).fill('');
  for (const [field, value] of Object.entries(draft)) {
    const column = outcomes.columns[field as keyof OutcomeDraft];
    if (column !== undefined) cells[column] = value ?? '';
  }
  const withDraft = {
    ...reading,
    cells: { ...all, effects, outcomes: { ...outcomes, rows: [...outcomes.rows, cells] } },
  };
  return assessed(withDraft, { today }).issues.filter((issue) => issue.table === 'outcomes' && issue.row === row);
}
