import type { CellValue, EffectFormulaField, RegisterCells, TableCells, TableFields, TableKey } from '../domain/register/cells';
import { effectFormulaFields } from '../domain/register/cells';
import { WorkbookError } from '../application/errors';
import type { RegisterReading, TablePlace } from '../application/ports';
import { liveRangeName, lists, settings, stampNames, stampRangeName, tables, type OutputTableKey } from '../workbook/tables/schema';
import type { StandingBlock } from '../workbook/report/updateReports';
import { effectFormulas } from '../workbook/formulas/rowFormulas';
import { officeCode } from './errors';
import {
  isUnfinished, queueRest, readAll, readBodyInParts, readFormulaRows, readFormulas, readWhatIsThere, type NamedRange, type ReadingRequest, type TableReading, type WorkbookReading,
} from './readTables';
import { REQUEST_BUDGET, type Batch } from './session';

const inputKeys: readonly TableKey[] = ['effects', 'outcomes', 'targets', 'budgetDecisions', 'cases', 'unitData'];
const outputKeys: readonly OutputTableKey[] = ['review', 'facts', 'factMonths', 'factTargets', 'factDecisions'];
const organisationLists = { departments: 'department', categories: 'category', reasons: 'reason' } as const;

/** What is wanted beside the input tables, lists and settings. */
export interface RegisterRequest {
  /** The formulas of the register's own columns, for W108. */
  readonly formulas: boolean;
  /** The reading sheets as they stand: blocks, stamps and charts. */
  readonly reports: boolean;
}

/**
 * Reads the register: values of all input tables, lists, settings and named areas, and the places of the add-in's tables, in
 * one request (more when that is larger than an answer may be); formulas and chart names in one more. Tables that are missing are empty; a
 * workbook without Effekter is no register ('noRegister').
 */
export async function readRegister(context: Batch, wanted: RegisterRequest): Promise<RegisterReading> {
  // The reading sheets' plans are large and only a refresh needs them.
  const blocks = wanted.reports ? (await import('../workbook/report/updateReports')).blockNames() : [];
  const request: ReadingRequest = {
    tables: [
      ...inputKeys.map((key) => tables[key].name),
      ...Object.values(organisationLists).map((key) => lists[key].table),
    ],
    places: outputKeys.map((key) => tables[key].name),
    ranges: [...settings.map(({ name }) => name), stampRangeName, liveRangeName, ...blocks],
  };
  const reading = await readCalculated(context, request);
  const effects = reading.tables.get(tables.effects.name);
  if (effects === undefined) throw new WorkbookError('noRegister');
  const standing = blocks.flatMap((name) => standingBlock(reading.ranges.get(name)));
  const { tables: whole, formulas, charts } = await readMore(context, reading.tables, {
    formulasOf: wanted.formulas ? effects : null,
    chartSheets: new Set(standing.map(({ sheet }) => sheet)),
  });
  return { ...assemble({ ...reading, tables: whole }, formulas), blocks: standing, charts };
}

interface More {
  readonly tables: WorkbookReading['tables'];
  readonly formulas: Formulas | undefined;
  readonly charts: readonly string[];
}

/** The second request: formulas, names of charts and what is left of large bodies, which may take more requests. */
async function readMore(
  context: Batch,
  all: WorkbookReading['tables'],
  wanted: { readonly formulasOf: TableReading | null; readonly chartSheets: ReadonlySet<string> },
): Promise<More> {
  const unfinished = [...all.values()].filter(isUnfinished);
  const rest = queueRest(context, unfinished);
  if (rest === null) return readMore(context, await finishInParts(context, all), wanted);
  const charts = queueCharts(context, wanted.chartSheets);
  try {
    const formulas = wanted.formulasOf === null ? undefined : await readOwnFormulas(context, wanted.formulasOf);
    if (formulas === undefined && (charts.length > 0 || unfinished.length > 0)) await context.sync();
    return { tables: new Map([...all, ...rest()]), formulas, charts: charts.flatMap(({ items }) => items.map(({ name }) => name)) };
  } catch (error) {
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || unfinished.length === 0) throw error;
    return readMore(context, await finishInParts(context, all), wanted);
  }
}

async function finishInParts(context: Batch, all: WorkbookReading['tables']): Promise<WorkbookReading['tables']> {
  const finished = new Map(all);
  for (const table of [...all.values()].filter(isUnfinished)) {
    const rest = await readBodyInParts(context, table, table.rows.length, table.bodyRows - table.rows.length);
    finished.set(table.name, { ...table, rows: [...table.rows, ...rest] });
  }
  return finished;
}

function standingBlock(range: NamedRange | undefined): StandingBlock[] {
  if (range === undefined) return [];
  const { name, sheet, row, column, values } = range;
  return [{ name, sheet, top: row + 1, left: column + 1, values }];
}

function queueCharts(context: Batch, sheets: ReadonlySet<string>): Excel.ChartCollection[] {
  return [...sheets].map((sheet) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load('items/name');
    return charts;
  });
}

/** Where Excel calculates by hand, what it shows may be old: calculate and read again. */
async function readCalculated(context: Batch, request: ReadingRequest): Promise<WorkbookReading> {
  const reading = await readTolerantly(context, request);
  if (!reading.calculatedByHand) return reading;
  context.workbook.application.calculate('Recalculate');
  return readTolerantly(context, request);
}

