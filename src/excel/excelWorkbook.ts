import type {
  AppendOptions,
  AppendRows,
  ChangeCells,
  ChangeReport,
  CountRequests,
  CreateSheets,
  FillTable,
  GuardedChange,
  NavigateTo,
  ExtendLists,
  ReadBackArea,
  ReadRegister,
  ReadSelection,
  ReadShape,
  RefreshJob,
  RegisterReading,
  RereadAnswer,
  RereadRequest,
  RereadRows,
  RunOptions,
  Selection,
  StoreUndo,
  UndoEntry,
  WatchChanges,
  WorkbookChange,
  WorkbookShape,
  WriteIssues,
  WriteRefresh,
  WriteSettings,
  Capabilities,
} from '../application/ports';
import type { ForeignLists, ReadForeignLists } from '../application/importRows';
import type { Damage, InspectionReading, ReadStructure, RepairWorkbook } from '../application/structure';
import type { FormulaCell, WriteFormulas } from '../application/restoreFormulas';
import type { SecondTable } from '../application/secondTables';
import type { ReadSecondRows } from '../application/takeInTable';
import type { WriteParts } from '../application/changeParts';
import type { WritePayables } from '../application/payables/ledgerReading';
import type { CollectionBodies, WriteCollection } from '../application/collection/collecting';
import type { CloseJob, WriteClose } from '../application/close/closeMonth';
import type { BridgeValues } from '../workbook/close/bridgeFigures';
import { WorkbookError } from '../application/errors';
import { UndoStore } from '../application/undoStore';
import type { CellValue, TableFields, TableKey } from '../domain/register/cells';
import type { Issue, IssueTable } from '../domain/register/issue';
import type { PlanCell, WorkbookPlan } from '../workbook/plan/plan';
import {
  formulasByHeading,
  idFieldOf,
  registerSchema,
  withParts,
  type RegisterSchema,
} from '../workbook/tables/registerSchema';
import type { PayablesBodies } from '../workbook/payables/payablesCells';
import { tables, type ListKey, type SettingKey } from '../workbook/tables/schema';
import { appendRows, type AppendedTable, type HeadingCells } from './appendRows';
import { changeCells } from './changeCells';
import { navigateTo, showSheet } from './navigate';
import { readRegister } from './readRegister';
import { readShape } from './readTables';
import { rewriteTable } from './rewriteTable';
import { ExcelSession, type OfficeClient } from './session';
import { readSelection, rereadRows, watchChanges } from './watch';
import { writeSettings } from './settings';

/**
 * Everything that the use cases ask of a workbook, answered by Excel. The composition root makes one and passes it on.
 */
export type RegisterWorkbook = ReadRegister &
  ReadShape &
  CreateSheets &
  FillTable &
  WriteIssues &
  WriteRefresh &
  AppendRows &
  WriteParts &
  WriteClose &
  WritePayables &
  WriteCollection &
  WriteSettings &
  ExtendLists &
  ChangeCells &
  RereadRows &
  ReadSelection &
  WatchChanges &
  NavigateTo &
  ReadStructure &
  RepairWorkbook &
  WriteFormulas &
  ReadForeignLists &
  ReadSecondRows &
  StoreUndo &
  CountRequests &
  Capabilities;

/**
 * The ports of the application over one Office client. What is seldom done is loaded when it is: the pane opens sooner.
 */
export class ExcelWorkbook implements RegisterWorkbook {
  readonly #session: ExcelSession;
  readonly #undo = new UndoStore();
  /** The parts of the register as they were last read. */
  #parts: readonly string[] = [];

  #schema: RegisterSchema;
  readonly #whole: () => Promise<RegisterSchema>;

  /** `schema` stands in for the product's own, with every part that there is. */
  constructor(client: OfficeClient, schema?: RegisterSchema) {
    this.#session = new ExcelSession(client);
    this.#schema = schema ?? registerSchema;
    this.#whole = async () => schema ?? (await import('../workbook/tables/wholeSchema')).wholeSchema;
  }

  get schema(): RegisterSchema {
    return this.#schema;
  }

