import type { OfferedFix } from '../application/applyFixes';
import type { ForeignList, ForeignLists, ListChoices, ListDraft } from '../application/importRows';
import type { RunOptions, Selection, UndoEntry, WorkbookChange } from '../application/ports';
import type { FormulaCell } from '../application/restoreFormulas';
import type { Inspection } from '../application/repair';
import type {
  ChangeResult,
  EffectDraft,
  OutcomeDraft,
  RefreshResult,
  RegisteredRows,
  RegisterState,
} from '../application/results';
import type { Serial } from '../domain/basics/calendar';
import type { CellValue, TableFields, TableKey, TargetField } from '../domain/register/cells';
import type { Issue, IssueTable } from '../domain/register/issue';
import type { Assessment } from '../domain/rules/assessment';
import type { ExampleKey } from '../workbook/examples/examples';
import type { NewWorkbook } from '../workbook/plan/createPlan';
import type { CellDifference } from '../workbook/report/differences';
import type { ValidationRequest } from '../application/validateEffects';
import type { AskOptions } from '../files/fileReader';
import type { FileList } from './import/readLists';
import type { PartServices } from './parts/partServices';
import type { RoundKeeper } from './start/roundMemory';
import type { AppendedRows, TakenBack } from '../application/takeBack';
import type { TakenIn } from '../application/takeInTable';
import type { ListKey, SettingKey } from '../workbook/tables/schema';

export type Language = 'sv' | 'en';
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What the Office around the pane tells it. */
export interface Environment {
  readonly language: Language;
  /** False when this Excel lacks what the register needs. */
  readonly supported: boolean;
  theme(): ThemeName;
  onThemeChange(listener: (theme: ThemeName) => void): void;
  /** Today where the user is. */
  today(): Serial;
}

/** Whether the pane opens together with this workbook: asked, never assumed. */
export interface AutoOpen {
  isOn(): boolean;
  set(on: boolean): Promise<void>;
}

/** A cell that an issue or a list points at: the table, the 0-based row in it, the field; a setting by its key. */
export type Place = readonly [table: IssueTable, row: number, field: Issue['field']];

/** Everything that the pane can do: the use cases, bound to the workbook that is open. Each may throw WorkbookError. */
export interface AppServices {
  readonly environment: Environment;
  readonly autoOpen: AutoOpen;
  /** What the month round remembers from one time to the next. */
  readonly roundKeeper: RoundKeeper;
  /** What is remembered of how lists were mapped. */
  readonly choicesKeeper: RoundKeeper;
  inspect(options?: RunOptions): Promise<Inspection>;
  create(
    choice: { readonly register: NewWorkbook; readonly example: ExampleKey | null },
    options: RunOptions,
  ): Promise<void>;
  repair(options: RunOptions): Promise<Inspection>;
  /** Takes in the rows of a second table that the register's own has not. */
  takeIn(table: string, options: RunOptions): Promise<TakenIn>;
  /** Reads and judges without writing. */
  read(options?: RunOptions): Promise<RegisterState>;
  /** Judges again after changes, reading only what changed. Null: read everything. */
  reread(state: RegisterState, changes: readonly WorkbookChange[]): Promise<RegisterState | null>;
  /** Reads, judges and writes Granskning. */
  check(options: RunOptions): Promise<RegisterState>;
  refresh(options: RunOptions): Promise<RefreshResult>;
  /** Puts formulas of the reading sheets back that somebody has typed over. */
  restoreFormulas(differences: readonly CellDifference[], options: RunOptions): Promise<readonly FormulaCell[]>;
  /** Takes restored formulas back. Answers how many cells were written. */
  writeFormulas(cells: readonly FormulaCell[], options: RunOptions): Promise<number>;
  goTo(...place: Place): Promise<void>;
  showSheet(sheet: string): Promise<void>;
  registerEffects(drafts: readonly EffectDraft[], options: RunOptions): Promise<RegisteredRows>;
  /** What the register's own rules would say with the drafts added. Writes nothing. */
  preview(state: RegisterState, drafts: readonly EffectDraft[]): Assessment;
  recordOutcomes(drafts: readonly OutcomeDraft[], options: RunOptions): Promise<RegisteredRows>;
  applyFixes(fixes: readonly OfferedFix[], options: RunOptions): Promise<ChangeResult>;
  /** Changes fields of one row; cells that somebody changed since the state was read are left alone. */
  edit<Key extends TableKey>(
    state: RegisterState,
    table: Key,
    row: number,
    values: Readonly<Partial<Record<TableFields[Key], CellValue>>>,
    options: RunOptions,
  ): Promise<ChangeResult>;
  /** Finance validates rows of Effekter. */
  validate(request: ValidationRequest, options: RunOptions): Promise<ChangeResult>;
  undo(entry: UndoEntry, options: RunOptions): Promise<TakenBack>;
  saveSettings(
    state: RegisterState,
    values: Readonly<Partial<Record<SettingKey, CellValue>>>,
    options: RunOptions,
  ): Promise<UndoEntry>;
  /** Appends names to a list. Null when it had them all. */
  extendList(list: ListKey, names: readonly string[], options: RunOptions): Promise<UndoEntry | null>;
  /** Appends rows to Mål. */
  appendTargets(
    rows: readonly Readonly<Partial<Record<TargetField, CellValue>>>[],
    options: RunOptions,
  ): Promise<AppendedRows>;
  /** Lists of the workbook that are not the register's own. */
  foreignLists(): Promise<ForeignLists>;
  /** Lists of a file, read in a worker. Throws FileError. */
  readLists(file: File, options: AskOptions): Promise<readonly FileList[]>;
  /** What a list would become, computed in steps. Writes nothing. */
  previewList(
    state: RegisterState,
    list: ForeignList,
    choices: ListChoices,
    options: RunOptions,
  ): Promise<{ readonly drafts: readonly ListDraft[]; readonly state: RegisterState }>;
  importRows(list: ForeignList, choices: ListChoices, options: RunOptions): Promise<RegisteredRows>;
  /** Adds a part to the register or takes it away; see addPart and removePart. */
  changePart(part: string, added: boolean, options: RunOptions): Promise<Inspection>;
  /** Use cases of a part, loaded the first time that they are asked for. */
  part<Key extends keyof PartServices>(part: Key): Promise<PartServices[Key]>;
  selection(): Promise<Selection>;
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}
