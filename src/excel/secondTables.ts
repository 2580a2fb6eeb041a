import { WorkbookError } from '../application/errors';
import type { RunOptions } from '../application/ports';
import { rowsNotIn, secondTables, type SecondTable, type TableCellsRead } from '../application/secondTables';
import type { InspectionReading } from '../application/structure';
import type { CellValue } from '../domain/register/cells';
import { inputTablesOf, type InputTableSchema, type RegisterSchema } from '../workbook/tables/registerSchema';
import type { Batch, ExcelSession } from './session';

/** Cells of two tables that are compared; larger ones are told without a number. */
const MOST_COMPARED = 300_000;

/** The reading with how many rows of each second table ours has not. One or two requests, none without such a table. */
export async function withUncounted(
  context: Batch,
  reading: InspectionReading,
  schema: RegisterSchema,
): Promise<InspectionReading> {
  const second = secondTables(reading, schema);
  if (second.length === 0) return reading;
  const uncounted = new Map<string, number | null>();
  for (const [table, rows] of await readPairs(context, second, schema)) uncounted.set(table, rows?.length ?? null);
  return {
    ...reading,
    tables: reading.tables.map((table) =>
      uncounted.has(table.name) ? { ...table, uncounted: uncounted.get(table.name) ?? null } : table,
    ),
  };
}

/** The rows of a second table that ours has not, by field. Throws 'tooLarge'. */
export function readSecondRows(
  session: ExcelSession,
  second: SecondTable,
  schema: RegisterSchema,
  options: RunOptions,
): Promise<readonly Readonly<Record<string, CellValue>>[]> {
  return session.run({ ...options, repeatable: true }, async (context) => {
    const rows = (await readPairs(context, [second], schema)).get(second.name) ?? null;
    if (rows === null) throw new WorkbookError('tooLarge');
    return rows;
  });
}

type Rows = readonly Readonly<Record<string, CellValue>>[] | null;

async function readPairs(
  context: Batch,
  second: readonly SecondTable[],
  schema: RegisterSchema,
): Promise<ReadonlyMap<string, Rows>> {
  const ownOf = (name: string) => inputTablesOf(schema).find(([, own]) => own.name === name)?.[1];
  const pairs = second.flatMap(({ name, like }) => {
    const own = ownOf(like);
    return own === undefined ? [] : [{ name, own, theirs: queueArea(context, name), ours: queueArea(context, like) }];
  });
  await context.sync();
  const small = pairs.filter(({ theirs, ours }) => cellsIn(theirs) + cellsIn(ours) <= MOST_COMPARED);
  const cells = small.map(({ name, own, theirs, ours }) => ({
    name,
    own,
    theirs: queueCells(theirs),
    ours: queueCells(ours),
  }));
  await context.sync();
  const rows = cells.map(({ name, own, theirs, ours }): [string, Rows] => [name, compared(own, ours, theirs)]);
  return new Map([...pairs.map(({ name }): [string, Rows] => [name, null]), ...rows]);
}

function compared(own: InputTableSchema, ours: Excel.Range, theirs: Excel.Range): Rows {
  const read = ({ values }: Excel.Range): TableCellsRead => {
    const [headings = [], ...rows] = values as CellValue[][];
    return { headings: headings.map((heading) => String(heading).trim()), rows };
  };
  return rowsNotIn(read(ours), read(theirs), own);
}

const cellsIn = ({ rowCount, columnCount }: Excel.Range): number => rowCount * columnCount;

/** Headings and body: a row of totals is none of the rows. */
function queueArea(context: Batch, name: string): Excel.Range {
  const table = context.workbook.tables.getItem(name);
  const area = table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange());
  area.load('rowCount,columnCount');
  return area;
}

function queueCells(area: Excel.Range): Excel.Range {
  area.load('values');
  return area;
}
