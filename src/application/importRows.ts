import type { CellValue, EffectInputField } from '../domain/cells';

/** A list somewhere in the workbook, as found: heading row first. */
export interface ForeignList {
  readonly sheet: string;
  readonly address: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}
/** Which column of the list goes into which field; the user may correct the guess. */
export type ImportMapping = Readonly<Partial<Record<EffectInputField, number>>>;
