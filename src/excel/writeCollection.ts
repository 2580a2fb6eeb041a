import type { CollectionBodies } from '../application/collection/collecting';
import type { RowChange } from '../application/collection/rowChange';
import { WorkbookError } from '../application/errors';
import type { RegisterReading, RunOptions, TableLocation } from '../application/ports';
import { fold } from '../domain/basics/text';
import type { CellValue } from '../domain/register/cells';
import { differenceFormula, hereFormula } from '../workbook/collection/memberFormulas';
import type { PlanCell } from '../workbook/plan/plan';
import { formulasByHeading } from '../workbook/tables/registerSchema';
import { liveRangeName } from '../workbook/tables/schema';
import { dress } from './appendRows';
import { unpackError } from './errors';
import { rewriteTable } from './rewriteTable';
import type { Batch, ExcelSession } from './session';
import { setFormula } from './styling';

const keys = ['effects', 'outcomes', 'targets', 'members'] as const;
type Key = (typeof keys)[number];

/** A table as it is to be: its rows, of which those before `from` stand as they are. */
interface Body {
  readonly place: TableLocation;
  /** Columns that are written: neither formulas of ours nor columns of the user's that hold formulas. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly PlanCell[])[];
  readonly from: number;
  readonly formulas: ReadonlyMap<string, string>;
}
type Bodies = Readonly<Record<Key, Body>>;

/**
 * Writes Effekter, Utfall, Mål and Medlemmar as one task: what stands is looked at again, then the rows from the first
 * that moves on are written, Medlemmar last; a failure half-way puts back what was read. Three requests and one more
 * per 4 MB. Throws 'conflict' when the register has changed since it was read, 'refusedByLayout' where something stands
 * below a table.
 */
export function writeCollection(
  session: ExcelSession,
  reading: RegisterReading,
  changes: CollectionBodies,
  options: RunOptions = {},
): Promise<void> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    const standing = await lookAgain(context, reading, changes);
    const after = bodiesOf(reading, changes, standing);
    const before = bodiesBefore(reading, after, standing);
    context.startsWriting();
    const heads = (['effects', 'outcomes', 'targets'] as const).map((key) => queueHead(context, key, after[key]));
    try {
      await writeAll(context, after, standing.numberFormats);
    } catch (error) {
      const failure = unpackError(error, false);
      // Refused before anything was done: the session waits and tries again.
      if (failure.code === 'cellEdit') throw error;
      await putBack(context, after, before, failure);
    }
    const left = heads.map((head) => asTheyLeft(head, before));
    if (left.some((body) => body !== null)) {
      const asLeft = Object.fromEntries(
        left.flatMap((body, index) => (body === null ? [] : [[heads[index]?.key, body]])),
      );
      await putBack(context, after, { ...before, ...asLeft }, new WorkbookError('conflict'));
    }
  });
}

function placeOf({ tables, schema }: RegisterReading, key: Key): TableLocation {
  const found = tables[key];
  if (found === undefined) throw new WorkbookError('damaged', { parts: schema.tables[key]?.name ?? key });
  return found;
}

interface Standing {
  /** Number formats of each table's last row. */
  readonly numberFormats: Readonly<Record<Key, readonly unknown[]>>;
  /** Headings of the user's own columns that hold a formula somewhere. */
  readonly calculated: Readonly<Record<Key, ReadonlySet<string>>>;
}

/** The sums of what stands, the tables' sizes and what is below them, once more. */
async function lookAgain(context: Batch, reading: RegisterReading, changes: CollectionBodies): Promise<Standing> {
  const { workbook } = context;
  const live = workbook.names.getItem(liveRangeName).getRange();
  live.load('values');
  const looked = keys.map((key) => {
    const place = placeOf(reading, key);
    const table = workbook.tables.getItem(place.name);
    const body = table.getDataBodyRange();
    const last = body.getLastRow();
    const used = table.worksheet.getUsedRange(true);
    const below = last.getOffsetRange(1, 0).getResizedRange(Math.max(0, grownBy(place, changes.targets) - 1), 0);
    // Another table stands beside Mål, and may be longer.
    if (key === 'targets') below.load('values');
    body.load('rowCount,rowIndex');
    if (key === 'members') body.load('values');
    last.load('numberFormat');
    used.load('rowIndex,rowCount');
    const own = new Set(Object.values(reading.schema.tables[key]?.headings ?? {}).map(fold));
    const users = place.headings.filter((heading) => !own.has(fold(heading)));
    const columns = users.map((heading) => {
      const column = table.columns.getItem(heading).getDataBodyRange();
      column.load('formulas');
      return { heading, column };
    });
    return { key, place, body, last, used, below, columns };
  });
  await context.sync();
  const sums = (live.values as CellValue[][]).map(([cell]) => cell ?? '');
  const isOther =
    JSON.stringify(sums) !== JSON.stringify(reading.live) ||
    looked.some(
      ({ key, place, body }) =>
        body.rowCount !== place.bodyRows ||
        (key === 'members' && JSON.stringify(body.values) !== JSON.stringify(reading.cells.members.rows)),
    );
  if (isOther) throw new WorkbookError('conflict');
  const crowded = looked.find(({ key, place, body, used, below }) =>
    key === 'targets'
      ? grownBy(place, changes.targets) > 0 && below.values.flat().some((cell) => cell !== '')
      : used.rowIndex + used.rowCount > body.rowIndex + body.rowCount,
  );
  if (crowded !== undefined) throw new WorkbookError('refusedByLayout', { name: crowded.place.name });
  const each = <Value>(value: (one: (typeof looked)[number]) => Value) =>
    Object.fromEntries(looked.map((one) => [one.key, value(one)])) as Record<Key, Value>;
  return {
    numberFormats: each(({ last }) => (last.numberFormat[0] ?? []) as unknown[]),
    calculated: each(
      ({ columns }) =>
        new Set(
          columns.flatMap(({ heading, column }) =>
            (column.formulas as CellValue[][]).some(([cell]) => String(cell ?? '').startsWith('=')) ? [heading] : [],
          ),
        ),
    ),
  };
}

