/** What the page shows of a workbook, as plain data: it crosses from the host's worker to the page. */

/** A rectangle of cells, zero-based and inclusive. */
export interface Area {
  readonly r1: number;
  readonly c1: number;
  readonly r2: number;
  readonly c2: number;
}

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  /** `#RRGGBB`, '' when the tab has no colour. */
  readonly color: string;
  /** True while nobody may write on it. */
  readonly protected: boolean;
}

/** The workbook around the cells: tabs, what is selected, what can be undone. */
export interface BookView {
  readonly tabs: readonly SheetTab[];
  readonly activeSheet: string;
  readonly selection: Area;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A run of columns that can be folded away together. */
export interface ColumnGroup {
  readonly first: number;
  readonly last: number;
  readonly collapsed: boolean;
}

/** Where everything stands on one sheet, in CSS pixels. */
export interface SheetLayout {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly standardWidth: number;
  readonly standardHeight: number;
  /** Widths of the first columns; 0 is a hidden one. Columns beyond have the standard width. */
  readonly widths: readonly number[];
  /** Rows whose height is not the standard; 0 is a hidden one. In order. */
  readonly heights: readonly (readonly [row: number, height: number])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly merges: readonly Area[];
  readonly groups: readonly ColumnGroup[];
}

export interface EdgeLook {
  readonly width: number;
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly color: string;
}

/** How one cell is drawn, conditional formats and table style worked in. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** In points. */
  readonly size?: number;
  readonly font?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly top?: EdgeLook;
  readonly right?: EdgeLook;
  readonly bottom?: EdgeLook;
  readonly left?: EdgeLook;
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Position in `CellsView.looks`. */
  readonly look: number;
  /** True for a number: too wide a one shows as ####, and it never flows over its neighbour. */
  readonly number?: boolean;
  /** A heading with a filter button, and whether it lets only some rows through. */
  readonly filter?: 'all' | 'some';
}

/** The cells of a part of a sheet that hold something or look like something. */
export interface CellsView {
  readonly cells: readonly CellView[];
  readonly looks: readonly CellLook[];
}

/** One cell as the formula bar and the editor need it. */
export interface CellDetail {
  /** What is edited: the formula, or the value as a Swede writes it. */
  readonly input: string;
  /** Choices of a list validation, null when there is none. */
  readonly choices: readonly string[] | null;
  /**
   * For a heading with a filter button: the texts below it, '' for blank cells, and the one that is let through (null:
   * all).
   */
  readonly filter: { readonly texts: readonly string[]; readonly chosen: string | null } | null;
  readonly messageTitle: string;
  readonly message: string;
}

export type ChartKind = 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';

export interface SeriesView {
  readonly name: string;
  readonly kind: ChartKind;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly secondary: boolean;
  readonly labels: boolean;
  readonly dashed: boolean;
  readonly pointColors: Readonly<Record<number, string>>;
}

/** A native chart as plain data; position in CSS pixels from the sheet's corner. */
export interface ChartView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly kind: ChartKind;
  readonly stacked: boolean;
  readonly percent: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly SeriesView[];
  readonly legend: 'none' | 'top' | 'bottom' | 'left' | 'right';
  readonly valueFormat: string;
  readonly secondaryFormat: string;
  readonly valueTitle: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly reversedCategories: boolean;
  readonly gridlines: boolean;
  readonly valueAxisVisible: boolean;
}

/** How the host behaves; the switches of the page. */
export interface HostOptions {
  /** The newest ExcelApi set that the host knows, such as '1.14'. */
  readonly apiSet: string;
  readonly locale: 'sv-SE' | 'en-US';
  /** Milliseconds before a request is answered. */
  readonly latency: number;
}

/** What the page asks of the workbook; runs in the worker. */
export interface StageApi {
  /** Opens a file, or an empty workbook. Throws when the file cannot be read. */
  open(file: Uint8Array | null, options: HostOptions): BookView;
  configure(options: HostOptions): void;
  /** A pane starts: it is a new client, and the one before hears no more. */
  connectPane(): void;
  save(): Uint8Array;
  /** Answers one Office.js request (body in, body out). */
  processQuery(body: string): string;
  book(): BookView;
  layout(sheet: string): SheetLayout;
  cells(sheet: string, areas: readonly Area[]): CellsView;
  charts(sheet: string): readonly ChartView[];
  detail(sheet: string, row: number, column: number): CellDetail;
  activate(sheet: string): void;
  select(sheet: string, area: Area): void;
  /** Enters a text as a user of a Swedish Excel types it. Throws a rule's message when validation stops it. */
  type(sheet: string, row: number, column: number, text: string): void;
  paste(sheet: string, row: number, column: number, rows: readonly (readonly string[])[]): void;
  clear(sheet: string, area: Area): void;
  /** The area as tab-separated text. */
  copy(sheet: string, area: Area): string;
  toggleGroup(sheet: string, group: ColumnGroup): void;
  undo(): void;
  redo(): void;
  /**
   * Rows of the table (or of the sheet) that are marked: as many put in above, or those taken out. Throws when Excel
   * would refuse.
   */
  insertRows(sheet: string, marked: Area): void;
  deleteRows(sheet: string, marked: Area): void;
  setProtected(sheet: string, on: boolean): void;
  /** Filters the cell's table on what the cell shows; once more shows all. */
  filterByCell(sheet: string, row: number, column: number): void;
  /** Shows only the table's rows that read so in the heading's column; null shows all. Throws on a protected sheet. */
  filterColumn(sheet: string, row: number, column: number, text: string | null): void;
  setCellEditing(editing: boolean): void;
  /** A colleague elsewhere writes a text in a cell. */
  colleagueTypes(sheet: string, row: number, column: number, text: string): void;
}

/** An entry of an Office.js event message: category, type, target, argument. */
export interface OfficeEvent {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

/** What the worker tells the page without being asked. */
export type StageNotice =
  | { readonly notice: 'changed' }
  /** The add-in activated a sheet or selected cells. */
  | { readonly notice: 'selected'; readonly sheet: string; readonly area: Area }
  | { readonly notice: 'office'; readonly events: readonly OfficeEvent[] };
