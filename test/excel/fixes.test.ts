import { applyFixes, fixesOf, undo, type OfferedFix } from '../../src/application/applyFixes';
import { check } from '../../src/application/check';
import { placedMessage } from '../../src/application/issueMessage';
import { editRow } from '../../src/application/editRow';
import type { RegisterState } from '../../src/application/results';
import { validateEffects } from '../../src/application/validateEffects';
import { cellAddress } from '../../src/workbook/plan/address';
import { asOf, openExample, openRegister, type Opened } from './support';

const rows = [
  { 'Effekt-ID': 'E-1', 'Typ av effektivisering': 'Engångsbelopp/vite', Startdatum: 45_700, Belopp: '3,2 mkr' },
  { 'Effekt-ID': 'E-2', 'Typ av effektivisering': 'Engångsbelopp/vite', Startdatum: 45_700, Belopp: '919 tkr' },
];

function offered(state: RegisterState, ruleId: string): OfferedFix[] {
  return fixesOf(
    state.reading,
    state.issues.filter(({ issue }) => issue.ruleId === ruleId),
  );
}

async function amounts({ workbook }: Opened): Promise<unknown[]> {
  const { cells } = await workbook.readRegister({ formulas: false });
  return cells.effects.rows.map((row) => row[cells.effects.columns.amount ?? -1]);
}

