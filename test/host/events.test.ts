import { connect } from '../../src/host/client';
import { events, exampleTable, open, write } from './support';

interface Seen {
  readonly changeType?: string;
  readonly address: string;
  readonly source: string;
  readonly triggerSource?: string;
  readonly details?: { readonly valueBefore: unknown; readonly valueAfter: unknown };
}

async function listening(client: Awaited<ReturnType<typeof open>>): Promise<Seen[]> {
  const seen: Seen[] = [];
  await client.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      seen.push(event as unknown as Seen);
    });
    await context.sync();
  });
  return seen;
}

describe('change events', () => {
  it('tell the add-in of its own change, with what was before and after', async () => {
    const client = await open();
    const seen = await listening(client);
    await write(client, 'A1', [[5]]);
    await events();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      changeType: 'RangeEdited',
      address: 'A1',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: { valueBefore: '', valueAfter: 5 },
    });
  });

  it("tell a user's change at the screen from the add-in's", async () => {
    const client = await open();
    const seen = await listening(client);
    client.host.userWrite('B2', '1 234,5');
    await events();
    expect(seen[0]).toMatchObject({
      address: 'B2',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueAfter: 1234.5 },
    });
  });

  it("tell a co-author's change as remote", async () => {
    const client = await open();
    const seen = await listening(client);
    client.host.remoteWrite('A1:A2', [[1], [2]]);
    await events();
    expect(seen[0]).toMatchObject({ address: 'A1:A2', source: 'Remote' });
  });

  it('reach a second client as remote, and the first as its own', async () => {
    const first = await open();
    const second = { host: first.host, ...connect(first.host) };
    const [own, others] = [await listening(first), await listening(second)];
    await write(first, 'A1', [[1]]);
    await events();
    expect([own[0]?.source, others[0]?.source]).toEqual(['Local', 'Remote']);
  });

  it('say what was put in and taken out', async () => {
    const client = await open();
    const seen = await listening(client);
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('3:3').delete('Up');
      await context.sync();
    });
    await events();
    expect(seen.map(({ changeType }) => changeType)).toEqual(['RowInserted', 'RowDeleted']);
  });

  it('stop when the handler is removed, and while events are switched off', async () => {
    const client = await open();
    const seen: unknown[] = [];
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const handler = sheet.onChanged.add(async (event) => {
        seen.push(event);
      });
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
      handler.remove();
      await context.sync();
      sheet.getRange('A1').values = [[2]];
      await context.sync();
    });
    await events();
    expect(seen).toEqual([]);
  });

  it('of a table come with its id', async () => {
    const client = await open();
    await exampleTable(client);
    const seen: { tableId: string; address: string }[] = [];
    const id = await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Effekter');
      table.load('id');
      table.onChanged.add(async (event) => {
        seen.push(event);
      });
      await context.sync();
      return table.id;
    });
    await write(client, 'B2', [[11]]);
    await write(client, 'H9', [[1]]);
    await events();
    expect(seen.map(({ tableId, address }) => [tableId, address])).toEqual([[id, 'B2']]);
  });
});

describe('sheet events', () => {
  it('tell of added, activated and deleted sheets and of selections', async () => {
    const client = await open();
    const seen: string[] = [];
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = async (event: { type: string }): Promise<void> => {
        seen.push(event.type);
      };
      worksheets.onAdded.add(note);
      worksheets.onActivated.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onSelectionChanged.add(note);
      await context.sync();
      const sheet = worksheets.add('Ny');
      sheet.activate();
      sheet.getRange('B2').select();
      await context.sync();
      worksheets.getItem('Blad1').activate();
      sheet.delete();
      await context.sync();
    });
    await events();
    expect(seen).toEqual([
      'WorksheetAdded',
      'WorksheetActivated',
      'WorksheetSelectionChanged',
      'WorksheetActivated',
      'WorksheetDeleted',
    ]);
  });
});

describe('two clients on one workbook', () => {
  it("see each other's rows and lose none", async () => {
    const first = await open();
    const second = { host: first.host, ...connect(first.host) };
    await exampleTable(first);
    const append = (client: typeof first, id: string): Promise<void> =>
      client.run(async (context) => {
        const table = context.workbook.tables.getItem('Effekter');
        const below = table.getRange().getRowsBelow(1).getCell(0, 0);
        below.values = [[id]];
        await context.sync();
      });
    await Promise.all([append(first, 'x1'), append(second, 'y1'), append(first, 'x2'), append(second, 'y2')]);
    const ids = await second.run(async (context) => {
      const column = context.workbook.tables.getItem('Effekter').columns.getItem('Id').getDataBodyRange();
      column.load('values');
      await context.sync();
      return (column.values as string[][]).flat();
    });
    expect([...ids].sort()).toEqual(['a', 'b', 'c', 'x1', 'x2', 'y1', 'y2']);
  });
});
