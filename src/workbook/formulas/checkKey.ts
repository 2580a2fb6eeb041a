import { plainText } from '../plan/address';

/** As much of a Benämning as rows are told apart by: what Excel's functions search for holds 255 characters. */
const mostCharacters = 100;

/** What a row without an Effekt-ID of its own is found by in Granskning: where it stood, and what it was called. */
export function checkKey(sheetRow: number, title: string): string {
  return `${sheetRow} ${title.slice(0, mostCharacters)}`;
}

/** The same in the formula of a row, as MATCH looks for it. */
export function checkKeyFormula(title: string): string {
  return `ROW()&" "&${plainText(`LEFT(TRIM(${title}),${mostCharacters})`)}`;
}
