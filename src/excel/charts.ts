import type { ChartPlan, SeriesPlan } from '../workbook/plan/plan';
import { parseArea } from './addresses';
import type { Batch } from './session';

/** A chart that was just added, with the series that Excel made up by itself. */
interface AddedChart {
  readonly plan: ChartPlan;
  readonly chart: Excel.Chart;
}

/** Queues a new chart over its first series; `finishCharts` gives it the planned series after a sync. */
export function addChart(context: Batch, sheet: Excel.Worksheet, plan: ChartPlan): AddedChart {
  const first = plan.series[0];
  if (first === undefined) throw new RangeError(`chart ${plan.name} has no series`);
  const chart = sheet.charts.add(plan.type, rangeOf(context, first.values), 'Columns');
  chart.name = plan.name;
  const [start = '', end = start] = plan.position.split(':');
  chart.setPosition(start, end);
  chart.series.load('items/name');
  return { plan, chart };
}

/** Queues the planned series and looks of charts that `addChart` made, in place of Excel's guesses. */
export function finishCharts(context: Batch, added: readonly AddedChart[]): void {
  for (const { plan, chart } of added) {
    // Before all other looks: every text of the chart takes it.
    chart.format.font.color = plan.textColour;
    chart.format.font.size = plan.fontSize;
    for (const guessed of chart.series.items.slice().reverse()) guessed.delete();
    for (const series of plan.series) setSeries(context, chart.series.add(series.name), series, plan);
    setLooks(chart, plan);
  }
}

/**
 * Queues new series addresses, title and number formats of a chart that stands, wherever the user has put it: its
 * title, axis and labels are always in the same unit. Series that stand are loaded with hasDataLabels.
 */
export function updateChart(context: Batch, chart: Excel.Chart, plan: ChartPlan): void {
  const { items } = chart.series;
  const present = items.length;
  plan.series.forEach((series, index) => {
    const item = index < present ? chart.series.getItemAt(index) : chart.series.add(series.name);
    item.name = series.name;
    item.setValues(rangeOf(context, series.values));
    item.setXAxisValues(rangeOf(context, series.categories));
    if (index >= present) setSeries(context, item, series, plan);
    else if (items[index]?.hasDataLabels === true) item.dataLabels.numberFormat = plan.numberFormat;
  });
  for (let index = present - 1; index >= plan.series.length; index -= 1) chart.series.getItemAt(index).delete();
  chart.title.text = plan.title;
  chart.axes.valueAxis.numberFormat = plan.numberFormat;
}

function setSeries(context: Batch, item: Excel.ChartSeries, series: SeriesPlan, plan: ChartPlan): void {
  item.setValues(rangeOf(context, series.values));
  item.setXAxisValues(rangeOf(context, series.categories));
  item.chartType = series.type;
  if (series.axis === 'secondary') item.axisGroup = 'Secondary';
  if (series.type === 'Line' || series.type === 'LineMarkers') {
    item.format.line.color = series.colour;
    item.format.line.weight = 2.25;
    item.smooth = false;
    if (series.type === 'LineMarkers') {
      item.markerStyle = 'Circle';
      item.markerSize = 6;
      item.markerBackgroundColor = series.colour;
      item.markerForegroundColor = series.colour;
    }
  } else {
    if (series.invisible === true) item.format.fill.clear();
    else item.format.fill.setSolidColor(series.colour);
    if (plan.gapWidth !== undefined) item.gapWidth = plan.gapWidth;
    if (series.type === 'ColumnStacked' || series.type === 'BarStacked') item.overlap = 100;
  }
  if (series.dataLabels === true || plan.amountsAtBars === true) {
    item.hasDataLabels = true;
    item.dataLabels.numberFormat = series.labelFormat ?? plan.numberFormat;
    item.dataLabels.format.font.color = plan.textColour;
    item.dataLabels.format.font.size = plan.fontSize;
  }
}

function setLooks(chart: Excel.Chart, plan: ChartPlan): void {
  chart.title.text = plan.title;
  chart.title.visible = true;
  chart.title.format.font.color = plan.textColour;
  chart.title.format.font.size = plan.fontSize + 2;
  chart.title.format.font.bold = true;
  chart.plotVisibleOnly = false;
  chart.format.border.lineStyle = 'None';
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = plan.numberFormat;
  valueAxis.format.line.clear();
  if (plan.amountsAtBars === true) {
    valueAxis.majorGridlines.visible = false;
    valueAxis.visible = false;
  } else {
    valueAxis.majorGridlines.visible = true;
    valueAxis.majorGridlines.format.line.color = plan.gridColour;
  }
  categoryAxis.format.line.color = plan.gridColour;
  categoryAxis.tickLabelPosition = 'Low';
  if (plan.reverseCategories === true) {
    categoryAxis.reversePlotOrder = true;
    // Turned about, the axis of figures would stand above the bars.
    categoryAxis.position = 'Maximum';
  }
  chart.legend.visible = plan.legend !== null;
  if (plan.legend !== null) {
    chart.legend.position = plan.legend;
    chart.legend.overlay = false;
  }
}

function rangeOf(context: Batch, address: string): Excel.Range {
  const area = parseArea(address);
  if (area === null) throw new RangeError(`no chart address: ${address}`);
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
