import { payablesInSteps, type PayablesState } from '../../../application/payables/payablesState';
import { answersInSteps, type PayablesAnswers } from '../../../application/payables/proposals';
import { rollingLoyalty } from '../../../application/payables/purchaseFigures';
import type { RegisterState } from '../../../application/results';
import type { Steps } from '../../../domain/basics/steps';
import { numbersRead, type LoyaltyReport } from '../../../domain/payables/loyalty';
import type { Volumes } from '../../../domain/payables/measure';

/** The part as a register holds it. */
export function payablesOfState({ reading, assessment }: RegisterState): Steps<PayablesState> {
  return payablesInSteps(assessment, reading);
}

/** What the books propose: `volumes` are those that have been typed. */
export interface Asked {
  readonly state: RegisterState;
  readonly payables: PayablesState;
  readonly volumes: Volumes;
}

/** What the books say to the register. */
export function answersTo({ state, payables, volumes }: Asked): Steps<PayablesAnswers> {
  return answersInSteps(state, payables, volumes);
}

/** How much was bought on contract, and how many of the contracts had a number when it was read. */
export interface PurchasesShown {
  readonly loyalty: LoyaltyReport | null;
  readonly numbers: ReturnType<typeof numbersRead>;
}

/** What *Inköp* shows. */
export function* purchasesShown(state: RegisterState): Steps<PurchasesShown> {
  const payables = yield* payablesOfState(state);
  yield;
  return { loyalty: rollingLoyalty(state.assessment, payables), numbers: numbersRead(payables.standing.imports) };
}
