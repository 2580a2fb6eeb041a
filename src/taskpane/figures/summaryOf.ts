import type { Assessment } from '../../domain/rules/assessment';
import { ledger } from '../../domain/ledger/ledger';
import { finished, type Steps } from '../../domain/basics/steps';
import { summarise } from '../../domain/summary/summary';
import type { Summary } from '../../domain/summary/summaryTypes';

const cache = new WeakMap<Assessment, Summary>();

/** The figures of a judged register, computed once. */
export function summaryOf(assessment: Assessment): Summary {
  return finished(summaryInSteps(assessment));
}

/** The same in steps. */
export function* summaryInSteps(assessment: Assessment): Steps<Summary> {
  const cached = cache.get(assessment);
  if (cached !== undefined) return cached;
  const summary = yield* summarise(assessment, yield* ledger(assessment));
  cache.set(assessment, summary);
  return summary;
}
