import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';

let installed = false;

/** An empty workbook of the library, with charts. */
export function newLibraryWorkbook(): Workbook {
  if (!installed) installChartSupport();
  installed = true;
  return new Workbook();
}
