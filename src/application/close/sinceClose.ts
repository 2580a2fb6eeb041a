import { keptFor } from '../../domain/basics/keptFor';
import type { Steps } from '../../domain/basics/steps';
import { bridgeOfChanges, type Bridge } from '../../domain/close/bridge';
import { changesSince, type Change } from '../../domain/close/changes';
import type { ClosedMonth } from '../../domain/close/closeTypes';
import { registerState } from '../../domain/close/fromRegister';
import type { Ledger } from '../../domain/ledger/ledger';
import { standingCloses } from '../../workbook/close/closeCells';
import { hasPart } from '../parts';
import type { RegisterState } from '../results';

/** What has moved since the last close, and which close that is. */
export interface SinceClose {
  readonly last: ClosedMonth;
  readonly bridge: Bridge;
  readonly changes: readonly Change[];
}

/**
 * "Sedan förra bokslutet", once for each ledger: nothing is written. Null without the part and before its first close.
 * Pure.
 */
export const sinceClose = keptFor(function* (
  figures: Ledger,
  { reading, assessment }: Pick<RegisterState, 'reading' | 'assessment'>,
): Steps<SinceClose | null> {
  if (!hasPart(reading.schema, 'close')) return null;
  const standing = yield* standingCloses(reading.cells);
  const last = standing.closes.at(-1);
  if (last === undefined) return null;
  const register = yield* registerState(assessment, figures);
  const changes = yield* changesSince(register, standing);
  yield;
  return { last, changes, bridge: bridgeOfChanges(standing, changes, register) };
});
