import { readFile, writeFile } from 'node:fs/promises';
import { cellsOfFile } from '../tools/headless/fileCells';
import { commandLine, workDirectory } from '../tools/headless/support';
import { sheetNames } from '../../src/locales/workbook';
import { settingWords } from '../../src/locales/tables/settings';
import { casesOf } from './support';

// Case 20: what a rows file says of settings is written or refused by name, never passed over in silence.

describe('20 a rows file', () => {
  const given = casesOf('20-rows-file')['CLI_settings'] as unknown as {
    readonly settings: Readonly<Record<string, number>>;
  };
  let at: Awaited<ReturnType<typeof workDirectory>>;
  beforeAll(async () => {
    at = await workDirectory();
  });
  afterAll(() => at.remove());

  it('CLI_settings: the settings stand on Inställningar, and the figures follow from them', async () => {
    const book = at.path('settings.xlsx');
    await writeFile(at.path('rows.json'), JSON.stringify(given));
    expect(await commandLine('create', book, '--rows', at.path('rows.json'))).toMatchObject({ code: 0, error: '' });
    const cells = await cellsOfFile(await readFile(book));
    const standing = new Map(
      Array.from({ length: 40 }, (_, row) => [
        cells.get(`${sheetNames.settings}!A${row + 1}`)?.value,
        cells.get(`${sheetNames.settings}!B${row + 1}`)?.value,
      ]),
    );
    expect([standing.get(settingWords.capMonths.label), standing.get(settingWords.hourlyCost.label)]).toEqual([
      12, 500,
    ]);
    const { out } = await commandLine('refresh', book, '--as-of', '2025-12-31', '--json');
    // 10 hours of one year at 500 kr.
    expect(JSON.parse(out)).toMatchObject({ total: { indirect: 5_000, hours: 10 } });
  });

  it('an unknown key is refused by its name, and nothing is made', async () => {
    await writeFile(at.path('unknown.json'), JSON.stringify({ ...given, settings: { 'Tak månader': 12 } }));
    const answer = await commandLine('create', at.path('none.xlsx'), '--rows', at.path('unknown.json'));
    expect(answer.code).toBe(2);
    expect(answer.error).toContain('okänd inställning Tak månader');
    await expect(readFile(at.path('none.xlsx'))).rejects.toThrow();
    await writeFile(at.path('key.json'), JSON.stringify({ ...given, asOf: '2025-12-31' }));
    const other = await commandLine('create', at.path('none.xlsx'), '--rows', at.path('key.json'));
    expect(other.error).toContain('okänd nyckel asOf');
  });
});
