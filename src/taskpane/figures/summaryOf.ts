import type { Assessment } from '../../domain/assessment';
import { ledger } from '../../domain/ledger';
import { summarise } from '../../domain/summary';
import type { Summary } from '../../domain/summaryTypes';

const known = new WeakMap<Assessment, Summary>();

/** The figures of a judged register, computed once. */
export function summaryOf(assessment: Assessment): Summary {
  const found = known.get(assessment);
  if (found !== undefined) return found;
  const summary = summarise(assessment, ledger(assessment));
  known.set(assessment, summary);
  return summary;
}
