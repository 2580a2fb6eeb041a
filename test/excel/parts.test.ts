import { addPart, removePart } from '../../src/application/changeParts';
import { check } from '../../src/application/check';
import { editRow } from '../../src/application/editRow';
import { refresh } from '../../src/application/refresh';
import { inspect, repair } from '../../src/application/repair';
import type { TableKey } from '../../src/domain/register/cells';
import type { HostClient } from '../../src/host/client';
import type { EmbeddedHost } from '../../src/host';
import { freshnessOf, imageOf } from '../../src/tools/faults/image';
import { schemaVersion } from '../../src/workbook/tables/schema';
import { freshnessOf as paneFreshness } from '../../src/taskpane/freshness';
import { schemaWithIdeas } from '../support/madeUpPart';
import { asOf, openExampleOf, typed, valuesOf } from './support';

/** The made-up table is none of the product's own keys. */
const ideas = 'ideas' as TableKey;
const ideaRows = [{ 'Idé-ID': 'I-1', Idé: 'Byt lampor', Sort: 'Liten', Besparing: 20_000, Börjar: 46_000 }];

const opened = (parts: readonly string[] = []) => openExampleOf('ideas', schemaWithIdeas, parts);

const image = (host: EmbeddedHost) => imageOf(host, schemaWithIdeas);
const namesOf = (host: EmbeddedHost): string[] => host.state.book.names.map(({ name }) => name).sort();
const whole = { state: 'whole', damages: [], notes: [], parts: ['ideas'] };

describe('a register with a part', () => {
  it('is created with its sheets, read, refreshed, and its sheets see when the part has changed', async () => {
    const { host, workbook } = await opened(['ideas']);
    expect(await inspect(workbook)).toEqual(whole);
    await workbook.fillTable(ideas, ideaRows);
    const { reading } = await check(workbook, { today: asOf });
    expect(reading.schema.parts.map(({ key }) => key)).toEqual(['ideas']);
    expect(reading.settings.ideaLimit).toBe(5_000);
    const cells = reading.cells as unknown as Record<
      string,
      { columns: Record<string, number>; rows: readonly (readonly unknown[])[] }
    >;
    expect(cells.ideas?.rows).toEqual([['I-1', 'Byt lampor', 'Liten', 20_000, 46_000, 10_000]]);
    expect(cells.effects?.columns.idea).toBeDefined();
    const { differences } = await refresh(workbook, { today: asOf });
    expect(differences).toEqual([]);
    expect(freshnessOf(host)).toMatch(/^Aktuell/);
    expect(paneFreshness(await workbook.readRegister({ formulas: false }), asOf)).toBe('fresh');
    await workbook.appendRows(ideas, [{ id: 'I-2', saving: 1 } as never]);
    expect(freshnessOf(host)).toMatch(/^Inaktuell/);
    expect(paneFreshness(await workbook.readRegister({ formulas: false }), asOf)).toBe('stale');
  });

  it('has its rows changed by their IDs, its settings and its lists written', async () => {
    const { host, workbook } = await opened(['ideas']);
    await workbook.fillTable(ideas, [...ideaRows, { 'Idé-ID': 'I-2', Idé: 'Dela bil' }]);
    const reading = await workbook.readRegister({ formulas: false });
    const { written } = await editRow(workbook, reading, ideas, 1, { title: 'Dela cykel' } as never);
    expect(written).toHaveLength(1);
    expect(await valuesOf(host, 'Idéer', 'A7:B7')).toEqual([['I-2', 'Dela cykel']]);
    await workbook.writeSettings({ ideaLimit: 7 } as never);
    expect((await workbook.readRegister({ formulas: false })).settings.ideaLimit).toBe(7);
    expect(await workbook.extendList('ideaKind' as never, ['Lagom', 'Stor'])).toEqual(['Lagom']);
    await workbook.showSheet('ideas' as never);
    await workbook.navigateTo(ideas, 1, 'title' as never);
    expect(await workbook.readSelection()).toEqual({ table: 'ideas', rows: [1] });
  });

  it('is repaired as everything else: a lost sheet, table, list, column and name', async () => {
    const { host, client, workbook } = await opened(['ideas']);
    const before = image(host);
    await client.run(async (context) => {
      const { worksheets, tables, names } = context.workbook;
      worksheets.getItem('Idélogg').delete();
      tables.getItem('Effekter').columns.getItem('Idé').delete();
      tables.getItem('Idéer').columns.getItem('Börjar').name = 'Start';
      tables.getItem('ListaIdésort').convertToRange();
      names.getItem('Inst_Idégräns').delete();
      names.getItem('Registrets_delar').delete();
      await context.sync();
    });
    expect((await inspect(workbook)).parts).toEqual(['ideas']);
    expect(await repair(workbook)).toEqual(whole);
    expect(image(host).typed).toEqual(before.typed);
  });

  it('is one request more to read the first time, and none more afterwards', async () => {
    const requests = async (parts: readonly string[]): Promise<number[]> => {
      const { workbook } = await opened(parts);
      const counts = [];
      for (let time = 0; time < 2; time += 1) {
        const before = workbook.syncs;
        await workbook.readRegister({ formulas: true, reports: true });
        counts.push(workbook.syncs - before);
      }
      return counts;
    };
    const [first = 0, second = 0] = await requests([]);
    expect(await requests(['ideas'])).toEqual([first + 1, second]);
  });
});

