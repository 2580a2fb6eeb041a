import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';

let installed = false;

/** An empty workbook of the library, with charts. */
export function newLibraryWorkbook(): Workbook {
  if (!installed) installChartSupport();
  installed = true;
  return new Workbook();
}

/** A workbook as the library writes it. Its parts are taken out at once: they are neither packed nor checked. */
export async function libraryFile(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { level: 0 }, validate: false }));
}

// The chart types of the workbook library that the host writes with.
export type AddChartOptions = Parameters<Worksheet['addChart']>[0];
export type AddChartSeriesOptions = NonNullable<AddChartOptions['series']>[number];
export type AddAxisOptions = NonNullable<AddChartOptions['valueAxis']>;
export type AddDataLabelsOptions = NonNullable<AddChartOptions['dataLabels']>;
export type ChartTextProperties = NonNullable<NonNullable<AddChartOptions['titleOptions']>['txPr']>;
export type LibraryChart = ReturnType<Worksheet['getCharts']>[number];
export type ChartModel = NonNullable<LibraryChart['chartModel']>;
