import type { Area } from '../book/addresses';
import { CellError, type Scalar } from '../book/scalars';
import type { Table } from '../book/sheet';
import { FUNCTIONS } from './functions';
import { FormulaSyntaxError, parseFormula } from './parser';
import { isUncalculable, Uncalculable } from './uncalculable';
import type { BinaryOperator, FormulaNode, RefNode, TableNode } from '../book/syntax';
import {
  ArrayValue,
  DIV_ERROR,
  NAME_ERROR,
  NUM_ERROR,
  RangeValue,
  REF_ERROR,
  VALUE_ERROR,
  compareScalars,
  isMany,
  spread,
  toNumber,
  toScalar,
  toText,
  type Evaluate,
  type EvaluationContext,
  type Value,
} from './values';

/** Turns a parsed formula into a function of the place where it stands. */
export function compile(node: FormulaNode): Evaluate {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return constant(node.value);
    case 'error':
      return throwing(CellError.of(node.code));
    case 'unread':
      return throwing(CellError.of('#NAME?'));
    case 'missing':
      return constant(null);
    case 'array':
      return compileArray(node.rows);
    case 'ref':
      return compileReference(node);
    case 'table':
      return compileTable(node);
    case 'name':
      return compileName(node.name, node.sheet);
    case 'call':
      return compileCall(node.name, node.args);
    case 'span':
      return compileSpan(compile(node.left), compile(node.right));
    case 'percent': {
      const operand = compile(node.operand);
      return (at) => spread([operand(at)], at, ([x]) => toNumber(x ?? null) / 100);
    }
    case 'unary': {
      const operand = compile(node.operand);
      if (node.op === '+') return operand;
      return (at) => spread([operand(at)], at, ([x]) => -toNumber(x ?? null));
    }
    case 'binary':
      return compileBinary(node.op, compile(node.left), compile(node.right));
  }
}

function constant(value: Scalar): Evaluate {
  return () => value;
}

function throwing(error: CellError): Evaluate {
  return () => {
    throw error;
  };
}

function compileArray(rows: readonly (readonly FormulaNode[])[]): Evaluate {
  const cells = rows.map((row) => row.map((cell) => compile(cell)));
  return (at) => new ArrayValue(cells.map((row) => row.map((cell) => toScalar(cell(at), at))));
}

/** A reference is kept as written; formulas that are moved are rewritten, so no offset is needed here. */
function compileReference(node: RefNode): Evaluate {
  const { area, sheet: sheetName } = node;
  if (sheetName === undefined) return (at) => new RangeValue(at.sheet, area);
  let structure = -1;
  let range: RangeValue | null = null;
  return (at) => {
    const { book } = at.engine;
    if (structure !== book.structure) {
      const sheet = book.findSheet(sheetName);
      range = sheet ? new RangeValue(sheet, area) : null;
      structure = book.structure;
    }
    if (!range) throw REF_ERROR;
    return range;
  };
}

function compileTable(node: TableNode): Evaluate {
  let structure = -1;
  let table: Table | undefined;
  let columns: { from: number; to: number } | null = null;
  const thisRow = node.sections.includes('thisRow');
  return (at) => {
    const { book } = at.engine;
    if (node.table === undefined) {
      table = at.sheet.tableAt(at.row, at.column);
      columns = table ? columnSpan(table, node.columns) : null;
    } else if (structure !== book.structure) {
      table = book.findTable(node.table);
      columns = table ? columnSpan(table, node.columns) : null;
      structure = book.structure;
    }
    if (!table || !columns) throw REF_ERROR;
    if (thisRow) {
      const { r1, r2 } = table.body;
      if (at.sheet !== table.sheet || at.row < r1 || at.row > r2) throw VALUE_ERROR;
      return new RangeValue(table.sheet, { r1: at.row, r2: at.row, c1: columns.from, c2: columns.to });
    }
    const rows = sectionRows(table, node.sections);
    if (!rows) throw REF_ERROR;
    return new RangeValue(table.sheet, { ...rows, c1: columns.from, c2: columns.to });
  };
}

function columnSpan(table: Table, names: readonly string[]): { from: number; to: number } | null {
  const [first, last] = names;
  if (first === undefined) return { from: table.area.c1, to: table.area.c2 };
  const from = table.columnIndex(first);
  const to = last === undefined ? from : table.columnIndex(last);
  if (from < 0 || to < 0) return null;
  return { from: table.area.c1 + Math.min(from, to), to: table.area.c1 + Math.max(from, to) };
}

