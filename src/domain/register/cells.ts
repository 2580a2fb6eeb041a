import { inputTables } from './tables';
import type { partTables } from './tables/parts';
import { formulaFieldsOf, inputFieldsOf, type FieldsOf, type InputFieldsOf } from './tables/table';

/** What a cell holds. Blank is '' or null; an Excel error is its text ('#VALUE!'). */
export type CellValue = string | number | boolean | null;

/** Input tables that every register has, and those of the optional parts. */
export type PlainTableKey = keyof typeof inputTables;
export type PartTableKey = keyof typeof partTables;
export type TableKey = PlainTableKey | PartTableKey;

type Tables = typeof inputTables & typeof partTables;

/** The field of each input table, by the table's key. */
export type TableFields = { readonly [Key in TableKey]: FieldsOf<Tables[Key]> };

export type EffectField = TableFields['effects'];
export type EffectInputField = InputFieldsOf<(typeof inputTables)['effects']>;
export type EffectFormulaField = Exclude<EffectField, EffectInputField>;
export type OutcomeField = TableFields['outcomes'];
export type TargetField = TableFields['targets'];
export type BudgetDecisionField = TableFields['budgetDecisions'];
export type CaseField = TableFields['cases'];
export type UnitDataField = TableFields['unitData'];

/** The keys of the tables that every register has, in the registry's order. */
export const plainTableKeys = Object.keys(inputTables) as readonly PlainTableKey[];

/** What is known of the parts' tables before a register has one: that they are. The compiler holds it complete. */
const partTableKeys: { readonly [Key in PartTableKey]: Key } = {
  closes: 'closes',
  closeLines: 'closeLines',
  closePositions: 'closePositions',
  indicators: 'indicators',
  watches: 'watches',
  contracts: 'contracts',
  payablesImports: 'payablesImports',
  payables: 'payables',
  creditRows: 'creditRows',
  purchases: 'purchases',
  departmentMap: 'departmentMap',
  accountCategories: 'accountCategories',
  members: 'members',
  shares: 'shares',
  initiatives: 'initiatives',
};

/** The input tables' keys, those of the parts last. */
export const tableKeys = [...plainTableKeys, ...Object.values(partTableKeys)] as readonly TableKey[];

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
  /** Steps of the watch list, 0 first; only where the register has one. */
  readonly watchSteps?: readonly string[];
}
