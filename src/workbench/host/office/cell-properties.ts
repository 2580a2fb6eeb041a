import { formatArea, quoteSheet } from '../book/addresses';
import { refuse } from './errors';
import type { AnyKind, OfficeObject } from './objects';
import { object } from './objects';
import { RANGE_FORMAT } from './range-format';
import type { HostState, RangeTarget } from './state';

/** What `getCellProperties` answers for each cell: those parts of its format that the options ask for. */
export function cellProperties(state: HostState, target: RangeTarget, options: unknown): unknown[][] {
  const { sheet, area } = target;
  const wanted = (options ?? {}) as Record<string, unknown>;
  const rows: unknown[][] = [];
  for (let r = area.r1; r <= area.r2; r += 1) {
    const row: unknown[] = [];
    for (let c = area.c1; c <= area.c2; c += 1) {
      const cell: RangeTarget = { sheet, area: { r1: r, r2: r, c1: c, c2: c } };
      row.push({
        ...(wanted.address ? { address: `${quoteSheet(sheet.name)}!${formatArea(cell.area)}` } : {}),
        ...(wanted.format ? { format: readPart(state, object(RANGE_FORMAT, cell), wanted.format) } : {}),
      });
    }
    rows.push(row);
  }
  return rows;
}

function readPart(state: HostState, { kind, target }: OfficeObject, wanted: unknown): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted as Record<string, unknown>)) {
    const property = kind.properties?.[name];
    const navigation = kind.navigations?.[name];
    if (property && inner) result[name] = typeof property === 'function' ? property(target, state) : property.get(target, state);
    else if (navigation && typeof inner === 'object') result[name] = readPart(state, navigation(target, state), inner);
  }
  return result;
}

/** Sets the format of each cell from a block of settings; an empty object leaves its cell alone. */
export function setCellProperties(state: HostState, target: RangeTarget, data: unknown): void {
  const { sheet, area } = target;
  if (!Array.isArray(data) || data.length !== area.r2 - area.r1 + 1) refuse('InvalidArgument');
  data.forEach((row: unknown, i) => {
    if (!Array.isArray(row) || row.length !== area.c2 - area.c1 + 1) refuse('InvalidArgument');
    row.forEach((settings: unknown, j) => {
      const at = { r1: area.r1 + i, r2: area.r1 + i, c1: area.c1 + j, c2: area.c1 + j };
      const { format } = (settings ?? {}) as { format?: Record<string, unknown> };
      if (format) writePart(state, object(RANGE_FORMAT, { sheet, area: at }), format);
    });
  });
}

function writePart(state: HostState, { kind, target }: { kind: AnyKind; target: unknown }, settings: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(settings)) {
    const property = kind.properties?.[name];
    const navigation = kind.navigations?.[name];
    if (property && typeof property !== 'function') property.set(target, value, state);
    else if (navigation) writePart(state, navigation(target, state), value as Record<string, unknown>);
    else refuse('NotImplemented', `The embedded host does not implement ${kind.name}.${name}.`);
  }
}
