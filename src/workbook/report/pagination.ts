import type { BlockChart } from '../plan/chartPlans';
import { lastRow, plainRow } from './block';
import { blockHeights, bottomOf, rowsAbove, type LabelledBlock, type ReportGrid } from './reportLayout';

const pointsPerCm = 28.35;
/** Excel's rows are a little higher in print than they say. */
const slack = 0.97;
/** A block that is longer than a page begins where it is unless this much of the page is used. */
const lateOnPage = 0.6;

/** Points of the sheet that an A4 page on its side holds, when it is as wide as the report. */
export function pageCapacity({ labelWidth, columnWidth, columns }: ReportGrid, marginCm: number): number {
  const widths = [marginColumn, labelWidth, ...Array.from({ length: columns }, () => columnWidth)];
  const sheet = widths.reduce((sum, width) => sum + (7 * width + 5) * 0.75, 0);
  const side = (cm: number): number => (cm - 2 * marginCm) * pointsPerCm;
  return slack * Math.max(1, sheet / side(29.7)) * side(21);
}

/** Characters of the empty column A. */
export const marginColumn = 2;

/** What is printed together: a block with its chart, or each for itself. */
interface Piece {
  readonly row: number;
  readonly points: number;
  /** Empty rows above it. */
  readonly gap: number;
}

/** A report of a little more than a page is printed on one, its letters so much smaller at most. */
const leastShrunk = 0.82;

/** Whether a report is printed on one page, shrunk where it must be, rather than on two that are half empty. */
export function isOnePage(
  placed: readonly LabelledBlock[],
  charts: readonly BlockChart[],
  grid: ReportGrid,
  capacity: number,
): boolean {
  const total = pieces(placed, charts, grid, capacity).reduce((sum, { points, gap }) => sum + points + gap, 0);
  return total * leastShrunk <= capacity;
}

/**
 * Rows that begin a page, so that pages are full and nothing is torn: what does not fit in what is left of a page goes
 * to the next. Only a block that is longer than a page runs over it.
 */
export function pageBreaks(
  placed: readonly LabelledBlock[],
  charts: readonly BlockChart[],
  grid: ReportGrid,
  capacity: number,
): number[] {
  const breaks: number[] = [];
  let used = 0;
  for (const { row, points, gap } of pieces(placed, charts, grid, capacity)) {
    const isLate = points <= capacity || used > lateOnPage * capacity;
    if (used > 0 && used + gap + points > capacity && isLate) {
      breaks.push(row);
      used = points;
    } else used += gap + points;
    used %= capacity;
  }
  return breaks;
}

function pieces(
  placed: readonly LabelledBlock[],
  charts: readonly BlockChart[],
  grid: ReportGrid,
  capacity: number,
): Piece[] {
  let below = 1;
  return placed.flatMap((each, index): Piece[] => {
    if (each.block.beside !== undefined) return [];
    const next = placed[index + 1];
    const besides = next?.block.beside === undefined ? 0 : bottomOf(next, charts);
    const row = each.place.top - rowsAbove;
    const last = Math.max(lastRow(each.block, each.place), besides);
    const bottom = Math.max(bottomOf(each, charts), besides);
    const gap = (row - below) * plainRow;
    below = bottom + 1;
    const figures = blockHeights(each, grid).reduce((sum, { range, height }) => {
      const [from = 0, to = from] = range.split(':').map(Number);
      return sum + (to - from + 1) * height;
    }, 0);
    const beside = Math.max(0, besides - lastRow(each.block, each.place)) * plainRow;
    const chart = (bottom - last) * plainRow;
    if (figures + beside + chart <= capacity || chart === 0) return [{ row, points: figures + beside + chart, gap }];
    return [
      { row, points: figures, gap },
      { row: last + 2, points: chart - plainRow, gap: plainRow },
    ];
  });
}
