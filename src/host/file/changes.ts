/** What saving an opened file did to one of its parts. */
export interface FileChange {
  readonly part: string;
  readonly sheet?: string;
  /** The table that the part is of. */
  readonly table?: string;
  readonly added?: boolean;
  readonly removed?: boolean;
  /** Cells with other contents or looks, formulas with another result, rows that are new or look otherwise. */
  readonly cells?: number;
  readonly results?: number;
  readonly rows?: number;
  /** The other sides of the sheet that were changed, by name. */
  readonly sides?: readonly string[];
  readonly rules?: number;
  readonly validations?: number;
  readonly charts?: number;
  readonly tables?: number;
}

/** Something of an opened file that would not survive. */
export interface FileLoss {
  /**
   * `chart`: drawn anew without what the host does not model. `signature`: no longer holds. `anchored`: does not move
   * along with cells.
   */
  readonly kind: 'chart' | 'signature' | 'anchored';
  readonly sheet?: string;
  readonly name?: string;
  /**
   * What does not move along; extensions are what newer versions keep beside a sheet (sparklines, x14 rules), cells
   * those that hold more than a value.
   */
  readonly what?: 'comments' | 'extensions' | 'pivotTables' | 'cells';
}

/** A workbook as a file, with what was changed of the one that was opened. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly changes: readonly FileChange[];
  readonly losses: readonly FileLoss[];
  /** Sheets too large to calculate here whose formulas read others: Excel shows their new figures. */
  readonly uncalculated: readonly string[];
}
