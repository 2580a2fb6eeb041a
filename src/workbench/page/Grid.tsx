import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Area } from '../stage/types';
import { workbenchWords as words } from '../../locales/workbench.sv';
import { GridCells } from './GridPane';
import { cellAt, HEADINGS, panesAt, scrollTo } from './gridPanes';
import type { PaneGeometry, Scroll } from './gridPanes';
import type { GridGeometry } from './gridGeometry';
import { isTyping, moved, shownArea } from './gridKeys';
import type { Selection } from './gridKeys';
import { ColumnHeadings, RowHeadings } from './Headings';
import type { VisibleCells } from './visibleCells';

export interface GridProps {
  readonly geometry: GridGeometry;
  readonly cells: VisibleCells;
  readonly selection: Selection;
  onSelect(selection: Selection): void;
  /** The areas that must be at hand. */
  onView(areas: readonly Area[]): void;
  /** Starts editing: with a first character, or (null) in what the cell holds. */
  onEdit(text: string | null): void;
  /** The filter button of a heading was pressed. */
  onFilter(row: number, column: number): void;
  onKey(event: KeyboardEvent): void;
  /** What stands over the cells of the sheet: charts. */
  readonly overlay: ReactNode;
  /** What belongs to the active cell: editor, list button, message. */
  readonly atCell: ReactNode;
}

/** The right end of a heading, in pixels, is its filter button. */
const FILTER_BUTTON = 16;
const NOWHERE: Scroll = { x: 0, y: 0, width: 0, height: 0 };

/** Where a cell stands in the view, null when it is scrolled out of sight. */
function placeInView(
  panes: readonly PaneGeometry[],
  geometry: GridGeometry,
  cell: { row: number; column: number },
): { left: number; top: number; width: number; height: number } | null {
  const merge = geometry.mergeAt(cell.row, cell.column);
  const box = geometry.box(merge ?? { r1: cell.row, r2: cell.row, c1: cell.column, c2: cell.column });
  const pane = panes.findLast(
    ({ area: a }) => cell.row >= a.r1 && cell.row <= a.r2 && cell.column >= a.c1 && cell.column <= a.c2,
  );
  return pane ? { ...box, left: box.left - pane.shiftX + pane.left, top: box.top - pane.shiftY + pane.top } : null;
}

/** Lists and messages open towards the middle of the view, so that its edge does not cut them. */
function nearEdge(at: { left: number; top: number }, view: Scroll): string {
  return `${at.left > view.width - 320 ? ' at-right' : ''}${at.top > view.height - 260 ? ' at-bottom' : ''}`;
}

