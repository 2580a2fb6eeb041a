import type { CellValue, TableCells } from './cells';
import { eachInSteps, finished, type Steps } from '../basics/steps';
import { isBlank } from '../basics/text';

/** Where a missing column would stand: beyond any sheet, so that its cells are blank. */
export const noColumn = 1_000_000;

/** Reads every row of a table in which any of the given fields is filled; `row` is its position in the table. */
export function readTableRows<Field extends string, Row>(
  table: TableCells<Field>,
  fields: readonly Field[],
  read: (row: number, cell: (field: Field) => CellValue) => Row,
): Row[] {
  return finished(
    filledRows(table, fields, (row, cells) =>
      read(row, (field) => {
        const column = table.columns[field];
        return column === undefined ? '' : (cells[column] ?? '');
      }),
    ),
  );
}

/** The rows in which any of the given fields is filled, each with its cells as they stand; in steps. */
export function* filledRows<Field extends string, Row>(
  table: TableCells<Field>,
  fields: readonly Field[],
  read: (row: number, cells: readonly CellValue[]) => Row,
): Steps<Row[]> {
  const columns = fields.flatMap((field) => table.columns[field] ?? []);
  const rows: Row[] = [];
  yield* eachInSteps(table.rows, (cells, row) => {
    if (cells.length > 0 && columns.some((column) => !isBlank(cells[column]))) rows.push(read(row, cells));
  });
  return rows;
}
