import type { MonthIndex } from '../basics/calendar';
import { yearOf } from '../basics/calendar';
import type { Calculation, Part } from '../effect/calculation';
import { countedIn } from '../effect/calculation';
import { followedStretches, monthsOf, noDeviation, shareOf, spansOf, statedCause, unitEstimates } from './deviation';
import type { Deviation } from './deviation';
import type { LedgerDeviation } from '../ledger/ledgerFields';
import type { Effect, EffectClass } from '../effect/effect';
import { unionOf, yearsOf, type MonthSpan } from '../basics/monthSpan';
import type { Ore } from '../basics/money';
import { absOre, addOre, subtractOre, zeroOre } from '../basics/money';
import type { Outcome, UnitData } from '../register/outcome';

/** What the outcomes show of one calendar year, öre; of the direct part, before implementation costs. */
export interface FollowUpYear {
  readonly year: number;
  /** Counted outcomes' share of the year's elapsed months: realised, or confirmed for an avoided effect. */
  readonly shown: Ore;
  /** Of shown, what is not verified. */
  readonly unverified: Ore;
  /** Both in absolute amounts, outcome by outcome: what the share not verified is reckoned in. */
  readonly shownSize: Ore;
  readonly unverifiedSize: Ore;
  /** Elapsed months that counted outcomes cover; of a one-off closed without any, the month of its date. */
  readonly measuredMonths: number;
  /** Outcomes with source Beräknat, and unit data of months without any outcome; elapsed months. */
  readonly estimated: Ore;
  readonly estimatedMonths: number;
  /** Calculated of the direct part over followed-up, elapsed months. */
  readonly followedUp: Ore;
  /**
   * What rates hold: shown ÷ calculated. A part without a term has both whole on the year of its date, once paid or
   * closed.
   */
  readonly ratedShown: Ore;
  readonly rated: Ore;
  /** shown − followedUp by cause. A direct part without a term has it whole on the year of its date. */
  readonly deviation: Deviation;
}

/** How one effect has been followed up on the per date (domain.md §5). Amounts in öre, direct part only. */
export interface FollowUp {
  /**
   * The direct part's class: shown is confirmed for avoided, else realised. null for an effect without a direct part.
   */
  readonly class: EffectClass | null;
  /** Months that counted outcomes cover, elapsed or not. */
  readonly months: readonly MonthSpan[];
  /** A counted outcome has an elapsed month: the effect's implementation cost is realised too. */
  readonly isMeasured: boolean;
  /** Years with any figure, ascending; none when nothing is followed up. */
  readonly years: readonly FollowUpYear[];
  readonly shown: Ore;
  readonly unverified: Ore;
  readonly estimated: Ore;
  readonly followedUp: Ore;
  /** Calculated of elapsed months; of a part without a term also what of it is followed up. */
  readonly elapsedDirect: Ore;
  /** ratedShown ÷ rated; null when that is not positive ("–"). */
  readonly realisationRate: number | null;
  /** followedUp ÷ elapsedDirect, absolute; null when nothing has elapsed. */
  readonly followUpCoverage: number | null;
  /** followedUp − shown where positive; 0 when nothing is followed up. */
  readonly shortfall: Ore;
  /** shown − followedUp where positive. */
  readonly surplus: Ore;
}

type Mutable<Record> = { -readonly [Field in keyof Record]: Record[Field] };
type MutableYear = Mutable<Omit<FollowUpYear, 'deviation'>> & { readonly deviation: Mutable<Deviation> };

/**
 * What the outcomes of one effect show on the per date (domain.md §5). `outcomes` and `unitData` are this effect's own.
 * An outcome's amount lies evenly over its whole months; elapsed months count. What is said of a one-off holds for
 * every direct part without a term.
 */
