import { sinceClose, type SinceClose } from '../../../application/close/sinceClose';
import type { RegisterState } from '../../../application/results';
import { keptFor } from '../../../domain/basics/keptFor';
import type { Steps } from '../../../domain/basics/steps';
import { ledger } from '../../../domain/ledger/ledger';
import type { Assessment } from '../../../domain/rules/assessment';
import { useWorked, type Worked } from '../../useWorked';

type State = Pick<RegisterState, 'reading' | 'assessment'>;

const sinceOf = keptFor(function* (assessment: Assessment, { reading }: State): Steps<SinceClose | null> {
  return yield* sinceClose(yield* ledger(assessment), { reading, assessment });
});
const sinceOfState = (state: State): Steps<SinceClose | null> => sinceOf(state.assessment, state);

/** What has moved since the last close, with the register that it was worked out of; null until it has been. */
export function useSinceClose(state: RegisterState): Worked<RegisterState, SinceClose | null> | null {
  return useWorked(state, sinceOfState);
}
