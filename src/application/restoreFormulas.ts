import type { CellDifference } from '../workbook/report/differences';
import type { RunOptions } from './ports';

/** A cell of a reading sheet that gets its formula back, if it still holds what was shown. */
export type FormulaCell = Pick<CellDifference, 'sheet' | 'cell' | 'formula' | 'foundFormula' | 'block'>;

export interface WriteFormulas {
  /** Answers how many cells were written; those that hold something else by now are left alone. */
  writeFormulas(cells: readonly FormulaCell[], options?: RunOptions): Promise<number>;
}

/**
 * Puts formulas back that somebody has typed over, or that an earlier version made, in the cells that a refresh told
 * of. Nothing else is written; a refresh afterwards says whether the sheets agree.
 */
export function restoreFormulas(
  workbook: WriteFormulas,
  differences: readonly CellDifference[],
  options: RunOptions = {},
): Promise<number> {
  const cells = differences.filter(({ formulaReplaced }) => formulaReplaced);
  return cells.length === 0 ? Promise.resolve(0) : workbook.writeFormulas(cells, options);
}
