/**
 * Why a file cannot be read. The words stand in locales/files.ts; no cell of the file is ever among the parameters.
 */
export type FileFaultCode =
  /** Neither UTF-8, UTF-16 nor Windows-1252 (E901). */
  | 'encoding'
  | 'empty'
  /** No separator splits the rows alike. */
  | 'noColumns'
  /** No row among the first ones looks like headings. */
  | 'noHeadings'
  /** A quoted field that does not end where it should. params: row. */
  | 'brokenQuote'
  /** params: row. */
  | 'longRow'
  | 'password'
  | 'oldExcel'
  | 'binaryExcel'
  | 'openDocument'
  | 'webPage'
  | 'otherFile'
  /** A package or a part of it that cannot be read. params: sheet, '' for the whole file. */
  | 'damaged'
  /** What is packed in the file is out of proportion to its size. */
  | 'bomb'
  /** A workbook without a list. */
  | 'noLists'
  /** A ledger without a column that it needs (E903). params: field. */
  | 'missingColumn'
  /** Amounts of a column that can be read in two ways (E904). params: column, row. */
  | 'decimalMark';

/** Where it is, and never what stands there. */
export interface FaultParams {
  /** 1-based, as a spreadsheet shows it. */
  readonly row?: number;
  readonly sheet?: string;
  /** The column's heading. */
  readonly column?: string;
  readonly field?: 'amount' | 'period' | 'supplier';
}

/** A file that cannot be read: data, not words. */
export class FileError extends Error {
  constructor(
    readonly code: FileFaultCode,
    readonly params: FaultParams = {},
    options: { readonly cause?: unknown } = {},
  ) {
    super(code, options);
    this.name = 'FileError';
  }
}