describe('adding a part to a register that stands', () => {
  it('draws all that a register created with it has, and changes nothing that people typed', async () => {
    const { host, workbook } = await opened();
    await refresh(workbook, { today: asOf });
    const before = image(host);
    expect(await addPart(workbook, 'ideas')).toEqual(whole);
    const created = await opened(['ideas']);
    expect(namesOf(host)).toEqual(namesOf(created.host));
    const tablesIn = ({ produced }: { readonly produced: readonly string[] }) =>
      produced.filter((line) => line.startsWith('table '));
    expect(tablesIn(image(host))).toEqual(tablesIn(image(created.host)));
    const typed = image(host).typed.filter((line) => !/Sort|Idé/.test(line));
    expect(typed.filter((line) => !before.typed.includes(line))).toEqual([]);
    expect(before.typed.filter((line) => !image(host).typed.includes(line))).toEqual([]);
    expect((await refresh(workbook, { today: asOf })).differences).toEqual([]);
    expect(freshnessOf(host)).toMatch(/^Aktuell/);
    expect(await valuesOf(host, 'Inställningar', 'A16:B16')).toEqual([['Idégräns', 5_000]]);
    expect(await inspect(workbook)).toEqual(whole);
  });

  it('gives a register of an older version its new sheets on the way', async () => {
    const { client, workbook } = await opened();
    await client.run(async (context) => {
      context.workbook.names.getItem('Schemaversion').formula = '=1';
      await context.sync();
    });
    expect(await addPart(workbook, 'ideas')).toEqual({ state: 'whole', damages: [], notes: [], parts: ['ideas'] });
    const { names, sheets } = await workbook.readShape();
    expect(names).toContainEqual({ name: 'Schemaversion', formula: `=${schemaVersion}` });
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sammanställning', 'Sammanställning (tidigare)']),
    );
  });

  it('is refused where something of the user’s has the name, and nothing is drawn', async () => {
    const { host, client, workbook } = await opened();
    await client.run(async (context) => {
      context.workbook.worksheets.add('idéer').getRange('A1').values = [['våra egna']];
      await context.sync();
    });
    const before = image(host);
    await expect(addPart(workbook, 'ideas')).rejects.toMatchObject({ code: 'nameTaken', params: { name: 'idéer' } });
    expect(image(host)).toEqual(before);
    expect(await inspect(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
  });

  it.each([3, 30, 90])('that broke off at action %i is completed by a repair', async (action) => {
    const { host, workbook } = await opened();
    await workbook.writeParts(['ideas']);
    host.faults.atAction = { n: action, code: 'GeneralException' };
    await addPart(workbook, 'ideas').catch(() => undefined);
    delete host.faults.atAction;
    expect(await repair(workbook)).toEqual(whole);
    expect(host.state.book.sheets.filter(({ name }) => name.startsWith('Idé')).map(({ name }) => name)).toEqual([
      'Idéer',
      'Idélogg',
    ]);
  });
});

describe('what an addition left when it was broken off', () => {
  it('a heading of a list without its words gets them', async () => {
    const { host, client, workbook } = await opened(['ideas']);
    const words = () => host.state.book.findTable('ListaIdésort');
    const before = words()?.body;
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('ListaIdésort');
      const body = table.getDataBodyRange();
      table.convertToRange();
      body.clear('Contents');
      await context.sync();
    });
    expect((await inspect(workbook)).state).toBe('damaged');
    expect(await repair(workbook)).toEqual(whole);
    expect(words()?.body).toEqual(before);
    expect(words()?.sheet.grid.constant(before?.r1 ?? 0, before?.c1 ?? 0)).toBe('Liten');
  });

  it('a setting with its label alone is written whole', async () => {
    const { host, client, workbook } = await opened(['ideas']);
    const before = image(host);
    await client.run(async (context) => {
      const { names } = context.workbook;
      const limit = names.getItem('Inst_IdéGräns').getRange();
      limit.clear('Contents');
      limit.getOffsetRange(0, 1).clear('Contents');
      names.getItem('Inst_IdéGräns').delete();
      const all = names.getItem('Inst_Alla').getRange();
      all.load('rowCount,address');
      await context.sync();
      const shorter = all.getResizedRange(-1, 0);
      shorter.load('address');
      await context.sync();
      names.getItem('Inst_Alla').formula = `=${shorter.address}`;
      await context.sync();
    });
    expect(await repair(workbook)).toEqual(whole);
    expect(image(host).typed).toEqual(before.typed);
  });

  it('rows put in for its stamp, before the names of the stamps, are not put in again', async () => {
    const { host, client, workbook } = await opened(['ideas']);
    const before = image(host);
    await client.run(async (context) => {
      const { names } = context.workbook;
      const all = names.getItem('Stämpel_Alla').getRange();
      const shorter = all.getResizedRange(-1, 0);
      const last = all.getLastRow().getEntireRow();
      shorter.load('address');
      await context.sync();
      last.clear('Contents');
      names.getItem('Stämpel_Alla').formula = `=${shorter.address}`;
      await context.sync();
    });
    expect((await inspect(workbook)).state).toBe('damaged');
    expect(await repair(workbook)).toEqual(whole);
    expect(image(host)).toEqual(before);
  });
});

