import type { BudgetDecisionField, CaseField, TableCells, TargetField } from './cells';
import type { RowLookups } from './effectRow';
import { inputTables } from './tables';
import { readRows, type RowOf } from './tables/readRows';

/** One row of Mål; a blank department is the whole organisation. */
export type TargetRow = RowOf<typeof inputTables.targets>;
/** One row of Budgetbeslut. */
export type DecisionRow = RowOf<typeof inputTables.budgetDecisions>;
/** One row of Ärenden. */
export type CaseRow = RowOf<typeof inputTables.cases>;

/** Reads the rows of Mål, blank ones left out. Never throws. */
export function readTargetRows(table: TableCells<TargetField>, lookups: RowLookups): TargetRow[] {
  return readRows(inputTables.targets, table, lookups);
}

/** Reads the rows of Budgetbeslut, blank ones left out. Never throws. */
export function readDecisionRows(table: TableCells<BudgetDecisionField>, lookups: RowLookups): DecisionRow[] {
  return readRows(inputTables.budgetDecisions, table, lookups);
}

/** Reads the rows of Ärenden, blank ones left out. Never throws. */
export function readCaseRows(table: TableCells<CaseField>, lookups: RowLookups): CaseRow[] {
  return readRows(inputTables.cases, table, lookups);
}
