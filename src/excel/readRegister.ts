import type { EffectFormulaField } from '../domain/register/cells';
import { effectFormulaFields } from '../domain/register/cells';
import { partWorkOf } from '../application/partWork';
import { WorkbookError } from '../application/errors';
import type { RegisterReading, TableLocation } from '../application/ports';
import { namedSchema, tellsOfParts } from '../application/parts';
import { columnsByField, registerCells } from '../application/registerFile';
import { stampsOf } from '../workbook/formulas/freshness';
import { additionsOf, withParts, type RegisterSchema } from '../workbook/tables/registerSchema';
import { liveRangeName, stampRangeName, tables } from '../workbook/tables/schema';
import type { StandingBlock } from '../workbook/report/updateReports';
import { effectFormulas } from '../workbook/formulas/rowFormulas';
import { officeCode } from './errors';
import {
  isUnfinished,
  queueRest,
  readAll,
  readFormulaRows,
  readFormulas,
  readWhatIsThere,
  type NamedRange,
  type ReadingRequest,
  type TableReading,
  type WorkbookReading,
} from './readTables';
import { REQUEST_BUDGET, type Batch } from './session';

/** What is wanted beside the input tables, lists and settings. */
export interface RegisterRequest {
  /** The formulas of the register's own columns, for W108. */
  readonly formulas: boolean;
  /** The reading sheets as they stand: blocks, stamps and charts. */
  readonly reports: boolean;
}

/** What registers consist of, and the parts that this one had when it was last looked at. */
export interface Known {
  /** Every part there is, or none while no register has had one. */
  readonly schema: RegisterSchema;
  /** Every part there is. */
  readonly whole: () => Promise<RegisterSchema>;
  readonly parts: readonly string[];
}

/**
 * Reads the register: values of all input tables, lists, settings and named areas, and the places of the add-in's
 * tables, in one request (more when that is larger than an answer may be, or the register has got a part since);
 * formulas and chart names in one more. Tables that are missing are empty; a workbook without Effekter is no register
 * ('noRegister').
 */
export async function readRegister(context: Batch, wanted: RegisterRequest, known: Known): Promise<RegisterReading> {
  // The reading sheets' plans are large and only a refresh needs them.
  const { blockNames } = wanted.reports ? await import('../workbook/report/updateReports') : { blockNames: null };
  const blocksOf = (schema: RegisterSchema): readonly string[] =>
    blockNames === null
      ? []
      : [
          ...blockNames(additionsOf(schema)),
          ...schema.sheets.flatMap(({ names = [] }) => names.map(({ name }) => name)),
        ];
  const first = withParts(known.schema, known.parts);
  let reading = await readCalculated(context, requestOf(first, blocksOf(first)));
  const all = tellsOfParts(reading.shape) ? await known.whole() : known.schema;
  const schema = namedSchema(reading.shape, all);
  if (hasMore(schema, first)) reading = await readCalculated(context, requestOf(schema, blocksOf(schema)));
  const effects = reading.tables.get(tables.effects.name);
  if (effects === undefined) throw new WorkbookError('noRegister');
  const standing = blocksOf(schema).flatMap((name) => standingBlock(reading.ranges.get(name)));
  const {
    tables: whole,
    formulas,
    charts,
  } = await readMore(context, reading.tables, {
    formulasOf: wanted.formulas ? effects : null,
    chartSheets: new Set(standing.map(({ sheet }) => sheet)),
  });
  const partWork = await partWorkOf(schema);
  return {
    ...assemble({ ...reading, tables: whole }, formulas, schema),
    partWork,
    blocks: standing,
    charts,
  };
}

function requestOf({ tables, lists, settings }: RegisterSchema, blocks: readonly string[]): ReadingRequest {
  const all = Object.values(tables);
  return {
    tables: [
      ...all.filter(({ input }) => input !== null).map(({ name }) => name),
      ...Object.values(lists)
        .filter(({ readAs }) => readAs !== undefined)
        .map(({ table }) => table),
    ],
    places: all.filter(({ input }) => input === null).map(({ name }) => name),
    ranges: [...settings.map(({ name }) => name), stampRangeName, liveRangeName, ...blocks],
  };
}

