import type { BudgetDecisionField, CaseField, CellValue, TableCells, TargetField } from './cells';
import type { TargetBasis, TargetScope } from './target';
import { readAmount, type AmountReading } from '../basics/amount';
import { readChoice, type ListReading } from './list';
import { readNumber } from '../basics/number';
import type { RowLookups } from './effectRow';
import { readShare, type ShareReading } from '../basics/share';
import { readTableRows } from './tableRows';
import { cellText } from '../basics/text';

/** A calendar year 2000–2099 as a cell holds it. */
export type YearReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly text: string };

/** One row of Mål, every cell read and nothing judged yet. */
export interface TargetRow {
  readonly row: number;
  readonly year: YearReading;
  /** Blank: the whole organisation. */
  readonly department: ListReading<string>;
  readonly amount: AmountReading;
  readonly share: ShareReading;
  readonly scope: ListReading<TargetScope>;
  readonly basis: ListReading<TargetBasis>;
  readonly cell: (field: TargetField) => CellValue;
}

/** One row of Budgetbeslut. */
export interface DecisionRow {
  readonly row: number;
  readonly year: YearReading;
  readonly department: ListReading<string>;
  readonly amount: AmountReading;
  readonly decision: string;
  readonly cell: (field: BudgetDecisionField) => CellValue;
}

/** One row of Ärenden. */
export interface CaseRow {
  readonly row: number;
  readonly caseId: string;
  readonly title: string;
  readonly statedTotal: AmountReading;
  readonly cell: (field: CaseField) => CellValue;
}

/** Reads a year 2000–2099, written as a number or as digits. Never throws. */
export function readYear(cell: CellValue): YearReading {
  const reading = readNumber(cell);
  if (reading.kind !== 'value') return reading;
  const { value } = reading;
  if (!Number.isInteger(value) || value < 2000 || value > 2099) return { kind: 'unreadable', text: cellText(cell) };
  return { kind: 'value', value };
}

/** Reads the rows of Mål, blank ones left out. Never throws. */
export function readTargetRows(table: TableCells<TargetField>, lookups: RowLookups): TargetRow[] {
  const fields: readonly TargetField[] = ['year', 'department', 'amount', 'share', 'scope', 'basis'];
  return readTableRows(table, fields, (row, cell) => ({
    row,
    year: readYear(cell('year')),
    department: readChoice(cell('department'), lookups.departments),
    amount: readAmount(cell('amount')),
    share: readShare(cell('share')),
    scope: readChoice(cell('scope'), lookups.vocabulary.scopes),
    basis: readChoice(cell('basis'), lookups.vocabulary.bases),
    cell,
  }));
}

/** Reads the rows of Budgetbeslut, blank ones left out. Never throws. */
export function readDecisionRows(table: TableCells<BudgetDecisionField>, lookups: RowLookups): DecisionRow[] {
  const fields: readonly BudgetDecisionField[] = ['year', 'department', 'amount', 'decision'];
  return readTableRows(table, fields, (row, cell) => ({
    row,
    year: readYear(cell('year')),
    department: readChoice(cell('department'), lookups.departments),
    amount: readAmount(cell('amount')),
    decision: cellText(cell('decision')),
    cell,
  }));
}

/** Reads the rows of Ärenden, blank ones left out. Never throws. */
export function readCaseRows(table: TableCells<CaseField>): CaseRow[] {
  const fields: readonly CaseField[] = ['caseId', 'title', 'statedTotal'];
  return readTableRows(table, fields, (row, cell) => ({
    row,
    caseId: cellText(cell('caseId')),
    title: cellText(cell('title')),
    statedTotal: readAmount(cell('statedTotal')),
    cell,
  }));
}
