import { closeLinesTable, closePositionsTable, closesTable } from './closes';
import { indicatorsTable } from './indicators';
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
} as const;
