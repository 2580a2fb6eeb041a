import type { Area } from '../../book/addresses';
import { rowsIn } from '../../book/addresses';
import type { Sheet, Table } from '../../book/sheet';
import type { FilterCriterion } from '../../book/filter-criteria';
import { applyFilters } from '../../edit/tables/filter';
import { periodTest, spanOf } from '../../edit/tables/filter-periods';
import { toHex } from '../basics/colors';
import { sortColumns, sortRows, type SortKey } from '../../edit/cells/sort';
import { guardSheet } from '../../edit/guards';
import { flag, oneOf, rangeArgument, whole } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { object, type ObjectKind } from '../basics/objects';
import { rangeObject } from '../basics/kinds';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

function sortKeys(fields: unknown): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) return refuse('InvalidArgument');
  return fields.map((field: { key?: unknown; ascending?: unknown; sortOn?: unknown }) => {
    oneOf(field.sortOn, ['Value'], 'Value');
    return { key: whole(field.key), ascending: flag(field.ascending, true) };
  });
}

/** RangeSort. */
export const RANGE_SORT: ObjectKind<RangeTarget> = {
  name: 'RangeSort',
  methods: {
    apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation], state) => {
      guardSheet(sheet, 'allowSort');
      const byRows = oneOf(orientation, ['Rows', 'Columns'], 'Rows') === 'Rows';
      const first = flag(hasHeaders) ? 1 : 0;
      const body = byRows ? { ...area, r1: area.r1 + first } : { ...area, c1: area.c1 + first };
      (byRows ? sortRows : sortColumns)(state, sheet, body, sortKeys(fields), flag(matchCase));
    },
  },
};

/** TableSort: what was last applied is remembered for `reapply`. */
export const TABLE_SORT: ObjectKind<Table> = {
  name: 'TableSort',
  properties: {
    fields: (table) => REMEMBERED.get(table)?.keys.map(({ key, ascending }) => ({ key, ascending })) ?? [],
    matchCase: (table) => REMEMBERED.get(table)?.matchCase ?? false,
  },
  methods: {
    apply: (table, [fields, matchCase], state) => {
      guardSheet(table.sheet, 'allowSort');
      const keys = sortKeys(fields);
      sortRows(state, table.sheet, table.body, keys, flag(matchCase));
      REMEMBERED.set(table, { keys, matchCase: flag(matchCase) });
    },
    clear: (table) => {
      REMEMBERED.delete(table);
    },
    reapply: (table, _args, state) => {
      const last = REMEMBERED.get(table);
      if (last) sortRows(state, table.sheet, table.body, last.keys, last.matchCase);
    },
  },
};

const REMEMBERED = new WeakMap<Table, { keys: SortKey[]; matchCase: boolean }>();

/** A filter of a table, or of a sheet's own filtered range when `table` is missing. */
export interface FilterScope {
  readonly sheet: Sheet;
  readonly table?: Table;
}

function criteriaOf({ sheet, table }: FilterScope): Map<number, FilterCriterion> {
  if (!table) return sheet.autoFilter?.criteria ?? new Map();
  return new Map(table.columns.flatMap(({ filter }, i) => (filter ? [[i, filter] as const] : [])));
}

function bodyOf({ sheet, table }: FilterScope): Area | null {
  if (table) return table.body;
  return sheet.autoFilter && { ...sheet.autoFilter.area, r1: sheet.autoFilter.area.r1 + 1 };
}

function refilter(state: HostState, scope: FilterScope): void {
  guardSheet(scope.sheet, 'allowAutoFilter');
  const body = bodyOf(scope);
  if (body) applyFilters(state, scope.sheet, body, criteriaOf(scope));
}

function setCriterion(state: HostState, scope: FilterScope, index: number, criterion: FilterCriterion | null): void {
  if (scope.table) {
    const column = scope.table.columns[index];
    if (!column) refuse('InvalidArgument');
    column.filter = criterion ?? undefined;
  } else if (criterion) {
    scope.sheet.autoFilter?.criteria.set(index, criterion);
  } else {
    scope.sheet.autoFilter?.criteria.delete(index);
  }
  refilter(state, scope);
}

const RANKS = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;

