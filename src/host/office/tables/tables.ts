import { columnsIn, contains, intersect, rowsIn, type Area } from '../../book/addresses';
import { toWire } from '../../book/scalars';
import type { Sheet, Table, TableColumn } from '../../book/sheet';
import {
  addTable,
  convertToRange,
  deleteTable,
  renameTable,
  resizeTable,
  setHeaders,
  setTotals,
} from '../../edit/tables/tables';
import { deleteTableColumns, deleteTableRows, insertTableColumns, insertTableRows } from '../../edit/sheets/structure';
import { renameColumn } from '../../edit/tables/table-growth';
import { writeCells } from '../../edit/cells/write';
import { areaOf, flag, rangeArgument, text, whole } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { EVENT, WORKBOOK_TARGET } from '../../state/event-hub';
import { registers } from '../basics/events';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { rangeObject, WORKSHEET } from '../basics/kinds';
import { AUTO_FILTER, FILTER, TABLE_SORT, clearTableFilters, reapplyTableFilters } from './sort-filter';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

/** Which tables a collection is of. */
interface TableScope {
  readonly list: (state: HostState) => Table[];
  readonly sheet?: Sheet;
  readonly addable: boolean;
}

/** The tables that a range touches (or holds whole, when `fully`). */
export function scopedTables(
  { sheet, area }: RangeTarget,
  fully: boolean,
  areas: readonly Area[] = [area],
): OfficeObject {
  return object(TABLE_SCOPED, {
    addable: false,
    list: () =>
      sheet.tables.filter((table) =>
        areas.some((own) => (fully ? contains(own, table.area) : intersect(own, table.area))),
      ),
  });
}

function find(scope: TableScope, key: unknown, state: HostState): Table | undefined {
  const wanted = String(key).toLowerCase();
  return scope.list(state).find((table) => table.id === String(key) || table.name.toLowerCase() === wanted);
}

function add(scope: TableScope, [address, hasHeaders]: readonly unknown[], state: HostState): OfficeObject {
  const sheet = scope.sheet ?? state.book.activeSheet;
  if (!sheet) refuse('InvalidOperation');
  const place = typeof address === 'string' ? areaOf(state, sheet, address) : rangeArgument(state, address, sheet);
  if (scope.sheet && place.sheet !== scope.sheet) refuse('InvalidArgument');
  return object(TABLE, addTable(state, place.sheet, place.area, flag(hasHeaders)));
}

const TABLE_SCOPED: ObjectKind<TableScope> = collection('TableScopedCollection');
const TABLE_COLLECTION: ObjectKind<TableScope> = collection('TableCollection');

function collection(name: string): ObjectKind<TableScope> {
  return {
    name,
    properties: { count: (scope, state) => scope.list(state).length },
    items: (scope, state) => scope.list(state).map((table) => object(TABLE, table)),
    item: (scope, key, state) => object(TABLE, find(scope, key, state) ?? refuse('ItemNotFound')),
    methods: {
      add: (scope, args, state) => (scope.addable ? add(scope, args, state) : refuse('InvalidOperation')),
      getCount: (scope, _args, state) => scope.list(state).length,
      getItemAt: (scope, [index], state) => object(TABLE, scope.list(state)[whole(index)] ?? refuse('InvalidArgument')),
      getItemOrNullObject: (scope, [key], state) => {
        const table = find(scope, key, state);
        return table ? object(TABLE, table) : null;
      },
      getFirst: (scope, _args, state) => object(TABLE, scope.list(state)[0] ?? refuse('ItemNotFound')),
      getItem: (scope, [key], state) => object(TABLE, find(scope, key, state) ?? refuse('ItemNotFound')),
      ...registers<TableScope>(({ sheet }) => sheet?.id ?? WORKBOOK_TARGET, {
        DataChanged: EVENT.tableChanged,
        Added: EVENT.tableAdded,
        Deleted: EVENT.tableDeleted,
      }),
    },
  };
}

/** The tables of the workbook, or of one sheet. */
export function tableCollection(sheet?: Sheet): OfficeObject {
  return object(TABLE_COLLECTION, {
    addable: true,
    list: (state) => (sheet ? sheet.tables : [...state.book.tables()]),
    ...(sheet ? { sheet } : {}),
  });
}

function part(
  pick: (table: Table) => Area | null,
): (table: Table, args: readonly unknown[], state: HostState) => OfficeObject {
  return (table, _args, state) => rangeObject(state, table.sheet, pick(table) ?? refuse('InvalidOperation'));
}

const style = (key: 'showFirstColumn' | 'showLastColumn' | 'showRowStripes' | 'showColumnStripes') => ({
  get: (table: Table) => table.style[key] ?? false,
  set: (table: Table, value: unknown) => {
    table.style = { ...table.style, [key]: value === true };
  },
});

