import type { Plan } from '../../domain/plan';
import type { SheetAddition } from '../report/additions';
import { planStagesBlock, planYearsBlock } from './planBlocks';
import { planLine } from './planLine';

/** What Plan och initiativ adds to the reading sheets; `plan` null: nothing is known of the register yet. */
export function planAdditions(plan: Plan | null): SheetAddition[] {
  return [
    { sheet: 'summary', block: planYearsBlock(plan) },
    { sheet: 'summary', block: planStagesBlock(plan) },
    planLine(plan),
  ];
}
