import type { Steps } from '../../domain/basics/steps';
import type { Assessment } from '../../domain/rules/assessment';
import type { Summary } from '../../domain/summary/summaryTypes';
import type { RegisterBook } from '../pane';
import { useWorked } from '../useWorked';

/**
 * The register's figures as it stands now, whatever the sheets show. Null until they are computed: the arithmetic is
 * loaded apart and runs after the view is drawn; meanwhile figures of an earlier reading stay.
 */
export function useSummary(register: RegisterBook | null): Summary | null {
  const assessment = register?.state.assessment ?? null;
  const refreshed = register?.summary ?? null;
  const ready = refreshed !== null && refreshed.assessment === assessment ? refreshed.summary : null;
  const worked = useWorked(ready === null ? assessment : null, summing);
  return ready ?? worked?.made ?? null;
}

async function summing(assessment: Assessment): Promise<Steps<Summary>> {
  return (await import('./summaryOf')).summaryInSteps(assessment);
}
