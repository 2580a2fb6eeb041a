import type { CellValue, RegisterCells, TableFields, TableKey } from '../domain/register/cells';
import type { Steps } from '../domain/basics/steps';
import type { Ledger } from '../domain/ledger/ledger';
import type { LedgerRow } from '../domain/ledger/ledgerRow';
import type { Assessment } from '../domain/rules/assessment';
import type { Summary } from '../domain/summary/summaryTypes';
import type { CellChange, Issue, IssueTable } from '../domain/register/issue';
import type { PlanCell, UpdatePlan, WorkbookPlan } from '../workbook/plan/plan';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import type { ListKey, OutputTableKey, PartOutputKey, SettingKey } from '../workbook/tables/schema';
import type { SheetAddition } from '../workbook/report/additions';
import type { ReportUpdate, StandingBlock } from '../workbook/report/updateReports';

/** What a long task tells while it runs. `done` and `total` count requests or rows of the phase. */
export interface Progress {
  readonly phase: 'reading' | 'calculating' | 'ledger' | 'summary' | 'verifying' | 'creating';
  readonly done: number;
  readonly total: number;
}

/** How a task is run: all of it optional. */
export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Called once when Excel waits for a cell that is being edited (after a second). */
  readonly onCellEdit?: (() => void) | undefined;
  /**
   * Asked between the steps of long work: undefined to go on at once, or a promise that is kept when others have had
   * their turn; `now` asks for that turn whatever the time. Left out where nobody waits.
   */
  readonly breathe?: ((now?: boolean) => Promise<void> | undefined) | undefined;
}

/** Where a table stands in the workbook as it was read. Rows and columns are 0-based sheet positions. */
export interface TableLocation {
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headings: readonly string[];
  readonly bodyRows: number;
}

/** What a part does when its register is judged and refreshed, in steps as short as the register's own. Pure. */
export interface PartWork {
  /** What its rules say of a register that has been read and assessed. */
  readonly issues: (reading: RegisterReading, assessment: Assessment) => Steps<readonly Issue[]>;
  /** What its sheets show, cell by cell, as the domain says: a refresh reads them back and compares. */
  readonly sheets?: (reading: RegisterReading, figures: PartFigures) => Steps<PartSheets>;
  /** What it has in the ledger, for native formulas to sum. */
  readonly facts?: (reading: RegisterReading, figures: PartFigures) => Steps<WrittenTable | null>;
  /** What it adds to the reading sheets, with the labels and figures that a register wants (PartSchema.additions). */
  readonly additions?: (reading: RegisterReading, figures: PartFigures) => Steps<readonly SheetAddition[]>;
}

/** What is known of a register when a part says what its sheets show. */
export interface PartFigures {
  readonly assessment: Assessment;
  readonly ledger: Ledger;
  /** The ledger's rows, as Fakta holds them. */
  readonly rows: readonly LedgerRow[];
  readonly summary: Summary;
}
export type PartSheets = Pick<ReportUpdate, 'checks' | 'readBack'>;

/** The workbook as far as the register needs it, read in one go. */
export interface RegisterReading {
  /** What the workbook has: the product's schema with the parts that are in this register. */
  readonly schema: RegisterSchema;
  /** What the parts in it do; none where it has no parts. */
  readonly partWork?: readonly PartWork[];
  readonly cells: RegisterCells;
  /** Settings as they stand in their cells, by key; blank cells are ''. */
  readonly settings: Readonly<Record<string, CellValue>>;
  readonly tables: Readonly<Partial<Record<TableKey | OutputTableKey | PartOutputKey, TableLocation>>>;
  readonly shape: WorkbookShape;
  /** The freshness sums as they stood when the register was read (Stämpel_Nu), top to bottom. */
  readonly live: readonly CellValue[];
  /** The stamps that the last refresh left. */
  readonly stamps: Readonly<Partial<Record<string, CellValue>>>;
  /**
   * Blocks of the reading sheets and named areas of the parts' own sheets as they stand, and the charts beside them;
   * empty when not asked for.
   */
  readonly blocks: readonly StandingBlock[];
  readonly charts: readonly string[];
}

