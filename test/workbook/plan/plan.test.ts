import { registerSchema, withParts } from '../../../src/workbook/tables/registerSchema';
import { effectFormulaFields } from '../../../src/domain/register/cells';
import { inputTables } from '../../../src/domain/register/tables';
import type { Field } from '../../../src/domain/register/tables/table';
import { effectHeadings, sheetNames } from '../../../src/locales/workbook';
import { parseCell } from '../../../src/workbook/plan/address';
import { createPlan, workbookNames } from '../../../src/workbook/plan/createPlan';
import type { SheetPlan } from '../../../src/workbook/plan/plan';
import { formats } from '../../../src/workbook/plan/formats';
import { lists, settings, sheetOrder, stampNames } from '../../../src/workbook/tables/schema';
import { functionsOf, namesOf, parseFormula, planFormulas, tableReferencesOf } from '../formulas';

const plan = createPlan({ departments: ['Skola', 'Vård'], categories: [], organisation: 'Exempelkommun' });
const formulas = planFormulas(plan);
const allTables = plan.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

/** Functions that every Excel since 2016 has, and that mean the same in every language. */
const known = new Set([
  'ABS',
  'AND',
  'CHOOSE',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS',
  'DATE',
  'DAY',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISERROR',
  'ISNA',
  'ISNUMBER',
  'ISTEXT',
  'LEFT',
  'LEN',
  'LOWER',
  'MATCH',
  'MAX',
  'MID',
  'MIN',
  'MMULT',
  'MOD',
  'MONTH',
  'N',
  'NA',
  'NOT',
  'OR',
  'REPT',
  'RIGHT',
  'ROUND',
  'ROW',
  'SUBSTITUTE',
  'SUM',
  'SUMIF',
  'SUMIFS',
  'SUMPRODUCT',
  'SUMSQ',
  'TRIM',
  'UNICODE',
  'YEAR',
]);

