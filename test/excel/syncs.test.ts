import { check, readState } from '../../src/application/check';
import { liveCheck } from '../../src/application/liveCheck';
import { refresh } from '../../src/application/refresh';
import type { WorkbookChange } from '../../src/application/ports';
import { asOf, openRegister, requestsOf, type Rows } from './support';

function effects(count: number): Rows {
  return Array.from({ length: count }, (_, index) => ({
    'Effekt-ID': `E-${index + 1}`,
    Benämning: `Avtal ${index + 1}`,
    'Typ av effektivisering': 'Nytt avtal',
    Förvaltning: `Förvaltning ${index % 7}`,
    Kategori: `Kategori ${index % 5}`,
    'Anledning till effektivisering': 'FKU',
    Leverantör: `Leverantör ${index}`,
    Startdatum: 45_658 + (index % 600),
    'Avtalstid år': 1 + (index % 4),
    'Utgångskostnad per år': 100_000 + index * 137,
    'Ny kostnad per år': 80_000 + index * 101,
    Baselinekälla: 'Budget',
  }));
}
const departments = Array.from({ length: 7 }, (_, index) => `Förvaltning ${index}`);
const categories = Array.from({ length: 5 }, (_, index) => `Kategori ${index}`);
const register = (count: number) => openRegister({ effects: effects(count) }, { departments, categories });

describe('requests do not grow with rows', () => {
  it('check takes 3, whether 10 rows or 400', async () => {
    for (const count of [10, 400]) {
      const opened = await register(count);
      expect(await requestsOf(opened, () => check(opened.workbook, { today: asOf }))).toBe(3);
    }
  });

  it('refresh takes at most 6, the first time with its charts and every time after, whether 10 rows or 400', async () => {
    for (const count of [10, 400]) {
      const opened = await register(count);
      const first = await requestsOf(opened, () => refresh(opened.workbook, { today: asOf }));
      const second = await requestsOf(opened, () => refresh(opened.workbook, { today: asOf }));
      expect(first).toBeLessThanOrEqual(6);
      expect(second).toBeLessThanOrEqual(5);
    }
  });

  it('refresh reports its requests; the host sees no other but the client’s tidying after each run', async () => {
    const opened = await register(10);
    await new Promise((resolve) => setTimeout(resolve, 20));
    opened.host.resetCounters();
    const { syncs } = await refresh(opened.workbook, { today: asOf });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const runs = 2;
    expect(opened.host.counters.syncs).toBe(syncs + runs);
  });

  it('a live check takes 1', async () => {
    const opened = await register(50);
    const state = await readState(opened.workbook, { today: asOf });
    const place = state.reading.tables.effects;
    if (place === undefined) throw new Error('no table');
    opened.host.remoteWrite(`Effekter!A${place.headerRow + 2}`, [['E-900']]);
    const change: WorkbookChange = {
      sheetId: place.sheetId,
      area: { row: place.headerRow + 1, column: 0, rows: 1, columns: 1 },
      remote: true,
    };
    let after: Awaited<ReturnType<typeof liveCheck>> = null;
    expect(
      await requestsOf(opened, async () => {
        after = await liveCheck(opened.workbook, state, [change], { today: asOf });
      }),
    ).toBe(1);
    expect(after).toMatchObject({
      assessment: { rows: expect.arrayContaining([expect.objectContaining({ row: 0, id: 'E-900' })]) },
    });
  });
});
