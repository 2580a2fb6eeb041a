import type { MonthIndex } from './calendar';
import { endOfTerm, monthOf } from './calendar';
import type { Effect, EffectClass, Part, Period } from './effect';
import { unreachable } from './exhaustive';
import type { Ore } from './money';
import { mulDivRound, ore, subtractOre } from './money';
import type { Settings } from './settings';

const monthsPerYear = 12;
const centihoursPerHour = 100;

/** A part of an effect (domain.md §4 table) with what it is per year. */
export interface YearlyPart extends Part {
  /** Öre per year: the input itself, or an amount for the whole term · 12 / months. null for a part without a term. */
  readonly perYear: Ore | null;
  /** Given as one amount for the whole, not per year. */
  readonly fromAmount: boolean;
}

/** What the parts of one effect have in common: where they start, and the period of those with a term. */
export interface Term {
  readonly startMonth: MonthIndex;
  readonly months: number | null;
  readonly period: Period | null;
}

/** The term that an effect's parts lie over. A one-off has none, whatever stands in Avtalstid (W302). */
export function termOf(effect: Effect): Term {
  const startMonth = monthOf(effect.start);
  const months = effect.type === 'oneOff' ? null : effect.termMonths;
  if (months === null) return { startMonth, months, period: null };
  return { startMonth, months, period: { start: effect.start, end: endOfTerm(effect.start, months) } };
}

/**
 * The parts of an effect (domain.md §4 table), direct part first. A yearly input without a term has no part: the row has an
 * error then (E203, E403, E462).
 */
export function partsOf(effect: Effect, settings: Settings, term: Term): YearlyPart[] {
  const parts: YearlyPart[] = [];
  const direct = directPart(effect, term);
  if (direct !== null) parts.push(direct);
  switch (effect.type) {
    case 'oneOff':
      return parts;
    case 'newContract':
    case 'costAvoidance':
      if (effect.implementationCost !== null && effect.implementationCost !== 0) {
        parts.push(atOnce('implementation', 'freed', ore(0 - effect.implementationCost), term));
      }
      break;
    case 'other':
      if (effect.amount !== null) parts.push(wholeAmount('indirect', 'indirect', effect.amount, term));
      break;
    default:
      return unreachable(effect.type);
  }
  if (effect.indirectPerYear !== null && term.period !== null) {
    parts.push(yearly('indirect', 'indirect', effect.indirectPerYear, term));
  }
  if (effect.centihoursPerYear !== null && term.period !== null) parts.push(hoursPart(effect.centihoursPerYear, settings, term));
  return parts;
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

function directPart(effect: Effect, term: Term): YearlyPart | null {
  const effectClass = directClassOf(effect);
  if (effectClass === null) return null;
  const perYear = yearlyDifference(effect);
  if (perYear !== null) return term.period === null ? null : yearly('direct', effectClass, perYear, term);
  return effect.amount === null ? null : wholeAmount('direct', effectClass, effect.amount, term);
}

function yearly(kind: Part['kind'], effectClass: EffectClass, perYear: Ore, term: Term): YearlyPart {
  const total = mulDivRound(perYear, term.months ?? 0, monthsPerYear);
  return part(kind, effectClass, total, perYear, false, term);
}

function wholeAmount(kind: Part['kind'], effectClass: EffectClass, amount: Ore, term: Term): YearlyPart {
  if (term.months === null) return atOnce(kind, effectClass, amount, term);
  return part(kind, effectClass, amount, mulDivRound(amount, monthsPerYear, term.months), true, term);
}

/** H · h · term in one rounding; 0 kr while no hourly cost is set. */
function hoursPart(centihoursPerYear: number, settings: Settings, term: Term): YearlyPart {
  const cost = settings.hourlyCost ?? 0;
  const total = mulDivRound(centihoursPerYear * (term.months ?? 0), cost, monthsPerYear * centihoursPerHour);
  return part('hours', 'indirect', total, mulDivRound(centihoursPerYear, cost, centihoursPerHour), false, term);
}

function part(
  kind: Part['kind'],
  effectClass: EffectClass,
  total: Ore,
  perYear: Ore,
  fromAmount: boolean,
  term: Term,
): YearlyPart {
  return { kind, class: effectClass, total, perYear, fromAmount, months: term.months, period: term.period, month: term.startMonth };
}

function atOnce(kind: Part['kind'], effectClass: EffectClass, total: Ore, term: Term): YearlyPart {
  return { kind, class: effectClass, total, perYear: null, fromAmount: true, months: null, period: null, month: term.startMonth };
}