/** Whether one schema has a part that the other has not. */
const hasMore = (one: RegisterSchema, other: RegisterSchema): boolean =>
  one.parts.some(({ key }) => !other.parts.some((part) => part.key === key));

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
    return {
      tables: new Map([...all, ...rest()]),
      formulas,
      charts: charts.flatMap(({ items }) => items.map(({ name }) => name)),
    };
  } catch (error) {
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || unfinished.length === 0) throw error;
    return readMore(context, await finishInParts(context, all), wanted);
  }
}

async function finishInParts(context: Batch, all: WorkbookReading['tables']): Promise<WorkbookReading['tables']> {
  const rest = await restOf(context, [...all.values()].filter(isUnfinished));
  return withRows(all, rest);
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

/** The small tables together, the large ones after them and in parts. */
async function readLarge(context: Batch, request: ReadingRequest): Promise<WorkbookReading> {
  const places = await readWhatIsThere(context, { tables: [], places: request.tables, ranges: [] });
  const isLarge = (name: string) => {
    const table = places.tables.get(name);
    return table !== undefined && table.bodyRows * table.headings.length > SMALL_TABLE;
  };
  const small = await readWhatIsThere(context, { ...request, tables: request.tables.filter((name) => !isLarge(name)) });
  const large = [...places.tables.values()].filter(({ name }) => isLarge(name));
  const all = new Map([...small.tables, ...large.map((table) => [table.name, table] as const)]);
  return { ...small, tables: withRows(all, await restOf(context, large)) };
}

/** Only large registers need it: fetched with the first of them. */
async function restOf(context: Batch, unfinished: readonly TableReading[]) {
  return (await import('./readRest')).readRest(context, unfinished);
}

/** The tables with more rows below those that were read of them. */
function withRows(all: WorkbookReading['tables'], more: Awaited<ReturnType<typeof restOf>>): WorkbookReading['tables'] {
  return new Map(
    [...all].map(([name, table]) => {
      const rest = more.get(name);
      return [name, rest === undefined ? table : { ...table, rows: [...table.rows, ...rest] }];
    }),
  );
}

/** Cells of a table that is read together with others. */
const SMALL_TABLE = 10_000;

/** Formula texts of this many rows fit in one answer; beyond it a formula that stands is taken for ours. */
const MAX_FORMULA_ROWS = Math.floor(REQUEST_BUDGET / (1.2 * Object.values(effectFormulas).join('').length));

type Formulas = Partial<Record<EffectFormulaField, readonly string[]>>;

async function readOwnFormulas(context: Batch, effects: TableReading): Promise<Formulas> {
  const columns = columnsByField<'effects'>(tables.effects, effects.headings);
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
  return Object.fromEntries(
    fields.map((field, index) => [field, (rows[index] ?? []).map((has) => (has ? effectFormulas[field] : ''))]),
  );
}

function assemble(
  reading: WorkbookReading,
  formulas: Formulas | undefined,
  schema: RegisterSchema,
): Omit<RegisterReading, 'blocks' | 'charts'> {
  const places: Partial<Record<string, TableLocation>> = {};
  for (const [key, { name }] of Object.entries(schema.tables)) {
    const found = reading.tables.get(name);
    if (found !== undefined) places[key] = placeOf(found);
  }
  const register = registerCells(schema, reading.tables);
  const values = Object.fromEntries(
    schema.settings.map(({ key, name }) => [key, reading.ranges.get(name)?.values[0]?.[0] ?? '']),
  );
  const column = (name: string) => (reading.ranges.get(name)?.values ?? []).map((row) => row[0] ?? '');
  const stamps = column(stampRangeName);
  const stampKeys = stampsOf(schema).map(({ key }) => key);
  // Stamps of which a row is gone say nothing.
  const stampOf =
    stamps.length === stampKeys.length
      ? Object.fromEntries(stampKeys.map((key, index) => [key, stamps[index] ?? '']))
      : {};
  return {
    schema,
    cells: formulas === undefined ? register : { ...register, effects: { ...register.effects, formulas } },
    settings: values,
    tables: places,
    shape: reading.shape,
    live: column(liveRangeName),
    stamps: stampOf,
  };
}

function placeOf({ name, sheet, sheetId, headerRow, firstColumn, headings, bodyRows }: TableReading): TableLocation {
  return { name, sheet, sheetId, headerRow, firstColumn, headings, bodyRows };
}
