import { check, readState } from '../../application/check';
import { createRegister } from '../../application/createRegister';
import { liveCheck } from '../../application/liveCheck';
import { refresh } from '../../application/refresh';
import { registerEffects } from '../../application/registerEffect';
import { choices, sheetNames } from '../../locales/workbook';
import { benchDay } from './generate';
import { fillGenerated, openBlank, type OpenRegister } from './register';

/** What goes over to Excel and back. */
export interface Traffic {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface TrafficResult extends Traffic {
  readonly useCase: 'create' | 'check' | 'refresh' | 'register' | 'liveCheck';
  readonly rows: number;
}

export interface NaiveTraffic {
  readonly rows: number;
  readonly syncs: number;
}

const when = { today: benchDay, asOf: benchDay };

/** What each use case sends and gets, through Microsoft's own client, in a register of so many rows. */
export async function measureTraffic(rows: number): Promise<TrafficResult[]> {
  const opened = await openBlank();
  const results: TrafficResult[] = [];
  const measure = async (useCase: TrafficResult['useCase'], work: () => Promise<unknown>): Promise<void> => {
    results.push({ useCase, rows, ...(await trafficOf(opened, work)) });
  };
  await measure('create', () => createRegister(opened.workbook, { departments: [], categories: [] }));
  await fillGenerated(opened, rows);
  await measure('check', () => check(opened.workbook, when));
  // The first refresh draws the charts besides; the one after is what people wait for every month.
  await refresh(opened.workbook, when);
  await measure('refresh', () => refresh(opened.workbook, when));
  const draft = { title: 'Ny upphandling', type: choices.effectTypes.oneOff, start: benchDay, amount: 1000 };
  await measure('register', () => registerEffects(opened.workbook, [draft], when));
  const state = await readState(opened.workbook, when);
  const place = state.reading.tables.effects;
  if (place === undefined) throw new Error('no register');
  const area = { row: place.headerRow + 1, column: place.firstColumn, rows: 1, columns: 1 };
  await measure('liveCheck', () =>
    liveCheck(opened.workbook, state, [{ sheetId: place.sheetId, area, remote: false }], when),
  );
  return results;
}

/** Requests as the adapter counts them; bytes as they pass the host, the client's own tidying included. */
export async function trafficOf({ host, workbook }: OpenRegister, work: () => Promise<unknown>): Promise<Traffic> {
  await settled();
  const before = workbook.syncs;
  host.resetCounters();
  await work();
  const { requestBytes, responseBytes } = host.counters;
  return { syncs: workbook.syncs - before, requestBytes, responseBytes };
}

/** The client lets go of its ranges after a run, without anybody waiting for it. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** An add-in as many write their first: it reads the register row by row, and waits for Excel each time. */
export async function measureNaive(rows: number): Promise<NaiveTraffic> {
  const opened = await openBlank();
  await fillGenerated(opened, rows);
  let syncs = 0;
  await opened.client.run(async (context) => {
    const body = context.workbook.tables.getItem(sheetNames.effects).getDataBodyRange();
    body.load('rowCount');
    await context.sync();
    syncs += 1;
    for (let row = 0; row < body.rowCount; row += 1) {
      const cells = body.getRow(row);
      cells.load('values');
      await context.sync();
      syncs += 1;
    }
  });
  return { rows, syncs };
}
