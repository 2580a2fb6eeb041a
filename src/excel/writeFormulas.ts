import type { RunOptions } from '../application/ports';
import type { FormulaCell } from '../application/restoreFormulas';
import { WorkbookError } from '../application/errors';
import type { CellValue } from '../domain/register/cells';
import type { Batch, ExcelSession } from './session';

interface Queued extends FormulaCell {
  readonly range: Excel.Range;
}

/**
 * Writes formulas into cells that still hold what was found there: one request to look, one to write. A cell that
 * somebody moves or changes in between keeps what they left, and so does one whose block has moved or grown since the
 * formula was made. Answers what takes the written ones back. Throws 'conflict' when cells move while we write: their
 * formulas would point at the wrong rows.
 */
export function writeFormulas(
  session: ExcelSession,
  cells: readonly FormulaCell[],
  options: RunOptions,
): Promise<readonly FormulaCell[]> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    const found = queue(context, cells);
    const places = queueBlocks(context, cells);
    await context.sync();
    const stands = ({ block }: FormulaCell): boolean =>
      block === undefined || withoutSheet(places.get(block.name)?.address ?? '') === block.range;
    const same = found.filter((one) => isAsFound(one) && stands(one));
    if (same.length === 0) return [];
    context.startsWriting();
    // A cell meets the cell at its address only where it still stands: the request stops here otherwise.
    for (const { range, sheet, cell } of same) range.getIntersection(cellAt(context, sheet, cell)).load('address');
    const before = queue(context, same);
    for (const { range, formula } of same) range.formulas = [[formula]];
    // Excel may write a formula in its own way: what is looked for when it is taken back is what stands there now.
    const after = queue(context, same);
    try {
      await context.sync();
    } catch (error) {
      if ((error as { readonly code?: unknown } | null)?.code !== 'ItemNotFound') throw error;
      context.tookBack();
      throw new WorkbookError('conflict', {}, { cause: error });
    }
    const theirs = before.filter((one) => !isAsFound(one));
    for (const { range } of theirs)
      range.formulas = range.formulas.map((row) => [...(row as CellValue[])]) as unknown[][];
    if (theirs.length > 0) await context.sync();
    return before.flatMap((one, index) => {
      const foundFormula = formulaIn(after[index]?.range);
      const { sheet, cell, block } = one;
      return theirs.includes(one) ? [] : [{ sheet, cell, formula: formulaIn(one.range), foundFormula, block }];
    });
  });
}

function cellAt(context: Batch, sheet: string, cell: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}

function queue(context: Batch, cells: readonly FormulaCell[]): Queued[] {
  return cells.map((cell) => {
    const range = cellAt(context, cell.sheet, cell.cell);
    range.load('formulas');
    return { ...cell, range };
  });
}

/** Where the blocks stand that the cells belong to. */
function queueBlocks(context: Batch, cells: readonly FormulaCell[]): ReadonlyMap<string, Excel.Range> {
  const names = new Set(cells.flatMap(({ block }) => (block === undefined ? [] : [block.name])));
  return new Map(
    [...names].map((name) => {
      const area = context.workbook.names.getItem(name).getRange();
      area.load('address');
      return [name, area];
    }),
  );
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');

const formulaIn = (range: Excel.Range | undefined): CellValue => (range?.formulas as CellValue[][])[0]?.[0] ?? '';

const isAsFound = ({ range, foundFormula }: Queued): boolean => formulaIn(range) === foundFormula;
