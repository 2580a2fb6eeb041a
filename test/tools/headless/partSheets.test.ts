import { readFile, writeFile } from 'node:fs/promises';
import { cellsOfFile, type FileCell } from './fileCells';
import { indicators, partRows, watches } from './partRows';
import { commandLine, newRegister, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

interface Report {
  readonly indicators: readonly { readonly state: string }[];
  readonly watch: { readonly notCharged: number };
  readonly sheetDifferences: readonly unknown[];
}

async function refreshed(): Promise<{ readonly report: Report; readonly file: Uint8Array }> {
  const path = directory.path('register.xlsx');
  await newRegister(path, '--parts', 'indicators,watch');
  await writeFile(directory.path('rows.json'), JSON.stringify(partRows));
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
});
