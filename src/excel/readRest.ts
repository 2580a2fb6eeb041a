import type { CellValue } from '../domain/register/cells';
import { officeCode } from './errors';
import { cellValues, MOST_CELLS, type TableReading } from './readTables';
import type { Batch } from './session';

/** Rows of a table, from the 0-based `first` on. */
interface Stretch {
  readonly table: TableReading;
  readonly first: number;
  readonly count: number;
}

/** Rows by the name of their table. */
type RowsByTable = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

/**
 * Reads what is left of bodies that are too large for one answer: in as few answers as they fit in, each as large as
 * the others, for office.js takes each apart in one go. An answer that is too large after all is asked for in halves.
 */
export async function readRest(context: Batch, unfinished: readonly TableReading[]): Promise<RowsByTable> {
  const found = new Map<string, CellValue[][]>();
  const rest = unfinished.map((table) => ({
    table,
    first: table.rows.length,
    count: table.bodyRows - table.rows.length,
  }));
  await readStretches(context, rest, MOST_CELLS, found);
  return found;
}

async function readStretches(
  context: Batch,
  stretches: readonly Stretch[],
  most: number,
  found: Map<string, CellValue[][]>,
): Promise<void> {
  for (const pack of packsOf(stretches, most)) await readPack(context, pack, found);
}

async function readPack(context: Batch, pack: readonly Stretch[], found: Map<string, CellValue[][]>): Promise<void> {
  const queued = pack.map((stretch) => ({ name: stretch.table.name, range: queueStretch(context, stretch) }));
  try {
    await context.sync();
  } catch (error) {
    const isOneRow = pack.length === 1 && pack[0]?.count === 1;
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || isOneRow) throw error;
    await readStretches(context, pack, Math.max(1, Math.ceil(cellsOf(pack) / 2)), found);
    return;
  }
  for (const { name, range } of queued) found.set(name, (found.get(name) ?? []).concat(cellValues(range)));
}

function queueStretch(context: Batch, { table, first, count }: Stretch): Excel.Range {
  const { sheet, headerRow, firstColumn, headings } = table;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(headerRow + 1 + first, firstColumn, count, headings.length);
  range.load('values');
  return range;
}

const cellsOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { table, count }) => sum + count * table.headings.length, 0);

/** Stretches in order, in as few packs of at most so many cells as they fit in, about as many in each. */
function packsOf(stretches: readonly Stretch[], most: number): Stretch[][] {
  const cells = cellsOf(stretches);
  const even = cells / Math.max(1, Math.ceil(cells / most));
  const packs: Stretch[][] = [];
  let room = 0;
  for (const { table, first, count } of stretches) {
    const width = table.headings.length;
    for (let row = first; row < first + count;) {
      if (room <= 0) {
        packs.push([]);
        room += even;
      }
      const taken = Math.min(first + count - row, Math.max(1, Math.round(room / width)));
      packs.at(-1)?.push({ table, first: row, count: taken });
      room -= taken * width;
      row += taken;
    }
  }
  return packs;
}
