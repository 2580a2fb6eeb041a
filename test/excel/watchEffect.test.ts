import { check } from '../../src/application/check';
import { createRegister } from '../../src/application/createRegister';
import { createWatchEffect } from '../../src/application/indicators/createWatchEffect';
import { watchesOf } from '../../src/application/indicators/watchWork';
import { recordOutcomes } from '../../src/application/recordOutcome';
import { refresh } from '../../src/application/refresh';
import { takeBack } from '../../src/application/takeBack';
import { serialOf, type Serial } from '../../src/domain/basics/calendar';
import { watchTotals, type Watch } from '../../src/domain/indicators';
import { imageOf } from '../../src/tools/faults/image';
import { attach, open, type Opened } from './support';

const today = serialOf(2026, 6, 1);
const booked = {
  'Bevakning-ID': 'B-1',
  Leverantör: 'Flyttfirman',
  Avtalsnummer: 'A-7',
  Avvikelse: 'Sena leveranser',
  Steg: '1 Vite bokförs',
  'Steg sedan': serialOf(2026, 2, 10),
  'Bokfört vite': 60_000,
  Ansvarig: 'Eva',
};
const charged = { ...booked, Steg: 2, 'Debiterat vite': 45_000, 'Debiterat datum': serialOf(2026, 4, 1) };

async function register(watch: object, parts: readonly string[] = ['watch']): Promise<Opened> {
  const opened = await open();
  await createRegister(opened.workbook, { departments: [], categories: [], parts });
  await opened.workbook.fillTable('watches', [watch as Record<string, string | number>]);
  return opened;
}

async function watchIn({ workbook }: Opened): Promise<Watch> {
  const [watch] = watchesOf((await workbook.readRegister({ formulas: false })).cells).watches;
  if (watch === undefined) throw new RangeError('no watch');
  return watch;
}

const typed = ({ host }: Opened) => imageOf(host).typed;
const effects = (opened: Opened) => typed(opened).filter((line) => /^Effekter: \w[^:]*=/.test(line));
const totals = async ({ workbook }: Opened, asOf: Serial) => {
  const { summary, differences, reading } = await refresh(workbook, { today: asOf, asOf });
  expect(differences).toEqual([]);
  const { byClass, realised } = summary.total as unknown as { byClass: { returned: bigint }; realised: bigint };
  return { returned: byClass.returned, realised, notCharged: watchTotals(watchesOf(reading.cells).watches).notCharged };
};

describe('a booked and then charged vite (F, the example)', () => {
  it('is no effect while it is booked; 45 000,00 charged is one, 15 000,00 is left, and it is realised when paid', async () => {
    const opened = await register(booked);
    expect(await totals(opened, serialOf(2026, 3, 31))).toMatchObject({ returned: 0n, notCharged: 6_000_000n });
    expect(effects(opened)).toEqual([]);
    await expect(createWatchEffect(opened.workbook, await watchIn(opened), { today })).rejects.toMatchObject({
      code: 'conflict',
    });
    const later = await register(charged);
    const made = await createWatchEffect(later.workbook, await watchIn(later), { today });
    expect(made.effectId).toBe('E-0001');
    expect(effects(later)).toEqual([
      'Effekter: Effekt-ID="E-0001";' +
        `Benämning="Sena leveranser";Typ av effektivisering="Engångsbelopp/vite";` +
        `Anledning till effektivisering="Vite";Leverantör="Flyttfirman";Startdatum=${serialOf(2026, 4, 1)};` +
        `Belopp=45000;Ärende="B-1";Ansvarig="Eva";Registrerad=${today};`,
    ]);
    expect((await watchIn(later)).effectId).toBe('E-0001');
    expect(await totals(later, serialOf(2026, 4, 30))).toMatchObject({ returned: 4_500_000n, notCharged: 1_500_000n });
    const { issues } = await check(later.workbook, { today });
    expect(issues.map(({ issue }) => issue.ruleId).filter((id) => /^W72/.test(id))).toEqual([]);
    const paid = { from: serialOf(2026, 5, 20), to: serialOf(2026, 5, 20), amount: 45_000, source: 'Kreditnota' };
    await recordOutcomes(later.workbook, [{ effectId: 'E-0001', ...paid }]);
    expect(await totals(later, serialOf(2026, 5, 31))).toMatchObject({ returned: 4_500_000n, realised: 4_500_000n });
  });

  it('takes its Avtalsnummer along where Effekter has that column', async () => {
    const opened = await register(charged, ['payables', 'watch']);
    await createWatchEffect(opened.workbook, await watchIn(opened), { today });
    expect(effects(opened)[0]).toContain('Avtalsnummer="A-7";');
  });
});

