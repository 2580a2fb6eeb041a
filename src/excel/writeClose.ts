import type { CloseJob } from '../application/close/closeMonth';
import { WorkbookError } from '../application/errors';
import type { RegisterReading, RunOptions, TableLocation } from '../application/ports';
import type { CellValue } from '../domain/register/cells';
import type { BridgeValues } from '../workbook/close/bridgeFigures';
import { bridgeNames } from '../workbook/close/closeNames';
import { closeLinesTable, closePositionsTable, closesTable } from '../domain/register/tables/closes';
import { closeLineWords, closePositionWords, closeWords } from '../locales/tables/closes';
import type { PlanCell } from '../workbook/plan/plan';
import { inputSchema } from '../workbook/tables/schema';
import { unpackError } from './errors';
import { bytesAbout, rewriteTable } from './rewriteTable';
import { REQUEST_BUDGET, type Batch, type ExcelSession } from './session';
import { chunks, literal } from './writing';

/** What is written in one request with room for what we cannot count. */
const ONE_REQUEST = REQUEST_BUDGET * 0.9;

const schemas = {
  closes: inputSchema(closesTable, closeWords),
  closeLines: inputSchema(closeLinesTable, closeLineWords),
  closePositions: inputSchema(closePositionsTable, closePositionWords),
} as const;

/** The three tables where they were read. */
interface CloseTables {
  readonly closes: TableLocation;
  readonly lines: TableLocation;
  readonly positions: TableLocation;
}

/**
 * Writes a close in two requests, and one more per 4 MB: Bokslut is read again, then everything is written, the row of
 * Bokslut last. What goes before it is nothing while that row is not there: lines of a close that is not recorded
 * don't count, and where Bokslutsläge needs several requests it is laid beside and moved into place in the last one. A
 * failure takes back what was written. Throws 'closedMeanwhile' when somebody else has closed a month since.
 */
export function writeClose(
  session: ExcelSession,
  reading: RegisterReading,
  job: CloseJob,
  options: RunOptions = {},
  budget = ONE_REQUEST,
): Promise<BridgeValues> {
  const places = placesOf(reading);
  return session.run({ ...options, repeatable: false }, async (context) => {
    await lookAgain(context, places, job);
    context.startsWriting();
    const bodies = [job.lines, job.positions];
    const fits = bodies.reduce((sum, rows) => sum + bytesAbout(rows), 0) <= budget;
    try {
      await write(context, places, job, fits ? null : budget);
      const bridge = queueBridge(context);
      await context.sync();
      return bridgeValues(bridge);
    } catch (error) {
      const failure = unpackError(error, false);
      // Refused before anything was done: the session waits and tries again.
      if (failure.code === 'cellEdit' && fits) throw error;
      return afterFailure(context, { reading, places, job, fits }, failure);
    }
  });
}

function placesOf(reading: RegisterReading): CloseTables {
  const place = (key: keyof typeof schemas): TableLocation => {
    const found = reading.tables[key];
    if (found === undefined) throw new WorkbookError('damaged', { parts: schemas[key].name });
    const missing = Object.values(schemas[key].headings).filter((heading) => !found.headings.includes(heading));
    if (missing.length > 0) throw new WorkbookError('damaged', { parts: missing.join(', ') });
    return found;
  };
  return { closes: place('closes'), lines: place('closeLines'), positions: place('closePositions') };
}

/** Bokslut as it stands now, and whether the other two are as long as when they were read. */
async function lookAgain(context: Batch, places: CloseTables, job: CloseJob): Promise<void> {
  const closes = bodyOf(context, places.closes);
  const others = [places.lines, places.positions].map((place) => ({ place, body: bodyOf(context, place) }));
  closes.load('values');
  for (const { body } of others) body.load('rowCount');
  await context.sync();
  if (job.closedMeanwhile(closes.values as CellValue[][])) throw new WorkbookError('closedMeanwhile');
  if (others.some(({ place, body }) => body.rowCount !== place.bodyRows)) throw new WorkbookError('conflict');
}

