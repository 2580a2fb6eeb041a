import { check, readState } from '../../src/application/check';
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

  it('a sheet of many cells is named and passed over by the import, and the other lists are still found', async () => {
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
    const { lists, tooLarge } = await opened.workbook.readForeignLists();
    expect([lists.map(({ sheet }) => sheet), tooLarge]).toEqual([['Lista'], ['Reskontra']]);
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
