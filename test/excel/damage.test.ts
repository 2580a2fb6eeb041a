import { check, readState } from '../../src/application/check';
import { secondTables } from '../../src/application/inspection';
import { refresh } from '../../src/application/refresh';
import { inspect, repair } from '../../src/application/repair';
import { workbookErrorText } from '../../src/locales/errors';
import { WorkbookError } from '../../src/application/errors';
import { asOf, open, openExample, valuesOf, type Opened } from './support';

async function change({ client }: Opened, work: (context: Excel.RequestContext) => void): Promise<void> {
  await client.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** What Uppdatera says in Swedish, and that nothing was written to Fakta. */
async function refusal(opened: Opened): Promise<string> {
  const before = await valuesOf(opened.host, 'Ledningsvy', 'A1:F12');
  const error: unknown = await refresh(opened.workbook, { today: asOf }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkbookError);
  await expect(check(opened.workbook, { today: asOf })).rejects.toMatchObject({ code: (error as WorkbookError).code });
  expect(await valuesOf(opened.host, 'Ledningsvy', 'A1:F12')).toEqual(before);
  return workbookErrorText(error as WorkbookError, 'sv');
}

describe('no figure is computed from half a register: what is wrong is named, and repair mends it', () => {
  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    [
      'a deleted column',
      'Saknas: Effekter[Baselinekälla].',
      ({ workbook }) => {
        workbook.tables.getItem('Effekter').columns.getItem('Baselinekälla').delete();
      },
    ],
    [
      'a renamed column',
      'Effekter[Status] heter nu Läge.',
      ({ workbook }) => {
        workbook.tables.getItem('Effekter').columns.getItem('Status').name = 'Läge';
      },
    ],
    [
      'a renamed table of outcomes',
      'Utfall heter nu Tabell9.',
      ({ workbook }) => {
        workbook.tables.getItem('Utfall').name = 'Tabell9';
      },
    ],
    [
      'the renamed table of effects',
      'Effekter heter nu Tabell1.',
      ({ workbook }) => {
        workbook.tables.getItem('Effekter').name = 'Tabell1';
      },
    ],
    [
      'a sheet that is gone',
      'Saknas: Utfall.',
      ({ workbook }) => {
        workbook.worksheets.getItem('Utfall').delete();
      },
    ],
    [
      'a table turned into cells',
      'Saknas: Ärenden.',
      ({ workbook }) => {
        workbook.tables.getItem('Ärenden').convertToRange();
      },
    ],
    [
      'a setting that is gone',
      'Saknas: Inst_Timkostnad.',
      ({ workbook }) => {
        workbook.names.getItem('Inst_Timkostnad').delete();
      },
    ],
    [
      'headings switched off',
      'Rubrikraden är avstängd i Effekter.',
      ({ workbook }) => {
        workbook.tables.getItem('Effekter').showHeaders = false;
      },
    ],
  ])('%s', async (_, words, work) => {
    const opened = await openExample();
    const { summary } = await refresh(opened.workbook, { today: asOf });
    await change(opened, work);
    expect(await refusal(opened)).toContain(words);
    expect((await repair(opened.workbook)).damages).toEqual([]);
    expect((await refresh(opened.workbook, { today: asOf })).summary.counted).toBe(summary.counted);
  });

  it('the pane is told of damage where the register can’t be read at all', async () => {
    const opened = await openExample();
    await change(opened, ({ workbook }) => {
      workbook.tables.getItem('Effekter').name = 'Tabell1';
    });
    await expect(readState(opened.workbook, { today: asOf })).rejects.toMatchObject({
      code: 'damaged',
      params: { renamed: 'Effekter\tTabell1' },
    });
  });
});