describe('Skapa effekt', () => {
  it('is taken back by one Ångra, both the row and the Effekt-ID; not where somebody has written in the row', async () => {
    const opened = await register(charged);
    const before = typed(opened);
    const { undo } = await createWatchEffect(opened.workbook, await watchIn(opened), { today });
    expect(await takeBack(opened.workbook, undo)).toEqual({ restored: 1, kept: 0 });
    expect(typed(opened)).toEqual(before);
    expect(opened.workbook.list()).toEqual([]);
    const again = await createWatchEffect(opened.workbook, await watchIn(opened), { today });
    await opened.client.run(async (context) => {
      const table = context.workbook.tables.getItem('Effekter');
      table.columns.getItem('Kommentar').getDataBodyRange().getCell(0, 0).values = [['Överenskommet']];
      await context.sync();
    });
    expect(await takeBack(opened.workbook, again.undo)).toEqual({ restored: 0, kept: 1 });
    expect((await watchIn(opened)).effectId).toBe(again.effectId);
  });

  it('leaves both as they were when a request fails, whichever it is', async () => {
    const opened = await register(charged);
    const watch = await watchIn(opened);
    const before = typed(opened);
    const failed: number[] = [];
    for (let n = 1; n <= 8; n += 1) {
      const { host, client, workbook } = attach(opened.host.copy());
      host.faults.atSync = { n, code: 'GeneralException' };
      const outcome = await createWatchEffect(workbook, watch, { today }).catch((error: unknown) => error);
      delete host.faults.atSync;
      if (!(outcome instanceof Error)) continue;
      failed.push(n);
      expect(outcome).toMatchObject({ partial: false });
      expect(typed({ host, client, workbook })).toEqual(before);
      expect(workbook.list()).toEqual([]);
    }
    // The others are the client's own: it lets go of what it held, and nobody waits for it.
    expect(failed.length).toBeGreaterThan(4);
  });

  it('links the effect that stands already, after an attempt that broke off between the two', async () => {
    const opened = await register(charged);
    const watch = await watchIn(opened);
    await createWatchEffect(opened.workbook, watch, { today });
    await opened.client.run(async (context) => {
      const table = context.workbook.tables.getItem('Bevakning');
      table.columns.getItem('Effekt-ID').getDataBodyRange().getCell(0, 0).values = [['']];
      await context.sync();
    });
    expect((await createWatchEffect(opened.workbook, watch, { today })).effectId).toBe('E-0001');
    expect(effects(opened)).toHaveLength(1);
  });

  it('is refused, and nothing is written, when a co-author has given the watch an effect or another amount', async () => {
    for (const [heading, value] of [
      ['Effekt-ID', 'E-0099'],
      ['Debiterat vite', 50_000],
    ] as const) {
      const opened = await register(charged);
      const watch = await watchIn(opened);
      await opened.client.run(async (context) => {
        const table = context.workbook.tables.getItem('Bevakning');
        table.columns.getItem(heading).getDataBodyRange().getCell(0, 0).values = [[value]];
        await context.sync();
      });
      await expect(createWatchEffect(opened.workbook, watch, { today })).rejects.toMatchObject({ code: 'conflict' });
      expect(effects(opened)).toEqual([]);
    }
  });
});
