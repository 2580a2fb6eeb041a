import type { EffectClass, EffectType } from '../effect/effect';
import { headlineClasses } from './figures';
import type { LedgerDeviation, LedgerRow } from '../ledger/ledgerRow';
import type { TargetFigures } from './summaryTypes';
import { classesOfScope } from './targets';

/** Ledger columns that a figure can be a plain sum of. */
export type AmountMeasure =
  | 'calculated' | 'lapsed' | 'realised' | 'confirmed' | 'estimated' | 'unverified' | 'elapsed' | 'elapsedDirect' | 'followedUp'
  | 'notFollowedUp' | 'shortfall' | 'surplus' | 'capped' | 'first12Months' | 'runRate' | 'annualEffect' | 'validated' | 'hours';

/** Which rows a figure is over. */
export type Slice =
  | { readonly kind: 'all' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'type'; readonly name: EffectType }
  | { readonly kind: 'department' | 'category' | 'reason'; readonly name: string };

/** A figure of the summary, so that it can be explained. `class` null: all classes, or the headline's for a rate. */
export type FigureRef =
  | { readonly measure: AmountMeasure; readonly class: EffectClass | null; readonly slice: Slice }
  | { readonly measure: 'deviation'; readonly cause: LedgerDeviation; readonly class: EffectClass | null; readonly slice: Slice }
  | { readonly measure: 'realisationRate' | 'followUpCoverage'; readonly class: EffectClass | null; readonly slice: Slice }
  | { readonly measure: 'targetCalculated' | 'targetRealised' | 'targetForecast'; readonly target: TargetFigures };

/** What one ledger row adds to a figure: to its sum, or above and below the line of a rate. Öre, or hundredths of an hour. */
export interface RowShare {
  readonly amount: number;
  readonly base: number;
}

const nothing: RowShare = { amount: 0, base: 0 };

/** What a ledger row adds to a figure; zeros when it does not belong to it. */
export function shareOf(ref: FigureRef, row: LedgerRow): RowShare {
  switch (ref.measure) {
    case 'targetCalculated':
    case 'targetRealised':
    case 'targetForecast':
      return targetShare(ref, row);
    case 'realisationRate':
    case 'followUpCoverage':
      return inSlice(ref.slice, row) ? rateShare(ref, row) : nothing;
    case 'deviation':
      return belongs(ref, row) ? sumShare(row.deviation[ref.cause]) : nothing;
    default:
      return belongs(ref, row) ? sumShare(columnOf(ref.measure, row)) : nothing;
  }
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

function belongs(ref: { readonly class: EffectClass | null; readonly slice: Slice }, row: LedgerRow): boolean {
  return (ref.class === null || row.class === ref.class) && inSlice(ref.slice, row);
}

function sumShare(amount: number): RowShare {
  return { amount, base: 0 };
}

function columnOf(measure: AmountMeasure, row: LedgerRow): number {
  if (measure === 'hours') return row.centihours;
  if (measure === 'validated') return row.validation === 'valid' ? row.calculated : 0;
  return row[measure];
}

/** Rates per year leave out direct parts without a term (domain.md §5). */
function rateShare(ref: Extract<FigureRef, { measure: 'realisationRate' | 'followUpCoverage' }>, row: LedgerRow): RowShare {
  const counts = ref.class === null ? headlineClasses.includes(row.class) : row.class === ref.class;
  if (!counts || (ref.slice.kind === 'year' && !row.hasTerm)) return nothing;
  return ref.measure === 'realisationRate'
    ? { amount: row.realised + row.confirmed, base: row.followedUp }
    : { amount: row.followedUp, base: row.elapsedDirect };
}

/** Whether a row counts towards a target: its year or the year it was signed in, its department, its class (domain.md §6). */
export function inTarget(target: TargetFigures, row: LedgerRow): boolean {
  const year = target.basis === 'inYear' ? row.year : row.startYear;
  const ofDepartment = target.department === '' || row.department === target.department;
  return year === target.year && ofDepartment && classesOfScope(target.scope).includes(row.class);
}

function targetShare(ref: Extract<FigureRef, { readonly target: TargetFigures }>, row: LedgerRow): RowShare {
  const { target } = ref;
  if (!inTarget(target, row)) return nothing;
  if (ref.measure === 'targetRealised') return sumShare(row.realised + row.confirmed);
  if (ref.measure === 'targetCalculated') return sumShare(target.basis === 'newlySignedAnnual' ? row.annualEffect : row.calculated);
  // Realised so far stands above, what the rate multiplies below.
  return { amount: row.realised + row.confirmed, base: row.notFollowedUp };
}
