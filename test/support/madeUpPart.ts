import { defineTable, type Field, type TableDefinition } from '../../src/domain/register/tables/table';
import type { ColumnWords } from '../../src/locales/tables/words';
import { formats } from '../../src/workbook/plan/formats';
import { tabColours } from '../../src/workbook/plan/palette';
import type { SheetPlan } from '../../src/workbook/plan/plan';
import { baseStyle, landscapePage, sheetHead } from '../../src/workbook/plan/sheetStyle';
import { tablePlan } from '../../src/workbook/plan/tablePlans';
import { registerSchema, withParts, type RegisterSchema } from '../../src/workbook/tables/registerSchema';
import { inputSchema, settingSchema, tables, type TableSchema } from '../../src/workbook/tables/schema';

const part = 'ideas';
const plain = withParts(registerSchema, []);

/** A table that nobody knows, with a column of most kinds. */
export const ideasTable = defineTable({
  sheet: 'ideas',
  id: 'id',
  part,
  fields: {
    id: { kind: 'text' },
    title: { kind: 'text', witness: true },
    kind: { kind: 'choice', list: 'ideaKind', strays: 'questioned', witness: true },
    saving: { kind: 'amount', witness: true },
    begins: { kind: 'date' },
    half: { kind: 'amount', formula: true },
  },
});

const words: Readonly<Record<keyof typeof ideasTable.fields, ColumnWords>> = {
  id: { heading: 'Idé-ID', width: 10, alsoCalled: ['idénummer'] },
  title: { heading: 'Idé', width: 30, alsoCalled: ['förslag'] },
  kind: { heading: 'Sort', width: 14 },
  saving: { heading: 'Besparing', width: 14, help: 'Kronor per år.', alsoCalled: ['nytta'] },
  begins: { heading: 'Börjar', width: 12 },
  half: { heading: 'Halva', width: 14 },
};

/** Effekter with one column more, which only a register with the part has. */
function effectsWithIdea(): TableSchema {
  const { input } = tables.effects;
  if (input === null) throw new RangeError('effects is an input table');
  const fields: Record<string, Field> = { ...input.definition.fields, idea: { kind: 'text', part, witness: true } };
  const definition: TableDefinition = { ...input.definition, fields };
  return inputSchema(definition, {
    ...input.words,
    columns: { ...input.words.columns, idea: { heading: 'Idé', width: 12 } },
  });
}

const logHeadings = { when: 'När', what: 'Vad' };

function logSheet(): SheetPlan {
  const head = sheetHead('Idélogg', ['Skrivs av tillägget.']);
  const columns = Object.entries(logHeadings).map(([field, heading]) => ({
    field,
    heading,
    width: 20,
    numberFormat: formats.general,
  }));
  return {
    key: 'ideaLog',
    name: 'Idélogg',
    tabColour: tabColours.produced,
    gridlines: false,
    freeze: { rows: 4, columns: 0 },
    baseStyle,
    columns: [],
    rows: head.rows,
    blocks: head.blocks,
    styles: head.styles,
    merges: [],
    validations: [],
    conditionalFormats: [],
    tables: [tablePlan('ideaLog', 'Idélogg', 'A4', columns)],
    charts: [],
    page: landscapePage,
  };
}

/**
 * The product's registers and a made-up part beside: a table, a column, a list, a setting, a sheet that the add-in
 * writes.
 */
export const schemaWithIdeas: RegisterSchema = {
  sheets: [
    ...plain.sheets,
    { key: 'ideas', name: 'Idéer', head: { title: 'Idéer', lines: ['En rad per idé.'] }, frozenColumns: 2, part },
    { key: 'ideaLog', name: 'Idélogg', plan: logSheet, part },
  ],
  tables: {
    ...plain.tables,
    effects: effectsWithIdea(),
    ideas: inputSchema(ideasTable, { name: 'Idéer', columns: words }),
    ideaLog: { name: 'Idélogg', sheet: 'ideaLog', headings: logHeadings, input: null, part },
  },
  lists: {
    ...plain.lists,
    ideaKind: {
      table: 'ListaIdésort',
      name: 'Lista_Idésort',
      heading: 'Sort',
      width: 16,
      words: ['Liten', 'Stor'],
      part,
    },
  },
  settings: [
    ...plain.settings,
    settingSchema(
      'ideaLimit',
      { kind: 'amount', default: 5_000, part },
      { label: 'Idégräns', name: 'Idégräns', help: 'Kronor.' },
    ),
  ],
  formulas: { ...plain.formulas, ideas: { half: '=Idéer[[#This Row],[Besparing]]/2' } },
  parts: [...plain.parts, { key: part, name: 'Idéer', stamp: { name: 'Stämpel_Idéer', label: 'Kontrollsumma idéer' } }],
};
