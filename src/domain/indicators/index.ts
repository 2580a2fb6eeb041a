/**
 * Indikatorer and Bevakning (indicators.md). `readIndicators` reads the table, `stateOf` is Läge, `automaticOutcome`
 * what the register fills in, `judgeIndicators` the rules. `readWatches` reads the watch list, `watchTotals` sums it
 * beside the register's totals, `effectFromWatch` is the effect that a charged penalty becomes, `judgeWatches` the
 * rules.
 */
export { automaticOutcome, registerFigures } from './automatic';
export type { RegisterFigures } from './automatic';
export { automaticIndicators, directions, judgeIndicators, readIndicators, stateOf } from './indicator';
export type {
  AutomaticIndicator,
  Direction,
  Indicator,
  IndicatorField,
  IndicatorReading,
  IndicatorState,
  IndicatorWords,
} from './indicator';
export { indicatorUnits } from './indicatorValue';
export type { IndicatorUnit } from './indicatorValue';
export { effectFromWatch, judgeWatches, readWatches, stepLookup, watchTotals } from './watch';
export type { EffectFromWatch, Watch, WatchField, WatchReading, WatchTotals } from './watch';
