import { check, readState } from '../../src/application/check';
import { WorkbookError } from '../../src/application/errors';
import { refresh } from '../../src/application/refresh';
import { createRegister } from '../../src/application/createRegister';
import { withProtectedSheets } from '../../src/excel/protectedSheets';
import { EmbeddedHost } from '../../src/host';
import { settingName, stampNames } from '../../src/workbook/tables/schema';
import { asOf, attach, formulasOf, openExample, openRefreshed, valuesOf, type Opened } from './support';

async function stampState({ client }: Opened): Promise<unknown> {
  return client.run(async (context) => {
    const range = context.workbook.names.getItem(stampNames.state).getRange();
    range.load('values');
    await context.sync();
    return range.values[0]?.[0];
  });
}

async function freshness({ host }: Opened): Promise<string> {
  return String((await valuesOf(host, 'Sammanställning', 'B2'))[0]?.[0]);
}

describe('a refresh that fails half-way', () => {
  it.each([3, 40, 120, 300, 500])('at action %i leaves the inputs untouched and says so on the sheets', async (n) => {
    const opened = await openRefreshed();
    const before = await formulasOf(opened.host, 'Effekter');
    const reading = await opened.workbook.readRegister({ formulas: true, reports: true });
    expect(reading.stamps.state).toBe('Klar');
    // The reading comes first: count actions from the writing's first request.
    const work = refresh(
      {
        schema: opened.workbook.schema,
        wholeSchema: () => opened.workbook.wholeSchema(),
        readStructure: opened.workbook.readStructure.bind(opened.workbook),
        readRegister: (request, options) =>
          opened.workbook.readRegister(request, options).then((answer) => {
            opened.host.faults.atAction = { n, code: 'GeneralException' };
            return answer;
          }),
        writeRefresh: opened.workbook.writeRefresh.bind(opened.workbook),
        syncs: 0,
      },
      { today: asOf },
    );
    await expect(work).rejects.toMatchObject({ code: 'unexpected' });
    delete opened.host.faults.atAction;
    expect(await formulasOf(opened.host, 'Effekter')).toEqual(before);
    const state = await stampState(opened);
    // Before the first write nothing has changed; after it the sheets say that they are not whole.
    if (state !== 'Klar') expect(await freshness(opened)).toMatch(/ofullständig/i);
    await refresh(opened.workbook, { today: asOf });
    expect(await freshness(opened)).toMatch(/^aktuell/i);
  });

  it('can be stopped by the user between two requests, and the sheets say so', async () => {
    const opened = await openExample();
    const stop = new AbortController();
    const work = refresh(opened.workbook, {
      today: asOf,
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase === 'summary') stop.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ code: 'cancelled', partial: true });
    expect(await freshness(opened)).toMatch(/ofullständig/i);
  });
});

