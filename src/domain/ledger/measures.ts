import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { coverageOf, rateOf } from '../followUp/followUp';
import type { OreTotal } from '../basics/money';
import { deviationFields, type LedgerDeviation, type LedgerField } from './ledgerFields';
import type { LedgerRow } from './ledgerRow';

/** A figure that is summed from the ledger: which of its columns, of which classes, over which rows. */
export interface Measure {
  readonly fields: readonly LedgerField[];
  readonly classes: readonly EffectClass[];
  /** terms: effects whose direct part has a term; once: the others, one-offs among them. */
  readonly over: 'all' | 'terms' | 'once';
}

const sumOf = (...fields: LedgerField[]): Measure => ({ fields, classes: effectClasses, over: 'all' });

/** Every figure of the summary that is a sum over the ledger, defined here and nowhere else. */
export const measures = {
  calculated: sumOf('calculated'),
  calculatedSize: sumOf('calculatedSize'),
  lapsed: sumOf('lapsed'),
  realised: sumOf('realised'),
  realisedCost: sumOf('realisedCost'),
  confirmed: sumOf('confirmed'),
  /** Realised and confirmed, for what counts both. */
  shown: sumOf('realised', 'confirmed'),
  measuredMonths: sumOf('measuredMonths'),
  estimated: sumOf('estimated'),
  estimatedMonths: sumOf('estimatedMonths'),
  unverified: sumOf('unverified'),
  shownSize: sumOf('shownSize'),
  unverifiedSize: sumOf('unverifiedSize'),
  elapsed: sumOf('elapsed'),
  elapsedDirect: sumOf('elapsedDirect'),
  elapsedSize: sumOf('elapsedSize'),
  followedUp: sumOf('followedUp'),
  followedUpSize: sumOf('followedUpSize'),
  ratedShown: sumOf('ratedShown'),
  rated: sumOf('rated'),
  notFollowedUp: sumOf('notFollowedUp'),
  restNotRealised: sumOf('restNotRealised'),
  shortfall: sumOf('shortfall'),
  surplus: sumOf('surplus'),
  capped: sumOf('capped'),
  first12Months: sumOf('first12Months'),
  runRate: sumOf('runRate'),
  annualEffect: sumOf('annualEffect'),
  validated: sumOf('validated'),
  validatedSize: sumOf('validatedSize'),
  recurring: sumOf('recurring'),
  hours: sumOf('centihours'),
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** Realised minus calculated of followed-up months that has one cause. */
export function deviationOf(cause: LedgerDeviation): Measure {
  return sumOf(deviationFields[cause]);
}

/** The measure of some classes only. */
export function ofClasses(measure: Measure, classes: readonly EffectClass[]): Measure {
  return { ...measure, classes };
}

/** A measure divided by another. */
export interface Ratio {
  readonly above: Measure;
  readonly below: Measure;
  readonly quotient: (above: OreTotal, below: OreTotal) => number | null;
}

/** The classes of the headline rate and coverage (domain.md §5). */
export const headlineClasses: readonly EffectClass[] = ['freed', 'returned'];

/** Shares of the direct parts, null where they are "–" (domain.md §5). */
export const ratios = {
  realisationRate: { above: measures.ratedShown, below: measures.rated, quotient: rateOf },
  followUpCoverage: { above: measures.followedUpSize, below: measures.elapsedSize, quotient: coverageOf },
} as const satisfies Record<string, Ratio>;

/**
 * A realisation rate as it is shown: null where what it is reckoned on, net, is less than a twentieth of what has
 * elapsed. A rate of next to nothing (little followed up, or effects that cancel out) says nothing of the whole.
 */
export function tellingRate(rate: number | null, rated: OreTotal, elapsedSize: OreTotal): number | null {
  return leastRated * rated >= elapsedSize ? rate : null;
}

/** How many times what a rate is reckoned on must cover what has elapsed. */
export const leastRated = 20n;

/**
 * Of what outcomes have shown what is not verified, and of calculated what finance has validated: shares of sizes, row
 * by row.
 */
export const shares = {
  unverified: { above: measures.unverifiedSize, below: measures.shownSize, quotient: coverageOf },
  validated: { above: measures.validatedSize, below: measures.calculatedSize, quotient: coverageOf },
} as const satisfies Record<string, Ratio>;

export type RatioName = keyof typeof ratios;

/** The ratio of some classes, over all rows or those with a term: rates per year leave the others out. */
export function narrowed(ratio: Ratio, classes: readonly EffectClass[], over: Measure['over']): Ratio {
  return { ...ratio, above: { ...ratio.above, classes, over }, below: { ...ratio.below, classes, over } };
}

/** What one ledger row adds to a measure. Öre, or hundredths of an hour. */
export function amountOf({ fields, classes, over }: Measure, row: LedgerRow): number {
  if (!classes.includes(row.class) || (over !== 'all' && row.hasTerm !== (over === 'terms'))) return 0;
  return fields.reduce((sum, field) => sum + row[field], 0);
}

const madeByOutcomes: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'realised',
  'realisedCost',
  'confirmed',
  'measuredMonths',
  'estimated',
  'estimatedMonths',
  'unverified',
  'shownSize',
  'unverifiedSize',
  'followedUp',
  'followedUpSize',
  'ratedShown',
  'rated',
  'notFollowedUp',
  'restNotRealised',
  'shortfall',
  'surplus',
  ...Object.values(deviationFields),
]);

/** Whether outcomes have a part in the measure. */
export function showsOutcomes({ fields }: Measure): boolean {
  return fields.some((field) => madeByOutcomes.has(field));
}
