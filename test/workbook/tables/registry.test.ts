import { inputTables } from '../../../src/domain/register/tables';
import { inputTableWords } from '../../../src/locales/tables';
import { inspectStructure } from '../../../src/application/inspection';
import { importTarget, guessMapping, mappedRows } from '../../../src/application/importTarget';
import { withWitness } from '../../../src/application/guardedChange';
import { requestsFor } from '../../../src/application/liveCheck';
import { markedDamages, repairMark } from '../../../src/application/repairMark';
import type { GuardedChange, RegisterReading } from '../../../src/application/ports';
import { createPlan, workbookNames } from '../../../src/workbook/plan/createPlan';
import { schemaVersion } from '../../../src/workbook/tables/schema';
import { liveStampsOf, stampCells, stampsOf } from '../../../src/workbook/formulas/freshness';
import { withParts } from '../../../src/workbook/tables/registerSchema';
import { wholeSchema } from '../../../src/workbook/tables/wholeSchema';
import { schemaWithIdeas } from '../../support/madeUpPart';
import { namesOf, parseFormula, planFormulas, tableReferencesOf } from '../formulas';

const own = { departments: [], categories: [] };
const plan = createPlan(own, null, schemaWithIdeas);
const sheet = plan.sheets.find(({ key }) => key === 'ideas');
const place = {
  name: 'Idéer',
  sheet: 'Idéer',
  sheetId: 's',
  headerRow: 4,
  firstColumn: 0,
  headings: ['Idé-ID', 'Idé', 'Sort'],
  bodyRows: 2,
};
const reading = {
  schema: schemaWithIdeas,
  tables: { ideas: place },
  cells: {
    ideas: {
      columns: { id: 0, title: 1, kind: 2 },
      rows: [
        ['I-1', 'A', 'Liten'],
        ['I-1', 'B', 'Stor'],
      ],
      firstRow: 6,
    },
  },
} as unknown as RegisterReading;

describe('the registry of tables', () => {
  it('has a descriptor and words for the same tables, in the same order, and for the same columns', () => {
    expect(Object.keys(inputTableWords)).toEqual(Object.keys(inputTables));
    for (const [key, { fields }] of Object.entries(inputTables)) {
      expect(Object.keys(inputTableWords[key as keyof typeof inputTables].columns)).toEqual(Object.keys(fields));
    }
  });
});

