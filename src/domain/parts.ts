import type { MonthIndex } from './calendar';
import { endOfTerm, monthOf } from './calendar';
import type { Effect, EffectClass, Part, Period } from './effect';
import { unreachable } from './exhaustive';
import type { Ore } from './money';
import { mulDivRound, ore, subtractOre, zeroOre } from './money';
import type { Phasing } from './phasing';
import { cumulative, phasingOf, wholeMonths } from './phasing';
import type { Settings } from './settings';

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

/** What the parts of one effect have in common: where they start, and how those with a term lie over it. */
export interface Term {
  readonly startMonth: MonthIndex;
  readonly months: number | null;
  readonly period: Period | null;
  /** Of the term; of the start month without one. */
  readonly phasing: Phasing;
  readonly lastCounted: MonthIndex;
}

/** The term that an effect's parts lie over. A one-off has none, whatever stands in Avtalstid (W302). */
export function termOf(effect: Effect): Term {
  const startMonth = monthOf(effect.start);
  const months = effect.type === 'oneOff' ? null : effect.termMonths;
  if (months === null) {
    return { startMonth, months, period: null, phasing: wholeMonths(startMonth, startMonth), lastCounted: startMonth };
  }
  const period = { start: effect.start, end: endOfTerm(effect.start, months) };
  const phasing = phasingOf(period);
  return { startMonth, months, period, phasing, lastCounted: lastCountedMonth(effect, phasing) };
}

/** Months after the month of Faktiskt slutdatum fall away; one before the start is ignored here too (W163). */
function lastCountedMonth(effect: Effect, phasing: Phasing): MonthIndex {
  if (effect.actualEnd === null || effect.actualEnd < effect.start) return phasing.last;
  const endMonth = monthOf(effect.actualEnd);
  return endMonth < phasing.last ? endMonth : phasing.last;
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
  const { months } = term;
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
  if (perYear !== null) return term.months === null ? null : yearly('direct', effectClass, perYear, term.months, settings, term);
  return effect.amount === null ? null : wholeAmount('direct', effectClass, effect.amount, settings, term);
}

function yearly(kind: Part['kind'], effectClass: EffectClass, perYear: Ore, months: number, settings: Settings, term: Term): CalculatedPart {
  return overTerm(kind, effectClass, mulDivRound(perYear, months, monthsPerYear), perYear, false, months, settings, term);
}

function wholeAmount(kind: Part['kind'], effectClass: EffectClass, amount: Ore, settings: Settings, term: Term): CalculatedPart {
  if (term.months === null) return atOnce(kind, effectClass, amount, term);
  return overTerm(kind, effectClass, amount, mulDivRound(amount, monthsPerYear, term.months), true, term.months, settings, term);
}

/** H · h · term in one rounding; 0 kr while no hourly cost is set. */
function hoursPart(centihoursPerYear: number, months: number, settings: Settings, term: Term): CalculatedPart {
  const cost = settings.hourlyCost ?? 0;
  const total = mulDivRound(centihoursPerYear * months, cost, monthsPerYear * centihoursPerHour);
  return overTerm('hours', 'indirect', total, mulDivRound(centihoursPerYear, cost, centihoursPerHour), false, months, settings, term);
}

function overTerm(
  kind: Part['kind'],
  effectClass: EffectClass,
  total: Ore,
  perYear: Ore,
  fromAmount: boolean,
  months: number,
  settings: Settings,
  { period, startMonth, phasing, lastCounted }: Term,
): CalculatedPart {
  const counted = cumulative(total, phasing, lastCounted);
  // Only direct parts are avoided, so the class says it: also of a Nytt avtal on an estimate.
  const cap = effectClass === 'avoided' ? settings.avoidanceCapMonths : settings.capMonths;
  return {
    kind, class: effectClass, total, perYear, fromAmount, months, period, month: startMonth, phasing, lastCounted, counted,
    lapsed: subtractOre(total, counted),
    capped: atMostMonths(total, months, counted, cap),
    first12Months: atMostMonths(total, months, counted, firstMonths),
  };
}

/** A part without a term, whole in the start month, which never falls away. */
function atOnce(kind: Part['kind'], effectClass: EffectClass, total: Ore, { months, startMonth, phasing }: Term): CalculatedPart {
  return {
    kind, class: effectClass, total, perYear: null, fromAmount: true, months: null, period: null, month: startMonth,
    phasing: months === null ? phasing : wholeMonths(startMonth, startMonth),
    lastCounted: startMonth, counted: total, lapsed: zeroOre, capped: total, first12Months: total,
  };
}

/** round(part · min(months, m) / months), in absolute value never more than what has not lapsed. */
function atMostMonths(total: Ore, ofTerm: number, counted: Ore, months: number): Ore {
  const limited = mulDivRound(total, months, ofTerm);
  return Math.abs(limited) < Math.abs(counted) ? limited : counted;
}
