import type { ChartFont, ChartPart, LabelsPart, SeriesPart } from '../../book/chart';
import { toWire } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import { addSeries, chartReference, seriesName } from '../../edit/sheets/charts';
import { evaluateReference } from '../../state/reference';
import { oneOf, rangeArgument, whole } from '../basics/arguments';
import { chartType } from './chart-types';
import { fillKind, fontKind, kept, lineKind } from './chart-parts';
import { toHex } from '../basics/colors';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { errorBars } from '../remembered/error-bars';
import { rememberedFill, rememberedLine } from '../remembered/fill-and-line';
import { rememberedMembers } from '../remembered/members';
import { TRENDLINES } from '../remembered/trendlines';
import { keptWith } from '../remembered/remembered';
import type { HostState } from '../../state/host-state';

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: ChartPart;
}

interface SeriesTarget extends ChartTarget {
  readonly series: SeriesPart;
}

const self = ({ series }: SeriesTarget): SeriesPart => series;

interface LabelsOwner {
  labels?: LabelsPart | undefined;
}

const labelsOf = (owner: LabelsOwner): LabelsPart => (owner.labels ??= {});
const LABELS_FONT = fontKind<LabelsOwner>((owner) => (labelsOf(owner).font ??= {}));
const LABELS_FORMAT: ObjectKind<LabelsOwner> = {
  name: 'ChartDataLabelFormat',
  navigations: {
    font: (owner) => object(LABELS_FONT, owner),
    fill: (owner) => object(rememberedFill<LabelsOwner>(labelsOf, 'labels'), owner),
    border: (owner) => object(rememberedLine<LabelsOwner>('ChartBorder', labelsOf, 'labels'), owner),
  },
};

/** ChartDataLabels of a chart or of one series. */
export const DATA_LABELS: ObjectKind<LabelsOwner> = {
  name: 'ChartDataLabels',
  properties: {
    position: kept(labelsOf, 'position', 'OutsideEnd', String),
    numberFormat: kept(labelsOf, 'numberFormat', 'General', String),
    showValue: kept(labelsOf, 'showValue', true, Boolean),
    showCategoryName: kept(labelsOf, 'showCategoryName', false, Boolean),
    showSeriesName: kept(labelsOf, 'showSeriesName', false, Boolean),
    showPercentage: kept(labelsOf, 'showPercentage', false, Boolean),
    showLegendKey: kept(labelsOf, 'showLegendKey', false, Boolean),
    ...rememberedMembers('ChartDataLabels', labelsOf),
    separator: kept(labelsOf, 'separator', '; ', String),
  },
  navigations: { format: (owner) => object(LABELS_FORMAT, owner) },
};

const SERIES_FILL = fillKind<SeriesTarget>(
  ({ series }, color) => {
    series.fillColor = color ?? undefined;
    series.fillHidden = color === null;
  },
  ({ series }) => series.fillColor,
);

const SERIES_LINE = lineKind<SeriesTarget>('ChartLineFormat', {
  color: ({ series }) => series.lineColor,
  setColor: ({ series }, color) => {
    series.lineColor = color;
  },
  weight: ({ series }) => series.lineWeight,
  setWeight: ({ series }, weight) => {
    series.lineWeight = weight;
  },
  hide: ({ series }, hidden) => {
    series.lineHidden = hidden;
  },
  style: ({ series }) => series.lineStyle,
  setStyle: ({ series }, style) => {
    series.lineStyle = style;
  },
});

const SERIES_FORMAT: ObjectKind<SeriesTarget> = {
  name: 'ChartSeriesFormat',
  navigations: { fill: (target) => object(SERIES_FILL, target), line: (target) => object(SERIES_LINE, target) },
};

interface PointTarget extends SeriesTarget {
  readonly index: number;
}

const POINT_FILL = fillKind<PointTarget>(
  ({ series, index }, color) => {
    series.pointColors ??= new Map();
    if (color === null) series.pointColors.delete(index);
    else series.pointColors.set(index, color);
  },
  ({ series, index }) => series.pointColors?.get(index),
);
const POINT_FORMAT: ObjectKind<PointTarget> = {
  name: 'ChartPointFormat',
  navigations: {
    fill: (target) => object(POINT_FILL, target),
    border: (target) => object(rememberedLine<PointTarget>('ChartBorder', pointOf, 'border'), target),
  },
};

function pointValues({ sheet, series }: SeriesTarget, state: HostState): unknown[] {
  return cellValues(state, sheet, series.values);
}

function cellValues(state: HostState, sheet: Sheet, reference: string | undefined): unknown[] {
  const found = reference === undefined ? null : evaluateReference(state, sheet, reference);
  if (!found) return [];
  const values: unknown[] = [];
  for (let r = found.area.r1; r <= found.area.r2; r += 1) {
    for (let c = found.area.c1; c <= found.area.c2; c += 1)
      values.push(toWire(state.engine.cellValue(found.sheet, r, c)));
  }
  return values;
}

/** What is kept of one point. */
const pointOf = ({ series, index }: PointTarget): object => keptWith<object>(series, `point ${index}`, () => ({}));

const POINT_LABEL_FONT = fontKind<PointTarget>((target) =>
  keptWith<ChartFont>(pointOf(target), 'label font', () => ({})),
);
const POINT_LABEL_FORMAT: ObjectKind<PointTarget> = {
  name: 'ChartDataLabelFormat',
  navigations: {
    font: (target) => object(POINT_LABEL_FONT, target),
    fill: (target) => object(rememberedFill(pointOf, 'label'), target),
    border: (target) => object(rememberedLine('ChartBorder', pointOf, 'label'), target),
  },
};

