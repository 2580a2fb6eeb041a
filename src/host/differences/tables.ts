import type { KnownDifference } from './difference';

/** Tables and their filters. */
export const tableDifferences: readonly KnownDifference[] = [
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
    id: 'header-row-delete',
    kind: 'unproved',
    here:
      "Deleting a sheet row that is a table's heading row, without the whole table, is refused with " +
      'InsertDeleteConflict.',
    check: 'getRange("1:1").delete("Up") on a sheet whose table has its headings in row 1.',
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
    id: 'first-totals',
    kind: 'unproved',
    here: 'A row of totals that is shown for the first time says Total (Summa) first and sums its last column.',
    check: 'table.showTotals = true on a new table: read its totals row.',
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
];
