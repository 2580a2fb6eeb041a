import { EmbeddedHost, formatValue, numberFormatOf, type Sheet, writeCells } from '../../host';
import { writeTabbed } from '../page/clipboard';
import { cellsView } from './cells';
import { chartViews } from './charts';
import { cellDetail, refusal } from './detail';
import { History } from './history';
import { sheetLayout } from './layout';
import { activateSheet, markCells } from './marking';
import { deleteRows, filterByCell, filterColumn, insertRows, protectSheet } from './userActions';
import type { Area, BookView, ColumnGroup, HostOptions, StageApi, StageNotice } from './types';

/** Everything of StageApi may answer later. */
type Stage = {
  [M in keyof StageApi]: (
    ...args: Parameters<StageApi[M]>
  ) => ReturnType<StageApi[M]> | Promise<ReturnType<StageApi[M]>>;
};

const TYPING = 'sv-SE';

/** The page's side of one host at a time: what is shown, and what a user does. `notify` gets what nobody asked for. */
export function createStage(notify: (notice: StageNotice) => void): Stage {
  return new HostStage(notify);
}

/** What the host lacks or fails at is ours to mend, so a developer must see it. */
function warnOfGaps(answer: string): void {
  const gap = /"Error":\{"Code":"(?:NotImplemented|GeneralException)".*/.exec(answer.slice(-2000));
  if (gap) console.warn(gap[0]);
}

class HostStage implements Stage {
  private host: EmbeddedHost | null = null;
  private history: History | null = null;
  /** The pane as the host knows it; a pane that starts anew is another client. */
  private client = '';

  constructor(private readonly notify: (notice: StageNotice) => void) {}

  async open(file: Uint8Array | null, options: HostOptions): Promise<BookView> {
    const host = await EmbeddedHost.open(file, { apiSet: options.apiSet, locale: options.locale });
    host.onEvents((client, entries) => {
      if (client !== this.client) return;
      const events = entries.map((e) => ({
        category: e.messageCategory,
        type: e.messageType,
        target: e.targetId,
        message: e.message,
      }));
      this.notify({ notice: 'office', events });
    });
    this.host = host;
    this.client = '';
    this.history = new History(host.state);
    this.changed();
    return this.book();
  }

  configure(options: HostOptions): void {
    Object.assign(this.state.options, { apiSet: options.apiSet, locale: options.locale });
  }

  connectPane(): void {
    if (this.client) this.opened.detach(this.client);
    this.client = this.opened.attach();
  }

  save(): Promise<Uint8Array> {
    return this.opened.save();
  }

  async processQuery(body: string): Promise<string> {
    const { book } = this.state;
    const before = this.where();
    const { generation, structure } = book;
    const answer = await this.opened.handle(body, this.client);
    warnOfGaps(answer);
    if (book.generation !== generation || book.structure !== structure) this.history?.clear();
    // Formats and charts change without a new generation, so every request that is more than a question counts.
    if (book.generation !== generation || /"ActionType":[347]/.test(body)) this.changed();
    if (this.where() !== before && book.activeSheet) {
      this.notify({ notice: 'selected', sheet: book.activeSheet.id, area: book.selection });
    }
    return answer;
  }

  book(): BookView {
    const { book } = this.state;
    return {
      tabs: book.visibleSheets.map(({ id, name, tabColor, protection }) => ({
        id,
        name,
        color: tabColor,
        protected: protection !== null,
      })),
      activeSheet: book.activeSheet?.id ?? '',
      selection: book.selection,
      canUndo: this.history?.canUndo ?? false,
      canRedo: this.history?.canRedo ?? false,
    };
  }

  layout(sheet: string): ReturnType<StageApi['layout']> {
    return sheetLayout(this.state, this.sheet(sheet));
  }

  cells(sheet: string, areas: readonly Area[]): ReturnType<StageApi['cells']> {
    return cellsView(this.state, this.sheet(sheet), areas);
  }

  charts(sheet: string): ReturnType<StageApi['charts']> {
    return chartViews(this.state, this.sheet(sheet));
  }

  detail(sheet: string, row: number, column: number): ReturnType<StageApi['detail']> {
    return cellDetail(this.state, this.sheet(sheet), row, column);
  }

  activate(sheet: string): void {
    this.byUser(() => activateSheet(this.state, this.sheet(sheet)));
  }

  select(sheet: string, area: Area): void {
    this.byUser(() => markCells(this.state, this.sheet(sheet), area));
  }

  type(sheetId: string, row: number, column: number, text: string): void {
    const sheet = this.sheet(sheetId);
    const reason = refusal(this.state, sheet, row, column, text);
    if (reason !== null) throw new Error(reason);
    this.edit(sheet, { from: row, to: row }, () => this.write(sheet, row, column, [[text]]));
  }

  paste(sheetId: string, row: number, column: number, rows: readonly (readonly string[])[]): void {
    const sheet = this.sheet(sheetId);
    const width = Math.max(1, ...rows.map((cells) => cells.length));
    const block = rows.map((cells) => Array.from({ length: width }, (_, n) => cells[n] ?? ''));
    this.edit(sheet, { from: row, to: row + rows.length - 1 }, () => this.write(sheet, row, column, block));
  }

  clear(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    const within = { ...area, r2: Math.min(area.r2, Math.max(area.r1, sheet.grid.rowCount - 1)) };
    this.edit(sheet, { from: within.r1, to: within.r2 }, () => writeCells(this.state, sheet, within, '', TYPING));
  }

  copy(sheetId: string, area: Area): string {
    const sheet = this.sheet(sheetId);
    const { engine, book } = this.state;
    const rows: string[][] = [];
    for (let r = area.r1; r <= Math.min(area.r2, sheet.grid.rowCount - 1); r += 1) {
      const cells: string[] = [];
      for (let c = area.c1; c <= area.c2; c += 1) {
        cells.push(
          formatValue(engine.cellValue(sheet, r, c), numberFormatOf(book.styles.get(sheet.grid.styleId(r, c))), TYPING),
        );
      }
      rows.push(cells);
    }
    return writeTabbed(rows);
  }

  toggleGroup(sheetId: string, { first, last, collapsed }: ColumnGroup): void {
    const { grid } = this.sheet(sheetId);
    for (let c = first; c <= last; c += 1) grid.column(c).hidden = !collapsed;
    this.changed();
  }

  undo(): void {
    this.byUser(() => this.history?.undo());
    this.changed();
  }

  redo(): void {
    this.byUser(() => this.history?.redo());
    this.changed();
  }

  insertRows(sheet: string, marked: Area): void {
    this.restructure(sheet, (own) => insertRows(this.state, own, marked));
  }

  deleteRows(sheet: string, marked: Area): void {
    this.restructure(sheet, (own) => deleteRows(this.state, own, marked));
  }

  setProtected(sheet: string, on: boolean): void {
    this.restructure(sheet, (own) => protectSheet(this.state, own, on));
  }

  filterByCell(sheet: string, row: number, column: number): void {
    this.restructure(sheet, (own) => filterByCell(this.state, own, row, column));
  }

  filterColumn(sheet: string, row: number, column: number, text: string | null): void {
    this.restructure(sheet, (own) => filterColumn(this.state, own, row, column, text));
  }

  setCellEditing(editing: boolean): void {
    this.opened.faults.cellEditMode = editing;
  }

  colleagueTypes(sheetId: string, row: number, column: number, text: string): void {
    this.opened.remoteEdit(() => this.write(this.sheet(sheetId), row, column, [[text]]));
    this.changed();
  }

  private get opened(): EmbeddedHost {
    if (!this.host) throw new Error('No workbook is open');
    return this.host;
  }

  private get state(): EmbeddedHost['state'] {
    return this.opened.state;
  }

  private sheet(id: string): Sheet {
    const sheet = this.state.book.findSheet(id);
    if (!sheet) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  private where(): string {
    const { activeSheet, selection } = this.state.book;
    return `${activeSheet?.id} ${selection.r1} ${selection.c1} ${selection.r2} ${selection.c2}`;
  }

  private write(sheet: Sheet, row: number, column: number, block: string[][]): void {
    const area = { r1: row, c1: column, r2: row + block.length - 1, c2: column + (block[0]?.length ?? 1) - 1 };
    writeCells(this.state, sheet, area, block, TYPING);
  }

  private edit(sheet: Sheet, rows: { from: number; to: number }, action: () => void): void {
    this.byUser(() => this.history?.record(sheet, rows, action));
    this.changed();
  }

  /** What moves rows or changes what may be done cannot be taken back here: the history knows values only. */
  private restructure(sheet: string, action: (sheet: Sheet) => void): void {
    this.byUser(() => action(this.sheet(sheet)));
    this.history?.clear();
    this.changed();
  }

  /** What is done at the screen, not by an add-in: events say so, and go out at once. */
  private byUser(action: () => void): void {
    this.state.actor = { kind: 'user' };
    action();
    this.state.events.flush();
  }

  private changed(): void {
    this.notify({ notice: 'changed' });
  }
}
