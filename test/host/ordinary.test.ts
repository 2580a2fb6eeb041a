import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { events, exampleTable, open, refusal, reopened, valuesOf, write } from './support';

type Context = Excel.RequestContext;
const active = (context: Context): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

describe('cells', () => {
  it('are found and replaced', async () => {
    const client = await open();
    await write(client, 'A1:A3', [['Vite 1'], ['Annat'], ['vite 2']]);
    await client.run(async (context) => {
      const found = active(context).getRange('A1:A3').find('VITE 2', { completeMatch: true });
      const none = active(context).getRange('A1:A3').findOrNullObject('saknas', {});
      const count = active(context).getRange('A1:A3').replaceAll('vite', 'avdrag', {});
      found.load('address');
      await context.sync();
      expect([found.address, none.isNullObject, count.value]).toEqual(['Blad1!A3', true, 2]);
    });
    expect(await valuesOf(client, 'A1:A3')).toEqual([['avdrag 1'], ['Annat'], ['avdrag 2']]);
  });

  it('are filled on as a series, formulas moved along', async () => {
    const client = await open();
    await write(client, 'A1:B2', [
      [1, '=A1*2'],
      [2, '=A2*2'],
    ]);
    await client.run(async (context) => {
      active(context).getRange('A1:B2').autoFill('A1:B5', 'FillDefault');
      await context.sync();
    });
    expect(await valuesOf(client, 'A5:B5')).toEqual([[5, 10]]);
  });

  it('lose their doubles', async () => {
    const client = await open();
    await write(client, 'A1:B4', [
      ['a', 1],
      ['A', 1],
      ['b', 1],
      ['a', 2],
    ]);
    await client.run(async (context) => {
      const result = active(context).getRange('A1:B4').removeDuplicates([0], false);
      result.load('removed,uniqueRemaining');
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
    });
    expect(await valuesOf(client, 'A1:A4')).toEqual([['a'], ['b'], [''], ['']]);
  });

  it('are cleared of contents or of looks', async () => {
    const client = await open();
    await client.run(async (context) => {
      const range = active(context).getRange('A1');
      range.values = [[5]];
      range.format.font.bold = true;
      range.clear('Contents');
      range.load('values,format/font/bold');
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[['']], true]);
      range.clear('Formats');
      range.load('format/font/bold');
      await context.sync();
      expect(range.format.font.bold).toBe(false);
    });
  });

  it('say their format cell by cell', async () => {
    const client = await open();
    await client.run(async (context) => {
      active(context).getRange('B1').format.fill.color = '#FF0000';
      const properties = active(context)
        .getRange('A1:B1')
        .getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      expect(properties.value).toEqual([
        [
          { address: 'Blad1!A1', format: { fill: { color: '#FFFFFF' } } },
          { address: 'Blad1!B1', format: { fill: { color: '#FF0000' } } },
        ],
      ]);
    });
  });
});

describe('sheets', () => {
  it('are copied with cells and tables under new names', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      const copy = active(context).copy('End');
      copy.load('name');
      copy.tables.load('items/name');
      const cell = copy.getRange('A2');
      cell.load('values');
      await context.sync();
      expect([copy.name, copy.tables.items.map(({ name }) => name), cell.values]).toEqual([
        'Blad1 (2)',
        ['Effekter1'],
        [['a']],
      ]);
    });
  });

  it('are moved, hidden, and found by their place', async () => {
    const client = await open();
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add('Två');
      worksheets.add('Tre');
      second.position = 0;
      second.visibility = 'VeryHidden';
      const [first, visible, next] = [
        worksheets.getFirst(),
        worksheets.getFirst(true),
        worksheets.getItem('Två').getNext(),
      ];
      const count = worksheets.getCount(true);
      for (const sheet of [first, visible, next]) sheet.load('name');
      await context.sync();
      expect([first.name, visible.name, next.name, count.value]).toEqual(['Två', 'Blad1', 'Blad1', 2]);
    });
  });

  it('freeze, group and keep properties of their own', async () => {
    const client = await open();
    await client.run(async (context) => {
      const sheet = active(context);
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.getRange('D:F').group('ByColumns');
      sheet.getRange('D:F').hideGroupDetails('ByColumns');
      sheet.customProperties.add('roll', 'register');
      await context.sync();
    });
    const again = await reopened(client.host);
    await again.run(async (context) => {
      const frozen = active(context).freezePanes.getLocation();
      const grouped = active(context).getRange('D1:F1');
      frozen.load('address');
      grouped.load('columnHidden');
      await context.sync();
      expect([frozen.address, grouped.columnHidden]).toEqual(['Blad1!A1:B3', true]);
    });
  });
});

