import type { Assessment } from '../domain/rules/assessment';
import type { Serial } from '../domain/basics/calendar';
import type { CellValue, EffectInputField, OutcomeField } from '../domain/register/cells';
import type { Issue } from '../domain/register/issue';
import type { Summary } from '../domain/summary/summaryTypes';
import type { CellDifference } from '../workbook/report/differences';
import type { ClosedEffect } from './newlyClosed';
import type { GuardedChange, RegisterReading, RunOptions, UndoEntry } from './ports';

/**
 * Every use case that computes takes the day from its caller; the sheet's per date wins over `today`, `asOf` over both.
 */
export interface AsOfOptions extends RunOptions {
  readonly today: Serial;
  readonly asOf?: Serial | undefined;
}

/** An issue with its place on the sheet, as people find it. */
export interface PlacedIssue {
  readonly issue: Issue;
  /** Name of the sheet as it is called now. */
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly sheetRow: number;
  /** Heading of the column, '' for the whole row. */
  readonly column: string;
}

/** The register as read and judged: what every view of the pane is made from. */
export interface RegisterState {
  readonly reading: RegisterReading;
  readonly assessment: Assessment;
  readonly issues: readonly PlacedIssue[];
}

export interface RefreshResult extends RegisterState {
  readonly summary: Summary;
  /** Summary cells whose native formula gives another figure than the domain, or was replaced. Kronor. */
  readonly differences: readonly CellDifference[];
  readonly ledgerRows: number;
  /** Told once, at the first refresh after an upgrade. */
  readonly newlyClosed: readonly ClosedEffect[];
  readonly syncs: number;
}

/** A new row of Effekter as people write it: texts stay texts. ID and Registrerad are filled when missing. */
export type EffectDraft = Readonly<Partial<Record<EffectInputField, CellValue>>>;
export type OutcomeDraft = Readonly<Partial<Record<OutcomeField, CellValue>>>;

export interface RegisteredRows {
  readonly ids: readonly string[];
  /** 0-based table row of the first one. */
  readonly firstRow: number;
  /** Takes the rows away again. */
  readonly undo: UndoEntry;
}

export interface ChangeResult {
  readonly written: readonly GuardedChange[];
  readonly skipped: readonly GuardedChange[];
  /** null when nothing was written. */
  readonly undo: UndoEntry | null;
}
