import { isoOf } from '../../domain/basics/calendar';
import { readDate } from '../../domain/basics/date';
import { keptFor } from '../../domain/basics/keptFor';
import type { Ore, OreTotal } from '../../domain/basics/money';
import { kronorToTotal, totalToKronor } from '../../domain/basics/money';
import { eachInSteps, finished, type Steps } from '../../domain/basics/steps';
import { cellText, fold } from '../../domain/basics/text';
import { calculatedFields } from '../../domain/close/closeRules';
import type {
  ChangeLine,
  ClosedMonth,
  CloseHistory,
  ClosePart,
  PositionRow,
  UnreadableClose,
} from '../../domain/close/closeTypes';
import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import type { CellValue, RegisterCells, TableCells, TableFields } from '../../domain/register/cells';
import { closeLinesTable, closePositionsTable, closesTable } from '../../domain/register/tables/closes';
import { fieldsOf, type TableDefinition } from '../../domain/register/tables/table';
import { closeMeasureNames, movementNames, partKindNames, positionStateNames } from '../../locales/close';
import { choices } from '../../locales/workbook';
import type { PlanCell } from '../plan/plan';

/** The closes of a register as its sheet holds them, with where each of them stands. */
export interface StandingCloses extends CloseHistory {
  /** 0-based table row of each close, line and position, in the order of `closes`, `lines` and `positions`. */
  readonly closeRows: readonly number[];
  readonly lineRows: readonly number[];
  readonly positionRows: readonly number[];
  readonly unreadable: readonly UnreadableRow[];
}

/** A row of Bokslut that cannot be read, by its 0-based table row. */
export interface UnreadableRow extends UnreadableClose {
  readonly row: number;
}

type Values<Key extends 'closes' | 'closeLines' | 'closePositions'> = Readonly<Record<TableFields[Key], PlanCell>>;

/** Cells of a row in the order of the table's columns. */
function inOrder(table: TableDefinition, values: Readonly<Record<string, PlanCell>>): PlanCell[] {
  return fieldsOf(table).map((field) => values[field] ?? '');
}

const money = (amount: OreTotal | Ore | null): PlanCell => (amount === null ? '' : totalToKronor(BigInt(amount)));

/** A row of Bokslut. `closedAt` is ISO text in the domain and a day in the cell. */
export function closedCells(closed: ClosedMonth): PlanCell[] {
  const closedAt = readDate(closed.closedAt);
  const calculated = Object.fromEntries(
    effectClasses.map((each) => [calculatedFields[each], money(closed.calculated[each])]),
  ) as Record<(typeof calculatedFields)[EffectClass], PlanCell>;
  const values: Values<'closes'> = {
    ...closed,
    ...calculated,
    closedAt: closedAt.kind === 'value' ? closedAt.value : closed.closedAt,
    inYear: money(closed.inYear),
    realised: money(closed.realised),
    confirmed: money(closed.confirmed),
    hourlyCost: money(closed.hourlyCost),
  };
  return inOrder(closesTable, values);
}

/** A row of Bokslutsrader. */
export function lineCells(line: ChangeLine): PlanCell[] {
  const values: Values<'closeLines'> = {
    ...line,
    measure: closeMeasureNames[line.measure],
    year: line.year ?? '',
    class: choices.effectClasses[line.class],
    movement: movementNames[line.movement],
    before: money(line.before),
    after: money(line.after),
    difference: money(line.difference),
  };
  return inOrder(closeLinesTable, values);
}

/** A row of Bokslutsläge. */
export function positionCells(position: PositionRow): PlanCell[] {
  const values: Values<'closePositions'> = {
    effectId: position.effectId,
    class: choices.effectClasses[position.class],
    part: partKindNames[position.part],
    state: positionStateNames[position.state],
    print: position.print,
    outcomePrint: position.outcomePrint,
    calculated: money(position.calculated),
    lapsed: money(position.lapsed),
    inYear: money(position.inYear),
    lapsedInYear: money(position.lapsedInYear),
    nextYear: money(position.nextYear),
    lapsedNextYear: money(position.lapsedNextYear),
  };
  return inOrder(closePositionsTable, values);
}

