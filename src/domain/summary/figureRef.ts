import type { EffectClass, EffectType } from '../effect/effect';
import type { LedgerDeviation } from '../ledger/ledgerFields';
import type { LedgerRow } from '../ledger/ledgerRow';
import {
  amountOf,
  deviationOf,
  headlineClasses,
  measures,
  narrowed,
  ofClasses,
  ratios,
  type Measure,
} from '../ledger/measures';
import type { MeasureName, RatioName } from '../ledger/measures';
import type { TargetFigures } from './summaryTypes';
import { targetCalculated, targetRemaining, targetShown, targetSlice } from './targets';

/** Measures that a figure can be a plain sum of. */
export type AmountMeasure = Exclude<
  MeasureName,
  'shown' | 'rated' | 'ratedShown' | 'recurring' | 'measuredMonths' | 'estimatedMonths' | `${string}Size`
>;

/** Which rows a figure is over. */
export type Slice =
  | { readonly kind: 'all' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'type'; readonly name: EffectType }
  | { readonly kind: 'department' | 'category' | 'reason'; readonly name: string };

/** A figure of the summary, so that it can be explained. `class` null: all classes, or the headline's for a rate. */
export type FigureRef =
  | { readonly measure: AmountMeasure; readonly class: EffectClass | null; readonly slice: Slice }
  | {
      readonly measure: 'deviation';
      readonly cause: LedgerDeviation;
      readonly class: EffectClass | null;
      readonly slice: Slice;
    }
  | { readonly measure: RatioName; readonly class: EffectClass | null; readonly slice: Slice }
  | { readonly measure: 'targetCalculated' | 'targetRealised' | 'targetForecast'; readonly target: TargetFigures };

/** What a figure is summed from: its sum, or what stands above and below the line of a rate. */
export interface FigureMeasures {
  readonly above: Measure;
  /** Below the line of a rate; of a forecast what is left of the year. None for a plain sum. */
  readonly below: readonly Measure[];
}

/** The measures behind a figure. */
export function measuresOf(ref: FigureRef): FigureMeasures {
  switch (ref.measure) {
    case 'targetCalculated':
      return { above: targetCalculated(ref.target), below: [] };
    case 'targetRealised':
      return { above: targetShown(ref.target), below: [] };
    case 'targetForecast':
      return { above: targetShown(ref.target), below: leftOf(ref.target) };
    case 'realisationRate':
    case 'followUpCoverage': {
      // Rates per year leave out direct parts without a term (domain.md §5).
      const { above, below } = narrowed(
        ratios[ref.measure],
        classesOf(ref, headlineClasses),
        ref.slice.kind === 'year' ? 'terms' : 'all',
      );
      return { above, below: [below] };
    }
    case 'deviation':
      return { above: ofClasses(deviationOf(ref.cause), classesOf(ref, measures.calculated.classes)), below: [] };
    default:
      return { above: ofClasses(measures[ref.measure], classesOf(ref, measures.calculated.classes)), below: [] };
  }
}

/** One-offs that are not paid are left of a year until it has ended. */
function leftOf(target: TargetFigures): Measure[] {
  const { recurring, once, rest } = targetRemaining(target);
  return [recurring, ...(target.remaining?.once === 0n ? [] : [once]), rest];
}

function classesOf(
  { class: only }: { readonly class: EffectClass | null },
  all: readonly EffectClass[],
): readonly EffectClass[] {
  return only === null ? all : [only];
}

/**
 * What one ledger row adds to a figure: to its sum, or above and below the line of a rate. Öre, or hundredths of an
 * hour.
 */
export interface RowShare {
  readonly amount: number;
  readonly base: number;
}

/** What a ledger row adds to a figure; zeros when it does not belong to it. */
export function shareOf(ref: FigureRef, row: LedgerRow): RowShare {
  const belongs = 'target' in ref ? inTarget(ref.target, row) : inSlice(ref.slice, row);
  if (!belongs) return { amount: 0, base: 0 };
  const { above, below } = measuresOf(ref);
  return { amount: amountOf(above, row), base: below.reduce((sum, measure) => sum + amountOf(measure, row), 0) };
}

/** Whether a row is of the slice. */
export function inSlice(slice: Slice, row: LedgerRow): boolean {
  switch (slice.kind) {
    case 'all':
      return true;
    case 'year':
      return row.year === slice.year;
    default:
      return row[slice.kind] === slice.name;
  }
}

/** Whether a row is of a target's year, or of an effect signed in it, and of its department (domain.md §6). */
export function inTarget(target: TargetFigures, row: LedgerRow): boolean {
  const { year, startYear, department } = targetSlice(target);
  return (
    (year === undefined ? row.startYear === startYear : row.year === year) &&
    (department === undefined || row.department === department)
  );
}
