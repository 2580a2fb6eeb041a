import { applyFixes, fixesOf } from '../../src/application/applyFixes';
import { check, readState } from '../../src/application/check';
import { liveCheck } from '../../src/application/liveCheck';
import type { WorkbookChange } from '../../src/application/ports';
import { recordOutcomes } from '../../src/application/recordOutcome';
import { refresh } from '../../src/application/refresh';
import { registerEffects } from '../../src/application/registerEffect';
import { asOf, attach, openExample, valuesOf, type Opened } from './support';

const draft = (title: string) => ({ title, type: 'Engångsbelopp/vite', start: 45_800, amount: 1_000, reason: 'Vite' });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Two add-ins on one workbook, whose requests the host answers in turn. */
async function two(): Promise<[Opened, Opened]> {
  const first = await openExample();
  return [first, attach(first.host)];
}

async function effects({ workbook }: Opened): Promise<{ ids: unknown[]; titles: unknown[] }> {
  const {
    cells: {
      effects: { rows, columns },
    },
  } = await workbook.readRegister({ formulas: false });
  return { ids: rows.map((row) => row[columns.id ?? -1]), titles: rows.map((row) => row[columns.title ?? -1]) };
}

describe('two people at work in one workbook', () => {
  it('who register in the same moment lose no row and share no ID', async () => {
    const [one, other] = await two();
    const names = Array.from({ length: 6 }, (_, index) => `Samtidig ${index}`);
    const done = await Promise.all(
      names.map((name, index) =>
        registerEffects((index % 2 === 0 ? one : other).workbook, [draft(name), draft(`${name} b`)], { today: asOf }),
      ),
    );
    const { ids, titles } = await effects(one);
    expect(titles).toHaveLength(7 + 12);
    for (const name of names) expect(titles).toEqual(expect.arrayContaining([name, `${name} b`]));
    expect(new Set(ids).size).toBe(ids.length);
    // What each was told is what stands in the sheet.
    names.forEach((name, index) => {
      expect(done[index]?.ids).toEqual([ids[titles.indexOf(name)], ids[titles.indexOf(`${name} b`)]]);
    });
  });

  it('who record outcomes in the same moment both have them there, also in the first, blank row', async () => {
    const [one, other] = await two();
    const outcome = (effectId: string) => ({ effectId, from: 45_800, to: 45_830, amount: 500, source: 'Faktura' });
    await Promise.all([
      recordOutcomes(one.workbook, [outcome('E-0001')]),
      recordOutcomes(other.workbook, [outcome('E-0002')]),
    ]);
    const {
      cells: {
        outcomes: { rows, columns },
      },
    } = await one.workbook.readRegister({ formulas: false });
    const named = rows.map((row) => row[columns.effectId ?? -1]).filter((id) => id !== '');
    expect(named.sort()).toEqual(['E-0001', 'E-0002']);
  });

  it('one registers while the other refreshes: the row is there, and the sheets are current or say that they are not', async () => {
    const [one, other] = await two();
    await Promise.all([
      refresh(one.workbook, { today: asOf }),
      registerEffects(other.workbook, [draft('Under uppdatering')], { today: asOf }),
    ]);
    expect((await effects(one)).titles).toContain('Under uppdatering');
    const { differences, assessment } = await refresh(other.workbook, { today: asOf });
    expect([differences, assessment.rows.length]).toEqual([[], 8]);
  });

  it('both refresh, with a row registered in between: the figures are never called current without it', async () => {
    const [one, other] = await two();
    await refresh(one.workbook, { today: asOf });
    const reading = one.workbook.readRegister.bind(one.workbook);
    const late = refresh(
      {
        schema: one.workbook.schema,
        wholeSchema: () => one.workbook.wholeSchema(),
        readStructure: one.workbook.readStructure.bind(one.workbook),
        readRegister: async (request, options) => {
          const answer = await reading(request, options);
          await registerEffects(other.workbook, [draft('Mitt i')], { today: asOf });
          await refresh(other.workbook, { today: asOf });
          return answer;
        },
        writeRefresh: one.workbook.writeRefresh.bind(one.workbook),
        syncs: 0,
      },
      { today: asOf },
    );
    await late;
    expect(String((await valuesOf(one.host, 'Sammanställning', 'B2'))[0]?.[0])).toMatch(/^inaktuell/i);
  });

  it('two refreshes that slip into each other leave "Ofullständig", and both are told', async () => {
    const [one, other] = await two();
    await refresh(one.workbook, { today: asOf });
    const { host } = one;
    const handle = host.handle.bind(host);
    let pass: () => void = () => undefined;
    const passed = new Promise<void>((resolve) => {
      pass = resolve;
    });
    let begun: () => void = () => undefined;
    const half = new Promise<void>((resolve) => {
      begun = resolve;
    });
    // The other's last request waits until the first has come to its end.
    host.handle = async (body, client) => {
      if (client === other.client.id && body.includes('Stämpel_Alla') && !body.includes('Lista')) {
        if (body.includes('"Klar"')) await passed;
        else setTimeout(begun, 20);
      }
      return handle(body, client);
    };
    const late = refresh(other.workbook, { today: asOf }).then(
      () => 'done',
      (error: unknown) => (error as { code?: string }).code,
    );
    await half;
    await registerEffects(one.workbook, [draft('Efter läsningen')], { today: asOf });
    await refresh(one.workbook, { today: asOf });
    pass();
    expect(await late).toBe('conflict');
    host.handle = handle;
    const shown = async () => String((await valuesOf(host, 'Sammanställning', 'B2'))[0]?.[0]);
    expect(await shown()).toMatch(/^ofullständig/i);
    expect((await refresh(other.workbook, { today: asOf })).differences).toEqual([]);
    expect(await shown()).toMatch(/^aktuell/i);
  });

  it('the same fixes made by both are made once, and the second is told', async () => {
    const [one, other] = await two();
    await one.workbook.appendRows('effects', [{ ...draft('Text'), id: 'E-0100', amount: '12 000 kr' }]);
    const state = await readState(one.workbook, { today: asOf });
    const fixes = fixesOf(state.reading, state.issues);
    expect(fixes.length).toBeGreaterThan(0);
    const [a, b] = [await applyFixes(one.workbook, fixes), await applyFixes(other.workbook, fixes)];
    expect([a.written.length, a.skipped.length, b.written.length, b.skipped.length]).toEqual([
      fixes.length,
      0,
      0,
      fixes.length,
    ]);
  });

  it('events do not ping-pong: what one does reaches the other once, and nothing is written in answer', async () => {
    const [one, other] = await two();
    const heard: { by: string; change: WorkbookChange }[] = [];
    const state = await readState(one.workbook, { today: asOf });
    let answers = 0;
    const watch = (by: string, opened: Opened) =>
      opened.workbook.watchChanges((change) => {
        heard.push({ by, change });
        void liveCheck(opened.workbook, state, [change], { today: asOf }).then(() => {
          answers += 1;
        });
      });
    const stops = [await watch('one', one), await watch('other', other)];
    await registerEffects(one.workbook, [draft('Hörs')], { today: asOf });
    await settled();
    const first = heard.length;
    expect(heard.every(({ by }) => by === 'other')).toBe(true);
    expect(first).toBeGreaterThan(0);
    await settled();
    await settled();
    expect([heard.length, answers]).toEqual([first, first]);
    await check(other.workbook, { today: asOf });
    await settled();
    expect(
      heard
        .slice(first)
        .every(({ by, change }) => by === 'one' && change.sheetId !== state.reading.tables.effects?.sheetId),
    ).toBe(true);
    for (const stop of stops) await stop();
  });
});
