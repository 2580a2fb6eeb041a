import type { DisplayUnit } from '../../domain/register/settings';
import { rangeAddress } from '../plan/address';
import type { Block, BlockPosition } from './block';
import { initialLabels, lastRow } from './block';
import type { BlockChart } from '../plan/chartPlans';
import type { ChartPlan } from '../plan/plan';

/** Rows between two blocks, before the next one's title. */
const rowsBetween = 2;
/** Title and sentence above the headings. */
const rowsAbove = 2;

/** Blocks one under the other, from `firstRow` (the first one's title), room for a block's chart below it. */
export function stackBlocks(
  blocks: readonly Block[],
  charts: readonly BlockChart[],
  sheet: string,
  left: number,
  firstRow: number,
): BlockPosition[] {
  let row = firstRow;
  return blocks.map((block) => {
    const place = { sheet, left, top: row + rowsAbove, count: initialLabels(block).length };
    const chart = charts.find(({ block: key }) => key === block.key);
    row = lastRow(block, place) + rowsBetween + 1 + (chart === undefined ? 0 : chart.height + 1);
    return place;
  });
}

export interface PlacedBlock {
  readonly block: Block;
  readonly place: BlockPosition;
}

/** Each chart right below its block: rows put into the block move it and never stretch it. */
export function placeCharts(
  charts: readonly BlockChart[],
  placed: readonly PlacedBlock[],
  unit: DisplayUnit,
  lastColumn: number,
): { readonly chart: ChartPlan; readonly sheet: string }[] {
  return charts.flatMap(({ block: key, plan, height }) => {
    const found = placed.find(({ block }) => block.key === key);
    if (found === undefined) return [];
    const { block, place } = found;
    const top = lastRow(block, place) + 2;
    return [
      { chart: plan(place, rangeAddress(top, place.left, top + height - 1, lastColumn), unit), sheet: place.sheet },
    ];
  });
}
