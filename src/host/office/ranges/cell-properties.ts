import { formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Area } from '../../book/addresses';
import { setColumnsHidden, setRowsHidden } from '../../edit/sheets/outline';
import { refuse } from '../../state/errors';
import type { AnyKind, OfficeObject } from '../basics/objects';
import { object } from '../basics/objects';
import { RANGE } from '../basics/kinds';
import { RANGE_FORMAT } from '../looks/range-format';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

type Wanted = Record<string, unknown>;

/** The sides of a cell as its properties name them, and as borders of a range are. */
const SIDES: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  top: 'EdgeTop',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** What `getCellProperties` answers for each cell: what the options ask for of its place, look and style. */
export function cellProperties(state: HostState, { sheet, area }: RangeTarget, options: unknown): unknown[][] {
  const rows: unknown[][] = [];
  for (let r = area.r1; r <= area.r2; r += 1) {
    const row: unknown[] = [];
    for (let c = area.c1; c <= area.c2; c += 1)
      row.push(propertiesOf(state, { sheet, area: { r1: r, r2: r, c1: c, c2: c } }, options));
    rows.push(row);
  }
  return rows;
}

/** `getRowProperties`: one entry for each row. */
export function rowProperties(state: HostState, { sheet, area }: RangeTarget, options: unknown): unknown[] {
  return Array.from({ length: area.r2 - area.r1 + 1 }, (_, i) =>
    propertiesOf(state, { sheet, area: wholeRow(area.r1 + i) }, options),
  );
}

/** `getColumnProperties`: one entry for each column. */
export function columnProperties(state: HostState, { sheet, area }: RangeTarget, options: unknown): unknown[] {
  return Array.from({ length: area.c2 - area.c1 + 1 }, (_, i) =>
    propertiesOf(state, { sheet, area: wholeColumn(area.c1 + i) }, options),
  );
}

const wholeRow = (r: number): Area => ({ r1: r, r2: r, c1: 0, c2: MAX_COLUMNS - 1 });
const wholeColumn = (c: number): Area => ({ r1: 0, r2: MAX_ROWS - 1, c1: c, c2: c });

function propertiesOf(state: HostState, target: RangeTarget, options: unknown): Wanted {
  const address = `${quoteSheet(target.sheet.name)}!${formatArea(target.area)}`;
  const result: Wanted = {};
  for (const [name, inner] of Object.entries((options ?? {}) as Wanted)) {
    if (inner === undefined || inner === null || inner === false) continue;
    if (name === 'address' || name === 'addressLocal') result[name] = address;
    else if (name === 'format') result.format = readPart(state, object(RANGE_FORMAT, target), inner);
    else Object.assign(result, readPart(state, object(RANGE, target), { [name]: inner }));
  }
  return result;
}

function readPart(state: HostState, { kind, target }: OfficeObject, wanted: unknown): Wanted {
  const result: Wanted = {};
  for (const [name, inner] of Object.entries(wanted as Wanted)) {
    const property = kind.properties?.[name];
    const navigation = kind.navigations?.[name];
    const side = kind.name === 'RangeBorderCollection' ? SIDES[name] : undefined;
    if (side !== undefined && kind.item) result[name] = readPart(state, kind.item(target, side, state), inner);
    else if (property) {
      if (inner) result[name] = typeof property === 'function' ? property(target, state) : property.get(target, state);
    } else if (navigation && typeof inner === 'object')
      result[name] = readPart(state, navigation(target, state) ?? refuse('ItemNotFound'), inner);
    else refuse('NotImplemented', `The embedded host does not implement ${kind.name}.${name}.`);
  }
  return result;
}

/** Sets what is told of each cell from a block of settings; an empty object leaves its cell alone. */
export function setCellProperties(state: HostState, { sheet, area }: RangeTarget, data: unknown): void {
  if (!Array.isArray(data) || data.length !== area.r2 - area.r1 + 1) refuse('InvalidArgument');
  (data as unknown[]).forEach((row, i) => {
    if (!Array.isArray(row) || row.length !== area.c2 - area.c1 + 1) refuse('InvalidArgument');
    (row as unknown[]).forEach((settings, j) => {
      setProperties(
        state,
        { sheet, area: { r1: area.r1 + i, r2: area.r1 + i, c1: area.c1 + j, c2: area.c1 + j } },
        settings,
      );
    });
  });
}

/**
 * `setRowProperties`: one entry for each row; heights and hiding are the rows', looks are those of the range's cells.
 */
export function setRowProperties(state: HostState, { sheet, area }: RangeTarget, data: unknown): void {
  if (!Array.isArray(data) || data.length !== area.r2 - area.r1 + 1) refuse('InvalidArgument');
  (data as Wanted[]).forEach((settings, i) => {
    const part: Area = { ...area, r1: area.r1 + i, r2: area.r1 + i };
    const { rowHidden, ...rest } = settings;
    if (rowHidden !== undefined) setRowsHidden(state, sheet, part, rowHidden === true);
    setProperties(state, { sheet, area: part }, rest);
  });
}

/** `setColumnProperties`: one entry for each column. */
export function setColumnProperties(state: HostState, { sheet, area }: RangeTarget, data: unknown): void {
  if (!Array.isArray(data) || data.length !== area.c2 - area.c1 + 1) refuse('InvalidArgument');
  (data as Wanted[]).forEach((settings, i) => {
    const part: Area = { ...area, c1: area.c1 + i, c2: area.c1 + i };
    const { columnHidden, ...rest } = settings;
    if (columnHidden !== undefined) setColumnsHidden(state, sheet, part, columnHidden === true);
    setProperties(state, { sheet, area: part }, rest);
  });
}

function setProperties(state: HostState, target: RangeTarget, settings: unknown): void {
  const { format, ...rest } = (settings ?? {}) as Wanted;
  if (rest.style !== undefined || rest.hyperlink !== undefined) writePart(state, object(RANGE, target), rest);
  if (format) writePart(state, object(RANGE_FORMAT, target), format as Wanted);
}

function writePart(state: HostState, { kind, target }: { kind: AnyKind; target: unknown }, settings: Wanted): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    const property = kind.properties?.[name];
    const navigation = kind.navigations?.[name];
    const side = kind.name === 'RangeBorderCollection' ? SIDES[name] : undefined;
    if (side !== undefined && kind.item) writePart(state, kind.item(target, side, state), value as Wanted);
    else if (property && typeof property !== 'function') property.set(target, value, state);
    else if (navigation) writePart(state, navigation(target, state) ?? refuse('ItemNotFound'), value as Wanted);
    else refuse('NotImplemented', `The embedded host does not implement ${kind.name}.${name}.`);
  }
}
