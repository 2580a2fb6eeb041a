import type { CellValue, OutcomeField, TableCells } from '../cells';
import type { DeviationCause, OutcomeSource } from '../outcome';
import { readAmount, type AmountReading } from './amount';
import { readDate, type DateReading } from './date';
import { readChoice, type ListReading } from './list';
import { cellText } from './text';
import { finished, type Steps } from '../steps';
import { tableRowsInSteps } from './tableRows';
import type { Vocabulary } from './vocabulary';

/** One row of Utfall, every cell read and nothing judged yet. */
export interface OutcomeRow {
  readonly row: number;
  readonly effectId: string;
  readonly from: DateReading;
  readonly to: DateReading;
  readonly amount: AmountReading;
  readonly cell: (field: OutcomeField) => CellValue;
  readonly source: ListReading<OutcomeSource>;
  readonly cause: ListReading<DeviationCause>;
  readonly evidence: string;
  readonly verified: boolean;
}

const inputFields: readonly OutcomeField[] = [
  'effectId', 'from', 'to', 'amount', 'source', 'evidence', 'cause', 'verified', 'comment',
];
const refusals = new Set(['nej', 'no', 'false', 'falskt']);

/** Reads the rows of Utfall, blank ones left out. Verifierad counts as filled unless it says no. Never throws. */
export function readOutcomeRows(table: TableCells<OutcomeField>, vocabulary: Vocabulary): OutcomeRow[] {
  return finished(outcomeRowsInSteps(table, vocabulary));
}

/** The same in steps. */
export function outcomeRowsInSteps(table: TableCells<OutcomeField>, vocabulary: Vocabulary): Steps<OutcomeRow[]> {
  return tableRowsInSteps(table, inputFields, (row, cell) => {
    const verified = cellText(cell('verified')).toLowerCase();
    return {
      row,
      effectId: cellText(cell('effectId')),
      from: readDate(cell('from')),
      to: readDate(cell('to')),
      amount: readAmount(cell('amount')),
      cell,
      source: readChoice(cell('source'), vocabulary.sources),
      cause: readChoice(cell('cause'), vocabulary.causes),
      evidence: cellText(cell('evidence')),
      verified: verified !== '' && !refusals.has(verified),
    };
  });
}
