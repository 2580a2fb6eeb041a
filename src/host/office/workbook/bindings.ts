import { rangeObject } from '../basics/kinds';
import { columnsIn, rowsIn } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { areaOf, oneOf, rangeArgument, text, whole } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { isOfficeObject, object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { shownText } from '../ranges/range';
import type { HostState } from '../../state/host-state';
import { boundCells, type Binding, type RangeTarget } from '../../state/targets';
import { TABLE } from '../tables/tables';

const BINDING: ObjectKind<Binding> = {
  name: 'Binding',
  id: ({ id }) => id,
  alive: ({ range, table }) => (table ? !table.deleted && !table.sheet.deleted : !range.gone && !range.sheet.deleted),
  properties: { id: ({ id }) => id, type: ({ type }) => type },
  methods: {
    getRange: (binding, _args, state) => {
      if (binding.type === 'Text') refuse('InvalidOperation');
      const { sheet, area } = boundCells(binding);
      return rangeObject(state, sheet, area);
    },
    getTable: ({ table }) => object(TABLE, table ?? refuse('InvalidOperation')),
    getText: ({ type, range: { sheet, area } }, _args, state) =>
      type === 'Text' ? shownText(state, sheet, area.r1, area.c1) : refuse('InvalidOperation'),
    delete: (binding, _args, state) => {
      state.bindings.splice(state.bindings.indexOf(binding), 1);
      state.ranges.delete(binding.range);
    },
  },
};

function add(
  state: HostState,
  place: { sheet: Sheet; area: RangeTarget['area'] },
  type: unknown,
  id: unknown,
): OfficeObject {
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

const find = (state: HostState, id: unknown): Binding | undefined =>
  state.bindings.find((own) => own.id === String(id));

const BINDINGS: ObjectKind<null> = {
  name: 'BindingCollection',
  properties: { count: (_, { bindings }) => bindings.length },
  items: (_, { bindings }) => bindings.map((binding) => object(BINDING, binding)),
  item: (_, id, state) => object(BINDING, find(state, id) ?? refuse('ItemNotFound')),
  methods: {
    add: (_, [range, type, id], state) => {
      const { activeSheet } = state.book;
      return add(
        state,
        isOfficeObject(range) || !activeSheet
          ? rangeArgument(state, range, activeSheet)
          : areaOf(state, activeSheet, text(range)),
        type,
        id,
      );
    },
    addFromNamedItem: (_, [name, type, id], state) => {
      const table = state.book.findTable(text(name));
      return add(state, table ?? areaOf(state, state.book.activeSheet ?? refuse('ItemNotFound'), text(name)), type, id);
    },
    addFromSelection: (_, [type, id], state) =>
      add(state, { sheet: state.book.activeSheet ?? refuse('ItemNotFound'), area: state.book.selection }, type, id),
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
