import { inspectStructure } from '../../src/application/inspection';
import type { InspectionReading } from '../../src/application/structure';
import { sheetNames } from '../../src/locales/workbook';
import { workbookNames } from '../../src/workbook/plan/createPlan';
import { withParts } from '../../src/workbook/tables/registerSchema';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import { lists, schemaVersion, type SheetKey } from '../../src/workbook/tables/schema';

const { tables } = withParts(wholeSchema, []);

/** A whole workbook, as structure. */
function whole(): InspectionReading {
  return {
    shape: {
      sheets: Object.values(sheetNames).map((name) => ({ name, visible: true })),
      tables: [],
      names: workbookNames().map(({ name, formula }) => ({ name, formula })),
    },
    tables: [
      ...Object.values(tables).map(({ name, sheet, headings }) => ({
        name,
        sheet: sheetNames[sheet as SheetKey],
        headings: Object.values(headings),
      })),
      ...Object.values(lists).map(({ table, heading }) => ({
        name: table,
        sheet: sheetNames.lists,
        headings: [heading],
      })),
    ],
    listHeadings: Object.values(lists).map(({ heading }) => heading),
    schemaVersion,
  };
}

const withTables = (
  change: (table: InspectionReading['tables'][number]) => InspectionReading['tables'][number] | null,
) => {
  const reading = whole();
  return { ...reading, tables: reading.tables.flatMap((table) => change(table) ?? []) };
};

describe('inspection compares the workbook with the schema', () => {
  it('finds nothing wrong with a whole workbook', () => {
    expect(inspectStructure(whole())).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
  });

  it('finds no register in a workbook without its tables', () => {
    expect(inspectStructure({ ...whole(), tables: [], listHeadings: [] }).state).toBe('none');
  });

  it('recognises the source template by the words in row 3 of its list sheet', () => {
    const listHeadings = ['Kategori', 'Förvaltning', '', 'Typ av effektivisering ', 'Anledning till effektivisering'];
    expect(inspectStructure({ ...whole(), tables: [], listHeadings }).state).toBe('sourceList');
  });

  it('recognises a renamed table by its headings', () => {
    const reading = withTables((table) => (table.name === 'Effekter' ? { ...table, name: 'Tabell1' } : table));
    expect(inspectStructure(reading)).toEqual({
      state: 'damaged',
      damages: [{ kind: 'tableRenamed', expected: 'Effekter', found: 'Tabell1', place: 'Effekter' }],
      notes: [],
      parts: [],
    });
  });

  it('tells a renamed column from a missing one', () => {
    const renamed = withTables((table) =>
      table.name === 'Effekter'
        ? { ...table, headings: table.headings.map((heading) => (heading === 'Leverantör' ? 'Företag' : heading)) }
        : table,
    );
    expect(inspectStructure(renamed).damages).toEqual([
      { kind: 'columnRenamed', expected: 'Leverantör', found: 'Företag', place: 'Effekter' },
    ]);
    const missing = withTables((table) =>
      table.name === 'Effekter'
        ? { ...table, headings: table.headings.filter((heading) => heading !== 'Leverantör') }
        : table,
    );
    expect(inspectStructure(missing).damages).toEqual([
      { kind: 'columnMissing', expected: 'Leverantör', found: '', place: 'Effekter' },
    ]);
  });

  it('does not mind the user’s own columns, order and sheets', () => {
    const reading = withTables((table) => ({ ...table, headings: ['Egen', ...[...table.headings].reverse()] }));
    const shape = { ...reading.shape, sheets: [{ name: 'Mitt blad', visible: true }, ...reading.shape.sheets] };
    expect(inspectStructure({ ...reading, shape }).state).toBe('whole');
  });

  it('recognises a renamed sheet by the table or the names on it', () => {
    const reading = withTables((table) => (table.sheet === 'Utfall' ? { ...table, sheet: 'Uppföljning' } : table));
    const sheets = reading.shape.sheets.map((sheet) =>
      sheet.name === 'Utfall'
        ? { ...sheet, name: 'Uppföljning' }
        : sheet.name === 'Sammanställning'
          ? { ...sheet, name: 'Samlat' }
          : sheet,
    );
    const names = reading.shape.names.map(({ name, formula }) => ({
      name,
      formula: formula.replaceAll("'Sammanställning'", 'Samlat'),
    }));
    expect(inspectStructure({ ...reading, shape: { ...reading.shape, sheets, names } }).damages).toEqual([
      { kind: 'sheetRenamed', expected: 'Sammanställning', found: 'Samlat', place: '' },
      { kind: 'sheetRenamed', expected: 'Utfall', found: 'Uppföljning', place: '' },
    ]);
  });

  it('misses lists and names, broken names too', () => {
    const reading = withTables((table) => (table.name === 'ListaKategori' ? null : table));
    const names = reading.shape.names
      .filter(({ name }) => name !== 'Inst_Timkostnad')
      .map((item) => (item.name === 'Stämpel_Läge' ? { ...item, formula: '=#REF!' } : item));
    expect(inspectStructure({ ...reading, shape: { ...reading.shape, names } }).damages).toEqual([
      { kind: 'listMissing', expected: 'ListaKategori', found: '', place: 'Listor' },
      { kind: 'nameMissing', expected: 'Inst_Timkostnad', found: '', place: '' },
      { kind: 'nameMissing', expected: 'Stämpel_Läge', found: '', place: '' },
    ]);
  });

  it('says when the workbook is of an older version', () => {
    expect(inspectStructure({ ...whole(), schemaVersion }).damages).toEqual([]);
    expect(inspectStructure({ ...whole(), schemaVersion: 1 }).damages).toEqual([
      { kind: 'olderSchema', expected: String(schemaVersion), found: '1', place: '' },
    ]);
  });
});
