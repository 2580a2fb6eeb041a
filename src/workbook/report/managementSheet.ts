import { effectClasses } from '../../domain/effect/effect';
import type { DisplayUnit } from '../../domain/register/settings';
import { managementTexts } from '../../locales/managementTexts';
import { sheetNames } from '../../locales/workbook';
import { cellAddress, formulaText, rangeAddress } from '../plan/address';
import type { SheetAddition } from './additions';
import type { BlockPosition, Labels } from './block';
import { blockCells, blockName, blockStyles, columnAddress, initialLabels } from './block';
import { categoryChart } from '../plan/chartPlans';
import { perYearFormula } from './keyBlocks';
import { managementBlocks, yearRows } from './managementBlocks';
import { cardMerges, cardRows } from './managementCards';
import { figureFormats, hideWhenEmpty, staleInAmber } from './emptySheets';
import { lineHeights, stackLines } from './managementLines';
import { fact } from '../formulas/factSums';
import { classColours, fonts, palette, tabColours } from '../plan/palette';
import type { ChartPlan, NamePlan, SeriesPlan, SheetPlan } from '../plan/plan';
import type { PlacedBlock, ReportGrid } from './reportLayout';
import { classLimit } from '../tables/ledgerCells';
import { freshnessName, settingName } from '../tables/schema';
import { measuredClasses } from './yearBlocks';
import { baseStyle, landscapePage } from '../plan/sheetStyle';
import type { ReportData } from './summarySheet';

const left = 2;
const lastColumn = 15;
const rowsOf = { firstCards: 5, secondCards: 10, charts: 15, tables: 29 } as const;
const chartBottom = 27;
/** Characters of the column that holds the departments' names. */
const nameWidth = 42;

/** How the rows of Ledningsvy follow the words in them. */
export const managementGrids: Readonly<Partial<Record<string, ReportGrid>>> = {
  managementDepartments: { labelWidth: nameWidth, columnWidth: 12, columns: 3 },
};

function initialBlocks(data: ReportData | null): PlacedBlock[] {
  const tops = [rowsOf.firstCards, rowsOf.secondCards, rowsOf.tables, rowsOf.tables, 2];
  const lefts = [left, left, left, left + 10, left];
  return managementBlocks(data).map((block, index) => ({
    block,
    place: {
      sheet: sheetNames.management,
      top: tops[index] ?? 1,
      left: lefts[index] ?? left,
      count: initialLabels(block).length,
    },
  }));
}

/** Whether the year's target counts avoided effects, so that confirmed stands with realised. */
function countsConfirmed(data: ReportData): boolean {
  return measuredClasses(data) > classLimit('freedAndReturned');
}

