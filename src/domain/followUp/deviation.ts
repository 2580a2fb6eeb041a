import type { MonthIndex } from '../basics/calendar';
import type { CalculatedPart } from '../effect/calculation';
import { countedIn } from '../effect/calculation';
import { leakage } from './leakage';
import type { LedgerDeviation } from '../ledger/ledgerFields';
import type { Ore } from '../basics/money';
import { addOre, subtractOre, zeroOre } from '../basics/money';
import type { DeviationCause, Outcome, UnitData } from '../register/outcome';
import { amountIn, wholeMonths } from '../basics/phasing';

/** Realised − calculated by cause, öre: negative where less came than was calculated. */
export type Deviation = Readonly<Record<LedgerDeviation, Ore>>;

export const noDeviation: Deviation = Object.freeze({
  contractLoyalty: zeroOre,
  volume: zeroOre,
  price: zeroOre,
  index: zeroOre,
  baselineWrong: zeroOre,
  other: zeroOre,
  notBrokenDown: zeroOre,
});

/** Consecutive followed-up, elapsed months of one year that the same outcomes and unit data cover. */
export interface DeviationSegment {
  readonly first: MonthIndex;
  /** Calculated of the direct part, öre. */
  readonly followedUp: Ore;
  /** The deviation with this segment's added. */
  addTo(deviation: Deviation): Deviation;
}

interface OpenSegment {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
  shown: Ore;
  covered: boolean;
  cause: DeviationCause | null;
  causesDiffer: boolean;
  terms: Partial<Record<LedgerDeviation, Ore>> | null;
}

/** The one cause that the outcomes state; null when none does or they differ: an honest "ej nedbrytbar". */
export function singleCause(outcomes: readonly Outcome[]): DeviationCause | null {
  let cause: DeviationCause | null = null;
  for (const outcome of outcomes) {
    if (outcome.cause === null) continue;
    if (cause !== null && cause !== outcome.cause) return null;
    cause = outcome.cause;
  }
  return cause;
}

/**
 * The deviation of a direct part with a term over its followed-up, elapsed months (domain.md §5). Where unit data covers the
 * months its terms say why, and what they leave over from the outcomes, which rule (W852), is not broken down. Elsewhere the
 * outcomes' one stated cause takes all; none or several different: not broken down.
 */
export function deviationBySegment(
  direct: CalculatedPart,
  counted: readonly Outcome[],
  unitData: readonly UnitData[],
  lastElapsed: MonthIndex,
): DeviationSegment[] {
  const segments = cut(counted, unitData, lastElapsed);
  for (const outcome of counted) addOutcome(segments, outcome);
  for (const data of unitData) addUnitData(segments, data);
  const closed: DeviationSegment[] = [];
  for (const segment of segments) if (segment.covered) closed.push(new ClosedSegment(segment, countedIn(direct, segment.first, segment.last)));
  return closed;
}

class ClosedSegment implements DeviationSegment {
  constructor(private readonly segment: OpenSegment, readonly followedUp: Ore) {}

  get first(): MonthIndex { return this.segment.first; }

  addTo(deviation: Deviation): Deviation {
    return addSegment(deviation, this.segment, subtractOre(this.segment.shown, this.followedUp));
  }
}

function addSegment(deviation: Deviation, segment: OpenSegment, amount: Ore): Deviation {
  const sum: Record<LedgerDeviation, Ore> = { ...deviation };
  if (segment.terms === null) {
    const cause = segment.cause === null || segment.causesDiffer ? 'notBrokenDown' : segment.cause;
    sum[cause] = addOre(sum[cause], amount);
    return sum;
  }
  let rest = amount;
  for (const [cause, term] of Object.entries(segment.terms) as [LedgerDeviation, Ore][]) {
    sum[cause] = addOre(sum[cause], term);
    rest = subtractOre(rest, term);
  }
  sum.notBrokenDown = addOre(sum.notBrokenDown, rest);
  return sum;
}

/** Segments between all places where an outcome, unit data or a year begins or ends, up to the last elapsed month. */
function cut(counted: readonly Outcome[], unitData: readonly UnitData[], lastElapsed: MonthIndex): OpenSegment[] {
  const starts: number[] = [];
  for (const each of counted) addStarts(starts, each, lastElapsed);
  for (const each of unitData) addStarts(starts, each, lastElapsed);
  // An effect with one outcome has its two in order.
  if (starts.length > 2) starts.sort((a, b) => a - b);
  const segments: OpenSegment[] = [];
  for (let index = 1; index < starts.length; index += 1) {
    const end = starts[index] as number;
    for (let first = starts[index - 1] as number; first < end; ) {
      const next = Math.min(end, Math.floor(first / 12) * 12 + 12);
      segments.push({
        first: first as MonthIndex, last: (next - 1) as MonthIndex, shown: zeroOre, covered: false, cause: null, causesDiffer: false, terms: null,
      });
      first = next;
    }
  }
  return segments;
}

function addStarts(starts: number[], { firstMonth, lastMonth }: Outcome | UnitData, lastElapsed: MonthIndex): void {
  if (firstMonth <= lastElapsed) starts.push(firstMonth, Math.min(lastMonth, lastElapsed) + 1);
}

function addOutcome(segments: readonly OpenSegment[], outcome: Outcome): void {
  const phasing = wholeMonths(outcome.firstMonth, outcome.lastMonth);
  forCovered(segments, outcome.firstMonth, outcome.lastMonth, (segment) => {
    segment.covered = true;
    segment.shown = addOre(segment.shown, amountIn(outcome.amount, phasing, segment.first, segment.last));
    if (outcome.cause === null) return;
    if (segment.cause !== null && segment.cause !== outcome.cause) segment.causesDiffer = true;
    segment.cause = outcome.cause;
  });
}

function addUnitData(segments: readonly OpenSegment[], data: UnitData): void {
  const terms = leakage(data);
  if (terms === null) return;
  const phasing = wholeMonths(data.firstMonth, data.lastMonth);
  forCovered(segments, data.firstMonth, data.lastMonth, (segment) => {
    segment.terms ??= {};
    for (const cause of ['volume', 'contractLoyalty', 'index', 'price'] as const) {
      const share = amountIn(terms[cause], phasing, segment.first, segment.last);
      segment.terms[cause] = addOre(segment.terms[cause] ?? zeroOre, share);
    }
  });
}

/** Calls with every segment from first to last month; segments are in order and cut at both. */
function forCovered(
  segments: readonly OpenSegment[],
  first: MonthIndex,
  last: MonthIndex,
  call: (segment: OpenSegment) => void,
): void {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.first ?? Infinity) < first) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || segment.first > last) return;
    call(segment);
  }
}
