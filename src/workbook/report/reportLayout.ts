import type { DisplayUnit } from '../../domain/register/settings';
import { rangeAddress } from '../plan/address';
import type { Block, BlockPosition, Labels } from './block';
import { headingHeight, initialLabels, lastRow, plainRow, rowHeight, type ColumnWidths } from './block';
import type { BlockChart } from '../plan/chartPlans';
import type { ChartPlan, RowRangePlan } from '../plan/plan';

/** Rows between two blocks, before the next one's title. */
const rowsBetween = 1;
/** Title and sentence above the headings. */
export const rowsAbove = 2;

/** 1-based column that the blocks of a report begin in. */
export const reportLeft = 2;

/** What a report's blocks and charts are laid out by. Widths are characters. */
export interface ReportGrid {
  readonly labelWidth: number;
  readonly columnWidth: number;
  /** Columns right of the labels. */
  readonly columns: number;
}

/** Last row of a block with its chart. */
export function bottomOf({ block, place }: PlacedBlock, charts: readonly BlockChart[]): number {
  const chart = charts.find(({ block: key }) => key === block.key);
  const last = lastRow(block, place);
  if (chart === undefined) return last;
  const { beside, height } = chart;
  return beside === true ? Math.max(last, place.top + height - 1) : last + 1 + height;
}

/**
 * Blocks one under the other, from `firstRow` (the first one's title), room for a block's chart below or beside it. Of
 * two that never grow the second may stand right of the first.
 */
export function stackBlocks(
  blocks: readonly Block[],
  charts: readonly BlockChart[],
  sheet: string,
  firstRow: number,
): BlockPosition[] {
  let [start, free] = [firstRow, firstRow];
  return blocks.map((block) => {
    const isBeside = block.beside !== undefined;
    if (!isBeside) start = free;
    const left = block.beside ?? reportLeft;
    const place = { sheet, left, top: start + rowsAbove, count: initialLabels(block).length };
    free = Math.max(isBeside ? free : 0, bottomOf({ block, place }, charts) + rowsBetween + 1);
    return place;
  });
}

export interface PlacedBlock {
  readonly block: Block;
  readonly place: BlockPosition;
}

/**
 * Each chart right below its block, as wide as the report: rows put into the block move it and never stretch it. A
 * block that never grows has it beside its figures.
 */
export function placeCharts(
  charts: readonly BlockChart[],
  placed: readonly PlacedBlock[],
  unit: DisplayUnit,
  grid: ReportGrid,
): { readonly chart: ChartPlan; readonly sheet: string }[] {
  const last = reportLeft + grid.columns;
  return charts.flatMap(({ block: key, plan, height, beside }) => {
    const found = placed.find(({ block }) => block.key === key);
    if (found === undefined) return [];
    const { block, place } = found;
    const [top, left] =
      beside === true ? [place.top, place.left + block.columns.length] : [lastRow(block, place) + 2, place.left];
    const position = rangeAddress(top, left, top + height - 1, last);
    return [{ chart: plan(place, position, unit), sheet: place.sheet }];
  });
}

export type LabelledBlock = PlacedBlock & { readonly labels: readonly Labels[] };

/** Heights of some of a block's label rows, from the `first`th (0-based) on: neighbours of the same height in one. */
export function rowHeightsOf({ block, place, labels }: LabelledBlock, grid: ReportGrid, first = 0): RowRangePlan[] {
  const heights: { from: number; to: number; height: number }[] = [];
  labels.slice(first).forEach((own, index) => {
    const row = place.top + 1 + first + index;
    const height = rowHeight(block, own, widthsOf(grid));
    const before = heights.at(-1);
    if (before?.height === height) before.to = row;
    else heights.push({ from: row, to: row, height });
  });
  return heights.map(({ from, to, height }) => ({ range: `${from}:${to}`, height }));
}

/** Points of a block's title and sentence. */
const titleHeights = { title: 30, sentence: 15 } as const;

const widthsOf = ({ labelWidth, columnWidth }: ReportGrid): ColumnWidths => ({
  label: labelWidth,
  column: columnWidth,
});

/** Heights of title, sentence, headings and all rows of a new block. */
export function blockHeights(placed: LabelledBlock, grid: ReportGrid): RowRangePlan[] {
  const { block, place } = placed;
  // Its rows are another's.
  if (block.beside !== undefined) return [];
  const { top } = place;
  const last = lastRow(block, place);
  return [
    { range: `${top - 2}:${top - 2}`, height: titleHeights.title },
    { range: `${top - 1}:${top - 1}`, height: titleHeights.sentence },
    { range: `${top}:${top}`, height: headingHeight(block, widthsOf(grid)) },
    ...rowHeightsOf(placed, grid),
    ...(block.total === null ? [] : [{ range: `${last}:${last}`, height: plainRow }]),
  ];
}
