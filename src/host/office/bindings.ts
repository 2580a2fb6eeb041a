import { columnsIn, formatArea, intersect, rowsIn } from '../book/addresses';
import type { Sheet } from '../book/sheet';
import type { Table } from '../book/table';
import { areaOf, oneOf, rangeArgument, text, whole } from './arguments';
import { refuse } from './errors';
import { isOfficeObject, object, type ObjectKind, type OfficeObject } from './objects';
import { rangeObject, shownText } from './range';
import type { HostState, RangeTarget } from './state';
import { TABLE } from './tables';

/** Cells that an add-in knows by an id of its own. A table's binding follows the table, others their cells. */
export interface Binding {
  readonly id: string;
  readonly type: 'Range' | 'Table' | 'Text';
  readonly range: RangeTarget;
  readonly table?: Table;
}

const placeOf = ({ range, table }: Binding): RangeTarget => (table ? { sheet: table.sheet, area: table.area } : range);

const BINDING: ObjectKind<Binding> = {
  name: 'Binding',
  id: ({ id }) => id,
  alive: ({ range, table }) => (table ? !table.deleted && !table.sheet.deleted : !range.gone && !range.sheet.deleted),
  properties: { id: ({ id }) => id, type: ({ type }) => type },
  methods: {
    getRange: (binding, _args, state) => {
      if (binding.type === 'Text') refuse('InvalidOperation');
      const { sheet, area } = placeOf(binding);
      return rangeObject(state, sheet, area);
    },
    getTable: ({ table }) => object(TABLE, table ?? refuse('InvalidOperation')),
    getText: ({ type, range: { sheet, area } }, _args, state) => (type === 'Text' ? shownText(state, sheet, area.r1, area.c1) : refuse('InvalidOperation')),
    delete: (binding, _args, state) => {
      state.bindings.splice(state.bindings.indexOf(binding), 1);
      state.ranges.delete(binding.range);
    },
  },
};

function add(state: HostState, place: { sheet: Sheet; area: RangeTarget['area'] }, type: unknown, id: unknown): OfficeObject {
  const kind = oneOf(type, ['Range', 'Table', 'Text']);
  const name = text(id);
  const { sheet, area } = place;
  const table = kind === 'Table' ? (sheet.tableAt(area.r1, area.c1) ?? refuse('InvalidArgument')) : undefined;
  if (kind === 'Text' && (rowsIn(area) > 1 || columnsIn(area) > 1)) refuse('InvalidArgument');
  const range = state.range(sheet, area);
  // Kept as long as the binding stands, though no client holds it.
  state.keep(range);
  const binding: Binding = { id: name, type: kind, range, ...(table ? { table } : {}) };
  const standing = state.bindings.findIndex((own) => own.id === name);
  state.bindings.splice(standing < 0 ? state.bindings.length : standing, standing < 0 ? 0 : 1, binding);
  return object(BINDING, binding);
}

const find = (state: HostState, id: unknown): Binding | undefined => state.bindings.find((own) => own.id === String(id));

const BINDINGS: ObjectKind<null> = {
  name: 'BindingCollection',
  properties: { count: (_, { bindings }) => bindings.length },
  items: (_, { bindings }) => bindings.map((binding) => object(BINDING, binding)),
  item: (_, id, state) => object(BINDING, find(state, id) ?? refuse('ItemNotFound')),
  methods: {
    add: (_, [range, type, id], state) => {
      const { activeSheet } = state.book;
      return add(state, isOfficeObject(range) || !activeSheet ? rangeArgument(state, range, activeSheet) : areaOf(state, activeSheet, text(range)), type, id);
    },
    addFromNamedItem: (_, [name, type, id], state) => {
      const table = state.book.findTable(text(name));
      return add(state, table ?? areaOf(state, state.book.activeSheet ?? refuse('ItemNotFound'), text(name)), type, id);
    },
    addFromSelection: (_, [type, id], state) => add(state, { sheet: state.book.activeSheet ?? refuse('ItemNotFound'), area: state.book.selection }, type, id),
    getCount: (_, _args, { bindings }) => bindings.length,
    getItem: (_, [id], state) => object(BINDING, find(state, id) ?? refuse('ItemNotFound')),
    getItemAt: (_, [index], { bindings }) => object(BINDING, bindings[whole(index)] ?? refuse('InvalidArgument')),
    getItemOrNullObject: (_, [id], state) => {
      const binding = find(state, id);
      return binding ? object(BINDING, binding) : null;
    },
  },
};

/** The bindings of the workbook: known as long as it is open. */
export const bindingCollection = (): OfficeObject => object(BINDINGS, null);

/** Numbers of the events that come from before worksheets had any. */
const OLD_EVENT = { selection: 2, bindingSelection: 3, bindingData: 4 } as const;

/** Tells the bindings' listeners that cells have other contents. */
export function bindingsChanged(state: HostState, { sheet, area }: RangeTarget): void {
  for (const binding of state.bindings) {
    const place = placeOf(binding);
    if (place.sheet === sheet && intersect(place.area, area)) state.events.broadcast(OLD_EVENT.bindingData, binding.id, {});
  }
}

/** Tells the workbook's and the bindings' listeners what is selected. */
export function selectionChanged(state: HostState, { sheet, area }: RangeTarget): void {
  state.events.broadcast(OLD_EVENT.selection, '', { address: formatArea(area) });
  for (const binding of state.bindings) {
    const place = placeOf(binding);
    const shared = place.sheet === sheet ? intersect(place.area, area) : null;
    if (!shared) continue;
    const startRow = shared.r1 - place.area.r1;
    const startColumn = shared.c1 - place.area.c1;
    state.events.broadcast(OLD_EVENT.bindingSelection, binding.id, { startRow, startColumn, rowCount: rowsIn(shared), columnCount: columnsIn(shared) });
  }
}
