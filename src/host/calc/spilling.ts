import { FUNCTIONS } from './functions';
import type { FormulaNode } from '../book/syntax';

const cache = new WeakMap<FormulaNode, boolean>();

/** Functions that answer their arguments as they are: of several values when those are. */
const CHOOSING: ReadonlySet<string> = new Set(['IF', 'IFERROR', 'IFNA', 'TRANSPOSE']);

/**
 * True when a formula surely gives several values, which Excel shows in the cells beside: a block of cells, an array,
 * or something
 * done with each of their values. What only turns out while calculating (INDEX of a whole row) is not seen, nor are
 * tables' columns.
 */
export function spills(node: FormulaNode): boolean {
  let answer = cache.get(node);
  if (answer === undefined) cache.set(node, (answer = several(node, false)));
  return answer;
}

const arrayCache = new WeakMap<FormulaNode, boolean>();

/**
 * True when a formula chooses among several values in one cell (SUM of IF over a column): files keep those as array
 * formulas, since an Excel without dynamic arrays would look at one row only.
 */
export function isArrayFormula(node: FormulaNode): boolean {
  let answer = arrayCache.get(node);
  if (answer === undefined) arrayCache.set(node, (answer = choosesAmongSeveral(node)));
  return answer;
}

function choosesAmongSeveral(node: FormulaNode): boolean {
  switch (node.kind) {
    case 'binary':
    case 'span':
      return choosesAmongSeveral(node.left) || choosesAmongSeveral(node.right);
    case 'unary':
    case 'percent':
      return choosesAmongSeveral(node.operand);
    case 'call':
      return (
        (CHOOSING.has(node.name) && node.args.some((arg) => several(arg, true))) || node.args.some(choosesAmongSeveral)
      );
    default:
      return false;
  }
}

/** `columns`: whole columns of tables count too. */
function several(node: FormulaNode, columns: boolean): boolean {
  switch (node.kind) {
    case 'table':
      return columns && !node.sections.includes('thisRow');
    case 'ref':
      return node.area.r1 !== node.area.r2 || node.area.c1 !== node.area.c2;
    case 'array':
      return node.rows.length > 1 || (node.rows[0]?.length ?? 0) > 1;
    case 'binary':
      return several(node.left, columns) || several(node.right, columns);
    case 'unary':
    case 'percent':
      return several(node.operand, columns);
    case 'call': {
      const spec = FUNCTIONS.get(node.name);
      return (spec?.spreads === true || CHOOSING.has(node.name)) && node.args.some((arg) => several(arg, columns));
    }
    default:
      return false;
  }
}