/** The three charts over their numbers; the target is a line on its own measure. */
export function managementCharts(
  placed: readonly (PlacedBlock & { readonly labels: readonly Labels[] })[],
  unit: DisplayUnit,
  data: ReportData,
): { readonly chart: ChartPlan; readonly sheet: string }[] {
  const years = placed.find(({ block }) => block.key === 'managementYears');
  const departments = placed.find(({ block }) => block.key === 'managementDepartments');
  if (years === undefined || departments === undefined) return [];
  const filled = Math.max(1, years.labels.filter(([label]) => label !== '').length);
  const texts = managementTexts.charts;
  const series = (
    place: BlockPosition,
    name: string,
    at: number,
    colour: string,
    type: SeriesPlan['type'],
    last: number,
  ): SeriesPlan => ({
    name,
    values: columnAddress(place, at, 1, last),
    categories: columnAddress(place, 0, 1, last),
    colour,
    type,
    axis: 'primary',
  });
  const above = (place: BlockPosition, first: number, last: number): string =>
    rangeAddress(place.top - (rowsOf.tables - rowsOf.charts), first, place.top - (rowsOf.tables - chartBottom), last);
  const [, calculated, realisedOnly, target] = managementTexts.years;
  const realised = countsConfirmed(data) ? managementTexts.realisedAndConfirmed : realisedOnly;
  const [, ofDepartment, realisedOf] = managementTexts.departments;
  const { place } = years;
  const named = Math.max(1, departments.labels.filter(([label]) => label !== '').length);
  // The row below is everybody else: there is nobody else while some rows are blank.
  const rows = named < departments.place.count ? named : named + 1;
  const hasTarget = data.summary.targets.some(({ department, basis }) => department === '' && basis === 'inYear');
  return [
    {
      sheet: place.sheet,
      chart: categoryChart(
        'Diagram_Mål',
        texts.target,
        'ColumnClustered',
        above(place, place.left, place.left + 3),
        unit,
        [
          series(place, calculated, 1, palette.calculated, 'ColumnClustered', filled),
          series(place, realised, 2, palette.realised, 'ColumnClustered', filled),
          ...(hasTarget ? [series(place, target, 3, palette.target, 'LineMarkers', filled)] : []),
        ],
      ),
    },
    {
      sheet: place.sheet,
      chart: categoryChart(
        'Diagram_Klasser',
        texts.classes,
        'ColumnStacked',
        above(place, place.left + 4, place.left + 8),
        unit,
        effectClasses.map((name, index) =>
          series(place, managementTexts.years[5 + index] ?? '', 5 + index, classColours[name], 'ColumnStacked', filled),
        ),
      ),
    },
    {
      sheet: departments.place.sheet,
      chart: {
        ...categoryChart(
          'Diagram_Förvaltningar',
          texts.departments,
          'BarClustered',
          above(departments.place, departments.place.left, departments.place.left + 3),
          unit,
          [
            series(departments.place, ofDepartment, 1, palette.calculated, 'BarClustered', rows),
            series(departments.place, realisedOf, 2, palette.realised, 'BarClustered', rows),
          ],
        ),
        reverseCategories: true,
        amountsAtBars: true,
      },
    },
  ];
}

/** What the sheet's words mean, and which years stand in the row of other years. */
function noteFormula(): string {
  const listed = 'INDEX(Ledning_År,0,1)';
  const all = fact('year');
  const span = (from: string, to: string): string => `${from}&IF(${from}=${to},"","–"&${to})`;
  const before = `AND(COUNT(${listed})>0,MIN(${all})<MIN(${listed}))`;
  const after = `AND(COUNT(${listed})>0,MAX(${all})>MAX(${listed}))`;
  return (
    `=${formulaText(managementTexts.note)}&IF(OR(${before},${after}),${formulaText(managementTexts.otherYearsAre)}` +
    `&IF(${before},${span(`MIN(${all})`, `(MIN(${listed})-1)`)},"")&IF(AND(${before},${after}),", ","")` +
    `&IF(${after},${span(`(MAX(${listed})+1)`, `MAX(${all})`)},"")&".","")`
  );
}

/** Where the lines of parts begin: below the tables and an empty row. */
const firstLine = rowsOf.tables + yearRows + 3;

/** Names of Ledningsvy's blocks. */
export function managementNames(lines: readonly SheetAddition[]): NamePlan[] {
  const placed = [...initialBlocks(null), ...stackLines(lines, firstLine).placed];
  return placed.map(({ block, place }) => blockName(block, place));
}