describe('taking a part away', () => {
  it('leaves the register as it was before the part was added', async () => {
    const { host, workbook } = await opened();
    await refresh(workbook, { today: asOf });
    const before = image(host);
    const names = namesOf(host);
    await addPart(workbook, 'ideas');
    expect(await removePart(workbook, 'ideas')).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    expect(namesOf(host)).toEqual(names);
    expect(image(host).typed).toEqual(before.typed);
    expect((await refresh(workbook, { today: asOf })).differences).toEqual([]);
    expect(freshnessOf(host)).toMatch(/^Aktuell/);
    expect(JSON.stringify(image(host))).not.toMatch(/[Ii]dé/);
  });

  it.each([
    ['a row of its table', 'Idéer', (client: HostClient) => typed(client, 'Idéer', 'B6', 'Byt lampor')],
    ['a cell of its column on Effekter', 'Idé', (client: HostClient) => typed(client, 'Effekter', 'AG7', 'I-1')],
    [
      'a word of its list',
      'ListaIdésort',
      async (client: HostClient) => {
        await client.run(async (context) => {
          context.workbook.tables.getItem('ListaIdésort').getDataBodyRange().getCell(1, 0).values = [['Lagom']];
          await context.sync();
        });
      },
    ],
    ['a cell beside its table', 'Idélogg', (client: HostClient) => typed(client, 'Idélogg', 'H2', 'min anteckning')],
  ] as const)('is refused while there is %s, and nothing is changed', async (_, place, fill) => {
    const { host, client, workbook } = await opened(['ideas']);
    await fill(client);
    const before = image(host);
    await expect(removePart(workbook, 'ideas')).rejects.toMatchObject({
      code: 'partFilled',
      params: { name: 'Idéer', place },
    });
    expect(image(host)).toEqual(before);
  });
});