function sectionRows(table: Table, sections: TableNode['sections']): { r1: number; r2: number } | null {
  if (sections.length === 0) return table.body;
  const parts: (Area | null)[] = sections.map((section) => {
    if (section === 'all') return table.area;
    if (section === 'headers') return table.headers;
    if (section === 'totals') return table.totals;
    return table.body;
  });
  const present = parts.filter((part): part is Area => part !== null);
  if (present.length === 0) return null;
  return { r1: Math.min(...present.map((p) => p.r1)), r2: Math.max(...present.map((p) => p.r2)) };
}

function compileName(name: string, sheetName: string | undefined): Evaluate {
  let structure = -1;
  let seenFrom: EvaluationContext['sheet'] | null = null;
  let expression: Evaluate | null = null;
  return (at) => {
    const { book } = at.engine;
    if (structure !== book.structure || seenFrom !== at.sheet) {
      const scope = sheetName === undefined ? at.sheet : book.findSheet(sheetName);
      const found = book.findName(name, scope);
      expression = found ? compileExpression(found.expression) : null;
      structure = book.structure;
      seenFrom = at.sheet;
    }
    if (!expression) throw NAME_ERROR;
    return expression(at);
  };
}

/** What a name stands for; a cell that asks for what only Excel knows keeps its value. */
function compileExpression(text: string): Evaluate {
  const node = readable(text);
  if (node && !isUncalculable(node)) return compile(node);
  return () => {
    throw new Uncalculable();
  };
}

function readable(text: string): FormulaNode | null {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

function compileCall(name: string, args: readonly FormulaNode[]): Evaluate {
  const spec = FUNCTIONS.get(name);
  if (!spec) return throwing(NAME_ERROR);
  const parts = args.map((arg) => compile(arg));
  if (spec.lazy) {
    const { lazy } = spec;
    const given = args.map((arg) => arg.kind !== 'missing');
    return (at) => lazy(parts, at, given);
  }
  const { eager } = spec;
  return (at) =>
    eager(
      parts.map((part) => part(at)),
      at,
    );
}

function compileSpan(left: Evaluate, right: Evaluate): Evaluate {
  return (at) => {
    const a = left(at);
    const b = right(at);
    if (!(a instanceof RangeValue) || !(b instanceof RangeValue) || a.sheet !== b.sheet) throw REF_ERROR;
    const area = {
      r1: Math.min(a.area.r1, b.area.r1),
      c1: Math.min(a.area.c1, b.area.c1),
      r2: Math.max(a.area.r2, b.area.r2),
      c2: Math.max(a.area.c2, b.area.c2),
    };
    return new RangeValue(a.sheet, area);
  };
}

function compileBinary(op: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  const apply = OPERATORS[op];
  return (at) => {
    const a = left(at);
    const b = right(at);
    if (isMany(a) || isMany(b)) return spread([a, b], at, ([x, y]) => apply(x ?? null, y ?? null));
    return apply(single(a, at), single(b, at));
  };
}

function single(value: Value, at: EvaluationContext): Scalar {
  return value instanceof RangeValue || value instanceof ArrayValue ? toScalar(value, at) : value;
}

const OPERATORS: Record<BinaryOperator, (a: Scalar, b: Scalar) => Scalar> = {
  '+': (a, b) => nearZero(toNumber(a), toNumber(b), toNumber(a) + toNumber(b)),
  '-': (a, b) => nearZero(toNumber(a), toNumber(b), toNumber(a) - toNumber(b)),
  '*': (a, b) => toNumber(a) * toNumber(b),
  '/': (a, b) => {
    const divisor = toNumber(b);
    const dividend = toNumber(a);
    if (divisor === 0) throw DIV_ERROR;
    return dividend / divisor;
  },
  '^': (a, b) => {
    const base = toNumber(a);
    const exponent = toNumber(b);
    if (base === 0 && exponent === 0) throw NUM_ERROR;
    if (base === 0 && exponent < 0) throw DIV_ERROR;
    const result = base ** exponent;
    if (Number.isNaN(result)) throw NUM_ERROR;
    return result;
  },
  '&': (a, b) => toText(a) + toText(b),
  '=': (a, b) => compareScalars(a, b) === 0,
  '<>': (a, b) => compareScalars(a, b) !== 0,
  '<': (a, b) => compareScalars(a, b) < 0,
  '>': (a, b) => compareScalars(a, b) > 0,
  '<=': (a, b) => compareScalars(a, b) <= 0,
  '>=': (a, b) => compareScalars(a, b) >= 0,
};

/** Excel takes the rest of a subtraction of nearly equal numbers for zero. */
function nearZero(a: number, b: number, result: number): number {
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 4e-16 ? 0 : result;
}
