import type { CellValue } from '../domain/register/cells';
import { cellText, fold } from '../domain/basics/text';
import { sheetNames } from '../locales/workbook';
import { cellAddress } from '../workbook/plan/address';
import { listsHeadingRow } from '../workbook/tables/listsSheet';
import type { SheetPlan, TablePlan } from '../workbook/plan/plan';
import { lists } from '../workbook/tables/schema';
import { areaAddress } from './addresses';
import { addTable, planCell } from './applyPlan';
import type { Batch } from './session';
import { widthInPoints } from './styling';

/**
 * Upgrades the source template's list sheet in place: each list that stands under its heading in row 3 becomes a table
 * over the very same cells; lists that the sheet lacks are put to the right. Nothing that stands there is written over.
 * `again`: a first try was broken off, so tables of it may stand, and lists without their words.
 */
export async function adoptLists(context: Batch, plan: SheetPlan, again = false): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetNames.lists);
  const used = sheet.getUsedRange(true);
  used.load('values,rowIndex,columnIndex,columnCount');
  const standing = again ? await tablesOn(context, sheet) : [];
  await context.sync();
  const cells = used.values as CellValue[][];
  const heading = cells[listsHeadingRow - 1 - used.rowIndex] ?? [];
  const missing: TablePlan[] = [];
  for (const table of plan.tables) {
    const text = Object.values(lists).find((list) => list.table === table.name)?.heading ?? '';
    const column = heading.findIndex((cell) => fold(cellText(cell)) === fold(text));
    if (column < 0) {
      missing.push(table);
      continue;
    }
    const words = wordsBelow(cells, listsHeadingRow - used.rowIndex, column);
    const at = { row: listsHeadingRow - 1, column: used.columnIndex + column };
    if (again && words === 0)
      sheet.getRangeByIndexes(at.row + 1, at.column, table.rows.length, 1).values = table.rows.map(([word]) => [
        planCell(word ?? ''),
      ]);
    const rows = Math.max(1, words, again && words === 0 ? table.rows.length : 0);
    const address = areaAddress(at.row, at.column, rows + 1, 1);
    const present = standing.find(
      ({ header }) => header.columnIndex === at.column && header.rowIndex === at.row,
    )?.table;
    const made = present ?? sheet.tables.add(address, true);
    if (present !== undefined) present.resize(address);
    made.name = table.name;
    made.showFilterButton = false;
    if (table.style !== null) made.style = table.style;
    // A list of the first try has its words and perhaps not yet its width.
    if (again && !ownHeadings.has(fold(text))) setWidth(sheet, at.column, table);
  }
  for (const [index, table] of missing.entries()) {
    const column = used.columnIndex + used.columnCount + 1 + index * 2;
    await addTable(context, sheet, { ...table, at: cellAddress(listsHeadingRow, column + 1) });
    setWidth(sheet, column, table);
  }
}

/** The lists that the source template has itself: their columns look as people made them. */
const ownHeadings: ReadonlySet<string> = new Set(
  [lists.category, lists.department, lists.type, lists.reason].map(({ heading }) => fold(heading)),
);

function setWidth(sheet: Excel.Worksheet, column: number, table: TablePlan): void {
  const width = table.columns[0]?.width;
  if (width !== undefined) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
}

interface StandingTable {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
}

/** The tables of a sheet with the place of their headings; their rows and columns are there after the next sync. */
export async function tablesOn(context: Batch, sheet: Excel.Worksheet): Promise<StandingTable[]> {
  const { tables } = sheet;
  tables.load('items/name');
  await context.sync();
  return tables.items.map((table) => {
    const header = table.getHeaderRowRange();
    header.load('rowIndex,columnIndex');
    return { table, header };
  });
}

/** Rows from `first` down to the last word before a blank cell. */
function wordsBelow(cells: readonly (readonly CellValue[])[], first: number, column: number): number {
  let count = 0;
  while (cellText(cells[first + count]?.[column] ?? '') !== '') count += 1;
  return count;
}
