import type { CellValue } from '../domain/cells';
import { cellText, fold } from '../domain/reading/text';
import { sheetNames } from '../locales/workbook';
import { cellAddress } from '../workbook/address';
import { listsHeadingRow } from '../workbook/listsSheet';
import type { SheetPlan, TablePlan } from '../workbook/plan';
import { lists } from '../workbook/schema';
import { areaAddress } from './addresses';
import { addTable } from './applyPlan';
import type { Batch } from './session';
import { widthInPoints } from './styling';

/**
 * Upgrades the source template's list sheet in place: each list that stands under its heading in row 3 becomes a table over
 * the very same cells; lists that the sheet lacks are put to the right. Nothing that stands there is written over.
 */
export async function adoptLists(context: Batch, plan: SheetPlan): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetNames.lists);
  const used = sheet.getUsedRange(true);
  used.load('values,rowIndex,columnIndex,columnCount');
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
    const address = areaAddress(listsHeadingRow - 1, used.columnIndex + column, Math.max(1, words) + 1, 1);
    const made = sheet.tables.add(address, true);
    made.name = table.name;
    made.showFilterButton = false;
    if (table.style !== null) made.style = table.style;
  }
  for (const [index, table] of missing.entries()) {
    const column = used.columnIndex + used.columnCount + 1 + index * 2;
    await addTable(context, sheet, { ...table, at: cellAddress(listsHeadingRow, column + 1) });
    const width = table.columns[0]?.width;
    if (width !== undefined) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  }
}

/** Rows from `first` down to the last word before a blank cell. */
function wordsBelow(cells: readonly (readonly CellValue[])[], first: number, column: number): number {
  let count = 0;
  while (cellText(cells[first + count]?.[column] ?? '') !== '') count += 1;
  return count;
}
