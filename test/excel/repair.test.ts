import { inspect, repair } from '../../src/application/repair';
import { refresh } from '../../src/application/refresh';
import { createRegister } from '../../src/application/createRegister';
import { EmbeddedHost } from '../../src/host';
import { schemaVersion } from '../../src/workbook/tables/schema';
import { asOf, attach, formulasOf, openExample, openRefreshed, requestsOf, type Opened } from './support';

async function damage({ client }: Opened, work: (context: Excel.RequestContext) => void): Promise<void> {
  await client.run(async (context) => {
    work(context);
    await context.sync();
  });
}

async function inputs({ workbook }: Opened): Promise<unknown> {
  const { cells } = await workbook.readRegister({ formulas: false });
  const { columns, rows } = cells.effects;
  return rows.map((row) =>
    ['id', 'title', 'type', 'supplier', 'amount', 'start'].map((field) => row[columns[field as 'id'] ?? -1]),
  );
}

describe('repair puts back what is missing or renamed without touching data', () => {
  it.each<[string, (context: Excel.RequestContext) => void]>([
    [
      'a renamed sheet',
      ({ workbook }) => {
        workbook.worksheets.getItem('Effekter').name = 'Min lista';
      },
    ],
    [
      'a renamed table',
      ({ workbook }) => {
        workbook.tables.getItem('Effekter').name = 'Tabell7';
      },
    ],
    [
      'a renamed column',
      ({ workbook }) => {
        workbook.tables.getItem('Effekter').columns.getItem('Leverantör').name = 'Företag';
      },
    ],
    [
      'a deleted column',
      ({ workbook }) => {
        workbook.tables.getItem('Effekter').columns.getItem('Ansvarig').delete();
      },
    ],
    [
      'a deleted name',
      ({ workbook }) => {
        workbook.names.getItem('Inst_Timkostnad').delete();
      },
    ],
    [
      'a deleted list',
      ({ workbook }) => {
        workbook.tables.getItem('ListaStatus').delete();
      },
    ],
    [
      'a deleted input sheet',
      ({ workbook }) => {
        workbook.worksheets.getItem('Utfall').delete();
      },
    ],
    [
      'the deleted sheet of issues',
      ({ workbook }) => {
        workbook.worksheets.getItem('Granskning').delete();
      },
    ],
    [
      'a table turned into plain cells',
      ({ workbook }) => {
        workbook.tables.getItem('Ärenden').convertToRange();
      },
    ],
  ])('%s', async (_, work) => {
    const opened = await openExample();
    const before = await inputs(opened);
    await damage(opened, work);
    const found = await inspect(opened.workbook);
    expect(found.state).toBe('damaged');
    expect(await repair(opened.workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    expect(await inputs(opened)).toEqual(before);
    const { summary } = await refresh(opened.workbook, { today: asOf });
    expect(summary.total.calculated).toBe(2_927_500_000n);
  });

  it.each(['Sammanställning', 'Ledningsvy', 'Budgetunderlag', 'Fakta', 'Läs mig', 'Inställningar', 'Mål'])(
    'the deleted sheet %s, after a refresh, with its figures',
    async (sheet) => {
      const opened = await openRefreshed();
      await damage(opened, ({ workbook }) => {
        workbook.worksheets.getItem(sheet).delete();
      });
      expect(await repair(opened.workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
      const { differences, summary } = await refresh(opened.workbook, { today: asOf });
      expect(summary.total.calculated).toBe(2_927_500_000n);
      expect(differences).toEqual([]);
    },
  );

  it('a register of an older version gets new reading sheets; the old ones stand aside with what people wrote on them', async () => {
    const opened = await openRefreshed();
    const before = await inputs(opened);
    await damage(opened, ({ workbook }) => {
      workbook.names.getItem('Schemaversion').formula = '=1';
      workbook.worksheets.getItem('Sammanställning').getRange('R3').values = [['Eget']];
      workbook.tables.getItem('Fakta').columns.getItem('Mätta månader').name = 'Något annat';
      workbook.names.getItem('Samm_Prognos').delete();
    });
    expect((await inspect(opened.workbook)).damages).toContainEqual({
      kind: 'olderSchema',
      expected: String(schemaVersion),
      found: '1',
      place: '',
    });
    expect(await repair(opened.workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    expect(await inputs(opened)).toEqual(before);
    const { differences, summary } = await refresh(opened.workbook, { today: asOf });
    expect([differences, summary.total.calculated]).toEqual([[], 2_927_500_000n]);
    await opened.client.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sammanställning (tidigare)').getRange('R3');
      own.load('values');
      const { charts } = context.workbook.worksheets.getItem('Sammanställning');
      charts.load('items/name');
      await context.sync();
      expect(own.values).toEqual([['Eget']]);
      expect(charts.items.map(({ name }) => name)).toContain('Diagram_Året');
    });
  });

  it('its calculated columns get the formulas of this version, but for cells that somebody has typed in', async () => {
    const opened = await openExample();
    const older = '=IF(Effekter[[#This Row],[Effekt-ID]]="","",1)';
    await damage(opened, ({ workbook }) => {
      workbook.names.getItem('Schemaversion').formula = '=1';
      const check = workbook.tables.getItem('Effekter').columns.getItem('Kontroll').getDataBodyRange();
      check.formulas = [[older], [older], ['eget'], [older], ['=1+1'], [older], [older]];
    });
    await repair(opened.workbook);
    const cells = (await formulasOf(opened.host, 'Effekter')).slice(-7).map((row) => String(row[2]));
    expect(cells.map((cell) => (cell.includes('Granskning[Nyckel]') ? 'ny' : cell))).toEqual([
      'ny',
      'ny',
      'eget',
      'ny',
      '=1+1',
      'ny',
      'ny',
    ]);
  });

  it.each([false, true])(
    'a list whose name points nowhere, also where Excel says so in Swedish (%s): the name grows with it again',
    async (localNames) => {
      const opened = attach(await EmbeddedHost.open(null, { apiSet: '1.14', localNames }));
      await createRegister(opened.workbook, { departments: [], categories: [] });
      const formulaOf = async (name: string) =>
        (await opened.workbook.readShape()).names.find((found) => found.name === name)?.formula;
      await damage(opened, ({ workbook }) => {
        workbook.tables.getItem('ListaKategori').delete();
        workbook.names.getItem('Lista_Kategori').formula = '=#REF!';
      });
      expect(await formulaOf('Lista_Kategori')).toMatch(/#REF/);
      expect((await inspect(opened.workbook)).damages.map(({ kind }) => kind)).toEqual(['listMissing', 'nameMissing']);
      expect(await repair(opened.workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
      expect(await formulaOf('Lista_Kategori')).toBe('=ListaKategori[Kategori]');
      await opened.workbook.extendList('category', ['Ny kategori']);
      expect((await opened.workbook.readRegister({ formulas: false })).cells.lists.categories).toContain('Ny kategori');
    },
  );

  it('writes nothing when nothing is wrong', async () => {
    const opened = await openExample();
    expect(await requestsOf(opened, () => repair(opened.workbook))).toBe(2);
  });

  it.each([2, 12, 40, 90])('that was broken off at action %i, the next time', async (n) => {
    const opened = await openExample();
    const before = await inputs(opened);
    await damage(opened, ({ workbook }) => {
      workbook.worksheets.getItem('Granskning').delete();
      workbook.tables.getItem('ListaStatus').delete();
      workbook.tables.getItem('Effekter').columns.getItem('Ansvarig').delete();
    });
    const { damages } = await inspect(opened.workbook);
    opened.host.faults.atAction = { n, code: 'GeneralException' };
    await expect(opened.workbook.repairParts(damages, [])).rejects.toMatchObject({ code: 'unexpected' });
    delete opened.host.faults.atAction;
    expect((await inspect(opened.workbook)).state).toBe('damaged');
    expect(await repair(opened.workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    expect(await inputs(opened)).toEqual(before);
    const shape = await opened.workbook.readShape();
    expect(shape.names.map(({ name }) => name)).not.toContain('Registret_lagas');
    expect((await refresh(opened.workbook, { today: asOf })).differences).toEqual([]);
  });
});
