import { formatArea, quoteSheet } from '../../book/addresses';
import { toWire } from '../../book/scalars';
import { whole } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { RANGE, rangeObject } from '../basics/kinds';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

interface ViewTarget {
  readonly range: RangeTarget;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The cells of a range whose rows and columns are not hidden. */
export function rangeView(range: RangeTarget): OfficeObject {
  const { sheet, area } = range;
  const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return object(RANGE_VIEW, {
    range,
    rows: numbers(area.r1, area.r2).filter((r) => !sheet.grid.rows[r]?.hidden),
    columns: numbers(area.c1, area.c2).filter((c) => !sheet.grid.columns[c]?.hidden),
  });
}

const cells = <T>({ rows, columns }: ViewTarget, read: (r: number, c: number) => T): T[][] =>
  rows.map((r) => columns.map((c) => read(r, c)));

/** What a property of a single cell reads. */
function ofCell(
  { range: { sheet } }: ViewTarget,
  name: 'formulas' | 'text' | 'numberFormat' | 'valueTypes',
  r: number,
  c: number,
  state: HostState,
): unknown {
  const property = RANGE.properties?.[name];
  const target: RangeTarget = { sheet, area: { r1: r, r2: r, c1: c, c2: c } };
  const block = (typeof property === 'function' ? property(target, state) : property?.get(target, state)) as
    | unknown[][]
    | null;
  return block?.[0]?.[0] ?? '';
}

const RANGE_VIEW: ObjectKind<ViewTarget> = {
  name: 'RangeView',
  properties: {
    values: (target, state) => cells(target, (r, c) => toWire(state.engine.cellValue(target.range.sheet, r, c))),
    formulas: (target, state) => cells(target, (r, c) => ofCell(target, 'formulas', r, c, state)),
    text: (target, state) => cells(target, (r, c) => ofCell(target, 'text', r, c, state)),
    numberFormat: (target, state) => cells(target, (r, c) => ofCell(target, 'numberFormat', r, c, state)),
    valueTypes: (target, state) => cells(target, (r, c) => ofCell(target, 'valueTypes', r, c, state)),
    cellAddresses: (target) =>
      cells(target, (r, c) => `${quoteSheet(target.range.sheet.name)}!${formatArea({ r1: r, r2: r, c1: c, c2: c })}`),
    rowCount: ({ rows }) => rows.length,
    columnCount: ({ columns }) => columns.length,
    index: () => 0,
  },
  navigations: { rows: (target) => object(RANGE_VIEWS, target) },
  methods: { getRange: ({ range: { sheet, area } }, _args, state) => rangeObject(state, sheet, area) },
};

const rowView = (target: ViewTarget, row: number | undefined): OfficeObject =>
  row === undefined
    ? refuse('InvalidArgument')
    : object(RANGE_VIEW, {
        ...target,
        rows: [row],
        range: { sheet: target.range.sheet, area: { ...target.range.area, r1: row, r2: row } },
      });

const RANGE_VIEWS: ObjectKind<ViewTarget> = {
  name: 'RangeViewCollection',
  items: (target) => target.rows.map((row) => rowView(target, row)),
  methods: {
    getCount: ({ rows }) => rows.length,
    getItemAt: (target, [index]) => rowView(target, target.rows[whole(index)]),
  },
};
