import type { RowCells } from '../../workbook/collection/collectionCells';

/** Rows of a table that stay, by their place in it, and those that come after them. */
export interface RowChange {
  readonly stay: readonly number[];
  readonly added: readonly RowCells<string>[];
}
