import type { Assessment } from '../../domain/rules/assessment';
import { ledger } from '../../domain/ledger/ledger';
import { keptFor } from '../../domain/basics/keptFor';
import { finished, type Steps } from '../../domain/basics/steps';
import { summarise } from '../../domain/summary/summary';
import type { Summary } from '../../domain/summary/summaryTypes';

/** The figures of a judged register, computed once. */
export function summaryOf(assessment: Assessment): Summary {
  return finished(summaryInSteps(assessment));
}

/** The same in steps. */
export const summaryInSteps = keptFor(function* (assessment: Assessment): Steps<Summary> {
  return yield* summarise(assessment, yield* ledger(assessment));
});
