import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Area, BookView, CellDetail, ChartView } from '../stage/types';
import { GridGeometry } from './gridGeometry';
import type { StageClient } from './rpc';
import { VisibleCells } from './visibleCells';

/** Rows and columns fetched beyond what is in sight, so that scrolling seldom waits. */
const MARGIN = { rows: 20, columns: 5 } as const;

/** A number that grows when the workbook changes; many changes in one frame count once. */
export function useVersion(stage: StageClient): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let waiting = 0;
    const stop = stage.onNotice(({ notice }) => {
      if (notice !== 'changed' || waiting) return;
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        setVersion((n) => n + 1);
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(waiting);
    };
  }, [stage]);
  return version;
}

/** The latest answer to a question; `initial` until the first one. A later question overtakes an earlier one. */
function useAnswer<T>(ask: () => Promise<T>, initial: T): T {
  const [answer, setAnswer] = useState(initial);
  useEffect(() => {
    let stale = false;
    ask().then(
      (result) => {
        if (!stale) setAnswer(result);
      },
      // A sheet that is gone meanwhile: the next view asks again.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [ask]);
  return answer;
}

export function useBook(stage: StageClient, version: number): BookView | null {
  // The version is what makes the question new.
  const ask = useMemo(() => () => (version < 0 ? Promise.reject(new Error()) : stage.call('book')), [stage, version]);
  return useAnswer<BookView | null>(ask, null);
}

export interface SheetState {
  readonly geometry: GridGeometry;
  readonly cells: VisibleCells;
  readonly charts: readonly ChartView[];
  onView(areas: readonly Area[]): void;
}

/** What the page shows of a sheet, kept up to date with scrolling and changes. Null until it is there. */
export function useSheet(stage: StageClient, sheet: string | null, version: number): SheetState | null {
  const [areas, setAreas] = useState<readonly Area[]>([]);
  const [state, setState] = useState<{ sheet: string; geometry: GridGeometry; charts: readonly ChartView[] } | null>(
    null,
  );
  const [cells, setCells] = useState<{ sheet: string; cells: VisibleCells } | null>(null);
  const latest = useRef(0);

  useEffect(() => {
    if (!sheet) return undefined;
    let stale = false;
    Promise.all([stage.call('layout', sheet), stage.call('charts', sheet)]).then(
      ([layout, charts]) => {
        if (!stale) setState({ sheet, geometry: new GridGeometry(layout), charts });
      },
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [stage, sheet, version]);

  useEffect(() => {
    if (!sheet || areas.length === 0) return;
    const request = ++latest.current;
    const wider = areas.map((area) => ({
      r1: Math.max(0, area.r1 - MARGIN.rows),
      r2: area.r2 + MARGIN.rows,
      c1: Math.max(0, area.c1 - MARGIN.columns),
      c2: area.c2 + MARGIN.columns,
    }));
    stage.call('cells', sheet, wider).then(
      (view) => {
        if (request === latest.current) setCells({ sheet, cells: new VisibleCells(view) });
      },
      () => undefined,
    );
  }, [stage, sheet, version, areas]);

  const onView = useCallback((next: readonly Area[]) => setAreas(next), []);
  if (!state || state.sheet !== sheet) return null;
  return {
    geometry: state.geometry,
    charts: state.charts,
    cells: cells?.sheet === sheet ? cells.cells : VisibleCells.none,
    onView,
  };
}

const NO_DETAIL: CellDetail = { input: '', choices: null, filter: null, messageTitle: '', message: '' };

/** The active cell as the formula bar and the editor need it. */
export function useDetail(
  stage: StageClient,
  sheet: string | null,
  row: number,
  column: number,
  version: number,
): CellDetail {
  const ask = useMemo(
    () => () => (sheet === null || version < 0 ? Promise.resolve(NO_DETAIL) : stage.call('detail', sheet, row, column)),
    [stage, sheet, row, column, version],
  );
  return useAnswer(ask, NO_DETAIL);
}
