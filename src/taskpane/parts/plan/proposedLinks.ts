import type { PlanState } from '../../../application/plan/planState';
import { mapInSteps, type Steps } from '../../../domain/basics/steps';
import { linkable, type Initiative, type PlanEffect } from '../../../domain/plan';

/** An effect without an initiative, and the one that W765 names for it. */
export interface LinkProposal {
  readonly effect: PlanEffect;
  readonly initiative: Initiative;
  /** How many more it could be linked to. */
  readonly others: number;
}

/** What can be linked, in steps: an initiative without ID cannot be linked to. Pure. */
export function* proposedLinks({
  plan,
  register,
}: Pick<PlanState, 'plan' | 'register'>): Steps<readonly LinkProposal[]> {
  const find = linkable(plan.initiatives);
  const found = yield* mapInSteps(register.effects, (effect): readonly LinkProposal[] => {
    if (effect.initiative !== '') return [];
    const [initiative, ...others] = find(effect).filter(({ id }) => id !== '');
    return initiative === undefined ? [] : [{ effect, initiative, others: others.length }];
  });
  return found.flat();
}
