import { refresh } from '../../src/application/refresh';
import { inspect, repair } from '../../src/application/repair';
import { takeInTable } from '../../src/application/takeInTable';
import { takeBack } from '../../src/application/takeBack';
import type { Damage, Note } from '../../src/application/structure';
import type { CellValue } from '../../src/domain/register/cells';
import { asOf, openExample, valuesOf, type Opened } from './support';

async function change({ client }: Opened, work: (context: Excel.RequestContext) => void): Promise<void> {
  await client.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** The example with its table of effects and how many rows it has; `end` is the 1-based sheet row of the last. */
async function example() {
  const opened = await openExample();
  const place = (await opened.workbook.readRegister({ formulas: false })).tables.effects;
  if (place === undefined) throw new Error('no table');
  return { opened, headings: place.headings, rows: place.bodyRows, end: place.headerRow + place.bodyRows + 1 };
}

/** A row of Effekter by heading, in the table's order. */
const rowOf = (headings: readonly string[], cells: Readonly<Record<string, CellValue>>): CellValue[] =>
  headings.map((heading) => cells[heading] ?? '');

const fine = {
  'Effekt-ID': 'E-90',
  Benämning: 'Vite för sen leverans',
  'Typ av effektivisering': 'Engångsbelopp/vite',
  'Anledning till effektivisering': 'Vite',
  Startdatum: 45_800,
  Belopp: 12_000,
};

const effectRows = async ({ workbook }: Opened) =>
  (await workbook.readRegister({ formulas: false })).cells.effects.rows;

/** Writes rows where no table grows over them, as a paste with AutoCorrect switched off leaves them. */
async function paste(
  { opened, rows }: Awaited<ReturnType<typeof example>>,
  at: number,
  cells: readonly (readonly CellValue[])[],
): Promise<void> {
  await change(opened, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Effekter');
    sheet.getRangeByIndexes(at - 1, 0, cells.length, cells[0]?.length ?? 0).values = cells.map((row) => [...row]);
    const table = workbook.tables.getItem('Effekter');
    table.resize(table.getHeaderRowRange().getResizedRange(rows, 0));
  });
}

const damage = (kind: Damage['kind'], found: string): Damage => ({
  kind,
  expected: 'Effekter',
  found,
  place: 'Effekter',
});

describe('rows typed below a table', () => {
  const typed = ['E-90', 'Ny effekt', 'Besparing'];

  it('are named with sheet and rows, and repair takes them in', async () => {
    const at = await example();
    await paste(at, at.end + 1, [typed, typed]);
    expect((await inspect(at.opened.workbook)).damages).toEqual([damage('rowsBelow', `${at.end + 1}–${at.end + 2}`)]);
    expect((await repair(at.opened.workbook)).damages).toEqual([]);
    expect(await effectRows(at.opened)).toHaveLength(at.rows + 2);
  });

  it('after a gap are none of its rows, nor is a remark', async () => {
    const at = await example();
    await paste(at, at.end + 1, [['Källa', 'ekonomisystemet', ''], ['', '', ''], typed]);
    await change(at.opened, ({ workbook }) => {
      workbook.worksheets
        .getItem('Effekter')
        .getRange(`C${at.end + 1}:AF${at.end + 1}`)
        .clear('Contents');
    });
    expect((await inspect(at.opened.workbook)).damages).toEqual([]);
  });

  it('after a gap are its rows when they have their day under its days: they are moved up to its end', async () => {
    const at = await example();
    await refresh(at.opened.workbook, { today: asOf });
    const row = rowOf(at.headings, fine);
    const blank = row.map(() => '');
    await paste(at, at.end + 1, [blank, row, blank, row.with(0, 'E-91').with(1, 'Ett annat vite')]);
    expect((await inspect(at.opened.workbook)).damages).toEqual([damage('rowsBelow', `${at.end + 2}, ${at.end + 4}`)]);
    expect((await repair(at.opened.workbook)).damages).toEqual([]);
    const rows = await effectRows(at.opened);
    expect(rows.slice(at.rows).map((cells) => cells[0])).toEqual(['E-90', 'E-91']);
    const below = await valuesOf(at.opened.host, 'Effekter', `A${at.end + 3}:B${at.end + 6}`);
    expect(below.flat().filter((cell) => cell !== '')).toEqual([]);
    const { differences } = await refresh(at.opened.workbook, { today: asOf });
    expect(differences).toEqual([]);
  });

  it('that another table has are that table’s', async () => {
    const at = await example();
    await change(at.opened, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Effekter');
      sheet.getRangeByIndexes(at.end + 1, 0, 3, at.headings.length).values = [
        [...at.headings],
        rowOf(at.headings, fine),
        rowOf(at.headings, fine),
      ];
      sheet.tables.add(sheet.getRangeByIndexes(at.end + 1, 0, 3, at.headings.length), true).name = 'Nere';
    });
    const { damages, notes } = await inspect(at.opened.workbook);
    expect([damages, notes]).toEqual([
      [],
      [{ kind: 'secondTable', name: 'Nere', sheet: 'Effekter', like: 'Effekter', rows: 2 }],
    ]);
  });
});

