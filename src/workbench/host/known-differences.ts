/** Where the embedded host is known, or suspected, not to do as Excel does. */
export interface KnownDifference {
  readonly id: string;
  /** `known`: it differs. `unproved`: it follows the documentation or experience, nobody has compared. */
  readonly kind: 'known' | 'unproved';
  /** What the host does. */
  readonly here: string;
  /** How to check in a real Excel. */
  readonly check: string;
}

/** The one list of differences; the manual test matrix has a step for each. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  { id: 'spill', kind: 'known', here: 'A formula that gives several values shows the first; nothing spills, and #SPILL! does not come.', check: 'Write =A1:A3*2 into C1 with Range.formulas and read C1:C3.' },
  { id: 'functions', kind: 'known', here: 'Functions outside the host\'s list are refused when written and keep the file\'s value when read.', check: 'Write =NPV(0.1,1,2): Excel calculates it.' },
  { id: 'local-formulas', kind: 'known', here: 'formulasLocal and numberFormatLocal are not implemented.', check: 'Read formulasLocal of a SUM in a Swedish Excel: =SUMMA(…).' },
  { id: 'rich-text', kind: 'known', here: 'Text formatted in parts is carried as long as its cell keeps its text; it cannot be read or made.', check: 'Make one word of a cell bold, refresh with the add-in, save: the word is still bold.' },
  { id: 'unread-parts', kind: 'known', here: 'Pivot tables, slicers, images, shapes and comments are carried with the file and do not move with inserted rows.', check: 'Put an image beside the register, insert a row above it with the add-in: Excel moves the image.' },
  { id: 'settings-part', kind: 'known', here: 'Add-in settings are saved as custom document properties, not in the web extension part.', check: 'Save a workbook with the add-in, open it again: the settings are there.' },
  { id: 'paste-growth', kind: 'unproved', here: 'A table grows over a block that is written from inside it to below its last row.', check: 'With Range.values write five rows starting in the last row of a table: does the table take them all?' },
  { id: 'api-growth', kind: 'unproved', here: 'A table grows over cells that an add-in writes directly below it, on every platform.', check: 'With Range.values write a row below a table, on the web, in Windows and on the Mac.' },
  { id: 'shown-references', kind: 'unproved', here: 'Formulas in a table are read as [@Kol] and [Kol], elsewhere as Tabell[@Kol], however they were written.', check: 'Write =Effekter[[#This Row],[Belopp]] in the table with Range.formulas and read it again.' },
  { id: 'calculated-fill', kind: 'unproved', here: 'One formula written into an otherwise empty table column fills the column.', check: 'With Range.formulas write one formula into an empty column of a table with ten rows.' },
  { id: 'null-object-calls', kind: 'unproved', here: 'Setting or calling a null object does nothing, as published samples count on; navigation from it gives null objects.', check: 'tables.getItemOrNullObject("x").delete() in one sync, and a property set in the same way: no error.' },
  { id: 'header-row-delete', kind: 'unproved', here: 'Deleting a sheet row that is a table\'s heading row, without the whole table, is refused with InsertDeleteConflict.', check: 'getRange("1:1").delete("Up") on a sheet whose table has its headings in row 1.' },
  { id: 'conflict-codes', kind: 'unproved', here: 'A shift that would tear a table or a merged block is refused with InsertDeleteConflict, a merge in a table with InvalidOperation.', check: 'Insert a cell above one column of a table; merge two cells of a table; compare the error codes.' },
  { id: 'deleted-range', kind: 'unproved', here: 'A tracked range whose cells were deleted is refused with InvalidReference.', check: 'Keep a range, delete its rows in another sync, load it.' },
  { id: 'column-width', kind: 'known', here: 'Widths are those of Calibri 11 at 96 dpi; autofit counts characters.', check: 'Compare format.columnWidth of a column of width 20 with the host\'s.' },
  { id: 'chart-guess', kind: 'unproved', here: 'Series, names and categories of a new chart are guessed from numbers and texts in its first row and column.', check: 'charts.add over a block whose corner is empty, and over one of numbers alone.' },
  { id: 'chart-kinds', kind: 'known', here: 'Waterfall, treemap, stock, surface, 3-D and cylinder charts are not implemented; those in a file are carried.', check: 'charts.add("Waterfall", …) works in Excel.' },
  { id: 'chart-remembered', kind: 'known', here: 'Fill and border of legends and titles, trendlines, data tables, bubble sizes, labels of single points and the like are read as they were set, neither drawn nor saved; so are the colours and bounds of data bars.', check: 'series.trendlines.add("Linear"), save, open: Excel still shows the line.' },
  { id: 'conditional-kinds', kind: 'known', here: 'Text rules are made only as Contains; presets about blanks and errors cannot be made.', check: 'Set the rule of a ContainsText format with the operator BeginsWith: it works in Excel.' },
  { id: 'validation-enforced', kind: 'unproved', here: 'Values written by an add-in are not held against validation, as in Excel; a user\'s typing at the stage is not either.', check: 'Type a value that is not in the list into a validated cell: Excel stops it.' },
  { id: 'event-order', kind: 'unproved', here: 'Events come after the answer to the sync that caused them, one for each written range; a table that grows gives no row event.', check: 'Listen to worksheets.onChanged while a row is written below a table.' },
  { id: 'table-filter-write', kind: 'unproved', here: 'Writing into filtered, hidden rows is done; Excel on some platforms skips or refuses.', check: 'Filter a table, write its whole body with Range.values, clear the filter.' },
  { id: 'filtered-shift', kind: 'unproved', here: 'Inserting or deleting cells (not whole rows) in a filtered table is refused with FilteredRangeConflict.', check: 'Filter a table, then getRange("A3:C3").insert("Down") inside it.' },
  { id: 'filters-saved', kind: 'known', here: 'Hidden rows are saved, the criteria of the filter that hid them are not.', check: 'Filter a table, save, open: Excel still shows the filter.' },
  { id: 'calculation-precision', kind: 'known', here: 'Sums are plain double arithmetic in cell order; Excel may differ in the last digit of long sums.', check: 'Compare a SUM over 10 000 random amounts to full precision.' },
  { id: 'single-array', kind: 'unproved', here: 'A 1×1 array of values or formulas for a larger range is refused as another size; one of number formats, like one plain value, fills the range.', check: 'getRange("A1:B2").numberFormat = [["0.00"]] and .values = [[1]].' },
  { id: 'unknown-load', kind: 'unproved', here: 'A load that names a property that Excel does not have is passed over.', check: 'range.load("noSuchProperty"): no error.' },
  { id: 'cell-styles', kind: 'known', here: 'Named cell styles (Range.style, Workbook.styles) are not implemented.', check: 'getRange("A1").style = "Heading 1" works in Excel.' },
  { id: 'outside-families', kind: 'known', here: 'Bindings, worksheet functions of the API, comments, precedents, pivot tables, shapes and the protection of the workbook\'s structure are not implemented.', check: 'context.workbook.functions.sum(1, 2) works in Excel.' },
  { id: 'prefixed-xml', kind: 'known', here: 'Workbooks whose parts use a namespace prefix for every element (some generators) are refused as unreadable.', check: 'Open such a workbook in Excel and in the workbench.' },
];
