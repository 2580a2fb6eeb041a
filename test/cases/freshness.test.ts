import { cellsOfFile, withoutCachedValues } from '../tools/headless/fileCells';
import { allThroughLibreOffice, soffice } from '../tools/headless/outsiders';
import { sheetNames } from '../../src/locales/workbook';
import { valuesOf } from '../excel/support';
import { casesOf, refreshed, typeInto } from './support';

const title = (value: string) => ({ op: 'set', sheet: sheetNames.effects, cell: 'B6', value }) as const;
const given = casesOf('02-freshness-blind-to-text');
const cases = {
  ...given,
  // One character in the middle: it may make a row the copy of another.
  middle: { ...given.FR_none, ops: [title('Skrivare nr 17 skolan')], ops2: [title('Skrivare nr 18 skolan')] },
} as typeof given;
const others = Object.keys(cases).filter((name) => name !== 'FR_none');

describe('02 what is typed after a refresh', () => {
  const files = new Map<string, Uint8Array>();
  const lines = new Map<string, string>();
  beforeAll(async () => {
    for (const [name, register] of Object.entries(cases)) {
      const { opened } = await refreshed(register);
      await typeInto(opened, register.ops2 ?? []);
      const line = await valuesOf(opened.host, sheetNames.management, 'B2');
      lines.set(name, String(line[0]?.[0]));
      files.set(name, (await opened.host.saved()).bytes);
    }
  }, 240_000);

  it('FR_none: nothing, and the sheets are current', () => expect(lines.get('FR_none')).toMatch(/^Aktuell per/));

  it.each(others)('%s: the sheets say that they are not', (name) => expect(lines.get(name)).toMatch(/^Inaktuell:/));

  (soffice() !== null || process.env.CI !== undefined ? it : it.skip)(
    'LibreOffice says the same of each, cached values stripped',
    async () => {
      const stripped = await Promise.all(
        [...files.values()].map(async (bytes) => (await withoutCachedValues(bytes)).bytes),
      );
      const converted = await allThroughLibreOffice(stripped, 'xlsx');
      const theirs = await Promise.all(converted.map((bytes) => cellsOfFile(bytes)));
      expect(theirs.map((cells) => cells.get(`${sheetNames.management}!B2`)?.value)).toEqual([...lines.values()]);
    },
    240_000,
  );
});
