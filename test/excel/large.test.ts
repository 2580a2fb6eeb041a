import { check, readState } from '../../src/application/check';
import { refresh } from '../../src/application/refresh';
import { deleteTableRows, insertCells, sortRows, type Table } from '../../src/host';
import { asOf, formulasOf, openRegister, requestsOf } from './support';

describe('a register that is larger than an answer may be', () => {
  it('is read in parts, rows in order, and refreshed', async () => {
    const effects = Array.from({ length: 2500 }, (_, index) => ({
      'Effekt-ID': `E-${index + 1}`,
      Benämning: `Vite ${index}`,
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Startdatum: 45_700,
      Belopp: 1000 + index,
      Leverantör: `Leverantör ${index}`,
      Kommentar: 'Lång kommentar. '.repeat(150),
    }));
    const opened = await openRegister({ effects });
    const ids: string[] = [];
    const requests = await requestsOf(opened, async () => {
      const { assessment } = await readState(opened.workbook, { today: asOf });
      ids.push(...assessment.effects.map(({ id }) => id));
    });
    expect(ids).toEqual(effects.map((row) => row['Effekt-ID']));
    expect(requests).toBeLessThanOrEqual(12);
    const { summary, differences } = await refresh(opened.workbook, { today: asOf });
    expect(differences).toEqual([]);
    expect(summary.total.byClass.returned).toBe(effects.reduce((sum, { Belopp }) => sum + BigInt(Belopp * 100), 0n));
  }, 240_000);

  it('gives all its rows in order, and its formulas, in two requests', async () => {
    const effects = Array.from({ length: 4300 }, (_, index) => ({
      'Effekt-ID': `E-${index + 1}`,
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Startdatum: 45_700,
      Belopp: 1000 + index,
    }));
    const opened = await openRegister({ effects });
    let state: Awaited<ReturnType<typeof readState>> | null = null;
    expect(
      await requestsOf(opened, async () => {
        state = await readState(opened.workbook, { today: asOf });
      }),
    ).toBe(2);
    expect(state).toMatchObject({
      assessment: { effects: effects.map((row) => ({ id: row['Effekt-ID'], amount: row.Belopp * 100 })) },
    });
    expect(state).toMatchObject({
      issues: expect.not.arrayContaining([
        expect.objectContaining({ issue: expect.objectContaining({ ruleId: 'W108' }) }),
      ]),
    });
  }, 240_000);

  it('is read whole or not at all when a co-author moves rows between the two requests', async () => {
    const effects = Array.from({ length: 4100 }, (_, index) => ({
      'Effekt-ID': `E-${index + 1}`,
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Startdatum: 45_700,
      Belopp: 1000 + index,
    }));
    const { host, workbook } = await openRegister({ effects });
    const { state } = host;
    const read = async (before: (table: Table) => void): Promise<unknown[]> => {
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      host.faults.beforeSync = {
        n: 2,
        run: () => [state.book.findTable('Effekter')].forEach((table) => table && before(table)),
      };
      const { cells } = await workbook.readRegister({ formulas: true });
      return cells.effects.rows.map((row) => row[cells.effects.columns.id ?? -1]);
    };
    const ids = effects.map((row) => row['Effekt-ID']);
    expect(await read(({ sheet }) => insertCells(state, sheet, { r1: 0, r2: 0, c1: 0, c2: 16_383 }, 'Down'))).toEqual(
      ids,
    );
    await expect(read((table) => deleteTableRows(state, table, 10, 1))).rejects.toMatchObject({ code: 'conflict' });
    const byAmount = (table: Table) =>
      sortRows(state, table.sheet, table.body, [{ key: table.columnIndex('Belopp'), ascending: false }], false);
    await expect(read(byAmount)).rejects.toMatchObject({ code: 'conflict' });
    expect(new Set(await read(() => undefined))).toEqual(new Set(ids.filter((id) => id !== 'E-11')));
  }, 240_000);

  it('is checked in three requests though it has more issues than one of them takes, and says how many more there are', async () => {
    const effects = Array.from({ length: 4000 }, (_, index) => ({
      'Effekt-ID': `E-${index + 1}`,
      'Typ av effektivisering': 'Nytt avtal',
      Förvaltning: 'Okänd',
      Kategori: 'Okänd',
      Leverantör: `Leverantör ${index >> 2}`,
      Startdatum: 44_600 + (index >> 2),
      'Avtalstid år': 7,
      'Utgångskostnad per år': 900_000 + index,
      'Ny kostnad per år': 300_000,
      'Faktiskt slutdatum': 'snart',
      Status: 'Pågår',
    }));
    const opened = await openRegister({ effects });
    let state: Awaited<ReturnType<typeof check>> | null = null;
    expect(
      await requestsOf(opened, async () => {
        state = await check(opened.workbook, { today: asOf });
      }),
    ).toBe(3);
    const issues = (state as unknown as Awaited<ReturnType<typeof check>>).issues.length;
    const lines = (await formulasOf(opened.host, 'Granskning')).filter((row) => /^[EW]\d{3}$/.test(String(row[4])));
    const more = lines.map((row) => Number(/^(.*) rader? till/.exec(String(row[6]))?.[1]?.replace(/\s/g, '') ?? 0));
    expect(issues).toBeGreaterThan(40_000);
    expect(new Set(lines.map(([id]) => id)).size).toBe(4001);
    expect(lines.filter((_, index) => more[index] === 0).length + more.reduce((sum, count) => sum + count, 0)).toBe(
      issues,
    );
  }, 240_000);

  it('W108 finds an overwritten formula among thousands of rows', async () => {
    const effects = Array.from({ length: 1500 }, (_, index) => ({
      'Effekt-ID': `E-${index + 1}`,
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Startdatum: 45_700,
      Belopp: 1000 + index,
    }));
    const { host, workbook } = await openRegister({ effects });
    const { cells, tables } = await workbook.readRegister({ formulas: false });
    const column = String.fromCharCode(65 + (cells.effects.columns.calculated ?? 0));
    // The very figure that the formula gives: only the formula is missing.
    host.userWrite(`Effekter!${column}${(tables.effects?.headerRow ?? 0) + 2 + 777}`, [[1777]]);
    const { issues } = await readState(workbook, { today: asOf });
    expect(issues.filter(({ issue }) => issue.ruleId === 'W108').map(({ issue }) => [issue.row, issue.field])).toEqual([
      [777, 'calculated'],
    ]);
  }, 240_000);
});
