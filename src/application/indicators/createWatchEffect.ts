import { oreToKronor } from '../../domain/basics/money';
import { fold } from '../../domain/basics/text';
import type { Effect } from '../../domain/effect/effect';
import { effectFromWatch, type EffectFromWatch, type Watch } from '../../domain/indicators';
import { choices } from '../../locales/workbook';
import { readState } from '../check';
import { WorkbookError } from '../errors';
import { withWitness } from '../guardedChange';
import type { AppendRows, ChangeCells, GuardedChange, StoreUndo, UndoEntry } from '../ports';
import { registerEffects } from '../registerEffect';
import type { AsOfOptions, EffectDraft, RegisterState } from '../results';
import { remember, takeBackRows } from '../takeBack';
import type { ReadWhole } from '../wholeRegister';
import { watchesOf } from './watchWork';

type Ports = ReadWhole & AppendRows & ChangeCells & StoreUndo;

/** The effect that a charged watch has got, and the one step that takes both back. */
export interface WatchEffect {
  readonly effectId: string;
  readonly undo: UndoEntry;
}

/**
 * Makes the Engångsbelopp/vite of a charged watch and fills in its Effekt-ID (indicators.md F.2). Where its effect
 * stands already, as after an attempt that was broken off, it is only linked. A failure leaves both as they were.
 * Throws 'conflict' when the watch is no longer what was seen, or has got an effect meanwhile.
 */
export async function createWatchEffect(workbook: Ports, seen: Watch, options: AsOfOptions): Promise<WatchEffect> {
  const state = await readState(workbook, options);
  const watch = sameWatch(watchesOf(state.reading.cells).watches, seen);
  const effect = watch === null ? null : effectFromWatch(watch);
  if (watch === null || effect === null) throw new WorkbookError('conflict');
  const standing = standingEffect(state, effect);
  if (standing !== null) {
    const change = await link(workbook, state, watch, standing.id, options);
    return { effectId: standing.id, undo: remember(workbook, { kind: 'edit', changes: [change] }) };
  }
  const { ids, undo } = await registerEffects(workbook, [draftOf(effect, watch, state)], options);
  const effectId = ids[0] ?? '';
  try {
    const linked = [await link(workbook, state, watch, effectId, options)];
    const whole: UndoEntry = { ...undo, linked };
    workbook.remove(undo.id);
    workbook.save(whole);
    return { effectId, undo: whole };
  } catch (error) {
    await takeBackEffect(workbook, undo, error);
    throw error;
  }
}

/** The watch as it stands now, when all of it is as it was seen; wherever its row has moved. */
function sameWatch(watches: readonly Watch[], { row, ...seen }: Watch): Watch | null {
  const wanted = JSON.stringify(seen);
  const alike = watches.filter(({ row: _, ...own }) => JSON.stringify(own) === wanted);
  return alike.find((watch) => watch.row === row) ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

/** An effect of this watch that no other watch has: its Ärende, amount and date. */
function standingEffect({ assessment, reading }: RegisterState, wanted: EffectFromWatch): Effect | null {
  if (wanted.caseId === '') return null;
  const taken = new Set(watchesOf(reading.cells).watches.map(({ effectId }) => fold(effectId)));
  const found = assessment.effects.filter(
    ({ id, type, caseId, amount, start }) =>
      type === 'oneOff' &&
      id !== '' &&
      !taken.has(fold(id)) &&
      fold(caseId) === fold(wanted.caseId) &&
      amount === wanted.amount &&
      start === wanted.start,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function draftOf(effect: EffectFromWatch, { owner }: Watch, { reading }: RegisterState): EffectDraft {
  const { title, supplier, caseId, start, amount, contractNumber } = effect;
  return {
    title: title || supplier || caseId,
    type: choices.effectTypes.oneOff,
    reason: choices.reasons.penalty,
    supplier,
    start,
    amount: oreToKronor(amount),
    caseId,
    owner,
    ...(reading.cells.effects.columns.contractNumber === undefined ? {} : { contractNumber }),
  };
}

/** Writes the Effekt-ID into the watch's row, where none stands. */
async function link(
  workbook: ChangeCells,
  { reading }: RegisterState,
  { id, row }: Watch,
  effectId: string,
  options: AsOfOptions,
): Promise<GuardedChange> {
  const change = { table: 'watches', row, field: 'effectId', before: '', after: effectId, effectId: id } as const;
  const { written } = await workbook.changeCells(withWitness(reading, [change]), options);
  const [made] = written;
  if (made === undefined) throw new WorkbookError('conflict');
  return made;
}

async function takeBackEffect(workbook: Ports, undo: UndoEntry, cause: unknown): Promise<void> {
  const { code, params } = cause instanceof WorkbookError ? cause : new WorkbookError('unexpected', {}, { cause });
  try {
    const { kept } = await takeBackRows(workbook, undo, {});
    if (kept === 0) return;
  } catch {
    // Told below: the effect stands, and the watch has not got it.
  }
  throw new WorkbookError(code, params, { cause, partial: true });
}
