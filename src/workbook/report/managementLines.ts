import { sheetNames } from '../../locales/workbook';
import type { RowRangePlan } from '../plan/plan';
import { chartsOf, type SheetAddition } from './additions';
import type { BlockPosition } from './block';
import { initialLabels, lastRow } from './block';
import { bottomOf, reportLeft, type PlacedBlock, type ReportGrid } from './reportLayout';

/** Ledningsvy as far as a chart below a line needs it: as wide as the page. */
export const managementGrid: ReportGrid = { labelWidth: 10, columnWidth: 12, columns: 13 };

/** Points of a line's headings, which keep it from what is above, and of its rows. */
const heights = { heading: 22, row: 16 } as const;

/** The lines of parts one under the other, and the first row that is free below them. */
export function stackLines(
  lines: readonly SheetAddition[],
  firstRow: number,
): { readonly placed: readonly PlacedBlock[]; readonly free: number } {
  let free = firstRow;
  const placed = lines.map(({ block }) => {
    const place: BlockPosition = {
      sheet: sheetNames.management,
      top: free,
      left: reportLeft,
      count: initialLabels(block).length,
    };
    free = bottomOf({ block, place }, chartsOf(lines)) + 1;
    return { block, place };
  });
  return { placed, free };
}

/** Heights of a line's rows. */
export function lineHeights({ block, place }: PlacedBlock): RowRangePlan[] {
  return [
    { range: `${place.top}:${place.top}`, height: heights.heading },
    { range: `${place.top + 1}:${lastRow(block, place)}`, height: heights.row },
  ];
}
