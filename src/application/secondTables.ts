import { cellText, fold } from '../domain/basics/text';
import type { CellValue } from '../domain/register/cells';
import { inputTablesOf, type InputTableSchema, type RegisterSchema } from '../workbook/tables/registerSchema';
import type { InspectionReading } from './structure';

/** A table is recognised under another name when it has this share of the headings. */
export const recognised = 0.7;

/** A table that has at least this many of our headings, and few others, is taken for somebody's shorter one. */
const fewestHeadings = 5;

/** A table that somebody has beside one of ours. */
export interface SecondTable {
  readonly name: string;
  readonly sheet: string;
  /** The name of ours. */
  readonly like: string;
}

/** Other tables with the headings of one that stands under its own name: their rows are not counted. Pure. */
export function secondTables(
  { tables: all, shape }: Pick<InspectionReading, 'tables' | 'shape'>,
  schema: RegisterSchema,
): SecondTable[] {
  const { tables, lists } = schema;
  const inputs = inputTablesOf(schema).flatMap(([, own]) => (shape.tables.includes(own.name) ? [own] : []));
  const known = new Set([
    ...Object.values(tables).map(({ name }) => name),
    ...Object.values(lists).map(({ table }) => table),
  ]);
  // What an upgrade has set aside is meant to be left out.
  return all
    .filter(({ name }) => !known.has(name) && !/_tidigare\d*$/.test(name))
    .flatMap(({ name, sheet, headings }) => {
      const has = new Set(headings.map(fold));
      const like = inputs.find((own) => {
        const wanted = Object.values(own.headings);
        const shared = wanted.filter((heading) => has.has(fold(heading))).length;
        const isShorter = shared >= fewestHeadings && shared >= has.size * recognised;
        return shared >= wanted.length * recognised || isShorter;
      });
      return like === undefined ? [] : [{ name, sheet, like: like.name }];
    });
}

/** Headings and rows of a table. */
export interface TableCellsRead {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * The rows of a second table that ours has not, by field, blank rows passed over. Rows are the same when every column
 * that both have says the same, but for an ID of their own and what formulas fill. Pure.
 */
export function rowsNotIn(
  ours: TableCellsRead,
  theirs: TableCellsRead,
  own: InputTableSchema,
): Record<string, CellValue>[] {
  const { fields } = own.input.definition;
  const columns = Object.entries(own.headings).flatMap(([field, heading]) => {
    const at = (table: TableCellsRead) => table.headings.findIndex((one) => fold(one) === fold(heading));
    const [here, there] = [at(ours), at(theirs)];
    return fields[field]?.formula === true || here < 0 || there < 0 ? [] : [{ field, here, there }];
  });
  const telling = columns.filter(({ field }) => field !== 'id');
  const keyOf = (cells: readonly CellValue[], side: 'here' | 'there') =>
    telling.map((column) => fold(cellText(cells[column[side]]))).join('\u0000');
  const standing = new Map<string, number>();
  for (const cells of ours.rows) {
    const key = keyOf(cells, 'here');
    standing.set(key, (standing.get(key) ?? 0) + 1);
  }
  return theirs.rows.flatMap((cells) => {
    if (telling.every(({ there }) => cellText(cells[there]) === '')) return [];
    const key = keyOf(cells, 'there');
    const left = standing.get(key) ?? 0;
    if (left > 0) {
      standing.set(key, left - 1);
      return [];
    }
    return [Object.fromEntries(columns.map(({ field, there }) => [field, cells[there] ?? '']))];
  });
}
