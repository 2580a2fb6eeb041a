import type { CloseHistory, ClosePart, CloseRow, RegisterState } from '../../../src/domain/close/closeTypes';
import { printOf, type PrintInputs } from '../../../src/domain/close/print';
import type { Ore } from '../../../src/domain/basics/money';
import { day } from '../register';
import { details, withClose } from './close';
import { closeMonth } from './closesAtOnce';

/** The inputs of a row. */
export const blank: PrintInputs = {
  type: 'newContract',
  start: 1,
  termYears: 12,
  baseline: 5,
  newCost: 3,
  baselineSource: 'budget',
  amount: null,
  ceiling: null,
  implementationCost: null,
  indirectPerYear: null,
  hoursPerYear: null,
  actualEnd: null,
};
/** The main part of a row, öre: freed, all of it in the year. */
export const worth = (calculated: number, rest: Partial<ClosePart> = {}): ClosePart => ({
  class: 'freed',
  part: 'main',
  calculated: BigInt(calculated),
  lapsed: 0n,
  inYear: BigInt(calculated),
  lapsedInYear: 0n,
  nextYear: 0n,
  lapsedNextYear: 0n,
  ...rest,
});
/** A row that counts, öre. */
export const row = (calculated: number, rest: Partial<CloseRow> = {}, inputs: Partial<PrintInputs> = {}): CloseRow => ({
  id: 'E-1',
  title: 'Ett',
  department: '',
  state: 'counted',
  ruleId: null,
  print: printOf({ ...blank, ...inputs }),
  outcomePrint: '',
  hasHours: false,
  parts: [worth(calculated)],
  shown: [],
  ...rest,
});
/** A row that does not count. */
export const out = (state: 'leftOut' | 'withdrawn', ruleId: string | null = null): CloseRow =>
  row(0, { state, ruleId, parts: [], print: '', outcomePrint: '' });
/** The register on a day. */
export const state = (
  rows: readonly CloseRow[],
  asOf = '2026-02-28',
  hourlyCost: number | null = null,
): RegisterState => ({
  asOf: day(asOf),
  hourlyCost: hourlyCost as Ore | null,
  rows,
  measured: { realised: false, confirmed: false },
});
/** The tables after a month has been closed. */
export const closed = (history: CloseHistory, rows: readonly CloseRow[], asOf: string): CloseHistory =>
  withClose(history, closeMonth(state(rows, asOf), history, details));
