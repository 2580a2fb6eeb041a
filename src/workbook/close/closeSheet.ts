import { closeLinesTable, closePositionsTable, closesTable } from '../../domain/register/tables/closes';
import { fieldsOf, type Field, type TableDefinition } from '../../domain/register/tables/table';
import { closeSheetTexts as texts } from '../../locales/close';
import { closeLineWords, closePositionWords, closeWords } from '../../locales/tables/closes';
import type { TableWords } from '../../locales/tables/words';
import { cellAddress, rangeAddress } from '../plan/address';
import { formats } from '../plan/formats';
import { fonts, palette, tabColours } from '../plan/palette';
import type { ColumnPlan, ConditionalFormatPlan, SheetPlan, StyleRange, TablePlan } from '../plan/plan';
import { hideWhile, staleInAmber } from '../report/emptySheets';
import { baseStyle, introStyle, landscapePage, tableHeading, titleStyle } from '../plan/sheetStyle';
import { tablePlan } from '../plan/tablePlans';
import { freshnessName } from '../tables/schema';
import { calculatedRows, chartRows, shownRows, titles } from './bridgeRows';
import { bridgeCharts } from './bridgeCharts';
import { bridgeNames, closeSheetName } from './closeNames';
import { place } from './closePlaces';

/** Månadsbokslut: the bridge and its charts on one page, and below them the three tables that the add-in writes. */
export function closeSheet(): SheetPlan {
  const tables = closeTables();
  const heads = titles();
  return {
    key: 'close',
    name: closeSheetName,
    tabColour: tabColours.reading,
    gridlines: false,
    freeze: { rows: 2, columns: 0 },
    baseStyle,
    columns: [
      { range: 'A:A', width: 2 },
      { range: 'B:B', width: 28 },
      { range: 'C:H', width: 22 },
    ],
    rows: [{ range: '1:1', height: 34 }, ...[3, 4].map((row) => ({ range: `${row}:${row}`, height: 17 }))],
    blocks: [
      { at: 'B1', cells: [[texts.title], [`=${freshnessName}`], ...texts.lines.map((line) => [line])] },
      { at: cellAddress(place.selected, place.left), cells: [heads.selected] },
      { at: cellAddress(place.calculatedFirst - 2, place.left), cells: [[texts.calculatedTitle]] },
      { at: cellAddress(place.calculatedFirst - 1, place.left), cells: [heads.calculated, ...calculatedRows()] },
      { at: cellAddress(place.shownFirst - 2, place.left), cells: [[texts.shownTitle]] },
      { at: cellAddress(place.shownFirst - 1, place.left), cells: [heads.shown, ...shownRows()] },
      { at: cellAddress(place.calculatedFirst - 2, place.chartData), cells: chartRows() },
      { at: cellAddress(place.charts - 1, place.left), cells: [heads.notDrawn] },
      ...tables.map((table) => ({ at: table.at.replace(/\d+$/, String(place.tables - 1)), cells: [[table.name]] })),
    ],
    styles: [...pageStyles, ...tables.map(labelStyle)],
    merges: [],
    tables,
    validations: [],
    conditionalFormats: [
      // #N/A keeps a chart from drawing; nobody needs to read it.
      {
        range: rangeAddress(place.calculatedFirst, place.chartData, place.calculatedLast, place.chartData + 10),
        rule: { kind: 'custom', formula: `=ISNA(${cellAddress(place.calculatedFirst, place.chartData)})` },
        style: { colour: palette.paper },
      },
      ...hiddenBeforeTheFirst(place.calculatedFirst, place.calculatedLast, 6),
      ...hiddenBeforeTheFirst(place.shownFirst, place.shownLast, 2),
      staleInAmber('B2:E2'),
    ],
    charts: bridgeCharts(closeSheetName),
    page: { ...landscapePage, fitTall: 1, printArea: rangeAddress(1, 1, place.chartsLast, place.left + 6) },
  };
}

const line = (row: number, last: number): StyleRange => ({
  range: rangeAddress(row, place.left, row, last),
  style: { bold: true, fill: palette.wash, top: { colour: palette.rule, weight: 'Thin' } },
});