const bodyOf = (context: Batch, { name }: TableLocation): Excel.Range =>
  context.workbook.tables.getItem(name).getDataBodyRange();
const headerOf = (context: Batch, { name }: TableLocation): Excel.Range =>
  context.workbook.tables.getItem(name).getHeaderRowRange();

/** A row in the order of the table's own columns; columns that are not ours keep their cells. */
function ordered(place: TableLocation, key: keyof typeof schemas, rows: readonly (readonly PlanCell[])[]) {
  const headings = Object.values(schemas[key].headings);
  const source = place.headings.map((heading) => headings.indexOf(heading));
  return rows.map((row) => source.map((index) => (index < 0 ? null : literal(row[index] ?? ''))));
}

/** `budget` null: all goes in one request. */
async function write(context: Batch, places: CloseTables, job: CloseJob, budget: number | null): Promise<void> {
  const { positions } = job;
  holdStill(context, places.closes, job);
  const lineHeader = headerOf(context, places.lines);
  const rows = Math.max(1, job.keptLines + job.lines.length);
  if (rows !== places.lines.bodyRows)
    context.workbook.tables.getItem(places.lines.name).resize(lineHeader.getResizedRange(rows, 0));
  await lay(
    context,
    lineHeader,
    1 + job.keptLines,
    ordered(places.lines, 'closeLines', job.lines),
    budget ?? REQUEST_BUDGET,
  );
  if (rows < places.lines.bodyRows) rowsBelow(lineHeader, rows, places.lines.bodyRows - rows).clear('Contents');
  if (budget === null)
    await rewriteTable(context, places.positions, Object.values(schemas.closePositions.headings), positions);
  else {
    await layAside(context, places.positions, positions, budget);
    holdStill(context, places.closes, job);
    moveIntoPlace(context, places.positions, positions.length);
  }
  const header = headerOf(context, places.closes);
  const at = isBlankTable(places.closes, job) ? 1 : places.closes.bodyRows + 1;
  if (at > places.closes.bodyRows)
    context.workbook.tables.getItem(places.closes.name).resize(header.getResizedRange(at, 0));
  header.getOffsetRange(at, 0).values = ordered(places.closes, 'closes', [job.closed]) as unknown[][];
}

/** A new table begins with one blank row. */
const isBlankTable = ({ bodyRows }: TableLocation, { closed: [number] }: CloseJob): boolean =>
  bodyRows === 1 && number === 1;

/**
 * Makes the request stop before its first step when Bokslut has got a row since it was looked at: its last row then no
 * longer meets the place where it was, and the blank row of a new table has no blank cells at its head.
 */
function holdStill(context: Batch, place: TableLocation, job: CloseJob): void {
  const last = bodyOf(context, place).getLastRow();
  if (isBlankTable(place, job)) last.getCell(0, 0).getResizedRange(0, 1).getSpecialCells('Blanks').load('address');
  last.getIntersection(headerOf(context, place).getOffsetRange(place.bodyRows, 0)).load('address');
}

const rowsBelow = (header: Excel.Range, after: number, count: number): Excel.Range =>
  header.getOffsetRange(after + 1, 0).getResizedRange(count - 1, 0);

/** Writes rows below a heading row, in as many requests as they need. */
async function lay(
  context: Batch,
  header: Excel.Range,
  first: number,
  rows: readonly (readonly (string | number | boolean | null)[])[],
  budget: number,
): Promise<void> {
  for (const [from, after, bytes] of chunks(rows)) {
    await context.makeRoom(bytes, budget);
    header.getOffsetRange(first + from, 0).getResizedRange(after - from - 1, 0).values = rows.slice(
      from,
      after,
    ) as unknown[][];
  }
}

/** First row, below the headings, of what is laid aside: with room between, so that the table does not take it in. */
const asideOf = (place: TableLocation, positions: number): number => Math.max(place.bodyRows, positions) + 2;

