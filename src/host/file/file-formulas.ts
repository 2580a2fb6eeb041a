import { formatArea, parseArea } from '../book/addresses';
import type { Formula, FormulaCell } from '../book/formula-cell';
import { rewriteText } from '../calc/rewrite';
import { isArrayFormula } from '../calc/spilling';
import { escapeText } from './patch/strings';

/** Functions that came after Excel 2007 stand in files with this prefix. */
const NEWER: ReadonlySet<string> = new Set(
  `IFNA XOR IFS SWITCH CONCAT TEXTJOIN MAXIFS MINIFS XLOOKUP XMATCH FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY LET LAMBDA DAYS UNICHAR UNICODE
  CEILING.MATH FLOOR.MATH STDEV.S STDEV.P VAR.S VAR.P RANK.EQ ISFORMULA NUMBERVALUE ISOWEEKNUM SHEET SHEETS FORMULATEXT
  PERCENTILE.INC QUARTILE.INC MODE.SNGL COVARIANCE.P COVARIANCE.S`.split(/\s+/),
);

/** The text of a formula as files hold it, with the prefixes of newer functions. */
export function fileFormula(formula: Formula): string {
  return rewriteText(formula.text, formula.node, (part) =>
    part.kind === 'call' && NEWER.has(part.name)
      ? `${['FILTER', 'SORT'].includes(part.name) ? '_xlfn._xlws.' : '_xlfn.'}${part.name}`
      : null,
  );
}

/** A cell's formula as its sheet holds it; `at` is where the cell stands. */
export function formulaXml({ formula, array }: FormulaCell, at: string): string {
  const area = array ? areaFrom(at, array) : isArrayFormula(formula.node) ? at : undefined;
  return `<f${area === undefined ? '' : ` t="array" ref="${area}"`}>${escapeText(fileFormula(formula))}</f>`;
}

function areaFrom(at: string, { rows, columns }: { rows: number; columns: number }): string {
  const area = parseArea(at);
  return area ? formatArea({ ...area, r2: area.r1 + rows - 1, c2: area.c1 + columns - 1 }) : at;
}
