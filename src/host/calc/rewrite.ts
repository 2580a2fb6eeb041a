import { MAX_COLUMNS, MAX_ROWS, columnLetters, quoteSheet, type Area } from '../book/addresses';
import type { Anchors, CallNode, FormulaNode, NameNode, RefNode, TableNode } from '../book/syntax';
import { walk } from '../book/syntax';

export type SpannedNode = RefNode | TableNode | NameNode | CallNode;

/** Rewrites parts of a formula's text; `replace` answers the new text of a part, or null to keep it. */
export function rewriteText(text: string, node: FormulaNode, replace: (part: SpannedNode) => string | null): string {
  const edits: { at: number; end: number; by: string }[] = [];
  walk(node, (part) => {
    if (part.kind !== 'ref' && part.kind !== 'table' && part.kind !== 'name' && part.kind !== 'call') return;
    const by = replace(part);
    if (by !== null) edits.push({ at: part.at, end: part.end, by });
  });
  edits.sort((a, b) => b.at - a.at);
  let result = text;
  for (const { at, end, by } of edits) result = result.slice(0, at) + by + result.slice(end);
  return result;
}

/** A reference as text, with its dollar signs and its sheet. */
export function referenceText(area: Area, anchors: Anchors, sheet?: string): string {
  const prefix = sheet === undefined ? '' : `${quoteSheet(sheet)}!`;
  const row = (r: number, fixed: boolean): string => (fixed ? '$' : '') + String(r + 1);
  const column = (c: number, fixed: boolean): string => (fixed ? '$' : '') + columnLetters(c);
  if (area.r1 === 0 && area.r2 === MAX_ROWS - 1) {
    return `${prefix}${column(area.c1, anchors.c1)}:${column(area.c2, anchors.c2)}`;
  }
  if (area.c1 === 0 && area.c2 === MAX_COLUMNS - 1)
    return `${prefix}${row(area.r1, anchors.r1)}:${row(area.r2, anchors.r2)}`;
  const first = column(area.c1, anchors.c1) + row(area.r1, anchors.r1);
  const single = area.r1 === area.r2 && area.c1 === area.c2;
  return prefix + (single ? first : `${first}:${column(area.c2, anchors.c2)}${row(area.r2, anchors.r2)}`);
}

/** The formula of a cell in a block that is copied with rows and columns exchanged: so are its relative references. */
export function turnText(
  text: string,
  node: FormulaNode,
  from: { r: number; c: number },
  to: { r: number; c: number },
): string {
  return rewriteText(text, node, (part) => {
    if (part.kind !== 'ref') return null;
    const { area, anchors } = part;
    const row = (c: number, fixed: boolean): number => (fixed ? c : to.r + c - from.c);
    const column = (r: number, fixed: boolean): number => (fixed ? r : to.c + r - from.r);
    if (anchors.r1 && anchors.c1 && anchors.r2 && anchors.c2) return null;
    const turned: Area = {
      r1: row(area.c1, anchors.c1),
      r2: row(area.c2, anchors.c2),
      c1: column(area.r1, anchors.r1),
      c2: column(area.r2, anchors.r2),
    };
    if (turned.r1 < 0 || turned.c1 < 0 || turned.r2 >= MAX_ROWS || turned.c2 >= MAX_COLUMNS) return '#REF!';
    return referenceText(turned, { r1: anchors.c1, c1: anchors.r1, r2: anchors.c2, c2: anchors.r2 }, part.sheet);
  });
}

/**
 * The formula as it reads when its cell is copied `rows` down and `columns` to the right: references
 * without a dollar sign move along, those that leave the sheet become #REF!.
 */
export function shiftText(text: string, node: FormulaNode, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return rewriteText(text, node, (part) => {
    if (part.kind !== 'ref') return null;
    const { area, anchors } = part;
    const wholeColumns = area.r1 === 0 && area.r2 === MAX_ROWS - 1;
    const wholeRows = area.c1 === 0 && area.c2 === MAX_COLUMNS - 1;
    const moved: Area = {
      r1: area.r1 + (anchors.r1 || wholeColumns ? 0 : rows),
      r2: area.r2 + (anchors.r2 || wholeColumns ? 0 : rows),
      c1: area.c1 + (anchors.c1 || wholeRows ? 0 : columns),
      c2: area.c2 + (anchors.c2 || wholeRows ? 0 : columns),
    };
    if (moved.r1 < 0 || moved.c1 < 0 || moved.r2 >= MAX_ROWS || moved.c2 >= MAX_COLUMNS) return '#REF!';
    return referenceText(moved, anchors, part.sheet);
  });
}
