import { applyFixes, fixesOf, undo } from '../../src/application/applyFixes';
import { check } from '../../src/application/check';
import { editRow } from '../../src/application/editRow';
import type { CellValue, TableKey } from '../../src/domain/register/cells';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import { deleteTableRows, insertTableRows, sortRows, type Table } from '../../src/host';
import { asOf, openRegister, type Opened, type Rows } from './support';

const oneOff = { 'Typ av effektivisering': 'Engångsbelopp/vite', Startdatum: 45_700 };
const effects: Rows = [
  { 'Effekt-ID': 'E-1', Benämning: 'Ett', ...oneOff, Belopp: 10_000 },
  { 'Effekt-ID': 'E-2', Benämning: 'Två', ...oneOff, Belopp: '2 tkr' },
  { 'Effekt-ID': 'E-3', Benämning: 'Tre', ...oneOff, Belopp: 30_000 },
  { Benämning: 'Utan', ...oneOff, Belopp: 40_000 },
];

type Change = (table: Table, state: Opened['host']['state']) => void;

/** What a co-author does to a table, before our nth request of what follows. */
async function meanwhile({ host }: Opened, n: number, key: TableKey, change: Change): Promise<void> {
  // The client lets go of its ranges first: that is a request too.
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  host.faults.beforeSync = {
    n,
    run: () => {
      const table = host.state.book.findTable(wholeSchema.tables[key]?.name ?? '');
      if (table) change(table, host.state);
    },
  };
}

async function column({ workbook }: Opened, key: TableKey, field: string): Promise<CellValue[]> {
  const { cells } = await workbook.readRegister({ formulas: false });
  const columns: Readonly<Partial<Record<string, number>>> = cells[key].columns;
  return cells[key].rows.map((row) => row[columns[field] ?? -1] ?? null);
}

const sorted =
  (heading: string): Change =>
  (table, state) =>
    sortRows(state, table.sheet, table.body, [{ key: table.columnIndex(heading), ascending: false }], false);

describe('rows that a co-author moves just before they are written', () => {
  it.each<[string, Change]>([
    ['the first row goes', (table, state) => deleteTableRows(state, table, 0, 1)],
    ['the last row goes', (table, state) => deleteTableRows(state, table, 3, 1)],
    ['a row comes in between', (table, state) => insertTableRows(state, table, 1, 1)],
    ['a row comes first', (table, state) => insertTableRows(state, table, 0, 1)],
    ['a row comes last', (table, state) => insertTableRows(state, table, 4, 1)],
    ['the rows are sorted', sorted('Benämning')],
  ])('W107, W151 %s: fixes go to their own rows, and no row grows out of them', async (_, change) => {
    const opened = await openRegister({ effects });
    const { reading, issues } = await check(opened.workbook, { today: asOf });
    const fixes = fixesOf(
      reading,
      issues.filter(({ issue: { ruleId } }) => ruleId === 'W107' || ruleId === 'W151'),
    );
    expect(fixes).toHaveLength(2);
    await meanwhile(opened, 2, 'effects', change);
    const { written, skipped } = await applyFixes(opened.workbook, fixes);
    const [ids, titles, amounts] = [
      await column(opened, 'effects', 'id'),
      await column(opened, 'effects', 'title'),
      await column(opened, 'effects', 'amount'),
    ];
    const amountOf = (title: string) => amounts[titles.indexOf(title)];
    const idOf = (title: string) => ids[titles.indexOf(title)];
    expect(amountOf('Två')).toBe(2_000);
    if (titles.includes('Utan')) expect(idOf('Utan')).toMatch(/^E-\d+$/);
    expect([written.length, skipped.length]).toEqual(titles.includes('Utan') ? [2, 0] : [1, 1]);
    expect(ids.filter((id, row) => id !== '' && titles[row] === '')).toEqual([]);
  });

  it('nothing is written over cells of other rows when the writing stops', async () => {
    const opened = await openRegister({ effects });
    const { reading } = await check(opened.workbook, { today: asOf });
    await meanwhile(opened, 2, 'effects', (table, state) => deleteTableRows(state, table, 1, 1));
    const { written, skipped } = await editRow(opened.workbook, reading, 'effects', 1, { comment: 'min', amount: 5 });
    expect([written.length, skipped.length]).toEqual([0, 2]);
    expect(await column(opened, 'effects', 'comment')).toEqual(['', '', '']);
    expect(await column(opened, 'effects', 'amount')).toEqual([10_000, 30_000, 40_000]);
  });
});

