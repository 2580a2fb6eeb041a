import type { ChartFont, SeriesPart } from '../../book/chart';
import { refuse } from '../../state/errors';
import { oneOf, whole } from '../basics/arguments';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { fontKind } from '../charts/chart-parts';
import { rememberedFill, rememberedLine } from './fill-and-line';
import { rememberedMembers } from './members';
import { keptWith } from './remembered';

const labelled = (line: object): object => line;
const LABEL_FONT = fontKind<object>((line) => keptWith<ChartFont>(line, 'label font', () => ({})));
const TREND_LABEL_FORMAT: ObjectKind<object> = {
  name: 'ChartTrendlineLabelFormat',
  navigations: {
    font: (line) => object(LABEL_FONT, line),
    fill: (line) => object(rememberedFill(labelled, 'trend label'), line),
    border: (line) => object(rememberedLine('ChartBorder', labelled, 'trend label'), line),
  },
};

/** The label of a trendline: its equation, as set. */
const TREND_LABEL: ObjectKind<object> = {
  name: 'ChartTrendlineLabel',
  properties: {
    ...rememberedMembers('ChartTrendlineLabel', labelled),
  },
  navigations: { format: (line) => object(TREND_LABEL_FORMAT, line) },
};

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
      set: ({ line }, value) => {
        line.type = oneOf(value, TRENDLINES_OF);
      },
    },
    ...rememberedMembers('ChartTrendline', own),
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
