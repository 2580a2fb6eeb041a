import type { ChartFont, ChartPart, SeriesPart } from '../book/chart';
import { oneOf, whole } from './arguments';
import { TREND_LABEL } from './chart-more';
import { fillKind, fontKind, lineKind } from './chart-parts';
import { refuse } from './errors';
import { object, type ObjectKind, type OfficeObject } from './objects';
import { keptWith, remembered } from './remembered';

/** A fill that is read as it was set; `key` tells it from other fills of the same part. */
export function rememberedFill<T extends object>(part: (target: T) => object, key: string): ObjectKind<T> {
  const color = (target: T): { value: string | undefined } => keptWith(part(target), `${key} fill`, () => ({ value: undefined }));
  return fillKind<T>((target, value) => { color(target).value = value ?? undefined; }, (target) => color(target).value);
}

/** A border or line that is read as it was set. */
export function rememberedLine<T extends object>(name: 'ChartLineFormat' | 'ChartBorder', part: (target: T) => object, key: string): ObjectKind<T> {
  interface Line { color?: string | undefined; weight?: number; style?: string }
  const line = (target: T): Line => keptWith<Line>(part(target), `${key} line`, () => ({}));
  return lineKind<T>(name, {
    color: (target) => line(target).color,
    setColor: (target, color) => { line(target).color = color; },
    weight: (target) => line(target).weight,
    setWeight: (target, weight) => { line(target).weight = weight; },
    hide: () => undefined,
    style: (target) => line(target).style,
    setStyle: (target, style) => { line(target).style = style; },
  });
}

interface Substring {
  readonly font: ChartFont;
}

const SUBSTRING_FONT = fontKind<Substring>(({ font }) => font);
const SUBSTRING: ObjectKind<Substring> = { name: 'ChartFormatString', navigations: { font: (target) => object(SUBSTRING_FONT, target) } };

/** A part of a chart's title, by its place and length. Refuses what lies outside the text. */
export function titleSubstring({ title }: ChartPart, start: unknown, length: unknown): OfficeObject {
  const [from, count] = [whole(start), whole(length)];
  if (from < 0 || count < 1 || from + count > title.text.length) refuse('InvalidArgument');
  return object(SUBSTRING, keptWith<Substring>(title, `substring ${from} ${count}`, () => ({ font: {} })));
}

const TRENDLINES_OF = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'] as const;

interface Trendline {
  type: string;
}
interface TrendlineTarget {
  readonly series: SeriesPart;
  readonly line: Trendline;
}

const trendlinesOf = (series: SeriesPart): Trendline[] => keptWith<Trendline[]>(series, 'trendlines', () => []);
const own = ({ line }: TrendlineTarget): object => line;

const TREND_FORMAT: ObjectKind<TrendlineTarget> = {
  name: 'ChartTrendlineFormat',
  navigations: { line: (target) => object(rememberedLine<TrendlineTarget>('ChartLineFormat', own, 'trend'), target) },
};

const TRENDLINE: ObjectKind<TrendlineTarget> = {
  name: 'ChartTrendline',
  alive: ({ series, line }) => trendlinesOf(series).includes(line),
  properties: {
    type: {
      get: ({ line }) => line.type,
      set: ({ line }, value) => { line.type = oneOf(value, TRENDLINES_OF); },
    },
    name: remembered(own, 'name', ''),
    intercept: remembered(own, 'intercept', ''),
    movingAveragePeriod: remembered(own, 'movingAveragePeriod', 2, Number),
    polynomialOrder: remembered(own, 'polynomialOrder', 2, Number),
    backwardPeriod: remembered(own, 'backwardPeriod', 0, Number),
    forwardPeriod: remembered(own, 'forwardPeriod', 0, Number),
    showEquation: remembered(own, 'showEquation', false, Boolean),
    showRSquared: remembered(own, 'showRSquared', false, Boolean),
  },
  navigations: { format: (target) => object(TREND_FORMAT, target), label: ({ line }) => object(TREND_LABEL, line) },
  methods: {
    delete: ({ series, line }) => {
      const all = trendlinesOf(series);
      all.splice(all.indexOf(line), 1);
    },
  },
};

const trendlineAt = (series: SeriesPart, index: unknown): OfficeObject =>
  object(TRENDLINE, { series, line: trendlinesOf(series)[whole(index)] ?? refuse('InvalidArgument') });

/** The trendlines of one series. */
export const TRENDLINES: ObjectKind<SeriesPart> = {
  name: 'ChartTrendlineCollection',
  items: (series) => trendlinesOf(series).map((line) => object(TRENDLINE, { series, line })),
  item: trendlineAt,
  methods: {
    add: (series, [type]) => {
      const line: Trendline = { type: oneOf(type, TRENDLINES_OF, 'Linear') };
      trendlinesOf(series).push(line);
      return object(TRENDLINE, { series, line });
    },
    getCount: (series) => trendlinesOf(series).length,
    getItem: (series, [index]) => trendlineAt(series, index),
  },
};

const itself = (chart: ChartPart): object => chart;
const TABLE_FONT = fontKind<ChartPart>((chart) => keptWith<ChartFont>(chart, 'data table font', () => ({})));
const TABLE_FORMAT: ObjectKind<ChartPart> = {
  name: 'ChartDataTableFormat',
  navigations: {
    border: (chart) => object(rememberedLine<ChartPart>('ChartBorder', itself, 'data table'), chart),
    fill: (chart) => object(rememberedFill<ChartPart>(itself, 'data table'), chart),
    font: (chart) => object(TABLE_FONT, chart),
  },
};

/** The table of figures below a chart. */
export const DATA_TABLE: ObjectKind<ChartPart> = {
  name: 'ChartDataTable',
  properties: {
    visible: remembered(itself, 'data table visible', false, Boolean),
    showLegendKey: remembered(itself, 'data table key', false, Boolean),
    showHorizontalBorder: remembered(itself, 'data table horizontal', true, Boolean),
    showVerticalBorder: remembered(itself, 'data table vertical', true, Boolean),
    showOutlineBorder: remembered(itself, 'data table outline', true, Boolean),
  },
  navigations: { format: (chart) => object(TABLE_FORMAT, chart) },
};
