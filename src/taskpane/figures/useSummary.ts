import { useEffect, useState } from 'react';
import { inSteps } from '../../application/pace';
import type { Assessment } from '../../domain/rules/assessment';
import type { Summary } from '../../domain/summary/summaryTypes';
import { createBreathe } from '../breathe';
import type { RegisterBook } from '../pane';

/**
 * The register's figures as it stands now, whatever the sheets show. Null until they are computed: the arithmetic is
 * loaded apart and runs after the view is drawn; meanwhile figures of an earlier reading stay.
 */
export function useSummary(register: RegisterBook | null): Summary | null {
  const [computed, setComputed] = useState<Summary | null>(null);
  const assessment = register?.state.assessment ?? null;
  const refreshed = register?.summary ?? null;
  const ready = refreshed !== null && refreshed.assessment === assessment ? refreshed.summary : null;
  useEffect(() => {
    if (assessment === null || ready !== null) return undefined;
    let wanted = true;
    void compute(assessment).then((summary) => {
      if (wanted) setComputed(summary);
    });
    return () => {
      wanted = false;
    };
  }, [assessment, ready]);
  return ready ?? computed;
}

async function compute(assessment: Assessment): Promise<Summary> {
  const { summaryInSteps } = await import('./summaryOf');
  return inSteps(summaryInSteps(assessment), { breathe: createBreathe() });
}
