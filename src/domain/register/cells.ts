import { inputTables } from './tables';
import { formulaFieldsOf, inputFieldsOf, type FieldsOf, type InputFieldsOf } from './tables/table';

/** What a cell holds. Blank is '' or null; an Excel error is its text ('#VALUE!'). */
export type CellValue = string | number | boolean | null;

export type TableKey = keyof typeof inputTables;

/** The field of each input table, by the table's key. */
export type TableFields = { readonly [Key in TableKey]: FieldsOf<(typeof inputTables)[Key]> };

export type EffectField = TableFields['effects'];
export type EffectInputField = InputFieldsOf<(typeof inputTables)['effects']>;
export type EffectFormulaField = Exclude<EffectField, EffectInputField>;
export type OutcomeField = TableFields['outcomes'];
export type TargetField = TableFields['targets'];
export type BudgetDecisionField = TableFields['budgetDecisions'];
export type CaseField = TableFields['cases'];
export type UnitDataField = TableFields['unitData'];

/** The input tables' keys, in the registry's order. */
export const tableKeys = Object.keys(inputTables) as readonly TableKey[];

/** Columns of Effekter that people fill in, and those that formulas fill. */
export const effectInputFields = inputFieldsOf(inputTables.effects);
export const effectFormulaFields = formulaFieldsOf(inputTables.effects);

/** The body of one table as it was read, its columns found by heading. A missing column has no entry in `columns`. */
export interface TableCells<Field extends string> {
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly rows: readonly (readonly CellValue[])[];
  /** 1-based sheet row of rows[0]. */
  readonly firstRow: number;
  /** Formulas of the formula columns, row by row, where they were read ('' = no formula). */
  readonly formulas?: Readonly<Partial<Record<Field, readonly string[]>>>;
}

/** The register's input as cells. Tables that the workbook lacks are empty. */
export type RegisterCells = {
  readonly [Key in TableKey]: TableCells<TableFields[Key]>;
} & { readonly lists: RegisterLists };

/** The lists that the organisation fills: names as they stand in Listor. */
export interface RegisterLists {
  readonly departments: readonly string[];
  readonly categories: readonly string[];
  readonly reasons: readonly string[];
}
