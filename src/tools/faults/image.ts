import { fold } from '../../domain/basics/text';
import { effectHeadings, sheetNames } from '../../locales/workbook';
import { formulasByHeading, type RegisterSchema } from '../../workbook/tables/registerSchema';
import { wholeSchema } from '../../workbook/tables/wholeSchema';
import { stampRangeName, tables } from '../../workbook/tables/schema';
import { sheetOfFormula } from '../../application/nameFormulas';
import { blockNames } from '../../workbook/report/updateReports';
import { type EmbeddedHost, formatArea, type Sheet, type Table } from '../../host';

/** A workbook as it stands, for comparing: texts only, so that two of them are equal when the workbooks are. */
export interface Image {
  /** Every text and number that people typed, without its place; the tables' headings apart. */
  readonly words: readonly string[];
  readonly headings: readonly string[];
  /** What people typed, wherever it stands now: one line for each row of a table and of the cells outside tables. */
  readonly typed: readonly string[];
  /** What the add-in wrote and drew: one line for each cell, table, name, chart and rule. */
  readonly produced: readonly string[];
}

/** What the image tells apart in a workbook of a schema. */
function kindsOf(schema: RegisterSchema) {
  const all = Object.entries(schema.tables);
  const inputSheets = new Set(all.filter(([, { input }]) => input !== null).map(([, { sheet }]) => sheet));
  // What people fill in beside tables: lists and settings.
  const filledIn = new Set<string>([...inputSheets, 'lists', 'settings']);
  return {
    outputSheets: new Set(schema.sheets.filter(({ key }) => !filledIn.has(key)).map(({ name }) => name)),
    inputTables: new Set([
      ...all.filter(([, { input }]) => input !== null).map(([, { name }]) => name),
      ...Object.values(schema.lists).map(({ table }) => table),
    ]),
    ownTables: new Set(all.filter(([, { input }]) => input === null).map(([, { name }]) => name)),
    formulas: new Map(
      all.map(([key, { name }]) => [name, new Set([...formulasByHeading(schema, key).keys()].map(fold))]),
    ),
  };
}
type Kinds = ReturnType<typeof kindsOf>;

/** Rows that a test adds carry this text: their Effekt-ID may be any that is free. */
export const NEW_ROW = 'Prövad rad';
/** Texts that people have put on the add-in's sheets carry this. */
export const NOTE = 'Anteckning';

/** Takes the image of a workbook, whatever parts of the schema it has. */
export function imageOf({ state }: EmbeddedHost, schema: RegisterSchema = wholeSchema): Image {
  const kinds = kindsOf(schema);
  const words: string[] = [];
  const headings: string[] = [];
  const typed: string[] = [];
  const produced: string[] = [];
  const reported = new Set(
    state.book.names.filter(({ name }) => blocks.has(name)).map(({ expression }) => sheetOfFormula(`=${expression}`)),
  );
  for (const sheet of state.book.sheets) {
    const isOutput = isProduced(sheet, reported, kinds);
    for (const table of sheet.tables) {
      if (!kinds.ownTables.has(table.name)) typed.push(...tableLines(sheet, table, kinds));
      produced.push(`table ${table.name} ${sheet.name} ${table.columns.map(({ name }) => name).join('|')}`);
    }
    for (const line of looseLines(sheet)) {
      if (!isOutput) typed.push(`${sheet.name}: ${line.text}`);
      // The sheet may have been renamed, and named back by a repair: the note is the same.
      else if (line.text.includes(NOTE)) typed.push(line.text);
    }
    if (!isOutput) words.push(...constants(sheet));
    headings.push(...[...sheet.tables].flatMap(({ columns }) => columns.map(({ name }) => JSON.stringify(name))));
    if (isOutput) produced.push(...cellLines(sheet));
    produced.push(`sheet ${sheet.name}`, ...drawnLines(sheet));
  }
  for (const { name, expression } of state.book.names) produced.push(`name ${name}=${expression}`);
  return { words, headings, typed: typed.sort(), produced: produced.sort() };
}

const blocks: ReadonlySet<string> = new Set(blockNames());

/** The add-in's own sheets, also under another name: its tables or blocks stand there. */
function isProduced(
  sheet: Sheet,
  reported: ReadonlySet<string>,
  { inputTables, outputSheets, ownTables }: Kinds,
): boolean {
  if (sheet.tables.some(({ name }) => inputTables.has(name))) return false;
  return (
    outputSheets.has(sheet.name) || reported.has(sheet.name) || sheet.tables.some(({ name }) => ownTables.has(name))
  );
}

