import { closeMonth, prepareClose, writeClose, type CloseOptions } from '../../src/application/close/closeMonth';
import type { WorkbookError } from '../../src/application/errors';
import { createRegister } from '../../src/application/createRegister';
import { refresh } from '../../src/application/refresh';
import { monthOf, serialOf, type MonthIndex } from '../../src/domain/basics/calendar';
import { imageOf } from '../../src/tools/faults/image';
import { exampleFilling } from '../../src/tools/headless/fill';
import { carryOutPut, planPut } from '../../src/tools/headless/put';
import { readPutFile } from '../../src/tools/headless/rowsFile';
import { insertTableRows, writeCells } from '../../src/host';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import { february } from '../support/parts/february';
import { attach, open, valuesOf, type Opened } from './support';

const today = serialOf(2026, 3, 3);
const january = monthOf(serialOf(2026, 1, 31));
const next = (january + 1) as MonthIndex;
const closing = (month: MonthIndex, closedBy = 'Ekonom'): CloseOptions => ({
  month,
  closedBy,
  version: '1.0.0',
  today,
});
const asOf = serialOf(2026, 2, 28);

async function create(): Promise<Opened> {
  const opened = await open();
  const { departments, categories, effects = [] } = exampleFilling();
  await createRegister(opened.workbook, { departments, categories, parts: ['close'] });
  await opened.workbook.fillTable('effects', effects);
  return opened;
}

let created: Promise<Opened> | null = null;
async function made(): Promise<Opened> {
  created ??= create();
  return attach((await created).host.copy());
}

/** The worked example when January is closed and February has happened. */
async function inFebruary(): Promise<Opened> {
  const opened = await made();
  await closeMonth(opened.workbook, closing(january));
  const { workbook } = opened;
  const file = readPutFile(JSON.stringify(february), wholeSchema);
  await carryOutPut(workbook, planPut(file, await workbook.readRegister({ formulas: false })));
  await workbook.writeSettings({ hourlyCost: 400 });
  return opened;
}

let scene: Promise<Opened> | null = null;
/** A copy of it for each test. */
async function example(): Promise<Opened> {
  scene ??= inFebruary();
  return attach((await scene).host.copy());
}

const closes = ({ host }: Opened) => imageOf(host).typed.filter((line) => /^Bokslut/.test(line));

describe('the sheet Månadsbokslut', () => {
  it('closes without a difference, the first time and the second, and every figure is as the domain says (D-1, D-2)', async () => {
    const { workbook } = await example();
    const refreshed = await refresh(workbook, { today, asOf });
    expect(refreshed.differences).toEqual([]);
    const result = await closeMonth(workbook, closing(next));
    expect(result.differences).toEqual([]);
    expect(result.refreshed.differences).toEqual([]);
    expect((await refresh(workbook, { today, asOf })).differences).toEqual([]);
    const first = await closeMonth((await made()).workbook, closing(january));
    expect(first.differences).toEqual([]);
  });

  it('is compared cell by cell at each refresh: a formula typed over is told with what belongs there', async () => {
    const { client, workbook } = await example();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Månadsbokslut');
      sheet.getRange('C10').values = [[1]];
      sheet.getRange('G22').values = [[2]];
      await context.sync();
    });
    const { differences } = await refresh(workbook, { today, asOf });
    expect(differences.map(({ sheet, cell, expected, found }) => ({ sheet, cell, expected, found }))).toEqual([
      { sheet: 'Månadsbokslut', cell: 'C10', expected: 0, found: 1 },
      // The sum of the row, which follows it.
      { sheet: 'Månadsbokslut', cell: 'G10', expected: 0, found: 1 },
      { sheet: 'Månadsbokslut', cell: 'G22', expected: -3_750_000, found: 2 },
    ]);
    expect(differences[0]?.formula).toMatch(/^=ROUND\(SUMIFS\(Bokslutsrader\[Skillnad\]/);
  });

  it('may show an earlier close, whose number somebody types: that is no difference', async () => {
    const { host, client, workbook } = await example();
    await closeMonth(workbook, closing(next));
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Månadsbokslut').getRange('C6').values = [[1]];
      await context.sync();
    });
    expect((await refresh(workbook, { today, asOf })).differences).toEqual([]);
    expect((await valuesOf(host, 'Månadsbokslut', 'G21'))[0]).toEqual([29_275_000]);
    const march = await closeMonth(workbook, { ...closing((next + 1) as MonthIndex), today: serialOf(2026, 4, 2) });
    expect(march.differences).toEqual([]);
  });

  it('Realiserat and Bekräftat are "–" until somebody has looked, and never 0,00 for nothing', async () => {
    const { host, workbook } = await made();
    const shown = async () =>
      (await valuesOf(host, 'Månadsbokslut', 'B26:D33')).map(([label, realised, confirmed]) => [
        ...[label, realised, confirmed],
      ]);
    await closeMonth(workbook, closing(january));
    const rows = ['Effekten tillkom', 'Effekten föll bort', 'Ändrade uppgifter', 'Nya och ändrade utfall'];
    const labels = ['Ingående', ...rows, 'Månader som gått', 'Utgående', 'Rörelse sedan senaste bokslutet'];
    expect(await shown()).toEqual(labels.map((label) => [label, '–', '–']));
    const february = await example();
    await closeMonth(february.workbook, closing(next));
    const [opening, , , , outcomes, , closed, since] = await valuesOf(february.host, 'Månadsbokslut', 'C26:D33');
    expect([opening, outcomes, closed, since]).toEqual([
      [0, '–'],
      [1_003_027.59, '–'],
      [1_003_027.59, '–'],
      [0, '–'],
    ]);
  });

  it('Ledningsvy says what has moved since the close, and the close before it that there is none', async () => {
    const { host, workbook } = await example();
    await refresh(workbook, { today, asOf });
    expect(await valuesOf(host, 'Ledningsvy', 'B39:O39')).toEqual([
      [
        'Rörelse sedan bokslut 1 (2026-01-31)',
        '',
        '',
        '',
        '',
        -1_500_000,
        0,
        -4_200_000,
        1_950_000,
        '',
        '',
        -3_750_000,
        1_003_027.59,
        '–',
      ],
    ]);
    const { host: blank, workbook: none } = await made();
    expect((await refresh(none, { today, asOf })).differences).toEqual([]);
    expect((await valuesOf(blank, 'Ledningsvy', 'B39:O39'))[0]).toEqual(
      expect.arrayContaining(['Inget bokslut än. Stäng månaden från Start i tillägget.']),
    );
  });
});

