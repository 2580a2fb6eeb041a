import type { Effect, EffectClass } from './effect';
import { directClassOf, usesField } from './effectTypes';
import { worthOf, worthOverTerm } from '../basics/hours';
import type { Ore } from '../basics/money';
import { mulDivRound, ore, subtractOre, zeroOre } from '../basics/money';
import { cumulative } from '../basics/phasing';
import { monthAlone, type Term } from '../basics/term';
import type { Settings } from '../register/settings';

const monthsPerYear = 12;

/** First 12 months, the smallest of the three headlines. */
const firstMonths = 12;

/** One phased piece of an effect (domain.md §4 table). Amounts in öre. */
export interface Part {
  /** The effect's term, or the one month in which the part falls whole. */
  readonly term: Term;
  readonly kind: 'direct' | 'implementation' | 'indirect' | 'hours';
  readonly class: EffectClass;
  readonly total: Ore;
  /** Per year: the input itself, or an amount for the whole term · 12 / months. null for a part without a term. */
  readonly perYear: Ore | null;
  /** Given as one amount for the whole, not per year. */
  readonly fromAmount: boolean;
  /** What of the total does not fall after the last month that counts. */
  readonly counted: Ore;
  /** Counted for at most tak månader; an avoided direct part for at most cost avoidance månader. */
  readonly capped: Ore;
  readonly first12Months: Ore;
}

/**
 * The parts of an effect (domain.md §4 table), direct part first. A yearly input without a term has no part: the row
 * has an error then (E203, E403, E462).
 */
export function partsOf(effect: Effect, settings: Settings, term: Term): Part[] {
  const { months } = term;
  return listOf(mainPart(effect, settings, term)).concat(
    listOf(implementationPart(effect, settings)),
    listOf(months === null ? null : indirectPart(effect, settings, term, months)),
    listOf(months === null ? null : hoursPart(effect, settings, term, months)),
  );
}

function listOf(part: Part | null): Part[] {
  return part === null ? [] : [part];
}

/**
 * What the direct part is per year, öre: U − N, or min(U, C) − N where a ceiling counts. null when either is missing or
 * not used.
 */
export function yearlyDifference(effect: Effect): Ore | null {
  const { type, baseline, newCost } = effect;
  if (!usesField(type, 'baseline') || baseline === null || newCost === null) return null;
  const ceiling = usesField(type, 'ceiling') ? effect.ceiling : null;
  return subtractOre(Math.min(baseline, ceiling ?? baseline) as Ore, newCost);
}

/** The direct part; of a type without one what its amount gives, an indirect effect. */
function mainPart(effect: Effect, settings: Settings, term: Term): Part | null {
  const directClass = directClassOf(effect);
  const kind = directClass === null ? 'indirect' : 'direct';
  const of = (amounts: Amounts, over: Term): Part => part(kind, directClass ?? 'indirect', amounts, over, settings);
  const { amount } = effect;
  const { months } = term;
  const perYear = yearlyDifference(effect);
  if (perYear !== null) return months === null ? null : of(overTerm(perYear, months), term);
  if (amount === null) return null;
  return of(
    { total: amount, perYear: months === null ? null : mulDivRound(amount, monthsPerYear, months), fromAmount: true },
    term,
  );
}

/** What it costs once to bring the effect about, in the start month. */
function implementationPart({ type, start, implementationCost }: Effect, settings: Settings): Part | null {
  if (!usesField(type, 'implementationCost') || implementationCost === null || implementationCost === 0) return null;
  const cost = { total: ore(0 - implementationCost), perYear: null, fromAmount: true };
  return part('implementation', 'freed', cost, monthAlone(start), settings);
}

function indirectPart(effect: Effect, settings: Settings, term: Term, months: number): Part | null {
  const { type, indirectPerYear } = effect;
  if (!usesField(type, 'indirectPerYear') || indirectPerYear === null) return null;
  return part('indirect', 'indirect', overTerm(indirectPerYear, months), term, settings);
}

/** Hours: H · h · term in one rounding, 0 kr while no hourly cost is set. */
function hoursPart(effect: Effect, settings: Settings, term: Term, months: number): Part | null {
  const { type, centihoursPerYear } = effect;
  if (!usesField(type, 'hoursPerYear') || centihoursPerYear === null) return null;
  const cost = settings.hourlyCost ?? zeroOre;
  const total = worthOverTerm(centihoursPerYear, months, cost);
  const worth = { total, perYear: worthOf(centihoursPerYear, cost), fromAmount: false };
  return part('hours', 'indirect', worth, term, settings);
}

type Amounts = Pick<Part, 'total' | 'perYear' | 'fromAmount'>;

function overTerm(perYear: Ore, months: number): Amounts {
  return { total: mulDivRound(perYear, months, monthsPerYear), perYear, fromAmount: false };
}

function part(kind: Part['kind'], effectClass: EffectClass, amounts: Amounts, term: Term, settings: Settings): Part {
  const { total, perYear, fromAmount } = amounts;
  const { months: termMonths, phasing, lastCounted } = term;
  const counted = cumulative(total, phasing, lastCounted);
  /**
   * round(part · min(months, m) / months), in absolute value never more than what has not lapsed; without a term whole.
   */
  const atMost = (months: number): Ore => {
    const limited = termMonths === null ? counted : mulDivRound(total, months, termMonths);
    return Math.abs(limited) < Math.abs(counted) ? limited : counted;
  };
  // Only direct parts are avoided, so the class says which cap: also of a Nytt avtal on an estimate.
  const cap = effectClass === 'avoided' ? settings.avoidanceCapMonths : settings.capMonths;
  // Named one by one: spread, two records in one are copied key by key, and every part is several times slower to read.
  return {
    term,
    kind,
    class: effectClass,
    total,
    perYear,
    fromAmount,
    counted,
    capped: atMost(cap),
    first12Months: atMost(firstMonths),
  };
}
