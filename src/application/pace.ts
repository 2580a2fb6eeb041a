import type { Steps } from '../domain/basics/steps';
import { throwIfCancelled } from './errors';
import type { RunOptions } from './ports';

/** Carries out long work step by step: between steps others have their turn, and the user may have cancelled. */
export async function inSteps<Result>(steps: Steps<Result>, { breathe, signal }: RunOptions): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const turn = breathe?.();
    if (turn === undefined) continue;
    await turn;
    throwIfCancelled(signal);
  }
}
