import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Area } from '../stage/types';
import { columnLetters } from './cellNames';
import { HEADINGS } from './gridPanes';
import type { PaneGeometry } from './gridPanes';
import type { GridGeometry } from './gridGeometry';

interface HeadingsProps {
  readonly geometry: GridGeometry;
  readonly pane: PaneGeometry;
  readonly selection: Area;
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);

/** The column letters over one pane. */
export const ColumnHeadings = memo(function ColumnHeadings({ geometry, pane, selection }: HeadingsProps): ReactNode {
  return (
    <div
      className="headings columns"
      aria-hidden="true"
      style={{ left: pane.left, width: pane.width, height: HEADINGS.height }}
    >
      {numbers(pane.area.c1, pane.area.c2)
        .filter((column) => geometry.width(column) > 0)
        .map((column) => (
          <div
            key={column}
            className={column >= selection.c1 && column <= selection.c2 ? 'heading chosen' : 'heading'}
            style={{
              left: geometry.left(column) - pane.shiftX,
              width: geometry.width(column),
              height: HEADINGS.height,
            }}
          >
            {columnLetters(column)}
          </div>
        ))}
    </div>
  );
});

/** The row numbers beside one pane. */
export const RowHeadings = memo(function RowHeadings({ geometry, pane, selection }: HeadingsProps): ReactNode {
  return (
    <div
      className="headings rows"
      aria-hidden="true"
      style={{ top: pane.top, height: pane.height, width: HEADINGS.width }}
    >
      {numbers(pane.area.r1, pane.area.r2)
        .filter((row) => geometry.height(row) > 0)
        .map((row) => (
          <div
            key={row}
            className={row >= selection.r1 && row <= selection.r2 ? 'heading chosen' : 'heading'}
            style={{ top: geometry.top(row) - pane.shiftY, height: geometry.height(row), width: HEADINGS.width }}
          >
            {row + 1}
          </div>
        ))}
    </div>
  );
});
