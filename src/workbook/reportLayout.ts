import type { DisplayUnit } from '../domain/settings';
import { rangeAddress } from './address';
import type { Block, BlockPlace } from './block';
import { initialLabels, lastRow } from './block';
import type { BlockChart } from './chartPlans';
import type { ChartPlan } from './plan';

/** Rows between two blocks, before the next one's title. */
const rowsBetween = 2;
/** Title and sentence above the headings. */
const rowsAbove = 2;

/** Blocks one under the other, from `firstRow` (the first one's title). */
export function stackBlocks(blocks: readonly Block[], sheet: string, left: number, firstRow: number): BlockPlace[] {
  let row = firstRow;
  return blocks.map((block) => {
    const place = { sheet, left, top: row + rowsAbove, count: initialLabels(block).length };
    row = lastRow(block, place) + rowsBetween + 1;
    return place;
  });
}

export interface PlacedBlock {
  readonly block: Block;
  readonly place: BlockPlace;
}

/** Charts in the columns beside the blocks, each level with its block or below the chart before it. */
export function placeCharts(
  charts: readonly BlockChart[], placed: readonly PlacedBlock[], unit: DisplayUnit, columns: readonly [number, number],
): { readonly chart: ChartPlan; readonly sheet: string }[] {
  let free = 1;
  return charts.flatMap(({ block: key, plan, height }) => {
    const found = placed.find(({ block }) => block.key === key);
    if (found === undefined) return [];
    const top = Math.max(found.place.top - rowsAbove, free);
    free = top + height + 1;
    const position = rangeAddress(top, columns[0], top + height - 1, columns[1]);
    return [{ chart: plan(found.place, position, unit), sheet: found.place.sheet }];
  });
}