export const TABLE: ObjectKind<Table> = {
  name: 'Table',
  id: ({ id }) => id,
  alive: (table) => !table.deleted && !table.sheet.deleted,
  properties: {
    id: ({ id }) => id,
    legacyId: ({ id }) => id,
    name: { get: ({ name }) => name, set: (table, value, state) => renameTable(state, table, value) },
    showHeaders: {
      get: ({ hasHeaders }) => hasHeaders,
      set: (table, value, state) => setHeaders(state, table, value === true),
    },
    showTotals: {
      get: ({ hasTotals }) => hasTotals,
      set: (table, value, state) => setTotals(state, table, value === true),
    },
    showFilterButton: {
      get: (table) => table.showFilterButton,
      set: (table, value) => {
        table.showFilterButton = value === true;
      },
    },
    style: {
      get: (table) => table.style.theme ?? '',
      set: (table, value) => {
        if (!/^(TableStyle(Light|Medium|Dark)\d{1,2})?$/.test(String(value))) refuse('InvalidArgument');
        table.style = { ...table.style, theme: String(value) };
      },
    },
    highlightFirstColumn: style('showFirstColumn'),
    highlightLastColumn: style('showLastColumn'),
    showBandedRows: style('showRowStripes'),
    showBandedColumns: style('showColumnStripes'),
  },
  navigations: {
    columns: (table) => object(TABLE_COLUMNS, table),
    rows: (table) => object(TABLE_ROWS, table),
    worksheet: ({ sheet }) => object(WORKSHEET, sheet),
    sort: (table) => object(TABLE_SORT, table),
    autoFilter: (table) => object(AUTO_FILTER, { table, sheet: table.sheet }),
  },
  methods: {
    getRange: part(({ area }) => area),
    getDataBodyRange: part(({ body }) => body),
    getHeaderRowRange: part(({ headers }) => headers),
    getTotalRowRange: part(({ totals }) => totals),
    resize: (table, [range], state) => {
      const place = rangeArgument(state, range, table.sheet);
      if (place.sheet !== table.sheet) refuse('InvalidArgument');
      resizeTable(state, table, place.area);
    },
    delete: (table, _args, state) => deleteTable(state, table),
    convertToRange: (table, _args, state) => {
      const { sheet, area } = table;
      convertToRange(state, table);
      return rangeObject(state, sheet, area);
    },
    clearFilters: (table, _args, state) => clearTableFilters(state, table),
    reapplyFilters: (table, _args, state) => reapplyTableFilters(state, table),
    ...registers<Table>(({ id }) => id, {
      DataChanged: EVENT.tableChanged,
      SelectionChanged: EVENT.tableSelectionChanged,
    }),
  },
};

interface ColumnTarget {
  readonly table: Table;
  readonly column: TableColumn;
}

const columnIndex = ({ table, column }: ColumnTarget): number => table.columns.indexOf(column);

function columnArea(target: ColumnTarget, rows: { r1: number; r2: number }): Area {
  const c = target.table.area.c1 + columnIndex(target);
  return { r1: rows.r1, r2: rows.r2, c1: c, c2: c };
}

const columnPart =
  (rows: (table: Table) => { r1: number; r2: number } | null) =>
  (target: ColumnTarget, _args: readonly unknown[], state: HostState): OfficeObject =>
    rangeObject(state, target.table.sheet, columnArea(target, rows(target.table) ?? refuse('InvalidOperation')));

const TABLE_COLUMN: ObjectKind<ColumnTarget> = {
  name: 'TableColumn',
  id: ({ column }) => column.id,
  alive: (target) => !target.table.deleted && columnIndex(target) >= 0,
  properties: {
    id: ({ column }) => column.id,
    index: columnIndex,
    name: {
      get: ({ column }) => column.name,
      set: (target, value, state) => {
        const name = text(value);
        const taken = target.table.columnIndex(name);
        if (taken >= 0 && taken !== columnIndex(target)) refuse('InvalidArgument');
        renameColumn(state, target.table, columnIndex(target), name);
      },
    },
    values: {
      get: (target, state) => columnValues(target, state),
      set: (target, value, state) =>
        writeCells(state, target.table.sheet, columnArea(target, target.table.area), value),
    },
  },
  navigations: {
    filter: (target) => object(FILTER, { table: target.table, sheet: target.table.sheet, index: columnIndex(target) }),
  },
  methods: {
    getRange: columnPart(({ area }) => area),
    getDataBodyRange: columnPart(({ body }) => body),
    getHeaderRowRange: columnPart(({ headers }) => headers),
    getTotalRowRange: columnPart(({ totals }) => totals),
    delete: (target, _args, state) => deleteTableColumns(state, target.table, columnIndex(target), 1),
  },
};

function columnValues(target: ColumnTarget, state: HostState): unknown[][] {
  const { r1, r2, c1 } = columnArea(target, target.table.area);
  return Array.from({ length: r2 - r1 + 1 }, (_, i) => [
    toWire(state.engine.cellValue(target.table.sheet, r1 + i, c1)),
  ]);
}