export function followUpOf(
  effect: Pick<Effect, 'status'>,
  { direct }: Pick<Calculation, 'direct'>,
  outcomes: readonly Outcome[],
  unitData: readonly UnitData[],
  lastElapsed: MonthIndex,
): FollowUp {
  const years = new YearTable();
  if (direct === null) return summed(null, [], false, zeroOre, years);
  const counted = outcomes.filter(isCounted);
  const months = monthsOf(counted);
  const isMeasured = counted.some(({ firstMonth }) => firstMonth <= lastElapsed);
  for (const outcome of outcomes) addShares(years, outcome, lastElapsed);
  addMonths(years, 'measuredMonths', months, lastElapsed);
  const estimates = unitEstimates(outcomes, unitData, lastElapsed);
  for (const { first, amount } of estimates) {
    const year = years.of(yearOf(first));
    year.estimated = addOre(year.estimated, amount);
  }
  const estimated = spansOf(outcomes.filter((outcome) => !isCounted(outcome)));
  addMonths(years, 'estimatedMonths', unionOf([...estimated, ...estimates]), lastElapsed);
  const elapsed = countedIn(direct, direct.term.phasing.first, lastElapsed);
  if (direct.term.months === null) {
    const followedUp = followUpOneOff(direct, effect.status === 'closed', isMeasured, counted, years);
    return summed(direct, months, isMeasured, direct.term.phasing.first <= lastElapsed ? elapsed : followedUp, years);
  }
  const stretches = followedStretches(direct, months, counted, unitData, lastElapsed);
  for (const { first, followedUp, deviations } of stretches) {
    const year = years.of(yearOf(first));
    year.followedUp = addOre(year.followedUp, followedUp);
    for (const { cause, amount } of deviations) deviate(year, cause, amount);
  }
  for (const year of years.inOrder) {
    year.rated = year.followedUp;
    year.ratedShown = year.shown;
  }
  return summed(direct, months, isMeasured, elapsed, years);
}

/** How far short of its calculated a one-off still counts as paid in full, öre. */
export const paidWithin = 100;

/**
 * A one-off is followed up as far as its elapsed outcomes reach, on its own side of 0; wholly once they reach it or it
 * is closed, and only then rates hold it. Answers what is followed up.
 */
function followUpOneOff(
  direct: Part,
  isClosed: boolean,
  isMeasured: boolean,
  counted: readonly Outcome[],
  years: YearTable,
): Ore {
  if (!isMeasured && !isClosed) return zeroOre;
  const { shown } = sumsOf(years.inOrder);
  const { total } = direct;
  const side = total < 0 ? -1 : 1;
  const isWhole = isClosed || shown * side >= total * side - paidWithin;
  const year = years.of(yearOf(direct.term.phasing.first));
  if (!isMeasured) year.measuredMonths = 1;
  year.followedUp = isWhole ? total : shown * side > 0 ? shown : zeroOre;
  if (isWhole) {
    year.rated = total;
    year.ratedShown = shown;
  }
  deviate(year, statedCause(counted), subtractOre(shown, year.followedUp));
  return year.followedUp;
}

function deviate({ deviation }: MutableYear, cause: LedgerDeviation, amount: Ore): void {
  deviation[cause] = addOre(deviation[cause], amount);
}

function summed(
  direct: Part | null,
  months: readonly MonthSpan[],
  isMeasured: boolean,
  elapsedDirect: Ore,
  years: YearTable,
): FollowUp {
  const { shown, unverified, estimated, followedUp, rated, ratedShown } = sumsOf(years.inOrder);
  const missing = subtractOre(followedUp, shown);
  // Copied to their size: an array that has grown keeps room for sixteen more, in every row of the register.
  return {
    class: direct === null ? null : direct.class,
    months: [...months],
    isMeasured,
    years: [...years.inOrder],
    shown,
    unverified,
    estimated,
    followedUp,
    elapsedDirect,
    realisationRate: rateOf(ratedShown, rated),
    followUpCoverage: coverageOf(absOre(followedUp), absOre(elapsedDirect)),
    shortfall: missing > 0 ? missing : zeroOre,
    surplus: missing < 0 ? absOre(missing) : zeroOre,
  };
}

