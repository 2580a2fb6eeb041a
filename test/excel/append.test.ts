import { registerEffects } from '../../src/application/registerEffect';
import { recordOutcomes } from '../../src/application/recordOutcome';
import { previewEffects } from '../../src/application/registerEffect';
import { createRegister } from '../../src/application/createRegister';
import { EmbeddedHost } from '../../src/host';
import { asOf, attach, openExample, openRegister, valuesOf } from './support';

const draft = {
  title: 'Nytt avtal för frukt',
  type: 'Nytt avtal',
  start: 45_658,
  termYears: 2,
  baseline: '2 mkr',
  newCost: 1_500_000,
  baselineSource: 'Budget',
  comment: '=HYPERLINK("x")',
};

describe('registering appends below the table', () => {
  it('fills the blank row of a new register first', async () => {
    const { workbook } = await openRegister();
    expect(await registerEffects(workbook, [draft], { today: asOf })).toMatchObject({ ids: ['E-0001'], firstRow: 0 });
    const { cells } = await workbook.readRegister({ formulas: false });
    expect(cells.effects.rows).toHaveLength(1);
  });

  it('gives the next free ID, the day, and lets formulas fill themselves', async () => {
    const { workbook } = await openExample();
    const answer = await registerEffects(workbook, [{ ...draft, baseline: 2_000_000 }, draft], { today: asOf });
    expect(answer).toMatchObject({ ids: ['E-0008', 'E-0009'], firstRow: 7 });
    const { cells } = await workbook.readRegister({ formulas: true });
    const { columns, rows, formulas } = cells.effects;
    const at = (row: number, field: keyof typeof columns) => rows[row]?.[columns[field] ?? -1];
    expect([at(7, 'id'), at(7, 'registered'), at(7, 'calculated'), at(8, 'baseline')]).toEqual([
      'E-0008',
      asOf,
      1_000_000,
      '2 mkr',
    ]);
    expect(formulas?.annualEffect?.[8]).toBe(formulas?.annualEffect?.[0]);
  });

  it('keeps a text that begins with = as text', async () => {
    const { workbook } = await openRegister();
    await registerEffects(workbook, [draft], { today: asOf });
    const { cells } = await workbook.readRegister({ formulas: false });
    expect(cells.effects.rows[0]?.[cells.effects.columns.comment ?? -1]).toBe('=HYPERLINK("x")');
  });

  it('pushes down what somebody has put below the table instead of writing over it', async () => {
    const { host, workbook } = await openExample();
    const { tables } = await workbook.readRegister({ formulas: false });
    const below = (tables.effects?.headerRow ?? 0) + 10;
    host.userWrite(`Effekter!A${below}:A${below}`, [['min anteckning']]);
    await registerEffects(workbook, [draft, draft, draft, draft], { today: asOf });
    const column = (await valuesOf(host, 'Effekter', 'A1:A40')).map(([cell]) => cell);
    expect(column.filter((cell) => cell === 'min anteckning')).toHaveLength(1);
    const { cells } = await workbook.readRegister({ formulas: false });
    expect(cells.effects.rows).toHaveLength(11);
  });

  it('takes a lone space below the table, or in its last row, for what somebody has put there', async () => {
    const { host, workbook } = await openExample();
    const {
      tables: { effects: place },
    } = await workbook.readRegister({ formulas: false });
    const end = (place?.headerRow ?? 0) + (place?.bodyRows ?? 0);
    host.userWrite(`Effekter!C${end + 3}`, [[' ']]);
    await registerEffects(workbook, [draft, draft, draft], { today: asOf });
    const column = (await valuesOf(host, 'Effekter', `C${end + 1}:C${end + 9}`)).map(([cell]) => cell);
    expect(column).toContain(' ');
    expect(column.indexOf(' ')).toBeGreaterThanOrEqual(3);
  });

  it('fills the formulas also where something stands below, or a row of totals does', async () => {
    for (const totals of [false, true]) {
      const { client, host, workbook } = await openExample();
      const { tables } = await workbook.readRegister({ formulas: false });
      const below = (tables.effects?.headerRow ?? 0) + 10;
      if (!totals) host.userWrite(`Effekter!A${below}`, [['min anteckning']]);
      await client.run(async (context) => {
        context.workbook.tables.getItem('Effekter').showTotals = totals;
        await context.sync();
      });
      await registerEffects(workbook, [draft, draft, draft, draft], { today: asOf });
      const formulas = (await workbook.readRegister({ formulas: true })).cells.effects.formulas ?? {};
      for (const column of Object.values(formulas)) expect(new Set(column)).toEqual(new Set([column[0]]));
    }
  });

  it('adds rows to a table that fills a column of the user’s own with a formula: nobody else was there', async () => {
    const { client, workbook } = await openExample();
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Effekter');
      table.columns.add(undefined, undefined, 'Halva kostnaden');
      table.columns.getItem('Halva kostnaden').getDataBodyRange().formulas = Array.from({ length: 7 }, () => [
        '=IF([@[Utgångskostnad per år]]="",0,1)',
      ]);
      await context.sync();
    });
    const answer = await registerEffects(workbook, [{ ...draft, baseline: 2_000_000 }], { today: asOf });
    expect(answer).toMatchObject({ ids: ['E-0008'], firstRow: 7 });
    await client.run(async (context) => {
      const own = context.workbook.tables.getItem('Effekter').columns.getItem('Halva kostnaden').getDataBodyRange();
      own.load('values');
      await context.sync();
      expect(own.values.at(-1)).toEqual([1]);
    });
  });

  it('writes formulas and number formats itself where the user’s Excel does not take them along', async () => {
    const opened = attach(await EmbeddedHost.open(null, { apiSet: '1.14', fillsTables: false }));
    await createRegister(opened.workbook, { departments: [], categories: [] });
    await registerEffects(opened.workbook, [draft, { ...draft, baseline: 2_000_000 }], { today: asOf });
    const { cells } = await opened.workbook.readRegister({ formulas: true });
    const { columns, rows, formulas } = cells.effects;
    expect(rows[1]?.[columns.calculated ?? -1]).toBe(1_000_000);
    expect(formulas?.annualEffect?.[1]).toBe(formulas?.annualEffect?.[0]);
    await opened.client.run(async (context) => {
      const body = context.workbook.tables.getItem('Effekter').getDataBodyRange();
      body.load('numberFormat');
      await context.sync();
      expect(body.numberFormat[1]).toEqual(body.numberFormat[0]);
    });
    await recordOutcomes(opened.workbook, [
      { effectId: 'E-0001', amount: 5 },
      { effectId: 'E-0002', amount: 6 },
    ]);
    const { outcomes } = (await opened.workbook.readRegister({ formulas: false })).cells;
    expect(outcomes.rows.map((row) => row[outcomes.columns.effectTitle ?? -1])).toEqual([draft.title, draft.title]);
  });

  it('records outcomes in Utfall, whose Benämning follows', async () => {
    const { workbook } = await openExample();
    const { firstRow } = await recordOutcomes(workbook, [
      { effectId: 'E-0002', from: 45_717, to: 45_747, amount: 175_000, source: 'Faktura', verified: 'Ja' },
    ]);
    expect(firstRow).toBe(0);
    const { cells } = await workbook.readRegister({ formulas: false });
    const { columns, rows } = cells.outcomes;
    expect([rows[0]?.[columns.effectTitle ?? -1], rows[0]?.[columns.amount ?? -1]]).toEqual(['Flyttjänster', 175_000]);
  });

  it('previews issues and figures without writing', async () => {
    const { host, workbook } = await openExample();
    const reading = await workbook.readRegister({ formulas: false });
    host.resetCounters();
    const { issues } = previewEffects(reading, [{ ...draft, start: '' }], { today: asOf });
    expect(issues.filter(({ row }) => row === 7).map(({ ruleId }) => ruleId)).toContain('E104');
    expect(host.counters.syncs).toBe(0);
  });
});
