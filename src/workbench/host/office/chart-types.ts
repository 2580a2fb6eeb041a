import { refuse } from './errors';

/** Office's chart types that the host draws and writes. */
export const CHART_TYPES = [
  'ColumnClustered', 'ColumnStacked', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'BarStacked100',
  'Line', 'LineStacked', 'LineStacked100', 'LineMarkers', 'LineMarkersStacked', 'LineMarkersStacked100',
  'Area', 'AreaStacked', 'AreaStacked100', 'Pie', 'PieExploded', 'Doughnut', 'XYScatter', 'XYScatterLines', 'XYScatterLinesNoMarkers',
  'XYScatterSmooth', 'XYScatterSmoothNoMarkers', 'Radar', 'RadarMarkers', 'RadarFilled', 'Bubble',
] as const;

export type ChartTypeName = (typeof CHART_TYPES)[number];

const KNOWN_TO_EXCEL = /^(3D|Surface|Stock|Cylinder|Cone|Pyramid|PieOfPie|BarOfPie|Bubble3D|Doughnut|Waterfall|Treemap|Sunburst|Histogram|Pareto|Boxwhisker|RegionMap|Funnel|Combo)/i;

/** Reads a chart type. Refuses with NotImplemented one that only Excel has, with InvalidArgument others. */
export function chartType(value: unknown): ChartTypeName {
  const wanted = String(value).toLowerCase();
  const found = CHART_TYPES.find((type) => type.toLowerCase() === wanted);
  if (found) return found;
  if (KNOWN_TO_EXCEL.test(wanted)) return refuse('NotImplemented', `The embedded host does not implement the chart type ${String(value)}.`);
  return refuse('InvalidArgument');
}
