import type { MonthIndex, Serial } from '../basics/calendar';
import { lastDayOf, monthOf, yearOfSerial } from '../basics/calendar';
import { mapInSteps, type Steps } from '../basics/steps';
import type { OreTotal } from '../basics/money';
import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { changesBetween } from './changes';
import type {
  ChangeLine,
  CloseHistory,
  ClosedMonth,
  CloseMeasure,
  LineReason,
  PositionRow,
  RegisterState,
} from './closeTypes';
import type { EffectNow, EffectThen } from './effects';
import { effectsNow, effectsThen, lastClose, recordedLines } from './effects';
import { chainedPrint } from './print';

/** Why a month cannot be closed (close.md D.3). */
export type CloseRefusal = 'alreadyClosed' | 'beforeClosed' | 'notEnded';

/** Whether a month can be closed on a day; null when it can. Months may be skipped. */
export function closeRefusal(
  month: MonthIndex,
  today: Serial,
  history: Pick<CloseHistory, 'closes'>,
): CloseRefusal | null {
  const last = lastClose(history);
  const since = last === null ? 1 : month - monthOf(last.asOf);
  if (since <= 0) return since === 0 ? 'alreadyClosed' : 'beforeClosed';
  return lastDayOf(month) > today ? 'notEnded' : null;
}

/** The per date of a month's close: its last day, whatever Per datum says. */
export function closeDay(month: MonthIndex): Serial {
  return lastDayOf(month);
}

/** What is told of a close beside the register. */
export interface CloseDetails {
  readonly closedAt: string;
  readonly closedBy: string;
  /** The product's version. */
  readonly version: string;
  /** The Kommentar of a line, '' when there is nothing to say. */
  readonly comment: (reason: LineReason) => string;
}

/** What a close writes: a row of Bokslut, its lines to append, and Bokslutsläge whole. */
export interface Close {
  readonly closed: ClosedMonth;
  readonly lines: readonly ChangeLine[];
  readonly positions: readonly PositionRow[];
}

/**
 * Closes the month that the register's per date ends (close.md D.3). Whether it may be closed is `closeRefusal`'s
 * to say. The first close has every effect as Ny. Σ differences of all lines = the register's figures, to the öre,
 * of the close's year and the next.
 */
export function* closeMonth(register: RegisterState, history: CloseHistory, details: CloseDetails): Steps<Close> {
  const last = lastClose(history);
  const now = yield* effectsNow(register);
  const then = yield* effectsThen(history);
  const number = (last?.number ?? 0) + 1;
  const changes = yield* changesBetween(register, history, now, then);
  const lines = yield* mapInSteps(changes, ({ reason, ...change }): ChangeLine => ({
    close: number,
    ...change,
    comment: details.comment(reason),
  }));
  const all = [...recordedLines(history), ...lines];
  const sum = (measure: CloseMeasure, year: number | null, effectClass?: EffectClass): OreTotal =>
    sumOf(all, measure, year, effectClass);
  const rowsIn = (state: RegisterState['rows'][number]['state']): number =>
    register.rows.filter((row) => row.state === state).length;
  const closed: ClosedMonth = {
    number,
    asOf: register.asOf,
    closedAt: details.closedAt,
    closedBy: details.closedBy,
    version: details.version,
    counted: rowsIn('counted'),
    leftOut: rowsIn('leftOut'),
    withdrawn: rowsIn('withdrawn'),
    calculated: Object.fromEntries(
      effectClasses.map((each) => [each, sum('calculated', null, each)]),
    ) as ClosedMonth['calculated'],
    inYear: sum('inYear', yearOfSerial(register.asOf)),
    realised: register.measured.realised ? sum('realised', null) : null,
    confirmed: register.measured.confirmed ? sum('confirmed', null) : null,
    hourlyCost: register.hourlyCost,
    print: yield* chainedPrint(lines, last?.print ?? ''),
  };
  return { closed, lines, positions: positionsAfter(now, then) };
}

/** Σ Skillnad of lines of a mått and year, of one class or all; öre. */
export function sumOf(
  lines: readonly ChangeLine[],
  measure: CloseMeasure,
  year: number | null,
  effectClass?: EffectClass,
): OreTotal {
  let sum = 0n;
  for (const line of lines) {
    const fits =
      line.measure === measure && line.year === year && (effectClass === undefined || line.class === effectClass);
    if (fits) sum += line.difference;
  }
  return sum;
}

const nothing = { calculated: 0n, lapsed: 0n, inYear: 0n, lapsedInYear: 0n, nextYear: 0n, lapsedNextYear: 0n } as const;

/** Bokslutsläge after a close: every effect that any close has counted, this one included. */
function positionsAfter(now: ReadonlyMap<string, EffectNow>, then: ReadonlyMap<string, EffectThen>): PositionRow[] {
  const rows: PositionRow[] = [];
  for (const [key, effect] of now) {
    const { effectId, state, print, outcomePrint } = effect;
    if (state === 'counted')
      rows.push(...effect.parts.map((part) => ({ effectId, state, print, outcomePrint, ...part })));
    else rows.push(...outPositions(then.get(key), state));
  }
  for (const [key, effect] of then) if (!now.has(key)) rows.push(...outPositions(effect, 'removed'));
  return rows;
}

/** An effect that no longer counts keeps its rows and prints, without amounts. One that never counted has none. */
function outPositions(then: EffectThen | undefined, state: PositionRow['state']): PositionRow[] {
  if (then === undefined) return [];
  const { effectId, print, outcomePrint } = then;
  const parts = then.trusted ? then.parts : [{ class: 'freed', part: 'main' } as const];
  return parts.map((part) => ({
    effectId,
    state,
    print,
    outcomePrint,
    class: part.class,
    part: part.part,
    ...nothing,
  }));
}

/** E773: whether somebody closed a month between two readings of Bokslut. */
export function closedMeanwhile(before: readonly ClosedMonth[], now: readonly ClosedMonth[]): boolean {
  const [was, is] = [before.at(-1), now.at(-1)];
  return before.length !== now.length || was?.number !== is?.number || was?.print !== is?.print;
}
