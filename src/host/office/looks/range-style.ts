import type { CellStyle } from '../../book/styles';
import { styleCells } from '../../edit/cells/style';
import { looksChanged } from '../../edit/events/announce';
import { guardSheet } from '../../edit/guards';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';
import type { Property } from '../basics/objects';

/** What all cells of a range have in common, null when they differ. Looks at the used part of it. */
export function shared<T>(target: RangeTarget, state: HostState, read: (style: CellStyle) => T): T | null {
  const { sheet, area } = target;
  const seen = new Set<number>();
  const bottom = Math.max(area.r1, Math.min(area.r2, sheet.grid.rowCount));
  const right = Math.min(area.c2, area.c1 + 300);
  for (let r = area.r1; r <= bottom; r += 1) {
    for (let c = area.c1; c <= right; c += 1) seen.add(sheet.grid.styleId(r, c));
  }
  let value: T | null = null;
  let first = true;
  for (const id of seen) {
    const next = read(state.book.styles.get(id));
    if (!first && next !== value) return null;
    value = next;
    first = false;
  }
  return value;
}

/** Changes how every cell of a range looks, where its sheet lets one. */
export function restyle(state: HostState, { sheet, area }: RangeTarget, change: (style: CellStyle) => CellStyle): void {
  guardSheet(sheet, 'allowFormatCells');
  styleCells(state, sheet, area, (style) => change(style));
  looksChanged(state, sheet, area);
}

/** A property of the cells' style. */
export function styled<T>(
  read: (style: CellStyle) => T,
  write: (style: CellStyle, value: unknown) => CellStyle,
): Property<RangeTarget> {
  return {
    get: (target, state) => shared(target, state, read),
    set: (target, value, state) => restyle(state, target, (style) => write(style, value)),
  };
}