function findColumn(table: Table, key: unknown): TableColumn | undefined {
  if (typeof key === 'number') return table.columns.find(({ id }) => id === key);
  return table.columns[table.columnIndex(String(key))] ?? table.columns.find(({ id }) => String(id) === key);
}

function addColumn(table: Table, [index, values, name]: readonly unknown[], state: HostState): OfficeObject {
  const at = index === undefined || index === null || index === -1 ? table.columns.length : whole(index);
  if (at < 0 || at > table.columns.length) refuse('InvalidArgument');
  insertTableColumns(state, table, at, 1);
  const column = table.columns[at] as TableColumn;
  const target = { table, column };
  if (Array.isArray(values)) writeCells(state, table.sheet, columnArea(target, table.area), values);
  else if (values !== undefined && values !== null)
    writeCells(state, table.sheet, columnArea(target, table.body), values);
  if (typeof name === 'string' && name !== '') renameColumn(state, table, at, name);
  return object(TABLE_COLUMN, target);
}

const TABLE_COLUMNS: ObjectKind<Table> = {
  name: 'TableColumnCollection',
  alive: (table) => !table.deleted,
  properties: { count: ({ columns }) => columns.length },
  items: (table) => table.columns.map((column) => object(TABLE_COLUMN, { table, column })),
  item: (table, key) => object(TABLE_COLUMN, { table, column: findColumn(table, key) ?? refuse('ItemNotFound') }),
  methods: {
    add: addColumn,
    getCount: ({ columns }) => columns.length,
    getItem: (table, [key]) =>
      object(TABLE_COLUMN, { table, column: findColumn(table, key) ?? refuse('ItemNotFound') }),
    getItemAt: (table, [index]) =>
      object(TABLE_COLUMN, { table, column: table.columns[whole(index)] ?? refuse('InvalidArgument') }),
    getItemOrNullObject: (table, [key]) => {
      const column = findColumn(table, key);
      return column ? object(TABLE_COLUMN, { table, column }) : null;
    },
  },
};

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

const rowArea = ({ table, index }: RowTarget): Area => {
  const r = table.body.r1 + index;
  if (index < 0 || r > table.body.r2) refuse('InvalidArgument');
  return { ...table.area, r1: r, r2: r };
};

const TABLE_ROW: ObjectKind<RowTarget> = {
  name: 'TableRow',
  properties: {
    index: ({ index }) => index,
    values: {
      get: (target, state) => {
        const { r1, c1, c2 } = rowArea(target);
        return [
          Array.from({ length: c2 - c1 + 1 }, (_, i) => toWire(state.engine.cellValue(target.table.sheet, r1, c1 + i))),
        ];
      },
      set: (target, value, state) => writeCells(state, target.table.sheet, rowArea(target), value),
    },
  },
  methods: {
    getRange: (target, _args, state) => rangeObject(state, target.table.sheet, rowArea(target)),
    delete: (target, _args, state) => deleteTableRows(state, target.table, target.index, 1),
  },
};

function addRows(table: Table, [index, values, alwaysInsert]: readonly unknown[], state: HostState): OfficeObject {
  const length = rowsIn(table.body);
  const at = index === undefined || index === null || index === -1 ? length : whole(index);
  if (at < 0 || at > length) refuse('InvalidArgument');
  const block = Array.isArray(values) ? values : null;
  const count = block ? block.length : 1;
  const onlyRowIsEmpty = length === 1 && at === length && table.sheet.grid.used(true, table.body) === null;
  const reuse = onlyRowIsEmpty && block !== null && !flag(alwaysInsert);
  if (!reuse || count > 1) insertTableRows(state, table, reuse ? 1 : at, reuse ? count - 1 : count);
  const first = reuse ? 0 : at;
  if (values !== undefined && values !== null) {
    const area: Area = { ...table.area, r1: table.body.r1 + first, r2: table.body.r1 + first + count - 1 };
    if (block?.some((row) => !Array.isArray(row) || row.length !== columnsIn(area))) refuse('InvalidArgument');
    writeCells(state, table.sheet, area, values);
  }
  return object(TABLE_ROW, { table, index: first });
}

const TABLE_ROWS: ObjectKind<Table> = {
  name: 'TableRowCollection',
  alive: (table) => !table.deleted,
  properties: { count: (table) => rowsIn(table.body) },
  items: (table) => Array.from({ length: rowsIn(table.body) }, (_, index) => object(TABLE_ROW, { table, index })),
  item: (table, index) => object(TABLE_ROW, { table, index: whole(index) }),
  methods: {
    add: addRows,
    getCount: (table) => rowsIn(table.body),
    getItemAt: (table, [index]) => {
      const target = { table, index: whole(index) };
      rowArea(target);
      return object(TABLE_ROW, target);
    },
    deleteRowsAt: (table, [index, count], state) => deleteTableRows(state, table, whole(index), whole(count, 1)),
  },
};
