import type { MonthIndex } from '../basics/calendar';
import type { Effect, EffectClass, Part, Period } from './effect';
import { unreachable } from '../basics/exhaustive';
import type { Ore } from '../basics/money';
import { mulDivRound, ore, subtractOre, zeroOre } from '../basics/money';
import type { Phasing } from '../basics/phasing';
import { cumulative } from '../basics/phasing';
import type { Term } from '../basics/term';
import type { Settings } from '../register/settings';

const monthsPerYear = 12;
const centihoursPerHour = 100;

/** First 12 months, the smallest of the three headlines. */
const firstMonths = 12;

/** A part of an effect (domain.md §4 table) with what it is per year. */
export interface YearlyPart extends Part {
  /** Öre per year: the input itself, or an amount for the whole term · 12 / months. null for a part without a term. */
  readonly perYear: Ore | null;
  /** Given as one amount for the whole, not per year. */
  readonly fromAmount: boolean;
}

/** A part with what has lapsed and the smaller headlines, öre. */
export interface CalculatedPart extends YearlyPart {
  /** Where the total lies; one month for a part without a term. */
  readonly phasing: Phasing;
  /** The last month that counts: earlier than the phasing's where the contract ended (Faktiskt slutdatum). */
  readonly lastCounted: MonthIndex;
  /** total − lapsed. */
  readonly counted: Ore;
  readonly lapsed: Ore;
  /** Counted for at most tak månader; an avoided direct part for at most cost avoidance månader. */
  readonly capped: Ore;
  readonly first12Months: Ore;
}

/**
 * The parts of an effect (domain.md §4 table), direct part first. A yearly input without a term has no part: the row has an
 * error then (E203, E403, E462).
 */
export function partsOf(effect: Effect, settings: Settings, term: Term): CalculatedPart[] {
  const main = effect.type === 'other' ? otherPart(effect, settings, term) : directPart(effect, settings, term);
  const parts = main === null ? [] : [main];
  if (effect.type === 'oneOff') return parts;
  if (effect.type !== 'other' && effect.implementationCost !== null && effect.implementationCost !== 0) {
    parts.push(atOnce('implementation', 'freed', ore(0 - effect.implementationCost), term));
  }
  const months = term.length;
  if (months !== null && effect.indirectPerYear !== null) {
    parts.push(yearly('indirect', 'indirect', effect.indirectPerYear, months, settings, term));
  }
  if (months !== null && effect.centihoursPerYear !== null) parts.push(hoursPart(effect.centihoursPerYear, months, settings, term));
  // What has been pushed to keeps room for sixteen more, in a register of thousands more than all else of it.
  return parts.length > 1 ? parts.slice() : parts;
}

/** What an Annat counts as an amount: indirect, for it has no direct part. */
function otherPart(effect: Effect, settings: Settings, term: Term): CalculatedPart | null {
  return effect.amount === null ? null : wholeAmount('indirect', 'indirect', effect.amount, settings, term);
}

/** The class of an effect's direct part; null for Annat, which has none (domain.md §4). */
export function directClassOf(effect: Effect): EffectClass | null {
  switch (effect.type) {
    case 'oneOff':
      return 'returned';
    case 'newContract':
      return effect.baselineSource === 'previousContract' || effect.baselineSource === 'budget' ? 'freed' : 'avoided';
    case 'costAvoidance':
      return 'avoided';
    case 'other':
      return null;
    default:
      return unreachable(effect.type);
  }
}

/** What the direct part is per year, öre: U − N, or min(U, C) − N for cost avoidance. null when either is missing. */
export function yearlyDifference(effect: Effect): Ore | null {
  if (effect.type !== 'newContract' && effect.type !== 'costAvoidance') return null;
  if (effect.baseline === null || effect.newCost === null) return null;
  const ceiling = effect.type === 'costAvoidance' ? effect.ceiling : null;
  const before = ceiling !== null && ceiling < effect.baseline ? ceiling : effect.baseline;
  return subtractOre(before, effect.newCost);
}

