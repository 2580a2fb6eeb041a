import {
  type Area,
  type CellContent,
  cellsChanged,
  type HostState,
  type Sheet,
  type Table,
  type TableColumn,
} from '../../host';

/** What a user's edit can have touched: whole rows of one sheet, and the extents of its tables. */
interface Snapshot {
  readonly sheet: Sheet;
  readonly rows: { readonly from: number; readonly to: number };
  readonly contents: ReadonlyMap<number, readonly CellContent[]>;
  readonly tables: readonly { readonly table: Table; readonly area: Area; readonly columns: readonly TableColumn[] }[];
}

const LONGEST = 100;

function takeSnapshot(sheet: Sheet, rows: Snapshot['rows']): Snapshot {
  const contents = new Map<number, readonly CellContent[]>();
  for (let r = rows.from; r <= Math.min(rows.to, sheet.grid.rowCount - 1); r += 1) {
    const row = sheet.grid.rows[r];
    if (!row) continue;
    const width = Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0);
    contents.set(
      r,
      Array.from({ length: width }, (_, c) => sheet.grid.content(r, c)),
    );
  }
  const tables = sheet.tables.map((table) => ({
    table,
    area: { ...table.area },
    columns: table.columns.map((column) => ({ ...column })),
  }));
  return { sheet, rows, contents, tables };
}

function restore(state: HostState, snapshot: Snapshot): void {
  const { sheet, rows, contents, tables } = snapshot;
  const { grid } = sheet;
  for (let r = rows.from; r <= Math.min(rows.to, grid.rowCount - 1); r += 1) {
    const before = contents.get(r) ?? [];
    const row = grid.rows[r];
    const width = Math.max(
      before.length,
      row?.values.length ?? 0,
      row?.formulas?.length ?? 0,
      row?.styles?.length ?? 0,
    );
    for (let c = 0; c < width; c += 1) grid.putContent(r, c, before[c] ?? { value: null });
  }
  for (const { table, area, columns } of tables) {
    table.area = { ...area };
    table.columns = columns.map((column) => ({ ...column }));
  }
  state.book.restructured();
  cellsChanged(state, sheet, { r1: rows.from, r2: rows.to, c1: 0, c2: Math.max(0, grid.used(true)?.c2 ?? 0) });
}

/** The user's own edits, to be taken back and done again. What an add-in writes ends the history, as in Excel. */
export class History {
  private readonly undone: Snapshot[] = [];
  private readonly done: Snapshot[] = [];

  constructor(private readonly state: HostState) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Runs an edit of some rows so that it can be taken back. Nothing is kept of one that throws. */
  record(sheet: Sheet, rows: Snapshot['rows'], edit: () => void): void {
    const before = takeSnapshot(sheet, this.widened(sheet, rows));
    edit();
    this.done.push(before);
    if (this.done.length > LONGEST) this.done.shift();
    this.undone.length = 0;
  }

  undo(): void {
    this.move(this.done, this.undone);
  }

  redo(): void {
    this.move(this.undone, this.done);
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }

  private move(from: Snapshot[], to: Snapshot[]): void {
    const snapshot = from.pop();
    if (!snapshot || snapshot.sheet.deleted) return;
    to.push(takeSnapshot(snapshot.sheet, snapshot.rows));
    restore(this.state, snapshot);
  }

  /** A formula written in a table fills its column: such an edit can touch every row of the table. */
  private widened(sheet: Sheet, rows: Snapshot['rows']): Snapshot['rows'] {
    return sheet.tables.reduce(
      (all, { area }) =>
        area.r1 <= rows.to && area.r2 >= rows.from
          ? { from: Math.min(all.from, area.r1), to: Math.max(all.to, area.r2) }
          : all,
      rows,
    );
  }
}
