import { useEffect, useState } from 'react';
import { inSteps } from '../../../application/pace';
import { planState, type PlanState } from '../../../application/plan/planState';
import type { RegisterState } from '../../../application/results';
import { ledger, ledgerRows } from '../../../domain/ledger/ledger';
import { createBreathe } from '../../breathe';

interface Found {
  readonly state: RegisterState;
  readonly plan: PlanState;
}

/** The plan as the register stands: what an earlier reading gave until it is worked out, null before the first. */
export function usePlan(state: RegisterState): PlanState | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let wanted = true;
    const compute = async (): Promise<void> => {
      const breathe = createBreathe();
      const figures = await inSteps(ledger(state.assessment), { breathe });
      const rows = await inSteps(ledgerRows(figures), { breathe });
      if (wanted) setFound({ state, plan: planState(state.reading, state.assessment, rows) });
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [state]);
  return found?.plan ?? null;
}
