import type { Fix } from '../domain/register/issue';
import { isFormulaField } from '../workbook/tables/registerSchema';
import { takingBack, withWitness } from './guardedChange';
import type { ChangeCells, GuardedChange, RegisterReading, RunOptions, StoreUndo, UndoEntry } from './ports';
import type { ChangeResult, PlacedIssue } from './results';

/** A fix together with what tells its row, so that it finds the row again when rows have moved. */
export interface OfferedFix {
  readonly effectId: string;
  readonly fix: Fix;
  /** What was read when the fix was found. */
  readonly reading: RegisterReading;
}

/** The fixes that issues of a reading offer. */
export function fixesOf(reading: RegisterReading, issues: readonly PlacedIssue[]): OfferedFix[] {
  return issues.flatMap(({ issue: { effectId, fix } }) => (fix === undefined ? [] : [{ effectId, fix, reading }]));
}

/** What fixes would change, cell by cell, for the preview: nothing is written. */
export function previewFixes(fixes: readonly OfferedFix[]): GuardedChange[] {
  const byReading = new Map<RegisterReading, GuardedChange[]>();
  for (const { effectId, fix, reading } of fixes) {
    const changes = byReading.get(reading) ?? [];
    byReading.set(reading, changes);
    changes.push(...fix.changes.map((change) => ({ ...change, effectId })));
  }
  return [...byReading].flatMap(([reading, changes]) => withWitness(reading, changes));
}

/** Makes fixes in one step. A cell that no longer holds what the preview showed is left alone and reported. */
export async function applyFixes(
  workbook: ChangeCells & StoreUndo,
  fixes: readonly OfferedFix[],
  options: RunOptions = {},
): Promise<ChangeResult> {
  return changeWithUndo(workbook, 'fixes', previewFixes(fixes), options);
}

/**
 * Writes guarded changes and remembers how to take them back. A formula of the user's own that a fix has replaced stays
 * replaced: put back into one cell of a calculated column, Excel may fill the whole column with it. What is secret is
 * not remembered.
 */
export async function changeWithUndo(
  workbook: ChangeCells & StoreUndo,
  kind: UndoEntry['kind'],
  changes: readonly GuardedChange[],
  options: RunOptions = {},
): Promise<ChangeResult> {
  const { written, skipped } = await workbook.changeCells(changes, options);
  const undoable = written.filter(
    ({ table, field, before, secret }) =>
      secret !== true && (!isFormulaField(workbook.schema, table, field) || !String(before ?? '').startsWith('=')),
  );
  if (undoable.length === 0) return { written, skipped, undo: null };
  const id = workbook.list().reduce((highest, entry) => Math.max(highest, entry.id), 0) + 1;
  const undo: UndoEntry = { id, kind, changes: undoable };
  workbook.save(undo);
  return { written, skipped, undo };
}

/**
 * Takes a step back: earlier values are restored by Effekt-ID, only where the cell still holds what the product wrote.
 * The step is forgotten afterwards; what could not be restored is reported.
 */
export async function undo(
  workbook: ChangeCells & StoreUndo,
  entry: UndoEntry,
  options: RunOptions = {},
): Promise<ChangeResult> {
  const { written, skipped } = await workbook.changeCells(takingBack(entry.changes), options);
  workbook.remove(entry.id);
  return { written, skipped, undo: null };
}
