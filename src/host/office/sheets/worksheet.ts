import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { sheetEvent } from '../../edit/events/announce';
import {
  activateSheet,
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../edit/sheets/sheets';
import { showLevels } from '../../edit/sheets/outline';
import { areaOf, flag, oneOf, onSheet, rangeArgument, text, whole } from '../basics/arguments';
import { chartCollection } from '../charts/charts';
import { toHex } from '../basics/colors';
import { refuse } from '../../state/errors';
import { EVENT, WORKBOOK_TARGET } from '../../state/event-hub';
import { registers } from '../basics/events';
import { namedItems } from '../workbook/names';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { HORIZONTAL_PAGE_BREAKS, VERTICAL_PAGE_BREAKS } from './page-breaks';
import { PAGE_LAYOUT } from './page-layout';
import { customProperties } from '../workbook/properties';
import { findAll, rangeAreas } from '../ranges/range-areas';
import { rangeObject, WORKSHEET } from '../basics/kinds';
import { replaceAll } from '../ranges/range-search';
import { autoFilterOf } from '../tables/sort-filter';
import { tableCollection } from '../tables/tables';
import type { HostState } from '../../state/host-state';

const WHOLE: Area = { r1: 0, c1: 0, r2: MAX_ROWS - 1, c2: MAX_COLUMNS - 1 };

function getRange(sheet: Sheet, [address]: readonly unknown[], state: HostState): OfficeObject {
  if (address === undefined || address === null || address === '') return rangeObject(state, sheet, WHOLE);
  const found = areaOf(state, sheet, text(address));
  if (found.sheet !== sheet) refuse('InvalidArgument');
  return rangeObject(state, found.sheet, found.area);
}

/** The sheet before or after, visible ones only when asked for. */
function neighbour(sheet: Sheet, visibleOnly: boolean, step: 1 | -1, state: HostState): OfficeObject | null {
  const { sheets } = state.book;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const next = sheets[i];
    if (next && (!visibleOnly || next.visibility === 'Visible')) return object(WORKSHEET, next);
  }
  return null;
}

function used(sheet: Sheet, [valuesOnly]: readonly unknown[], state: HostState): OfficeObject | null {
  const area = sheet.grid.used(flag(valuesOnly));
  return area && rangeObject(state, sheet, area);
}

const setting = <K extends 'showGridlines' | 'showHeadings'>(key: K) => ({
  get: (sheet: Sheet) => sheet[key],
  set: (sheet: Sheet, value: unknown) => {
    sheet[key] = value === true;
  },
});