/** Lays Bokslutsläge below the table, in requests of their own. */
async function layAside(
  context: Batch,
  place: TableLocation,
  positions: readonly (readonly PlanCell[])[],
  budget: number,
): Promise<void> {
  await lay(
    context,
    headerOf(context, place),
    1 + asideOf(place, positions.length),
    ordered(place, 'closePositions', positions),
    budget,
  );
  // What moves it is small and goes with the row of Bokslut, whatever has been queued.
  await context.makeRoom(budget, budget);
}

function moveIntoPlace(context: Batch, place: TableLocation, count: number): void {
  const header = headerOf(context, place);
  const laid = rowsBelow(header, asideOf(place, count), count);
  context.workbook.tables.getItem(place.name).resize(header.getResizedRange(count, 0));
  rowsBelow(header, 0, count).copyFrom(laid, 'Values');
  laid.clear('Contents');
  if (place.bodyRows > count) rowsBelow(header, count, place.bodyRows - count).clear('Contents');
}

type Queued = Readonly<Record<keyof typeof bridgeNames, Excel.Range>>;

function queueBridge(context: Batch): Queued {
  const area = (name: string): Excel.Range => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('values');
    return range;
  };
  const { calculated, shown, number } = bridgeNames;
  return { calculated: area(calculated), shown: area(shown), number: area(number) };
}

function bridgeValues({ calculated, shown, number }: Queued): BridgeValues {
  const values = (range: Excel.Range): CellValue[][] | null =>
    range.isNullObject ? null : (range.values as CellValue[][]);
  return { calculated: values(calculated), shown: values(shown), number: values(number) };
}

interface Attempt {
  readonly reading: RegisterReading;
  readonly places: CloseTables;
  readonly job: CloseJob;
  readonly fits: boolean;
}

/**
 * The failure may have come when all was done: then the close stands. Where somebody else's does, nothing of ours was
 * written. Else everything is put back as it was read.
 */
async function afterFailure(context: Batch, attempt: Attempt, failure: WorkbookError): Promise<BridgeValues> {
  const { places, job, fits } = attempt;
  let isTheirs = false;
  try {
    const body = bodyOf(context, places.closes);
    body.load('values');
    const bridge = queueBridge(context);
    await context.sync();
    const closes = body.values as CellValue[][];
    const [written = []] = ordered(places.closes, 'closes', [job.closed]);
    if (closes.some((row) => row.every((cell, index) => isSame(cell, written[index])))) return bridgeValues(bridge);
    isTheirs = job.closedMeanwhile(closes);
    if (!isTheirs) await takeBack(context, attempt);
  } catch {
    // Nobody can say what stands there now.
    throw new WorkbookError(failure.code, failure.params, { cause: failure, partial: true });
  }
  if (!isTheirs || fits) context.tookBack();
  throw isTheirs ? new WorkbookError('closedMeanwhile', {}, { cause: failure, partial: !fits }) : failure;
}

function isSame(cell: CellValue, written: string | number | boolean | null | undefined): boolean {
  if (written === null || written === undefined) return true;
  return typeof written === 'string' ? String(cell) === written.replace(/^'/, '') : cell === written;
}

/** The three tables as they were read. */
async function takeBack(context: Batch, { reading: { cells }, places, job, fits }: Attempt): Promise<void> {
  const back = async (key: keyof typeof schemas, place: TableLocation, rows: number): Promise<void> => {
    const headings = Object.values(schemas[key].headings);
    const own = cells[key].rows.map((row) => headings.map((heading) => row[place.headings.indexOf(heading)] ?? ''));
    await rewriteTable(context, { ...place, bodyRows: Math.max(rows, place.bodyRows) }, headings, own);
  };
  await back('closes', places.closes, places.closes.bodyRows + 1);
  await back('closeLines', places.lines, job.keptLines + job.lines.length);
  await back('closePositions', places.positions, job.positions.length);
  const aside = asideOf(places.positions, job.positions.length);
  if (!fits) rowsBelow(headerOf(context, places.positions), aside, job.positions.length).clear('Contents');
  await context.sync();
}
