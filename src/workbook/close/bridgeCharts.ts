import { closeSheetTexts as texts } from '../../locales/close';
import { absoluteAddress, rangeAddress, sheetPrefix } from '../plan/address';
import { categoryChart } from '../plan/chartPlans';
import { palette } from '../plan/palette';
import type { ChartPlan, SeriesPlan } from '../plan/plan';
import { chartSeries } from './bridgeRows';
import { place } from './closePlaces';

/** Thousands, with the sign of what the column means, and nothing for 0. */
const signed = (sign: string): string => `"${sign}"#,##0,;"${sign}"#,##0,;`;

/** The bridge as stacked columns over a series that is not drawn: every Excel since 2016 and LibreOffice show it. */
export function bridgeCharts(sheet: string): ChartPlan[] {
  const rows = (first: number): string => rangeAddress(first, place.left, first + place.chartRows - 1, place.left + 6);
  return [
    bridgeChart(sheet, 'freed', 'Diagram_BryggaFrigjort', texts.freedChart, rows(place.charts)),
    bridgeChart(sheet, 'all', 'Diagram_BryggaAlla', texts.allChart, rows(place.charts + place.chartRows)),
  ];
}

function bridgeChart(
  sheet: string,
  key: keyof typeof chartSeries,
  name: string,
  title: string,
  position: string,
): ChartPlan {
  const column = (index: number): string =>
    `${sheetPrefix(sheet)}${absoluteAddress(place.calculatedFirst, index, place.calculatedLast, index)}`;
  const series = (
    index: number,
    own: Pick<SeriesPlan, 'name' | 'colour' | 'labelFormat' | 'invisible'>,
  ): SeriesPlan => ({
    values: column(chartSeries[key].column + index),
    categories: column(place.chartData),
    type: 'ColumnStacked',
    axis: 'primary',
    // Of what rises and falls: on a dark column the ends' labels could not be read, and the table has them.
    dataLabels: own.labelFormat !== undefined,
    ...own,
  });
  const plan = categoryChart(name, title, 'ColumnStacked', position, 'tkr', [
    series(0, { name: texts.base, colour: palette.paper, invisible: true }),
    series(1, { name: texts.up, colour: palette.added, labelFormat: signed('+') }),
    series(2, { name: texts.down, colour: palette.takenOff, labelFormat: signed('−') }),
    series(3, { name: texts.total, colour: palette.quietInk }),
  ]);
  return { ...plan, legend: null, fontSize: 8 };
}
