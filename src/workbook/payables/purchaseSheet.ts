import { purchaseSheetTexts as texts } from '../../locales/purchases';
import { absoluteAddress, cellAddress, columnLetters, formulaText, rangeAddress, sheetPrefix } from '../plan/address';
import { categoryChart } from '../plan/chartPlans';
import { formats } from '../plan/formats';
import { fonts, palette, tabColours } from '../plan/palette';
import type {
  CellBlock,
  ChartPlan,
  ColumnRangePlan,
  ConditionalFormatPlan,
  PlanCell,
  SeriesPlan,
  SheetPlan,
  StyleRange,
} from '../plan/plan';
import { baseStyle, introStyle, landscapePage, tableHeading, titleStyle } from '../plan/sheetStyle';
import { hideWhile, staleInAmber } from '../report/emptySheets';
import { freshnessName } from '../tables/schema';
import {
  factFormulas,
  figureCells,
  monthRows,
  otherCells,
  rollingPeriod,
  totalLabels,
  totalPeriod,
  wordAt,
  wordRows,
  yearRows,
} from './purchaseFormulas';
import { factCell, purchaseSheetName } from './purchaseNames';
import { purchaseColumn, purchaseColumns, purchaseFacts, purchasePlaces as at } from './purchasePlaces';
import { purchaseSentences } from './purchaseSentences';

const { left, beside } = at;
const pageRight = left + purchaseColumns.length - 1;
const widths = [32, 14, 14, 14, 14, 14, 9, 9, 9, 9, 14, 12, 10, 10, 10, 10] as const;

/** A block of figures: headings, rows, and of a list what is left and the sum. */
interface FigureBlock {
  readonly title: string;
  readonly heading: string;
  readonly first: number;
  readonly last: number;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly hasSum: boolean;
}

/** Inköp: was the contract used, in the whole, by category and by department. Native formulas over Inköpsvolym. */
export function purchaseSheet(): SheetPlan {
  const blocks = [totalsBlock(), listBlock('category'), listBlock('department')];
  const unmapped = cellAddress(beside.first, beside.categories + 1);
  return {
    key: 'purchasePage',
    name: purchaseSheetName,
    tabColour: tabColours.reading,
    gridlines: false,
    freeze: { rows: 2, columns: 0 },
    baseStyle,
    columns: [{ range: 'A:A', width: 2 }, ...widths.map(columnWidth)],
    rows: [
      { range: '1:1', height: 34 },
      ...blocks.map(({ first }) => ({ range: `${first - 1}:${first - 1}`, height: 26 })),
    ],
    blocks: [
      { at: cellAddress(1, left), cells: [[texts.title], [`=${freshnessName}`], ...texts.lines.map((line) => [line])] },
      { at: cellAddress(at.sentences, left), cells: purchaseSentences(unmapped).map((sentence) => [sentence]) },
      ...blocks.flatMap(blockCells),
      ...besideCells(),
    ],
    styles: [...headStyles, ...blocks.flatMap(blockStyles), ...besideStyles],
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [
      staleInAmber(rangeAddress(2, left, 2, left + 2)),
      ...blocks.map(({ first, last, hasSum }) => ({
        // Highest says something of its own only where it is more than a percentage point above lowest.
        range: rangeAddress(first, purchaseColumn('upper'), last + (hasSum ? 1 : 0), purchaseColumn('upper')),
        rule: {
          kind: 'custom' as const,
          formula: `=ROUND(N($${cellAddress(first, purchaseColumn('upper'))})-N($${cellAddress(first, purchaseColumn('lower'))}),9)<=0.01`,
        },
        style: { colour: palette.unusedInk },
      })),
      ...blocks.flatMap(({ first, last, hasSum }) => [
        hiddenBeforeAReading(first, first, palette.wash),
        hiddenBeforeAReading(first + 1, last + (hasSum ? 1 : 0), palette.paper),
      ]),
    ],
    charts: [categoriesChart()],
    page: {
      ...landscapePage,
      breaksBefore: [at.categories - 2],
      printArea: rangeAddress(1, left, at.departmentsLast + 1, pageRight),
    },
  };
}

/** Before a whole month is read there is nothing to sum. */
function hiddenBeforeAReading(top: number, bottom: number, ground: string): ConditionalFormatPlan {
  const range = rangeAddress(top, left + 1, bottom, pageRight);
  return hideWhile(`${factCell('lastComplete')}=""`, range, cellAddress(top, left + 1), ground);
}

function columnWidth(width: number, index: number): ColumnRangePlan {
  const letters = columnLetters(left + index);
  return { range: `${letters}:${letters}`, width };
}

function totalsBlock(): FigureBlock {
  return {
    title: texts.totals,
    heading: texts.period,
    first: at.totals,
    last: at.totalsLast,
    cells: totalLabels().map((label, index) => [
      label,
      ...figureCells(at.totals + index, totalPeriod(index), 'whole', false),
    ]),
    hasSum: false,
  };
}

