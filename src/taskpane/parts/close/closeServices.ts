import { prepareClose, writeClose, type CloseResult, type PreparedClose } from '../../../application/close/closeMonth';
import type { RunOptions } from '../../../application/ports';
import { productVersion } from '../../../application/productVersion';
import type { MonthIndex } from '../../../domain/basics/calendar';
import type { PartBinding } from '../partBinding';

/** Which month is closed, and by whom. */
export interface MonthToClose {
  readonly month: MonthIndex;
  readonly closedBy: string;
}

/** Closing a month in two steps, so that what will be closed is seen first. Both may throw WorkbookError. */
export interface CloseServices {
  /** Refreshes with the month's last day as per date and works out its close; closes nothing yet. */
  prepare(closing: MonthToClose, options: RunOptions): Promise<PreparedClose>;
  /** Writes a prepared close. Throws 'closedMeanwhile' when somebody else has closed a month since. */
  write(prepared: PreparedClose, options: RunOptions): Promise<CloseResult>;
}

/** The use cases of Månadsbokslut, bound to the workbook that is open. */
export function closeServices({ workbook, today, breathe }: PartBinding): CloseServices {
  return {
    prepare: (closing, options) =>
      prepareClose(workbook, { ...closing, ...options, version: productVersion, today: today(), breathe }),
    write: (prepared, options) => writeClose(workbook, prepared, { ...options, breathe }),
  };
}
