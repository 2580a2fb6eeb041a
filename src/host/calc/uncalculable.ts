import { walk, type FormulaNode } from '../book/syntax';
import { FUNCTIONS } from './functions';

/** What a formula gives cannot be known here: its cell keeps the value that it has. */
export class Uncalculable extends Error {}

/**
 * Whether only Excel knows what a formula gives: it calls a function that the host does not have (a macro's too), or
 * reads another workbook or several sheets at once.
 */
export function isUncalculable(node: FormulaNode): boolean {
  let found = node.kind === 'unread';
  walk(node, (part) => {
    if (part.kind === 'call') found ||= !FUNCTIONS.has(part.name);
    else if (part.kind === 'ref' || part.kind === 'name') found ||= /[[:]/.test(part.sheet ?? '');
    else if (part.kind === 'span')
      found ||= part.left.kind === 'name' && part.right.kind === 'ref' && part.right.sheet !== undefined;
  });
  return found;
}