/** The sheet: a scroller as large as the sheet, and over it the part that is in sight. */
export function Grid(props: GridProps): ReactNode {
  const { geometry, cells, selection, onSelect, onView, onEdit, onFilter, onKey, overlay, atCell } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const [scroll, setScroll] = useState(NOWHERE);
  const panes = useMemo(() => panesAt(geometry, scroll), [geometry, scroll]);
  const shown = shownArea(selection, geometry);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void =>
      setScroll({
        x: element.scrollLeft,
        y: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const viewKey = JSON.stringify(panes.map(({ area }) => area));
  useEffect(() => onView(JSON.parse(viewKey) as Area[]), [viewKey, onView]);

  const { endRow, endColumn } = selection;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || element.clientWidth === 0) return;
    const now = {
      x: element.scrollLeft,
      y: element.scrollTop,
      width: element.clientWidth,
      height: element.clientHeight,
    };
    const to = scrollTo(geometry, now, endRow, endColumn);
    element.scrollTo(to.x, to.y);
  }, [geometry, endRow, endColumn]);

  const cellUnder = (event: MouseEvent): { row: number; column: number } | null => {
    const box = scroller.current?.getBoundingClientRect();
    if (!box || event.clientX - box.left > scroll.width || event.clientY - box.top > scroll.height) return null;
    return cellAt(geometry, scroll, event.clientX - box.left, event.clientY - box.top);
  };

  const onFilterButton = (event: MouseEvent, cell: { row: number; column: number }): boolean => {
    const box = scroller.current?.getBoundingClientRect();
    const place = placeInView(panes, geometry, cell);
    return Boolean(
      box &&
      place &&
      cells.at(cell.row, cell.column)?.filter &&
      event.clientX - box.left > place.left + place.width - FILTER_BUTTON,
    );
  };

  const press = (event: MouseEvent): void => {
    const cell = event.button === 0 ? cellUnder(event) : null;
    if (!cell) return;
    if (onFilterButton(event, cell)) {
      event.preventDefault();
      scroller.current?.focus();
      onFilter(cell.row, cell.column);
      return;
    }
    dragging.current = true;
    if (event.shiftKey) onSelect({ ...selection, endRow: cell.row, endColumn: cell.column });
    else onSelect({ ...cell, endRow: cell.row, endColumn: cell.column });
  };

  const drag = (event: MouseEvent): void => {
    if (!dragging.current || event.buttons === 0) {
      dragging.current = false;
      return;
    }
    const cell = cellUnder(event);
    if (cell && (cell.row !== endRow || cell.column !== endColumn)) {
      onSelect({ ...selection, endRow: cell.row, endColumn: cell.column });
    }
  };

  const pressKey = (event: KeyboardEvent): void => {
    onKey(event);
    if (event.defaultPrevented) return;
    const pageRows = Math.max(1, Math.floor(scroll.height / geometry.layout.standardHeight) - 2);
    const next = moved(selection, event, { geometry, pageRows });
    if (next) onSelect(next);
    else if (event.key === 'F2') onEdit(null);
    else if (isTyping(event)) onEdit(event.key);
    else return;
    event.preventDefault();
  };

  const at = placeInView(panes, geometry, { row: selection.row, column: selection.column });

  return (
    <div className="grid">
      <div
        ref={scroller}
        id="grid"
        className="scroller"
        role="grid"
        aria-label={words.grid}
        aria-multiselectable="true"
        aria-rowcount={geometry.rowCount}
        aria-colcount={geometry.columnCount}
        aria-owns={panes.map(({ key }) => `cells-${key}`).join(' ')}
        tabIndex={0}
        onScroll={({ currentTarget: t }) =>
          setScroll({ x: t.scrollLeft, y: t.scrollTop, width: t.clientWidth, height: t.clientHeight })
        }
        onMouseDown={press}
        onMouseMove={drag}
        onMouseUp={() => {
          dragging.current = false;
        }}
        onDoubleClick={(event) => cellUnder(event) && onEdit(null)}
        onKeyDown={pressKey}
      >
        <div style={{ width: geometry.totalWidth + HEADINGS.width, height: geometry.totalHeight + HEADINGS.height }} />
      </div>
      <div className="view" style={{ width: scroll.width, height: scroll.height }}>
        {panes.map((pane) => (
          <div
            key={pane.key}
            id={`cells-${pane.key}`}
            className={`pane ${pane.key}`}
            role={cells.rowsIn(pane.area).length > 0 ? 'rowgroup' : 'presentation'}
            style={{ left: pane.left, top: pane.top, width: pane.width, height: pane.height }}
          >
            <div
              className="sheet"
              role="presentation"
              style={{ transform: `translate(${-pane.shiftX}px, ${-pane.shiftY}px)` }}
            >
              <GridCells geometry={geometry} area={pane.area} cells={cells} />
            </div>
          </div>
        ))}
        {panes
          .filter(({ key }) => key === 'body' || key === 'left')
          .map((pane) => (
            <ColumnHeadings key={pane.key} geometry={geometry} pane={pane} selection={shown} />
          ))}
        {panes
          .filter(({ key }) => key === 'body' || key === 'top')
          .map((pane) => (
            <RowHeadings key={pane.key} geometry={geometry} pane={pane} selection={shown} />
          ))}
      </div>
      <div className="view over" style={{ width: scroll.width, height: scroll.height }}>
        {panes.map((pane) => (
          <div
            key={pane.key}
            className="pane"
            style={{ left: pane.left, top: pane.top, width: pane.width, height: pane.height }}
          >
            <div className="sheet" style={{ transform: `translate(${-pane.shiftX}px, ${-pane.shiftY}px)` }}>
              {pane.key === 'body' && overlay}
              <div className="selection" style={geometry.box(shown)} />
            </div>
          </div>
        ))}
        {at && (
          <div className={`at-cell${nearEdge(at, scroll)}`} style={at}>
            {atCell}
          </div>
        )}
      </div>
    </div>
  );
}
