/** Numbers that are the highest or lowest (`count` of them, or per cent), or above or below the average. */
export interface RankedCriterion {
  readonly on: 'ranked';
  readonly keep: 'top' | 'bottom' | 'aboveAverage' | 'belowAverage';
  readonly count: number;
  readonly percent: boolean;
}

/** A date of a values filter: all of its year, month, day … as `specificity` says. */
export interface FilterDate {
  readonly date: string;
  readonly specificity: string;
}

export type FilterCriterion =
  | RankedCriterion
  | { readonly on: 'values'; readonly values: readonly string[]; readonly dates?: readonly FilterDate[] }
  /** Days of a period that Excel knows by name (`ThisMonth`). */
  | { readonly on: 'period'; readonly name: string }
  | { readonly on: 'color'; readonly of: 'cell' | 'font'; readonly color: string }
  | { readonly on: 'custom'; readonly criterion1: string; readonly criterion2?: string; readonly or?: boolean };
