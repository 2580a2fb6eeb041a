import { guessChoices, importRows, previewImport } from '../../src/application/importRows';
import { asOf, formulasOf, openExample, openRegister } from './support';

async function withForeignList() {
  const opened = await openExample();
  await opened.client.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Gamla listan');
    sheet.getRange('B2').values = [['Besparingar 2025']];
    sheet.getRange('B4:G6').values = [
      ['Åtgärd', 'Typ', 'Enhet', 'Datum', 'Belopp', 'Anmärkning'],
      ['Vite buss', 'Engångsbelopp/vite', 'Utbildningsförvaltningen', 45_700, '120 tkr', "'=SUM(A1)"],
      ['Rättad faktura el', 'Engångsbelopp/vite', 'Tekniska förvaltningen', "'2025-09-01", 45_000, ''],
    ];
    await context.sync();
  });
  return opened;
}

describe('import from a list in the same workbook', () => {
  it('finds it, guesses its columns, shows issues first and takes the rows in one step', async () => {
    const { host, workbook } = await withForeignList();
    const { lists } = await workbook.readForeignLists();
    expect(lists.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([['Gamla listan', 2]]);
    const [list] = lists;
    if (list === undefined) throw new Error('no list');
    const choices = guessChoices(list);
    expect(Object.keys(choices.mapping).sort()).toEqual(['amount', 'comment', 'department', 'start', 'title', 'type']);
    const reading = await workbook.readRegister({ formulas: false });
    const before = await formulasOf(host, 'Effekter');
    const preview = previewImport(reading, list, choices, { today: asOf });
    expect(preview.issues.filter(({ issue }) => issue.row === 7).map(({ issue }) => issue.ruleId)).not.toContain(
      'W151',
    );
    expect(await formulasOf(host, 'Effekter')).toEqual(before);
    expect(await importRows(workbook, list, choices, { today: asOf })).toMatchObject({
      ids: ['E-0008', 'E-0009'],
      firstRow: 7,
    });
  });

  it('keeps a text that begins with = as text', async () => {
    const { workbook } = await withForeignList();
    const {
      lists: [list],
    } = await workbook.readForeignLists();
    if (list === undefined) throw new Error('no list');
    await importRows(workbook, list, guessChoices(list), { today: asOf });
    const { cells } = await workbook.readRegister({ formulas: false });
    expect(cells.effects.rows[7]?.[cells.effects.columns.comment ?? -1]).toBe('=SUM(A1)');
  });
});

describe('settings and lists are written where they stand', () => {
  it('settings by name', async () => {
    const { workbook } = await openRegister();
    await workbook.writeSettings({ hourlyCost: 450, organisation: 'Alvesta', displayUnit: 'mkr' });
    const { settings } = await workbook.readRegister({ formulas: false });
    expect(settings).toMatchObject({ hourlyCost: 450, organisation: 'Alvesta', displayUnit: 'mkr', capMonths: 48 });
  });

  it('new words below a list, known ones passed over', async () => {
    const { workbook } = await openRegister({}, { departments: ['Vård'] });
    expect(await workbook.extendList('department', ['vård ', 'Skola', 'Skola', ''])).toEqual(['Skola']);
    expect(await workbook.extendList('category', ['2025 års avtal'])).toEqual(['2025 års avtal']);
    const { cells } = await workbook.readRegister({ formulas: false });
    expect(cells.lists.departments).toEqual(['Vård', 'Gemensamt', 'Skola']);
    expect(cells.lists.categories).toContain('2025 års avtal');
  });
});