describe('the plan of a new register', () => {
  it('has the sheets of domain.md §7, in tab order', () => {
    expect(plan.sheets.map(({ key }) => key)).toEqual(sheetOrder);
    expect(new Set(plan.sheets.map(({ name }) => name))).toEqual(new Set(Object.values(sheetNames)));
  });

  it('has every table of the schema once, with its headings in order', () => {
    for (const { name, headings } of Object.values(withParts(registerSchema, []).tables)) {
      const found = allTables.filter(({ table }) => table.name === name);
      expect(found).toHaveLength(1);
      expect(found[0]?.table.columns.map(({ heading }) => heading)).toEqual(Object.values(headings));
    }
  });

  it('has one table of one column and one name per list, headings of Listor in row 3', () => {
    for (const { table: tableName, name, heading } of Object.values(lists).filter(({ part }) => part === undefined)) {
      const found = allTables.find(({ table }) => table.name === tableName);
      expect(found?.sheet.key).toBe('lists');
      expect(parseCell(found?.table.at ?? '').row).toBe(3);
      expect(found?.table.columns.map((column) => column.heading)).toEqual([heading]);
      expect(plan.names).toContainEqual({ name, formula: `=${tableName}[${heading}]` });
    }
  });

  it('offers the ready choice of categories when none are given, and Gemensamt as the last department', () => {
    const rowsOf = (table: string): unknown[] =>
      (allTables.find((entry) => entry.table.name === table)?.table.rows ?? []).flat();
    expect(rowsOf(lists.category.table)).toHaveLength(21);
    expect(rowsOf(lists.department.table)).toEqual(['Skola', 'Vård', 'Gemensamt']);
  });

  it('gives tables room: none stands in the cells of another or of a block', () => {
    for (const sheet of plan.sheets) {
      const areas = sheet.tables.map(({ at, columns, rows }) => {
        const { row, column } = parseCell(at);
        return { top: row, left: column, bottom: row + rows.length, right: column + columns.length - 1 };
      });
      areas.forEach((a, index) =>
        areas.slice(index + 1).forEach((b) => {
          expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true);
        }),
      );
      for (const block of sheet.blocks) {
        const { row, column } = parseCell(block.at);
        for (const area of areas) {
          const apart =
            row + block.cells.length - 1 < area.top ||
            row > area.bottom ||
            column > area.right ||
            column + (block.cells[0]?.length ?? 1) - 1 < area.left;
          expect(apart).toBe(true);
        }
      }
    }
  });

  it('writes rectangles only', () => {
    for (const block of plan.sheets.flatMap(({ blocks }) => blocks)) {
      expect(new Set(block.cells.map((row) => row.length)).size).toBe(1);
    }
    for (const { table } of allTables) for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});

describe('every formula', () => {
  it('can be read', () => {
    for (const { formula } of formulas) expect(() => parseFormula(formula)).not.toThrow();
    expect(formulas.length).toBeGreaterThan(500);
  });

  it('uses functions that every Excel since 2016 has and no language changes: no TEXT, nothing volatile', () => {
    const used = formulas.flatMap(({ where, formula }) => functionsOf(formula).map((name) => ({ where, name })));
    expect(used.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  it('points at tables and columns that exist', () => {
    const columns = new Map(
      allTables.map(({ table }) => [table.name, new Set(table.columns.map(({ heading }) => heading))]),
    );
    for (const { where, formula } of formulas) {
      for (const reference of tableReferencesOf(formula)) {
        for (const column of reference.columns) {
          expect({
            where,
            table: reference.table,
            column,
            exists: columns.get(reference.table)?.has(column),
          }).toMatchObject({ exists: true });
        }
      }
    }
  });

  it('points at names that exist', () => {
    const names = new Set(plan.names.map(({ name }) => name));
    const missing = formulas.flatMap(({ where, formula }) =>
      namesOf(formula)
        .filter((name) => !names.has(name))
        .map((name) => ({ where, name })),
    );
    expect(missing).toEqual([]);
  });

  it('is short enough for Excel', () => {
    for (const { formula } of formulas) expect(formula.length).toBeLessThan(8192);
  });
});

describe('names', () => {
  const names = workbookNames().map(({ name }) => name);

  it('are legal in Excel and never read as cells', () => {
    for (const name of names) {
      expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u);
      expect(name).not.toMatch(/^[A-Za-z]{1,3}\d+$/);
      expect(name).not.toMatch(/^[rRcC]\d*$/);
    }
  });

  it('are one each, and none is the name of a table', () => {
    const all = [...names, ...allTables.map(({ table }) => table.name)].map((name) => name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });

  it('say the same in every language of Excel: a number, cells, or one column of a table', () => {
    const plain = /^=(?:\d+|(?:'[^']+'|[\p{L}_]+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?|[\p{L}_]+\[[\p{L}\d .-]+\])$/u;
    expect(workbookNames().filter(({ formula }) => !plain.test(formula))).toEqual([]);
  });

  it('give every setting and every stamp a cell', () => {
    for (const { name } of settings.filter(({ part }) => part === undefined)) expect(names).toContain(name);
    for (const name of Object.values(stampNames)) expect(names).toContain(name);
  });
});

describe('Effekter', () => {
  const sheet = plan.sheets.find(({ key }) => key === 'effects') as SheetPlan;
  const columns = sheet.tables[0]?.columns ?? [];

  it('has an input or a formula for every field', () => {
    const fields = Object.entries<Field>(inputTables.effects.fields).filter(([, { part }]) => part === undefined);
    expect(columns.map(({ field }) => field)).toEqual(fields.map(([field]) => field));
    expect(
      columns
        .filter(({ formula }) => formula !== undefined)
        .map(({ field }) => field)
        .sort(),
    ).toEqual([...effectFormulaFields].sort());
  });

  it('keeps ID, title and headings in view', () => {
    expect(sheet.freeze).toEqual({ rows: parseCell(sheet.tables[0]?.at ?? '').row, columns: 2 });
  });

  it('groups and collapses the less common columns, and hides the fingerprint', () => {
    const groupedFields = columns.filter(({ grouped }) => grouped).map(({ field }) => field);
    expect(groupedFields[0]).toBe('caseId');
    expect(groupedFields).toHaveLength(15);
    expect(sheet.columns).toEqual([{ range: 'R:AF', grouped: true, collapsed: true }]);
    expect(columns.filter(({ hidden }) => hidden).map(({ heading }) => heading)).toEqual([
      effectHeadings.validationFingerprint,
    ]);
  });

  it('lists point at names, never at words, and help fits into Excel', () => {
    const validations = plan.sheets.flatMap((one) => [
      ...one.validations,
      ...one.tables.flatMap((table) => table.columns.flatMap(({ validation }) => validation ?? [])),
    ]);
    for (const { rule, message, alert } of validations) {
      if (rule?.kind === 'list') expect(rule.source).toMatch(/^=Lista_\p{L}+$/u);
      expect(message?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(message?.text.length ?? 0).toBeLessThanOrEqual(255);
      expect(alert?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(alert?.text.length ?? 0).toBeLessThanOrEqual(225);
    }
    expect(validations.filter(({ rule }) => rule?.kind === 'list').length).toBeGreaterThan(12);
  });

  it.each([
    ['baseline', 'Engångsbelopp/vite'],
    ['termYears', 'Engångsbelopp/vite'],
    ['ceiling', 'Nytt avtal'],
    ['implementationCost', 'Annat'],
  ] as const)('W158 greys %s for %s', (field, type) => {
    const at = columns.findIndex((column) => column.field === field);
    const letters = sheet.conditionalFormats.filter(
      ({ range }) => parseCell(range.split(':')[0] ?? '').column === at + 1,
    );
    expect(letters.some(({ rule }) => rule.formula.includes(`="${type}"`))).toBe(true);
  });
});

describe('number formats', () => {
  it('leave no comma alone after a whole number of years or of units', () => {
    for (const format of [formats.years, formats.volume]) expect(format).not.toMatch(/\.#*(_n)?$/);
  });
});
