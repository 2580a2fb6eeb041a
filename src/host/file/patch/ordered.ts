import { formatArea } from '../../book/addresses';
import { walkSheet, type FileCell, type FileRow } from '../opened/cells';
import { withAttributes } from '../xml/edits';
import { child } from '../xml/tree';

interface OrderedRow {
  tag: string;
  readonly cells: Map<number, string>;
}

/**
 * A sheet's part with its rows and cells in order and each of them once, as Excel wants them. Of several cells in one
 * place the last that holds something counts, as when the part is read.
 */
export function inOrder(source: string, sheet: string): string {
  const rows = new Map<number, OrderedRow>();
  const rowAt = (r: number): OrderedRow => {
    const row = rows.get(r) ?? { tag: '', cells: new Map<number, string>() };
    rows.set(r, row);
    return row;
  };
  const row = ({ r, start, openEnd }: FileRow): void => {
    rowAt(r).tag = withAttributes(source.slice(start, openEnd), { r: r + 1 });
  };
  const cell = (one: FileCell): void => {
    const { r, c, start, openEnd, end } = one;
    const { cells } = rowAt(r);
    const isBlank = one.value === undefined && one.inline === undefined && !one.formula;
    if (isBlank && cells.has(c)) return;
    const at = formatArea({ r1: r, r2: r, c1: c, c2: c });
    cells.set(c, withAttributes(source.slice(start, openEnd), { r: at }) + source.slice(openEnd, end));
  };
  const root = walkSheet(source, sheet, { row, cell, rowEnd: () => undefined }, false);
  const data = root && child(root, 'sheetData');
  if (!data) return source;
  const prefix = /^<([\w.-]+:)/.exec(source.slice(data.start, data.openEnd))?.[1] ?? '';
  const sorted = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  const written = sorted(rows).map(([r, { tag, cells }]) => {
    const open = (tag || `<${prefix}row r="${r + 1}">`).replace(/\s*\/>$/, '>');
    const inside = sorted(cells).map(([, xml]) => xml);
    return `${open}${inside.join('')}</${prefix}row>`;
  });
  return source.slice(0, data.openEnd) + written.join('') + source.slice(data.closeStart);
}