/** Worksheet: one sheet, and the way to all that stands on it. */
export const WORKSHEET_MEMBERS: Omit<ObjectKind<Sheet>, 'name'> = {
  id: ({ id }) => id,
  alive: (sheet) => !sheet.deleted,
  properties: {
    id: ({ id }) => id,
    name: { get: ({ name }) => name, set: (sheet, value, state) => renameSheet(state, sheet, value) },
    position: {
      get: (sheet, state) => state.book.sheets.indexOf(sheet),
      set: (sheet, value, state) => moveSheet(state, sheet, whole(value)),
    },
    visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value, state) => setVisibility(state, sheet, oneOf(value, ['Visible', 'Hidden', 'VeryHidden'])),
    },
    tabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : toHex(value);
      },
    },
    standardHeight: ({ standardHeight }) => standardHeight,
    standardWidth: {
      get: ({ standardWidth }) => standardWidth,
      set: (sheet, value) => {
        sheet.standardWidth = typeof value === 'number' && value > 0 ? value : refuse('InvalidArgument');
      },
    },
    showGridlines: setting('showGridlines'),
    showHeadings: setting('showHeadings'),
    // The client sets both under these names.
    gridlines: setting('showGridlines'),
    headings: setting('showHeadings'),
    enableCalculation: () => true,
    tabId: (sheet, state) => state.book.sheets.indexOf(sheet) + 1,
  },
  navigations: {
    charts: (sheet) => chartCollection(sheet),
    tables: (sheet) => tableCollection(sheet),
    names: (sheet) => namedItems(sheet),
    protection: (sheet) => object(WORKSHEET_PROTECTION, sheet),
    freezePanes: (sheet) => object(FREEZE_PANES, sheet),
    pageLayout: (sheet) => object(PAGE_LAYOUT, sheet),
    horizontalPageBreaks: (sheet) => object(HORIZONTAL_PAGE_BREAKS, sheet),
    verticalPageBreaks: (sheet) => object(VERTICAL_PAGE_BREAKS, sheet),
    autoFilter: (sheet) => autoFilterOf(sheet),
    customProperties: (sheet) => customProperties('WorksheetCustomPropertyCollection', sheet.customProperties),
  },
  methods: {
    activate: (sheet, _args, state) => activateSheet(state, sheet),
    delete: (sheet, _args, state) => deleteSheet(state, sheet),
    calculate: (sheet, _args, state) => {
      state.engine.invalidate();
      state.calculationAsked ??= sheet;
    },
    copy: (sheet, [position, relativeTo], state) => {
      const { sheets } = state.book;
      const other = (relativeTo as OfficeObject | null | undefined)?.target as Sheet | undefined;
      const at = {
        None: sheets.length,
        Beginning: 0,
        End: sheets.length,
        Before: sheets.indexOf(other ?? sheet),
        After: sheets.indexOf(other ?? sheet) + 1,
      }[oneOf(position, ['None', 'Before', 'After', 'Beginning', 'End'], 'None')];
      return object(WORKSHEET, copySheet(state, sheet, at));
    },
    getCell: (sheet, [row, column], state) => {
      const [r, c] = [whole(row), whole(column)];
      return rangeObject(state, sheet, onSheet({ r1: r, c1: c, r2: r, c2: c }));
    },
    getRange,
    getRangeByIndexes: (sheet, [row, column, rows, columns], state) => {
      const [r1, c1] = [whole(row), whole(column)];
      return rangeObject(state, sheet, onSheet({ r1, c1, r2: r1 + whole(rows) - 1, c2: c1 + whole(columns) - 1 }));
    },
    getUsedRange: (sheet, args, state) =>
      used(sheet, args, state) ?? rangeObject(state, sheet, { r1: 0, c1: 0, r2: 0, c2: 0 }),
    getUsedRangeOrNullObject: used,
    getRanges: (sheet, [address], state) => rangeAreas(state, sheet, address),
    replaceAll: (sheet, [wanted, by, criteria], state) =>
      replaceAll(state, { sheet, area: WHOLE }, text(wanted), String(by ?? ''), criteria),
    findAll: (sheet, args, state) => findAll(state, sheet, args) ?? refuse('ItemNotFound'),
    findAllOrNullObject: (sheet, args, state) => findAll(state, sheet, args),
    getNext: (sheet, [visible], state) => neighbour(sheet, flag(visible), 1, state) ?? refuse('ItemNotFound'),
    getNextOrNullObject: (sheet, [visible], state) => neighbour(sheet, flag(visible), 1, state),
    getPrevious: (sheet, [visible], state) => neighbour(sheet, flag(visible), -1, state) ?? refuse('ItemNotFound'),
    getPreviousOrNullObject: (sheet, [visible], state) => neighbour(sheet, flag(visible), -1, state),
    showOutlineLevels: (sheet, [rows, columns], state) => {
      showLevels(state, sheet.grid.rows, whole(rows, 0));
      showLevels(state, sheet.grid.columns, whole(columns, 0));
    },
    ...registers<Sheet>(({ id }) => id, {
      DataChanged: EVENT.worksheetChanged,
      Activated: EVENT.worksheetActivated,
      Deactivated: EVENT.worksheetDeactivated,
      SelectionChanged: EVENT.worksheetSelectionChanged,
      Calculated: EVENT.worksheetCalculated,
      FormatChanged: EVENT.worksheetFormatChanged,
      FormulaChanged: EVENT.worksheetFormulaChanged,
      NameChanged: EVENT.worksheetNameChanged,
      VisibilityChanged: EVENT.worksheetVisibilityChanged,
      ProtectionChanged: EVENT.worksheetProtectionChanged,
      RowSorted: EVENT.worksheetRowSorted,
      SingleClicked: EVENT.worksheetSingleClicked,
      ColumnSorted: EVENT.worksheetColumnSorted,
      RowHiddenChanged: EVENT.worksheetRowHiddenChanged,
    }),
  },
};

const PERMISSIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

function protect(sheet: Sheet, [options, password]: readonly unknown[], state: HostState): void {
  if (sheet.protection) refuse('InvalidOperation');
  sheet.protection = {
    options: { ...((options ?? {}) as Record<string, boolean | string>) },
    ...(typeof password === 'string' && password !== '' ? { password } : {}),
  };
  sheetEvent(state, EVENT.worksheetProtectionChanged, sheet, { isProtected: true });
}

function unprotect(sheet: Sheet, [password]: readonly unknown[], state: HostState): void {
  if (!sheet.protection) return;
  if (sheet.protection.password !== undefined && sheet.protection.password !== password) refuse('InvalidArgument');
  sheet.protection = null;
  sheetEvent(state, EVENT.worksheetProtectionChanged, sheet, { isProtected: false });
}

