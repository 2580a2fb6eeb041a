/**
 * What can go wrong with a workbook, by cause. The words stand in locales/errors.*; `params` fill their gaps.
 * Codes of Office.js are translated to these in excel/errors.ts and nowhere else.
 */
export const workbookErrorCodes = [
  /** The sheets of the register are not there: create it first. */
  'noRegister',
  /** Some of the register's parts are missing or renamed: repair first. params: parts, renamed, headingsOff, older. */
  'damaged',
  /** The workbook counts its days from 1904: every date would be read and written four years wrong. */
  'from1904',
  /** A cell is being edited and it did not end in time. */
  'cellEdit',
  /** A sheet or the workbook is protected, or opened for reading only. params: sheet (those that are, one a line). */
  'protected',
  /** A filter or merged cells refuse the write. */
  'refusedByLayout',
  /** Something with that name is there already. params: name. */
  'nameTaken',
  /** A part of the register cannot be taken away, for something is filled in there. params: name, place. */
  'partFilled',
  /** A named part disappeared while we worked. params: name. */
  'notFound',
  /** The row that was to be changed has moved or changed meanwhile. params: effectId. */
  'moved',
  /** More data than Excel takes in one go. */
  'tooLarge',
  /** Somebody else's change came in between: try again. */
  'conflict',
  /** Excel is busy or the connection was lost: try again. */
  'busy',
  /** Another workbook is in front, and Excel does some things only in the one that is. */
  'workbookBehind',
  /** This Excel lacks what is needed. params: need. */
  'unsupported',
  /** The register has not the part that this needs. params: name. */
  'partMissing',
  /** A row of Bokslut cannot be read, so nobody knows what is closed. params: row, column. */
  'closeUnreadable',
  /** A row of Bokslutsrader, among those of closed months, is of none of them. params: row. */
  'closeLineStray',
  /** The month is closed already. params: month. */
  'monthClosed',
  /** A later month is closed. params: month. */
  'monthBeforeClosed',
  /** The month has days left. params: month. */
  'monthNotEnded',
  /** Somebody else closed a month at the same time (E773). params: month. */
  'closedMeanwhile',
  /** The user stopped it. */
  'cancelled',
  /** Anything else: params: code, place. */
  'unexpected',
] as const;
export type WorkbookErrorCode = (typeof workbookErrorCodes)[number];

/** A failure that the user can be told about. `partial` is true when some of the work was already written. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options: { readonly cause?: unknown; readonly partial?: boolean } = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`, { cause: options.cause });
    this.name = 'WorkbookError';
    this.partial = options.partial ?? false;
  }
  readonly partial: boolean;
}

/** Throws `cancelled` when the signal says so. */
export function throwIfCancelled(signal: AbortSignal | undefined, partial = false): void {
  if (signal?.aborted) throw new WorkbookError('cancelled', {}, { partial });
}
