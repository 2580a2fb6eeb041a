import type { DisplayUnit } from '../../domain/register/settings';
import { sheetNames } from '../../locales/workbook';
import { summaryTexts } from '../../locales/summaryTexts';
import { absoluteAddress, cellAddress, columnLetters, formulaText, rangeAddress, sheetPrefix } from '../plan/address';
import { additionsTo, withAdditions, type SheetAddition } from './additions';
import { blockCells, blockName, blockStyles, initialLabels, lastRow } from './block';
import { budgetReport } from './budgetSheet';
import { hideWhenEmpty, isEmptyRegister, staleInAmber } from './emptySheets';
import { managementSheet, managementNames } from './managementSheet';
import { palette, tabColours } from '../plan/palette';
import type { NamePlan, SheetPlan } from '../plan/plan';
import type { Report } from './report';
import { isOnePage, marginColumn, pageBreaks, pageCapacity } from './pagination';
import { blockHeights, reportLeft, stackBlocks, type LabelledBlock, type PlacedBlock } from './reportLayout';
import { freshnessName, stampNames } from '../tables/schema';
import { baseStyle, introStyle, landscapePage, titleStyle } from '../plan/sheetStyle';
import type { ReportData } from './summarySheet';
import { summaryBlocks, summaryCharts } from './summarySheet';
import { measureNames, measureRows } from './yearBlocks';

/** Unit that a new workbook shows amounts in, until the first refresh reads Inställningar. */
export const initialUnit: DisplayUnit = 'tkr';

const firstBlockRow = 5;

export const summaryReport: Report = {
  key: 'summary',
  title: summaryTexts.title,
  blocks: summaryBlocks,
  charts: summaryCharts,
  grid: { labelWidth: 42, columnWidth: 10.3, columns: 13 },
};

export const reports: readonly Report[] = [summaryReport, budgetReport];

/** The reports with what parts add to them. */
export function reportsWith(additions: readonly SheetAddition[]): Report[] {
  return reports.map((report) => withAdditions(report, additions));
}

/** Blocks of a new report where they stand at first; a report made with data has its rows from the start. */
export function initialBlocks(report: Report, data: ReportData | null = null): PlacedBlock[] {
  const blocks = report.blocks(data);
  const places = stackBlocks(blocks, report.charts, sheetNames[report.key], firstBlockRow);
  return blocks.flatMap((block, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ block, place }];
  });
}

/** How a report is printed with its blocks where they stand: on one page, or with these rows at the top of pages. */
export function pagesOf(report: Report, placed: readonly LabelledBlock[]): { fitTall: 0 | 1; breaksBefore: number[] } {
  const capacity = pageCapacity(report.grid, landscapePage.marginCm ?? 0);
  const its = [placed, report.charts, report.grid, capacity] as const;
  return isOnePage(...its) ? { fitTall: 1, breaksBefore: [] } : { fitTall: 0, breaksBefore: pageBreaks(...its) };
}

/** "Belopp i tkr …": the unit that the number formats were chosen for. */
export function unitFormula(): string {
  const unit = `IF(${stampNames.displayUnit}="",${formulaText(initialUnit)},${stampNames.displayUnit})`;
  return `=${formulaText(summaryTexts.unit)}&${unit}&${formulaText(summaryTexts.unitSuffix)}`;
}

function reportSheet(report: Report, data: ReportData | null): SheetPlan {
  const placed = initialBlocks(report, data);
  const left = columnLetters(reportLeft);
  const { grid } = report;
  const right = reportLeft + grid.columns;
  const labelled = placed.map((each) => ({ ...each, labels: initialLabels(each.block) }));
  const bottom = Math.max(...placed.map(({ block, place }) => lastRow(block, place)));
  const figures = rangeAddress(firstBlockRow, reportLeft + 1, bottom, right);
  const firstFigure = cellAddress(firstBlockRow, reportLeft + 1);
  return {
    key: report.key,
    name: sheetNames[report.key],
    tabColour: tabColours.reading,
    gridlines: false,
    freeze: { rows: 3, columns: 0 },
    baseStyle,
    columns: [
      { range: 'A:A', width: marginColumn },
      { range: `${left}:${left}`, width: grid.labelWidth },
      { range: `${columnLetters(reportLeft + 1)}:${columnLetters(right)}`, width: grid.columnWidth },
    ],
    rows: [{ range: '1:1', height: 34 }, ...labelled.flatMap((each) => blockHeights(each, grid))],
    blocks: [
      {
        at: `${left}1`,
        cells: [
          [report.title],
          [`=${freshnessName}`],
          [unitFormula()],
          [`=IF(${isEmptyRegister},${formulaText(summaryTexts.empty)},"")`],
        ],
      },
      ...placed.flatMap(({ block, place }) => blockCells(block, place, initialLabels(block))),
    ],
    styles: [
      { range: `${left}1`, style: titleStyle },
      { range: `${left}2`, style: { bold: true, fontSize: 10, colour: palette.ink } },
      { range: `${left}3:${left}4`, style: introStyle },
      ...placed.flatMap(({ block, place }) => blockStyles(block, place, initialUnit)),
    ],
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [
      // #N/A keeps a chart from drawing; nobody needs to read it.
      { range: figures, rule: { kind: 'custom', formula: `=ISNA(${firstFigure})` }, style: { colour: palette.paper } },
      hideWhenEmpty(figures, firstFigure, palette.paper),
      // Totals stand on a ground of their own. What is added last is looked at first.
      ...placed.flatMap(({ block, place }) => {
        const row = lastRow(block, place);
        const first = place.left + 1;
        return block.total === null
          ? []
          : [hideWhenEmpty(rangeAddress(row, first, row, right), cellAddress(row, first), palette.wash)];
      }),
      staleInAmber(rangeAddress(2, reportLeft, 2, reportLeft + 3)),
    ],
    // Charts come with the first refresh, when there is something to draw and the blocks have their rows.
    charts: [],
    page: { ...landscapePage, ...pagesOf(report, labelled) },
  };
}

/** The three reading sheets of a new workbook, with what its parts add to them. */
export function reportSheets(
  data: ReportData | null = null,
  additions: readonly SheetAddition[] = [],
): Readonly<Record<SheetAddition['sheet'], SheetPlan>> {
  return {
    summary: reportSheet(withAdditions(summaryReport, additions), data),
    management: managementSheet(data, additionsTo('management', additions)),
    budget: reportSheet(withAdditions(budgetReport, additions), data),
  };
}

/** Names of all blocks and of the cells that other sheets measure by. */
export function reportNames(data: ReportData | null = null, additions: readonly SheetAddition[] = []): NamePlan[] {
  const placed = reportsWith(additions).flatMap((report) => initialBlocks(report, data));
  const measure = placed.find(({ block }) => block.key === 'measure');
  const cell = (row: number): string => {
    if (measure === undefined) throw new RangeError('no measure block');
    const { sheet, top, left } = measure.place;
    return `=${sheetPrefix(sheet)}${absoluteAddress(top + row, left + 1, top + row, left + 1)}`;
  };
  return [
    { name: measureNames.limit, formula: cell(measureRows.limit) },
    { name: measureNames.target, formula: cell(measureRows.target) },
    ...placed.map(({ block, place }) => blockName(block, place)),
    ...managementNames(additionsTo('management', additions)),
  ];
}
