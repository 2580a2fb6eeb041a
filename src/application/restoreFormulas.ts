import type { CellValue } from '../domain/register/cells';
import type { CellDifference } from '../workbook/report/differences';
import type { RunOptions } from './ports';

/** A cell of a reading sheet that gets a formula (or a plain value), if it still holds what was found there. */
export interface FormulaCell extends Pick<CellDifference, 'sheet' | 'cell' | 'foundFormula' | 'block'> {
  readonly formula: CellValue;
}

export interface WriteFormulas {
  /** Answers what takes each written cell back; those that hold something else by now are left alone. */
  writeFormulas(cells: readonly FormulaCell[], options?: RunOptions): Promise<readonly FormulaCell[]>;
}

/**
 * Puts formulas back that somebody has typed over, or that an earlier version made, in the cells that a refresh told
 * of. Nothing else is written; a refresh afterwards says whether the sheets agree. Answers what takes it back.
 */
export function restoreFormulas(
  workbook: WriteFormulas,
  differences: readonly CellDifference[],
  options: RunOptions = {},
): Promise<readonly FormulaCell[]> {
  const cells = differences.filter(({ formulaReplaced }) => formulaReplaced);
  return cells.length === 0 ? Promise.resolve([]) : workbook.writeFormulas(cells, options);
}
