import type { Assessment } from '../../domain/assessment';
import { ledgerInSteps } from '../../domain/ledger';
import { finished, type Steps } from '../../domain/steps';
import { summariseInSteps } from '../../domain/summary';
import type { Summary } from '../../domain/summaryTypes';

const known = new WeakMap<Assessment, Summary>();

/** The figures of a judged register, computed once. */
export function summaryOf(assessment: Assessment): Summary {
  return finished(summaryInSteps(assessment));
}

/** The same in steps. */
export function* summaryInSteps(assessment: Assessment): Steps<Summary> {
  const found = known.get(assessment);
  if (found !== undefined) return found;
  const summary = yield* summariseInSteps(assessment, yield* ledgerInSteps(assessment));
  known.set(assessment, summary);
  return summary;
}