const WORKSHEET_PROTECTION: ObjectKind<Sheet> = {
  name: 'WorksheetProtection',
  properties: {
    protected: ({ protection }) => protection !== null,
    options: ({ protection }) => ({
      ...Object.fromEntries(PERMISSIONS.map((name) => [name, protection?.options[name] === true])),
      selectionMode: protection?.options.selectionMode ?? 'Normal',
    }),
  },
  methods: { protect, unprotect },
};

const FREEZE_PANES: ObjectKind<Sheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeAt: (sheet, [range], state) => {
      const { area } = rangeArgument(state, range, sheet);
      const rows = area.r2 === MAX_ROWS - 1 ? 0 : area.r2 + 1;
      const columns = area.c2 === MAX_COLUMNS - 1 ? 0 : area.c2 + 1;
      sheet.frozen = { rows, columns };
    },
    freezeRows: (sheet, [count]) => {
      sheet.frozen = { rows: whole(count, 1), columns: 0 };
    },
    freezeColumns: (sheet, [count]) => {
      sheet.frozen = { rows: 0, columns: whole(count, 1) };
    },
    unfreeze: (sheet) => {
      sheet.frozen = null;
    },
    getLocation: (sheet, _args, state) => frozenRange(sheet, state) ?? refuse('ItemNotFound'),
    getLocationOrNullObject: (sheet, _args, state) => frozenRange(sheet, state),
  },
};

function frozenRange(sheet: Sheet, state: HostState): OfficeObject | null {
  if (!sheet.frozen) return null;
  const { rows, columns } = sheet.frozen;
  return rangeObject(state, sheet, {
    r1: 0,
    c1: 0,
    r2: rows === 0 ? MAX_ROWS - 1 : rows - 1,
    c2: columns === 0 ? MAX_COLUMNS - 1 : columns - 1,
  });
}

function findSheet(key: unknown, state: HostState): Sheet | undefined {
  return state.book.findSheet(String(key));
}

function pickSheet(state: HostState, visibleOnly: unknown, last: boolean): OfficeObject {
  const list = flag(visibleOnly) ? state.book.visibleSheets : state.book.sheets;
  return object(WORKSHEET, list[last ? list.length - 1 : 0] ?? refuse('ItemNotFound'));
}

const WORKSHEETS: ObjectKind<null> = {
  name: 'WorksheetCollection',
  items: (_, state) => state.book.sheets.map((sheet) => object(WORKSHEET, sheet)),
  item: (_, key, state) => object(WORKSHEET, findSheet(key, state) ?? refuse('ItemNotFound')),
  methods: {
    add: (_, [name], state) =>
      object(WORKSHEET, addSheet(state, name === undefined || name === null || name === '' ? undefined : text(name))),
    getActiveWorksheet: (_, _args, state) => object(WORKSHEET, state.book.activeSheet ?? refuse('ItemNotFound')),
    getCount: (_, [visible], state) => (flag(visible) ? state.book.visibleSheets : state.book.sheets).length,
    getFirst: (_, [visible], state) => pickSheet(state, visible, false),
    getLast: (_, [visible], state) => pickSheet(state, visible, true),
    getItem: (_, [key], state) => object(WORKSHEET, findSheet(key, state) ?? refuse('ItemNotFound')),
    getItemOrNullObject: (_, [key], state) => {
      const sheet = findSheet(key, state);
      return sheet ? object(WORKSHEET, sheet) : null;
    },
    ...registers<null>(() => WORKBOOK_TARGET, {
      Activated: EVENT.worksheetActivated,
      Deactivated: EVENT.worksheetDeactivated,
      Added: EVENT.worksheetAdded,
      Deleted: EVENT.worksheetDeleted,
      Calculated: EVENT.worksheetCalculated,
      DataChanged: EVENT.worksheetChanged,
      FormatChanged: EVENT.worksheetFormatChanged,
      FormulaChanged: EVENT.worksheetFormulaChanged,
      SelectionChanged: EVENT.worksheetSelectionChanged,
      NameChanged: EVENT.worksheetNameChanged,
      VisibilityChanged: EVENT.worksheetVisibilityChanged,
      ProtectionChanged: EVENT.worksheetProtectionChanged,
      Moved: EVENT.worksheetMoved,
      SingleClicked: EVENT.worksheetSingleClicked,
      RowSorted: EVENT.worksheetRowSorted,
      ColumnSorted: EVENT.worksheetColumnSorted,
      RowHiddenChanged: EVENT.worksheetRowHiddenChanged,
    }),
  },
};

/** The sheets of the workbook. */
export const worksheetCollection = (): OfficeObject => object(WORKSHEETS, null);