/** Rows that a table gets more than it has. */
const grownBy = ({ bodyRows }: TableLocation, { stay, added }: RowChange): number =>
  stay.length + added.length - bodyRows;

function bodiesOf(reading: RegisterReading, changes: CollectionBodies, standing: Standing): Bodies {
  const body = (key: Head['key'], { stay, added }: RowChange): Body => {
    const own = shape(reading, key, standing);
    const moved = stay.findIndex((row, place) => row !== place);
    return {
      ...own,
      rows: [...stay.map((row) => own.standing(row)), ...added.map((cells) => own.byField(cells))],
      from: moved < 0 ? stay.length : moved,
    };
  };
  const members = shape(reading, 'members', standing);
  return {
    effects: body('effects', changes.effects),
    outcomes: body('outcomes', changes.outcomes),
    targets: body('targets', changes.targets),
    members: { ...members, rows: changes.members.map((cells) => members.byField(cells)), from: 0 },
  };
}

/** The tables as they were read, from the rows that have been written on. */
function bodiesBefore(reading: RegisterReading, after: Bodies, standing: Standing): Bodies {
  const body = (key: Key): Body => {
    const own = shape(reading, key, standing);
    return { ...own, rows: reading.cells[key].rows.map((_, row) => own.standing(row)), from: after[key].from };
  };
  return { effects: body('effects'), outcomes: body('outcomes'), targets: body('targets'), members: body('members') };
}

function shape(reading: RegisterReading, key: Key, { calculated }: Standing) {
  const place = placeOf(reading, key);
  const { schema, cells } = reading;
  const own: Readonly<Record<string, string>> = schema.tables[key]?.headings ?? {};
  const formulas =
    key === 'members'
      ? new Map([
          [own.here ?? '', hereFormula],
          [own.difference ?? '', differenceFormula],
        ])
      : formulasByHeading(schema, key);
  const filled = new Set([...formulas.keys()].map(fold));
  const isWritten = (heading: string) => !filled.has(fold(heading)) && !calculated[key].has(heading);
  const columns = place.headings.flatMap((heading, column) => (isWritten(heading) ? [{ heading, column }] : []));
  const fieldOf = new Map(Object.entries(own).map(([field, heading]) => [fold(heading), field]));
  return {
    place,
    formulas,
    headings: columns.map(({ heading }) => heading),
    standing: (row: number): PlanCell[] => columns.map(({ column }) => cells[key].rows[row]?.[column] ?? ''),
    byField: (row: Readonly<Partial<Record<string, CellValue>>>): PlanCell[] =>
      columns.map(({ heading }) => row[fieldOf.get(fold(heading)) ?? ''] ?? ''),
  };
}

async function writeAll(context: Batch, bodies: Bodies, formats: Standing['numberFormats'] | null): Promise<void> {
  const lastRows = new Map<Key, Excel.Range>();
  for (const key of keys) {
    const { place, headings, rows, from, formulas } = bodies[key];
    const grown = rows.length - place.bodyRows;
    await rewriteTable(context, place, headings, rows, { from });
    const body = context.workbook.tables.getItem(place.name).getDataBodyRange();
    // Nowhere is it written that a grown table takes its formats along.
    if (formats !== null && grown > 0) dress(body.getRow(place.bodyRows).getResizedRange(grown - 1, 0), formats[key]);
    if (key === 'members')
      for (const [heading, formula] of formulas) setFormula(columnOf(context, place, heading), formula);
    else if (grown > 0) lastRows.set(key, body.getLastRow());
  }
  for (const range of lastRows.values()) range.load('formulas');
  await context.sync();
  for (const [key, range] of lastRows) fillFormulas(context, bodies[key], range);
}

