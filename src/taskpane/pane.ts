import { WorkbookError } from '../application/errors';
import type { WorkbookErrorCode } from '../application/errors';
import type { GuardedChange, Progress, RunOptions, UndoEntry } from '../application/ports';
import type { FormulaCell } from '../application/restoreFormulas';
import type { Damage, Note } from '../application/structure';
import type { RefreshResult, RegisterState } from '../application/results';
import type { MonthIndex } from '../domain/basics/calendar';
import type { ShellWords } from '../locales/pane/shell';
import type { Freshness } from './freshness';
import type { DepartmentShare } from './register/draftsByDepartment';
import type { LevelCounts } from './levels';
import type { Form } from './register/formModel';
import type { ThemeName } from './services';
import type { RoundMemory } from './start/roundMemory';

export const viewNames = ['start', 'register', 'issues', 'followUp', 'figures', 'claim', 'settings', 'import'] as const;
export type ViewName = (typeof viewNames)[number];

/** What a view is opened with: an effect to follow up or a row to edit. */
export interface ViewTarget {
  readonly effectId?: string;
  /** Opened from the month round: it is gone back to. */
  readonly fromRound?: true;
  readonly row?: number;
}

export interface Problem {
  readonly code: WorkbookErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly partial: boolean;
}

/** What is known of the workbook. `summary` is what the last refresh of this session gave. */
export type Book =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'none'; readonly sourceLists: boolean }
  /** Too much is missing to read the register; what is in `damages`. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | RegisterBook;

export interface RegisterBook {
  readonly kind: 'register';
  readonly state: RegisterState;
  readonly summary: RefreshResult | null;
  /** Whether the summary sheets show the register as it stands now. */
  readonly freshness: Freshness;
}

export type JobName = Exclude<keyof ShellWords['work'], 'cancel' | 'cancelling' | 'cellEdit' | 'phase' | 'part'>;

/** Work under way; one at a time. */
export interface Job {
  readonly name: JobName;
  readonly progress: Progress | null;
  /** Excel waits for a cell that is being edited. */
  readonly cellEdit: boolean;
  readonly cancelling: boolean;
  /** null when it cannot be stopped half-way. */
  readonly cancel: (() => void) | null;
}

/** What a notice says, as data. */
export type Message =
  | {
      readonly key:
        | 'created'
        | 'repaired'
        | 'saved'
        | 'copied'
        | 'copyFailed'
        | 'cancelled'
        | 'cancelledPartly'
        | 'formCleared'
        | 'formBack';
    }
  | { readonly key: 'checked'; readonly counts: LevelCounts }
  | { readonly key: 'refreshed'; readonly differences: number; readonly newlyClosed: readonly string[] }
  | {
      readonly key: 'registered';
      readonly ids: readonly string[];
      readonly title: string;
      readonly worth: Worth | null;
    }
  | { readonly key: 'rowsLost'; readonly ids: readonly string[] }
  | { readonly key: 'outcomeRecorded'; readonly title: string; readonly ore: number | null; readonly month: MonthIndex }
  /** `cell`: the only one that was written. */
  | { readonly key: 'changed'; readonly written: number; readonly skipped: number; readonly cell: GuardedChange | null }
  | { readonly key: 'validated'; readonly count: number; readonly title: string; readonly ore: bigint }
  | { readonly key: 'targetSaved'; readonly year: number; readonly ore: number; readonly replaced: boolean }
  | { readonly key: 'listExtended'; readonly names: readonly string[] }
  | { readonly key: 'autoOpen'; readonly on: boolean }
  | { readonly key: 'undone'; readonly what: Message; readonly restored: number; readonly kept: number }
  | { readonly key: 'monthDone'; readonly month: string }
  | { readonly key: 'skipped'; readonly title: string }
  | { readonly key: 'formulasRestored'; readonly count: number }
  | { readonly key: 'partAdded' | 'partRemoved'; readonly name: string }
  /** Of a part, which brings its own words. */
  | { readonly key: 'told'; readonly text: string }
  | { readonly key: 'failed'; readonly problem: Problem };

/** What an effect is worth as it is told: öre, and hundredths of hours where it is worth only those. */
export interface Worth {
  readonly ore: number;
  readonly centihours: number;
}

/**
 * Something that was done in this session and can be taken back: in the workbook's rows or parts, a form that was
 * emptied, or whether the pane opens with the workbook.
 */
export interface UndoStep {
  readonly what: Message;
  readonly back:
    | UndoEntry
    | RegisterDraft
    | PartChange
    | { readonly autoOpen: boolean }
    /** What the month round skipped, by its key. */
    | { readonly skipped: string }
    | { readonly formulas: readonly FormulaCell[] };
}

/** A part that was added to the register, or taken away. */
export interface PartChange {
  readonly part: string;
  readonly added: boolean;
}

export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'partial' | 'error';
  readonly message: Message;
  readonly undo: UndoStep | null;
}

/** The row of Effekter that the form edits. */
export interface EditedRow {
  readonly row: number;
  readonly effectId: string;
}

/** The row that was registered last, for "one more in the same case". */
export interface SavedRow {
  readonly row: number;
  readonly form: Form;
}

/** The form of Registrera; it is kept when another view is looked at. */
export interface RegisterDraft {
  readonly form: Form;
  readonly editing: EditedRow | null;
  /** Departments and their shares in percent as written; empty: one row. */
  readonly shares: readonly DepartmentShare[];
  readonly lastSaved: SavedRow | null;
  /** The less common fields are unfolded; kept for the session. */
  readonly moreOpen: boolean;
}

export interface PaneState {
  readonly view: ViewName;
  readonly target: ViewTarget;
  readonly book: Book;
  readonly job: Job | null;
  readonly notice: Notice | null;
  /** Parts of the register that are missing or renamed. */
  readonly damages: readonly Damage[];
  /** Rows that are not counted, or not seen, though the register is whole. */
  readonly notes: readonly Note[];
  readonly theme: ThemeName;
  readonly round: RoundMemory;
  readonly draft: RegisterDraft;
  /** What was done in this session and can be taken back, newest last. */
  readonly undo: readonly UndoStep[];
}

/** Whether rows beside a table are all that is damaged: nothing is missing. */
export function onlyRows(damages: readonly Damage[]): boolean {
  return damages.every(({ kind }) => kind === 'rowsBelow' || kind === 'rowsInTotals');
}

/** Any thrown thing as a problem that can be told. */
export function problemOf(error: unknown): Problem {
  if (error instanceof WorkbookError) return { code: error.code, params: error.params, partial: error.partial };
  return {
    code: 'unexpected',
    params: { code: error instanceof Error ? error.message : String(error) },
    partial: false,
  };
}

export type Task<Result> = (options: RunOptions) => Promise<Result>;