async function readTolerantly(context: Batch, request: ReadingRequest): Promise<WorkbookReading> {
  try {
    return await readAll(context, request);
  } catch (error) {
    const code = officeCode(error);
    if (code === 'ItemNotFound' || code === 'InvalidReference' || code === 'InvalidArgument') {
      return readWhatIsThere(context, request);
    }
    if (code === 'ResponsePayloadSizeLimitExceeded') return readLarge(context, request);
    throw error;
  }
}

/** The small tables together, the large ones each by itself and in parts. */
async function readLarge(context: Batch, request: ReadingRequest): Promise<WorkbookReading> {
  const places = await readWhatIsThere(context, { tables: [], places: request.tables, ranges: [] });
  const isLarge = (name: string) => {
    const table = places.tables.get(name);
    return table !== undefined && table.bodyRows * table.headings.length > SMALL_TABLE;
  };
  const small = await readWhatIsThere(context, { ...request, tables: request.tables.filter((name) => !isLarge(name)) });
  const all = new Map(small.tables);
  for (const name of request.tables.filter(isLarge)) {
    const table = places.tables.get(name);
    if (table !== undefined) all.set(name, { ...table, rows: await readBodyInParts(context, table) });
  }
  return { ...small, tables: all };
}

/** Cells of a table that is read together with others. */
const SMALL_TABLE = 10_000;

/** Formula texts of this many rows fit in one answer; beyond it a formula that stands is taken for ours. */
const MAX_FORMULA_ROWS = Math.floor(REQUEST_BUDGET / (1.2 * Object.values(effectFormulas).join('').length));

type Formulas = Partial<Record<EffectFormulaField, readonly string[]>>;

async function readOwnFormulas(context: Batch, effects: TableReading): Promise<Formulas> {
  const columns = columnsByField('effects', effects.headings);
  const fields = effectFormulaFields.filter((field) => columns[field] !== undefined);
  if (fields.length === 0) {
    await context.sync();
    return {};
  }
  const positions = fields.map((field) => columns[field] ?? 0);
  if (effects.bodyRows <= MAX_FORMULA_ROWS) {
    const found = await readFormulas(context, effects, positions);
    return Object.fromEntries(fields.map((field, index) => [field, found[index] ?? []]));
  }
  const rows = await readFormulaRows(context, effects, positions);
  return Object.fromEntries(fields.map((field, index) => [field, (rows[index] ?? []).map((has) => (has ? effectFormulas[field] : ''))]));
}

function assemble(reading: WorkbookReading, formulas: Formulas | undefined): Omit<RegisterReading, 'blocks' | 'charts'> {
  const table = <Key extends TableKey>(key: Key): TableCells<TableFields[Key]> => {
    const found = reading.tables.get(tables[key].name);
    return {
      columns: columnsByField(key, found?.headings ?? []),
      rows: found?.rows ?? [],
      firstRow: (found?.headerRow ?? 0) + 2,
    };
  };
  const effects = table('effects');
  const cells: RegisterCells = {
    effects: formulas === undefined ? effects : { ...effects, formulas },
    outcomes: table('outcomes'),
    targets: table('targets'),
    budgetDecisions: table('budgetDecisions'),
    cases: table('cases'),
    unitData: table('unitData'),
    lists: {
      departments: listOf(reading, organisationLists.departments),
      categories: listOf(reading, organisationLists.categories),
      reasons: listOf(reading, organisationLists.reasons),
    },
  };
  const places: Partial<Record<TableKey | OutputTableKey, TablePlace>> = {};
  for (const key of [...inputKeys, ...outputKeys]) {
    const found = reading.tables.get(tables[key].name);
    if (found !== undefined) places[key] = placeOf(found);
  }
  const values = Object.fromEntries(settings.map(({ key, name }) => [key, reading.ranges.get(name)?.values[0]?.[0] ?? '']));
  const column = (name: string) => (reading.ranges.get(name)?.values ?? []).map((row) => row[0] ?? '');
  const stamps = column(stampRangeName);
  const stampKeys = Object.keys(stampNames);
  // Stamps of which a row is gone say nothing.
  const stampOf = stamps.length === stampKeys.length ? Object.fromEntries(stampKeys.map((key, index) => [key, stamps[index] ?? ''])) : {};
  return { cells, settings: values, tables: places, shape: reading.shape, live: column(liveRangeName), stamps: stampOf };
}

function placeOf({ name, sheet, sheetId, headerRow, firstColumn, headings, bodyRows }: TableReading): TablePlace {
  return { name, sheet, sheetId, headerRow, firstColumn, headings, bodyRows };
}

/** Finds each field's column by heading text, whatever the order; the first one wins when a heading stands twice. */
export function columnsByField<Key extends TableKey>(
  key: Key,
  headings: readonly string[],
): Partial<Record<TableFields[Key], number>> {
  const positions = new Map<string, number>();
  headings.forEach((heading, index) => {
    const text = heading.toLocaleLowerCase('sv');
    if (!positions.has(text)) positions.set(text, index);
  });
  const columns: Partial<Record<string, number>> = {};
  for (const [field, heading] of Object.entries(tables[key].headings)) {
    const position = positions.get(heading.toLocaleLowerCase('sv'));
    if (position !== undefined) columns[field] = position;
  }
  return columns as Partial<Record<TableFields[Key], number>>;
}

function listOf(reading: WorkbookReading, key: keyof typeof lists): string[] {
  const rows: readonly (readonly CellValue[])[] = reading.tables.get(lists[key].table)?.rows ?? [];
  return rows.map((row) => String(row[0] ?? '').trim()).filter((text) => text !== '');
}
