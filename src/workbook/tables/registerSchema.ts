import type { PartKeys } from '../../domain/register/tables/table';
import { sheetNames } from '../../locales/workbook';
import { sheetTexts } from '../../locales/workbookTexts';
import { effectFormulas, outcomeTitleFormula } from '../formulas/rowFormulas';
import type { NamePlan, SheetPlan } from '../plan/plan';
import type { SheetAddition } from '../report/additions';
import { lists, settings, sheetOrder, tables, type ListSchema, type SettingSchema, type TableSchema } from './schema';

/** A sheet of the register. */
export interface SheetSchema {
  readonly key: string;
  readonly name: string;
  /** Title and explaining lines of a sheet that people fill in. */
  readonly head?: { readonly title: string; readonly lines: readonly string[] } | undefined;
  readonly frozenColumns?: number;
  /**
   * Draws a sheet that is no plain input sheet; the product's own are drawn by createPlan, which only drawing loads.
   */
  readonly plan?: (schema: RegisterSchema) => SheetPlan;
  /** Names that the sheet brings. */
  readonly names?: readonly NamePlan[];
  readonly part?: string | undefined;
}

/** One part that a register can have beside what all have. */
export interface PartSchema {
  readonly key: string;
  /** What users call it. */
  readonly name: string;
  /**
   * Name and label of the sum by which the sheets see that its tables have changed; none where no figure follows from
   * them.
   */
  readonly stamp?: { readonly name: string; readonly label: string };
  /** What it adds to the reading sheets, before there are any figures. */
  readonly additions?: readonly SheetAddition[];
}

/**
 * Everything that a register consists of, as data: who reads, draws, checks, repairs or compares a register goes
 * through this and knows no table by name. A part's pieces stand among the others with its key.
 */
export interface RegisterSchema {
  readonly sheets: readonly SheetSchema[];
  /** By key; input tables first, in the order that issues are listed. */
  readonly tables: Readonly<Record<string, TableSchema>>;
  readonly lists: Readonly<Record<string, ListSchema>>;
  readonly settings: readonly SettingSchema[];
  /** Native formulas of calculated columns, by table and field. */
  readonly formulas: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly parts: readonly PartSchema[];
}

const heads: Readonly<Partial<Record<string, { readonly title: string; readonly lines?: readonly string[] }>>> =
  sheetTexts;

/** Title and lines of a sheet; those of others than input sheets are drawn with them by hand. */
function headOf(key: string): SheetSchema['head'] {
  const head = heads[key];
  return head?.lines === undefined ? undefined : { title: head.title, lines: head.lines };
}

const frozenColumns: Readonly<Partial<Record<string, number>>> = { effects: 2, outcomes: 2, unitData: 1 };

/** The product's registers without optional parts; wholeSchema has those too. */
export const registerSchema: RegisterSchema = {
  sheets: sheetOrder.map((key) => ({
    key,
    name: sheetNames[key],
    head: headOf(key),
    frozenColumns: frozenColumns[key] ?? 0,
  })),
  tables,
  lists,
  settings,
  formulas: { effects: effectFormulas, outcomes: { effectTitle: outcomeTitleFormula } },
  parts: [],
};

/** Something that a register has, or that some of its parts bring. */
interface Piece {
  readonly part?: PartKeys | undefined;
}

/** The schema of a register that has these parts: what belongs to others is left out. */
export function withParts(schema: RegisterSchema, parts: readonly string[]): RegisterSchema {
  const present = new Set(parts);
  const has = ({ part }: Piece): boolean => part === undefined || [part].flat().some((key) => present.has(key));
  return {
    sheets: schema.sheets.filter(has),
    tables: Object.fromEntries(
      Object.entries(schema.tables)
        .filter(([, table]) => has(table))
        .map(([key, table]) => [key, withColumns(table, has)]),
    ),
    lists: Object.fromEntries(Object.entries(schema.lists).filter(([, list]) => has(list))),
    settings: schema.settings.filter(has),
    formulas: Object.fromEntries(
      Object.entries(schema.formulas)
        .filter(([key]) => has(schema.tables[key] ?? {}))
        .map(([key, formulas]) => {
          const fields = schema.tables[key]?.input?.definition.fields ?? {};
          return [key, Object.fromEntries(Object.entries(formulas).filter(([field]) => has(fields[field] ?? {})))];
        }),
    ),
    parts: schema.parts.filter(({ key }) => present.has(key)),
  };
}

function withColumns(table: TableSchema, has: (field: Piece) => boolean): TableSchema {
  const { input } = table;
  if (input === null || Object.values(input.definition.fields).every(has)) return table;
  const { definition, words } = input;
  const kept = Object.entries(definition.fields).filter(([, field]) => has(field));
  const columns = Object.fromEntries(
    kept.flatMap(([name]) => {
      const column = words.columns[name];
      return column === undefined ? [] : [[name, column] as const];
    }),
  );
  return {
    ...table,
    headings: Object.fromEntries(kept.map(([name]) => [name, table.headings[name] ?? ''])),
    input: { definition: { ...definition, fields: Object.fromEntries(kept) }, words: { ...words, columns } },
  };
}

/** What the parts of a register add to its reading sheets, in their order. */
export function additionsOf({ parts }: RegisterSchema): SheetAddition[] {
  return parts.flatMap(({ additions = [] }) => additions);
}

/** The tables that people fill in, each with its key, in order. */
export function inputTablesOf(schema: RegisterSchema): readonly (readonly [key: string, table: InputTableSchema])[] {
  return Object.entries(schema.tables).filter((entry): entry is [string, InputTableSchema] => entry[1].input !== null);
}
export type InputTableSchema = TableSchema & { readonly input: NonNullable<TableSchema['input']> };

/**
 * The column that says which effect (or other thing with an ID) a row of a table is about; null where rows carry no ID.
 */
export function idFieldOf(schema: RegisterSchema, table: string): string | null {
  return schema.tables[table]?.input?.definition.id ?? null;
}

/** Whether a column is filled by a native formula of the register. */
export function isFormulaField(schema: RegisterSchema, table: string, field: string): boolean {
  return schema.tables[table]?.input?.definition.fields[field]?.formula === true;
}

/** Headings of a table's calculated columns with their formulas. */
export function formulasByHeading(schema: RegisterSchema, table: string): ReadonlyMap<string, string> {
  const headings = schema.tables[table]?.headings ?? {};
  return new Map(
    Object.entries(schema.formulas[table] ?? {}).flatMap(([field, formula]) => {
      const heading = headings[field];
      return heading === undefined ? [] : [[heading, formula] as const];
    }),
  );
}
