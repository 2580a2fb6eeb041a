import type { CellValue } from '../../domain/register/cells';
import type { Steps } from '../../domain/basics/steps';
import type { CheckedCell, ExpectedFigures } from './block';
import { parseCell } from '../plan/address';

/** An area that was read back, its range as A1 without sheet. */
export interface ReadArea {
  readonly sheet: string;
  readonly range: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** A cell that shows something else than the domain says, or whose formula was replaced. */
export interface CellDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly expected: number | string | null;
  readonly found: CellValue;
  /** The value is right, but by another formula than ours. */
  readonly formulaReplaced: boolean;
  /** The formula that belongs there. */
  readonly formula: string;
  /** What stands there: a formula, or a plain value. */
  readonly foundFormula: CellValue;
  readonly block?: CheckedCell['block'];
}

/** Half an öre in amounts; shares are compared as finely as a sum of binary fractions allows. */
const tolerance = 0.005;
const shareTolerance = 1e-7;

/** What a line or bar is not drawn for; an Excel may tell its errors in its own language. */
const notAvailable = '#N/A';
const notAvailableInSwedish = '#SAKNAS!';

/**
 * Compares every checked cell with the domain (domain.md §7: the add-in compares every figure with its own and says
 * so).
 */
export function* sheetDifferences(
  checks: readonly CheckedCell[],
  areas: readonly ReadArea[],
  figures: ExpectedFigures,
): Steps<CellDifference[]> {
  const cells = new Map<string, { readonly value: CellValue; readonly formula: CellValue }>();
  for (const area of areas) {
    const start = parseCell(area.range.split(':')[0] ?? '');
    area.values.forEach((row, down) =>
      row.forEach((value, across) => {
        cells.set(`${area.sheet}!${start.row + down},${start.column + across}`, {
          value,
          formula: area.formulas[down]?.[across] ?? '',
        });
      }),
    );
  }
  const differences: CellDifference[] = [];
  for (const { sheet, address, formula, expected, block } of checks) {
    yield;
    const { row, column } = parseCell(address);
    const found = cells.get(`${sheet}!${row},${column}`);
    const wanted = expected(figures);
    const value = found?.value ?? null;
    const formulaReplaced = found === undefined || (formula !== '' && !sameFormula(formula, found.formula));
    const agrees = wanted === null || sameValue(wanted, value);
    if (agrees && !formulaReplaced) continue;
    differences.push({
      sheet,
      cell: address,
      expected: wanted,
      found: value,
      formulaReplaced,
      formula,
      foundFormula: found?.formula ?? '',
      ...(block && { block }),
    });
  }
  return differences;
}

function sameValue(wanted: number | string, found: CellValue): boolean {
  if (typeof wanted === 'string' || typeof found !== 'number')
    return wanted === found || (wanted === notAvailable && found === notAvailableInSwedish);
  const limit = Math.abs(wanted) <= 2 && !Number.isInteger(wanted) ? shareTolerance : tolerance;
  // Beyond what a binary fraction can tell apart, half an öre is no measure.
  return Math.abs(wanted - found) <= Math.max(limit, Math.abs(wanted) * 1e-14);
}

/** Excel may write a formula back with other spaces, case or `[@Column]`. */
function sameFormula(planned: string, found: CellValue): boolean {
  return typeof found === 'string' && normalised(planned) === normalised(found);
}

function normalised(formula: string): string {
  return formula
    .replaceAll(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '')
    .replaceAll('_xlfn.', '')
    .toUpperCase();
}
