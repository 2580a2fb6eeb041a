import { MAX_COLUMNS, MAX_ROWS, columnNumber } from '../book/addresses';
import { ERROR_CODES } from '../book/scalars';
import { parseTableReference } from './table-reference';
import type { Anchors, BinaryOperator, FormulaNode, RefNode } from '../book/syntax';

/** A text that is no formula. `position` counts from the first character after `=`. */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const CELL_REF = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(![])/uy;
const COLUMN_REF = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(![])/uy;
const ROW_REF = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const COMPARISON = /<>|<=|>=|<|>|=/y;

const PRECEDENCE: Record<BinaryOperator, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** Formulas read before: the same ones stand in workbook after workbook. Forgotten when they are many. */
const readBefore = new Map<string, FormulaNode>();
const MOST_READ_BEFORE = 20_000;

/**
 * Reads a formula in en-US form, without its leading `=`.
 * Throws FormulaSyntaxError for what Excel would not accept as typed.
 */
export function parseFormula(text: string): FormulaNode {
  const before = readBefore.get(text);
  if (before) return before;
  const parser = new Parser(text);
  const node = parser.expression(0);
  parser.end();
  if (readBefore.size >= MOST_READ_BEFORE) readBefore.clear();
  readBefore.set(text, node);
  return node;
}

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  end(): void {
    this.space();
    if (this.at < this.text.length) this.fail('unexpected text');
  }

  expression(minimum: number): FormulaNode {
    let left = this.prefix();
    for (;;) {
      const op = this.peekOperator();
      if (!op || PRECEDENCE[op] < minimum) return left;
      this.at += op.length;
      const right = this.expression(PRECEDENCE[op] + 1);
      left = { kind: 'binary', op, left, right };
    }
  }

  private prefix(): FormulaNode {
    this.space();
    const sign = this.text[this.at];
    if (sign === '-' || sign === '+') {
      this.at += 1;
      return { kind: 'unary', op: sign, operand: this.prefix() };
    }
    if (sign === '@') {
      this.at += 1;
      return this.prefix();
    }
    return this.postfix(this.primary());
  }

  private postfix(node: FormulaNode): FormulaNode {
    let result = node;
    for (;;) {
      this.space();
      if (this.take('%')) result = { kind: 'percent', operand: result };
      else if (this.take(':')) result = { kind: 'span', left: result, right: this.primary() };
      else return result;
    }
  }

  private primary(): FormulaNode {
    this.space();
    const at = this.at;
    const start = this.text[at];
    if (start === undefined) this.fail('an operand is missing');
    if (start === '"') return this.textLiteral();
    if (start === '{') return this.arrayLiteral();
    if (start === '(') {
      this.at += 1;
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (start === '#') return this.errorLiteral();
    if (start === '[') return this.tableReference(at, undefined);

    const sheet = this.sheetPrefix();
    const reference = this.reference(at, sheet);
    if (reference) return reference;
    const number = sheet === undefined ? this.match(NUMBER) : null;
    if (number) return { kind: 'number', value: Number(number[0]) };
    if (sheet !== undefined && this.text[this.at] === '#') return this.errorLiteral();
    return this.word(at, sheet);
  }

  private word(at: number, sheet: string | undefined): FormulaNode {
    const word = this.match(WORD)?.[0];
    if (word === undefined) this.fail('unreadable operand');
    const next = this.text[this.at];
    if (next === '(' && sheet === undefined) {
      const nameEnd = this.at;
      const args = this.callArguments();
      return { kind: 'call', name: word.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, ''), args, at, end: nameEnd };
    }
    if (next === '[' && sheet === undefined) return this.tableReference(at, word);
    if (sheet === undefined && /^(true|false)$/i.test(word)) {
      return { kind: 'boolean', value: word.toLowerCase() === 'true' };
    }
    return { kind: 'name', name: word, at, end: this.at, ...(sheet === undefined ? {} : { sheet }) };
  }

  private callArguments(): FormulaNode[] {
    this.expect('(');
    const args: FormulaNode[] = [];
    this.space();
    if (this.take(')')) return args;
    for (;;) {
      this.space();
      const next = this.text[this.at];
      args.push(next === ',' || next === ')' ? { kind: 'missing' } : this.expression(0));
      this.space();
      if (this.take(')')) return args;
      this.expect(',');
    }
  }

  private tableReference(at: number, table: string | undefined): FormulaNode {
    const read = parseTableReference(this.text, this.at);
    if (!read) this.fail('unreadable table reference');
    this.at = read.end;
    return {
      kind: 'table',
      at,
      end: read.end,
      sections: read.sections,
      columns: read.columns,
      ...(table === undefined ? {} : { table }),
    };
  }

  private reference(at: number, sheet: string | undefined): RefNode | null {
    const named = sheet === undefined ? {} : { sheet };
    const columns = this.match(COLUMN_REF);
    if (columns) {
      const [c1, c2] = [columnNumber(columns[2] ?? ''), columnNumber(columns[4] ?? '')];
      if (c1 >= MAX_COLUMNS || c2 >= MAX_COLUMNS) this.fail('no such column');
      const anchors: Anchors = { r1: true, r2: true, c1: columns[1] === '$', c2: columns[3] === '$' };
      return { kind: 'ref', at, end: this.at, anchors, area: ordered(0, c1, MAX_ROWS - 1, c2), ...named };
    }
    const rows = this.match(ROW_REF);
    if (rows) {
      const anchors: Anchors = { c1: true, c2: true, r1: rows[1] === '$', r2: rows[3] === '$' };
      const area = ordered(Number(rows[2]) - 1, 0, Number(rows[4]) - 1, MAX_COLUMNS - 1);
      return { kind: 'ref', at, end: this.at, anchors, area, ...named };
    }
    const first = this.cell();
    if (!first) return null;
    const afterFirst = this.at;
    const second = this.take(':') ? this.cell() : null;
    if (!second) this.at = afterFirst;
    const last = second ?? first;
    const anchors: Anchors = { r1: first.fixedRow, c1: first.fixedColumn, r2: last.fixedRow, c2: last.fixedColumn };
    return {
      kind: 'ref',
      at,
      end: this.at,
      anchors,
      area: ordered(first.row, first.column, last.row, last.column),
      ...named,
    };
  }

  private cell(): { row: number; column: number; fixedRow: boolean; fixedColumn: boolean } | null {
    const before = this.at;
    const cell = this.match(CELL_REF);
    if (!cell) return null;
    const column = columnNumber(cell[2] ?? '');
    const row = Number(cell[4]) - 1;
    if (column >= MAX_COLUMNS || row >= MAX_ROWS) {
      this.at = before;
      return null;
    }
    return { row, column, fixedColumn: cell[1] === '$', fixedRow: cell[3] === '$' };
  }

  private sheetPrefix(): string | undefined {
    const found = this.match(SHEET);
    if (!found) return undefined;
    return found[1] === undefined ? found[2] : found[1].replace(/''/g, "'");
  }

  private textLiteral(): FormulaNode {
    let value = '';
    for (this.at += 1; ; this.at += 1) {
      const c = this.text[this.at];
      if (c === undefined) this.fail('the text has no end');
      if (c === '"') {
        if (this.text[this.at + 1] !== '"') break;
        this.at += 1;
      }
      value += c;
    }
    this.at += 1;
    return { kind: 'text', value };
  }

  private arrayLiteral(): FormulaNode {
    this.at += 1;
    const rows: FormulaNode[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.prefix());
      this.space();
      if (this.take('}')) return { kind: 'array', rows };
      if (this.take(';')) rows.push([]);
      else this.expect(',');
    }
  }

  private errorLiteral(): FormulaNode {
    for (const code of ERROR_CODES) {
      if (this.text.startsWith(code, this.at)) {
        this.at += code.length;
        return { kind: 'error', code };
      }
    }
    return this.fail('unknown error value');
  }

  private peekOperator(): BinaryOperator | null {
    this.space();
    const c = this.text[this.at];
    if (c === '+' || c === '-' || c === '*' || c === '/' || c === '^' || c === '&') return c;
    COMPARISON.lastIndex = this.at;
    const found = COMPARISON.exec(this.text);
    return found ? (found[0] as BinaryOperator) : null;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private take(c: string): boolean {
    if (this.text[this.at] !== c) return false;
    this.at += 1;
    return true;
  }

  private expect(c: string): void {
    this.space();
    if (!this.take(c)) this.fail(`${c} is missing`);
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private fail(message: string): never {
    throw new FormulaSyntaxError(message, this.at);
  }
}

function ordered(r1: number, c1: number, r2: number, c2: number): RefNode['area'] {
  return { r1: Math.min(r1, r2), c1: Math.min(c1, c2), r2: Math.max(r1, r2), c2: Math.max(c1, c2) };
}
