import type { KnownDifference } from './difference';

/** Files, other people and the program around the workbook. */
export const programDifferences: readonly KnownDifference[] = [
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
];
