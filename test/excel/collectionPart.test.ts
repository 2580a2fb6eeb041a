import { addPart, removePart } from '../../src/application/changeParts';
import { createRegister } from '../../src/application/createRegister';
import { refresh } from '../../src/application/refresh';
import { editRow } from '../../src/application/editRow';
import { inspect, repair } from '../../src/application/repair';
import { freshnessOf } from '../../src/tools/faults/image';
import { asOf, formulasOf, open } from './support';

const own = { departments: ['Kansliet'], categories: [] };

describe('the part Samling of a register that stands', () => {
  it('is added and taken away; Avtalsnummer stays while Reskontra has it', async () => {
    const { workbook } = await open();
    await createRegister(workbook, { ...own, parts: ['payables'] });
    expect((await addPart(workbook, 'collection')).state).toBe('whole');
    const both = await workbook.readRegister({ formulas: false });
    expect(both.cells.effects.columns).toMatchObject({
      contractNumber: expect.any(Number),
      organisation: expect.any(Number),
    });
    expect(both.settings).toMatchObject({ registerKind: 'Register', keepsPersonal: 'Nej', organisationNumber: '' });
    expect((await removePart(workbook, 'payables')).parts).toEqual(['collection']);
    const without = await workbook.readRegister({ formulas: false });
    expect(without.cells.effects.columns.contractNumber).toBeDefined();
    expect(without.cells.effects.columns.followUpMethod).toBeUndefined();
    expect(without.settings).toHaveProperty('organisationNumber');
    expect(await removePart(workbook, 'collection')).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    expect((await workbook.readRegister({ formulas: false })).cells.effects.columns.contractNumber).toBeUndefined();
  });

  it('says whose each row of Fakta is, and sees when that or Andelar changes', async () => {
    const { host, workbook } = await open();
    await createRegister(workbook, { ...own, parts: ['collection'] });
    await workbook.writeSettings({ organisation: 'Samköp', registerKind: 'Samling' });
    const row = {
      Benämning: 'Vite',
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Startdatum: asOf - 90,
      Belopp: 100,
    };
    await workbook.fillTable('effects', [
      { ...row, 'Effekt-ID': 'A:1', Organisation: 'Avesta', Avtalsnummer: 'K 1' },
      { ...row, 'Effekt-ID': 'E-1' },
    ]);
    await refresh(workbook, { today: asOf });
    const facts = await formulasOf(host, 'Fakta');
    const heading = facts.findIndex((cells) => cells.includes('Avtalsnummer'));
    const column = (facts[heading] ?? []).indexOf('Organisation');
    expect(facts.slice(heading + 1).map((cells) => cells.slice(column, column + 2))).toEqual(
      expect.arrayContaining([
        ['Avesta', 'K 1'],
        ['Samköp', ''],
      ]),
    );
    expect(freshnessOf(host)).toMatch(/^Aktuell/);
    await workbook.fillTable('shares', [{ Avtalsnummer: 'K 1', Organisation: 'Avesta', Vikt: 1 }]);
    expect(freshnessOf(host)).toMatch(/^Inaktuell/);
    await refresh(workbook, { today: asOf });
    const reading = await workbook.readRegister({ formulas: false });
    await editRow(workbook, reading, 'effects', 0, { organisation: 'Falun' });
    expect(freshnessOf(host)).toMatch(/^Inaktuell/);
    expect(await inspect(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: ['collection'] });
  });

  it('of an older version, before members’ targets had their column and facts, is brought up by repair', async () => {
    const { client, workbook } = await open();
    await createRegister(workbook, { ...own, parts: ['collection'] });
    await client.run(async ({ workbook: { names, tables } }) => {
      names.getItem('Schemaversion').formula = '=4';
      tables.getItem('Mål').columns.getItem('Organisation').delete();
      tables.getItem('FaktaMålOrganisation').delete();
      names.getItem('Samm_Mål_Organisation').delete();
    });
    expect(await repair(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: ['collection'] });
    expect((await refresh(workbook, { today: asOf })).differences).toEqual([]);
  });

  it('shows the effects of a register that does not say whose it is as Ej angivet', async () => {
    const { client, workbook } = await open();
    await createRegister(workbook, { ...own, parts: ['collection'] });
    await workbook.fillTable('effects', [
      {
        'Effekt-ID': 'E-1',
        Benämning: 'Vite',
        'Typ av effektivisering': 'Engångsbelopp/vite',
        Startdatum: 45_678,
        Belopp: 50_000,
      },
    ]);
    expect((await refresh(workbook, { today: asOf })).differences).toEqual([]);
    const rows = await client.run(async (context) => {
      const block = context.workbook.names.getItem('Samm_Organisation').getRange();
      block.load('values');
      await context.sync();
      return block.values as unknown[][];
    });
    expect(rows.find(([label]) => label === 'Ej angivet')).toContain(50_000);
  });
});
