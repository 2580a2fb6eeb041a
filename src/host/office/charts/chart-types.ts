import { refuse } from '../../state/errors';

const grouped = (base: string): string[] => [`${base}Clustered`, `${base}Stacked`, `${base}Stacked100`];

/** Office's chart types that the host draws and writes. Those with depth are drawn flat. */
export const CHART_TYPES: readonly string[] = [
  ...grouped('Column'),
  ...grouped('Bar'),
  'Line',
  'LineStacked',
  'LineStacked100',
  'LineMarkers',
  'LineMarkersStacked',
  'LineMarkersStacked100',
  'Area',
  'AreaStacked',
  'AreaStacked100',
  'Pie',
  'PieExploded',
  'Doughnut',
  'DoughnutExploded',
  'XYScatter',
  'XYScatterLines',
  'XYScatterLinesNoMarkers',
  'XYScatterSmooth',
  'XYScatterSmoothNoMarkers',
  'Radar',
  'RadarMarkers',
  'RadarFilled',
  'Bubble',
  '3DColumn',
  ...grouped('3DColumn'),
  ...grouped('3DBar'),
  '3DLine',
  '3DArea',
  '3DAreaStacked',
  '3DAreaStacked100',
  '3DPie',
  '3DPieExploded',
  ...['Cylinder', 'Cone', 'Pyramid'].flatMap((shape) => [
    `${shape}Col`,
    ...grouped(`${shape}Col`),
    ...grouped(`${shape}Bar`),
  ]),
];

const KNOWN_TO_EXCEL =
  /^(Surface|Stock|PieOfPie|BarOfPie|Bubble3D|Waterfall|Treemap|Sunburst|Histogram|Pareto|Boxwhisker|RegionMap|Funnel|Combo)/i;

/** Reads a chart type. Refuses with NotImplemented one that only Excel has, with InvalidArgument others. */
export function chartType(value: unknown): string {
  const wanted = String(value).toLowerCase();
  const found = CHART_TYPES.find((type) => type.toLowerCase() === wanted);
  if (found) return found;
  if (KNOWN_TO_EXCEL.test(wanted))
    return refuse('NotImplemented', `The embedded host does not implement the chart type ${String(value)}.`);
  return refuse('InvalidArgument');
}
