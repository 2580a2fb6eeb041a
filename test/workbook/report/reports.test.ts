import fc from 'fast-check';
import { refresh } from '../../../src/application/refresh';
import type { Serial } from '../../../src/domain/basics/calendar';
import { serialOf } from '../../../src/domain/basics/calendar';
import { blockNames } from '../../../src/workbook/report/updateReports';
import { registerSchema, inputTablesOf, withParts } from '../../../src/workbook/tables/registerSchema';
import { openRegister, valuesOf } from '../../excel/support';
import { randomRegister, someCategories, someDepartments } from '../randomRegister';

const lists = { departments: someDepartments, categories: someCategories };
const today = serialOf(2026, 9, 30);

describe('the reading sheets, calculated by their own formulas', () => {
  const registers = fc.sample(randomRegister, { numRuns: 4, seed: 2026 });

  it.each(registers.map((register, index) => [index, register] as const))(
    'agree with the domain in every cell (random register %i)',
    async (index, register) => {
      const { workbook } = await openRegister({ ...register }, lists);
      const first = await refresh(workbook, { today, asOf: serialOf(2025 + (index % 3), 1 + index, 15) });
      expect(first.differences).toEqual([]);
      expect(first.summary.counted).toBeGreaterThan(5);
      const again = await refresh(workbook, { today });
      expect(again.differences).toEqual([]);
    },
  );

  it('agree also where names and IDs hold what a criterion would read as wildcards or comparisons', async () => {
    const departments = ['Skola', 'Skol*', 'Sk?la', '<Välj>', '=Vård', '>1', '~Kultur', 'Skola~', '<>'];
    const effects = departments.map((department, index) => ({
      'Effekt-ID': ['E-1', 'E*', '?-1', '<5', '=E-1', '>', '~E', 'E-1~', '*'][index] ?? '',
      Benämning: `Effekt ${department}`,
      'Typ av effektivisering': 'Nytt avtal',
      Förvaltning: department,
      Kategori: department,
      'Anledning till effektivisering': 'FKU',
      Startdatum: serialOf(2025, 1, 1),
      'Avtalstid år': 2,
      'Utgångskostnad per år': 200_000 + index,
      'Ny kostnad per år': 100_000,
      Baselinekälla: 'Budget',
    }));
    const { host, workbook } = await openRegister(
      {
        effects,
        targets: departments.map((department) => ({ År: 2026, Förvaltning: department, Mål: 1000 })),
        budgetDecisions: departments.map((department, index) => ({
          År: 2027,
          Förvaltning: department,
          Belopp: 10 ** index,
        })),
      },
      { departments, categories: departments },
    );
    const { summary, differences } = await refresh(workbook, { today });
    expect(summary.perDepartment.map(({ name }) => name)).toEqual(expect.arrayContaining(departments));
    expect(differences).toEqual([]);
    // Fakta holds the texts as they are and runs none of them.
    expect((await valuesOf(host, 'Fakta', 'A20:J60')).flat()).toEqual(expect.arrayContaining(['=Vård', '=E-1']));
  });

  it('count a budget decision whose amount is written as text', async () => {
    const { workbook } = await openRegister(
      { effects: registers[0]?.effects ?? [], budgetDecisions: [{ År: 2027, Förvaltning: ' skola', Belopp: '2 mkr' }] },
      lists,
    );
    const { assessment, differences } = await refresh(workbook, { today });
    expect(assessment.budgetDecisions).toMatchObject([{ department: 'Skola', amount: 200_000_000 }]);
    expect(differences).toEqual([]);
  });

  it('show a decision for a department without effects, and one for the whole organisation, on rows of their own', async () => {
    const { host, workbook } = await openRegister(
      {
        effects: registers[0]?.effects ?? [],
        budgetDecisions: [
          { År: 2027, Förvaltning: 'Ny nämnd', Belopp: 700 },
          { År: 2027, Förvaltning: 'NY NÄMND', Belopp: 70 },
          { År: 2027, Belopp: 7 },
          { År: 2028, Förvaltning: 'Senare', Belopp: 5 },
        ],
      },
      lists,
    );
    expect((await refresh(workbook, { today })).differences).toEqual([]);
    const rows = await valuesOf(host, 'Budgetunderlag', 'A1:L40');
    const decided = (label: string): unknown[] =>
      rows.filter((row) => row.includes(label)).map((row) => row.filter((cell) => typeof cell === 'number').pop());
    expect([decided('Ny nämnd'), decided('Hela organisationen'), decided('Senare')]).toEqual([[770], [7], []]);
  });

  it('are found by name, every block', async () => {
    const { workbook } = await openRegister({}, lists);
    const { blocks } = await workbook.readRegister({ formulas: false, reports: true });
    expect(blocks.map(({ name }) => name).sort()).toEqual(blockNames().sort());
  });

  it('stay right when labels go away again and others come', async () => {
    const [a, b] = registers;
    if (a === undefined || b === undefined) throw new Error('no registers');
    const { workbook, client } = await openRegister({ ...a }, lists);
    await refresh(workbook, { today });
    await client.run(async (context) => {
      const body = context.workbook.tables.getItem('Effekter').columns.getItem('Förvaltning').getDataBodyRange();
      body.load('values');
      await context.sync();
      body.values = body.values.map(() => ['Kultur']);
      const starts = context.workbook.tables.getItem('Effekter').columns.getItem('Startdatum').getDataBodyRange();
      starts.values = body.values.map(() => [serialOf(2029, 5, 1)]);
      await context.sync();
    });
    expect((await refresh(workbook, { today })).differences).toEqual([]);
  });
});

