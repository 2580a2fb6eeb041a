import { budgetDecisionsTable } from './budgetDecisions';
import { casesTable } from './cases';
import { closeLinesTable, closePositionsTable, closesTable } from './closes';
import { effectsTable } from './effects';
import { outcomesTable } from './outcomes';
import { targetsTable } from './targets';
import { unitDataTable } from './unitData';

/** Every input table of the register, in the order that issues are listed. */
export const inputTables = {
  effects: effectsTable,
  outcomes: outcomesTable,
  targets: targetsTable,
  budgetDecisions: budgetDecisionsTable,
  cases: casesTable,
  unitData: unitDataTable,
  closes: closesTable,
  closeLines: closeLinesTable,
  closePositions: closePositionsTable,
} as const;
