import { readFile, writeFile } from 'node:fs/promises';
import { cellsOfFile, withoutCachedValues, type FileCell } from './fileCells';
import { soffice, throughLibreOffice } from './outsiders';
import { commandLine, newRegister, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

type Row = Readonly<Record<string, string | number>>;

const indicator = { År: 2025, Indikator: 'Avtal', Mål: 30, Riktning: 'Minst', Enhet: 'st', Utfall: 34 };
/** A row of Indikatorer, and what is said of it; null where an error leaves it out. */
const indicators: readonly (readonly [Row, string | null])[] = [
  [indicator, 'Nått'],
  [{ ...indicator, Utfall: 29 }, 'Ej nått'],
  [{ ...indicator, Enhet: 'st ' }, 'Nått'],
  [{ ...indicator, Utfall: '34' }, '–'],
  [{ ...indicator, Mål: '30 st' }, '–'],
  [{ ...indicator, År: '2025' }, '–'],
  [{ ...indicator, 'Förra året': '20 st' }, 'Nått'],
  [{ ...indicator, 'Förra året': 'vet ej' }, 'Nått'],
  [{ ...indicator, Indikator: '' }, null],
  [{ ...indicator, År: 25 }, null],
  [{ ...indicator, År: 2025.5 }, null],
  [{ ...indicator, År: '' }, null],
  [{ ...indicator, Enhet: 'ton' }, null],
  [{ ...indicator, Enhet: '*' }, null],
  [{ ...indicator, Riktning: 'Uppåt' }, null],
  [{ ...indicator, Mål: 'många' }, null],
  [{ ...indicator, Utfall: 'god' }, null],
  [{ ...indicator, Enhet: 'text' }, '–'],
  [{ ...indicator, Enhet: '%', Mål: 0.8, Utfall: 92 }, '–'],
  [{ ...indicator, Enhet: '', Riktning: 'högst' }, 'Ej nått'],
  [{ ...indicator, Indikator: 'Möjliggjorda besparingar', Källa: 'Registret', Mål: 0, Utfall: 'god' }, 'Nått'],
];

const watch = { 'Bevakning-ID': 'B', Leverantör: 'Flyttfirman', Avvikelse: 'Sen', 'Bokfört vite': 60_000 };
/** A row of Bevakning, and what of it is booked but not charged. */
const watches: readonly (readonly [Row, number])[] = [
  [watch, 60_000],
  [{ ...watch, 'Debiterat vite': 45_000 }, 15_000],
  [{ ...watch, 'Debiterat vite': ' ' }, 60_000],
  [{ ...watch, 'Debiterat vite': 70_000 }, 0],
  [{ ...watch, 'Debiterat vite': 'mycket' }, 0],
  [{ ...watch, 'Debiterat vite': '1.500' }, 0],
  [{ ...watch, 'Debiterat vite': '45 tkr' }, 0],
  [{ ...watch, 'Debiterat vite': 20_000_000_000 }, 0],
  [{ ...watch, 'Bokfört vite': '60 tkr', 'Debiterat vite': 45_000 }, 0],
  [{ ...watch, 'Bokfört vite': 'mycket' }, 0],
  [{ ...watch, 'Bokfört vite': 20_000_000_000 }, 0],
  [{ ...watch, Steg: 'Trappan' }, 60_000],
];

interface Report {
  readonly indicators: readonly { readonly state: string }[];
  readonly watch: { readonly notCharged: number };
  readonly sheetDifferences: readonly unknown[];
}

async function refreshed(): Promise<{ readonly report: Report; readonly file: Uint8Array }> {
  const path = directory.path('register.xlsx');
  await newRegister(path, '--parts', 'indicators,watch');
  const rows = { indicators: indicators.map(([row]) => row), watches: watches.map(([row]) => row) };
  await writeFile(directory.path('rows.json'), JSON.stringify(rows));
  expect(await commandLine('put', path, '--rows', directory.path('rows.json'))).toMatchObject({ error: '' });
  const { out, error } = await commandLine('refresh', path, '--as-of', '2026-06-15', '--json');
  expect(error).toBe('');
  return { report: JSON.parse(out) as Report, file: await readFile(path) };
}

/** Läge of each row, and the sum above Bevakning, as the file's cells hold them. */
function shown(cells: ReadonlyMap<string, FileCell>): { readonly states: unknown[]; readonly notCharged: unknown } {
  const states = indicators.map((_, index) => cells.get(`Indikatorer!L${index + 6}`)?.value);
  return { states, notCharged: cells.get('Bevakning!D4')?.value };
}

describe('Indikatorer and Bevakning say on the sheet what `refresh --json` says, whatever stands in a row', () => {
  const notCharged = watches.reduce((sum, [, left]) => sum + left, 0);
  let done: Awaited<ReturnType<typeof refreshed>>;
  beforeAll(async () => {
    done = await refreshed();
  }, 120_000);

  it('a row that an error leaves out, a number as text and what is not measured are never Nått', () => {
    const { report, file } = done;
    expect(report.indicators.map(({ state }) => state)).toEqual(
      indicators.flatMap(([, state]) => (state === null ? [] : [state])),
    );
    expect(report.watch.notCharged).toBe(notCharged);
    expect(report.sheetDifferences).toEqual([]);
    return expect(cellsOfFile(file).then(shown)).resolves.toEqual({
      states: indicators.map(([, state]) => state ?? '–'),
      notCharged,
    });
  });

  it('W151 says of a year as text which year it is', async () => {
    const { out } = await commandLine('check', directory.path('register.xlsx'), '--as-of', '2026-06-15');
    expect(out).toMatch(/^W151 Indikatorer rad 11 År: .*”2025” är text och har lästs som 2025\./m);
  });

  (soffice() !== null || process.env.CI !== undefined ? it : it.skip)(
    'and LibreOffice says the same, cached values stripped',
    async () => {
      const { bytes } = await withoutCachedValues(done.file);
      const theirs = shown(await cellsOfFile(await throughLibreOffice(bytes, 'xlsx')));
      expect(theirs).toEqual({ states: indicators.map(([, state]) => state ?? '–'), notCharged });
    },
    120_000,
  );
});
