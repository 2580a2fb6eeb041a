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
  /** terms: effects whose direct part has a term, and no other. */
  readonly over: 'all' | 'terms';
}

const sumOf = (...fields: LedgerField[]): Measure => ({ fields, classes: effectClasses, over: 'all' });

/** Every figure of the summary that is a sum over the ledger, defined here and nowhere else. */
export const measures = {
  calculated: sumOf('calculated'),
  lapsed: sumOf('lapsed'),
  realised: sumOf('realised'),
  confirmed: sumOf('confirmed'),
  /** What outcomes have shown, of whatever class. */
  shown: sumOf('realised', 'confirmed'),
  estimated: sumOf('estimated'),
  unverified: sumOf('unverified'),
  elapsed: sumOf('elapsed'),
  elapsedDirect: sumOf('elapsedDirect'),
  followedUp: sumOf('followedUp'),
  notFollowedUp: sumOf('notFollowedUp'),
  shortfall: sumOf('shortfall'),
  surplus: sumOf('surplus'),
  capped: sumOf('capped'),
  first12Months: sumOf('first12Months'),
  runRate: sumOf('runRate'),
  annualEffect: sumOf('annualEffect'),
  validated: sumOf('validated'),
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

/** Rates of the direct parts, null where they are "–" (domain.md §5). */
export const ratios = {
  realisationRate: { above: measures.shown, below: measures.followedUp, quotient: rateOf },
  followUpCoverage: { above: measures.followedUp, below: measures.elapsedDirect, quotient: coverageOf },
} as const satisfies Record<string, Ratio>;

export type RatioName = keyof typeof ratios;

/** The ratio of some classes, over all rows or those with a term: rates per year leave the others out. */
export function narrowed(ratio: Ratio, classes: readonly EffectClass[], over: Measure['over']): Ratio {
  return { ...ratio, above: { ...ratio.above, classes, over }, below: { ...ratio.below, classes, over } };
}

/** What one ledger row adds to a measure. Öre, or hundredths of an hour. */
export function amountOf({ fields, classes, over }: Measure, row: LedgerRow): number {
  if (!classes.includes(row.class) || (over === 'terms' && !row.hasTerm)) return 0;
  return fields.reduce((sum, field) => sum + row[field], 0);
}

const madeByOutcomes: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'realised', 'confirmed', 'estimated', 'unverified', 'followedUp', 'notFollowedUp', 'shortfall', 'surplus', ...Object.values(deviationFields),
]);

/** Whether outcomes have a part in the measure. */
export function showsOutcomes({ fields }: Measure): boolean {
  return fields.some((field) => madeByOutcomes.has(field));
}
