import type { CellValue, RegisterCells, TableCells, TableFields, TableKey } from '../domain/register/cells';
import { tableKeys } from '../domain/register/cells';
import { inputTablesOf, type RegisterSchema } from '../workbook/tables/registerSchema';
import type { TableSchema } from '../workbook/tables/schema';

/** A table as it was read. */
export interface ReadTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** 0-based row of the headings. */
  readonly headerRow: number;
}

/** A workbook's file that may be a register: its names, and what is asked for of it. */
export interface RegisterFile {
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Names of its tables. */
  readonly tables: readonly string[];
  /** Tables by name, and the first cell of what names mean; what is not there has no entry. Throws FileError. */
  read(wanted: { readonly tables: ReadonlySet<string>; readonly values: ReadonlySet<string> }): Promise<{
    readonly tables: ReadonlyMap<string, ReadTable>;
    readonly values: ReadonlyMap<string, CellValue>;
  }>;
}

/** The input tables and lists of a register, whatever they were read from. Tables that are missing are empty. Pure. */
export function registerCells(schema: RegisterSchema, tables: ReadonlyMap<string, ReadTable>): RegisterCells {
  // Tables of parts that the register does not have are empty.
  const keys = new Set([...tableKeys, ...inputTablesOf(schema).map(([key]) => key)]);
  const cells = Object.fromEntries([...keys].map((key) => [key, tableCells(schema.tables[key], tables)]));
  const lists: Partial<Record<string, readonly string[]>> = {};
  for (const { table, readAs } of Object.values(schema.lists))
    if (readAs !== undefined) lists[readAs] = listOf(tables.get(table));
  return { ...cells, lists } as unknown as RegisterCells;
}

function tableCells(schema: TableSchema | undefined, tables: ReadonlyMap<string, ReadTable>): TableCells<string> {
  const found = schema === undefined ? undefined : tables.get(schema.name);
  return {
    columns: schema === undefined ? {} : columnsByField(schema, found?.headings ?? []),
    rows: found?.rows ?? [],
    firstRow: (found?.headerRow ?? 0) + 2,
  };
}

/** Finds each field's column by heading text, whatever the order; the first one wins when a heading stands twice. */
export function columnsByField<Key extends TableKey>(
  { headings: own }: Pick<TableSchema, 'headings'>,
  headings: readonly string[],
): Partial<Record<TableFields[Key], number>> {
  const positions = new Map<string, number>();
  headings.forEach((heading, index) => {
    const text = heading.toLocaleLowerCase('sv');
    if (!positions.has(text)) positions.set(text, index);
  });
  const columns: Partial<Record<string, number>> = {};
  for (const [field, heading] of Object.entries(own)) {
    const position = positions.get(heading.toLocaleLowerCase('sv'));
    if (position !== undefined) columns[field] = position;
  }
  return columns as Partial<Record<TableFields[Key], number>>;
}

function listOf(table: ReadTable | undefined): string[] {
  return (table?.rows ?? []).map((row) => String(row[0] ?? '').trim()).filter((text) => text !== '');
}