function tableLines(sheet: Sheet, table: Table, { formulas }: Kinds): string[] {
  const { body, columns } = table;
  const isFormula = columns.map(({ name }) => formulas.get(table.name)?.has(fold(name)) === true);
  const idColumn = columns.findIndex(({ name }) => fold(name) === fold(effectHeadings.id));
  const lines: string[] = [];
  for (let r = body.r1; r <= body.r2; r += 1) {
    const cells = columns.map((_, i) => (isFormula[i] ? '' : cellText(sheet, r, body.c1 + i)));
    // A row that holds nothing but formulas, as a renamed column's, is blank yet: the next one to be filled.
    if (cells.every((cell) => cell === '' || cell.startsWith('='))) continue;
    // A new row's ID is given when it is written.
    if (table.name === tables.effects.name && cells.some((cell) => cell.includes(NEW_ROW))) cells[idColumn] = '*';
    lines.push(
      `${table.name}: ${columns.map(({ name }, i) => (cells[i] === '' ? '' : `${name}=${cells[i] ?? ''};`)).join('')}`,
    );
  }
  return lines;
}

/** Cells outside tables, row by row, without their place. */
function looseLines(sheet: Sheet): { text: string }[] {
  const lines: { text: string }[] = [];
  for (let r = 0; r < sheet.grid.rowCount; r += 1) {
    const row = sheet.grid.rows[r];
    if (!row) continue;
    const width = Math.max(row.values.length, row.formulas?.length ?? 0);
    const cells: string[] = [];
    for (let c = 0; c < width; c += 1) {
      if (sheet.tableAt(r, c)) continue;
      const text = cellText(sheet, r, c);
      if (text !== '') cells.push(text);
    }
    if (cells.length > 0) lines.push({ text: cells.join(' | ') });
  }
  return lines;
}

function cellLines(sheet: Sheet): string[] {
  const lines: string[] = [];
  for (let r = 0; r < sheet.grid.rowCount; r += 1) {
    const row = sheet.grid.rows[r];
    const width = Math.max(row?.values.length ?? 0, row?.formulas?.length ?? 0);
    for (let c = 0; c < width; c += 1) {
      const text = cellText(sheet, r, c);
      if (text !== '') lines.push(`${sheet.name}!${formatArea({ r1: r, c1: c, r2: r, c2: c })} ${text}`);
    }
  }
  return lines;
}

/** Constants of a sheet, headings of tables apart. */
function constants(sheet: Sheet): string[] {
  const found: string[] = [];
  for (let r = 0; r < sheet.grid.rowCount; r += 1) {
    sheet.grid.rows[r]?.values.forEach((_, c) => {
      const text = sheet.grid.formula(r, c) ? '' : cellText(sheet, r, c);
      if (text !== '' && sheet.tableAt(r, c)?.headerRow !== r) found.push(text);
    });
  }
  return found;
}

function drawnLines(sheet: Sheet): string[] {
  return [
    ...sheet.charts.map(({ name }) => `${sheet.name} chart ${name}`),
    ...sheet.merges.map((area) => `${sheet.name} merge ${formatArea(area)}`),
    `${sheet.name} validations ${sheet.validations.length}`,
    `${sheet.name} formats ${sheet.conditionals.length}`,
    `${sheet.name} frozen ${JSON.stringify(sheet.frozen)}`,
    `${sheet.name} columns ${JSON.stringify([...sheet.grid.columns].map((column) => [Math.round((column?.width ?? 0) * 10), column?.hidden ?? false, column?.outline ?? 0]))}`,
  ];
}

function cellText(sheet: Sheet, r: number, c: number): string {
  const formula = sheet.grid.formula(r, c);
  if (formula) return `=${formula.formula.text}`;
  const value = sheet.grid.constant(r, c);
  return value === null || value === '' ? '' : typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** The Effekt-IDs that stand on more than one row. */
export function doubledIds({ state }: EmbeddedHost): string[] {
  const table = state.book.findTable(tables.effects.name);
  if (!table) return [];
  const column = table.columnIndex(effectHeadings.id);
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (let r = table.body.r1; column >= 0 && r <= table.body.r2; r += 1) {
    const id = fold(String(table.sheet.grid.constant(r, table.body.c1 + column) ?? ''));
    if (id !== '' && seen.has(id)) doubled.add(id);
    seen.add(id);
  }
  return [...doubled].sort();
}

/** The line that tells readers whether the figures are current, as it is shown now; '' where there is none. */
export function freshnessOf({ state }: EmbeddedHost): string {
  const sheet = state.book.findSheet(sheetNames.summary);
  for (let r = 0; sheet && r < 6; r += 1) {
    for (let c = 0; c < 6; c += 1) {
      const value = sheet.grid.formula(r, c) ? state.engine.cellValue(sheet, r, c) : null;
      if (typeof value === 'string' && /^(aktuell|inaktuell|ofullständig|inte uppdaterad|aldrig)/i.test(value))
        return value;
    }
  }
  return '';
}

/** Whether the refresh's stamps are part of the workbook. */
export function hasStamps({ state }: EmbeddedHost): boolean {
  return state.book.findName(stampRangeName) !== undefined;
}
