import type { TableFields, TableKey } from '../../domain/register/cells';
import { budgetDecisionWords } from './budgetDecisions';
import { caseWords } from './cases';
import { closeLineWords, closePositionWords, closeWords } from './closes';
import { effectWords } from './effects';
import { outcomeWords } from './outcomes';
import { targetWords } from './targets';
import { unitDataWords } from './unitData';
import { headingsOf, type TableWords } from './words';

/** The words of every input table, by its key. */
export const inputTableWords: { readonly [Key in TableKey]: TableWords<TableFields[Key]> } = {
  effects: effectWords,
  outcomes: outcomeWords,
  targets: targetWords,
  budgetDecisions: budgetDecisionWords,
  cases: caseWords,
  unitData: unitDataWords,
  closes: closeWords,
  closeLines: closeLineWords,
  closePositions: closePositionWords,
};

export const effectHeadings = headingsOf(effectWords);
export const outcomeHeadings = headingsOf(outcomeWords);
export const targetHeadings = headingsOf(targetWords);
export const budgetDecisionHeadings = headingsOf(budgetDecisionWords);
export const caseHeadings = headingsOf(caseWords);
export const unitDataHeadings = headingsOf(unitDataWords);
export const closeHeadings = headingsOf(closeWords);
export const closeLineHeadings = headingsOf(closeLineWords);
export const closePositionHeadings = headingsOf(closePositionWords);
