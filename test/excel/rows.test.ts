import { check } from '../../src/application/check';
import { refresh } from '../../src/application/refresh';
import { asOf, openRegister, type Rows } from './support';

const common = {
  Förvaltning: 'Vård',
  Kategori: 'Resor',
  'Anledning till effektivisering': 'Vite',
  Underlag: 'x',
  Ansvarig: 'y',
};

/** Rows as people write them (issue 2). */
const rows: Rows = [
  {
    'Effekt-ID': 'E-1',
    ...common,
    'Typ av effektivisering': 'Engångsbelopp/vite',
    Startdatum: '2025-03-15',
    Belopp: '3,2 mkr',
  },
  {
    'Effekt-ID': 'E-2',
    ...common,
    'Typ av effektivisering': 'engångsbelopp/VITE ',
    Startdatum: 45_731,
    Belopp: '175 000 kr',
  },
  {
    'Effekt-ID': 'E-3',
    ...common,
    'Typ av effektivisering': 'Engångsbelopp/vite',
    Startdatum: '2025-04-01',
    Belopp: '919 tkr',
  },
  {
    'Effekt-ID': 'E-4',
    ...common,
    'Typ av effektivisering': 'Engångsbelopp/vite',
    Startdatum: '2025-05-01',
    Belopp: '1.500',
  },
  {},
  {
    ...common,
    Kategori: null,
    'Typ av effektivisering': 'Engångsbelopp/vite',
    Startdatum: '2025-06-01',
    Belopp: 1000,
    'Egen kolumn': 'min',
  },
  {
    'Effekt-ID': 'E-6',
    ...common,
    'Typ av effektivisering': 'Engångsbelopp/vite',
    Startdatum: '2025-07-01',
    Belopp: -500,
    Kommentar: 'Återtaget vite',
  },
  {
    'Effekt-ID': 'E-7',
    ...common,
    'Typ av effektivisering': 'Engångsbelopp/vite',
    Startdatum: '2025-08-01',
    Belopp: 9_000_000,
    Status: 'Makulerad',
  },
  {},
  {},
];
const open = () => openRegister({ effects: rows }, { departments: ['Vård'], categories: ['Resor'] });

describe('rows as people write them', () => {
  it('are read, judged and counted', async () => {
    const { workbook } = await open();
    const state = await check(workbook, { today: asOf });
    expect(state.assessment.rows.map(({ row, state: became }) => [row, became])).toEqual([
      [0, 'counted'],
      [1, 'counted'],
      [2, 'counted'],
      [3, 'leftOut'],
      [5, 'counted'],
      [6, 'counted'],
      [7, 'withdrawn'],
    ]);
    const said = (row: number) =>
      state.issues
        .filter(({ issue }) => issue.table === 'effects' && issue.row === row)
        .map(({ issue }) => issue.ruleId);
    expect(said(0)).toContain('W151');
    expect(said(3)).toContain('E106');
    expect(said(5)).toEqual(expect.arrayContaining(['W103', 'W107']));
    const { summary } = await refresh(workbook, { today: asOf });
    expect(summary).toMatchObject({ rows: 7, counted: 5, leftOut: 1, withdrawn: 1 });
    expect(summary.total.byClass.returned).toBe(429_450_000n);
  });

  it('keep their texts as texts in the cells', async () => {
    const { workbook } = await open();
    const { cells } = await workbook.readRegister({ formulas: false });
    const { start = -1, amount = -1 } = cells.effects.columns;
    expect(cells.effects.rows.map((row) => [row[start], row[amount]])).toEqual([
      ['2025-03-15', '3,2 mkr'],
      [45_731, '175 000 kr'],
      ['2025-04-01', '919 tkr'],
      ['2025-05-01', '1.500'],
      ['', ''],
      ['2025-06-01', 1000],
      ['2025-07-01', -500],
      ['2025-08-01', 9_000_000],
      ['', ''],
      ['', ''],
    ]);
  });

  it('are found under reordered headings, with columns of the user’s own', async () => {
    const { client, workbook } = await open();
    const before = await refresh(workbook, { today: asOf });
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Effekter');
      const header = table.getHeaderRowRange();
      const body = table.getDataBodyRange();
      header.load('values');
      body.load('formulas');
      await context.sync();
      // The input columns Kommentar and Leverantör change places, as a user would move them.
      const [from, to] = [header.values[0]?.indexOf('Leverantör') ?? 0, header.values[0]?.indexOf('Belopp') ?? 0];
      const moved = body.formulas.map((row) => row[from]);
      const other = body.formulas.map((row) => row[to]);
      header.getCell(0, from).values = [['tillfällig']];
      header.getCell(0, to).values = [['Leverantör']];
      header.getCell(0, from).values = [['Belopp']];
      body.getColumn(from).values = other.map((cell) => [typeof cell === 'string' && cell !== '' ? `'${cell}` : cell]);
      body.getColumn(to).values = moved.map((cell) => [cell]);
      await context.sync();
    });
    const after = await refresh(workbook, { today: asOf });
    expect(after.summary.total).toEqual(before.summary.total);
  });
});
