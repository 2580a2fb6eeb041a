import type { CellValue } from '../domain/register/cells';

export type Row = readonly CellValue[];

/**
 * Some rows of a list, in order. `firstRow` is the 1-based row that a spreadsheet shows for rows[0]; blank rows are
 * among them.
 */
export interface RowBatch {
  readonly rows: readonly Row[];
  readonly firstRow: number;
}

/** How the rows of a source are read: all of it optional. */
export interface ReadRowsOptions {
  /** Stops the reading; WorkbookError 'cancelled' is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Bytes read and in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /**
   * 0-based columns that are wanted, the others may be null: what is not mapped need not be unpacked. All when left
   * out.
   */
  readonly columns?: readonly number[] | undefined;
}

/**
 * A list of whatever origin: its headings, its first rows, and all its rows in a stream. What is done with them is
 * an ImportTarget.
 */
export interface ImportSource {
  /** Sheet that it stands on, '' in a text file. */
  readonly sheet: string;
  /** Name of its table, '' for plain cells. */
  readonly table: string;
  readonly headings: readonly string[];
  /** 1-based row of the headings. */
  readonly headingRow: number;
  /** The first rows below the headings, at most 200, blank ones passed over: the mapping is guessed from them. */
  readonly sample: readonly Row[];
  /** Every row below the headings. May be called again. */
  rows(options?: ReadRowsOptions): AsyncGenerator<RowBatch>;
}

/** How many rows a mapping is guessed from. */
export const sampleRows = 200;
