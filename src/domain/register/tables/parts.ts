import { closeLinesTable, closePositionsTable, closesTable } from './closes';
import { contractsTable } from './contracts';
import { indicatorsTable } from './indicators';
import { membersTable, sharesTable } from './members';
import {
  accountCategoriesTable,
  creditRowsTable,
  departmentMapTable,
  payablesImportsTable,
  payablesTable,
  purchasesTable,
} from './payables';
import { initiativesTable } from './initiatives';
import { watchesTable } from './watches';

/**
 * The input tables of the optional parts, after those that every register has. Loaded with the first register that has
 * a part: only their types are known before.
 */
export const partTables = {
  closes: closesTable,
  closeLines: closeLinesTable,
  closePositions: closePositionsTable,
  indicators: indicatorsTable,
  watches: watchesTable,
  contracts: contractsTable,
  payablesImports: payablesImportsTable,
  payables: payablesTable,
  creditRows: creditRowsTable,
  purchases: purchasesTable,
  departmentMap: departmentMapTable,
  accountCategories: accountCategoriesTable,
  members: membersTable,
  shares: sharesTable,
  initiatives: initiativesTable,
} as const;
