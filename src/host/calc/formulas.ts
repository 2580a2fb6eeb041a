import type { Book } from '../book/book';
import type { Sheet, Table } from '../book/sheet';
import { quoteSheet } from '../book/addresses';
import type { Formula } from '../book/formula-cell';
import { FUNCTIONS } from './functions';
import { FormulaSyntaxError, parseFormula } from './parser';
import { isUncalculable } from './uncalculable';
import { unreadNode } from './unread';
import { referenceText, rewriteText, shiftText, turnText } from './rewrite';
import { walk, type FormulaNode, type TableNode } from '../book/syntax';
import { fullTableReference, shownTableReference } from './table-reference';
import { UNSUPPORTED_FUNCTIONS } from './unsupported-functions';

/** What files put before newer functions, and before the names of a function's own arguments. */
const PREFIXES = /_xlfn\.(_xlws\.)?|_xlpm\./g;

/** A formula uses an Excel function that the host cannot calculate. */
export class UnsupportedFunctionError extends Error {
  constructor(readonly functionName: string) {
    super(functionName);
  }
}

/** Reads, shows and moves the formulas of one book; equal texts are parsed once. */
export class Formulas {
  private readonly cache = new Map<string, Formula>();
  private readonly carried = new Map<string, Formula>();
  private readonly typed = new Map<string, Formula>();
  private typedAt = -1;

  constructor(private readonly book: Book) {}

  /** A formula in the form that files hold. Throws FormulaSyntaxError. */
  of(text: string): Formula {
    let formula = this.cache.get(text);
    if (!formula) {
      const node = parseFormula(text);
      const keepsValue = usesUnsupported(node) !== null;
      formula = keepsValue ? { text, node, keepsValue } : { text, node };
      this.cache.set(text, formula);
    }
    return formula;
  }

  /**
   * A formula of a file: one that cannot be calculated here keeps its value, its prefixes and, where it cannot even be
   * read, all of its text but the references.
   */
  ofFile(text: string): Formula {
    try {
      const formula = this.of(text.replace(PREFIXES, ''));
      if (!isUncalculable(formula.node)) return formula;
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
    }
    let carried = this.carried.get(text);
    if (!carried) this.carried.set(text, (carried = { text, node: unreadNode(text), keepsValue: true }));
    return carried;
  }

  /**
   * A formula as typed into a cell, without `=`: names get their own spelling, `[@Kol]` its table.
   * Throws FormulaSyntaxError where Excel would say that there is a problem with the formula, and
   * UnsupportedFunctionError for a function of Excel's that the host cannot calculate.
   */
  typedAs(text: string, sheet: Sheet, row: number, column: number): Formula {
    if (this.typedAt !== this.book.structure) {
      this.typed.clear();
      this.typedAt = this.book.structure;
    }
    const own = sheet.tableAt(row, column);
    const key = `${own?.name ?? ''}|${text}`;
    let formula = this.typed.get(key);
    if (!formula) {
      const node = parseFormula(text);
      const unsupported = usesUnsupported(node);
      if (unsupported) throw new UnsupportedFunctionError(unsupported);
      formula = this.of(rewriteText(text, node, (part) => this.canonical(part, own)).trim());
      this.typed.set(key, formula);
    }
    return formula;
  }

  /** The text that Excel shows for a cell's formula, with its `=`. */
  shown(formula: Formula, sheet: Sheet, row: number, column: number): string {
    if (formula.node.kind === 'unread') return `=${formula.text.replace(PREFIXES, '')}`;
    if (!formula.text.includes('[')) return `=${formula.text}`;
    const own = sheet.tableAt(row, column);
    return `=${rewriteText(formula.text, formula.node, (part) => {
      if (part.kind !== 'table' || part.table === undefined) return null;
      const inside = own !== undefined && own.name.toLowerCase() === part.table.toLowerCase();
      return shownTableReference(part.table, part.sections, part.columns, inside);
    })}`;
  }

  /** The formula copied `rows` down and `columns` right. */
  shifted(formula: Formula, rows: number, columns: number): Formula {
    const text = shiftText(formula.text, formula.node, rows, columns);
    return text === formula.text ? formula : this.again(formula, text);
  }

  /** The formula copied with rows and columns exchanged. */
  turned(formula: Formula, from: { r: number; c: number }, to: { r: number; c: number }): Formula {
    const text = turnText(formula.text, formula.node, from, to);
    return text === formula.text ? formula : this.again(formula, text);
  }

  /** A formula with another text of the same kind: what was carried still is. */
  again({ node }: Formula, text: string): Formula {
    return node.kind === 'unread' ? this.ofFile(text) : this.of(text);
  }

  private canonical(part: FormulaNode, own: Table | undefined): string | null {
    switch (part.kind) {
      case 'call':
        if (part.args.length < (FUNCTIONS.get(part.name)?.min ?? 0))
          throw new FormulaSyntaxError('too few arguments', part.at);
        if (part.args.length > (FUNCTIONS.get(part.name)?.max ?? 255))
          throw new FormulaSyntaxError('too many arguments', part.at);
        return part.name;
      case 'ref':
        if (part.sheet === undefined) return referenceText(part.area, part.anchors);
        return referenceText(part.area, part.anchors, this.sheetName(part.sheet, part.at));
      case 'name':
        return part.sheet === undefined ? null : `${quoteSheet(this.sheetName(part.sheet, part.at))}!${part.name}`;
      case 'table':
        return this.canonicalTable(part, own);
      default:
        return null;
    }
  }

  private sheetName(name: string, at: number): string {
    const sheet = this.book.findSheet(name);
    if (!sheet) throw new FormulaSyntaxError(`no sheet ${name}`, at);
    return sheet.name;
  }

  private canonicalTable(part: TableNode, own: Table | undefined): string {
    const table = part.table === undefined ? own : this.book.findTable(part.table);
    if (!table) throw new FormulaSyntaxError('no such table', part.at);
    const columns = part.columns.map((name) => {
      const column = table.columns[table.columnIndex(name)];
      if (!column) throw new FormulaSyntaxError(`no column ${name}`, part.at);
      return column.name;
    });
    return fullTableReference(table.name, part.sections, columns);
  }
}

function usesUnsupported(node: FormulaNode): string | null {
  let found: string | null = null;
  walk(node, (part) => {
    if (part.kind === 'call' && !FUNCTIONS.has(part.name) && UNSUPPORTED_FUNCTIONS.has(part.name)) found ??= part.name;
  });
  return found;
}
