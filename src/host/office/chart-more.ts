import type { ChartFont, ChartPart, SeriesPart } from '../book/chart';
import { oneOf, whole } from './arguments';
import { rememberedFill, rememberedLine } from './chart-extras';
import { fontKind } from './chart-parts';
import { refuse } from './errors';
import { object, UNKNOWN, type ObjectKind, type OfficeObject, type Property } from './objects';
import { keptWith, remembered } from './remembered';

/** Where a part of a chart stands, in points: known when it was set, for the host lays nothing out. */
export function placement<T>(part: (target: T) => object, key: string, names: readonly string[] = ['left', 'top', 'width', 'height']): Record<string, Property<T>> {
  return Object.fromEntries(names.map((name) => [name, remembered<T>(part, `${key} ${name}`, UNKNOWN, (value) => (typeof value === 'number' ? value : refuse('InvalidArgument')))]));
}

interface BarsTarget {
  readonly series: SeriesPart;
  readonly axis: 'x' | 'y';
}

const barsOf = ({ series, axis }: BarsTarget): object => keptWith<object>(series, `error bars ${axis}`, () => ({}));
const BARS_FORMAT: ObjectKind<BarsTarget> = { name: 'ChartErrorBarsFormat', navigations: { line: (target) => object(rememberedLine<BarsTarget>('ChartLineFormat', barsOf, 'bars'), target) } };

/** Error bars of a series. */
const ERROR_BARS: ObjectKind<BarsTarget> = {
  name: 'ChartErrorBars',
  properties: {
    visible: remembered(barsOf, 'visible', false, Boolean),
    type: remembered(barsOf, 'type', 'StDev', (value) => oneOf(value, ['FixedValue', 'Percent', 'StDev', 'StError', 'Custom'])),
    include: remembered(barsOf, 'include', 'Both', (value) => oneOf(value, ['Both', 'MinusValues', 'PlusValues'])),
    endStyleCap: remembered(barsOf, 'cap', true, Boolean),
  },
  navigations: { format: (target) => object(BARS_FORMAT, target) },
};

export const errorBars = (series: SeriesPart, axis: 'x' | 'y'): OfficeObject => object(ERROR_BARS, { series, axis });

interface EntryTarget {
  readonly chart: ChartPart;
  readonly series: SeriesPart;
}

const entryOf = ({ series }: EntryTarget): object => keptWith<object>(series, 'legend entry', () => ({}));

const LEGEND_ENTRY: ObjectKind<EntryTarget> = {
  name: 'ChartLegendEntry',
  properties: {
    visible: remembered(entryOf, 'visible', true, Boolean),
    index: ({ chart, series }) => chart.series.indexOf(series),
    ...placement<EntryTarget>(entryOf, 'entry'),
  },
};

/** What a legend says, one entry for each series. */
export const LEGEND_ENTRIES: ObjectKind<ChartPart> = {
  name: 'ChartLegendEntryCollection',
  items: (chart) => chart.series.map((series) => object(LEGEND_ENTRY, { chart, series })),
  methods: {
    getCount: ({ series }) => series.length,
    getItemAt: (chart, [index]) => object(LEGEND_ENTRY, { chart, series: chart.series[whole(index)] ?? refuse('InvalidArgument') }),
  },
};

const itself = (line: object): object => line;
const LABEL_FONT = fontKind<object>((line) => keptWith<ChartFont>(line, 'label font', () => ({})));
const TREND_LABEL_FORMAT: ObjectKind<object> = {
  name: 'ChartTrendlineLabelFormat',
  navigations: {
    font: (line) => object(LABEL_FONT, line),
    fill: (line) => object(rememberedFill(itself, 'trend label'), line),
    border: (line) => object(rememberedLine('ChartBorder', itself, 'trend label'), line),
  },
};

/** The label of a trendline: its equation, as set. */
export const TREND_LABEL: ObjectKind<object> = {
  name: 'ChartTrendlineLabel',
  properties: {
    autoText: remembered(itself, 'label auto', true, Boolean),
    text: remembered(itself, 'label text', UNKNOWN, String),
    formula: remembered(itself, 'label formula', UNKNOWN, String),
    numberFormat: remembered(itself, 'label format', 'General', String),
    linkNumberFormat: remembered(itself, 'label link', true, Boolean),
    horizontalAlignment: remembered(itself, 'label horizontal', 'Center', String),
    verticalAlignment: remembered(itself, 'label vertical', 'Center', String),
    textOrientation: remembered(itself, 'label orientation', 0, Number),
    ...placement<object>(itself, 'label'),
  },
  navigations: { format: (line) => object(TREND_LABEL_FORMAT, line) },
};
