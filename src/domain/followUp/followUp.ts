import type { MonthIndex, Serial } from '../basics/calendar';
import { lastElapsedMonth, yearOf } from '../basics/calendar';
import type { CalculatedPart, Calculation } from '../effect/calculation';
import { countedIn } from '../effect/calculation';
import { deviationBySegment, noDeviation, singleCause } from './deviation';
import type { Deviation } from './deviation';
import type { Effect, EffectClass } from '../effect/effect';
import type { MonthSpan } from '../basics/monthSpan';
import { unionOf } from '../basics/monthSpan';
import type { Ore } from '../basics/money';
import { addOre, subtractOre, zeroOre } from '../basics/money';
import type { Outcome, UnitData } from '../register/outcome';
import { amountIn, wholeMonths } from '../basics/phasing';

/** What the outcomes show of one calendar year, öre. */
export interface FollowUpYear {
  readonly year: number;
  /** Counted outcomes' share of the year's elapsed months: realised, or confirmed for an avoided effect. */
  readonly shown: Ore;
  /** Of shown, what is not verified. */
  readonly unverified: Ore;
  /** Outcomes with source Beräknat, elapsed months. */
  readonly estimated: Ore;
  /** Calculated of the direct part over followed-up, elapsed months. */
  readonly followedUp: Ore;
  /** shown − followedUp by cause. A direct part without a term has it whole on the year of its date. */
  readonly deviation: Deviation;
}

/** How one effect has been followed up on the per date (domain.md §5). Amounts in öre, direct part only. */
export interface FollowUp {
  readonly effectId: string;
  /** The direct part's class: shown is confirmed for avoided, else realised. null for an effect without a direct part. */
  readonly class: EffectClass | null;
  /** Followed-up months, elapsed or not. A direct part without a term has its month here once it has a counted outcome. */
  readonly months: readonly MonthSpan[];
  /** A direct part without a term counts as elapsed: its month has, or an outcome of it has. false with a term. */
  readonly atOnceElapsed: boolean;
  /** Years with any figure, ascending; none when nothing is followed up. */
  readonly years: readonly FollowUpYear[];
  readonly shown: Ore;
  readonly unverified: Ore;
  readonly estimated: Ore;
  readonly followedUp: Ore;
  /** Calculated of elapsed months. */
  readonly elapsedDirect: Ore;
  /** shown ÷ followedUp; null when that is not positive ("–"). */
  readonly realisationRate: number | null;
  /** followedUp ÷ elapsedDirect; null when that is not positive, or coverage would pass 100 %. */
  readonly followUpCoverage: number | null;
  /** followedUp − shown where positive; 0 when nothing is followed up. */
  readonly shortfall: Ore;
  /** shown − followedUp where positive. */
  readonly surplus: Ore;
}

/** What the ledger's rows are made from. */
export type ShownByOutcomes = Pick<FollowUp, 'class' | 'months' | 'atOnceElapsed' | 'years' | 'shortfall' | 'surplus'>;

interface MutableYear {
  year: number;
  shown: Ore;
  unverified: Ore;
  estimated: Ore;
  followedUp: Ore;
  deviation: Deviation;
}

/**
 * What the counted outcomes of one effect show on the per date (domain.md §5). `outcomes` and `unitData` are this effect's own.
 * An outcome's amount lies evenly over its whole months; elapsed months count. A direct part without a term is followed up
 * whole by any counted outcome, wherever in time; this is read to hold for every type, not only Engångsbelopp/vite.
 */
export function followUp(
  effect: Effect,
  calculation: Calculation,
  outcomes: readonly Outcome[],
  unitData: readonly UnitData[],
  asOf: Serial,
): FollowUp {
  return followUpThrough(effect, calculation, outcomes, unitData, lastElapsedMonth(asOf));
}

/** followUp with the last elapsed month already known. */
export function followUpThrough(
  effect: Effect,
  calculation: Calculation,
  outcomes: readonly Outcome[],
  unitData: readonly UnitData[],
  lastElapsed: MonthIndex,
): FollowUp {
  const direct = calculation.direct;
  if (direct === null || outcomes.length === 0) return notFollowedUp(effect, direct, lastElapsed);
  const counted = outcomes.every(isCounted) ? outcomes : outcomes.filter(isCounted);
  const years = new YearTable();
  for (const outcome of outcomes) addShares(years, outcome, lastElapsed);
  if (direct.months === null) return followUpAtOnce(effect, direct, counted, years, lastElapsed);
  for (const segment of deviationBySegment(direct, counted, unitData, lastElapsed)) {
    const year = years.of(yearOf(segment.first));
    year.followedUp = addOre(year.followedUp, segment.followedUp);
    year.deviation = segment.addTo(year.deviation);
  }
  const months = unionOf(counted.map(({ firstMonth, lastMonth }) => ({ first: firstMonth, last: lastMonth })));
  return summed(effect, direct, months, false, elapsedOf(direct, lastElapsed), years);
}

/** A one-off: followed up whole by any counted outcome; elapsed once its month or an outcome of it has. */
function followUpAtOnce(
  effect: Effect,
  direct: CalculatedPart,
  counted: readonly Outcome[],
  years: YearTable,
  lastElapsed: MonthIndex,
): FollowUp {
  const elapsed = direct.month <= lastElapsed || counted.some((outcome) => outcome.firstMonth <= lastElapsed);
  if (elapsed && counted.length > 0) {
    const year = years.of(yearOf(direct.month));
    year.followedUp = direct.total;
    const cause = singleCause(counted) ?? 'notBrokenDown';
    const deviation = subtractOre(years.shown(), direct.total);
    if (deviation !== 0) year.deviation = { ...noDeviation, [cause]: deviation };
  }
  const months = counted.length === 0 ? [] : [{ first: direct.month, last: direct.month }];
  return summed(effect, direct, months, elapsed, elapsed ? direct.total : zeroOre, years);
}

