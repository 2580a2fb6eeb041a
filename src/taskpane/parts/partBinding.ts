import type { Serial } from '../../domain/basics/calendar';
import type { RegisterWorkbook } from '../../excel/excelWorkbook';

/** What a part's use cases are bound to. */
export interface PartBinding {
  readonly workbook: RegisterWorkbook;
  /** Today where the user is. */
  today(): Serial;
  /** Asked between the steps of long work (RunOptions). */
  readonly breathe: (now?: boolean) => Promise<void> | undefined;
}
