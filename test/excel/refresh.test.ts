import { check } from '../../src/application/check';
import { refresh } from '../../src/application/refresh';
import { restoreFormulas } from '../../src/application/restoreFormulas';
import { registerEffects } from '../../src/application/registerEffect';
import { columnLetters } from '../../src/workbook/plan/address';
import { stampNames } from '../../src/workbook/tables/schema';
import { asOf, formulasOf, openExample, openRefreshed, openRegister, valuesOf, type Opened } from './support';

interface ChartLook {
  readonly name: string;
  readonly series: readonly string[];
  readonly top: number;
  readonly left: number;
}

async function charts({ client }: Opened, sheetName: string): Promise<ChartLook[]> {
  return client.run(async (context) => {
    const all = context.workbook.worksheets.getItem(sheetName).charts;
    all.load('items/name,items/top,items/left');
    await context.sync();
    const series = all.items.map((chart) => {
      chart.series.load('items/name');
      return chart.series;
    });
    await context.sync();
    return all.items.map(({ name, top, left }, index) => ({
      name,
      top,
      left,
      series: series[index]?.items.map((one) => one.name) ?? [],
    }));
  });
}

const sheets = ['Fakta', 'Sammanställning', 'Ledningsvy', 'Budgetunderlag', 'Effekter', 'Granskning'];
const everything = async (opened: Opened) => ({
  cells: await Promise.all(sheets.map((sheet) => formulasOf(opened.host, sheet))),
  charts: [...(await charts(opened, 'Sammanställning')), ...(await charts(opened, 'Ledningsvy'))],
  shape: await opened.workbook.readShape(),
});

