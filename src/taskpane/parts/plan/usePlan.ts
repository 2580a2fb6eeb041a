import { hasPart } from '../../../application/parts';
import type { BooksBaseline } from '../../../application/plan/booksBaseline';
import { planState, type PlanState } from '../../../application/plan/planState';
import type { RegisterState } from '../../../application/results';
import { keptFor } from '../../../domain/basics/keptFor';
import type { Steps } from '../../../domain/basics/steps';
import { ledger, ledgerRows } from '../../../domain/ledger/ledger';
import type { Assessment } from '../../../domain/rules/assessment';
import { useWorked, type Worked } from '../../useWorked';
import { proposedLinks, type LinkProposal } from './proposedLinks';

/** The plan, and what the books say where they are there. */
export interface ShownPlan extends PlanState {
  readonly books: BooksBaseline;
  readonly links: readonly LinkProposal[];
}

/** Null in a register without books. */
type BooksOf = ((state: RegisterState) => Steps<BooksBaseline>) | null;

const planOf = keptFor(function* (assessment: Assessment, state: RegisterState, booksOf: BooksOf): Steps<ShownPlan> {
  const rows = yield* ledgerRows(yield* ledger(assessment));
  const plan = yield* planState(rows, state.reading, assessment);
  const books = booksOf === null ? () => null : yield* booksOf(state);
  return { ...plan, books, links: yield* proposedLinks(plan) };
});

async function planning(state: RegisterState): Promise<Steps<ShownPlan>> {
  const hasBooks = hasPart(state.reading.schema, 'payables');
  const books = hasBooks ? await import('../../../application/plan/booksBaseline') : null;
  return planOf(state.assessment, state, books?.booksBaselines ?? null);
}

/** The plan as the register stands: what an earlier reading gave until it is worked out, null before the first. */
export function usePlan(state: RegisterState): Worked<RegisterState, ShownPlan> | null {
  return useWorked(state, planning);
}
