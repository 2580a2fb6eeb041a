import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { check } from '../../../src/application/check';
import type { Serial } from '../../../src/domain/basics/calendar';
import { openWorkbook } from '../../../src/tools/headless/openWorkbook';
import { february } from '../../support/parts/february';
import { commandLine, newRegister, today, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
let file: string;

interface Amount {
  readonly measure: string;
  readonly year: number | null;
  readonly class: string;
  readonly amount: number;
}
interface Moved extends Amount {
  readonly movement: string;
  readonly effects: number;
}
interface Report {
  readonly close: number;
  readonly asOf: string;
  readonly opening: readonly Amount[];
  readonly movements: readonly Moved[];
  readonly closing: readonly Amount[];
  readonly measured: Readonly<Record<string, boolean>>;
  readonly lines: number;
}

beforeAll(async () => {
  directory = await workDirectory();
  file = directory.path('register.xlsx');
  await newRegister(directory.path('example.xlsx'), '--example');
  await writeFile(directory.path('rows.json'), JSON.stringify(february));
});
afterAll(() => directory.remove());

const sum = (amounts: readonly Amount[], measure: string, year: number | null = null): number =>
  Math.round(
    amounts
      .filter((each) => each.measure === measure && each.year === year)
      .reduce((total, { amount }) => total + amount, 0) * 100,
  ) / 100;
const perClass = (amounts: readonly Amount[], measure: string): Record<string, number> =>
  Object.fromEntries(
    amounts.filter((each) => each.measure === measure && each.year === null).map((each) => [each.class, each.amount]),
  );

describe('closing months on the command line: the worked example (D.4)', () => {
  it('closes January at 29 275 000,00 with every effect as Ny', async () => {
    expect(await commandLine('create', file, '--example', '--parts', 'close')).toMatchObject({ code: 0, error: '' });
    const { code, out, error } = await commandLine('close', file, '--month', '2026-01', '--by', 'Ekonom', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({ close: 1, asOf: '2026-01-31' });
    expect(sum(report.opening, 'Kalkylerat')).toBe(0);
    expect(perClass(report.closing, 'Kalkylerat')).toEqual({
      freed: 17_200_000,
      returned: 5_875_000,
      avoided: 4_200_000,
      indirect: 2_000_000,
    });
    expect(sum(report.closing, 'Effekt i året', 2026)).toBe(4_350_000);
    expect(new Set(report.movements.map(({ movement }) => movement))).toEqual(new Set(['Ny']));
    expect(report.measured).toEqual({ Realiserat: false, Bekräftat: false });
  });

  it('puts February into the register, and says what has moved since the close', async () => {
    const put = await commandLine('put', file, '--rows', directory.path('rows.json'), '--json');
    expect(put).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(put.out)).toMatchObject({ changed: 3, added: 3, removed: 0, settings: 1 });
    const refreshed = await commandLine('refresh', file, '--as-of', '2026-02-28', '--json');
    const { sinceClose, total, sheetDifferences } = JSON.parse(refreshed.out) as {
      sinceClose: Moved[];
      total: { calculated: number };
      sheetDifferences: unknown[];
    };
    expect(sum(sinceClose, 'Kalkylerat')).toBe(-3_750_000);
    expect(total.calculated).toBe(25_525_000);
    expect(sheetDifferences).toEqual([]);
  });

  it('closes February at 25 525 000,00, each movement to the öre', async () => {
    const { code, out, error } = await commandLine('close', file, '--month', '2026-02', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const report = JSON.parse(out) as Report;
    expect(report.close).toBe(2);
    const calculated = report.movements.filter(({ measure }) => measure === 'Kalkylerat');
    expect(calculated.map(({ movement, class: name, amount }) => [movement, name, amount])).toEqual([
      ['Ny', 'freed', 1_200_000],
      ['Ändrade uppgifter', 'freed', -700_000],
      ['Förtida slut', 'freed', -2_000_000],
      ['Makulerad', 'avoided', -4_200_000],
      ['Omräknad', 'indirect', 3_200_000],
      ['Förtida slut', 'indirect', -1_250_000],
    ]);
    expect(sum(report.opening, 'Kalkylerat')).toBe(29_275_000);
    expect(sum(report.closing, 'Kalkylerat')).toBe(25_525_000);
    expect(perClass(report.closing, 'Kalkylerat')).toEqual({
      freed: 15_700_000,
      returned: 5_875_000,
      avoided: 0,
      indirect: 3_950_000,
    });
    expect(sum(report.closing, 'Effekt i året', 2026)).toBe(3_704_838.71);
    expect(sum(report.closing, 'Realiserat')).toBe(1_003_027.59);
    expect(sum(report.closing, 'Bekräftat')).toBe(0);
    expect(report.measured).toEqual({ Realiserat: true, Bekräftat: false });
  });

  it('refuses a month that is closed, lies before or has not ended, and a register without the part: exit 2, nothing written', async () => {
    const before = await readFile(file);
    for (const [month, words] of [
      ['2026-02', 'redan stängd'],
      ['2026-01', 'före en stängd'],
      ['2099-01', 'inte slut'],
    ] as const) {
      const refused = await commandLine('close', file, '--month', month);
      expect(refused.code).toBe(2);
      expect(refused.error).toContain(words);
    }
    expect(await readFile(file)).toEqual(before);
    const without = directory.path('without.xlsx');
    await copyFile(directory.path('example.xlsx'), without);
    expect(await commandLine('close', without, '--month', '2026-01')).toMatchObject({ code: 2 });
    expect(JSON.parse((await commandLine('refresh', without, '--json')).out)).toMatchObject({ sinceClose: null });
  });

  it('W772 and W775 tell where a line was changed, W771 of an effect that is gone, W774 that it is long since', async () => {
    const { workbook } = await openWorkbook(await readFile(file));
    const rulesOn = async (asOf: number) =>
      (await check(workbook, { today, asOf: asOf as Serial })).issues
        .filter(({ issue }) => /77\d/.test(issue.ruleId))
        .map(({ issue, sheet, column }) => `${issue.ruleId} ${sheet} ${column} ${issue.row}`);
    expect(await rulesOn(46_081)).toEqual([]);
    expect(await rulesOn(46_127)).toEqual(['W774 Månadsbokslut Per datum 1']);
    await workbook.removeRows('effects', ['E-0004']);
    expect(await rulesOn(46_081)).toEqual(['W771 Månadsbokslut Effekt-ID 4']);
    const { cells } = await workbook.readRegister({ formulas: false });
    const row = cells.closeLines.rows.findIndex((line) => line[0] === 2);
    const column = cells.closeLines.columns.difference ?? 0;
    const before = cells.closeLines.rows[row]?.[column] ?? '';
    await workbook.changeCells([
      { table: 'closeLines', row, field: 'difference', before, after: 1, effectId: '', beside: {} },
    ]);
    expect(await rulesOn(46_081)).toEqual([
      'W771 Månadsbokslut Effekt-ID 4',
      'W772 Månadsbokslut Avtryck 1',
      expect.stringMatching(/^W775 Månadsbokslut Kalkylerat/),
    ]);
  });
});

describe('a row of Bokslut that somebody has changed', () => {
  /** The worked example, February closed, with cells of the last row of Bokslut changed. */
  const changed = async (name: string, change: (field: string) => string | undefined): Promise<string> => {
    const copy = directory.path(name);
    const { workbook, save } = await openWorkbook(await readFile(file));
    const { cells } = await workbook.readRegister({ formulas: false });
    const { columns, rows } = cells.closes;
    const row = rows.length - 1;
    const changes = Object.entries(columns).flatMap(([field, column]) => {
      const after = change(field);
      const before = rows[row]?.[column] ?? '';
      return after === undefined || after === before
        ? []
        : [{ table: 'closes', row, field, before, after, effectId: '', beside: {} } as const];
    });
    expect(await workbook.changeCells(changes as Parameters<typeof workbook.changeCells>[0])).toMatchObject({
      skipped: [],
    });
    await writeFile(copy, (await save()).bytes);
    return copy;
  };
  const told = async (copy: string) =>
    (
      JSON.parse((await commandLine('check', copy, '--as-of', '2026-02-28', '--json')).out) as {
        issues: { ruleId: string; sheet: string; column: string; message: string }[];
      }
    ).issues
      .filter(({ ruleId }) => /77[25]/.test(ruleId))
      .map(({ ruleId, sheet, column, message }) => `${ruleId} ${sheet} ${column}: ${message}`);

  it('W775 tells of lines without their row, as an interrupted close leaves them; closed again, the bridge is the sheet’s (D-1, D-2)', async () => {
    const copy = await changed('tömd.xlsx', () => '');
    expect(await told(copy)).toEqual([
      expect.stringMatching(
        /^W775 Månadsbokslut Bokslut: Bokslutsrader har rader för bokslut 2, som inte står i Bokslut/,
      ),
    ]);
    const { code, out } = await commandLine('close', copy, '--month', '2026-02', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out) as Report & { sheetDifferences: unknown[] };
    expect(report.close).toBe(2);
    expect(sum(report.opening, 'Kalkylerat')).toBe(29_275_000);
    expect(perClass(report.movements, 'Kalkylerat')).toMatchObject({ avoided: -4_200_000 });
    expect(perClass(report.closing, 'Kalkylerat')).toEqual({
      freed: 15_700_000,
      returned: 5_875_000,
      avoided: 0,
      indirect: 3_950_000,
    });
    expect(report.sheetDifferences).toEqual([]);
    expect(await told(copy)).toEqual([]);
  });

  it.each([
    ['Per datum', 'asOf', 'feb 2026'],
    ['Bokslut', 'number', 'två'],
  ])(
    'W772 tells of a %s that cannot be read, and no month is closed before it can: nothing is written over',
    async (heading, field, text) => {
      const copy = await changed('oläslig.xlsx', (each) => (each === field ? text : undefined));
      expect(await told(copy)).toContainEqual(
        expect.stringMatching(
          new RegExp(`^W772 Månadsbokslut ${heading}: Raden i Bokslut går inte att läsa: ”${text}” står i cellen`),
        ),
      );
      const before = await readFile(copy);
      for (const month of ['2026-02', '2026-03']) {
        const { code, error } = await commandLine('close', copy, '--month', month);
        expect([code, error]).toEqual([
          2,
          expect.stringMatching(
            new RegExp(
              `^effektregister: Rad \\d+ på bladet Månadsbokslut går inte att läsa som ett bokslut: se kolumnen ${heading} i`,
            ),
          ),
        ]);
      }
      expect(await readFile(copy)).toEqual(before);
    },
  );
});

describe('putting rows into a register', () => {
  it('changes the row whose ID stands, empties with null, adds the rest, takes away, and touches nothing else', async () => {
    const own = directory.path('put.xlsx');
    await copyFile(directory.path('example.xlsx'), own);
    const rows = {
      effects: [{ 'Effekt-ID': 'E-0001', Ansvarig: null, Kommentar: 'Ny' }],
      remove: { effects: ['E-0007'] },
    };
    await writeFile(directory.path('put.json'), JSON.stringify(rows));
    const put = await commandLine('put', own, '--rows', directory.path('put.json'), '--json');
    expect(JSON.parse(put.out)).toMatchObject({ changed: 1, added: 0, removed: 1 });
    const checked = await commandLine('check', own, '--json');
    expect(JSON.parse(checked.out)).toMatchObject({ rows: 6 });
  });

  it('refuses what it does not know, and writes nothing', async () => {
    const own = directory.path('refused.xlsx');
    await copyFile(directory.path('example.xlsx'), own);
    const before = await readFile(own);
    for (const rows of [
      { remove: { effects: ['E-9'] } },
      { closes: [{}] },
      { effects: [{ 'Effekt-ID': 'E-0001', Okänd: 1 }] },
      { settings: { Okänd: 1 } },
    ]) {
      await writeFile(directory.path('put.json'), JSON.stringify(rows));
      expect(await commandLine('put', own, '--rows', directory.path('put.json'))).toMatchObject({ code: 2 });
    }
    expect(await readFile(own)).toEqual(before);
  });
});
