import { check, readState } from '../../src/application/check';
import { liveCheck } from '../../src/application/liveCheck';
import type { WorkbookChange } from '../../src/application/ports';
import { asOf, attach, openExample } from './support';

/** Events follow the answer that caused them. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('live check', () => {
  it('hears the user’s and a co-author’s changes, not the add-in’s own', async () => {
    const { host, workbook } = await openExample();
    const heard: WorkbookChange[] = [];
    const stop = await workbook.watchChanges((change) => heard.push(change));
    await check(workbook, { today: asOf });
    await settled();
    expect(heard).toEqual([]);
    host.userWrite('Effekter!B6', [['Nytt namn']]);
    host.remoteWrite('Effekter!B7', [['Annat namn']]);
    await settled();
    expect(heard.map(({ remote, area }) => [remote, area?.row])).toEqual([
      [false, 5],
      [true, 6],
    ]);
    await stop();
    host.userWrite('Effekter!B6', [['Igen']]);
    await settled();
    expect(heard).toHaveLength(2);
  });

  it('judges again after each kind of change as a whole check would, and writes nothing', async () => {
    const { host, workbook } = await openExample();
    let state = await readState(workbook, { today: asOf });
    const changes: WorkbookChange[] = [];
    await workbook.watchChanges((change) => changes.push(change));
    const { headerRow = 0, bodyRows = 0 } = state.reading.tables.effects ?? {};
    const edits: [string, unknown][] = [
      [`Effekter!D${headerRow + 2}`, [['Okänd typ']]],
      [`Effekter!A${headerRow + bodyRows + 2}:B${headerRow + bodyRows + 2}`, [['E-0100', 'Ny rad']]],
      [`Effekter!D${headerRow + 2}`, [['Nytt avtal']]],
    ];
    for (const [address, values] of edits) {
      host.userWrite(address, values);
      await settled();
      const before = workbook.syncs;
      const after = await liveCheck(workbook, state, changes.splice(0), { today: asOf });
      expect(workbook.syncs - before).toBe(1);
      state = after ?? (await readState(workbook, { today: asOf }));
      const whole = await readState(workbook, { today: asOf });
      const ids = ({ issues }: typeof state) =>
        issues.map(({ issue }) => `${issue.ruleId} ${issue.table} ${issue.row}`).sort();
      expect(ids(state)).toEqual(ids(whole));
      changes.length = 0;
    }
  });

  it('tells two add-ins on one workbook of each other', async () => {
    const first = await openExample();
    const second = attach(first.host);
    const heard: WorkbookChange[] = [];
    await second.workbook.watchChanges((change) => heard.push(change));
    await first.workbook.appendRows('outcomes', [{ effectId: 'E-0001', amount: 5 }]);
    await settled();
    expect(heard.length).toBeGreaterThan(0);
  });

  it('tells which rows are selected', async () => {
    const { client, workbook } = await openExample();
    await workbook.navigateTo('effects', 2, 'amount');
    expect(await workbook.readSelection()).toEqual({ table: 'effects', rows: [2] });
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Effekter').getRange('A1').select();
      await context.sync();
    });
    expect(await workbook.readSelection()).toEqual({ table: null, rows: [] });
  });

  it('goes to the cell of a setting that W181 tells of', async () => {
    const { client, workbook } = await openExample();
    await workbook.navigateTo('settings', 0, 'capMonths');
    const [sheet, address, named] = await client.run(async (context) => {
      const marked = context.workbook.getSelectedRange();
      const cell = context.workbook.names.getItem('Inst_TakMånader').getRange();
      marked.load('address');
      marked.worksheet.load('name');
      cell.load('address');
      await context.sync();
      return [marked.worksheet.name, marked.address, cell.address];
    });
    expect(sheet).toBe('Inställningar');
    expect(address).toBe(named);
  });
});
