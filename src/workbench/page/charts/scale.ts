import type { ChartView, SeriesView } from '../../stage/types';

/** A value axis: from the lowest to the highest tick. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5, 10];

/** A scale with about five round ticks that holds all values, and 0 unless the axis says otherwise. */
export function scaleFor(values: readonly number[], minimum: number | null, maximum: number | null): Scale {
  const low = minimum ?? Math.min(0, ...values);
  const top = maximum ?? Math.max(0, ...values);
  const high = top > low ? top : low + 1;
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((n) => n * power >= rough) ?? 10);
  const from = minimum ?? Math.floor(low / step) * step;
  const to = maximum ?? Math.ceil(high / step) * step;
  const ticks: number[] = [];
  for (let n = 0; from + n * step <= to + step / 1000; n += 1) ticks.push(from + n * step);
  return { low: from, high: to, ticks };
}

/** What one series draws at each category: from where to where, stacked when the chart is. */
export type Extents = readonly (readonly [from: number, to: number] | null)[];

/** The bars of each series: stacked on the earlier ones (plus and minus apart), or from 0. */
export function extentsOf(chart: ChartView, bars: readonly SeriesView[]): Extents[] {
  const heaps = chart.categories.map(() => ({ plus: 0, minus: 0 }));
  const whole = chart.categories.map((_, n) => bars.reduce((sum, { values }) => sum + Math.abs(values[n] ?? 0), 0));
  return bars.map((series) =>
    chart.categories.map((_, n) => {
      const raw = series.values[n] ?? null;
      const heap = heaps[n];
      if (raw === null || !heap) return null;
      const value = chart.percent ? raw / (whole[n] || 1) : raw;
      if (!chart.stacked) return [0, value];
      const from = value < 0 ? heap.minus : heap.plus;
      if (value < 0) heap.minus += value;
      else heap.plus += value;
      return [from, from + value];
    }),
  );
}

const isBar = ({ kind }: SeriesView): boolean => kind === 'column' || kind === 'bar';

export interface ChartParts {
  readonly bars: readonly SeriesView[];
  readonly lines: readonly SeriesView[];
  readonly extents: readonly Extents[];
  readonly primary: Scale;
  /** Null when no series stands on the second axis. */
  readonly secondary: Scale | null;
}

/** Splits a chart with axes into what is drawn as bars and as lines, with a scale for each axis. */
export function partsOf(chart: ChartView): ChartParts {
  const bars = chart.series.filter(isBar);
  const lines = chart.series.filter((series) => !isBar(series));
  const extents = extentsOf(chart, bars);
  const numbers = (list: readonly SeriesView[]): number[] =>
    list.flatMap(({ values }) => values.filter((v) => v !== null));
  const onPrimary = [
    ...extents.flatMap((list) => list.flatMap((e) => e ?? [])),
    ...numbers(lines.filter(({ secondary }) => !secondary)),
  ];
  const onSecondary = numbers(lines.filter(({ secondary }) => secondary));
  return {
    bars,
    lines,
    extents,
    primary: scaleFor(onPrimary, chart.minimum, chart.percent ? 1 : chart.maximum),
    secondary: onSecondary.length > 0 ? scaleFor(onSecondary, null, null) : null,
  };
}
