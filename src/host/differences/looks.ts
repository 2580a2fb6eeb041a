import type { KnownDifference } from './difference';

/** Looks, rules of cells, pages and charts. */
export const lookDifferences: readonly KnownDifference[] = [
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
    id: 'cell-styles',
    kind: 'known',
    here:
      'Named cell styles that cells of an opened file have are carried; one that is given here dresses the ' +
      'cell, and the file keeps only how it looks.',
    check: 'getRange("A1").style = "Heading 1", save and open: Excel shows Normal, dressed.',
  },
  {
    id: 'validation-operands',
    kind: 'unproved',
    here: 'Operands of validation rules are read as formulas (=10), as documented, dates as serial numbers.',
    check: 'Read dataValidation.rule of a whole-number rule.',
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
];