describe('names and settings', () => {
  it('add keeps the address that a table’s column has now, addFormulaLocal the reference, which grows with the table', async () => {
    const client = await open();
    await write(client, 'A1:A2', [['Kol'], [1]]);
    await client.run(async (context) => {
      const { names } = context.workbook;
      active(context).tables.add('A1:A2', true).name = 'Tabell';
      names.add('Fast', '=Tabell[Kol]');
      names.addFormulaLocal('Levande', '=Tabell[Kol]');
      active(context).getRange('A3').values = [[2]];
      const [fixed, living] = ['Fast', 'Levande'].map((name) => names.getItem(name));
      const grown = names.getItem('Levande').getRange();
      fixed?.load('formula');
      living?.load('formula');
      grown.load('address');
      await context.sync();
      expect([fixed?.formula, living?.formula, grown.address]).toEqual(['=Blad1!$A$2', '=Tabell[Kol]', 'Blad1!A2:A3']);
    });
  });

  it('tell their formulas in Swedish where the host is told to be a Swedish desktop Excel', async () => {
    const client = await open({ localNames: true });
    await client.run(async (context) => {
      const item = context.workbook.names.add('Borta', active(context).getRange('A2'));
      active(context).getRange('2:2').delete('Up');
      item.load('formula');
      await context.sync();
      expect(item.formula).toBe('=#REFERENS!');
    });
  });

  it('point at ranges, hold constants and are scoped', async () => {
    const client = await open();
    await write(client, 'A1:A2', [[1], [2]]);
    await client.run(async (context) => {
      const { names } = context.workbook;
      names.add('Lista', active(context).getRange('A1:A2'));
      names.add('Halva', 0.5 as unknown as string);
      active(context).names.add('Lokal', '=Lista*Halva');
      active(context).getRange('C1').formulas = [['=SUM(Lista)*Halva']];
      const range = names.getItem('Lista').getRange();
      const cell = active(context).getRange('C1');
      const local = active(context).names.getItem('Lokal');
      const missing = names.getItemOrNullObject('Ingen');
      range.load('address');
      cell.load('values');
      local.load('scope');
      await context.sync();
      expect([range.address, cell.values, local.scope, missing.isNullObject]).toEqual([
        'Blad1!A1:A2',
        [[1.5]],
        'Worksheet',
        true,
      ]);
    });
  });

  it('settings are kept by key, with case, and deleted', async () => {
    const client = await open();
    await client.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('Nyckel', [1, 2]);
      const [own, other] = [settings.getItem('Nyckel'), settings.getItemOrNullObject('nyckel')];
      own.load('value');
      await context.sync();
      expect([own.value, other.isNullObject]).toEqual([[1, 2], true]);
      own.delete();
      const gone = settings.getItemOrNullObject('Nyckel');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe('filtered tables', () => {
  it('refuse to have cells put into them', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      context.workbook.tables.getItem('Effekter').columns.getItem('Id').filter.applyValuesFilter(['a']);
      await context.sync();
    });
    expect(await refusal(client, (context) => active(context).getRange('A3:C3').insert('Down'))).toBe(
      'FilteredRangeConflict',
    );
  });
});

describe('events', () => {
  it('give their range to a handler that asks', async () => {
    const client = await open();
    const addresses: string[] = [];
    await client.run(async (context) => {
      active(context).onChanged.add((event) =>
        client.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('address');
          await inner.sync();
          addresses.push(range.address);
        }),
      );
      await context.sync();
    });
    client.host.userWrite('B2:C3', 1);
    await events();
    await events();
    expect(addresses).toEqual(['Blad1!B2:C3']);
  });
});

describe("the host's core", () => {
  it('runs in a browser as in Node: only the Node client uses Node', () => {
    const root = join(__dirname, '../../src/host');
    const files = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) =>
        statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)],
      );
    const users = files(root).filter(
      (file) => file.endsWith('.ts') && /from 'node:|process\.|\bBuffer\./.test(readFileSync(file, 'utf8')),
    );
    expect(users.map((file) => file.slice(root.length + 1)).sort()).toEqual(['client.ts']);
  });
});