type CloseCells = Pick<RegisterCells, 'closes' | 'closeLines' | 'closePositions'>;

/**
 * The closes as they stand on the sheet, by number. A row whose number or words can't be read is none, and so is a row
 * of a register without the part; of Bokslut such rows are `unreadable`. Never throws. Each of the large tables is
 * read once, however often it is asked for.
 */
export function* standingCloses(cells: CloseCells): Steps<StandingCloses> {
  const closes = closedRows(cells);
  const positions = yield* positionsIn(cells.closePositions);
  const lines = yield* linesIn(cells.closeLines);
  return {
    closes: closes.map(({ value }) => value),
    closeRows: closes.map(({ row }) => row),
    lines: lines.values,
    lineRows: lines.rows,
    positions: positions.values,
    positionRows: positions.rows,
    unreadable: unreadableCloses(cells),
  };
}

/** The rows of Bokslut where something stands that is no close. */
export function unreadableCloses({ closes }: Pick<CloseCells, 'closes'>): UnreadableRow[] {
  const { columns, rows } = closes;
  return rows.flatMap((cells, row): UnreadableRow[] => {
    const cell: Cell<TableFields['closes']> = (field) => cells[columns[field] ?? -1] ?? '';
    const own = Object.keys(columns) as TableFields['closes'][];
    if (own.every((field) => cellText(cell(field)) === '') || readClosed(cell) !== null) return [];
    const number = countOf(cell('number'));
    const field = number === null ? 'number' : 'asOf';
    return [{ row, field, text: cellText(cell(field)), number }];
  });
}

/** Where lines of recorded closes end in Bokslutsrader, and a line before that which belongs to none of them. */
export interface KeptLines {
  /** Rows that stand; what an interrupted close has left below them is written over. */
  readonly count: number;
  /** 0-based table row; null where there is none, as after every close. */
  readonly stray: number | null;
}

/** The rows of Bokslutsrader that closes up to a number have written. A row that can't be read is kept. */
export function keptLines({ closeLines: { columns, rows } }: Pick<CloseCells, 'closeLines'>, last: number): KeptLines {
  const isOfLater = (row: readonly CellValue[]): boolean => (countOf(row[columns.close ?? -1] ?? '') ?? 0) > last;
  const count = rows.findLastIndex((row) => row.some((cell) => cellText(cell) !== '') && !isOfLater(row)) + 1;
  const stray = rows.slice(0, count).findIndex(isOfLater);
  return { count, stray: stray < 0 ? null : stray };
}

/** The closes alone, by number, without what moved in each: enough to know which months may be closed. */
export function closesIn(cells: Pick<CloseCells, 'closes'>): Pick<CloseHistory, 'closes'> {
  return { closes: closedRows(cells).map(({ value }) => value) };
}

function closedRows({ closes }: Pick<CloseCells, 'closes'>): readonly { row: number; value: ClosedMonth }[] {
  const { rows, values } = finished(readRows(closes, readClosed));
  return values
    .map((value, index) => ({ row: rows[index] ?? index, value }))
    .sort((a, b) => a.value.number - b.value.number);
}

const linesIn = keptFor((table: TableCells<TableFields['closeLines']>) => readRows(table, readLine));
const positionsIn = keptFor((table: TableCells<TableFields['closePositions']>) => readRows(table, readPosition));

type Cell<Field extends string> = (field: Field) => CellValue;

/** What rows say, and which rows of the table those are. */
interface RowsRead<Value> {
  readonly values: readonly Value[];
  readonly rows: readonly number[];
}

function* readRows<Field extends string, Value>(
  { columns, rows }: TableCells<Field>,
  read: (cell: Cell<Field>) => Value | null,
): Steps<RowsRead<Value>> {
  const found = { values: [] as Value[], rows: [] as number[] };
  yield* eachInSteps(rows, (cells, row) => {
    const value = read((field) => cells[columns[field] ?? -1] ?? '');
    if (value === null) return;
    found.values.push(value);
    found.rows.push(row);
  });
  return found;
}

