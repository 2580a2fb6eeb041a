import { columnsIn, formatArea, quoteSheet, rowsIn, type Area } from '../../book/addresses';
import { newAxis, type ChartPart, type SeriesPart } from '../../book/chart';
import type { Sheet } from '../../book/sheet';
import { RangeValue } from '../../calc/values';
import { evaluateReference } from '../../state/reference';
import type { HostState } from '../../state/host-state';

interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A reference as a chart holds it: with its sheet, absolute. */
export function chartReference({ sheet, area }: Source): string {
  return `${quoteSheet(sheet.name)}!${formatArea(area, true)}`;
}

/** Adds a chart over some cells, with series and names as Excel guesses them. */
export function addChart(
  state: HostState,
  sheet: Sheet,
  type: string,
  source: Source,
  seriesBy: 'Auto' | 'Columns' | 'Rows',
): ChartPart {
  const n = sheet.charts.length;
  const bare = /^(Pie|Doughnut|3DPie)/.test(type);
  const chart: ChartPart = {
    id: state.book.newGuid(),
    name: freeChartName(state, sheet),
    type,
    left: 60 + n * 12,
    top: 60 + n * 12,
    width: 360,
    height: 216,
    title: { text: '', visible: false, overlay: false, font: {} },
    legend: { visible: true, position: bare ? 'Right' : 'Bottom', overlay: false, font: {} },
    series: [],
    nextSeriesId: 1,
    axes: {
      category: newAxis(false),
      value: newAxis(true),
      secondaryValue: newAxis(false),
      secondaryCategory: newAxis(false),
    },
    plotVisibleOnly: true,
    displayBlanksAs: 'NotPlotted',
    seriesBy,
    font: {},
  };
  guessSeries(state, chart, source, seriesBy);
  const [only] = chart.series;
  if (chart.series.length === 1 && only) {
    chart.title.text = seriesName(state, sheet, only);
    chart.title.visible = true;
    chart.legend.visible = bare;
  } else if (chart.series.length > 1) {
    chart.title.text = state.options.locale === 'sv-SE' ? 'Diagramrubrik' : 'Chart Title';
    chart.title.visible = true;
  }
  sheet.charts.push(chart);
  state.book.isDirty = true;
  return chart;
}

function freeChartName(state: HostState, sheet: Sheet): string {
  const word = state.options.locale === 'sv-SE' ? 'Diagram' : 'Chart';
  for (let n = 1; ; n += 1) {
    const name = `${word} ${n}`;
    if (!sheet.charts.some((chart) => chart.name === name)) return name;
  }
}

/** Series from a block: by its longer side, a first row or column of texts for names and categories. */
export function guessSeries(
  state: HostState,
  chart: ChartPart,
  { sheet, area }: Source,
  seriesBy: 'Auto' | 'Columns' | 'Rows',
): void {
  const used = sheet.grid.used(true, area) ?? area;
  const block: Area = { ...area, r2: Math.min(area.r2, used.r2), c2: Math.min(area.c2, used.c2) };
  const isNumber = (r: number, c: number): boolean => typeof state.engine.cellValue(sheet, r, c) === 'number';
  const isText = (r: number, c: number): boolean => typeof state.engine.cellValue(sheet, r, c) === 'string';
  const byColumns = seriesBy === 'Auto' ? rowsIn(block) >= columnsIn(block) : seriesBy === 'Columns';
  const corner = !isNumber(block.r1, block.c1);
  const many = { rows: rowsIn(block) > 1, columns: columnsIn(block) > 1 };
  const heads = many.rows && (many.columns ? corner && !isNumber(block.r1, block.c2) : isText(block.r1, block.c1));
  const sides = many.columns && (many.rows ? corner && !isNumber(block.r2, block.c1) : isText(block.r1, block.c1));
  const top = block.r1 + (heads ? 1 : 0);
  const left = block.c1 + (sides ? 1 : 0);
  chart.series = [];
  const lines = byColumns ? columnsIn({ ...block, c1: left }) : rowsIn({ ...block, r1: top });
  for (let i = 0; i < lines; i += 1) {
    const line: Area = byColumns
      ? { r1: top, r2: block.r2, c1: left + i, c2: left + i }
      : { r1: top + i, r2: top + i, c1: left, c2: block.c2 };
    const nameCell: Area | null = byColumns
      ? heads
        ? { r1: block.r1, r2: block.r1, c1: left + i, c2: left + i }
        : null
      : sides
        ? { r1: top + i, r2: top + i, c1: block.c1, c2: block.c1 }
        : null;
    const labels: Area | null = byColumns
      ? sides
        ? { r1: top, r2: block.r2, c1: block.c1, c2: block.c1 }
        : null
      : heads
        ? { r1: block.r1, r2: block.r1, c1: left, c2: block.c2 }
        : null;
    addSeries(chart, {
      values: chartReference({ sheet, area: line }),
      nameRef: nameCell ? chartReference({ sheet, area: nameCell }) : undefined,
      categories: labels ? chartReference({ sheet, area: labels }) : undefined,
    });
  }
}

/** Adds a series at a position (the end when left out). */
export function addSeries(chart: ChartPart, parts: Partial<SeriesPart>, at = chart.series.length): SeriesPart {
  const series: SeriesPart = { axisGroup: 'Primary', ...parts, id: chart.nextSeriesId++ };
  chart.series.splice(at, 0, series);
  return series;
}

/** The name that a series shows: its own text, its name cell, or `Serie1`. */
export function seriesName(state: HostState, sheet: Sheet, series: SeriesPart): string {
  if (series.nameText !== undefined) return series.nameText;
  const cell = series.nameRef === undefined ? null : evaluateReference(state, sheet, series.nameRef);
  if (cell instanceof RangeValue) {
    const value = state.engine.cellValue(cell.sheet, cell.area.r1, cell.area.c1);
    if (value !== null) return String(value);
  }
  return `${state.options.locale === 'sv-SE' ? 'Serie' : 'Series'}${series.id}`;
}
