import { yearOfSerial } from '../basics/calendar';
import type { Serial } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import { keptFor } from '../basics/keptFor';
import { eachInSteps, mapInSteps, type Steps } from '../basics/steps';
import { effectClasses } from '../effect/effect';
import { partIssue, type PartIssue } from '../rules/partIssue';
import type { ChangeLine, CloseHistory, ClosedMonth, RegisterState, UnreadableClose } from './closeTypes';
import { sumOf } from './closeMonth';
import { keyOf, lastClose } from './effects';
import { canJudgeChain, chainOf, linePrint } from './print';

/** W774: days from the last close's per date to the register's. */
const longSince = 45;

/**
 * The rules of Bokslut, Bokslutsrader and Bokslutsläge: W771, W772, W774 and W775. `row` is the position in `closes`
 * (rows that cannot be read come after them), `lines` or `positions`.
 */
export function* judgeCloses(
  history: CloseHistory,
  register: Pick<RegisterState, 'asOf' | 'rows'>,
  unreadable: readonly UnreadableClose[] = [],
): Steps<PartIssue[]> {
  const gone = yield* judgeGone(history, register.rows);
  const prints = yield* printsByClose(history.lines);
  const chain = judgeChain(history, prints);
  const unread = unreadable.map(({ field, text }, index) =>
    partIssue('W772', 'closes', history.closes.length + index, field, { reason: 'unreadable', text }),
  );
  const known = new Set([...history.closes, ...unreadable].map(({ number }) => number));
  const unrecorded = [...prints.keys()].filter((number) => !known.has(number));
  const sums = yield* judgeSums(history);
  return [
    ...gone,
    ...chain,
    ...unread,
    ...judgeLate(history, register.asOf),
    ...sums,
    ...unrecorded.map((number) => judgeUnrecorded(history, number)),
  ];
}

/** W775: lines of a close that has no row in Bokslut: somebody took it away, or it was interrupted. */
function judgeUnrecorded({ lines }: CloseHistory, number: number): PartIssue {
  const first = lines.findIndex(({ close }) => close === number);
  return partIssue('W775', 'closeLines', first, 'close', { number, reason: 'missing' });
}

/** The prints of lines by the number of their close. */
const printsByClose = keptFor(function* (lines: CloseHistory['lines']): Steps<ReadonlyMap<number, readonly string[]>> {
  const prints = yield* mapInSteps(lines, (line) => ({ close: line.close, print: linePrint(line) }));
  const grouped = [...groupBy(prints, ({ close }) => close)];
  return new Map(grouped.map(([close, own]) => [close, own.map(({ print }) => print)]));
});

/** W771: an effect that counted at the last close is gone. An effect without an ID can't be missed by it. */
function* judgeGone({ positions }: CloseHistory, rows: RegisterState['rows']): Steps<PartIssue[]> {
  const there = new Set(yield* mapInSteps(rows, ({ id }) => keyOf(id)));
  const told = new Set<string>();
  const issues: PartIssue[] = [];
  yield* eachInSteps(positions, ({ effectId, state }, row) => {
    const key = keyOf(effectId);
    if (state !== 'counted' || key === '' || there.has(key) || told.has(key)) return;
    told.add(key);
    issues.push(partIssue('W771', 'closePositions', row, 'effectId', { effectId }, effectId));
  });
  return issues;
}

/**
 * W772: a close whose lines are not those that were closed. Each is judged by the stored print before it, so only
 * it is named.
 */
function judgeChain({ closes }: CloseHistory, prints: ReadonlyMap<number, readonly string[]>): PartIssue[] {
  return closes.flatMap(({ number, print }, row) => {
    const before = closes[row - 1]?.print ?? '';
    const expected = chainOf(prints.get(number) ?? [], before);
    return print === expected || !canJudgeChain(print) ? [] : [partIssue('W772', 'closes', row, 'print', { number })];
  });
}

function judgeLate(history: CloseHistory, asOf: Serial): PartIssue[] {
  const last = lastClose(history);
  if (last === null || asOf - last.asOf <= longSince) return [];
  return [
    partIssue('W774', 'closes', history.closes.length - 1, 'asOf', {
      number: last.number,
      asOfSerial: last.asOf,
      days: asOf - last.asOf,
    }),
  ];
}

/** W775: what a row of Bokslut says it came to is not the row before it and the sum of its lines. */
function* judgeSums({ closes, lines }: CloseHistory): Steps<PartIssue[]> {
  const issues: PartIssue[] = [];
  for (const [row, closed] of closes.entries()) {
    yield;
    const field = differingField(closed, closes[row - 1], lines);
    if (field !== null) issues.push(partIssue('W775', 'closes', row, field, { number: closed.number }));
  }
  return issues;
}

/** The columns of Bokslut that hold the calculated effect by class. */
export const calculatedFields = {
  freed: 'calculatedFreed',
  returned: 'calculatedReturned',
  avoided: 'calculatedAvoided',
  indirect: 'calculatedIndirect',
} as const;

function differingField(
  closed: ClosedMonth,
  before: ClosedMonth | undefined,
  lines: readonly ChangeLine[],
): string | null {
  const own = lines.filter(({ close }) => close === closed.number);
  const grown = effectClasses.find(
    (each) => closed.calculated[each] - (before?.calculated[each] ?? 0n) !== sumOf(own, 'calculated', null, each),
  );
  if (grown !== undefined) return calculatedFields[grown];
  const year = yearOfSerial(closed.asOf);
  const sameYear = before !== undefined && yearOfSerial(before.asOf) === year;
  const counted = sameYear ? own : lines.filter(({ close }) => close <= closed.number);
  if (closed.inYear - (sameYear ? before.inYear : 0n) !== sumOf(counted, 'inYear', year)) return 'inYear';
  for (const measure of ['realised', 'confirmed'] as const) {
    if ((closed[measure] ?? 0n) - (before?.[measure] ?? 0n) !== sumOf(own, measure, null)) return measure;
  }
  return null;
}