describe('a table that has only been declared', () => {
  it('has its sheet and its columns, each looking as its kind', () => {
    expect(sheet?.tables[0]).toMatchObject({ name: 'Idéer', at: 'A5' });
    expect(sheet?.tables[0]?.columns).toMatchObject([
      { field: 'id', heading: 'Idé-ID', width: 10, numberFormat: 'General' },
      { field: 'title', heading: 'Idé' },
      {
        field: 'kind',
        heading: 'Sort',
        validation: { rule: { kind: 'list', source: '=Lista_Idésort' }, alert: { style: 'Warning' } },
      },
      {
        field: 'saving',
        numberFormat: '#,##0_n;"−"#,##0_n',
        horizontal: 'Right',
        validation: { message: { text: 'Kronor per år.' } },
      },
      { field: 'begins', numberFormat: 'yyyy-mm-dd', validation: { rule: { kind: 'date' } } },
      { field: 'half', formula: '=Idéer[[#This Row],[Besparing]]/2' },
    ]);
  });

  it('has a list, a setting and names, all of which exist where formulas name them', () => {
    const names = new Set(plan.names.map(({ name }) => name));
    for (const name of ['Lista_Idésort', 'Inst_Idégräns', 'Stämpel_Idéer']) expect(names).toContain(name);
    const headings = new Map(
      plan.sheets
        .flatMap(({ tables }) => tables)
        .map(({ name, columns }) => [name, columns.map(({ heading }) => heading)]),
    );
    for (const { formula } of planFormulas(plan)) {
      expect(() => parseFormula(formula)).not.toThrow();
      for (const name of namesOf(formula)) expect(names).toContain(name);
      for (const { table, columns } of tableReferencesOf(formula))
        for (const column of columns) expect(headings.get(table)).toContain(column);
    }
  });

  it('is watched: its own sum takes in every column that people fill in, and a column of Effekter that of effects', () => {
    const live = new Map(stampsOf(schemaWithIdeas).map(({ key, live: formula }) => [key, formula ?? '']));
    const sum = live.get('part:ideas') ?? '';
    for (const column of ['Idé-ID', 'Idé', 'Sort', 'Besparing', 'Börjar']) expect(sum).toContain(`Idéer[${column}]`);
    expect(sum).toMatch(/MATCH\([^)]*Idéer\[Sort\].*?,Lista_Idésort,0\)/);
    expect(sum).not.toContain('Halva');
    expect(live.get('effectInputs')).toContain('Effekter[Idé]');
    const stamp = {
      asOf: 46_022,
      displayUnit: 'kr',
      counted: 0,
      leftOut: 0,
      withdrawn: 0,
      bridge: { unreadable: 0, leftOut: 0, withdrawn: 0, realised: { leftOut: 0, asText: 0, later: 0 } },
    } as const;
    const sums = liveStampsOf(schemaWithIdeas).map((_, index) => index + 100);
    const cells = stampCells(schemaWithIdeas, { ...stamp, live: sums } as never);
    expect(cells).toHaveLength(stampsOf(schemaWithIdeas).length);
    expect(cells.at(-1)).toEqual([sums.at(-1)]);
  });

  it('is read again when it changes, and a change of a row that its ID does not tell carries what stood beside', () => {
    const requests = requestsFor(reading, [
      { sheetId: 's', area: { row: 5, column: 1, rows: 1, columns: 1 }, remote: false },
    ]);
    expect(requests.map(({ key }) => key)).toEqual(['ideas']);
    const change = {
      table: 'ideas',
      row: 1,
      field: 'title',
      before: 'B',
      after: 'C',
      effectId: 'I-1',
    } as unknown as GuardedChange;
    expect(withWitness(reading, [change])).toEqual([{ ...change, beside: { kind: 'Stor' } }]);
  });

  it('is inspected: what is missing of it is told, and a repair that was broken off remembers it', () => {
    const schema = schemaWithIdeas;
    const whole = {
      shape: {
        sheets: schema.sheets.map(({ name }) => ({ name, visible: true })),
        tables: [],
        names: workbookNames(schema).map(({ name, formula }) => ({ name, formula })),
      },
      tables: [
        ...Object.values(schema.tables).map(({ name, sheet: key, headings }) => ({
          name,
          sheet: schema.sheets.find((one) => one.key === key)?.name ?? '',
          headings: Object.values(headings),
        })),
        ...Object.values(schema.lists).map(({ table, heading }) => ({
          name: table,
          sheet: 'Listor',
          headings: [heading],
        })),
      ],
      listHeadings: [],
      schemaVersion,
    };
    expect(inspectStructure(whole, schema)).toEqual({ state: 'whole', damages: [], notes: [], parts: ['ideas'] });
    const without = { ...whole, tables: whole.tables.filter(({ name }) => name !== 'Idélogg') };
    expect(inspectStructure(without, schema).damages).toEqual([
      { kind: 'tableMissing', expected: 'Idélogg', found: '', place: 'Idélogg' },
    ]);
    const damages = [
      { kind: 'sheetMissing', expected: 'Idéer', found: '', place: '' },
      { kind: 'listMissing', expected: 'ListaIdésort', found: '', place: 'Listor' },
      { kind: 'columnMissing', expected: 'Idé', found: '', place: 'Effekter' },
    ] as const;
    expect(markedDamages(repairMark(damages, schema), schema)).toEqual(damages);
  });

  it('can be imported: its columns are known by their words and by what stands in them', () => {
    const list = {
      headings: ['Förslag', 'Vad', 'Nytta kr'],
      rows: [
        ['Byt lampor', 'Liten', 20_000],
        ['', '', ''],
        ['Dela bil', 'stor', 30_000],
      ],
    };
    const mapping = guessMapping(list, importTarget('ideas', schemaWithIdeas));
    expect(mapping).toEqual({ title: 0, kind: 1, saving: 2 });
    expect(mappedRows(list.rows, mapping)).toEqual([
      { title: 'Byt lampor', kind: 'Liten', saving: 20_000 },
      { title: 'Dela bil', kind: 'stor', saving: 30_000 },
    ]);
    expect(() => importTarget('facts', schemaWithIdeas)).toThrow(RangeError);
  });
});

describe('a register without the part', () => {
  it('is exactly what it was: no sheet, table, column, list, setting, sum or name more', () => {
    expect(withParts(schemaWithIdeas, [])).toEqual(withParts(wholeSchema, []));
    expect(createPlan(own, null, withParts(schemaWithIdeas, []))).toEqual(createPlan(own));
    expect(JSON.stringify(createPlan(own))).not.toMatch(/[Ii]dé/);
  });
});

describe('a piece that two parts share', () => {
  const headingsWith = (...parts: string[]) => withParts(wholeSchema, parts).tables.effects?.headings;
  const settingsWith = (...parts: string[]) => withParts(wholeSchema, parts).settings.map(({ key }) => key);

  it('stands while one of them does, and goes with the last', () => {
    for (const parts of [['payables'], ['collection'], ['payables', 'collection']]) {
      expect(headingsWith(...parts)).toHaveProperty('contractNumber', 'Avtalsnummer');
      expect(settingsWith(...parts)).toContain('organisationNumber');
    }
    expect(headingsWith('close')).not.toHaveProperty('contractNumber');
    expect(settingsWith('close')).not.toContain('organisationNumber');
    expect(headingsWith('payables')).not.toHaveProperty('covers');
  });
});
