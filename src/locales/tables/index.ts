import type { PlainTableKey, TableFields } from '../../domain/register/cells';
import { budgetDecisionWords } from './budgetDecisions';
import { caseWords } from './cases';
import { effectWords } from './effects';
import { outcomeWords } from './outcomes';
import { targetWords } from './targets';
import { unitDataWords } from './unitData';
import { headingsOf, type TableWords } from './words';

/** The words of the input tables that every register has, by key. */
export const inputTableWords: { readonly [Key in PlainTableKey]: TableWords<TableFields[Key]> } = {
  effects: effectWords,
  outcomes: outcomeWords,
  targets: targetWords,
  budgetDecisions: budgetDecisionWords,
  cases: caseWords,
  unitData: unitDataWords,
};

export const effectHeadings = headingsOf(effectWords);
export const outcomeHeadings = headingsOf(outcomeWords);
export const targetHeadings = headingsOf(targetWords);
export const budgetDecisionHeadings = headingsOf(budgetDecisionWords);
export const caseHeadings = headingsOf(caseWords);
export const unitDataHeadings = headingsOf(unitDataWords);