function listBlock(slice: 'category' | 'department'): FigureBlock {
  const [first, last] =
    slice === 'category' ? [at.categories, at.categoriesLast] : [at.departments, at.departmentsLast];
  const rows = Array.from({ length: last - first }, (_, index): PlanCell[] => [
    wordAt(slice, index + 1),
    ...figureCells(first + 1 + index, rollingPeriod, slice, true),
  ]);
  return {
    title: slice === 'category' ? texts.perCategory : texts.perDepartment,
    heading: texts[slice],
    first,
    last,
    cells: [[texts.sum, ...figureCells(first, rollingPeriod, 'whole', true)], ...rows, otherCells(last + 1, first)],
    hasSum: true,
  };
}

function blockCells({ title, heading, first, cells, hasSum }: FigureBlock): CellBlock[] {
  const width = Math.max(...cells.map(({ length }) => length));
  return [
    { at: cellAddress(first - 2, left), cells: [[title]] },
    { at: cellAddress(first - 1, left), cells: [[heading, ...texts.columns, ...(hasSum ? yearHeadings() : [])]] },
    // Rows of one length: Övriga has no target and no references of its own.
    {
      at: cellAddress(first, left),
      cells: cells.map((row) => [...row, ...Array<PlanCell>(width - row.length).fill('')]),
    },
  ];
}

function yearHeadings(): string[] {
  return Array.from({ length: at.yearColumns }, (_, index) => {
    const cell = (column: number): string => cellAddress(beside.first + index, column);
    return `=IF(N(${cell(beside.year + 1)})=0,"",${formulaText(texts.yearHeading)}&${cell(beside.year)})`;
  });
}

const shares = [
  'lower',
  'inPlace',
  'upper',
  'target',
  'contractLoyalty',
  'coverage',
  'thisYear',
  'lastYear',
  'yearBefore',
] as const;

function blockStyles({ first, last, hasSum }: FigureBlock): StyleRange[] {
  const bottom = last + (hasSum ? 1 : 0);
  const right = hasSum ? pageRight : purchaseColumn('coverage');
  return [
    { range: cellAddress(first - 2, left), style: { fontName: fonts.display, fontSize: 13, colour: palette.accent } },
    { range: rangeAddress(first - 1, left, first - 1, right), style: tableHeading },
    { range: rangeAddress(first - 1, left + 1, first - 1, right), style: { horizontal: 'Right' } },
    {
      range: rangeAddress(first, left + 1, bottom, right),
      style: { numberFormat: formats.kronor, horizontal: 'Right' },
    },
    ...shares.map((name) => ({
      range: rangeAddress(first, purchaseColumn(name), bottom, purchaseColumn(name)),
      style: { numberFormat: formats.percent },
    })),
    { range: rangeAddress(first, left, first, right), style: { bold: true, fill: palette.wash } },
  ];
}

const headStyles: readonly StyleRange[] = [
  { range: cellAddress(1, left), style: titleStyle },
  { range: cellAddress(2, left), style: { bold: true, fontSize: 10, colour: palette.ink } },
  { range: rangeAddress(3, left, 2 + texts.lines.length, left), style: introStyle },
  { range: cellAddress(at.sentences + 1, left), style: { bold: true } },
];

/** What the page is made of needs no reader. */
function besideCells(): CellBlock[] {
  const block = (column: number, cells: CellBlock['cells']): CellBlock => ({
    at: cellAddress(beside.first, column),
    cells,
  });
  return [
    block(beside.month, monthRows()),
    block(beside.categories, wordRows('category')),
    block(beside.departments, wordRows('department')),
    block(
      beside.facts,
      purchaseFacts.map((fact) => [factFormulas[fact]]),
    ),
    block(beside.year, yearRows()),
  ];
}

const besideStyles: readonly StyleRange[] = [
  {
    range: rangeAddress(beside.first, beside.month, beside.first + beside.words - 1, beside.year + 1),
    style: { colour: palette.paper, fontSize: 8 },
  },
];

/** The largest categories: what was bought from suppliers with a contract, and what was not. */
function categoriesChart(): ChartPlan {
  const drawn = (column: number): string =>
    `${sheetPrefix(purchaseSheetName)}${absoluteAddress(at.categories + 1, column, at.categories + at.chartRows, column)}`;
  const series = (column: 'contracted' | 'outside', name: string, colour: string): SeriesPlan => ({
    name,
    values: drawn(purchaseColumn(column)),
    categories: drawn(left),
    colour,
    type: 'BarStacked',
    axis: 'primary',
  });
  const [, contracted, , , outside] = texts.columns;
  const plan = categoryChart(
    'Diagram_Inköp',
    texts.chart,
    'BarStacked',
    rangeAddress(at.chart, left, at.chartLast, purchaseColumn('coverage')),
    'tkr',
    [series('contracted', contracted, palette.accent), series('outside', outside, palette.calculated)],
  );
  return { ...plan, reverseCategories: true };
}