function notFollowedUp(effect: Effect, direct: CalculatedPart | null, lastElapsed: MonthIndex): FollowUp {
  const elapsed = direct === null ? zeroOre : elapsedOf(direct, lastElapsed);
  return {
    effectId: effect.id,
    ...nothingShown(direct, lastElapsed),
    shown: zeroOre,
    unverified: zeroOre,
    estimated: zeroOre,
    followedUp: zeroOre,
    elapsedDirect: elapsed,
    realisationRate: null,
    followUpCoverage: elapsed > 0 ? 0 : null,
  };
}

/** What the ledger's rows of an effect without outcomes are made from: one and the same for every effect alike, and most are. */
export function nothingShown(direct: CalculatedPart | null, lastElapsed: MonthIndex): ShownByOutcomes {
  if (direct === null) return nothingOf.none;
  return direct.months === null && direct.month <= lastElapsed ? nothingAtOnceOf[direct.class] : nothingOf[direct.class];
}

const nothing = { months: [], atOnceElapsed: false, years: [], shortfall: zeroOre, surplus: zeroOre } as const;
const nothingOf = {
  none: { class: null, ...nothing },
  freed: { class: 'freed', ...nothing },
  returned: { class: 'returned', ...nothing },
  avoided: { class: 'avoided', ...nothing },
  indirect: { class: 'indirect', ...nothing },
} as const;
const nothingAtOnceOf = {
  freed: { ...nothingOf.freed, atOnceElapsed: true },
  returned: { ...nothingOf.returned, atOnceElapsed: true },
  avoided: { ...nothingOf.avoided, atOnceElapsed: true },
  indirect: { ...nothingOf.indirect, atOnceElapsed: true },
} as const;

function summed(
  effect: Effect,
  direct: CalculatedPart,
  months: readonly MonthSpan[],
  atOnceElapsed: boolean,
  elapsedDirect: Ore,
  table: YearTable,
): FollowUp {
  const years = table.inOrder();
  let unverified = zeroOre;
  let estimated = zeroOre;
  let followedUp = zeroOre;
  for (const year of years) {
    unverified = addOre(unverified, year.unverified);
    estimated = addOre(estimated, year.estimated);
    followedUp = addOre(followedUp, year.followedUp);
  }
  const shown = table.shown();
  const missing = subtractOre(followedUp, shown);
  return {
    effectId: effect.id,
    class: direct.class,
    months,
    atOnceElapsed,
    years,
    shown,
    unverified,
    estimated,
    followedUp,
    elapsedDirect,
    realisationRate: rateOf(shown, followedUp),
    followUpCoverage: coverageOf(followedUp, elapsedDirect),
    shortfall: missing > 0 ? missing : zeroOre,
    surplus: missing < 0 ? subtractOre(zeroOre, missing) : zeroOre,
  };
}

/** shown ÷ followedUp as a fraction; null when the denominator is not positive (domain.md §5). Öre or totals of öre. */
export function rateOf(shown: number | bigint, followedUp: number | bigint): number | null {
  return followedUp > 0 ? Number(shown) / Number(followedUp) : null;
}

/** followedUp ÷ elapsed as a fraction; null when elapsed is not positive or the share would pass 100 % (domain.md §5). */
export function coverageOf(followedUp: number | bigint, elapsed: number | bigint): number | null {
  return elapsed > 0 && followedUp <= elapsed ? Number(followedUp) / Number(elapsed) : null;
}

function elapsedOf(part: CalculatedPart, lastElapsed: MonthIndex): Ore {
  return countedIn(part, part.phasing.first, lastElapsed);
}

function isCounted(outcome: Outcome): boolean {
  return outcome.source !== 'estimated';
}

function addShares(years: YearTable, outcome: Outcome, lastElapsed: MonthIndex): void {
  const last = outcome.lastMonth < lastElapsed ? outcome.lastMonth : lastElapsed;
  const phasing = wholeMonths(outcome.firstMonth, outcome.lastMonth);
  for (let january = (yearOf(outcome.firstMonth) * 12) as MonthIndex; january <= last; january = (january + 12) as MonthIndex) {
    const december = (january + 11) as MonthIndex;
    const share = amountIn(outcome.amount, phasing, january, december < last ? december : last);
    const year = years.of(yearOf(january));
    if (!isCounted(outcome)) {
      year.estimated = addOre(year.estimated, share);
      continue;
    }
    year.shown = addOre(year.shown, share);
    if (!outcome.verified) year.unverified = addOre(year.unverified, share);
  }
}

/** The few years of one effect, in order. */
class YearTable {
  private readonly years: MutableYear[] = [];

  of(year: number): MutableYear {
    let at = this.years.length;
    for (; at > 0; at -= 1) {
      const before = this.years[at - 1] as MutableYear;
      if (before.year === year) return before;
      if (before.year < year) break;
    }
    const made = { year, shown: zeroOre, unverified: zeroOre, estimated: zeroOre, followedUp: zeroOre, deviation: noDeviation };
    if (at === this.years.length) this.years.push(made);
    else this.years.splice(at, 0, made);
    return made;
  }

  shown(): Ore {
    let sum = zeroOre;
    for (const year of this.years) sum = addOre(sum, year.shown);
    return sum;
  }

  inOrder(): readonly FollowUpYear[] {
    return this.years;
  }
}