describe('two who close at the same time (E773)', () => {
  it('the later is told which month it was, and the earlier close stands as it was written', async () => {
    const first = await example();
    const second = attach(first.host);
    const [mine, theirs] = [
      await prepareClose(first.workbook, closing(next)),
      await prepareClose(second.workbook, closing(next, 'Annan')),
    ];
    await writeClose(second.workbook, theirs);
    const standing = closes(first);
    await expect(writeClose(first.workbook, mine)).rejects.toMatchObject({
      code: 'closedMeanwhile',
      params: { month: '2026-02' },
      partial: false,
    });
    expect(closes(first)).toEqual(standing);
    expect(standing.filter((line) => /^Bokslut: .*Annan/.test(line))).toHaveLength(1);
  });

  it('also where it happens between looking again and writing', async () => {
    const opened = await example();
    const { host, workbook } = opened;
    const prepared = await prepareClose(workbook, closing(next));
    const before = closes(opened);
    host.resetCounters();
    host.faults.beforeSync = {
      n: 2,
      run: () => {
        const table = host.state.book.findTable('Bokslut');
        if (table === undefined) throw new RangeError('no Bokslut');
        insertTableRows(host.state, table, 1, 1);
        const { sheet, body } = table;
        writeCells(host.state, sheet, { r1: body.r2, r2: body.r2, c1: body.c1, c2: body.c1 + 1 }, [[2, asOf]]);
      },
    };
    await expect(writeClose(workbook, prepared)).rejects.toMatchObject({ code: 'closedMeanwhile', partial: false });
    delete host.faults.beforeSync;
    expect(closes(opened).filter((line) => !before.includes(line))).toEqual([
      expect.stringMatching(/^Bokslut: Bokslut=2;Per datum=/),
    ]);
  });
});

describe('a close over lines that no close has recorded', () => {
  const numbered = async ({ workbook }: Opened, row: number, after: number) => {
    const { cells } = await workbook.readRegister({ formulas: false });
    const before = cells.closeLines.rows[row]?.[0] ?? '';
    await workbook.changeCells([{ table: 'closeLines', row, field: 'close', before, after, effectId: '', beside: {} }]);
    return cells.closeLines.firstRow + row;
  };

  it('is refused where they stand among closed ones: they would count as its own, and closed lines never move', async () => {
    const opened = await example();
    const row = await numbered(opened, 0, 2);
    const before = closes(opened);
    await expect(closeMonth(opened.workbook, closing(next))).rejects.toMatchObject({
      code: 'closeLineStray',
      params: { row },
      partial: false,
    });
    expect(closes(opened)).toEqual(before);
  });

  it('writes over them where they stand last, as an interrupted close leaves them, and the bridge is without them', async () => {
    const opened = await example();
    const { cells } = await opened.workbook.readRegister({ formulas: false });
    const last = cells.closeLines.rows.length - 1;
    await numbered(opened, last, 2);
    const { close, bridge, differences } = await closeMonth(opened.workbook, closing(next));
    expect(differences).toEqual([]);
    expect(bridge.lines).toBe(close.lines.length);
    const { cells: after } = await opened.workbook.readRegister({ formulas: false });
    expect(after.closeLines.rows).toHaveLength(last + close.lines.length);
  });
});

describe('a close that fails half-way', () => {
  it('leaves the close before it, to the last cell; one that fails when all is written stands', async () => {
    const scene = await example();
    const prepared = await prepareClose(scene.workbook, closing(next));
    const before = imageOf(scene.host);
    const clean = attach(scene.host.copy());
    clean.host.resetCounters();
    await writeClose(clean.workbook, prepared);
    const { actions } = clean.host.counters;
    const wanted = imageOf(clean.host);
    const left: string[] = [];
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      const { host, workbook } = attach(scene.host.copy());
      host.faults.atAction = { n: Math.round(share * actions), code: 'GeneralException' };
      const outcome = await writeClose(workbook, prepared).then(
        ({ differences }) => differences.length,
        (error: unknown) => (error as WorkbookError).partial,
      );
      delete host.faults.atAction;
      const isOld = outcome === false;
      expect(imageOf(host)).toEqual(isOld ? before : wanted);
      left.push(isOld ? 'old' : 'new');
      if (isOld) expect((await writeClose(workbook, prepared)).differences).toEqual([]);
    }
    expect(left).toEqual(['old', 'old', 'old', 'new', 'new']);
  });
});