  async wholeSchema(): Promise<RegisterSchema> {
    this.#schema = await this.#whole();
    return this.#schema;
  }

  get syncs(): number {
    return this.#session.syncs;
  }

  excelApi(version: string): boolean {
    return this.#session.supports('ExcelApi', version);
  }

  get sharedRuntime(): boolean {
    return this.#session.supports('SharedRuntime', '1.1');
  }

  readShape(options: RunOptions = {}): Promise<WorkbookShape> {
    return this.#session.run({ ...options, repeatable: true }, readShape);
  }

  async readRegister(
    { formulas, reports = false }: { readonly formulas: boolean; readonly reports?: boolean },
    options: RunOptions = {},
  ): Promise<RegisterReading> {
    const known = { schema: this.#schema, parts: this.#parts, whole: () => this.wholeSchema() };
    const reading = await this.#session.run({ ...options, repeatable: true }, (context) =>
      readRegister(context, { formulas, reports }, known),
    );
    this.#parts = reading.schema.parts.map(({ key }) => key);
    return reading;
  }

  async createSheets(plan: WorkbookPlan, options: RunOptions & { readonly adoptLists?: boolean } = {}): Promise<void> {
    const { createSheets } = await import('./createSheets');
    return createSheets(this.#session, plan, this.schema, options);
  }

  writeIssues(
    reading: RegisterReading,
    rows: readonly (readonly PlanCell[])[],
    options: RunOptions = {},
  ): Promise<void> {
    return this.#session.run({ ...options, repeatable: true }, async (context) => {
      const place = reading.tables.review;
      if (place === undefined) throw new WorkbookError('damaged', { parts: tables.review.name });
      context.startsWriting();
      await rewriteTable(context, place, Object.values(tables.review.headings), rows);
      await context.sync();
    });
  }

  async writeRefresh(
    reading: RegisterReading,
    job: RefreshJob,
    options: RunOptions = {},
  ): Promise<readonly ReadBackArea[]> {
    const { writeRefresh } = await import('./writeRefresh');
    return writeRefresh(this.#session, reading, job, options);
  }

  async writeClose(reading: RegisterReading, job: CloseJob, options: RunOptions = {}): Promise<BridgeValues> {
    const { writeClose } = await import('./writeClose');
    return writeClose(this.#session, reading, job, options);
  }

  async writePayables(reading: RegisterReading, bodies: PayablesBodies, options: RunOptions = {}): Promise<void> {
    const { writePayables } = await import('./writePayables');
    return writePayables(this.#session, reading, bodies, options);
  }

  async writeCollection(reading: RegisterReading, bodies: CollectionBodies, options: RunOptions = {}): Promise<void> {
    const { writeCollection } = await import('./writeCollection');
    return writeCollection(this.#session, reading, bodies, options);
  }

  async writeFormulas(cells: readonly FormulaCell[], options: RunOptions = {}): Promise<readonly FormulaCell[]> {
    const { writeFormulas } = await import('./writeFormulas');
    return writeFormulas(this.#session, cells, options);
  }

  appendRows<Key extends TableKey>(
    table: Key,
    rows: readonly Readonly<Partial<Record<TableFields[Key], CellValue>>>[],
    options: AppendOptions = {},
  ): Promise<number> {
    return this.#session.run({ ...options, repeatable: false }, (context) =>
      appendRows(
        context,
        this.#table(table),
        rows.map((row) => this.#byHeading(table, row)),
        options,
      ),
    );
  }

  fillTable(table: TableKey, rows: readonly HeadingCells[], options: RunOptions = {}): Promise<number> {
    return this.#session.run({ ...options, repeatable: false }, (context) =>
      appendRows(context, this.#table(table), rows, { addColumns: true }),
    );
  }

  /** Takes rows out of a table by their ID. Not undone: for registers that are filled from another system. */
  async removeRows(table: TableKey, ids: readonly string[], options: RunOptions = {}): Promise<void> {
    const { removeRows } = await import('./removeRows');
    const { name, idHeading } = this.#table(table);
    if (idHeading === null) throw new RangeError(`rows of ${table} have no ID`);
    return this.#session.run({ ...options, repeatable: false }, (context) => removeRows(context, name, idHeading, ids));
  }

  writeSettings(values: Readonly<Partial<Record<SettingKey, CellValue>>>, options: RunOptions = {}): Promise<void> {
    return writeSettings(this.#session, this.schema, values, options);
  }

  async extendList(list: ListKey, words: readonly string[], options: RunOptions = {}): Promise<readonly string[]> {
    const { extendList } = await import('./lists');
    return extendList(this.#session, this.schema, { list, words }, options);
  }

  async shortenList(list: ListKey, words: readonly string[], options: RunOptions = {}): Promise<readonly string[]> {
    const { shortenList } = await import('./lists');
    return shortenList(this.#session, this.schema, { list, words }, options);
  }

  changeCells(changes: readonly GuardedChange[], options: RunOptions = {}): Promise<ChangeReport> {
    return this.#session.run({ ...options, repeatable: false }, (context) =>
      changeCells(context, changes, this.schema),
    );
  }

  async readStructure(options: RunOptions = {}): Promise<InspectionReading> {
    const { readStructure } = await import('./structure');
    return readStructure(this.#session, this.schema, options);
  }

  async repairParts(damages: readonly Damage[], parts: readonly string[], options: RunOptions = {}): Promise<void> {
    const { repairParts } = await import('./repair');
    return repairParts(this.#session, damages, { all: this.schema, parts }, options);
  }

  async writeParts(parts: readonly string[], options: RunOptions = {}): Promise<void> {
    const { writeParts } = await import('./changeParts');
    return writeParts(this.#session, parts, options);
  }

  async takeAwayPart(part: string, remaining: readonly string[], options: RunOptions = {}): Promise<void> {
    const { takeAwayPart } = await import('./changeParts');
    return takeAwayPart(
      this.#session,
      { before: withParts(this.schema, [...remaining, part]), after: withParts(this.schema, remaining) },
      part,
      options,
    );
  }

  async readForeignLists(options: RunOptions = {}): Promise<ForeignLists> {
    const { readForeignLists } = await import('./structure');
    return readForeignLists(this.#session, this.schema, options);
  }

  async readSecondRows(
    second: SecondTable,
    options: RunOptions = {},
  ): Promise<readonly Readonly<Record<string, CellValue>>[]> {
    const { readSecondRows } = await import('./secondTables');
    return readSecondRows(this.#session, second, this.schema, options);
  }

  rereadRows(requests: readonly RereadRequest[]): Promise<readonly (RereadAnswer | null)[]> {
    return rereadRows(this.#session, requests);
  }

  readSelection(): Promise<Selection> {
    return readSelection(this.#session, this.schema);
  }

  watchChanges(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return watchChanges(this.#session, listener);
  }

  navigateTo(table: IssueTable, row: number, field: Issue['field']): Promise<void> {
    return navigateTo(this.#session, this.schema, { table, row, field });
  }

  showSheet(sheet: string): Promise<void> {
    return showSheet(this.#session, this.schema, sheet);
  }

  save(entry: UndoEntry): void {
    this.#undo.save(entry);
  }

  list(): readonly UndoEntry[] {
    return this.#undo.list();
  }

  remove(id: number): void {
    this.#undo.remove(id);
  }

  #table(key: string): AppendedTable {
    const found = this.schema.tables[key];
    if (found === undefined) throw new WorkbookError('notFound', { name: key });
    const id = idFieldOf(this.schema, key);
    return {
      name: found.name,
      formulas: formulasByHeading(this.schema, key),
      idHeading: id === null ? null : (found.headings[id] ?? null),
    };
  }

  #byHeading(table: string, row: Readonly<Partial<Record<string, CellValue>>>): HeadingCells {
    const headings = this.schema.tables[table]?.headings ?? {};
    return Object.fromEntries(
      Object.entries(row).flatMap(([field, value]) => {
        const heading = headings[field];
        return heading === undefined || value === undefined ? [] : [[heading, value]];
      }),
    );
  }
}
