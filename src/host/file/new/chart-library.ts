/** The chart types of the workbook library that the host writes with. */
import type { Worksheet } from '@cj-tech-master/excelts';

export type AddChartOptions = Parameters<Worksheet['addChart']>[0];
export type AddChartSeriesOptions = NonNullable<AddChartOptions['series']>[number];
export type AddAxisOptions = NonNullable<AddChartOptions['valueAxis']>;
export type AddDataLabelsOptions = NonNullable<AddChartOptions['dataLabels']>;
export type ChartTextProperties = NonNullable<NonNullable<AddChartOptions['titleOptions']>['txPr']>;
export type LibraryChart = ReturnType<Worksheet['getCharts']>[number];
export type ChartModel = NonNullable<LibraryChart['chartModel']>;