describe('refresh', () => {
  it('twice gives the same sheets, charts, tables and cells', async () => {
    const opened = await openRefreshed();
    const once = await everything(opened);
    const { differences } = await refresh(opened.workbook, { today: asOf });
    expect(differences).toEqual([]);
    expect(await everything(opened)).toEqual(once);
    expect(once.charts.length).toBeGreaterThanOrEqual(5);
  });

  it.each(['A6', 'B6', 'D6', 'E6', 'H6'])('an error in %s takes no sum of the reading sheets with it', async (cell) => {
    const opened = await openRefreshed();
    await opened.client.run(async (context) => {
      context.workbook.worksheets.getItem('Effekter').getRange(cell).formulas = [['=1/0']];
      await context.sync();
    });
    const { differences } = await refresh(opened.workbook, { today: asOf });
    expect(differences).toEqual([]);
    const shown = (await valuesOf(opened.host, 'Sammanställning', 'A1:P200')).flat();
    expect(shown.filter((value) => /^#(?!N\/A)/.test(String(value)))).toEqual([]);
  });

  it('draws titles larger than the other words of a chart, and the axis of figures below the bars', async () => {
    const { client } = await openRefreshed();
    await client.run(async (context) => {
      const { charts: all } = context.workbook.worksheets.getItem('Sammanställning');
      all.load(
        'items/name,items/title/format/font/size,items/format/font/size,items/axes/categoryAxis/reversePlotOrder,items/axes/categoryAxis/position',
      );
      await context.sync();
      expect(all.items.map(({ title, format }) => title.format.font.size - format.font.size)).toEqual(
        all.items.map(() => 2),
      );
      const turned = all.items.map(({ axes }) => axes.categoryAxis).filter(({ reversePlotOrder }) => reversePlotOrder);
      expect(turned.map(({ position }) => position)).toEqual(['Maximum', 'Maximum', 'Maximum']);
    });
  });

  it('writes each figure of the ledger in kronor, and the sheets agree with the domain', async () => {
    const { host, workbook } = await openExample();
    const { ledgerRows, summary } = await refresh(workbook, { today: asOf });
    const { tables } = await workbook.readRegister({ formulas: false });
    const facts = tables.facts;
    if (facts === undefined) throw new Error('no Fakta');
    const column = facts.headings.indexOf('Kalkylerad');
    const cells = await formulasOf(host, 'Fakta');
    const body = cells.slice(facts.headerRow + 1, facts.headerRow + 1 + facts.bodyRows);
    expect(body).toHaveLength(ledgerRows);
    const sum = body.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0);
    expect(BigInt(sum)).toBe(summary.total.calculated);
  });

  it('leaves no old rows behind when the register has shrunk', async () => {
    const opened = await openRefreshed();
    const { cells, tables } = await opened.workbook.readRegister({ formulas: false });
    const status = columnLetters((cells.effects.columns.status ?? 0) + 1);
    const first = (tables.effects?.headerRow ?? 0) + 2;
    for (let row = first; row < first + 6; row += 1) opened.host.userWrite(`Effekter!${status}${row}`, [['Makulerad']]);
    const { differences, ledgerRows, summary } = await refresh(opened.workbook, { today: asOf });
    expect([differences, summary.withdrawn, summary.counted]).toEqual([[], 6, 1]);
    const after = await opened.workbook.readRegister({ formulas: false });
    expect(after.tables.facts?.bodyRows).toBe(ledgerRows);
  });

  it('works on an empty register and then on one that has grown years, departments and categories', async () => {
    const opened = await openRegister({}, { departments: ['A', 'B'], categories: ['X', 'Y'] });
    expect((await refresh(opened.workbook, { today: asOf })).differences).toEqual([]);
    const before = await charts(opened, 'Sammanställning');
    await registerEffects(
      opened.workbook,
      [
        {
          title: 'a',
          type: 'Nytt avtal',
          department: 'A',
          category: 'X',
          start: 45_658,
          termYears: 9,
          amount: 9_000_000,
          baselineSource: 'Budget',
        },
        { title: 'b', type: 'Engångsbelopp/vite', department: 'B', category: 'Y', start: 46_000, amount: 5_000 },
        {
          title: 'c',
          type: 'Cost avoidance',
          department: 'saknas',
          category: 'Y',
          start: 47_000,
          termYears: 1,
          amount: 5_000,
        },
      ],
      { today: asOf },
    );
    const grown = await refresh(opened.workbook, { today: asOf });
    expect(grown.differences).toEqual([]);
    expect(grown.summary.perYear).toHaveLength(9);
    expect((await charts(opened, 'Sammanställning')).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  });

  it('leaves in Granskning the issues that its figures were made with, as a check would write them', async () => {
    const opened = await openExample();
    await check(opened.workbook, { today: asOf });
    const { tables, cells } = await opened.workbook.readRegister({ formulas: false });
    const column = columnLetters((tables.effects?.firstColumn ?? 0) + 1 + (cells.effects.columns.start ?? 0));
    opened.host.userWrite(`Effekter!${column}${(tables.effects?.headerRow ?? 0) + 2}`, [['snart']]);
    const { summary } = await refresh(opened.workbook, { today: asOf });
    const refreshed = await formulasOf(opened.host, 'Granskning');
    expect(summary.leftOut).toBe(1);
    expect(refreshed.filter((row) => row.includes('E104'))).toHaveLength(1);
    await check(opened.workbook, { today: asOf });
    expect(await formulasOf(opened.host, 'Granskning')).toEqual(refreshed);
  });

  it('keeps what users did: sorted, filtered, hid, renamed sheet, own column, own text, moved chart', async () => {
    const opened = await openExample();
    const before = await refresh(opened.workbook, { today: asOf });
    await opened.client.run(async (context) => {
      const table = context.workbook.tables.getItem('Effekter');
      table.sort.apply([{ key: 1, ascending: false }]);
      table.columns.add(undefined, undefined, 'Min kolumn');
      table.worksheet.getRange('A8:A8').getEntireRow().rowHidden = true;
      table.worksheet.getRange('I:I').columnHidden = true;
      const summary = context.workbook.worksheets.getItem('Sammanställning');
      summary.name = 'Vår sammanställning';
      summary.getRange('B1').values = [['Vår rubrik']];
      summary.charts.getItemAt(0).top = 5;
      summary.charts.getItemAt(0).left = 7;
      await context.sync();
      table.columns.getItem('Typ av effektivisering').filter.applyValuesFilter(['Nytt avtal']);
      await context.sync();
    });
    const after = await refresh(opened.workbook, { today: asOf });
    expect(after.differences).toEqual([]);
    expect(after.summary).toEqual({ ...before.summary });
    expect(await valuesOf(opened.host, 'Vår sammanställning', 'B1')).toEqual([['Vår rubrik']]);
    expect((await charts(opened, 'Vår sammanställning'))[0]).toMatchObject({ top: 5, left: 7 });
  });

  it('tells of a summary formula that somebody has typed over', async () => {
    const opened = await openRefreshed();
    const { blocks } = await opened.workbook.readRegister({ formulas: false, reports: true });
    const block = blocks.find(({ name }) => name === 'Samm_År');
    if (block === undefined) throw new Error('no block');
    const cell = `${String.fromCharCode(64 + block.left + 1)}${block.top + 1}`;
    opened.host.userWrite(`Sammanställning!${cell}`, [[12]]);
    const { differences } = await refresh(opened.workbook, { today: asOf });
    expect(differences).toEqual(
      expect.arrayContaining([expect.objectContaining({ sheet: 'Sammanställning', cell, found: 12 })]),
    );

    // The formula can be put back; a cell that holds something else by then is left alone.
    const other = differences.map((difference) => ({ ...difference, foundFormula: 'annat' }));
    expect(await restoreFormulas(opened.workbook, other)).toEqual([]);
    expect(await restoreFormulas(opened.workbook, differences)).toHaveLength(1);
    expect((await refresh(opened.workbook, { today: asOf })).differences).toEqual([]);
  });

  it('shows that the register has changed since, natively', async () => {
    const opened = await openRefreshed();
    const line = async () => String((await valuesOf(opened.host, 'Sammanställning', 'B2'))[0]?.[0]);
    expect(await line()).toMatch(/^aktuell/i);
    await opened.workbook.appendRows('effects', [{ title: 'ny', type: 'Nytt avtal' }]);
    expect(await line()).toMatch(/^inaktuell/i);
  });

  it('splits a ledger that is larger than one request, and reports its progress', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({
      'Effekt-ID': `E-${index}`,
      Benämning: `${index} ${'Ett avtal med en beskrivning som är lång. '.repeat(25)}`,
      'Typ av effektivisering': 'Nytt avtal',
      Startdatum: 45_658,
      'Avtalstid år': 10,
      Belopp: 1_234_567 + index,
      Baselinekälla: 'Budget',
      Leverantör: `Leverantör ${index}`,
    }));
    const { workbook } = await openRegister({ effects: rows });
    const seen: string[] = [];
    const { differences, ledgerRows, syncs } = await refresh(workbook, {
      today: asOf,
      onProgress: ({ phase }) => seen.push(phase),
    });
    expect(ledgerRows).toBe(6000);
    expect(differences).toEqual([]);
    expect(syncs).toBeGreaterThan(5);
    expect(seen.filter((phase) => phase === 'ledger').length).toBeGreaterThan(1);
    const { stamps } = await workbook.readRegister({ formulas: false });
    expect(stamps.state).toBe('Klar');
    expect(Object.keys(stampNames)).toContain('state');
  }, 120_000);
});
