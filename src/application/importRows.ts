import type { CellValue, EffectInputField } from '../domain/register/cells';
import { guessMapping as guess, importTarget, mappedRows, type ImportMapping as Mapping, type ImportTarget } from './importTarget';
import { previewEffects, registerEffects } from './registerEffect';
import type { AppendRows, ReadRegister, RegisterReading, RunOptions, StoreUndo } from './ports';
import type { AsOfOptions, EffectDraft, RegisteredRows, RegisterState } from './results';

/** A list somewhere else in the workbook: its headings and the rows below them. */
export interface ForeignList {
  readonly sheet: string;
  /** Name of its table, '' for plain cells. */
  readonly table: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}
/** Finds lists that are not the register's own: other tables, and other sheets' cells. */
export interface ReadForeignLists {
  readForeignLists(options?: RunOptions): Promise<readonly ForeignList[]>;
}

/** Which 0-based column of the list goes into which field; the user may correct the guess. */
export type ImportMapping = Mapping<EffectInputField>;

/** What a list of effects is read into. */
export const effectsTarget = importTarget('effects') as ImportTarget<EffectInputField>;

/** Guesses the columns of a list of effects. */
export function guessMapping(list: ForeignList): ImportMapping {
  return guess(list, effectsTarget);
}

/** Drafts of the list's rows, blank rows passed over. Values are taken as they stand. */
export function importDrafts(list: ForeignList, mapping: ImportMapping): EffectDraft[] {
  return mappedRows(list.rows, mapping);
}

/** The register as it would be with the list's rows, issues first: nothing is written. */
export function previewImport(
  reading: RegisterReading,
  list: ForeignList,
  mapping: ImportMapping,
  options: AsOfOptions,
): RegisterState {
  return previewEffects(reading, importDrafts(list, mapping), options);
}

/** Takes the list's rows into the register, in one step. A text that begins with =, +, - or @ stays text. */
export function importRows(
  workbook: ReadRegister & AppendRows & StoreUndo,
  list: ForeignList,
  mapping: ImportMapping,
  options: AsOfOptions,
): Promise<RegisteredRows> {
  return registerEffects(workbook, importDrafts(list, mapping), options);
}