function readClosed(cell: Cell<TableFields['closes']>): ClosedMonth | null {
  const number = countOf(cell('number'));
  const asOf = readDate(cell('asOf'));
  if (number === null || asOf.kind !== 'value') return null;
  const closedAt = readDate(cell('closedAt'));
  return {
    number,
    asOf: asOf.value,
    closedAt: closedAt.kind === 'value' ? isoOf(closedAt.value) : cellText(cell('closedAt')),
    closedBy: cellText(cell('closedBy')),
    version: cellText(cell('version')),
    counted: countOf(cell('counted')) ?? 0,
    leftOut: countOf(cell('leftOut')) ?? 0,
    withdrawn: countOf(cell('withdrawn')) ?? 0,
    calculated: Object.fromEntries(
      effectClasses.map((each) => [each, oreOf(cell(calculatedFields[each])) ?? 0n]),
    ) as ClosedMonth['calculated'],
    inYear: oreOf(cell('inYear')) ?? 0n,
    realised: oreOf(cell('realised')),
    confirmed: oreOf(cell('confirmed')),
    hourlyCost: hourlyCostOf(cell('hourlyCost')),
    print: cellText(cell('print')),
  };
}

function readLine(cell: Cell<TableFields['closeLines']>): ChangeLine | null {
  const close = countOf(cell('close'));
  const measure = measures.get(fold(cellText(cell('measure'))));
  const effectClass = classes.get(fold(cellText(cell('class'))));
  const movement = movementCodes.get(fold(cellText(cell('movement'))));
  if (close === null || measure === undefined || effectClass === undefined || movement === undefined) return null;
  return {
    close,
    measure,
    year: countOf(cell('year')),
    class: effectClass,
    effectId: cellText(cell('effectId')),
    title: cellText(cell('title')),
    department: cellText(cell('department')),
    movement,
    before: oreOf(cell('before')) ?? 0n,
    after: oreOf(cell('after')) ?? 0n,
    difference: oreOf(cell('difference')) ?? 0n,
    comment: cellText(cell('comment')),
  };
}

function readPosition(cell: Cell<TableFields['closePositions']>): PositionRow | null {
  const effectClass = classes.get(fold(cellText(cell('class'))));
  const part = parts.get(fold(cellText(cell('part'))));
  const state = states.get(fold(cellText(cell('state'))));
  if (effectClass === undefined || part === undefined || state === undefined) return null;
  const amount = (field: Exclude<keyof ClosePart, 'class' | 'part'>): OreTotal => oreOf(cell(field)) ?? 0n;
  return {
    effectId: cellText(cell('effectId')),
    class: effectClass,
    part,
    state,
    print: cellText(cell('print')),
    outcomePrint: cellText(cell('outcomePrint')),
    calculated: amount('calculated'),
    lapsed: amount('lapsed'),
    inYear: amount('inYear'),
    lapsedInYear: amount('lapsedInYear'),
    nextYear: amount('nextYear'),
    lapsedNextYear: amount('lapsedNextYear'),
  };
}

/** Codes by their word in the cells. */
function codesOf<Code extends string>(names: Readonly<Record<Code, string>>): ReadonlyMap<string, Code> {
  return new Map(Object.entries<string>(names).map(([code, name]) => [fold(name), code as Code]));
}
const measures = codesOf(closeMeasureNames);
const movementCodes = codesOf(movementNames);
const classes = codesOf(choices.effectClasses);
const parts = codesOf(partKindNames);
const states = codesOf(positionStateNames);

const isNumber = (cell: CellValue): cell is number => typeof cell === 'number' && Number.isFinite(cell);
const countOf = (cell: CellValue): number | null => (isNumber(cell) && Number.isSafeInteger(cell) ? cell : null);
const oreOf = (cell: CellValue): OreTotal | null => (isNumber(cell) ? kronorToTotal(cell) : null);

function hourlyCostOf(cell: CellValue): Ore | null {
  const amount = oreOf(cell);
  return amount === null ? null : (Number(amount) as Ore);
}
