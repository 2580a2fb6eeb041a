import { events, exampleTable, formulasOf, open, refusal, valuesOf, write } from '../support';
import { partsOf, textOf } from '../file/packages';

type Client = Awaited<ReturnType<typeof open>>;

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

const withTable = async (options: Parameters<typeof open>[0] = {}): Promise<Client> => {
  const client = await open(options);
  await exampleTable(client);
  return client;
};

/** Where the example's table stands. */
const place = (client: Client): Promise<string> =>
  client.run(async (context) => {
    const range = context.workbook.tables.getItem('Effekter').getRange().load('address');
    await context.sync();
    return range.address.replace(/^.*!/, '');
  });

/** Each is named after its line in docs/host-fidelity.md. */
describe('the host does as Excel is documented to do:', () => {
  it('paste-growth', async () => {
    const client = await withTable();
    await write(client, 'A4:B6', [
      ['c', 30],
      ['d', 40],
      ['e', 50],
    ]);
    expect(await place(client)).toBe('A1:C6');
  });

  it('api-growth', async () => {
    const client = await withTable();
    await write(client, 'A5', [['d']]);
    expect(await place(client)).toBe('A1:C5');
  });

  it('shown-references', async () => {
    const client = await withTable();
    await write(client, 'C2', [['=Effekter[[#This Row],[Belopp]]']]);
    await write(client, 'E2', [['=Effekter[[#This Row],[Belopp]]']]);
    expect([await formulasOf(client, 'C2'), await formulasOf(client, 'E2')]).toEqual([
      [['=[@Belopp]']],
      [['=Effekter[@Belopp]']],
    ]);
  });

  it('calculated-fill', async () => {
    const client = await withTable();
    await write(client, 'D1', [['Ny']]);
    await write(client, 'D2', [['=[@Belopp]+1']]);
    expect(await valuesOf(client, 'D2:D4')).toEqual([[11], [21], [31]]);
  });

  it('null-object-calls', async () => {
    const client = await open();
    await client.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('x');
      table.name = 'y';
      table.delete();
      await context.sync();
      expect(table.isNullObject).toBe(true);
    });
  });

  it('header-row-delete', async () => {
    const client = await withTable();
    expect(await refusal(client, (context) => sheetOf(context).getRange('1:1').delete('Up'))).toBe(
      'InsertDeleteConflict',
    );
  });

  it('conflict-codes', async () => {
    const client = await withTable();
    expect([
      await refusal(client, (context) => sheetOf(context).getRange('B1').insert('Down')),
      await refusal(client, (context) => sheetOf(context).getRange('A2:B2').merge()),
    ]).toEqual(['InsertDeleteConflict', 'InvalidOperation']);
  });

  it('deleted-range', async () => {
    const client = await withTable();
    expect(
      await refusal(client, async (context) => {
        const kept = sheetOf(context).getRange('F9');
        context.trackedObjects.add(kept);
        await context.sync();
        sheetOf(context).getRange('9:9').delete('Up');
        await context.sync();
        kept.load('values');
      }),
    ).toBe('InvalidReference');
  });

  it('chart-guess', async () => {
    const client = await open();
    await write(client, 'A1:C3', [
      ['', 'X', 'Y'],
      ['a', 1, 2],
      ['b', 3, 4],
    ]);
    const names = await client.run(async (context) => {
      const { series } = sheetOf(context).charts.add('ColumnClustered', sheetOf(context).getRange('A1:C3'), 'Columns');
      series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    });
    expect(names).toEqual(['X', 'Y']);
  });

  it('validation-enforced', async () => {
    const client = await open();
    await client.run(async (context) => {
      sheetOf(context).getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheetOf(context).getRange('A1').values = [['c']];
      await context.sync();
    });
    expect(await valuesOf(client, 'A1')).toEqual([['c']]);
  });

  it('event-order', async () => {
    const client = await withTable();
    const told: string[] = [];
    await client.run(async (context) => {
      sheetOf(context).onChanged.add(({ address, changeType }) => {
        told.push(`${changeType} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheetOf(context).getRange('A5:B5').values = [['d', 40]];
      sheetOf(context).getRange('F1').values = [[1]];
      await context.sync();
    });
    await events();
    expect(told).toEqual(['RangeEdited A5:B5', 'RangeEdited F1']);
  });

  it('table-filter-write', async () => {
    const client = await withTable();
    await client.run(async (context) => {
      sheetOf(context).tables.getItem('Effekter').columns.getItem('Id').filter.applyValuesFilter(['a']);
      sheetOf(context).getRange('B2:B4').values = [[1], [2], [3]];
      await context.sync();
    });
    expect(await valuesOf(client, 'B2:B4')).toEqual([[1], [2], [3]]);
  });

  it('filtered-shift', async () => {
    const client = await withTable();
    expect(
      await refusal(client, (context) => {
        sheetOf(context).tables.getItem('Effekter').columns.getItem('Id').filter.applyValuesFilter(['a']);
        sheetOf(context).getRange('A3:C3').insert('Down');
      }),
    ).toBe('FilteredRangeConflict');
  });

  it('single-array', async () => {
    const client = await open();
    expect(await refusal(client, (context) => (sheetOf(context).getRange('A1:B2').values = [[1]]))).toBe(
      'InvalidArgument',
    );
    const formats = await client.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B2');
      range.numberFormat = [['0.00']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat as unknown;
    });
    expect(formats).toEqual([
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ]);
  });

  it('unknown-load', async () => {
    const client = await open();
    await client.run(async (context) => {
      sheetOf(context).getRange('A1').load('noSuchProperty');
      await context.sync();
    });
    expect(await valuesOf(client, 'A1')).toEqual([['']]);
  });

  it('calculated-event', async () => {
    const client = await open();
    await write(client, 'A1:B1', [[1, '=A1*2']]);
    let told = 0;
    await client.run(async (context) => {
      sheetOf(context).onCalculated.add(() => {
        told += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    // To who has just begun to listen the formula is new.
    const counts: number[] = [];
    for (const [place, value] of [
      ['D1', 1],
      ['D2', 1],
      ['A1', 2],
    ] as const) {
      await write(client, place, [[value]]);
      await events();
      counts.push(told);
    }
    expect(counts).toEqual([1, 1, 2]);
  });

  it('validation-operands', async () => {
    const client = await open();
    const rule = await client.run(async (context) => {
      const { dataValidation } = sheetOf(context).getRange('A1');
      dataValidation.rule = { wholeNumber: { formula1: 10, operator: 'GreaterThan' } };
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule;
    });
    expect(rule.wholeNumber?.formula1).toBe('=10');
  });

  it('first-totals', async () => {
    const client = await withTable({ locale: 'sv-SE' });
    await client.run(async (context) => {
      sheetOf(context).tables.getItem('Effekter').showTotals = true;
      await context.sync();
    });
    expect(await valuesOf(client, 'A5:C5')).toEqual([['Summa', '', 120]]);
  });

  it('duplicates-close-up', async () => {
    const client = await open();
    await write(client, 'A1:B3', [
      ['a', 1],
      ['a', 1],
      ['b', 2],
    ]);
    await client.run(async (context) => {
      sheetOf(context).getRange('A1:B3').removeDuplicates([0, 1], false);
      await context.sync();
    });
    expect(await valuesOf(client, 'A1:B3')).toEqual([
      ['a', 1],
      ['b', 2],
      ['', ''],
    ]);
  });

  it('names-structured', async () => {
    const client = await withTable();
    const formulas = await client.run(async ({ workbook, sync }) => {
      const table = workbook.tables.getItem('Effekter');
      const place = workbook.names.add('Plats', table.columns.getItem('Id').getDataBodyRange()).load('formula');
      const column = workbook.names.addFormulaLocal('Kolumn', '=Effekter[Id]').load('formula');
      await sync();
      return [place.formula, column.formula];
    });
    expect(formulas[0]).toMatch(/^=\S+!\$A\$2:\$A\$4$/);
    expect(formulas[1]).toBe('=Effekter[Id]');
  });

  it('error-text', async () => {
    const client = await open({ locale: 'sv-SE' });
    await write(client, 'A1:A2', [['=NA()'], ['="x"*1']]);
    expect(await valuesOf(client, 'A1:A2')).toEqual([['#N/A'], ['#VALUE!']]);
  });

  it('rows-add-blank', async () => {
    const client = await withTable();
    await client.run(async (context) => {
      const { rows } = sheetOf(context).tables.getItem('Effekter');
      rows.add(undefined, [['d', 40, '']]);
      rows.add();
      await context.sync();
    });
    expect(await formulasOf(client, 'A5:C6')).toEqual([
      ['d', 40, ''],
      ['', '', '=[@Belopp]*2'],
    ]);
  });

  it('resize-fill', async () => {
    const client = await withTable();
    await client.run(async (context) => {
      sheetOf(context).getRange('B2:B4').numberFormat = [['0.0'], ['0.0'], ['0.0']];
      sheetOf(context).tables.getItem('Effekter').resize('A1:C6');
      await context.sync();
    });
    const format = await client.run(async (context) => {
      const cell = sheetOf(context).getRange('B6').load('numberFormat');
      await context.sync();
      return cell.numberFormat as unknown;
    });
    expect([await formulasOf(client, 'C6'), format]).toEqual([[['=[@Belopp]*2']], [['0.0']]]);
  });

  it('autocorrect-off', async () => {
    const client = await withTable({ fillsTables: false });
    await write(client, 'A5', [['d']]);
    expect(await formulasOf(client, 'C5')).toEqual([['']]);
  });

  it('page-fit', async () => {
    const client = await open();
    await client.run(async (context) => {
      sheetOf(context).pageLayout.zoom = { horizontalFitToPages: 1 };
      await context.sync();
    });
    expect(textOf(partsOf(await client.host.save()), 'xl/worksheets/sheet1.xml')).toMatch(
      /<pageSetup[^>]*fitToHeight="0"/,
    );
  });

  it('inside-border', async () => {
    const client = await open();
    await client.run(async (context) => {
      sheetOf(context).getRange('A1:C1').format.borders.getItem('InsideHorizontal').style = 'Continuous';
      await context.sync();
    });
    expect(await valuesOf(client, 'A1:C1')).toEqual([['', '', '']]);
  });

  it('prompt-only', async () => {
    const client = await open();
    const { prompt, ignoreBlanks } = await client.run(async (context) => {
      const { dataValidation } = sheetOf(context).getRange('A1');
      dataValidation.prompt = { title: 'Titel', message: 'Skriv', showPrompt: true };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('prompt,ignoreBlanks');
      await context.sync();
      return dataValidation;
    });
    expect([prompt.message, ignoreBlanks]).toEqual(['Skriv', false]);
  });

  it('chart-fonts', async () => {
    const client = await withTable();
    const sizes = await client.run(async (context) => {
      const chart = sheetOf(context).charts.add('ColumnClustered', sheetOf(context).getRange('A1:C4'), 'Columns');
      chart.title.format.font.size = 20;
      chart.format.font.size = 9;
      chart.title.format.font.load('size');
      chart.legend.format.font.load('size');
      await context.sync();
      return [chart.title.format.font.size, chart.legend.format.font.size];
    });
    expect(sizes).toEqual([9, 9]);
  });

  it('text-equals', async () => {
    const client = await open();
    await write(client, 'A1', [["'=abc"]]);
    expect([await formulasOf(client, 'A1'), await valuesOf(client, 'A1')]).toEqual([[['=abc']], [['=abc']]]);
  });

  it('hidden-names', async () => {
    const client = await open();
    const names = await client.run(async ({ workbook, sync }) => {
      workbook.names.add('Dold', '=1').visible = false;
      workbook.names.load('items/name');
      await sync();
      return workbook.names.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Dold']);
  });

  it('broken-name-code', async () => {
    const client = await open();
    expect(
      await refusal(client, async (context) => {
        const name = context.workbook.names.add('Cell', sheetOf(context).getRange('A5'));
        await context.sync();
        sheetOf(context).getRange('5:5').delete('Up');
        await context.sync();
        name.getRange().load('values');
      }),
    ).toBe('InvalidReference');
  });
});
