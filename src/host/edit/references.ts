import type { Sheet } from '../book/sheet';
import { shiftArea, type Shift } from '../book/shift';
import type { Formula } from '../book/formula-cell';
import { FormulaSyntaxError } from '../calc/parser';
import { referenceText, rewriteText, type SpannedNode } from '../calc/rewrite';
import type { FormulaNode, TableNode } from '../book/syntax';
import { unreadNode } from '../calc/unread';
import { fullTableReference } from '../calc/table-reference';
import type { HostState } from '../state/host-state';
import { quoteSheet } from '../book/addresses';

/**
 * Rewrites one formula; `sheet` is where it stands, undefined for names of the workbook. In a name's formula a
 * reference without dollar signs is a distance, which no shift changes.
 */
export type FormulaRewriter = (part: SpannedNode, sheet: Sheet | undefined, isName?: boolean) => string | null;

/** Makes references follow cells of a sheet that move. */
export function shiftRewriter({ book }: HostState, sheet: Sheet, shift: Shift): FormulaRewriter {
  return (part, at, isName = false) => {
    if (part.kind !== 'ref') return null;
    const onto = part.sheet === undefined ? at : book.findSheet(part.sheet);
    if (onto !== sheet) return null;
    const { r1, r2, c1, c2 } = part.anchors;
    if (isName && !(shift.axis === 'rows' ? r1 && r2 : c1 && c2)) return null;
    const next = shiftArea(part.area, shift);
    if (next === part.area) return null;
    return next ? referenceText(next, part.anchors, part.sheet) : '#REF!';
  };
}

/** A formula of a part that is only carried, as it reads after all shifts of the sheets that it names. */
export function rewriteCarried(state: HostState, text: string, sheet: Sheet | undefined): string {
  let now = text;
  for (const one of state.book.sheets)
    for (const shift of one.shifts) now = rewriteLoose(state, now, sheet, shiftRewriter(state, one, shift));
  return now;
}

/**
 * Rewrites every formula of the workbook: cells, calculated columns, names, validations, conditional
 * formats and charts. Of a text that cannot be read, what surely is a reference.
 */
export function rewriteEverywhere(state: HostState, rewrite: FormulaRewriter): void {
  const { book } = state;
  const inName: FormulaRewriter = (part, sheet) => rewrite(part, sheet, true);
  for (const sheet of book.sheets) {
    const done = new Map<Formula, Formula>();
    const renewed = (formula: Formula): Formula => {
      let next = done.get(formula);
      if (!next) {
        const text = rewriteText(formula.text, formula.node, (part) => rewrite(part, sheet));
        next = text === formula.text ? formula : state.formulas.again(formula, text);
        done.set(formula, next);
      }
      return next;
    };
    // Rows that nobody has read are read only for a formula of theirs that becomes another; cells that move have been.
    const isOther = (formula: string): boolean => rewriteLoose(state, formula, sheet, rewrite) !== formula;
    for (const row of sheet.grid.isUnread && !sheet.grid.uncalculated.some(isOther) ? [] : sheet.grid.rows) {
      row?.formulas?.forEach((cell) => {
        if (cell) cell.formula = renewed(cell.formula);
      });
    }
    for (const table of sheet.tables) {
      for (const column of table.columns) if (column.calculated) column.calculated = renewed(column.calculated);
    }
    const text = (formula: string): string => rewriteLoose(state, formula, sheet, rewrite);
    for (const name of sheet.names) name.expression = rewriteLoose(state, name.expression, sheet, inName);
    for (const { rule } of sheet.validations) {
      if ('formulae' in rule) rule.formulae = rule.formulae.map((f) => (typeof f === 'string' ? text(f) : f));
    }
    for (const { rule } of sheet.conditionals) {
      if ('formulae' in rule && rule.formulae)
        rule.formulae = rule.formulae.map((f) => (typeof f === 'string' ? text(f) : f));
      if ('cfvo' in rule)
        rule.cfvo = rule.cfvo?.map((one) => (typeof one.value === 'string' ? { ...one, value: text(one.value) } : one));
    }
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.nameRef = series.nameRef && text(series.nameRef);
        series.values = series.values && text(series.values);
        series.categories = series.categories && text(series.categories);
        series.bubbleSizes = series.bubbleSizes && text(series.bubbleSizes);
      }
    }
  }
  for (const name of book.names) name.expression = rewriteLoose(state, name.expression, undefined, inName);
  book.restructured();
}

function rewriteLoose(state: HostState, text: string, sheet: Sheet | undefined, rewrite: FormulaRewriter): string {
  const { node } = readOf(state, text);
  return rewriteText(text, node, (part) => rewrite(part, sheet));
}

function readOf({ formulas }: HostState, text: string): { node: FormulaNode } {
  try {
    return formulas.of(text);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return { node: unreadNode(text) };
    throw error;
  }
}

/** Rewrites structured references; `change` answers the new table and columns, or null to leave one. */
export function rewriteTables(
  state: HostState,
  change: (part: TableNode) => { table: string; columns: readonly string[] } | null,
): void {
  rewriteEverywhere(state, (part) => {
    if (part.kind !== 'table') return null;
    const next = change(part);
    return next && fullTableReference(next.table, part.sections, next.columns);
  });
}

/** Writes a sheet's new name into every formula that speaks of it. */
export function renameSheetInFormulas(state: HostState, oldName: string, newName: string): void {
  const old = oldName.toLowerCase();
  rewriteEverywhere(state, (part) => {
    if (part.kind === 'ref' && part.sheet?.toLowerCase() === old)
      return referenceText(part.area, part.anchors, newName);
    if (part.kind === 'name' && part.sheet?.toLowerCase() === old) return `${quoteSheet(newName)}!${part.name}`;
    return null;
  });
}

/** References to a deleted sheet become #REF!. */
export function forgetSheetInFormulas(state: HostState, sheetName: string): void {
  const old = sheetName.toLowerCase();
  rewriteEverywhere(state, (part) =>
    (part.kind === 'ref' || part.kind === 'name') && part.sheet?.toLowerCase() === old ? '#REF!' : null,
  );
}
