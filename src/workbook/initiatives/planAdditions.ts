import type { Plan } from '../../domain/plan';
import type { SheetAddition } from '../report/additions';
import { planStagesBlock, planYearsBlock } from './planBlocks';
import { planLine } from './planLine';

/**
 * What Plan och initiativ adds to the reading sheets; `plan` null: nothing is known of the register yet. `leftOut`: how
 * many initiatives have an error and are in no figure.
 */
export function planAdditions(plan: Plan | null, leftOut = 0): SheetAddition[] {
  return [
    { sheet: 'summary', block: planYearsBlock(plan) },
    { sheet: 'summary', block: planStagesBlock(plan) },
    planLine(plan, leftOut),
  ];
}