describe('errors on the way', () => {
  it('a check that is refused leaves every other sheet alone', async () => {
    const opened = await openExample();
    const before = await formulasOf(opened.host, 'Effekter');
    const work = check(
      {
        schema: opened.workbook.schema,
        wholeSchema: () => opened.workbook.wholeSchema(),
        readStructure: opened.workbook.readStructure.bind(opened.workbook),
        readRegister: opened.workbook.readRegister.bind(opened.workbook),
        writeIssues: async (...args) => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          opened.host.faults.atSync = { n: 1, code: 'AccessDenied' };
          return opened.workbook.writeIssues(...args);
        },
      },
      { today: asOf },
    );
    await expect(work).rejects.toMatchObject({ code: 'protected' });
    expect(await formulasOf(opened.host, 'Effekter')).toEqual(before);
  });

  it('waits while a cell is edited and goes on afterwards', async () => {
    const opened = await openExample();
    opened.host.faults.cellEditMode = true;
    setTimeout(() => {
      opened.host.faults.cellEditMode = false;
    }, 100);
    const state = await check(opened.workbook, { today: asOf });
    expect(state.assessment.rows).toHaveLength(7);
  });

  it('stops waiting for a cell when the user gives up', async () => {
    const opened = await openExample();
    opened.host.faults.cellEditMode = true;
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await expect(check(opened.workbook, { today: asOf, signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('tries a reading again when Excel was busy, but never an append', async () => {
    const opened = await openExample();
    opened.host.faults.atSync = { n: 1, code: 'RequestAborted' };
    expect((await check(opened.workbook, { today: asOf })).assessment.rows).toHaveLength(7);
    opened.host.faults.atSync = { n: 2, code: 'RequestAborted' };
    await expect(opened.workbook.appendRows('effects', [{ title: 'en gång' }])).rejects.toMatchObject({
      code: 'busy',
      partial: false,
    });
    const { cells } = await opened.workbook.readRegister({ formulas: false });
    expect(cells.effects.rows).toHaveLength(7);
  });

  it('a protected sheet is said to be protected, and its cells stay', async () => {
    const opened = await openExample();
    await opened.client.run(async (context) => {
      context.workbook.worksheets.getItem('Effekter').protection.protect();
      await context.sync();
    });
    const before = await formulasOf(opened.host, 'Effekter');
    await expect(opened.workbook.appendRows('effects', [{ title: 'ny' }])).rejects.toMatchObject({
      code: 'protected',
      params: { sheet: 'Effekter' },
    });
    expect(await formulasOf(opened.host, 'Effekter')).toEqual(before);
    expect((await check(opened.workbook, { today: asOf })).assessment.rows).toHaveLength(7);
  });

  it('of protected sheets the register’s are named, also where they have another name; the users’ own only when alone', async () => {
    const opened = await openExample();
    const protect = (...names: string[]) =>
      opened.client.run(async (context) => {
        for (const name of names) context.workbook.worksheets.getItem(name).protection.protect();
        await context.sync();
      });
    await opened.client.run(async (context) => {
      context.workbook.worksheets.add('Min kalkyl');
      context.workbook.worksheets.add('Budget 2026');
      context.workbook.worksheets.getItem('Effekter').name = 'Våra effekter';
      await context.sync();
    });
    await protect('Min kalkyl', 'Budget 2026', 'Våra effekter', 'Ledningsvy');
    const refused = opened.workbook.appendRows('effects', [{ title: 'ny' }]);
    await expect(refused).rejects.toMatchObject({ params: { sheet: 'Ledningsvy\nVåra effekter' } });
    await opened.client.run(async (context) => {
      for (const name of ['Våra effekter', 'Ledningsvy'])
        context.workbook.worksheets.getItem(name).protection.unprotect();
      await context.sync();
    });
    const alone = await withProtectedSheets(new WorkbookError('protected'), (batch) => opened.client.run(batch));
    expect(alone.params.sheet).toBe('Min kalkyl\nBudget 2026');
  });

  it('a refresh with a part of the register gone says what is damaged and writes nothing', async () => {
    const opened = await openExample();
    await opened.client.run(async (context) => {
      context.workbook.tables.getItem('FaktaMånad').delete();
      await context.sync();
    });
    await expect(refresh(opened.workbook, { today: asOf })).rejects.toMatchObject({
      code: 'damaged',
      partial: false,
      params: { parts: 'FaktaMånad' },
    });
    expect(await stampState(opened)).toBe('');
  });

  it.each(['ListaKategori', 'Granskning'])('a register without the table %s can still be judged', async (name) => {
    const opened = await openExample();
    await withoutTable(opened, name);
    expect((await readState(opened.workbook, { today: asOf })).assessment.rows).toHaveLength(7);
  });

  it.each(['Mål', 'Läckageunderlag', 'Ärenden'])(
    'a register without the table %s, which figures follow from, is named as damaged and not judged',
    async (name) => {
      const opened = await openExample();
      await withoutTable(opened, name);
      await expect(readState(opened.workbook, { today: asOf })).rejects.toMatchObject({
        code: 'damaged',
        params: { parts: name },
      });
    },
  );

  it.each([false, true])(
    'a setting whose name points nowhere is named as damaged, also where Excel says so in Swedish (%s)',
    async (localNames) => {
      const opened = attach(await EmbeddedHost.open(null, { apiSet: '1.14', localNames }));
      await createRegister(opened.workbook, { departments: [], categories: [] });
      await opened.client.run(async (context) => {
        const setting = context.workbook.names.getItem(settingName('hourlyCost')).getRange();
        setting.getEntireRow().delete('Up');
        await context.sync();
      });
      await expect(readState(opened.workbook, { today: asOf })).rejects.toMatchObject({
        code: 'damaged',
        params: { parts: settingName('hourlyCost') },
      });
    },
  );

  it('calculates by itself where Excel is told to calculate by hand', async () => {
    const opened = await openExample();
    await opened.client.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
    expect((await refresh(opened.workbook, { today: asOf })).differences).toEqual([]);
  });
});

function withoutTable({ client }: Opened, name: string): Promise<void> {
  return client.run(async (context) => {
    context.workbook.tables.getItem(name).delete();
    await context.sync();
  });
}
