import {
  type ChartPart,
  flatType,
  formatValue,
  type HostState,
  numberFormatOf,
  RangeValue,
  type Scalar,
  type SeriesPart,
  type Sheet,
} from '../../host';
import { accent } from './colors';
import { PIXELS_PER_POINT } from './layout';
import type { ChartKind, ChartView, SeriesView } from './types';

interface ReadCell {
  readonly value: Scalar;
  readonly format: string;
}

/** The cells that a reference names, row by row; none when it names nothing. */
function cellsOf(state: HostState, sheet: Sheet, reference: string | undefined): ReadCell[] {
  if (!reference) return [];
  try {
    const range = state.engine.evaluate(state.formulas.of(reference.replace(/^=/, '')).node, sheet, 0, 0);
    if (!(range instanceof RangeValue)) return [];
    const { area, sheet: where } = range;
    const cells: ReadCell[] = [];
    for (let r = area.r1; r <= Math.min(area.r2, where.grid.rowCount - 1); r += 1) {
      for (let c = area.c1; c <= area.c2; c += 1) {
        const format = numberFormatOf(state.book.styles.get(where.grid.styleId(r, c)));
        cells.push({ value: state.engine.cellValue(where, r, c), format });
      }
    }
    return cells;
  } catch {
    // A reference to what is gone draws nothing.
    return [];
  }
}

const shown = ({ value, format }: ReadCell): string => formatValue(value, format, 'sv-SE');

function kindOf(given: string): ChartKind {
  const type = flatType(given);
  if (/^bar|^cylinderbar|^conebar/i.test(type)) return 'bar';
  if (/^line/i.test(type)) return 'line';
  if (/^area/i.test(type)) return 'area';
  if (/^pie/i.test(type)) return 'pie';
  if (/^doughnut/i.test(type)) return 'doughnut';
  if (/^xyscatter/i.test(type)) return 'scatter';
  return 'column';
}

function seriesView(state: HostState, sheet: Sheet, chart: ChartPart, series: SeriesPart, n: number): SeriesView {
  const kind = kindOf(series.type ?? chart.type);
  const values = cellsOf(state, sheet, series.values).map(({ value }) => (typeof value === 'number' ? value : null));
  const name = series.nameRef ? cellsOf(state, sheet, series.nameRef).map(shown).join(' ') : (series.nameText ?? '');
  const lineColor = series.lineColor ?? series.fillColor;
  return {
    name,
    kind,
    values,
    color: (kind === 'line' ? lineColor : series.fillColor) ?? accent((n % 6) + 1),
    secondary: series.axisGroup === 'Secondary',
    labels: series.hasDataLabels ?? false,
    dashed: /dash|dot/i.test(series.lineStyle ?? ''),
    pointColors: Object.fromEntries(series.pointColors ?? []),
  };
}

function legendOf({ legend }: ChartPart): ChartView['legend'] {
  if (!legend.visible) return 'none';
  const side = legend.position.toLowerCase();
  return side === 'top' || side === 'left' || side === 'right' ? side : 'bottom';
}

function chartView(state: HostState, sheet: Sheet, chart: ChartPart): ChartView {
  const drawn = chart.series.filter(({ filtered }) => !filtered);
  const [first] = drawn;
  const { value, secondaryValue, category } = chart.axes;
  const values = cellsOf(state, sheet, first?.values);
  const names = cellsOf(state, sheet, first?.categories).map(shown);
  const second = drawn.find(({ axisGroup }) => axisGroup === 'Secondary');
  const linked = (format: string | undefined, cells: readonly ReadCell[]): string =>
    format && format !== 'General' ? format : (cells[0]?.format ?? 'General');
  return {
    id: chart.id,
    name: chart.name,
    title: chart.title.visible ? chart.title.text : '',
    kind: kindOf(chart.type),
    stacked: /stacked/i.test(chart.type),
    percent: /stacked100/i.test(chart.type),
    left: chart.left * PIXELS_PER_POINT,
    top: chart.top * PIXELS_PER_POINT,
    width: chart.width * PIXELS_PER_POINT,
    height: chart.height * PIXELS_PER_POINT,
    categories: values.map((_, n) => names[n] ?? String(n + 1)),
    series: drawn.map((series, n) => seriesView(state, sheet, chart, series, n)),
    legend: legendOf(chart),
    valueFormat: linked(value.numberFormat, values),
    secondaryFormat: linked(secondaryValue.numberFormat, cellsOf(state, sheet, second?.values)),
    valueTitle: value.titleVisible ? value.title : '',
    minimum: value.minimum ?? null,
    maximum: value.maximum ?? null,
    reversedCategories: category.reversed ?? false,
    gridlines: value.majorGridlines,
    valueAxisVisible: value.visible,
  };
}

/** The sheet's charts with the values that they show now. */
export const chartViews = (state: HostState, sheet: Sheet): ChartView[] =>
  sheet.charts.map((chart) => chartView(state, sheet, chart));