const POINT_LABEL: ObjectKind<PointTarget> = {
  name: 'ChartDataLabel',
  properties: {
    ...rememberedMembers('ChartDataLabel', pointOf),
  },
  navigations: { format: (target) => object(POINT_LABEL_FORMAT, target) },
};

const POINT: ObjectKind<PointTarget> = {
  name: 'ChartPoint',
  properties: {
    value: (target, state) => pointValues(target, state)[target.index],
    ...rememberedMembers('ChartPoint', pointOf),
  },
  navigations: { format: (target) => object(POINT_FORMAT, target), dataLabel: (target) => object(POINT_LABEL, target) },
};

const POINTS: ObjectKind<SeriesTarget> = {
  name: 'ChartPointsCollection',
  properties: { count: (target, state) => pointValues(target, state).length },
  items: (target, state) => pointValues(target, state).map((_, index) => object(POINT, { ...target, index })),
  methods: {
    getCount: (target, _args, state) => pointValues(target, state).length,
    getItemAt: (target, [index], state) => {
      const at = whole(index);
      if (at < 0 || at >= pointValues(target, state).length) refuse('InvalidArgument');
      return object(POINT, { ...target, index: at });
    },
  },
};

const MARKERS = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
  'Picture',
];

/** The cells that a series takes one of its dimensions from; none when it has it from nowhere. */
function sourceOf(series: SeriesPart, dimension: unknown): string | undefined {
  const which = oneOf(dimension, ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes']);
  if (which === 'BubbleSizes') return series.bubbleSizes;
  return which === 'Categories' || which === 'XValues' ? series.categories : series.values;
}

function referenceOf(value: unknown, state: HostState): string {
  return chartReference(rangeArgument(state, value, null));
}

const CHART_SERIES: ObjectKind<SeriesTarget> = {
  name: 'ChartSeries',
  alive: ({ chart, series, sheet }) => chart.series.includes(series) && sheet.charts.includes(chart),
  properties: {
    name: {
      get: ({ sheet, series }, state) => seriesName(state, sheet, series),
      set: ({ series }, value) => {
        const text = String(value);
        series.nameRef = text.startsWith('=') ? text.slice(1) : undefined;
        series.nameText = text.startsWith('=') ? undefined : text;
      },
    },
    chartType: kept(self, 'type', null, chartType),
    axisGroup: kept(self, 'axisGroup', 'Primary', (value) => oneOf(value, ['Primary', 'Secondary'])),
    smooth: kept(self, 'smooth', false, Boolean),
    gapWidth: kept(self, 'gapWidth', 150, Number),
    overlap: kept(self, 'overlap', 0, Number),
    hasDataLabels: kept(self, 'hasDataLabels', false, Boolean),
    filtered: kept(self, 'filtered', false, Boolean),
    markerStyle: kept(self, 'markerStyle', 'Automatic', (value) => oneOf(value, MARKERS)),
    markerSize: kept(self, 'markerSize', 5, Number),
    markerBackgroundColor: kept(self, 'markerColor', '#000000', toHex),
    markerForegroundColor: kept(self, 'markerColor', '#000000', toHex),
    plotOrder: {
      get: ({ chart, series }) => chart.series.indexOf(series),
      set: ({ chart, series }, value) => {
        // Beyond the last one is the last one.
        const to = Math.min(whole(value), chart.series.length - 1);
        if (to < 0) refuse('InvalidArgument');
        chart.series.splice(chart.series.indexOf(series), 1);
        chart.series.splice(to, 0, series);
      },
    },
    ...rememberedMembers('ChartSeries', self),
  },
  navigations: {
    format: (target) => object(SERIES_FORMAT, target),
    points: (target) => object(POINTS, target),
    dataLabels: ({ series }) => object(DATA_LABELS, series),
    trendlines: ({ series }) => object(TRENDLINES, series),
    xErrorBars: ({ series }) => errorBars(series, 'x'),
    yErrorBars: ({ series }) => errorBars(series, 'y'),
  },
  methods: {
    setValues: (target, [range], state) => {
      target.series.values = referenceOf(range, state);
    },
    setXAxisValues: (target, [range], state) => {
      target.series.categories = referenceOf(range, state);
    },
    setBubbleSizes: (target, [range], state) => {
      target.series.bubbleSizes = referenceOf(range, state);
    },
    getDimensionValues: (target, [dimension], state) =>
      cellValues(state, target.sheet, sourceOf(target.series, dimension)),
    getDimensionDataSourceString: (target, [dimension]) => sourceOf(target.series, dimension) ?? refuse('ItemNotFound'),
    getDimensionDataSourceType: (target, [dimension]) =>
      sourceOf(target.series, dimension) === undefined ? 'Unknown' : 'LocalRange',
    delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
  },
};

const at = ({ chart, ...rest }: ChartTarget, index: unknown): OfficeObject =>
  object(CHART_SERIES, { ...rest, chart, series: chart.series[whole(index)] ?? refuse('InvalidArgument') });

/** ChartSeriesCollection. */
export const CHART_SERIES_COLLECTION: ObjectKind<ChartTarget> = {
  name: 'ChartSeriesCollection',
  properties: { count: ({ chart }) => chart.series.length },
  items: (target) => target.chart.series.map((series) => object(CHART_SERIES, { ...target, series })),
  methods: {
    add: (target, [name, index]) => {
      const series = addSeries(
        target.chart,
        typeof name === 'string' ? { nameText: name } : {},
        index === undefined || index === null ? undefined : whole(index),
      );
      return object(CHART_SERIES, { ...target, series });
    },
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (target, [index]) => at(target, index),
  },
};
