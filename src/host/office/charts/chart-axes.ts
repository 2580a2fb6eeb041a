import type { AxisPart } from '../../book/chart';
import { chartReference } from '../../edit/sheets/charts';
import { oneOf, rangeArgument } from '../basics/arguments';
import { fontKind, kept, lineKind } from './chart-parts';
import { rememberedFill, rememberedLine } from '../remembered/fill-and-line';
import type { ChartTarget } from './chart-series';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject, type Property } from '../basics/objects';
import { rememberedMembers } from '../remembered/members';
import type { HostState } from '../../state/host-state';

const self = (axis: AxisPart): AxisPart => axis;
const number = (value: unknown): number | undefined =>
  value === '' ? undefined : typeof value === 'number' ? value : refuse('InvalidArgument');
const word = (
  key: 'tickLabelPosition' | 'categoryType' | 'displayUnit' | 'position',
  words: readonly string[],
  fallback: string,
): Property<AxisPart> => kept(self, key, fallback, (value) => oneOf(value, words));

const AXIS_FONT = fontKind<AxisPart>((axis) => axis.font);
const TITLE_FONT = fontKind<AxisPart>((axis) => axis.titleFont);

const AXIS_LINE = lineKind<AxisPart>('ChartLineFormat', {
  color: (axis) => axis.lineColor,
  setColor: (axis, color) => {
    axis.lineColor = color;
  },
  weight: (axis) => axis.lineWeight,
  setWeight: (axis, weight) => {
    axis.lineWeight = weight;
  },
  hide: (axis, hidden) => {
    axis.lineVisible = !hidden;
  },
});

const AXIS_FORMAT: ObjectKind<AxisPart> = {
  name: 'ChartAxisFormat',
  navigations: {
    font: (axis) => object(AXIS_FONT, axis),
    line: (axis) => object(AXIS_LINE, axis),
    fill: (axis) => object(rememberedFill(self, 'axis'), axis),
  },
};

const AXIS_TITLE_FORMAT: ObjectKind<AxisPart> = {
  name: 'ChartAxisTitleFormat',
  navigations: {
    font: (axis) => object(TITLE_FONT, axis),
    fill: (axis) => object(rememberedFill(self, 'axis title'), axis),
    border: (axis) => object(rememberedLine('ChartBorder', self, 'axis title'), axis),
  },
};

const AXIS_TITLE: ObjectKind<AxisPart> = {
  name: 'ChartAxisTitle',
  properties: {
    text: {
      get: ({ title }) => title,
      set: (axis, value) => {
        axis.title = String(value);
        axis.titleVisible = true;
      },
    },
    visible: kept(self, 'titleVisible', false, Boolean),
    ...rememberedMembers('ChartAxisTitle', self),
  },
  methods: {
    setFormula: () => refuse('NotImplemented', 'The embedded host does not implement ChartAxisTitle.setFormula.'),
  },
  navigations: { format: (axis) => object(AXIS_TITLE_FORMAT, axis) },
};

const GRIDLINE = lineKind<AxisPart>('ChartLineFormat', {
  color: (axis) => axis.gridlineColor,
  setColor: (axis, color) => {
    axis.gridlineColor = color;
  },
  weight: (axis) => axis.gridlineWeight,
  setWeight: (axis, weight) => {
    axis.gridlineWeight = weight;
  },
  hide: () => undefined,
});

const GRIDLINES_FORMAT: ObjectKind<AxisPart> = {
  name: 'ChartGridlinesFormat',
  navigations: { line: (axis) => object(GRIDLINE, axis) },
};

const gridlines = (key: 'majorGridlines' | 'minorGridlines'): ObjectKind<AxisPart> => ({
  name: 'ChartGridlines',
  properties: { visible: kept(self, key, false, Boolean) },
  navigations: { format: (axis) => object(GRIDLINES_FORMAT, axis) },
});
const MAJOR = gridlines('majorGridlines');
const MINOR = gridlines('minorGridlines');

const UNITS = [
  'None',
  'Hundreds',
  'Thousands',
  'TenThousands',
  'HundredThousands',
  'Millions',
  'TenMillions',
  'HundredMillions',
  'Billions',
  'Trillions',
];