function directPart(effect: Effect, settings: Settings, term: Term): CalculatedPart | null {
  const effectClass = directClassOf(effect);
  if (effectClass === null) return null;
  const perYear = yearlyDifference(effect);
  if (perYear !== null) return term.length === null ? null : yearly('direct', effectClass, perYear, term.length, settings, term);
  return effect.amount === null ? null : wholeAmount('direct', effectClass, effect.amount, settings, term);
}

function yearly(kind: Part['kind'], effectClass: EffectClass, perYear: Ore, months: number, settings: Settings, term: Term): CalculatedPart {
  return overTerm(kind, effectClass, mulDivRound(perYear, months, monthsPerYear), perYear, false, settings, term);
}

function wholeAmount(kind: Part['kind'], effectClass: EffectClass, amount: Ore, settings: Settings, term: Term): CalculatedPart {
  if (term.length === null) return atOnce(kind, effectClass, amount, term);
  return overTerm(kind, effectClass, amount, mulDivRound(amount, monthsPerYear, term.length), true, settings, term);
}

/** H · h · term in one rounding; 0 kr while no hourly cost is set. */
function hoursPart(centihoursPerYear: number, months: number, settings: Settings, term: Term): CalculatedPart {
  const cost = settings.hourlyCost ?? 0;
  const total = mulDivRound(centihoursPerYear * months, cost, monthsPerYear * centihoursPerHour);
  const perYear = mulDivRound(centihoursPerYear, cost, centihoursPerHour);
  return new HoursOfTerm(mulDivRound(centihoursPerYear, months, monthsPerYear), total, perYear, settings.capMonths, term);
}

/** Hours over the term in the parts of an effect, hundredths of an hour; 0 when they have none. */
export function hoursOf(parts: readonly CalculatedPart[]): Ore {
  const hours = parts[parts.length - 1];
  return hours instanceof HoursOfTerm ? hours.centihours : zeroOre;
}

function overTerm(
  kind: Part['kind'],
  effectClass: EffectClass,
  total: Ore,
  perYear: Ore,
  fromAmount: boolean,
  settings: Settings,
  term: Term,
): CalculatedPart {
  // Only direct parts are avoided, so the class says it: also of a Nytt avtal on an estimate.
  const cap = effectClass === 'avoided' ? settings.avoidanceCapMonths : settings.capMonths;
  return new PartOfTerm(kind, effectClass, total, perYear, fromAmount, cap, term);
}

/** A part without a term, whole in the start month, which never falls away. */
function atOnce(kind: Part['kind'], effectClass: EffectClass, total: Ore, term: Term): CalculatedPart {
  return new PartOfTerm(kind, effectClass, total, null, true, firstMonths, term.startMonth());
}

/** A part that works out from its term what is asked of it: a large register holds one or more for every row. */
class PartOfTerm implements CalculatedPart {
  readonly class: EffectClass;

  constructor(
    readonly kind: Part['kind'],
    effectClass: EffectClass,
    readonly total: Ore,
    readonly perYear: Ore | null,
    readonly fromAmount: boolean,
    private readonly cap: number,
    private readonly term: Term,
  ) {
    this.class = effectClass;
  }

  get months(): number | null { return this.term.length; }
  get period(): Period | null { return this.term.period; }
  get month(): MonthIndex { return this.term.first; }
  get phasing(): Phasing { return this.term; }
  get lastCounted(): MonthIndex { return this.term.lastCounted; }
  get counted(): Ore { return cumulative(this.total, this.term, this.term.lastCounted); }
  get lapsed(): Ore { return subtractOre(this.total, this.counted); }
  get capped(): Ore { return this.atMostMonths(this.cap); }
  get first12Months(): Ore { return this.atMostMonths(firstMonths); }

  /** round(part · min(months, m) / months), in absolute value never more than what has not lapsed. */
  private atMostMonths(months: number): Ore {
    const { counted } = this;
    const { length } = this.term;
    if (length === null) return counted;
    const limited = mulDivRound(this.total, months, length);
    return Math.abs(limited) < Math.abs(counted) ? limited : counted;
  }
}

/** The part that is hours, always an effect's last, with the hours themselves: phased like öre. */
class HoursOfTerm extends PartOfTerm {
  constructor(readonly centihours: Ore, total: Ore, perYear: Ore, cap: number, term: Term) {
    super('hours', 'indirect', total, perYear, false, cap, term);
  }
}
