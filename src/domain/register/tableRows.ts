import type { CellValue, TableCells } from './cells';
import { finished, rangesInSteps, type Steps } from '../basics/steps';
import { isBlank } from '../basics/text';

/** Where a missing column would stand: beyond any sheet, so that its cells are blank. */
export const noColumn = 1_000_000;

/** Reads every row of a table in which any of the given fields is filled; `row` is its position in the table. */
export function readTableRows<Field extends string, Row>(
  table: TableCells<Field>,
  fields: readonly Field[],
  read: (row: number, cell: (field: Field) => CellValue) => Row,
): Row[] {
  return finished(tableRowsInSteps(table, fields, read));
}

/** The same in steps. */
export function tableRowsInSteps<Field extends string, Row>(
  table: TableCells<Field>,
  fields: readonly Field[],
  read: (row: number, cell: (field: Field) => CellValue) => Row,
): Steps<Row[]> {
  return filledRowsInSteps(table, fields, (row, cells) =>
    read(row, (field) => {
      const column = table.columns[field];
      return column === undefined ? '' : (cells[column] ?? '');
    }),
  );
}

/** The rows in which any of the given fields is filled, each with its cells as they stand; in steps. */
export function* filledRowsInSteps<Field extends string, Row>(
  table: TableCells<Field>,
  fields: readonly Field[],
  read: (row: number, cells: readonly CellValue[]) => Row,
): Steps<Row[]> {
  const columns = fields.map((field) => table.columns[field]).filter((column): column is number => column !== undefined);
  const rows: Row[] = [];
  const first = columns[0] ?? noColumn;
  yield* rangesInSteps(table.rows.length, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const cells = table.rows[row] as readonly CellValue[];
      // Nearly every row has its first field filled.
      const isEmpty = cells.length === 0 || (isBlank(cells[first]) && columns.every((column) => isBlank(cells[column])));
      if (!isEmpty) rows.push(read(row, cells));
    }
  });
  return rows;
}
