import type { ErrorCode } from './scalars';
import type { Area } from './addresses';

/** Where a node stands in the formula's text (without the leading `=`). */
export interface Span {
  readonly at: number;
  readonly end: number;
}

/** Which corner coordinates of a reference carry a dollar sign. */
export interface Anchors {
  readonly r1: boolean;
  readonly c1: boolean;
  readonly r2: boolean;
  readonly c2: boolean;
}

export interface RefNode extends Span {
  readonly kind: 'ref';
  readonly sheet?: string;
  readonly area: Area;
  readonly anchors: Anchors;
}

export type TableSection = 'all' | 'data' | 'headers' | 'totals' | 'thisRow';

/** A structured reference. `table` is missing inside the table's own cells (`[@Belopp]`). */
export interface TableNode extends Span {
  readonly kind: 'table';
  readonly table?: string;
  readonly sections: readonly TableSection[];
  readonly columns: readonly string[];
}

export interface NameNode extends Span {
  readonly kind: 'name';
  readonly sheet?: string;
  readonly name: string;
}

export interface CallNode extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly FormulaNode[];
}

/** What stands in a file and cannot be read: carried as it is written, but for its references. */
export interface UnreadNode {
  readonly kind: 'unread';
  readonly references: readonly (RefNode | TableNode)[];
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: ErrorCode }
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNode[])[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'unary'; readonly op: '+' | '-'; readonly operand: FormulaNode }
  | { readonly kind: 'percent'; readonly operand: FormulaNode }
  | { readonly kind: 'span'; readonly left: FormulaNode; readonly right: FormulaNode }
  | RefNode
  | TableNode
  | NameNode
  | CallNode
  | UnreadNode;

/** True when a formula refers to a table by its name. */
export function namesTable(node: FormulaNode): boolean {
  let found = false;
  walk(node, (part) => {
    found ||= part.kind === 'table';
  });
  return found;
}

/** Visits every node of a formula, parents first. */
export function walk(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  visit(node);
  switch (node.kind) {
    case 'call':
      node.args.forEach((arg) => walk(arg, visit));
      break;
    case 'binary':
    case 'span':
      walk(node.left, visit);
      walk(node.right, visit);
      break;
    case 'unary':
    case 'percent':
      walk(node.operand, visit);
      break;
    case 'unread':
      node.references.forEach((reference) => walk(reference, visit));
      break;
    case 'array':
      node.rows.forEach((row) => row.forEach((cell) => walk(cell, visit)));
      break;
    default:
  }
}