describe('rows that their Effekt-ID does not tell', () => {
  const outcome = { 'Effekt-ID': 'E-1', 'Realiserat belopp': 100, Källa: 'Faktura' };
  const outcomes: Rows = [
    { ...outcome, Från: 45_700, Till: 45_710 },
    { ...outcome, Från: 45_720, Till: 45_730 },
  ];

  it.each([1, 2])(
    'outcomes of one effect that are sorted before request %d: the outcome that was edited is the one that changes',
    async (n) => {
      const opened = await openRegister({ effects, outcomes });
      const { reading } = await check(opened.workbook, { today: asOf });
      await meanwhile(opened, n, 'outcomes', sorted('Från'));
      const { written, undo: step } = await editRow(opened.workbook, reading, 'outcomes', 0, {
        amount: 150,
        comment: 'rättad',
      });
      expect(written).toHaveLength(2);
      expect(await column(opened, 'outcomes', 'from')).toEqual([45_720, 45_700]);
      expect(await column(opened, 'outcomes', 'amount')).toEqual([100, 150]);
      expect(await column(opened, 'outcomes', 'comment')).toEqual(['', 'rättad']);
      if (step === null) throw new Error('no undo');
      await undo(opened.workbook, step);
      expect(await column(opened, 'outcomes', 'amount')).toEqual([100, 100]);
    },
  );

  it('targets, which have no ID, are followed by what stands in them', async () => {
    const opened = await openRegister({
      targets: [
        { År: 2025, Mål: 1_000 },
        { År: 2026, Mål: 1_000 },
      ],
    });
    const { reading } = await check(opened.workbook, { today: asOf });
    await meanwhile(opened, 1, 'targets', sorted('År'));
    await editRow(opened.workbook, reading, 'targets', 0, { amount: 7 });
    expect([await column(opened, 'targets', 'year'), await column(opened, 'targets', 'amount')]).toEqual([
      [2026, 2025],
      [1_000, 7],
    ]);
  });

  it('a row without ID is not taken for another without ID', async () => {
    const opened = await openRegister({
      effects: [
        { Benämning: 'A', ...oneOff },
        { Benämning: 'B', ...oneOff },
      ],
    });
    const { reading } = await check(opened.workbook, { today: asOf });
    await meanwhile(opened, 1, 'effects', (table, state) => deleteTableRows(state, table, 0, 1));
    expect((await editRow(opened.workbook, reading, 'effects', 0, { comment: 'A är klar' })).skipped).toHaveLength(1);
    expect(await column(opened, 'effects', 'comment')).toEqual(['']);
  });

  it('a row that gets its ID and other cells in one step gets all of them back', async () => {
    const opened = await openRegister({ effects });
    const { reading } = await check(opened.workbook, { today: asOf });
    const { undo: step } = await editRow(opened.workbook, reading, 'effects', 3, { id: 'E-9', amount: 1 });
    if (step === null) throw new Error('no undo');
    expect((await undo(opened.workbook, step)).skipped).toEqual([]);
    expect([await column(opened, 'effects', 'id'), await column(opened, 'effects', 'amount')]).toEqual([
      ['E-1', 'E-2', 'E-3', ''],
      [10_000, '2 tkr', 30_000, 40_000],
    ]);
  });
});
