import { budgetDecisionsTable } from './budgetDecisions';
import { casesTable } from './cases';
import { effectsTable } from './effects';
import { outcomesTable } from './outcomes';
import { targetsTable } from './targets';
import { unitDataTable } from './unitData';

/** The input tables that every register has, in the order that issues are listed. */
export const inputTables = {
  effects: effectsTable,
  outcomes: outcomesTable,
  targets: targetsTable,
  budgetDecisions: budgetDecisionsTable,
  cases: casesTable,
  unitData: unitDataTable,
} as const;
