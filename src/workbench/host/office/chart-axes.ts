import type { AxisPart, ChartPart } from '../book/chart';
import { oneOf } from './arguments';
import { fontKind, kept, lineKind } from './chart-parts';
import { refuse } from './errors';
import { object, type ObjectKind, type Property } from './objects';

const self = (axis: AxisPart): AxisPart => axis;
const number = (value: unknown): number | undefined => (value === '' ? undefined : typeof value === 'number' ? value : refuse('InvalidArgument'));
const word = (key: 'tickLabelPosition' | 'categoryType' | 'displayUnit' | 'position', words: readonly string[], fallback: string): Property<AxisPart> =>
  kept(self, key, fallback, (value) => oneOf(value, words));

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
  navigations: { font: (axis) => object(AXIS_FONT, axis), line: (axis) => object(AXIS_LINE, axis) },
};

const AXIS_TITLE_FORMAT: ObjectKind<AxisPart> = {
  name: 'ChartAxisTitleFormat',
  navigations: { font: (axis) => object(TITLE_FONT, axis) },
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

const UNITS = ['None', 'Hundreds', 'Thousands', 'TenThousands', 'HundredThousands', 'Millions', 'TenMillions', 'HundredMillions', 'Billions', 'Trillions'];

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
  },
  navigations: {
    title: (axis) => object(AXIS_TITLE, axis),
    format: (axis) => object(AXIS_FORMAT, axis),
    majorGridlines: (axis) => object(MAJOR, axis),
    minorGridlines: (axis) => object(MINOR, axis),
  },
};

/** ChartAxes of a chart. */
export const CHART_AXES: ObjectKind<ChartPart> = {
  name: 'ChartAxes',
  navigations: {
    categoryAxis: ({ axes }) => object(AXIS, axes.category),
    valueAxis: ({ axes }) => object(AXIS, axes.value),
  },
  methods: {
    getItem: ({ axes }, [type, group]) => {
      const primary = oneOf(group, ['Primary', 'Secondary'], 'Primary') === 'Primary';
      const isValue = oneOf(type, ['Value', 'Category']) === 'Value';
      return object(AXIS, isValue ? (primary ? axes.value : axes.secondaryValue) : primary ? axes.category : axes.secondaryCategory);
    },
  },
};