/** Names of everything in the workbook, to see what is missing or renamed. */
export interface WorkbookShape {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  readonly tables: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** Reads every input table, the lists and the settings. Throws WorkbookError ('noRegister'). */
export interface ReadRegister {
  /** `formulas`: also those of the register's own columns (W108). `reports`: also the reading sheets as they stand. */
  readRegister(
    request: { readonly formulas: boolean; readonly reports?: boolean },
    options?: RunOptions,
  ): Promise<RegisterReading>;
}

/** Writes Granskning whole, and nothing else. Rows are in the order of the schema's columns. */
export interface WriteIssues {
  writeIssues(reading: RegisterReading, rows: readonly (readonly PlanCell[])[], options?: RunOptions): Promise<void>;
}

/** A table that a refresh writes whole, its rows in the schema's order of columns. */
export interface WrittenTable {
  readonly key: OutputTableKey | PartOutputKey;
  readonly rows: readonly (readonly PlanCell[])[];
}

/**
 * Everything that a refresh writes, as one task: what marks it as begun, the tables, the steps, what marks it as done.
 */
export interface RefreshJob {
  readonly begun: readonly (readonly PlanCell[])[];
  readonly tables: readonly WrittenTable[];
  readonly steps: UpdatePlan;
  readonly done: readonly (readonly PlanCell[])[];
  /** Areas to read back when all is written, by sheet name, A1. */
  readonly readBack: readonly { readonly sheet: string; readonly range: string }[];
}
/** Values and formulas of an area that was read back. */
export interface ReadBackArea {
  readonly sheet: string;
  readonly range: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}
/** Carries out a refresh. The stamp is cleared in the first request and set in the last. */
export interface WriteRefresh {
  writeRefresh(reading: RegisterReading, job: RefreshJob, options?: RunOptions): Promise<readonly ReadBackArea[]>;
}

/** Puts the sheets, tables and names of a plan into the workbook, beside what is there. */
export interface CreateSheets {
  /** `adoptLists`: the source template's list sheet stands there and is upgraded in place. */
  createSheets(plan: WorkbookPlan, options?: RunOptions & { readonly adoptLists?: boolean }): Promise<void>;
}

/** Names of everything in the workbook. */
export interface ReadShape {
  readShape(options?: RunOptions): Promise<WorkbookShape>;
}

/** How rows are appended. */
export interface AppendOptions extends RunOptions {
  /**
   * Asked when somebody else has taken an Effekt-ID of the new rows meanwhile: `taken` are the IDs of all other rows.
   * Answers an ID for each new row, in order.
   */
  readonly renewIds?: ((taken: readonly string[]) => readonly string[]) | undefined;
}

/** Appends rows directly below a table, by field; formula columns fill themselves. */
export interface AppendRows extends KnowsSchema {
  /**
   * Returns the 0-based table position of the first new row. Rewrites nothing that is there: all rows are added, or
   * none.
   */
  appendRows<Key extends TableKey>(
    table: Key,
    rows: readonly Readonly<Partial<Record<TableFields[Key], CellValue>>>[],
    options?: AppendOptions,
  ): Promise<number>;
}

/**
 * Appends rows by heading; headings that the table lacks become columns of the user's own. Blank rows stay blank rows.
 */
export interface FillTable {
  fillTable(
    table: TableKey,
    rows: readonly Readonly<Record<string, CellValue>>[],
    options?: RunOptions,
  ): Promise<number>;
}

/** One cell to write, found again by Effekt-ID when rows have moved. */
export interface GuardedChange extends CellChange {
  /** Effekt-ID that must stand in the row; '' when the row has none. */
  readonly effectId: string;
  /** What stood in other fields of the row, where the Effekt-ID alone does not tell it (see withWitness). */
  readonly beside?: Readonly<Partial<Record<string, CellValue>>>;
}

export interface ChangeReport {
  readonly written: readonly GuardedChange[];
  /** Not written: the cell no longer holds `before`, or the row is gone. */
  readonly skipped: readonly GuardedChange[];
}

/** Knows every piece that a register can have: those of parts once one has been read, or they are asked for. */
export interface KnowsSchema {
  readonly schema: RegisterSchema;
  /** With every part that there is. */
  wholeSchema(): Promise<RegisterSchema>;
}

/** Writes single input cells after reading them again; a cell that no longer holds `before` is left alone. */
export interface ChangeCells extends KnowsSchema {
  changeCells(changes: readonly GuardedChange[], options?: RunOptions): Promise<ChangeReport>;
}

/** Writes values into the named cells of Inställningar, in one request. */
export interface WriteSettings {
  writeSettings(values: Readonly<Partial<Record<SettingKey, CellValue>>>, options?: RunOptions): Promise<void>;
}

/** Appends words to a list of Listor and takes them out again. Each answers the words that it did so with. */
export interface ExtendLists extends KnowsSchema {
  /** Words that the list has already are passed over. */
  extendList(list: ListKey, words: readonly string[], options?: RunOptions): Promise<readonly string[]>;
  /** Words that the list no longer has are passed over. */
  shortenList(list: ListKey, words: readonly string[], options?: RunOptions): Promise<readonly string[]>;
}

/** Selects a cell of a table or of the settings and brings its sheet to the front. */
export interface NavigateTo {
  navigateTo(table: IssueTable, row: number, field: Issue['field']): Promise<void>;
  /** Brings a sheet of the register, by its key in the schema, to the front. */
  showSheet(sheet: string): Promise<void>;
}

/** What the user has selected in an input table: 0-based table rows, empty outside the tables. */
export interface Selection {
  readonly table: TableKey | null;
  readonly rows: readonly number[];
}
export interface ReadSelection {
  readSelection(): Promise<Selection>;
}

/** Something on a sheet changed, as the event tells it: cells were edited, or rows and columns came, went or moved. */
export interface WorkbookChange {
  readonly sheetId: string;
  /** 0-based cells that were edited; null when the structure changed. */
  readonly area: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  } | null;
  /** A co-author's change. */
  readonly remote: boolean;
}
/** Tells of changes, the add-in's own apart. Never writes. Returns the function that stops it. */
export interface WatchChanges {
  watchChanges(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

/** Rows of one table to read again, 0-based, both ends inside; `rows` null for the whole body. */
export interface RereadRequest {
  readonly key: TableKey;
  readonly place: TableLocation;
  readonly rows: { readonly first: number; readonly last: number } | null;
}
export interface RereadAnswer {
  readonly values: readonly (readonly CellValue[])[];
  readonly bodyRows: number;
}
/**
 * Reads some rows of some tables again, in one request for all. Null for a table that has moved or changed its columns.
 */
export interface RereadRows {
  rereadRows(requests: readonly RereadRequest[]): Promise<readonly (RereadAnswer | null)[]>;
}

/** Keeps the product's own undo steps for the session. */
export interface StoreUndo {
  save(entry: UndoEntry): void;
  list(): readonly UndoEntry[];
  remove(id: number): void;
}
export interface UndoEntry {
  readonly id: number;
  /** `rows`: rows that were appended, each of their cells a change from blank. */
  readonly kind: 'fixes' | 'validation' | 'settings' | 'edit' | 'rows' | 'list';
  readonly changes: readonly GuardedChange[];
  /** Cells that name rows that were appended: they go back with them, in one step. */
  readonly linked?: readonly GuardedChange[];
  /** Of the kind `settings`: what stood in each before, and what was written. */
  readonly settings?: readonly { readonly key: SettingKey; readonly before: CellValue; readonly after: CellValue }[];
  /** Of the kind `list`: the words that a list got. */
  readonly list?: { readonly key: ListKey; readonly words: readonly string[] };
}

/** How many requests have been sent; tests and the refresh report use it. */
export interface CountRequests {
  readonly syncs: number;
}

/** What this Excel can and may do. */
export interface Capabilities {
  readonly excelApi: (version: string) => boolean;
  readonly sharedRuntime: boolean;
}
