import type { MonthIndex } from '../basics/calendar';
import type { Ore } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import type { PayablesBook } from './book';
import { takesDepartment, type CostScope, type ScopeTest } from './scope';
import type { FollowUpMethod, PayablesEffect } from './payablesEffect';
import type { CostRow } from './payablesRow';
import { monthsIn } from './runs';
import type { YearShape } from './season';

/**
 * The tests of a proposal (payables.md A.7) whose failure makes it Beräknat. H2 (all months ready) and H7 (cost
 * above 0) are conditions of there being a proposal, and never stand here.
 */
export const testIds = ['H1', 'H3', 'H4', 'H5', 'H6', 'H8', 'H9', 'H10'] as const;
export type TestId = (typeof testIds)[number];

/** What the tests look at. Öre. */
export interface Tested {
  readonly scope: CostScope;
  readonly effects: readonly PayablesEffect[];
  readonly run: MonthSpan;
  /** The counted rows of the run. */
  readonly rows: readonly CostRow[];
  readonly test: ScopeTest;
  readonly shape: YearShape;
  readonly method: FollowUpMethod;
  /** Method Volym with both volumes. */
  readonly hasVolume: boolean;
  readonly amount: Ore;
  readonly calculated: Ore;
}

/** The tests that a proposal fails, in order. */
export function failedTests(book: PayablesBook, tested: Tested): TestId[] {
  const passes: Readonly<Record<TestId, boolean>> = {
    H1: tested.test.state === 'passed',
    H3: importsOf(book, tested.run).every(({ vat }) => vat === 'excluded'),
    H4: !monthsIn(tested.run).some((month) => mayMiss(book, tested, month)),
    H5: tested.method === 'fixedCost' || (tested.method === 'volume' && tested.hasVolume),
    H6: tested.hasVolume || tested.shape === 'even' || (tested.run.last - tested.run.first + 1) % 12 === 0,
    H8: book.parties(tested.scope.contract).some(({ role }) => role !== 'contracted'),
    H9: isSureOfSuppliers(book, tested),
    H10: tested.calculated > 0 ? tested.amount * 5 <= tested.calculated * 6 : tested.amount <= 0,
  };
  return testIds.filter((id) => !passes[id]);
}

/** H4: a row of the month may belong to the scope and is not counted. */
function mayMiss(book: PayablesBook, { scope, effects }: Tested, month: MonthIndex): boolean {
  const forDepartment = effects.some(({ department }) => department !== '');
  const mayBeHere = ({ department }: CostRow): boolean => takesDepartment(scope, department) || department === '';
  return (
    book.unclearIn(month).some(({ row, contracts }) => mayBeHere(row) && contracts.includes(scope.contract)) ||
    book.rowsOf(scope.contract, month).some((row) => {
      if (row.unclear) return false;
      if (row.matched === 'unplaced') return row.organisation === null && mayBeHere(row);
      return forDepartment && row.department === '';
    })
  );
}

/**
 * H9: matched by number or reference; every row of Avtal used, and as it was when the files were read; no namesake
 * under another number.
 */
function isSureOfSuppliers(book: PayablesBook, { scope, rows, run }: Tested): boolean {
  const isNamesake = ({ matched, organisation }: CostRow): boolean => matched === 'unplaced' && organisation !== null;
  return (
    rows.every(({ matched }) => matched === 'number' || matched === 'reference') &&
    !book.hasUnused(scope.contract) &&
    importsOf(book, run).every(({ contractPrint }) => contractPrint === book.input.contracts.print) &&
    !monthsIn(run).some((month) => book.rowsOf(scope.contract, month).some(isNamesake))
  );
}

function importsOf(book: PayablesBook, run: MonthSpan): ReturnType<PayablesBook['importsIn']> {
  return monthsIn(run).flatMap((month) => book.importsIn(month));
}
