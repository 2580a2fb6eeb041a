/**
 * The host's face: what the workbench, the tools and the tests may use. Works in a browser, a worker and
 * Node; `host/client` beside it attaches Microsoft's own client in Node.
 */
// The workbook with Excel's answers, and what may go wrong with it.
export { EmbeddedHost, type HostCounters } from './embedded-host';
export { OfficeError, type OfficeErrorCode } from './state/errors';
export { EVENT, EventHub } from './state/event-hub';
export type { Faults } from './state/faults';
export { HostState } from './state/host-state';
export { DEFAULT_OPTIONS, type HostOptions } from './state/options';
export type { Actor, RangeTarget } from './state/targets';

export type { FileChange, FileLoss, SavedFile } from './file/changes';
export { UnreadableWorkbookError, type RefusalReason } from './file/package/refusal';

// A workbook as data.
export { type Area, formatArea, MAX_COLUMNS, parseArea } from './book/addresses';
export { Book } from './book/book';
export { type ChartPart, newAxis, type SeriesPart } from './book/chart';
export { colorOf, THEME_COLORS } from './book/colors';
export { formatValue } from './book/display';
export type { FilterCriterion } from './book/filter-criteria';
export type { CellContent } from './book/grid';
export type { Border, Borders, Color, Fill, Font, Style } from './book/looks';
export type { ConditionalFormattingRule, DataValidation } from './book/rules';
export { CellError, numberToText, type Scalar, toWire } from './book/scalars';
export { Sheet, Table, type TableColumn } from './book/sheet';
export type { ConditionalRule } from './book/sheet-parts';
export { flatType } from './book/solid-charts';
export { type CellStyle, numberFormatOf } from './book/styles';

// Values of formulas.
export { RangeValue, toScalar } from './calc/values';

// What a user or a co-author can do to a workbook.
export { mergeCells } from './edit/cells/blocks';
export { sortRows } from './edit/cells/sort';
export { type CellInput, writeCells } from './edit/cells/write';
export { cellsChanged, sheetEvent } from './edit/events/announce';
export { guardSheet } from './edit/guards';
export { setColumnsHidden, setRowsHidden } from './edit/sheets/outline';
export { addSheet, deleteSheet, renameSheet, setVisibility } from './edit/sheets/sheets';
export {
  deleteCells,
  deleteTableColumns,
  deleteTableRows,
  insertCells,
  insertTableColumns,
  insertTableRows,
} from './edit/sheets/structure';
export { applyFilters } from './edit/tables/filter';
export { addTable, convertToRange, deleteTable, renameTable } from './edit/tables/tables';

// The parts of a file, for tests that look into it.
export { partText, readParts, setPart, writeParts } from './file/new/package-parts';
export { readXml, type XmlElement } from './file/xml/tree';

// What is known not to be as in Excel.
export { KNOWN_DIFFERENCES, type KnownDifference } from './known-differences';
export { apiSetOf, atMost } from './office/requests/api-sets';
export { REMEMBERED } from './office/remembered/members';
