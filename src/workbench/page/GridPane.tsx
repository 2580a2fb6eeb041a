import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Area, CellLook, CellView } from '../stage/types';
import { cellName } from './cellNames';
import { cellStyle, textStyle } from './cellStyle';
import { fits } from './textWidth';
import type { GridGeometry } from './gridGeometry';
import type { VisibleCells } from './visibleCells';

interface CellsProps {
  readonly geometry: GridGeometry;
  readonly area: Area;
  readonly cells: VisibleCells;
}

type CellProps = { readonly cell: CellView; readonly look: CellLook } & Omit<CellsProps, 'area'>;

/** How many columns to the left are searched for a text that flows in. */
const SPILL_COLUMNS = 12;

/** How far a text may flow: over empty neighbours to its right, as in Excel. */
function flowWidth(geometry: GridGeometry, cells: VisibleCells, cell: CellView, look: CellLook): number {
  const own = geometry.width(cell.column);
  if (cell.number || look.wrap || (look.align && look.align !== 'left') || cell.text === '') return own;
  if (fits(cell.text, look, own)) return own;
  let width = own;
  for (let c = cell.column + 1; c < Math.min(cell.column + 25, geometry.columnCount); c += 1) {
    if (cells.at(cell.row, c)?.text || geometry.mergeAt(cell.row, c)) break;
    width += geometry.width(c);
    if (fits(cell.text, look, width)) break;
  }
  return width;
}

/** The part of a text that flows in from a cell which stands left of the area. */
function Spill({ cell, look, geometry, cells, from }: CellProps & { from: number }): ReactNode {
  const flow = flowWidth(geometry, cells, cell, look);
  const left = geometry.left(cell.column);
  if (left + flow <= from || flow <= geometry.width(cell.column)) return null;
  const box = { left, top: geometry.top(cell.row), width: flow, height: geometry.height(cell.row) };
  return (
    <div className="cell spill" aria-hidden="true" style={{ ...box, ...textStyle(look) }}>
      <span className="flowing">{cell.text}</span>
    </div>
  );
}

function Cell({ cell, look, geometry, cells }: CellProps): ReactNode {
  const merge = geometry.mergeAt(cell.row, cell.column);
  if (merge && (merge.r1 !== cell.row || merge.c1 !== cell.column)) return null;
  const box = geometry.box(merge ?? { r1: cell.row, r2: cell.row, c1: cell.column, c2: cell.column });
  if (box.width === 0 || box.height === 0) return null;
  const flow = merge ? box.width : flowWidth(geometry, cells, cell, look);
  const tooNarrow = cell.number && !fits(cell.text, look, box.width);
  const flows = flow > box.width;
  return (
    <div
      role="gridcell"
      aria-colindex={cell.column + 1}
      data-cell={cellName(cell.row, cell.column)}
      className={cell.filter ? 'cell has-filter' : 'cell'}
      style={{ ...box, ...cellStyle(look) }}
    >
      {flows ? (
        <span className="flowing" style={{ width: flow - 6 }}>
          {cell.text}
        </span>
      ) : (
        <span className="text">{tooNarrow ? '#'.repeat(Math.max(1, Math.floor(box.width / 9))) : cell.text}</span>
      )}
      {cell.filter && <span className={cell.filter === 'some' ? 'filter on' : 'filter'} aria-hidden="true" />}
    </div>
  );
}

function Lines({ geometry, area }: { geometry: GridGeometry; area: Area }): ReactNode {
  const box = geometry.box(area);
  const rows = Array.from({ length: area.r2 - area.r1 + 1 }, (_, n) => area.r1 + n);
  const columns = Array.from({ length: area.c2 - area.c1 + 1 }, (_, n) => area.c1 + n);
  return (
    <div aria-hidden="true">
      {rows.map((row) => (
        <div
          key={row}
          className="line"
          style={{ left: box.left, width: box.width, top: geometry.top(row + 1) - 1, height: 1 }}
        />
      ))}
      {columns.map((column) => (
        <div
          key={column}
          className="line"
          style={{ top: box.top, height: box.height, left: geometry.left(column + 1) - 1, width: 1 }}
        />
      ))}
    </div>
  );
}

/** The cells of one area with the sheet's lines, placed from the sheet's corner. */
export const GridCells = memo(function GridCells({ geometry, area, cells }: CellsProps): ReactNode {
  const rows = useMemo(() => cells.rowsIn(area), [cells, area]);
  const spills = useMemo(
    () =>
      cells.rowsIn({ ...area, c1: Math.max(0, area.c1 - SPILL_COLUMNS), c2: area.c1 - 1 }).flatMap(([, list]) => list),
    [cells, area],
  );
  return (
    <>
      {geometry.layout.showGridlines && <Lines geometry={geometry} area={area} />}
      {spills.map((cell) => (
        <Spill
          key={`${cell.row} ${cell.column}`}
          cell={cell}
          look={cells.look(cell)}
          geometry={geometry}
          cells={cells}
          from={geometry.left(area.c1)}
        />
      ))}
      {rows.map(([row, list]) => (
        <div key={row} role="row" aria-rowindex={row + 1}>
          {list.map((cell) => (
            <Cell key={cell.column} cell={cell} look={cells.look(cell)} geometry={geometry} cells={cells} />
          ))}
        </div>
      ))}
    </>
  );
});
