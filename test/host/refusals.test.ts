import { apiSetOf, atMost, KNOWN_DIFFERENCES } from '../../src/host';
import { exampleTable, open, refusal, valuesOf, write } from './support';

describe('requirement sets', () => {
  it('are known for each member from the types', () => {
    expect(apiSetOf('Range', 'values')).toBe('1.1');
    expect(apiSetOf('Table', 'resize')).toBe('1.13');
    expect(apiSetOf('Worksheet', 'onProtectionChanged')).toBe('1.14');
    expect(apiSetOf('Range', 'getDependents')).toBe('1.15');
    expect(apiSetOf('Range', 'finnsInte')).toBeUndefined();
  });

  it('compare by number, and others than ExcelApi are above all', () => {
    expect([atMost('1.9', '1.14'), atMost('1.15', '1.14'), atMost('ExcelApiOnline 1.1', '1.14')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('answer isSetSupported as the host is started', async () => {
    const client = await open({ apiSet: '1.14' });
    const supported = (version: string): boolean =>
      client.Office.context.requirements.isSetSupported('ExcelApi', version);
    expect([
      supported('1.9'),
      supported('1.14'),
      supported('1.15'),
      client.Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
    ]).toEqual([true, true, false, true]);
  });

  it('refuse a 1.15 member at 1.14 with ApiNotFound, and a 1.13 member at 1.12', async () => {
    const client = await open({ apiSet: '1.14' });
    expect(
      await refusal(client, (context) =>
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').getDependents().load('addresses'),
      ),
    ).toBe('ApiNotFound');
    const old = await open({ apiSet: '1.12' });
    await exampleTable(old);
    expect(await refusal(old, (context) => context.workbook.tables.getItem('Effekter').resize('A1:C5'))).toBe(
      'ApiNotFound',
    );
  });

  it('refuse members that the host does not implement, by name and never in silence', async () => {
    const client = await open();
    await expect(
      client.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().shapes.addLine(0, 0, 1, 1);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Worksheet.shapes') as string });
  });
});

describe('a failing batch', () => {
  it('stops where it fails, and what came before stays done', async () => {
    const client = await open();
    expect(
      await refusal(client, (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A2').values = [[1, 2]];
        sheet.getRange('A3').values = [[3]];
      }),
    ).toBe('InvalidArgument');
    expect(await valuesOf(client, 'A1:A3')).toEqual([[1], [''], ['']]);
  });

  it('says where it failed', async () => {
    const client = await open();
    await expect(
      client.run(async (context) => {
        context.workbook.worksheets.getItem('Ingen').load('name');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  });
});

describe('limits', () => {
  it('refuses a request above 5 MB and does nothing of it', async () => {
    const client = await open();
    expect(
      await refusal(client, (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').values = Array.from(
          { length: 200 },
          () => ['x'.repeat(32_000)],
        );
      }),
    ).toBe('RequestPayloadSizeLimitExceeded');
    expect(await valuesOf(client, 'A1')).toEqual([['']]);
  });

  it('refuses an answer above 5 MB', async () => {
    const client = await open();
    const half = Array.from({ length: 100 }, () => ['x'.repeat(32_000)]);
    await write(client, 'A1:A100', half);
    await write(client, 'A101:A200', half);
    expect(
      await refusal(client, (context) =>
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').load('values'),
      ),
    ).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('refuses to read more cells at once than Excel takes', async () => {
    const client = await open({ cellLimit: 1000 });
    expect(
      await refusal(client, (context) =>
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B501').load('values'),
      ),
    ).toBe('RangeExceedsLimit');
  });
});

describe('protection', () => {
  it('refuses writes to locked cells with AccessDenied and lets unlocked ones be written', async () => {
    const client = await open();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    expect(
      await refusal(client, (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      }),
    ).toBe('AccessDenied');
    await write(client, 'B1', [[1]]);
    expect(await valuesOf(client, 'A1:B1')).toEqual([['', 1]]);
  });

  it('refuses to put rows into and to grow tables on a protected sheet', async () => {
    const client = await open();
    await exampleTable(client);
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    expect(
      await refusal(client, (context) =>
        context.workbook.worksheets.getActiveWorksheet().getRange('2:2').insert('Down'),
      ),
    ).toBe('AccessDenied');
    expect(await refusal(client, (context) => context.workbook.tables.getItem('Effekter').resize('A1:C9'))).toBe(
      'AccessDenied',
    );
  });
});

describe('merged cells', () => {
  it('keep the first value and take no others', async () => {
    const client = await open();
    await write(client, 'A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').merge();
      await context.sync();
    });
    await write(client, 'A1:B2', [
      [9, 8],
      [7, 6],
    ]);
    expect(await valuesOf(client, 'A1:B2')).toEqual([
      [9, ''],
      ['', ''],
    ]);
  });

  it('are refused under a table', async () => {
    const client = await open();
    await client.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').merge();
      await context.sync();
    });
    expect(await refusal(client, (context) => context.workbook.tables.add('A1:C3', true))).toBe('InvalidOperation');
  });
});

describe('names', () => {
  it('refuse a second of one name and what is no name', async () => {
    const client = await open();
    const add = (name: string): Promise<string> =>
      refusal(client, (context) => context.workbook.names.add(name, '=1').load('name'));
    await client.run(async (context) => {
      context.workbook.names.add('Bra', '=1');
      await context.sync();
    });
    expect([await add('bra'), await add('A1'), await add('två ord')]).toEqual([
      'ItemAlreadyExists',
      'InvalidArgument',
      'InvalidArgument',
    ]);
  });
});

describe('ordered faults', () => {
  it('refuse the nth action, once, with what came before it done', async () => {
    const client = await open();
    client.host.faults.atAction = { n: 8, code: 'GeneralException' };
    expect(
      await refusal(client, (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A2').values = [[2]];
      }),
    ).toBe('GeneralException');
    expect(await valuesOf(client, 'A1:A2')).toEqual([[1], ['']]);
  });

  it('refuse the nth sync before anything is done', async () => {
    const client = await open();
    client.host.faults.atSync = { n: 1, code: 'ServiceNotAvailable' };
    expect(
      await refusal(client, (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      }),
    ).toBe('ServiceNotAvailable');
    expect(await valuesOf(client, 'A1')).toEqual([['']]);
  });

  it('lose an answer after all was done', async () => {
    const client = await open();
    client.host.faults.loseAnswerAtSync = 1;
    expect(
      await refusal(client, (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      }),
    ).toBe('GeneralException');
    expect(await valuesOf(client, 'A1')).toEqual([[1]]);
  });

  it('refuse everything while a cell is edited, and let a co-author in between two syncs', async () => {
    const client = await open();
    client.host.faults.cellEditMode = true;
    expect(await refusal(client, (context) => context.workbook.load('name'))).toBe('InvalidOperationInCellEditMode');
    client.host.faults.cellEditMode = false;
    client.host.faults.beforeSync = { n: 2, run: () => client.host.remoteWrite('A1', [['medförfattare']]) };
    const seen = await client.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.load('values');
      await context.sync();
      const before = cell.values as unknown[][];
      cell.load('values');
      await context.sync();
      return [before, cell.values];
    });
    expect(seen).toEqual([[['']], [['medförfattare']]]);
  });

  it('count syncs and actions', async () => {
    const client = await open();
    client.host.resetCounters();
    await client.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    expect(client.host.counters.syncs).toBe(1);
    expect(client.host.counters.actions).toBeGreaterThan(0);
  });
});

describe('what is known not to match Excel', () => {
  it('says of each difference how to check it in Excel', () => {
    expect(KNOWN_DIFFERENCES.length).toBeGreaterThan(10);
    expect(new Set(KNOWN_DIFFERENCES.map(({ id }) => id)).size).toBe(KNOWN_DIFFERENCES.length);
    for (const { here, check } of KNOWN_DIFFERENCES)
      expect([here.length > 20, check.length > 20]).toEqual([true, true]);
  });
});
