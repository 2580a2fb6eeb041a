import { cellsOfFile, withoutCachedValues } from '../tools/headless/fileCells';
import { allThroughLibreOffice, soffice } from '../tools/headless/outsiders';
import { sheetNames } from '../../src/locales/workbook';
import { valuesOf } from '../excel/support';
import { casesOf, refreshed, typeInto } from './support';

const title = (value: string) => ({ op: 'set', sheet: sheetNames.effects, cell: 'B6', value }) as const;
const given = casesOf('02-freshness-blind-to-text');

/** Registers that somebody types in after a refresh, by name; of FR_none nothing is typed. */
export const freshnessCases = {
  ...given,
  // One character in the middle: it may make a row the copy of another.
  middle: { ...given.FR_none, ops: [title('Skrivare nr 17 skolan')], ops2: [title('Skrivare nr 18 skolan')] },
} as typeof given;

/** What a case's sheets say of themselves when it has been typed in, and its workbook. */
export async function typedAfterRefresh(name: string) {
  const register = freshnessCases[name];
  if (register === undefined) throw new RangeError(`no case ${name}`);
  const { opened } = await refreshed(register);
  await typeInto(opened, register.ops2 ?? []);
  const line = await valuesOf(opened.host, sheetNames.management, 'B2');
  return { line: String(line[0]?.[0]), host: opened.host };
}

/** Tests that LibreOffice says the same of these cases as our own sheets do. */
export function describeLibreOffice(names: readonly string[]): void {
  (soffice() !== null || process.env.CI !== undefined ? it : it.skip)(
    'LibreOffice says the same of each, cached values stripped',
    async () => {
      const lines: string[] = [];
      const stripped: Uint8Array[] = [];
      for (const name of names) {
        const { line, host } = await typedAfterRefresh(name);
        lines.push(line);
        stripped.push((await withoutCachedValues((await host.saved()).bytes)).bytes);
      }
      const converted = await allThroughLibreOffice(stripped, 'xlsx');
      const theirs = await Promise.all(converted.map((bytes) => cellsOfFile(bytes)));
      expect(theirs.map((cells) => cells.get(`${sheetNames.management}!B2`)?.value)).toEqual(lines);
    },
    240_000,
  );
}
