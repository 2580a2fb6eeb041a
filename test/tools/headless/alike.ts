import { cellsOfFile, withoutCachedValues } from './fileCells';
import { soffice, throughLibreOffice } from './outsiders';

/**
 * Tests with LibreOffice: a must where it is asked for (CI); a newcomer's run says aloud that it is missing. Asked
 * anew by each test file, as `it` is each file's own.
 */
export function withLibreOffice(): jest.It {
  return soffice() !== null || process.env.CI !== undefined ? it : it.skip;
}

/** What LibreOffice makes of a workbook's formulas when it has to calculate each of them itself. */
export async function recalculated(original: Uint8Array) {
  const { bytes, stripped, left } = await withoutCachedValues(original);
  if (left > 0) throw new Error(`${left} formulas kept their values`);
  const theirs = await cellsOfFile(await throughLibreOffice(bytes, 'xlsx'));
  const differing = [...(await cellsOfFile(original))].flatMap(([address, { formula, value }]) => {
    const other = theirs.get(address)?.value ?? null;
    return formula === null || same(value, other)
      ? []
      : [{ address, formula: formula.slice(0, 80), ours: value, theirs: other }];
  });
  return { formulas: stripped, theirs, differing };
}

function same(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= Math.max(1e-6, Math.abs(ours) * 1e-12);
  return (ours ?? '') === (theirs ?? '');
}
