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
  if (answer === undefined) cache.set(node, (answer = several(node)));
  return answer;
}

function several(node: FormulaNode): boolean {
  switch (node.kind) {
    case 'ref':
      return node.area.r1 !== node.area.r2 || node.area.c1 !== node.area.c2;
    case 'array':
      return node.rows.length > 1 || (node.rows[0]?.length ?? 0) > 1;
    case 'binary':
      return several(node.left) || several(node.right);
    case 'unary':
    case 'percent':
      return several(node.operand);
    case 'call': {
      const spec = FUNCTIONS.get(node.name);
      return (spec?.spreads === true || CHOOSING.has(node.name)) && node.args.some(several);
    }
    default:
      return false;
  }
}