describe('a row typed where the totals stand', () => {
  const withTotals = async () => {
    const at = await example();
    await change(at.opened, ({ workbook }) => {
      workbook.tables.getItem('Effekter').showTotals = true;
    });
    return at;
  };

  it('is told, and moved up into the table with what people have typed there', async () => {
    const at = await withTotals();
    const amount = at.headings.indexOf('Belopp');
    await change(at.opened, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Effekter');
      rowOf(at.headings, fine).forEach((cell, column) => {
        if (cell !== '') sheet.getRangeByIndexes(at.end, column, 1, 1).values = [[cell]];
      });
      const calculated = at.headings.indexOf('Kalkylerad effekt');
      sheet.getRangeByIndexes(at.end, calculated, 1, 1).formulas = [['=SUBTOTAL(109,Effekter[Kalkylerad effekt])']];
    });
    expect((await inspect(at.opened.workbook)).damages).toEqual([damage('rowsInTotals', String(at.end + 1))]);
    expect((await repair(at.opened.workbook)).damages).toEqual([]);
    const last = (await effectRows(at.opened)).at(-1);
    expect([last?.[0], last?.[amount]]).toEqual(['E-90', 12_000]);
    const totals = await valuesOf(at.opened.host, 'Effekter', `A${at.end + 2}:AF${at.end + 2}`);
    // The sum of the formula column, and of the last column, which Excel gives a new row of totals.
    expect(totals.flat().filter((cell) => cell !== '')).toEqual([expect.any(Number), 0]);
    expect((await refresh(at.opened.workbook, { today: asOf })).summary.counted).toBe(at.rows + 1);
  });

  it('labels and sums are none, nor is a row of totals that is only shown', async () => {
    const at = await withTotals();
    expect((await inspect(at.opened.workbook)).damages).toEqual([]);
    await change(at.opened, ({ workbook }) => {
      const line = workbook.worksheets.getItem('Effekter').getRangeByIndexes(at.end, 0, 1, 6);
      line.values = [['Summa', 'alla', 'i år', 12, 'varav nya', 3]];
    });
    expect((await inspect(at.opened.workbook)).damages).toEqual([]);
  });

  it('rows below the totals are told and moved up past them', async () => {
    const at = await withTotals();
    await change(at.opened, ({ workbook }) => {
      workbook.worksheets.getItem('Effekter').getRangeByIndexes(at.end + 1, 0, 1, at.headings.length).values = [
        rowOf(at.headings, fine),
      ];
    });
    expect((await inspect(at.opened.workbook)).damages).toEqual([damage('rowsBelow', String(at.end + 2))]);
    expect((await repair(at.opened.workbook)).damages).toEqual([]);
    expect((await effectRows(at.opened)).at(-1)?.[1]).toBe('Vite för sen leverans');
  });
});

it('hidden rows in the table are counted as the others are, and told', async () => {
  const { opened, end } = await example();
  const { summary } = await refresh(opened.workbook, { today: asOf });
  await change(opened, ({ workbook }) => {
    workbook.worksheets
      .getItem('Effekter')
      .getRange(`A${end - 1}:A${end}`)
      .getEntireRow().rowHidden = true;
  });
  expect((await refresh(opened.workbook, { today: asOf })).summary.counted).toBe(summary.counted);
  const { state, notes } = await inspect(opened.workbook);
  expect([state, notes]).toEqual([
    'whole',
    [{ kind: 'hiddenRows', name: 'Effekter', sheet: 'Effekter', rows: 2 }] satisfies Note[],
  ]);
});

describe('a second table with the headings of one of ours', () => {
  /** A sheet with a table of the given rows of Effekter. */
  async function withSecond(headings: readonly string[], cells: readonly (readonly CellValue[])[]) {
    const at = await example();
    await change(at.opened, ({ workbook }) => {
      const sheet = workbook.worksheets.add('Fler');
      const area = sheet.getRangeByIndexes(0, 0, cells.length + 1, headings.length);
      area.values = [[...headings], ...cells.map((row) => [...row])];
      sheet.tables.add(area, true).name = 'FlerEffekter';
    });
    return at;
  }
  const second = (rows: number): Note => ({
    kind: 'secondTable',
    name: 'FlerEffekter',
    sheet: 'Fler',
    like: 'Effekter',
    rows,
  });
  const short = ['Benämning', 'Typ av effektivisering', 'Förvaltning', 'Startdatum', 'Belopp', 'Egen anteckning'];

  it('is told with its rows, takes them in by heading, and can be taken back', async () => {
    const vite = ['Vite för sen leverans', 'Engångsbelopp/vite', '', 45_800, 12_000, 'muntligt'];
    const at = await withSecond(short, [vite, ['', '', '', '', '', ''], ['Ett till', ...vite.slice(1)]]);
    expect((await inspect(at.opened.workbook)).notes).toEqual([second(2)]);
    const { rows, to, undo } = await takeInTable(at.opened.workbook, 'FlerEffekter', { today: asOf });
    expect([rows, to]).toEqual([2, 'Effekter']);
    const added = (await effectRows(at.opened)).slice(at.rows);
    expect(added.map((cells) => cells[at.headings.indexOf('Benämning')])).toEqual([
      'Vite för sen leverans',
      'Ett till',
    ]);
    expect(new Set(added.map((cells) => cells[0])).size).toBe(2);
    expect((await inspect(at.opened.workbook)).notes).toEqual([]);
    if (undo === null) throw new Error('nothing to undo');
    await takeBack(at.opened.workbook, undo);
    expect((await inspect(at.opened.workbook)).notes).toEqual([second(2)]);
  });

  it('is not told when its rows are in ours already, as those of a copied sheet are', async () => {
    const { opened, headings } = await example();
    const rows = await effectRows(opened);
    const at = await withSecond(headings, rows);
    expect((await inspect(at.opened.workbook)).notes).toEqual([]);
    expect(await takeInTable(at.opened.workbook, 'FlerEffekter', { today: asOf })).toMatchObject({
      rows: 0,
      undo: null,
    });
  });

  it('an own table that shares a few headings is none', async () => {
    const at = await withSecond(['Benämning', 'Leverantör', 'Telefon'], [['a', 'b', 'c']]);
    expect((await inspect(at.opened.workbook)).notes).toEqual([]);
    await expect(takeInTable(at.opened.workbook, 'FlerEffekter', { today: asOf })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