/** shown ÷ calculated as a fraction; null when the denominator is not positive (domain.md §5). Öre or totals of öre. */
export function rateOf(shown: number | bigint, calculated: number | bigint): number | null {
  return calculated > 0 ? Number(shown) / Number(calculated) : null;
}

/** Followed up ÷ elapsed as a fraction, both in absolute amounts; null when nothing has elapsed (domain.md §5). */
export function coverageOf(followedUp: number | bigint, elapsed: number | bigint): number | null {
  return elapsed > 0 ? Number(followedUp) / Number(elapsed) : null;
}

/** Whether an outcome's source is one that somebody has seen in the books. */
export function isCounted({ source }: Pick<Outcome, 'source'>): boolean {
  return source !== 'estimated';
}

function addShares(years: YearTable, outcome: Outcome, lastElapsed: MonthIndex): void {
  const elapsed = Math.min(outcome.lastMonth, lastElapsed) as MonthIndex;
  for (const { first, last } of yearsOf(outcome.firstMonth, elapsed)) {
    const share = shareOf(outcome.amount, outcome, first, last);
    const year = years.of(yearOf(first));
    if (!isCounted(outcome)) {
      year.estimated = addOre(year.estimated, share);
      continue;
    }
    year.shown = addOre(year.shown, share);
    year.shownSize = addOre(year.shownSize, absOre(share));
    if (outcome.verified) continue;
    year.unverified = addOre(year.unverified, share);
    year.unverifiedSize = addOre(year.unverifiedSize, absOre(share));
  }
}

function addMonths(
  years: YearTable,
  field: 'measuredMonths' | 'estimatedMonths',
  spans: readonly MonthSpan[],
  lastElapsed: MonthIndex,
): void {
  for (const { first, last } of spans) {
    for (const ofYear of yearsOf(first, Math.min(last, lastElapsed) as MonthIndex)) {
      years.of(yearOf(ofYear.first))[field] += ofYear.last - ofYear.first + 1;
    }
  }
}

/** The few years of one effect, in order. */
class YearTable {
  readonly inOrder: MutableYear[] = [];

  of(year: number): MutableYear {
    const place = this.inOrder.findIndex((each) => each.year >= year);
    const found = this.inOrder[place];
    if (found?.year === year) return found;
    const added = { ...nothingShown, deviation: { ...noDeviation }, year };
    this.inOrder.splice(place < 0 ? this.inOrder.length : place, 0, added);
    return added;
  }
}

type YearSums = Pick<FollowUpYear, 'shown' | 'unverified' | 'estimated' | 'followedUp' | 'rated' | 'ratedShown'>;

function sumsOf(years: readonly FollowUpYear[]): YearSums {
  const sums: Mutable<YearSums> = {
    shown: zeroOre,
    unverified: zeroOre,
    estimated: zeroOre,
    followedUp: zeroOre,
    rated: zeroOre,
    ratedShown: zeroOre,
  };
  for (const year of years) {
    sums.shown = addOre(sums.shown, year.shown);
    sums.unverified = addOre(sums.unverified, year.unverified);
    sums.estimated = addOre(sums.estimated, year.estimated);
    sums.followedUp = addOre(sums.followedUp, year.followedUp);
    sums.rated = addOre(sums.rated, year.rated);
    sums.ratedShown = addOre(sums.ratedShown, year.ratedShown);
  }
  return sums;
}

const nothingShown: FollowUpYear = {
  year: 0,
  shown: zeroOre,
  unverified: zeroOre,
  shownSize: zeroOre,
  unverifiedSize: zeroOre,
  measuredMonths: 0,
  estimated: zeroOre,
  estimatedMonths: 0,
  followedUp: zeroOre,
  ratedShown: zeroOre,
  rated: zeroOre,
  deviation: noDeviation,
};
