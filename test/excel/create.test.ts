import { check } from '../../src/application/check';
import { createRegister } from '../../src/application/createRegister';
import { inspect } from '../../src/application/repair';
import { WorkbookError } from '../../src/application/errors';
import { sheetNames } from '../../src/locales/workbook';
import { asOf, formulasOf, open, openExample, valuesOf } from './support';

const own = { departments: ['Socialförvaltningen'], categories: ['Resor'] };

describe('creating a register', () => {
  it('in an empty workbook uses the blank sheet and leaves a whole register', async () => {
    const { workbook } = await open();
    expect(await createRegister(workbook, own)).toBe('none');
    const { sheets } = await workbook.readShape();
    expect(sheets.map(({ name }) => name).sort()).toEqual(Object.values(sheetNames).sort());
    expect(await inspect(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
  });

  it('names its lists by their columns, so that they grow with the tables', async () => {
    const { workbook } = await openExample();
    const { names } = await workbook.readShape();
    const formulaOf = (name: string) => names.find((found) => found.name === name)?.formula;
    expect(formulaOf('Lista_EffektID')).toBe('=Effekter[Effekt-ID]');
    expect(formulaOf('Lista_Kategori')).toMatch(/^=\w+\[Kategori\]$/);
  });

  it('stands beside the user’s own sheets, which stay as they are', async () => {
    const { host, workbook } = await open();
    host.userWrite('Blad1!A1:B2', [
      ['Mitt', 'eget'],
      [1, '=A2*2'],
    ]);
    await createRegister(workbook, own);
    expect((await workbook.readShape()).sheets[0]?.name).toBe('Blad1');
    expect(await formulasOf(host, 'Blad1')).toEqual([
      ['Mitt', 'eget'],
      [1, '=A2*2'],
    ]);
  });

  it.each([
    ['Effekter', 'Våra effekter'],
    ['Granskning', 'Granskningen'],
    ['Sammanställning', 'Summering'],
  ])(
    'begins again after one that broke off, also where somebody has called the new sheet %s %s since',
    async (sheet, renamed) => {
      const { host, client, workbook } = await open();
      // The sheets and their tables stand by then, and what is drawn on them next is refused.
      host.faults.atSync = { n: 5, code: 'GeneralException' };
      await expect(createRegister(workbook, own)).rejects.toMatchObject({ partial: true });
      await client.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).name = renamed;
        await context.sync();
      });
      await createRegister(workbook, own);
      expect(await inspect(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
      const { sheets } = await workbook.readShape();
      expect(sheets.map(({ name }) => name).sort()).toEqual(Object.values(sheetNames).sort());
    },
  );

  it('does not take away a half-drawn sheet that somebody has called something else and filled in', async () => {
    const { host, client, workbook } = await open();
    host.faults.atSync = { n: 5, code: 'GeneralException' };
    await expect(createRegister(workbook, own)).rejects.toMatchObject({ partial: true });
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Effekter');
      const table = sheet.tables.getItemAt(0);
      table.columns.getItem('Benämning').getDataBodyRange().values = [['Kopiatorer']];
      sheet.name = 'Våra effekter';
      await context.sync();
    });
    await expect(createRegister(workbook, own)).rejects.toMatchObject({ code: 'nameTaken' });
    expect((await formulasOf(host, 'Våra effekter')).flat()).toContain('Kopiatorer');
  });

  it('a second time changes nothing', async () => {
    const { host, workbook } = await openExample();
    const before = [await formulasOf(host, 'Effekter'), await workbook.readShape()];
    expect(await createRegister(workbook, own)).toBe('whole');
    expect([await formulasOf(host, 'Effekter'), await workbook.readShape()]).toEqual(before);
  });

  it('draws nothing when a sheet of the user’s has one of our names', async () => {
    const { client, workbook } = await open();
    await client.run(async (context) => {
      context.workbook.worksheets.add('Fakta').getRange('A1').values = [['mina fakta']];
      await context.sync();
    });
    await expect(createRegister(workbook, own)).rejects.toMatchObject({ code: 'nameTaken', params: { name: 'Fakta' } });
    expect((await workbook.readShape()).sheets).toHaveLength(2);
  });

  it('upgrades the source template’s list sheet in place', async () => {
    const { host, client, workbook } = await open();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Listor');
      sheet.getRange('A1').values = [['Listor']];
      sheet.getRange('A3:D6').values = [
        ['Kategori', 'Förvaltning', 'Typ av effektivisering', 'Anledning till effektivisering'],
        ['Egen kategori', 'Vård', 'Engångsbelopp/vite', 'Ramavtal/kontrakt'],
        ['Resor', 'Skola', 'Nytt avtal', 'Direktupphandling'],
        ['', '', 'Cost avoidance', 'FKU'],
      ];
      await context.sync();
    });
    expect(await createRegister(workbook, own)).toBe('sourceList');
    expect(await inspect(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    const { cells } = await workbook.readRegister({ formulas: false });
    expect(cells.lists).toMatchObject({ departments: ['Vård', 'Skola'], categories: ['Egen kategori', 'Resor'] });
    expect(await valuesOf(host, 'Listor', 'A1:B4')).toEqual([
      ['Listor', ''],
      ['', ''],
      ['Kategori', 'Förvaltning'],
      ['Egen kategori', 'Vård'],
    ]);
  });

  it('says that there is no register where there is none', async () => {
    const { workbook } = await open();
    await expect(check(workbook, { today: asOf })).rejects.toEqual(new WorkbookError('noRegister'));
  });
});