describe('the freshness line', () => {
  const effect = {
    'Effekt-ID': 'E-1',
    Benämning: 'Skrivare',
    'Typ av effektivisering': 'Nytt avtal',
    Förvaltning: 'Skola',
    Kategori: 'Kontor',
    Startdatum: 45_658,
    'Avtalstid år': 4,
    'Utgångskostnad per år': 500_000,
    'Ny kostnad per år': 400_000,
    Baselinekälla: 'Budget',
  };
  const other = {
    ...effect,
    'Effekt-ID': 'E-2',
    Benämning: 'Bilar',
    Förvaltning: 'Vård',
    'Ny kostnad per år': 300_000,
  };
  const texts = {
    ...other,
    'Effekt-ID': 'E-3',
    Benämning: 'Resor',
    'Utgångskostnad per år': '5 mkr',
    Startdatum: '2025-01-01',
  };
  const outcome = { 'Effekt-ID': 'E-1', Från: 45_658, Till: 45_716, 'Realiserat belopp': 10_000, Källa: 'Faktura' };
  const target = { År: 2026, Mål: 1_000_000 };
  const decision = { År: 2026, Förvaltning: 'Skola', Belopp: 1_000_000 };

  const line = async (host: Parameters<typeof valuesOf>[0]): Promise<string> =>
    String((await valuesOf(host, 'Ledningsvy', 'B2'))[0]?.[0]);

  it('says that nothing has been refreshed yet', async () => {
    const { host } = await openRegister({ effects: [effect] }, lists);
    expect(await line(host)).toBe('Ännu inte uppdaterad: kontrollera registret och uppdatera sammanställningen.');
  });

  const edits: [string, string, string, number, string | number][] = [
    ['an amount', 'Effekter', 'Ny kostnad per år', 0, 400_001],
    ['a date', 'Effekter', 'Startdatum', 0, 45_659],
    ['a term', 'Effekter', 'Avtalstid år', 1, 3],
    ['a department', 'Effekter', 'Förvaltning', 0, 'Vård'],
    ['a department of the same length that swaps two rows', 'Effekter', 'Förvaltning', 1, 'Skola'],
    ['a category', 'Effekter', 'Kategori', 0, 'Resor'],
    ['a baseline source', 'Effekter', 'Baselinekälla', 0, 'Anbudsmedel'],
    ['a withdrawn row', 'Effekter', 'Status', 0, 'Makulerad'],
    ['an outcome', 'Utfall', 'Realiserat belopp', 0, 10_000.5],
    ['an outcome that moves to another effect', 'Utfall', 'Effekt-ID', 0, 'E-2'],
    ['an outcome that is only estimated', 'Utfall', 'Källa', 0, 'Beräknat'],
    ['a verified outcome', 'Utfall', 'Verifierad', 0, 'AB'],
    ['a target', 'Mål', 'Mål', 0, 2_000_000],
    ['a budget decision', 'Budgetbeslut', 'Belopp', 0, 2_500_000],
    ['a decision that moves to another department', 'Budgetbeslut', 'Förvaltning', 0, 'Vård'],
    ["a target's basis", 'Mål', 'Räknas som', 0, 'Nytecknat, årseffekt'],
    ['an amount as text', 'Effekter', 'Utgångskostnad per år', 2, '6 mkr'],
    ['a date as text', 'Effekter', 'Startdatum', 2, '2025-02-01'],
    ['an Excel error', 'Effekter', 'Ny kostnad per år', 2, '#N/A'],
    ['finance that says no', 'Effekter', 'Validerad av ekonomi', 0, 'nej'],
    ['a comment that tells two copies apart', 'Effekter', 'Kommentar', 0, 'lokal 2'],
  ];
  describe('after a refresh', () => {
    let opened: Awaited<ReturnType<typeof openRegister>>;
    beforeAll(async () => {
      opened = await openRegister(
        { effects: [effect, other, texts], outcomes: [outcome], targets: [target], budgetDecisions: [decision] },
        lists,
      );
      await refresh(opened.workbook, { today: 46_022 as Serial });
    });

    /** Writes one cell of a table and gives back what stood there. */
    const write = (table: string, heading: string, row: number, value: unknown): Promise<unknown> =>
      opened.client.run(async (context) => {
        const cell = context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange().getCell(row, 0);
        cell.load('values');
        await context.sync();
        const [[before]] = cell.values as [[unknown]];
        // A text that Excel would read as a day stays a text.
        cell.values = [[typeof value === 'string' && /^\d{4}-/.test(value) ? `'${value}` : value]];
        await context.sync();
        return before;
      });

    it.each(edits)(
      'notices %s with the old per date, and that it was taken back',
      async (_, table, heading, row, value) => {
        expect(await line(opened.host)).toBe('Aktuell per 2025-12-31');
        const before = await write(table, heading, row, value);
        expect(await line(opened.host)).toBe(
          'Inaktuell: registret har ändrats – uppdatera. Siffrorna gäller per 2025-12-31',
        );
        await write(table, heading, row, before);
        expect(await line(opened.host)).toBe('Aktuell per 2025-12-31');
      },
    );

    it.each([
      ['Startdatum', 45_658, 46_023],
      ['Ny kostnad per år', 400_000, 300_000],
      ['Utgångskostnad per år', '5 mkr', '7 mkr'],
      ['Förvaltning', 'Skola', 'Vård'],
      ['Baselinekälla', 'Budget', 'Anbudsmedel'],
    ])('notices two rows that swap their %s', async (heading, one, two) => {
      const before = [await write('Effekter', heading, 0, one), await write('Effekter', heading, 1, two)];
      await refresh(opened.workbook, { today: 46_022 as Serial });
      expect(await line(opened.host)).toBe('Aktuell per 2025-12-31');
      await write('Effekter', heading, 0, two);
      await write('Effekter', heading, 1, one);
      expect(await line(opened.host)).toMatch(/^Inaktuell/);
      for (const [row, value] of before.entries()) await write('Effekter', heading, row, value);
      await refresh(opened.workbook, { today: 46_022 as Serial });
    });

    it('notices any column that figures follow from, of every table that people fill in', async () => {
      const blind: string[] = [];
      for (const [, { name, headings, input }] of inputTablesOf(withParts(registerSchema, [])))
        for (const [field, { formula, freshness, kind }] of Object.entries(input.definition.fields)) {
          if (formula === true) continue;
          const heading = headings[field] ?? '';
          const before = await write(name, heading, 0, kind === 'text' ? 'något annat' : 17);
          if (/^Inaktuell/.test(await line(opened.host)) !== (freshness === undefined))
            blind.push(`${name} ${heading}`);
          await write(name, heading, 0, before);
        }
      expect(blind).toEqual([]);
      expect(await line(opened.host)).toBe('Aktuell per 2025-12-31');
    });

    it('stays current when rows are only sorted', async () => {
      await opened.client.run(async (context) => {
        context.workbook.tables.getItem('Effekter').sort.apply([{ key: 1, ascending: true }]);
        await context.sync();
      });
      expect(await line(opened.host)).toBe('Aktuell per 2025-12-31');
    });
  });
});