/** Ledningsvy: one A4 landscape page. */
export function managementSheet(data: ReportData | null = null, lines: readonly SheetAddition[] = []): SheetPlan {
  const { placed: ofParts, free: noteRow } = stackLines(lines, firstLine);
  const placed = [...initialBlocks(data), ...ofParts];
  const unit: DisplayUnit = 'tkr';
  const organisation = settingName('organisation');
  const title = `=IF(${organisation}="",${formulaText(managementTexts.title)},${organisation}&${formulaText(managementTexts.titleWith)})`;
  const bands = [rowsOf.firstCards, rowsOf.secondCards];
  const captions = [rowsOf.firstCards - 1, rowsOf.secondCards - 1];
  const noteRange = rangeAddress(noteRow, left, noteRow, lastColumn);
  const years = placed.find(({ block }) => block.key === 'managementYears');
  const firstYear = cellAddress(rowsOf.tables + 1, left + 1);
  return {
    key: 'management',
    name: sheetNames.management,
    tabColour: tabColours.reading,
    gridlines: false,
    freeze: { rows: 0, columns: 0 },
    baseStyle,
    columns: [
      { range: 'A:A', width: 2 },
      { range: 'B:B', width: 10 },
      { range: 'C:E', width: 12 },
      { range: 'F:F', width: 10 },
      { range: 'G:J', width: 12.5 },
      { range: 'K:K', width: 2 },
      { range: 'L:L', width: nameWidth },
      { range: 'M:O', width: 12 },
    ],
    rows: [
      { range: '1:1', height: 36 },
      { range: '2:2', height: 17 },
      { range: '3:3', height: 34 },
      ...captions.map((row) => ({ range: `${row}:${row}`, height: 19 })),
      ...bands.flatMap((top) => cardRows.map((height, row) => ({ range: `${top + row}:${top + row}`, height }))),
      { range: `${rowsOf.charts - 1}:${rowsOf.charts - 1}`, height: 8 },
      { range: `${rowsOf.charts}:${chartBottom}`, height: 18 },
      { range: `${chartBottom + 1}:${chartBottom + 1}`, height: 6 },
      { range: `${rowsOf.tables}:${rowsOf.tables}`, height: 26 },
      { range: `${rowsOf.tables + 1}:${rowsOf.tables + yearRows + 1}`, height: 15 },
      ...ofParts.flatMap(lineHeights),
      { range: `${noteRow}:${noteRow}`, height: 28 },
    ],
    blocks: [
      { at: 'B1', cells: [[title], [`=${freshnessName}`]] },
      ...captions.map((row, index) => ({
        at: cellAddress(row, left),
        cells: [[managementTexts.captions[index] ?? '']],
      })),
      { at: cellAddress(noteRow, left), cells: [[noteFormula()]] },
      ...placed.flatMap(({ block, place }) => blockCells(block, place, initialLabels(block))),
    ],
    styles: [
      { range: 'B1', style: { fontName: fonts.display, fontSize: 24, colour: palette.accent, vertical: 'Center' } },
      { range: 'B2', style: { bold: true, fontSize: 10, colour: palette.quietInk, vertical: 'Center' } },
      ...captions.map((row) => ({
        range: cellAddress(row, left),
        style: { bold: true, fontSize: 10, colour: palette.accent, vertical: 'Center' as const },
      })),
      ...placed.flatMap(({ block, place }) => blockStyles(block, place, unit)),
      { range: noteRange, style: { fontSize: 8, italic: true, colour: palette.quietInk, wrap: true, vertical: 'Top' } },
    ],
    merges: [...bands.flatMap((top) => cardMerges(top, left)), noteRange, rangeAddress(3, left, 3, lastColumn)],
    tables: [],
    validations: [],
    conditionalFormats:
      years === undefined
        ? []
        : [
            staleInAmber('B2:J2'),
            staleInAmber('B3'),
            ...ofParts.flatMap(figureFormats),
            // Before what hides: the last is looked at first, and LibreOffice applies one rule to a cell.
            {
              range: rangeAddress(rowsOf.tables + 1, left, rowsOf.tables + yearRows, left + 8),
              rule: { kind: 'custom', formula: `=$${cellAddress(rowsOf.tables + 1, left)}=${perYearFormula}` },
              style: { bold: true },
            },
            hideWhenEmpty(
              rangeAddress(rowsOf.firstCards, left, rowsOf.charts - 2, lastColumn),
              cellAddress(rowsOf.firstCards, left),
              palette.wash,
            ),
            hideWhenEmpty(
              rangeAddress(rowsOf.tables, left, rowsOf.tables + yearRows + 1, lastColumn),
              cellAddress(rowsOf.tables, left),
              palette.paper,
            ),
            {
              range: rangeAddress(rowsOf.tables + 1, left + 1, rowsOf.tables + yearRows, left + 8),
              rule: { kind: 'custom', formula: `=ISNA(${firstYear})` },
              style: { colour: palette.paper },
            },
          ],
    charts: [],
    page: {
      ...landscapePage,
      fitTall: 1,
      printArea: rangeAddress(1, 1, noteRow, lastColumn),
      centreHorizontally: true,
    },
  };
}
