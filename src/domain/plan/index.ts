/**
 * Plan och initiativ (plan.md). `readInitiatives` reads the table, `planRegister` makes the register into what a plan
 * sees, `planAgainstTargets` answers initiatives, stages and gaps of this year and the next two, `judgePlan` its rules;
 * `linkable` proposes initiatives to an effect, `effectFromInitiative` the fields of an effect.
 */
export { planRegister } from './fromRegister';
export type { PlanRegister } from './fromRegister';
export { defaultProbabilities, effectFromInitiative, openStages, priorityOf, stages } from './initiative';
export type { EffectFromInitiative, Grade, Initiative, Stage, StageProbabilities } from './initiative';
export { initiativeFields, readInitiatives } from './initiativeRows';
export type { InitiativeField, InitiativeReading, InitiativeWords } from './initiativeRows';
export { isOpen, lacksOwner, planAgainstTargets, planYears, reachOf } from './plan';
export type { InitiativeStatus, InitiativeYear, Plan, PlanEffect, PlanInput, PlanTarget, PlanYear } from './plan';
export { isLate, judgePlan, linkable } from './planRules';
export type { PlanRuleInput } from './planRules';
export { quarterOf } from './quarter';