const AXIS: ObjectKind<AxisPart> = {
  name: 'ChartAxis',
  properties: {
    visible: kept(self, 'visible', true, Boolean),
    minimum: kept(self, 'minimum', 0, number),
    maximum: kept(self, 'maximum', 0, number),
    majorUnit: kept(self, 'majorUnit', 0, number),
    minorUnit: kept(self, 'minorUnit', 0, number),
    numberFormat: kept(self, 'numberFormat', 'General', String),
    linkNumberFormat: kept(self, 'linkNumberFormat', true, Boolean),
    displayUnit: word('displayUnit', UNITS, 'None'),
    reversePlotOrder: kept(self, 'reversed', false, Boolean),
    tickLabelPosition: word('tickLabelPosition', ['NextToAxis', 'High', 'Low', 'None'], 'NextToAxis'),
    tickLabelSpacing: kept(self, 'tickLabelSpacing', 1, number),
    categoryType: word('categoryType', ['Automatic', 'TextAxis', 'DateAxis'], 'Automatic'),
    position: word('position', ['Automatic', 'Maximum', 'Minimum', 'Custom'], 'Automatic'),
    textOrientation: kept(self, 'textOrientation', 0, number),
    ...rememberedMembers('ChartAxis', self),
  },
  navigations: {
    title: (axis) => object(AXIS_TITLE, axis),
    format: (axis) => object(AXIS_FORMAT, axis),
    majorGridlines: (axis) => object(MAJOR, axis),
    minorGridlines: (axis) => object(MINOR, axis),
  },
};

/** An axis of a chart, with the series whose names stand along it. */
interface OwnedAxis {
  readonly target: ChartTarget;
  readonly axis: AxisPart;
}

/** The same kind for the axis of a chart, which also knows the chart's series. */
const OWNED_AXIS: ObjectKind<OwnedAxis> = {
  name: AXIS.name,
  properties: {
    ...Object.fromEntries(Object.entries(AXIS.properties ?? {}).map(([name, property]) => [name, lifted(property)])),
    type: ({ target, axis }) =>
      axis === target.chart.axes.value || axis === target.chart.axes.secondaryValue ? 'Value' : 'Category',
    axisGroup: ({ target, axis }) =>
      axis === target.chart.axes.secondaryValue || axis === target.chart.axes.secondaryCategory
        ? 'Secondary'
        : 'Primary',
  },
  navigations: Object.fromEntries(
    Object.entries(AXIS.navigations ?? {}).map(([name, navigation]) => [
      name,
      ({ axis }: OwnedAxis, state: HostState) => navigation(axis, state),
    ]),
  ),
  methods: {
    setCategoryNames: ({ target: { sheet, chart } }, [range], state) => {
      const categories = chartReference(rangeArgument(state, range, sheet));
      for (const series of chart.series) series.categories = categories;
    },
    setPositionAt: ({ axis, target }, [value], state) => {
      axis.position = 'Custom';
      setOf('positionAt')({ axis, target }, value, state);
    },
    setCustomDisplayUnit: ({ axis, target }, [value], state) => {
      axis.displayUnit = 'Custom';
      setOf('customDisplayUnit')({ axis, target }, value, state);
    },
  },
};

/** How a property of an axis is set. */
function setOf(name: string): (owned: OwnedAxis, value: unknown, state: HostState) => void {
  const property = AXIS.properties?.[name];
  return ({ axis }, value, state) => {
    if (property && typeof property !== 'function') property.set(axis, value, state);
  };
}

function lifted(property: Property<AxisPart>): Property<OwnedAxis> {
  if (typeof property === 'function') return ({ axis }, state) => property(axis, state);
  return {
    get: ({ axis }, state) => property.get(axis, state),
    set: ({ axis }, value, state) => property.set(axis, value, state),
  };
}

const axisOf = (target: ChartTarget, key: keyof ChartTarget['chart']['axes']): OfficeObject =>
  object(OWNED_AXIS, { target, axis: target.chart.axes[key] });

/** ChartAxes of a chart. */
export const CHART_AXES: ObjectKind<ChartTarget> = {
  name: 'ChartAxes',
  navigations: {
    categoryAxis: (target) => axisOf(target, 'category'),
    valueAxis: (target) => axisOf(target, 'value'),
  },
  methods: {
    getItem: (target, [type, group]) => {
      const primary = oneOf(group, ['Primary', 'Secondary'], 'Primary') === 'Primary';
      const isValue = oneOf(type, ['Value', 'Category']) === 'Value';
      return axisOf(
        target,
        isValue ? (primary ? 'value' : 'secondaryValue') : primary ? 'category' : 'secondaryCategory',
      );
    },
  },
};
