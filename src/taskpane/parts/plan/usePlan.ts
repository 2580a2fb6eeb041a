import { useEffect, useState } from 'react';
import { inSteps } from '../../../application/pace';
import { hasPart } from '../../../application/parts';
import type { BooksBaseline } from '../../../application/plan/booksBaseline';
import { planState, type PlanState } from '../../../application/plan/planState';
import type { RegisterState } from '../../../application/results';
import { ledger, ledgerRows } from '../../../domain/ledger/ledger';
import { createBreathe } from '../../breathe';

/** The plan, and what the books say where they are there. */
export interface ShownPlan extends PlanState {
  readonly books: BooksBaseline;
}

interface Found {
  readonly state: RegisterState;
  readonly plan: ShownPlan;
}

const noBooks: BooksBaseline = () => null;

async function booksOf(state: RegisterState): Promise<BooksBaseline> {
  if (!hasPart(state.reading.schema, 'payables')) return noBooks;
  return (await import('../../../application/plan/booksBaseline')).booksBaselines(state);
}

/** The plan as the register stands: what an earlier reading gave until it is worked out, null before the first. */
export function usePlan(state: RegisterState): ShownPlan | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let wanted = true;
    const compute = async (): Promise<void> => {
      const breathe = createBreathe();
      const figures = await inSteps(ledger(state.assessment), { breathe });
      const rows = await inSteps(ledgerRows(figures), { breathe });
      const books = await booksOf(state);
      if (wanted) setFound({ state, plan: { ...planState(state.reading, state.assessment, rows), books } });
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [state]);
  return found?.plan ?? null;
}
