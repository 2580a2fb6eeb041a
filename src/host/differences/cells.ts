import type { KnownDifference } from './difference';

/** Cells, formulas and names. */
export const cellDifferences: readonly KnownDifference[] = [
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
    id: 'null-object-calls',
    kind: 'unproved',
    here:
      'Setting or calling a null object does nothing, as published samples count on; navigation from it gives ' +
      'null objects.',
    check: 'tables.getItemOrNullObject("x").delete() in one sync, and a property set in the same way: no error.',
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
    id: 'calculated-event',
    kind: 'unproved',
    here:
      'onCalculated comes when a formula of the sheet is new or has another result, or somebody asked for a ' +
      'calculation.',
    check: 'Listen to onCalculated and write a value that no formula reads: does it come?',
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
    id: 'suspend-calculation',
    kind: 'known',
    here: 'suspendApiCalculationUntilNextSync does nothing; everything is always calculated.',
    check: 'Refresh a register with 10 000 ledger rows while typing elsewhere: the pane tells of no differing cells.',
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
  {
    id: 'event-order',
    kind: 'unproved',
    here:
      'Events come after the answer to the sync that caused them, one for each written range; a table that grows ' +
      'gives no row event.',
    check: 'Listen to worksheets.onChanged while a row is written below a table.',
  },
];