describe('rows beside the table are told', () => {
  const typed = ['E-90', 'Ny effekt', 'Besparing'];

  it('rows typed below it are named with sheet and rows, and repair takes them in', async () => {
    const opened = await openExample();
    const place = (await opened.workbook.readRegister({ formulas: false })).tables.effects;
    if (place === undefined) throw new Error('no table');
    const first = place.headerRow + place.bodyRows + 2;
    opened.host.remoteWrite(`Effekter!A${first}:C${first + 1}`, [typed, typed]);
    // The table grew over them, as Excel's does when it sees the typing: it is taken back to what it was.
    await change(opened, ({ workbook }) => {
      const table = workbook.tables.getItem('Effekter');
      table.resize(table.getRange().getResizedRange(-2, 0));
    });
    expect((await inspect(opened.workbook)).damages).toEqual([
      { kind: 'rowsBelow', expected: 'Effekter', found: `${first}–${first + 1}`, place: 'Effekter' },
    ]);
    expect((await repair(opened.workbook)).damages).toEqual([]);
    const { cells } = await opened.workbook.readRegister({ formulas: false });
    expect(cells.effects.rows).toHaveLength(place.bodyRows + 2);
  });

  it('a remark below it is none of its rows, nor what stands after a gap', async () => {
    const opened = await openExample();
    const place = (await opened.workbook.readRegister({ formulas: false })).tables.effects;
    const first = (place?.headerRow ?? 0) + (place?.bodyRows ?? 0) + 2;
    opened.host.remoteWrite(`Effekter!A${first + 2}:C${first + 2}`, [typed]);
    opened.host.remoteWrite(`Effekter!A${first}:B${first}`, [['Källa', 'ekonomisystemet']]);
    await change(opened, ({ workbook }) => {
      const table = workbook.tables.getItem('Effekter');
      table.resize(table.getHeaderRowRange().getResizedRange(place?.bodyRows ?? 0, 0));
      workbook.worksheets.getItem('Effekter').getRange(`C${first}:AF${first}`).clear('Contents');
    });
    expect((await inspect(opened.workbook)).damages).toEqual([]);
  });

  it('hidden rows in the table are counted as the others are', async () => {
    const opened = await openExample();
    const { summary } = await refresh(opened.workbook, { today: asOf });
    const place = (await opened.workbook.readRegister({ formulas: false })).tables.effects;
    await change(opened, ({ workbook }) => {
      workbook.worksheets
        .getItem('Effekter')
        .getRange(`A${(place?.headerRow ?? 0) + 3}`)
        .getEntireRow().rowHidden = true;
    });
    expect((await refresh(opened.workbook, { today: asOf })).summary.counted).toBe(summary.counted);
  });

  it('a second table with the same headings is known for what it is', async () => {
    const opened = await openExample();
    const headings = (await opened.workbook.readRegister({ formulas: false })).tables.effects?.headings ?? [];
    await change(opened, ({ workbook }) => {
      const sheet = workbook.worksheets.add('Fler');
      sheet.getRangeByIndexes(0, 0, 1, headings.length).values = [[...headings]];
      sheet.tables.add(sheet.getRangeByIndexes(0, 0, 3, headings.length), true).name = 'FlerEffekter';
    });
    expect(secondTables(await opened.workbook.readStructure())).toEqual([
      { name: 'FlerEffekter', sheet: 'Fler', like: 'Effekter' },
    ]);
    expect((await inspect(opened.workbook)).state).toBe('whole');
  });
});

describe('the user’s own tables don’t stop the register', () => {
  it('a table without headings is passed over by inspection, refresh and import', async () => {
    const opened = await openExample();
    await change(opened, ({ workbook }) => {
      const sheet = workbook.worksheets.add('Eget');
      sheet.getRange('A1:B3').values = [
        ['Rubrik', 'Tal'],
        ['a', 1],
        ['b', 2],
      ];
      sheet.tables.add('A1:B3', true).showHeaders = false;
    });
    expect(await inspect(opened.workbook)).toMatchObject({ state: 'whole' });
    expect((await refresh(opened.workbook, { today: asOf })).differences).toEqual([]);
    await expect(opened.workbook.readForeignLists()).resolves.toBeDefined();
  });

  it('a sheet of many cells is passed over by the import, and the other lists are still found', async () => {
    const opened = await openExample();
    await change(opened, ({ workbook }) => {
      const sheet = workbook.worksheets.add('Reskontra');
      sheet.getRange('A1:C1').values = [['Leverantör', 'Belopp', 'Datum']];
      sheet.getRange('C200000').values = [[1]];
      workbook.worksheets.add('Lista').getRange('A1:B2').values = [
        ['Benämning', 'Belopp'],
        ['a', 'b'],
      ];
    });
    const lists = await opened.workbook.readForeignLists();
    expect(lists.map(({ sheet }) => sheet)).toEqual(['Lista']);
  });

  it('a new register can be made beside one', async () => {
    const opened = await open();
    await change(opened, ({ workbook }) => {
      const sheet = workbook.worksheets.add('Eget');
      sheet.getRange('A1:B3').values = [
        ['Rubrik', 'Tal'],
        ['a', 1],
        ['b', 2],
      ];
      sheet.tables.add('A1:B3', true).showHeaders = false;
    });
    expect(await inspect(opened.workbook)).toMatchObject({ state: 'none' });
  });
});
