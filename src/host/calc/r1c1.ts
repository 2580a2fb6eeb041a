import type { Formula } from '../book/formula-cell';
import { rewriteText } from './rewrite';
import { columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../book/addresses';

const run = (first: string, last: string): string => (first === last ? first : `${first}:${last}`);

/** A formula in R1C1 notation, with its `=`. */
export function r1c1(formula: Formula, row: number, column: number): string {
  const part = (letter: string, value: number, own: number, fixed: boolean): string => {
    if (fixed) return `${letter}${value + 1}`;
    return value === own ? letter : `${letter}[${value - own}]`;
  };
  return `=${rewriteText(formula.text, formula.node, (node) => {
    if (node.kind !== 'ref') return null;
    const { area, anchors } = node;
    const prefix = node.sheet === undefined ? '' : `${quoteSheet(node.sheet)}!`;
    if (area.r1 === 0 && area.r2 === MAX_ROWS - 1)
      return prefix + run(part('C', area.c1, column, anchors.c1), part('C', area.c2, column, anchors.c2));
    if (area.c1 === 0 && area.c2 === MAX_COLUMNS - 1)
      return prefix + run(part('R', area.r1, row, anchors.r1), part('R', area.r2, row, anchors.r2));
    const first = part('R', area.r1, row, anchors.r1) + part('C', area.c1, column, anchors.c1);
    const last = part('R', area.r2, row, anchors.r2) + part('C', area.c2, column, anchors.c2);
    const single = area.r1 === area.r2 && area.c1 === area.c2;
    return prefix + (single ? first : `${first}:${last}`);
  })}`;
}

/** A formula in R1C1 notation, seen from a cell (zero-based), in A1 notation. Texts and names are left as they are. */
export function fromR1c1(formula: string, row: number, column: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/giu,
    (found, r?: string, c?: string) => {
      if (found.startsWith('"') || found.startsWith("'")) return found;
      const isFixed = (part: string | undefined): boolean => part !== undefined && !part.startsWith('[');
      const place = (part: string | undefined, own: number): number =>
        part === undefined ? own : isFixed(part) ? Number(part) - 1 : own + Number(part.slice(1, -1));
      return `${isFixed(c) ? '$' : ''}${columnLetters(place(c, column))}${isFixed(r) ? '$' : ''}${place(r, row) + 1}`;
    },
  );
}
