import type { MonthIndex, Serial } from '../basics/calendar';
import { lastElapsedMonth, lastMonthOfYear, monthIndexOf, yearOf } from '../basics/calendar';
import type { Part, Calculation } from '../effect/calculation';
import { countedIn } from '../effect/calculation';
import { followedMonths, noDeviation, statedCause, withCause } from './deviation';
import { ledgerDeviations } from '../ledger/ledgerFields';
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

/**
 * What the outcomes of one effect show on the per date (domain.md §5). `outcomes` and `unitData` are this effect's own. An outcome's
 * amount lies evenly over its whole months; elapsed months count.
 */
export function followUpOf(
  effect: Effect,
  { direct }: Calculation,
  outcomes: readonly Outcome[],
  unitData: readonly UnitData[],
  asOf: Serial,
): FollowUp {
  const lastElapsed = lastElapsedMonth(asOf);
  const years = new Years();
  if (direct === null) return summed(effect, null, [], false, zeroOre, years);
  for (const outcome of outcomes) addShares(years, outcome, lastElapsed);
  const counted = outcomes.filter(isCounted);
  if (direct.months === null) return followUpAtOnce(effect, direct, counted, years, lastElapsed);
  for (const { month, followedUp, deviation } of followedMonths(direct, counted, unitData, lastElapsed)) {
    years.add(yearOf(month), { followedUp });
    years.deviate(yearOf(month), deviation);
  }
  const months = unionOf(counted.map(({ firstMonth, lastMonth }) => ({ first: firstMonth, last: lastMonth })));
  return summed(effect, direct, months, false, countedIn(direct, direct.phasing.first, lastElapsed), years);
}

/**
 * A direct part without a term is followed up whole by any counted outcome, wherever in time, and elapsed once its month or an
 * outcome of it has; this is read to hold for every type, not only Engångsbelopp/vite.
 */
function followUpAtOnce(effect: Effect, direct: Part, counted: readonly Outcome[], years: Years, lastElapsed: MonthIndex): FollowUp {
  const month = direct.phasing.first;
  const elapsed = month <= lastElapsed || counted.some((outcome) => outcome.firstMonth <= lastElapsed);
  if (elapsed && counted.length > 0) {
    const deviation = subtractOre(years.sumOf('shown'), direct.total);
    years.add(yearOf(month), { followedUp: direct.total });
    years.deviate(yearOf(month), withCause(noDeviation, statedCause(counted), deviation));
  }
  const months = counted.length === 0 ? [] : [{ first: month, last: month }];
  return summed(effect, direct, months, elapsed, elapsed ? direct.total : zeroOre, years);
}

function summed(
  effect: Effect,
  direct: Part | null,
  months: readonly MonthSpan[],
  atOnceElapsed: boolean,
  elapsedDirect: Ore,
  years: Years,
): FollowUp {
  const shown = years.sumOf('shown');
  const followedUp = years.sumOf('followedUp');
  return {
    effectId: effect.id,
    class: direct?.class ?? null,
    months,
    atOnceElapsed,
    years: years.inOrder(),
    shown,
    unverified: years.sumOf('unverified'),
    estimated: years.sumOf('estimated'),
    followedUp,
    elapsedDirect,
    realisationRate: rateOf(shown, followedUp),
    followUpCoverage: coverageOf(followedUp, elapsedDirect),
    shortfall: Math.max(followedUp - shown, 0) as Ore,
    surplus: Math.max(shown - followedUp, 0) as Ore,
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

/** Whether an outcome's source is one that somebody has seen in the books. */
export function isCounted({ source }: Outcome): boolean {
  return source !== 'estimated';
}

/** An outcome's share of each year's elapsed months. */
function addShares(years: Years, outcome: Outcome, lastElapsed: MonthIndex): void {
  const { firstMonth, lastMonth, amount } = outcome;
  const phasing = wholeMonths(firstMonth, lastMonth);
  for (let year = yearOf(firstMonth); year <= yearOf(lastMonth); year += 1) {
    const last = Math.min(lastMonthOfYear(year), lastElapsed) as MonthIndex;
    if (monthIndexOf(year, 1) > last) return;
    const share = amountIn(amount, phasing, monthIndexOf(year, 1), last);
    if (!isCounted(outcome)) years.add(year, { estimated: share });
    else years.add(year, outcome.verified ? { shown: share } : { shown: share, unverified: share });
  }
}

type Amounts = Pick<FollowUpYear, 'shown' | 'unverified' | 'estimated' | 'followedUp'>;

/** The years of one effect, summed as they come. */
class Years {
  private readonly years = new Map<number, FollowUpYear>();

  add(year: number, amounts: Partial<Amounts>): void {
    const sum = { ...this.of(year) };
    for (const [field, amount] of Object.entries(amounts) as [keyof Amounts, Ore][]) sum[field] = addOre(sum[field], amount);
    this.years.set(year, sum);
  }

  deviate(year: number, deviation: Deviation): void {
    const before = this.of(year);
    const sum = { ...before.deviation };
    for (const cause of ledgerDeviations) sum[cause] = addOre(sum[cause], deviation[cause]);
    this.years.set(year, { ...before, deviation: sum });
  }

  sumOf(field: keyof Amounts): Ore {
    return this.inOrder().reduce((sum, year) => addOre(sum, year[field]), zeroOre);
  }

  inOrder(): readonly FollowUpYear[] {
    return [...this.years.values()].sort((a, b) => a.year - b.year);
  }

  private of(year: number): FollowUpYear {
    return this.years.get(year) ?? { year, ...nothing };
  }
}

const nothing = { shown: zeroOre, unverified: zeroOre, estimated: zeroOre, followedUp: zeroOre, deviation: noDeviation };
