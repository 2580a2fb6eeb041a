import type { RunOptions } from '../application/ports';
import type { FormulaCell } from '../application/restoreFormulas';
import type { ExcelSession } from './session';
import { setFormula } from './styling';

/** Writes formulas into cells that still hold what was found there: one request to look, one to write. */
export function writeFormulas(session: ExcelSession, cells: readonly FormulaCell[], options: RunOptions): Promise<number> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    const ranges = cells.map(({ sheet, cell }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
      range.load('formulas');
      return range;
    });
    await context.sync();
    const same = cells.flatMap(({ formula, foundFormula }, index) => {
      const range = ranges[index];
      return range !== undefined && range.formulas[0]?.[0] === foundFormula ? [{ range, formula }] : [];
    });
    for (const { range, formula } of same) setFormula(range, formula);
    await context.sync();
    return same.length;
  });
}