/** Excel can be told not to fill in formulas of tables by itself. */
function fillFormulas(context: Batch, { place, formulas }: Body, lastRow: Excel.Range): void {
  for (const [heading, formula] of formulas) {
    const column = place.headings.findIndex((found) => fold(found) === fold(heading));
    if (column >= 0 && (lastRow.formulas[0]?.[column] ?? '') === '')
      setFormula(columnOf(context, place, heading), formula);
  }
}

function columnOf(context: Batch, { name, headings }: TableLocation, heading: string): Excel.Range {
  const found = headings.find((one) => fold(one) === fold(heading)) ?? heading;
  return context.workbook.tables.getItem(name).columns.getItem(found).getDataBodyRange();
}

/** The rows that stay where they are, and what stands below the table, when the others are written. */
interface Head {
  readonly key: 'effects' | 'outcomes' | 'targets';
  readonly rows: Excel.Range | null;
  readonly below: Excel.Range | null;
  readonly body: Excel.Range;
  readonly header: Excel.Range;
}

/** More cells than an answer may well hold are not looked at. */
const mostCells = 100_000;

/** Rows below a table that is to grow that are looked at: what people type there stands close to it. */
const mostBelow = 100;

/** Queued before the writing and read with it: a co-author may get in between. */
function queueHead(context: Batch, key: Head['key'], { place, rows: written, from }: Body): Head {
  const table = context.workbook.tables.getItem(place.name);
  const [body, header] = [table.getDataBodyRange(), table.getHeaderRowRange()];
  body.load('rowCount');
  header.load('values');
  const grown = Math.min(written.length - place.bodyRows, mostBelow);
  const below = grown <= 0 ? null : header.getOffsetRange(place.bodyRows + 1, 0).getResizedRange(grown - 1, 0);
  below?.load('values');
  if (from === 0 || from * place.headings.length > mostCells) return { key, body, header, below, rows: null };
  const rows = body.getRow(0).getResizedRange(from - 1, 0);
  rows.load('values');
  return { key, body, header, below, rows };
}

/** The table as a co-author left it, where its rows or columns had moved when we wrote; null where they had not. */
function asTheyLeft({ key, rows, below, body, header }: Head, before: Bodies): Body | null {
  const { place, headings, rows: old, from } = before[key];
  const now = (header.values[0] ?? []).map((heading) => String(heading).trim());
  const columns = headings.map((heading) => now.indexOf(heading));
  const cellsOf = (range: Excel.Range | null): CellValue[][] =>
    ((range?.values ?? []) as CellValue[][]).map((row) => columns.map((column) => row[column] ?? ''));
  const head = cellsOf(rows);
  const typed = cellsOf(below).filter((row) => row.some((cell) => cell !== ''));
  const isSame = JSON.stringify(head) === JSON.stringify(rows === null ? [] : old.slice(0, from));
  if (isSame && typed.length === 0 && JSON.stringify(now) === JSON.stringify(place.headings)) return null;
  const found = rows === null ? old.slice(0, from) : head;
  const asLeft = [...found, ...restOf(old, found, { from, count: body.rowCount - from }), ...typed];
  return { ...before[key], place: { ...place, headings: now }, rows: asLeft, from: 0 };
}

/** So many rows that are not among those found; of rows that are too many, those that stood first have been changed. */
function restOf(
  rows: readonly (readonly PlanCell[])[],
  found: readonly (readonly PlanCell[])[],
  { from, count }: { readonly from: number; readonly count: number },
): (readonly PlanCell[])[] {
  const known = new Map<string, number>();
  for (const row of found) known.set(JSON.stringify(row), (known.get(JSON.stringify(row)) ?? 0) + 1);
  const others = rows.flatMap((row, index) => {
    const times = known.get(JSON.stringify(row)) ?? 0;
    known.set(JSON.stringify(row), times - 1);
    return times > 0 ? [] : [{ row, index }];
  });
  const tooMany = others.length - count;
  return others.filter(({ index }, place) => place >= tooMany || index >= from).map(({ row }) => row);
}

/** The tables as they were read; when this fails too, nobody can say what stands there (partial). */
async function putBack(context: Batch, written: Bodies, before: Bodies, failure: WorkbookError): Promise<never> {
  try {
    const grown = (key: Key): Body => ({
      ...before[key],
      place: {
        ...before[key].place,
        bodyRows: Math.max(before[key].place.bodyRows, written[key].rows.length),
      },
    });
    await writeAll(
      context,
      { effects: grown('effects'), outcomes: grown('outcomes'), targets: grown('targets'), members: grown('members') },
      null,
    );
  } catch {
    throw new WorkbookError(failure.code, failure.params, { cause: failure, partial: true });
  }
  context.tookBack();
  throw failure;
}