function readFilter(value: unknown): FilterCriterion {
  const given = (value ?? {}) as {
    filterOn?: string;
    values?: unknown[];
    criterion1?: string;
    criterion2?: string;
    operator?: string;
    dynamicCriteria?: unknown;
    color?: unknown;
  };
  const on = oneOf(given.filterOn, ['Values', 'Custom', 'Dynamic', 'CellColor', 'FontColor', 'Icon', ...RANKS]);
  if (on === 'Icon') refuse('NotImplemented', 'The embedded host does not filter by icons.');
  if (on === 'CellColor' || on === 'FontColor')
    return { on: 'color', of: on === 'CellColor' ? 'cell' : 'font', color: toHex(given.color) };
  if (on === 'Dynamic') {
    const keep = { AboveAverage: 'aboveAverage', BelowAverage: 'belowAverage' } as const;
    const word = Object.keys(keep).find((name) => name.toLowerCase() === String(given.dynamicCriteria).toLowerCase());
    const period = String(given.dynamicCriteria);
    if (word === undefined) return periodTest(period, 1) ? { on: 'period', name: period } : refuse('InvalidArgument');
    return { on: 'ranked', keep: keep[word as keyof typeof keep], count: 0, percent: false };
  }
  if (on !== 'Values' && on !== 'Custom') {
    return {
      on: 'ranked',
      keep: on.startsWith('Top') ? 'top' : 'bottom',
      count: whole(Number(given.criterion1 ?? 10)),
      percent: on.endsWith('Percent'),
    };
  }
  if (on === 'Values') {
    const values = given.values ?? [];
    const dates = values
      .filter(
        (own): own is { date: string; specificity?: string } =>
          typeof own === 'object' && own !== null && 'date' in own,
      )
      .map(({ date, specificity = 'Day' }) => ({
        date,
        specificity: oneOf(specificity, ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second']),
      }));
    if (dates.some(({ date, specificity }) => spanOf(String(date), specificity) === null)) refuse('InvalidArgument');
    return {
      on: 'values',
      values: values.filter((own) => typeof own !== 'object').map(String),
      ...(dates.length > 0 ? { dates } : {}),
    };
  }
  if (typeof given.criterion1 !== 'string') return refuse('InvalidArgument');
  return {
    on: 'custom',
    criterion1: given.criterion1,
    ...(given.criterion2 === undefined ? {} : { criterion2: given.criterion2 }),
    or: given.operator?.toLowerCase() === 'or',
  };
}

function shownFilter(criterion: FilterCriterion | undefined): Record<string, unknown> | null {
  if (!criterion) return null;
  if (criterion.on === 'values')
    return { filterOn: 'Values', values: [...criterion.values, ...(criterion.dates ?? [])] };
  if (criterion.on === 'period') return { filterOn: 'Dynamic', dynamicCriteria: criterion.name };
  if (criterion.on === 'color')
    return { filterOn: criterion.of === 'cell' ? 'CellColor' : 'FontColor', color: criterion.color };
  if (criterion.on === 'ranked') {
    const { keep, count, percent } = criterion;
    if (keep === 'top' || keep === 'bottom')
      return {
        filterOn: `${keep === 'top' ? 'Top' : 'Bottom'}${percent ? 'Percent' : 'Items'}`,
        criterion1: String(count),
      };
    return { filterOn: 'Dynamic', dynamicCriteria: keep === 'aboveAverage' ? 'AboveAverage' : 'BelowAverage' };
  }
  return {
    filterOn: 'Custom',
    criterion1: criterion.criterion1,
    criterion2: criterion.criterion2 ?? '',
    operator: criterion.or ? 'Or' : 'And',
  };
}

export function clearTableFilters(state: HostState, table: Table): void {
  for (const column of table.columns) column.filter = undefined;
  refilter(state, { sheet: table.sheet, table });
}

export function reapplyTableFilters(state: HostState, table: Table): void {
  refilter(state, { sheet: table.sheet, table });
}

/** AutoFilter of a sheet or of a table. */
export const AUTO_FILTER: ObjectKind<FilterScope> = {
  name: 'AutoFilter',
  properties: {
    enabled: ({ sheet, table }) => (table ? table.showFilterButton : sheet.autoFilter !== null),
    isDataFiltered: (scope) => criteriaOf(scope).size > 0,
    criteria: (scope) => {
      const criteria = criteriaOf(scope);
      const width =
        scope.table?.columns.length ??
        (scope.sheet.autoFilter ? scope.sheet.autoFilter.area.c2 - scope.sheet.autoFilter.area.c1 + 1 : 0);
      return Array.from({ length: width }, (_, i) => shownFilter(criteria.get(i)));
    },
  },
  methods: {
    apply: (scope, [range, column, criterion], state) => {
      if (!scope.table) {
        const { area } = rangeArgument(state, range, scope.sheet);
        if (rowsIn(area) < 1) refuse('InvalidArgument');
        const criteria = scope.sheet.autoFilter?.criteria ?? new Map<number, FilterCriterion>();
        scope.sheet.autoFilter = { area, criteria };
      }
      if (column !== undefined && column !== null && criterion)
        setCriterion(state, scope, whole(column), readFilter(criterion));
    },
    clearColumnCriteria: (scope, [column], state) => setCriterion(state, scope, whole(column), null),
    clearCriteria: (scope, _args, state) => {
      if (scope.table) return clearTableFilters(state, scope.table);
      scope.sheet.autoFilter?.criteria.clear();
      return refilter(state, scope);
    },
    reapply: (scope, _args, state) => refilter(state, scope),
    remove: (scope, _args, state) => {
      if (scope.table) {
        clearTableFilters(state, scope.table);
        scope.table.showFilterButton = false;
        return;
      }
      scope.sheet.autoFilter?.criteria.clear();
      refilter(state, scope);
      scope.sheet.autoFilter = null;
    },
    getRange: (scope, _args, state) => rangeObject(state, scope.sheet, filteredRange(scope) ?? refuse('ItemNotFound')),
    getRangeOrNullObject: (scope, _args, state) => {
      const area = filteredRange(scope);
      return area && rangeObject(state, scope.sheet, area);
    },
  },
};

const filteredRange = ({ sheet, table }: FilterScope): Area | null =>
  table ? table.area : (sheet.autoFilter?.area ?? null);

/** The filter of one column of a table. */
export const FILTER: ObjectKind<FilterScope & { readonly index: number }> = {
  name: 'Filter',
  properties: { criteria: (scope) => shownFilter(criteriaOf(scope).get(scope.index)) },
  methods: {
    apply: (scope, [criteria], state) => setCriterion(state, scope, scope.index, readFilter(criteria)),
    applyValuesFilter: (scope, [values], state) =>
      setCriterion(
        state,
        scope,
        scope.index,
        readFilter({
          filterOn: 'Values',
          values: Array.isArray(values) ? (values as unknown[]) : refuse('InvalidArgument'),
        }),
      ),
    applyCustomFilter: (scope, [criterion1, criterion2, operator], state) =>
      setCriterion(
        state,
        scope,
        scope.index,
        readFilter({
          filterOn: 'Custom',
          criterion1,
          criterion2: criterion2 ?? undefined,
          operator: operator ?? undefined,
        }),
      ),
    applyTopItemsFilter: (scope, [count], state) =>
      setCriterion(state, scope, scope.index, { on: 'ranked', keep: 'top', count: whole(count), percent: false }),
    applyTopPercentFilter: (scope, [count], state) =>
      setCriterion(state, scope, scope.index, { on: 'ranked', keep: 'top', count: whole(count), percent: true }),
    applyBottomItemsFilter: (scope, [count], state) =>
      setCriterion(state, scope, scope.index, { on: 'ranked', keep: 'bottom', count: whole(count), percent: false }),
    applyBottomPercentFilter: (scope, [count], state) =>
      setCriterion(state, scope, scope.index, { on: 'ranked', keep: 'bottom', count: whole(count), percent: true }),
    applyCellColorFilter: (scope, [color], state) =>
      setCriterion(state, scope, scope.index, readFilter({ filterOn: 'CellColor', color })),
    applyFontColorFilter: (scope, [color], state) =>
      setCriterion(state, scope, scope.index, readFilter({ filterOn: 'FontColor', color })),
    applyIconFilter: () => readFilter({ filterOn: 'Icon' }),
    applyDynamicFilter: (scope, [criteria], state) =>
      setCriterion(state, scope, scope.index, readFilter({ filterOn: 'Dynamic', dynamicCriteria: criteria })),
    clear: (scope, _args, state) => setCriterion(state, scope, scope.index, null),
  },
};

export const autoFilterOf = (sheet: Sheet) => object(AUTO_FILTER, { sheet });