describe('fixes are made in one step and can be taken back', () => {
  it('W151 turns texts into numbers, in 2 requests', async () => {
    const opened = await openRegister({ effects: rows });
    const state = await check(opened.workbook, { today: asOf });
    const before = opened.workbook.syncs;
    const result = await applyFixes(opened.workbook, offered(state, 'W151'));
    expect(opened.workbook.syncs - before).toBe(2);
    expect([result.written.length, result.skipped.length]).toEqual([2, 0]);
    expect(await amounts(opened)).toEqual([3_200_000, 919_000]);
    if (result.undo === null) throw new Error('no undo');
    await undo(opened.workbook, result.undo);
    expect(await amounts(opened)).toEqual(['3,2 mkr', '919 tkr']);
    expect(opened.workbook.list()).toEqual([]);
  });

  it('E104, E502: dates as people write them become days, and the row counts', async () => {
    const [, second = {}] = rows;
    const written = { Startdatum: '1 mars 2025', Belopp: 3_200_000 };
    const opened = await openRegister({
      effects: [
        { ...rows[0], ...written },
        { ...second, Belopp: 919_000, Startdatum: '1/3-25' },
        { ...second, 'Effekt-ID': 'E-3', Belopp: 5, Startdatum: 'mars 2025' },
        { ...second, 'Effekt-ID': 'E-4', Belopp: 6, Startdatum: '1/3' },
      ],
      outcomes: [
        { 'Effekt-ID': 'E-1', Från: 'mars 2025', Till: '31/3 2025', 'Realiserat belopp': 5, Källa: 'Faktura' },
      ],
    });
    const state = await check(opened.workbook, { today: asOf });
    expect(state.assessment.effects).toEqual([]);
    const offer = [...offered(state, 'E104'), ...offered(state, 'E502')];
    const result = await applyFixes(opened.workbook, offer);
    const cells = async (table: 'effects' | 'outcomes', field: 'start' | 'from' | 'to') => {
      const { cells: read } = await opened.workbook.readRegister({ formulas: false });
      const column = (read[table].columns as Readonly<Record<string, number>>)[field] ?? -1;
      return read[table].rows.map((row) => row[column]);
    };
    // 2025-03-01 and 2025-03-31; a day without a year is asked for, never guessed.
    expect(await cells('effects', 'start')).toEqual([45_717, 45_717, 45_717, '1/3']);
    expect([await cells('outcomes', 'from'), await cells('outcomes', 'to')]).toEqual([[45_717], [45_747]]);
    const after = await check(opened.workbook, { today: asOf });
    expect([after.assessment.effects.length, after.assessment.outcomes.length]).toEqual([3, 1]);
    if (result.undo === null) throw new Error('no undo');
    await undo(opened.workbook, result.undo);
    expect(await cells('effects', 'start')).toEqual(['1 mars 2025', '1/3-25', 'mars 2025', '1/3']);
  });

  it('leave a cell alone that no longer holds what was shown', async () => {
    const opened = await openRegister({ effects: rows });
    const state = await check(opened.workbook, { today: asOf });
    const { cells, tables } = state.reading;
    const address = `Effekter!${String.fromCharCode(65 + (cells.effects.columns.amount ?? 0))}${(tables.effects?.headerRow ?? 0) + 2}`;
    opened.host.remoteWrite(address, [[5]]);
    const result = await applyFixes(opened.workbook, offered(state, 'W151'));
    expect(result.skipped.map(({ effectId }) => effectId)).toEqual(['E-1']);
    expect(await amounts(opened)).toEqual([5, 919_000]);
  });

  it('follow a row by its ID when somebody has sorted the table', async () => {
    const opened = await openRegister({ effects: rows });
    const state = await check(opened.workbook, { today: asOf });
    await opened.client.run(async (context) => {
      context.workbook.tables.getItem('Effekter').sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    await applyFixes(opened.workbook, offered(state, 'W151').slice(0, 1));
    expect(await amounts(opened)).toEqual(['919 tkr', 3_200_000]);
  });

  it('undo restores only cells that still hold what the product wrote', async () => {
    const opened = await openRegister({ effects: rows });
    const result = await applyFixes(opened.workbook, offered(await check(opened.workbook, { today: asOf }), 'W151'));
    const again = await opened.workbook.readRegister({ formulas: false });
    await editRow(opened.workbook, again, 'effects', 0, { amount: 7 });
    if (result.undo === null) throw new Error('no undo');
    const back = await undo(opened.workbook, result.undo);
    expect(back.skipped.map(({ effectId }) => effectId)).toEqual(['E-1']);
    expect(await amounts(opened)).toEqual([7, '919 tkr']);
  });

  it('W107 gives a new ID to a row without one', async () => {
    const opened = await openRegister({ effects: [{ ...rows[0], 'Effekt-ID': null }, rows[1] ?? {}] });
    const state = await check(opened.workbook, { today: asOf });
    const result = await applyFixes(opened.workbook, offered(state, 'W107'));
    expect(result.written).toHaveLength(1);
    const { cells } = await opened.workbook.readRegister({ formulas: false });
    expect(cells.effects.rows.map((row) => row[cells.effects.columns.id ?? -1])).toEqual(['E-0003', 'E-2']);
    if (result.undo === null) throw new Error('no undo');
    expect((await undo(opened.workbook, result.undo)).written).toHaveLength(1);
  });

  it('W108 puts an overwritten formula back', async () => {
    const opened = await openExample();
    const before = await opened.workbook.readRegister({ formulas: true });
    const column = before.cells.effects.columns.calculated ?? 0;
    const row = (before.tables.effects?.headerRow ?? 0) + 2;
    opened.host.userWrite(`Effekter!${String.fromCharCode(65 + column)}${row}`, [[123]]);
    const state = await check(opened.workbook, { today: asOf });
    await applyFixes(opened.workbook, offered(state, 'W108'));
    const after = await opened.workbook.readRegister({ formulas: true });
    expect(after.cells.effects.formulas?.calculated).toEqual(before.cells.effects.formulas?.calculated);
  });

  it('W108 offers no way back to a formula of the user’s own: in one cell Excel may spread it over the column', async () => {
    const opened = await openExample();
    const { cells, tables } = await opened.workbook.readRegister({ formulas: false });
    const address = (row: number) =>
      `Effekter!${String.fromCharCode(65 + (cells.effects.columns.calculated ?? 0))}${(tables.effects?.headerRow ?? 0) + 2 + row}`;
    opened.host.userWrite(address(0), [['=1+1']]);
    opened.host.userWrite(address(1), [[123]]);
    const state = await check(opened.workbook, { today: asOf });
    const result = await applyFixes(opened.workbook, offered(state, 'W108'));
    expect(result.written.map(({ before }) => before)).toEqual(['=1+1', 123]);
    expect(result.undo?.changes.map(({ before }) => before)).toEqual([123]);
    const [alone] = offered(state, 'W108');
    opened.host.userWrite(address(0), [['=1+1']]);
    expect((await applyFixes(opened.workbook, alone === undefined ? [] : [alone])).undo).toBeNull();
  });

  it('a text that begins with = is still a text when rows moved under the writing and it is put back', async () => {
    const comments = [
      { ...rows[0], Kommentar: 'a' },
      { ...rows[1], Kommentar: '=abc' },
    ];
    const opened = await openRegister({ effects: comments });
    const { cells, tables } = await opened.workbook.readRegister({ formulas: false });
    const { id = 0, comment = 0 } = cells.effects.columns;
    const column = async (index: number) =>
      (await opened.workbook.readRegister({ formulas: false })).cells.effects.rows.map((row) => row[index]);
    const top = (tables.effects?.headerRow ?? 0) + 2;
    const both = (index: number) => `Effekter!${cellAddress(top, index + 1)}:${cellAddress(top + 1, index + 1)}`;
    opened.host.faults.beforeSync = {
      n: 2,
      run: () => {
        opened.host.remoteWrite(both(id), [['E-2'], ['E-1']]);
        opened.host.remoteWrite(both(comment), [["'=abc"], ['a']]);
      },
    };
    const change = { table: 'effects', row: 0, field: 'comment', before: 'a', after: 'b', effectId: 'E-1' } as const;
    expect((await opened.workbook.changeCells([change])).written).toMatchObject([{ row: 1 }]);
    expect([await column(id), await column(comment)]).toEqual([
      ['E-2', 'E-1'],
      ['=abc', 'b'],
    ]);
  });
});

describe('finance validates rows', () => {
  it('writes name, amount and fingerprint; W159 tells of a later change', async () => {
    const opened = await openExample();
    const result = await validateEffects(opened.workbook, { rows: [0, 1], by: 'Eva Ek' }, { today: asOf });
    expect(result).toMatchObject({ refused: [], skipped: [] });
    const state = await check(opened.workbook, { today: asOf });
    expect(
      state.assessment.effects
        .slice(0, 3)
        .map(({ validation }) => [validation.state, validation.by, validation.amount]),
    ).toEqual([
      ['valid', 'Eva Ek', 1_400_000_000],
      ['valid', 'Eva Ek', 17_500_000],
      ['none', '', null],
    ]);
    await editRow(opened.workbook, state.reading, 'effects', 1, { amount: 180_000 });
    const changed = await check(opened.workbook, { today: asOf });
    expect(changed.issues.filter(({ issue }) => issue.ruleId === 'W159').map(({ issue }) => issue.effectId)).toEqual([
      'E-0002',
    ]);
    const [told] = changed.issues.filter(({ issue }) => issue.ruleId === 'W159');
    expect(told && placedMessage(told, changed.reading, 'sv').replaceAll('\u00a0', ' ')).toBe(
      'Eva Ek validerade 175 000 kr. Ändrat sedan dess: Belopp. Nu är effekten 180 000 kr.',
    );
  });

  it('refuses a row that does not count', async () => {
    const opened = await openRegister({ effects: [{ 'Effekt-ID': 'E-1', 'Typ av effektivisering': 'Nytt avtal' }] });
    expect(await validateEffects(opened.workbook, { rows: [0], by: 'Eva Ek' }, { today: asOf })).toMatchObject({
      refused: [0],
      written: [],
      undo: null,
    });
  });
});
