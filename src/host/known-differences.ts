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
  {
    id: 'spill',
    kind: 'known',
    here:
      'Nothing spills: a formula that surely gives several values is refused when written; of what only turns out ' +
      'while calculating, and of formulas in files, the first is shown.',
    check: 'Write =A1:A3*2 into C1 with Range.formulas and read C1:C3.',
  },
  {
    id: 'functions',
    kind: 'known',
    here: "Functions outside the host's list are refused when written. In a file they keep its value, and so do macros' functions, references to other workbooks and to several sheets at once, and what cannot be read.",
    check: 'Write =BESSELI(1,1): Excel calculates it.',
  },
  {
    id: 'huge-sheets',
    kind: 'known',
    here: 'A sheet of more than 40 MB unpacked whose formulas read other sheets is calculated only when somebody asks for a cell of it; the command line tells of it.',
    check: 'Refresh a register with such a sheet from the command line, open it: its formulas show the new figures.',
  },
  {
    id: 'local-formulas',
    kind: 'known',
    here: 'formulasLocal and numberFormatLocal are told in an English Excel only; in a Swedish one they are refused.',
    check: 'Read formulasLocal of a SUM in a Swedish Excel: =SUMMA(…).',
  },
  {
    id: 'rich-text',
    kind: 'known',
    here: 'Text formatted in parts is carried as long as its cell keeps its text; it cannot be read or made.',
    check: 'Make one word of a cell bold, refresh with the add-in, save: the word is still bold.',
  },
  {
    id: 'unread-parts',
    kind: 'known',
    here: 'Parts of an opened file that the host does not model (pivot tables, slicers, images, shapes, controls, comments, sparklines, queries, macros, labels) are saved byte for byte. Of them images, shapes, controls, comments, sparklines and newer rules move with inserted rows, and references to rows that move follow in charts, shapes, controls, queries and what pivot tables summarise. Pivot tables themselves stay, and data types and pictures in cells that move become plain values: the command line tells of both before it writes.',
    check:
      'Put an image, a sparkline and a control with a linked cell below Sammanställning, add a year, refresh: all are where Excel has them.',
  },
  {
    id: 'settings-part',
    kind: 'known',
    here: 'Add-in settings are saved as custom document properties, not in the web extension part.',
    check: 'Save a workbook with the add-in, open it again: the settings are there.',
  },
  {
    id: 'paste-growth',
    kind: 'unproved',
    here: 'A table grows over a block that is written from inside it to below its last row.',
    check: 'With Range.values write five rows starting in the last row of a table: does the table take them all?',
  },
  {
    id: 'api-growth',
    kind: 'unproved',
    here: 'A table grows over cells that an add-in writes directly below it, on every platform.',
    check: 'With Range.values write a row below a table, on the web, in Windows and on the Mac.',
  },
  {
    id: 'shown-references',
    kind: 'unproved',
    here: 'Formulas in a table are read as [@Kol] and [Kol], elsewhere as Tabell[@Kol], however they were written.',
    check: 'Write =Effekter[[#This Row],[Belopp]] in the table with Range.formulas and read it again.',
  },
  {
    id: 'calculated-fill',
    kind: 'unproved',
    here: 'One formula written into an otherwise empty table column fills the column.',
    check: 'With Range.formulas write one formula into an empty column of a table with ten rows.',
  },
  {
    id: 'null-object-calls',
    kind: 'unproved',
    here:
      'Setting or calling a null object does nothing, as published samples count on; navigation from it gives ' +
      'null objects.',
    check: 'tables.getItemOrNullObject("x").delete() in one sync, and a property set in the same way: no error.',
  },
  {
    id: 'header-row-delete',
    kind: 'unproved',
    here:
      "Deleting a sheet row that is a table's heading row, without the whole table, is refused with " +
      'InsertDeleteConflict.',
    check: 'getRange("1:1").delete("Up") on a sheet whose table has its headings in row 1.',
  },
  {
    id: 'conflict-codes',
    kind: 'unproved',
    here:
      'A shift that would tear a table or a merged block is refused with InsertDeleteConflict, a merge in a table ' +
      'with InvalidOperation.',
    check: 'Insert a cell above one column of a table; merge two cells of a table; compare the error codes.',
  },
  {
    id: 'deleted-range',
    kind: 'unproved',
    here: 'A tracked range whose cells were deleted is refused with InvalidReference.',
    check: 'Keep a range, delete its rows in another sync, load it.',
  },
  {
    id: 'column-width',
    kind: 'known',
    here: 'Widths are those of Calibri 11 at 96 dpi; autofit counts characters.',
    check: "Compare format.columnWidth of a column of width 20 with the host's.",
  },
  {
    id: 'chart-guess',
    kind: 'unproved',
    here: 'Series, names and categories of a new chart are guessed from numbers and texts in its first row and column.',
    check: 'charts.add over a block whose corner is empty, and over one of numbers alone.',
  },
  {
    id: 'chart-kinds',
    kind: 'known',
    here:
      'Waterfall, treemap, stock and surface charts, pies of pies and bubbles with depth are refused; those in a ' +
      'file are carried. Charts with depth are drawn flat; 3DColumn is saved as 3DColumnClustered, exploded, ' +
      'smoothed and unmarked kinds as their plain ones.',
    check: 'charts.add("Waterfall", …) works in Excel.',
  },
  {
    id: 'chart-remembered',
    kind: 'known',
    here:
      'Fill and border of legends and titles, trendlines, error bars, data tables, labels of single points, ' +
      'hidden entries of legends and the like are read as they were set, neither drawn nor saved; so are the ' +
      'colours and bounds of data bars. Where a part of a chart stands is told only when it was set.',
    check: 'series.trendlines.add("Linear"), save, open: Excel still shows the line.',
  },
  {
    id: 'conditional-kinds',
    kind: 'known',
    here: 'Text rules other than Contains are saved as formulas that say the same.',
    check: 'Make a ContainsText format with the operator BeginsWith, save, open: Excel shows it as a formula.',
  },
  {
    id: 'validation-enforced',
    kind: 'unproved',
    here:
      "Values written by an add-in are not held against validation, as in Excel; a user's typing at the stage is " +
      'not either.',
    check: 'Type a value that is not in the list into a validated cell: Excel stops it.',
  },
  {
    id: 'event-order',
    kind: 'unproved',
    here:
      'Events come after the answer to the sync that caused them, one for each written range; a table that grows ' +
      'gives no row event.',
    check: 'Listen to worksheets.onChanged while a row is written below a table.',
  },
  {
    id: 'table-filter-write',
    kind: 'unproved',
    here: 'Writing into filtered, hidden rows is done; Excel on some platforms skips or refuses.',
    check: 'Filter a table, write its whole body with Range.values, clear the filter.',
  },
  {
    id: 'filtered-shift',
    kind: 'unproved',
    here: 'Inserting or deleting cells (not whole rows) in a filtered table is refused with FilteredRangeConflict.',
    check: 'Filter a table, then getRange("A3:C3").insert("Down") inside it.',
  },
  {
    id: 'filters-saved',
    kind: 'known',
    here:
      'The criteria of filters in an opened file are carried and not read; those set here hide rows, which is ' +
      'saved, but are not saved themselves.',
    check: 'Filter a table, save, open: Excel still shows the filter.',
  },
  {
    id: 'calculation-precision',
    kind: 'known',
    here: 'Sums are plain double arithmetic in cell order; Excel may differ in the last digit of long sums.',
    check: 'Compare a SUM over 10 000 random amounts to full precision.',
  },
  {
    id: 'single-array',
    kind: 'unproved',
    here:
      'A 1×1 array of values or formulas for a larger range is refused as another size; one of number formats, ' +
      'like one plain value, fills the range.',
    check: 'getRange("A1:B2").numberFormat = [["0.00"]] and .values = [[1]].',
  },
  {
    id: 'unknown-load',
    kind: 'unproved',
    here: 'A load that names a property that Excel does not have is passed over.',
    check: 'range.load("noSuchProperty"): no error.',
  },
  {
    id: 'cell-styles',
    kind: 'known',
    here:
      'Named cell styles that cells of an opened file have are carried; one that is given here dresses the ' +
      'cell, and the file keeps only how it looks.',
    check: 'getRange("A1").style = "Heading 1", save and open: Excel shows Normal, dressed.',
  },
  {
    id: 'outside-families',
    kind: 'known',
    here:
      'Comments, notes, pivot tables, slicers, shapes, pictures of ranges and charts, headers of first and even ' +
      'pages, tints, linked data types, fill by example, custom XML, and creating, closing or inserting from ' +
      'other workbooks are refused.',
    check: 'context.workbook.comments.add("Sheet1!A1", "Text") works in Excel.',
  },
  {
    id: 'bindings-saved',
    kind: 'known',
    here:
      "Bindings, and the protection of a new workbook's structure, hold until the workbook is closed: a file " +
      'keeps neither. An opened file keeps its protection.',
    check: 'bindings.add("A1", "Range", "x") and protection.protect(), save, open: both are there.',
  },
  {
    id: 'calculated-event',
    kind: 'unproved',
    here:
      'onCalculated comes when a formula of the sheet is new or has another result, or somebody asked for a ' +
      'calculation.',
    check: 'Listen to onCalculated and write a value that no formula reads: does it come?',
  },
  {
    id: 'validation-operands',
    kind: 'unproved',
    here: 'Operands of validation rules are read as formulas (=10), as documented, dates as serial numbers.',
    check: 'Read dataValidation.rule of a whole-number rule.',
  },
  {
    id: 'first-totals',
    kind: 'unproved',
    here: 'A row of totals that is shown for the first time says Total (Summa) first and sums its last column.',
    check: 'table.showTotals = true on a new table: read its totals row.',
  },
  {
    id: 'duplicates-close-up',
    kind: 'unproved',
    here: 'Removing duplicates moves what is left up within the range, looks too; a table gets shorter.',
    check: 'removeDuplicates over a coloured block with something to the right and below.',
  },
  {
    id: 'names-structured',
    kind: 'unproved',
    here:
      "names.add keeps the address that a table's column has now; addFormulaLocal and NamedItem.formula keep the " +
      'reference to the column, which grows with the table.',
    check:
      'Name manager after creating a register: Lista_EffektID says =Effekter[Effekt-ID]. Register two effects: ' +
      "both are in the list of Utfall. Delete ListaKategori's sheet rows, repair, look again.",
  },
  {
    id: 'names-localised',
    kind: 'known',
    here:
      'NamedItem.formula is English, as on the web, unless the host is told to be a Swedish desktop Excel (then ' +
      '#REF! is #REFERENS!).',
    check:
      'Swedish desktop: delete the row of a setting. Does the pane say that parts are missing, and does repairing ' +
      'help?',
  },
  {
    id: 'error-text',
    kind: 'unproved',
    here: 'Errors in cells are read as #N/A, #VALUE! and so on, whatever the language.',
    check: 'Swedish desktop and web: read values of =NA(). Refresh a register without targets: no differing cells.',
  },
  {
    id: 'rows-add-blank',
    kind: 'unproved',
    here:
      "rows.add with values puts them into calculated columns too, '' as well; without values the row gets the " +
      'formulas.',
    check: 'Show the row of totals in Effekter, register an effect: its row has all formulas.',
  },
  {
    id: 'resize-fill',
    kind: 'unproved',
    here:
      'A table that is resized, or grows, takes formulas, formats, validation and conditional formats along, ' +
      'unless the host is told not to (formulas and formats).',
    check:
      'table.resize by two rows on Windows, Mac and the web: formulas, date formats, lists and grey cells in both?',
  },
  {
    id: 'autocorrect-off',
    kind: 'unproved',
    here:
      'The option is one of the host; off, nothing is filled in grown tables and no column becomes a calculated ' +
      'one.',
    check:
      'Windows: switch off "Fyll i formler i tabeller för att skapa beräknade kolumner" (AutoCorrect), create a ' +
      'register, register two effects: formulas in both rows?',
  },
  {
    id: 'formula-overwrite',
    kind: 'known',
    here: 'Another formula in one cell of a calculated column stays in its cell.',
    check:
      'Write another formula into one cell of Kalkylerad effekt and take back what Excel spreads. Fix W108 there: ' +
      'only that cell changes. Range.formulas with another formula into one cell: the whole column?',
  },
  {
    id: 'suspend-calculation',
    kind: 'known',
    here: 'suspendApiCalculationUntilNextSync does nothing; everything is always calculated.',
    check: 'Refresh a register with 10 000 ledger rows while typing elsewhere: the pane tells of no differing cells.',
  },
  {
    id: 'other-workbook',
    kind: 'known',
    here: 'It does not matter which workbook is in front.',
    check:
      'Windows: press Skapa register and click another workbook at once. Either it is done, or the pane says to ' +
      'keep this workbook in front; then it can be created again.',
  },
  {
    id: 'cell-edit-web',
    kind: 'known',
    here:
      'While a cell is edited every request is refused with InvalidOperationInCellEditMode. Excel on the web ' +
      'neither refuses nor waits: the open edit wins when it ends.',
    check:
      'Web: leave a cell open for editing, apply a fix to that very cell from the pane, press Enter: the cell ' +
      'holds what was typed, and the next check tells of it.',
  },
  {
    id: 'coauthor-latency',
    kind: 'known',
    here:
      'Two add-ins share one model, and their requests are done in turn. Desktop Excel does them on its own copy ' +
      'and merges seconds later.',
    check:
      'Two desktops with AutoSave: register in the same five seconds. Both rows there, no IDs shared after a ' +
      'check, no yellow bar?',
  },
  {
    id: 'page-fit',
    kind: 'unproved',
    here: 'pageLayout.zoom with the width alone is kept.',
    check: 'Without having opened the Page Layout tab: create a register, Sidlayout → Bredd on Effekter says 1 sida.',
  },
  {
    id: 'inside-border',
    kind: 'unproved',
    here: 'InsideHorizontal is accepted on one row; the product does not ask for it.',
    check: 'getRange("A1:C1").format.borders.getItem("InsideHorizontal").style = "Continuous": is it refused?',
  },
  {
    id: 'prompt-only',
    kind: 'unproved',
    here: 'An input message, and ignoreBlanks, are accepted without a rule.',
    check: 'Windows and Mac: set dataValidation.prompt alone; then ignoreBlanks alone.',
  },
  {
    id: 'conditional-refresh',
    kind: 'unproved',
    here: 'Conditional formats follow at once.',
    check:
      'Windows: change Typ av effektivisering in a row that was just registered: the grey cells change without ' +
      'scrolling.',
  },
  {
    id: 'chart-fonts',
    kind: 'unproved',
    here: 'The font of the chart area holds for every text that is there when it is set.',
    check:
      'After a refresh: chart titles are 11 points, other words 9; the axis of figures stands below the bars of ' +
      'Sammanställning.',
  },
  {
    id: 'chart-axis-ipad',
    kind: 'known',
    here: 'ChartAxis.position can be set. Excel for iPad is known to refuse it.',
    check: 'iPad: creating a register there may fail at its charts.',
  },
  {
    id: 'text-equals',
    kind: 'unproved',
    here: 'Range.formulas gives back a text that begins with = without its apostrophe.',
    check: "Write '=abc into a cell and read values and formulas: =abc in both.",
  },
  {
    id: 'hidden-names',
    kind: 'unproved',
    here: 'Hidden names are listed among the others.',
    check: 'names.add("Dold", "=1").visible = false; load items/name of names: is Dold there?',
  },
  {
    id: 'broken-name-code',
    kind: 'unproved',
    here: 'getRange of a name that points at #REF! is refused with InvalidReference.',
    check: "Name a cell, delete its row, call names.getItem(…).getRange() and read the error's code.",
  },
];
