import { oneOf } from '../basics/arguments';
import { toHex } from '../basics/colors';
import { UNKNOWN, type Property } from '../basics/objects';
import { remembered } from './remembered';
import { refuse } from '../../state/errors';

/** What a member says before it is set, and how what is set is read. */
type Member = readonly [fallback: unknown, read: (value: unknown) => unknown];

const among =
  (words: readonly string[]) =>
  (value: unknown): string =>
    oneOf(value, words);
const asGiven = (value: unknown): unknown => value;
const tickMarks = among(['None', 'Cross', 'Inside', 'Outside']);
const timeUnits = among(['Days', 'Months', 'Years']);
const optionalColor = (value: unknown): string => (value === '' ? '' : toHex(value));

/** Where a part of a chart stands, in points: known when it was set, for the host lays nothing out. */
const placed = (...names: readonly string[]): Record<string, Member> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      [UNKNOWN, (value: unknown) => (typeof value === 'number' ? value : refuse('InvalidArgument'))],
    ]),
  );
const box = placed('left', 'top', 'width', 'height');

/**
 * Every member that is read as it was set and nothing more: neither drawn nor saved. Ordinary code that
 * sets it goes on running. docs/host-fidelity.md lists them from here.
 */
export const REMEMBERED = {
  ChartFont: { underline: ['None', among(['None', 'Single'])] },
  ChartTitle: {
    textOrientation: [0, Number],
    showShadow: [false, Boolean],
    horizontalAlignment: ['Center', String],
    verticalAlignment: ['Center', String],
    ...box,
  },
  ChartLegend: { showShadow: [false, Boolean], ...box },
  ChartLegendEntry: { visible: [true, Boolean], ...box },
  ChartAreaFormat: { roundedCorners: [false, Boolean], colorScheme: ['ColorfulPalette1', String] },
  ChartPlotArea: {
    position: ['Automatic', among(['Automatic', 'Custom'])],
    ...box,
    ...placed('insideLeft', 'insideTop', 'insideWidth', 'insideHeight'),
  },
  ChartAxisTitle: { textOrientation: [0, Number] },
  ChartAxis: {
    showDisplayUnitLabel: [true, Boolean],
    majorTickMark: ['Outside', tickMarks],
    minorTickMark: ['None', tickMarks],
    tickMarkSpacing: [1, Number],
    scaleType: ['Linear', among(['Linear', 'Logarithmic'])],
    logBase: [10, Number],
    alignment: ['Center', String],
    isBetweenCategories: [true, Boolean],
    offset: [100, Number],
    baseTimeUnit: ['Days', timeUnits],
    majorTimeUnitScale: ['Days', timeUnits],
    minorTimeUnitScale: ['Days', timeUnits],
    customDisplayUnit: [1, Number],
    multiLevel: [true, Boolean],
    positionAt: [UNKNOWN, asGiven],
    ...box,
  },
  ChartSeries: {
    doughnutHoleSize: [50, Number],
    showShadow: [false, Boolean],
    explosion: [0, Number],
    firstSliceAngle: [0, Number],
    invertIfNegative: [false, Boolean],
    varyByCategories: [false, Boolean],
    bubbleScale: [100, Number],
    invertColor: ['#FFFFFF', toHex],
    showConnectorLines: [true, Boolean],
    showLeaderLines: [true, Boolean],
    secondPlotSize: [75, Number],
    splitValue: [2, Number],
    splitType: [
      'SplitByPosition',
      among(['SplitByPosition', 'SplitByValue', 'SplitByPercentValue', 'SplitByCustomSplit']),
    ],
  },
  ChartPoint: {
    hasDataLabel: [false, Boolean],
    markerBackgroundColor: ['#000000', toHex],
    markerForegroundColor: ['#000000', toHex],
    markerSize: [5, Number],
    markerStyle: ['Automatic', String],
  },
  ChartDataLabels: {
    autoText: [true, Boolean],
    horizontalAlignment: ['Center', String],
    verticalAlignment: ['Center', String],
    textOrientation: [0, Number],
    linkNumberFormat: [true, Boolean],
    showBubbleSize: [false, Boolean],
  },
  ChartDataLabel: {
    text: ['', String],
    position: ['OutsideEnd', String],
    showValue: [true, Boolean],
    showSeriesName: [false, Boolean],
    showCategoryName: [false, Boolean],
    showLegendKey: [false, Boolean],
    showPercentage: [false, Boolean],
    autoText: [true, Boolean],
    formula: ['', String],
    horizontalAlignment: ['Center', String],
    verticalAlignment: ['Center', String],
    linkNumberFormat: [true, Boolean],
    separator: ['; ', String],
    showBubbleSize: [false, Boolean],
    numberFormat: ['General', String],
    textOrientation: [0, Number],
    ...box,
  },
  ChartErrorBars: {
    visible: [false, Boolean],
    type: ['StDev', among(['FixedValue', 'Percent', 'StDev', 'StError', 'Custom'])],
    include: ['Both', among(['Both', 'MinusValues', 'PlusValues'])],
    endStyleCap: [true, Boolean],
  },
  ChartTrendline: {
    name: ['', asGiven],
    intercept: ['', asGiven],
    movingAveragePeriod: [2, Number],
    polynomialOrder: [2, Number],
    backwardPeriod: [0, Number],
    forwardPeriod: [0, Number],
    showEquation: [false, Boolean],
    showRSquared: [false, Boolean],
  },
  ChartTrendlineLabel: {
    autoText: [true, Boolean],
    text: [UNKNOWN, String],
    formula: [UNKNOWN, String],
    numberFormat: ['General', String],
    linkNumberFormat: [true, Boolean],
    horizontalAlignment: ['Center', String],
    verticalAlignment: ['Center', String],
    textOrientation: [0, Number],
    ...box,
  },
  ChartDataTable: {
    visible: [false, Boolean],
    showLegendKey: [false, Boolean],
    showHorizontalBorder: [true, Boolean],
    showVerticalBorder: [true, Boolean],
    showOutlineBorder: [true, Boolean],
  },
  DataBarConditionalFormat: {
    barDirection: ['Context', among(['Context', 'LeftToRight', 'RightToLeft'])],
    axisFormat: ['Automatic', among(['Automatic', 'None', 'CellMidPoint'])],
    axisColor: ['', String],
    lowerBoundRule: [{ type: 'LowestValue' }, asGiven],
    upperBoundRule: [{ type: 'HighestValue' }, asGiven],
  },
  ConditionalDataBarPositiveFormat: {
    fillColor: ['#638EC6', toHex],
    borderColor: ['', optionalColor],
    gradientFill: [true, Boolean],
  },
  ConditionalDataBarNegativeFormat: {
    fillColor: ['#638EC6', toHex],
    borderColor: ['', optionalColor],
    matchPositiveFillColor: [true, Boolean],
    matchPositiveBorderColor: [true, Boolean],
  },
  Style: { autoIndent: [false, Boolean] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Member>>>>;

/** The remembered members of one type of Office.js, kept with `part` of a target. */
export function rememberedMembers<T>(
  type: keyof typeof REMEMBERED,
  part: (target: T) => object,
): Record<string, Property<T>> {
  const members: Readonly<Record<string, Member>> = REMEMBERED[type];
  return Object.fromEntries(
    Object.entries(members).map(([name, [fallback, read]]) => [
      name,
      remembered<T>(part, `${type}.${name}`, fallback, read),
    ]),
  );
}