function blockStyles(first: number, last: number, columns: number): StyleRange[] {
  const right = place.left + columns;
  return [
    {
      range: cellAddress(first - 2, place.left),
      style: { fontName: fonts.display, fontSize: 13, colour: palette.accent },
    },
    { range: rangeAddress(first - 1, place.left, first - 1, right), style: tableHeading },
    { range: rangeAddress(first - 1, place.left + 1, first - 1, right), style: { horizontal: 'Right', indent: 1 } },
    {
      range: rangeAddress(first, place.left + 1, last + 1, right),
      style: { numberFormat: formats.kronor, horizontal: 'Right' },
    },
    line(first, right),
    line(last, right),
    { range: rangeAddress(last + 1, place.left, last + 1, right), style: { italic: true, colour: palette.quietInk } },
  ];
}

/** A bridge before the first close: its lines stand there, and no zeros. */
function hiddenBeforeTheFirst(first: number, last: number, columns: number): ConditionalFormatPlan[] {
  const hidden = (top: number, bottom: number, ground: string): ConditionalFormatPlan =>
    hideWhile(
      `N(${bridgeNames.number})=0`,
      rangeAddress(top, place.left + 1, bottom, place.left + columns),
      cellAddress(top, place.left + 1),
      ground,
    );
  return [
    hidden(first, first, palette.wash),
    hidden(first + 1, last - 1, palette.paper),
    hidden(last, last, palette.wash),
    hidden(last + 1, last + 1, palette.paper),
  ];
}

const pageStyles: readonly StyleRange[] = [
  { range: 'B1', style: titleStyle },
  { range: 'B2', style: { bold: true, fontSize: 10, colour: palette.ink } },
  { range: 'B3:B4', style: introStyle },
  { range: cellAddress(place.selected, place.left), style: { bold: true } },
  {
    range: cellAddress(place.selected, place.left + 1),
    style: { bold: true, numberFormat: formats.whole, horizontal: 'Left', fill: palette.wash },
  },
  { range: cellAddress(place.selected, place.left + 2), style: { numberFormat: formats.date, horizontal: 'Left' } },
  { range: cellAddress(place.selected, place.left + 3), style: introStyle },
  ...blockStyles(place.calculatedFirst, place.calculatedLast, 6),
  ...blockStyles(place.shownFirst, place.shownLast, 2),
  {
    range: rangeAddress(place.calculatedFirst - 2, place.chartData, place.calculatedLast + 1, place.chartData + 10),
    style: { fontSize: 8, colour: palette.calculated, numberFormat: formats.wholeKronor },
  },
  { range: cellAddress(place.charts - 1, place.left), style: { italic: true, colour: palette.quietInk } },
];

const labelStyle = (table: TablePlan): StyleRange => ({
  range: table.at.replace(/\d+$/, String(place.tables - 1)),
  style: { fontName: fonts.display, fontSize: 13, colour: palette.accent },
});

/** The three tables side by side, one narrow column between. */
function closeTables(): TablePlan[] {
  const own: readonly (readonly [string, TableDefinition, TableWords])[] = [
    ['closes', closesTable, closeWords],
    ['closeLines', closeLinesTable, closeLineWords],
    ['closePositions', closePositionsTable, closePositionWords],
  ];
  let column = place.left;
  return own.map(([key, definition, words]) => {
    const columns = fieldsOf(definition).map((field) => columnPlan(field, definition.fields[field] as Field, words));
    const table = tablePlan(key, words.name, cellAddress(place.tables, column), columns);
    column += columns.length + 1;
    return table;
  });
}

function columnPlan(field: string, { kind }: Field, words: TableWords): ColumnPlan {
  const { heading = field, width = 14 } = words.columns[field] ?? {};
  const look = {
    amount: { numberFormat: formats.kronor, horizontal: 'Right' },
    volume: { numberFormat: formats.whole, horizontal: 'Left' },
    year: { numberFormat: formats.whole, horizontal: 'Left' },
    date: { numberFormat: formats.date, horizontal: 'Left' },
  } as const;
  return { field, heading, width, ...(look[kind as keyof typeof look] ?? { numberFormat: formats.general }) };
}
