import type { CellValue } from '../../domain/register/cells';
import type { DisplayUnit } from '../../domain/register/settings';
import type { Steps } from '../../domain/basics/steps';
import { cellAddress, rangeAddress } from '../plan/address';
import { additionsTo, chartsOf, type SheetAddition } from './additions';
import type { Block, BlockPosition, CheckedCell, Labels } from './block';
import { checkedCells, lastRow, rowCells, rowPosition, rowStyles } from './block';
import { managementBlocks } from './managementBlocks';
import { managementGrid } from './managementLines';
import { managementCharts, managementGrids } from './managementSheet';
import type { ChartPlan, PlanCell, PlanStep, StyleRange, UpdatePlan } from '../plan/plan';
import type { Report } from './report';
import { placeCharts, rowHeightsOf, type LabelledBlock } from './reportLayout';
import type { ReportData } from './summarySheet';
import { pagesOf, reportsWith } from './reports';

/** A block as it stands in the workbook: the area of its name, 1-based, with its values. */
export interface StandingBlock {
  readonly name: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** What refresh does with the reading sheets, and what it may compare afterwards. */
export interface ReportUpdate {
  readonly steps: UpdatePlan;
  readonly checks: readonly CheckedCell[];
  /** Areas that hold every checked cell, one per block. */
  readonly readBack: readonly { readonly sheet: string; readonly range: string }[];
}

export interface UpdateOptions {
  readonly unit: DisplayUnit;
  /**
   * The unit that the sheets' number formats were chosen for; '' until a refresh has come to its end: charts are drawn
   * then.
   */
  readonly standingUnit: CellValue;
  /** Names of the charts that stand on any sheet. A chart that was drawn before and is gone stays gone. */
  readonly charts: ReadonlySet<string>;
  /** What the register's parts add to the sheets. */
  readonly additions?: readonly SheetAddition[];
}

/** Names of the blocks that refresh reads before it plans. */
export function blockNames(additions: readonly SheetAddition[] = []): string[] {
  const blocks = sheetsOf(additions).flatMap(({ blocksOf }) => blocksOf(null));
  return blocks.map(({ name }) => name);
}

/** The reading sheets with what parts add to them; without a report it is Ledningsvy. */
function sheetsOf(additions: readonly SheetAddition[]) {
  const lines = additionsTo('management', additions);
  return [
    ...reportsWith(additions).map((report) => ({
      report,
      blocksOf: report.blocks,
      charts: report.charts,
      grid: report.grid,
    })),
    {
      report: null,
      blocksOf: (data: ReportData | null): Block[] => [...managementBlocks(data), ...lines.map(({ block }) => block)],
      charts: chartsOf(lines),
      grid: managementGrid,
    },
  ];
}

/**
 * Extends label rows where the data want more, writes labels, follows a changed display unit, draws or updates charts.
 * Rows are put in above a block's last label row, so that sums, names and charts that span it grow; nothing else is
 * rewritten. A block whose name is gone is left out: repair puts it back.
 */
export function* updateReports(
  data: ReportData,
  standing: readonly StandingBlock[],
  options: UpdateOptions,
): Steps<ReportUpdate> {
  const additions = options.additions ?? [];
  const found: FoundBlock[] = [];
  const sheets = sheetsOf(additions);
  for (const { report, blocksOf } of sheets) {
    for (const block of blocksOf(data)) {
      const area = standing.find(({ name }) => name === block.name);
      if (area !== undefined) found.push({ report, block, area, labels: wantedLabels(block, area) });
    }
    yield;
  }
  const steps: PlanStep[] = [];
  const placed: FoundPlace[] = [];
  // From the bottom up, so that what is planned above still stands where it was read.
  for (const { block, area, labels } of [...found].sort((a, b) => b.area.top - a.area.top)) {
    const count = standingCount(block, area);
    steps.push(...growthSteps(block, area, labels, count, options));
    yield;
  }
  for (const entry of found) {
    const moved = found
      .filter(({ area }) => area.sheet === entry.area.sheet && area.top < entry.area.top)
      .reduce((rows, { block, area, labels }) => rows + labels.length - standingCount(block, area), 0);
    const place = {
      sheet: entry.area.sheet,
      top: entry.area.top + moved,
      left: entry.area.left,
      count: entry.labels.length,
    };
    placed.push({ ...entry, place });
  }
  const charts = [
    ...sheets.flatMap(({ charts, grid }) => placeCharts(charts, placed, options.unit, grid)),
    ...managementCharts(placed, options.unit, data),
  ];
  steps.push(
    ...layoutSteps(found, placed, options),
    ...charts.flatMap(({ chart, sheet }) => chartStep(chart, sheet, options)),
  );
  const rangeOf = (block: Block, place: BlockPosition) =>
    rangeAddress(place.top, place.left, lastRow(block, place), place.left + block.columns.length - 1);
  const checks: CheckedCell[] = [];
  for (const { block, place, labels } of placed) {
    const area = { name: block.name, range: rangeOf(block, place) };
    for (const cell of checkedCells(
      block,
      place,
      labels.map((own) => own.map(plainLabel)),
    ))
      checks.push({ ...cell, block: area });
    yield;
  }
  return {
    steps,
    checks,
    readBack: placed.map(({ block, place }) => ({ sheet: place.sheet, range: rangeOf(block, place) })),
  };
}

function standingCount(block: Block, area: StandingBlock): number {
  return area.values.length - 1 - (block.total === null ? 0 : 1);
}

/** Labels of every row the block will have: wanted ones, then blank ones where more rows stand than are needed. */
function wantedLabels(block: Block, area: StandingBlock): readonly Labels[] {
  if (block.growth === 'fixed') return block.labels;
  const count = standingCount(block, area);
  const { labels } = block;
  const blank = block.labelColumns.map(() => '');
  return [...labels, ...Array.from({ length: Math.max(0, count - labels.length, 1 - labels.length) }, () => blank)];
}

/** A label as the cell shows it: a text that is given by a formula is the text. */
function plainLabel(label: PlanCell): CellValue {
  if (typeof label !== 'string' || !label.startsWith('="')) return label;
  return label.slice(2, -1).replaceAll('""', '"');
}

function growthSteps(
  block: Block,
  area: StandingBlock,
  labels: readonly Labels[],
  count: number,
  options: UpdateOptions,
): PlanStep[] {
  const { sheet, top, left } = area;
  const added = labels.length - count;
  const steps: PlanStep[] = [];
  const place: BlockPosition = { sheet, top, left, count: labels.length };
  if (added > 0) {
    // The standing last row keeps its place at the end; new rows go in above it.
    const before = top + count;
    steps.push({ kind: 'insertRows', sheet, before, count: added });
    const cells = Array.from({ length: added }, (_, index) => {
      const row = before + index;
      const own = labels[count - 1 + index] ?? [];
      return rowCells(block, own, block.figures(rowPosition(place, row), own, count - 1 + index));
    });
    steps.push({ kind: 'cells', sheet, at: cellAddress(before, left), cells });
    steps.push(
      ...rowStyles(block, place, before, before + added - 1, options.unit).map((style) => ({
        kind: 'style' as const,
        sheet,
        ...style,
      })),
    );
  }
  if (options.standingUnit !== options.unit) {
    steps.push(...unitStyles(block, place, options.unit).map((style) => ({ kind: 'style' as const, sheet, ...style })));
  }
  if (block.growth !== 'fixed')
    steps.push(...labelSteps(block, area, labels, count), ...firstFigures(block, area, labels, count, options));
  return steps;
}

/**
 * Rows that stand without a label and now get one: a refresh that was broken off may have put them in without their
 * formulas.
 */
function firstFigures(
  block: Block,
  area: StandingBlock,
  labels: readonly Labels[],
  count: number,
  { unit }: UpdateOptions,
): PlanStep[] {
  const { sheet, top, left } = area;
  const place: BlockPosition = { sheet, top, left, count: labels.length };
  const hasText = (cells: readonly (PlanCell | undefined)[]): boolean =>
    cells.some((cell) => cell !== undefined && cell !== null && cell !== '');
  return Array.from({ length: count }, (_, row) => row).flatMap((standing): PlanStep[] => {
    if (hasText(block.labelColumns.map((column) => area.values[standing + 1]?.[column]))) return [];
    // The last row has moved down below those that were put in.
    const index = standing === count - 1 ? labels.length - 1 : standing;
    const own = labels[index] ?? [];
    if (!hasText(own)) return [];
    const row = top + 1 + index;
    return [
      {
        kind: 'cells',
        sheet,
        at: cellAddress(row, left),
        cells: [rowCells(block, own, block.figures(rowPosition(place, row), own, index))],
      },
      ...rowStyles(block, place, row, row, unit).map((style) => ({ kind: 'style' as const, sheet, ...style })),
    ];
  });
}

/** Only the number formats of amounts: what people have made of fonts and colours stays. */
function unitStyles(block: Block, place: BlockPosition, unit: DisplayUnit): StyleRange[] {
  const styles = block.styles?.(place, unit) ?? rowStyles(block, place, place.top + 1, lastRow(block, place), unit);
  return styles.flatMap(({ range, style }) =>
    style.numberFormat === undefined ? [] : [{ range, style: { numberFormat: style.numberFormat } }],
  );
}

/** Label columns are written whole where any label changes. */
function labelSteps(block: Block, area: StandingBlock, labels: readonly Labels[], count: number): PlanStep[] {
  return block.labelColumns.flatMap((column, index): PlanStep[] => {
    if (!labelsChange(block, area, labels, count, index)) return [];
    const cells = labels.map((own) => [own[index] ?? '']);
    return [{ kind: 'cells', sheet: area.sheet, at: cellAddress(area.top + 1, area.left + column), cells }];
  });
}

/** Whether other labels are wanted in one label column, by its place among these, than those that stand. */
function labelsChange(
  block: Block,
  area: StandingBlock,
  labels: readonly Labels[],
  count: number,
  at: number,
): boolean {
  const column = block.labelColumns[at] ?? 0;
  return (
    labels.length !== count ||
    labels.some((own, row) => plainLabel(own[at] ?? '') !== (area.values[row + 1]?.[column] ?? ''))
  );
}

interface FoundBlock {
  /** null: Ledningsvy. */
  readonly report: Report | null;
  readonly block: Block;
  readonly area: StandingBlock;
  readonly labels: readonly Labels[];
}
type FoundPlace = FoundBlock & LabelledBlock;

/**
 * Rows as high as their words where those change, and pages anew where a sheet has got rows or is drawn for the first
 * time: what people have made of heights and pages otherwise stays.
 */
function layoutSteps(
  found: readonly FoundBlock[],
  placed: readonly FoundPlace[],
  { standingUnit }: UpdateOptions,
): PlanStep[] {
  const isFirst = standingUnit === '';
  const changed = found.filter(
    ({ block, area, labels }) =>
      block.growth !== 'fixed' &&
      block.labelColumns.some((_, at) => labelsChange(block, area, labels, standingCount(block, area), at)),
  );
  const heights = placed.flatMap((each): PlanStep[] => {
    const { report, block, place } = each;
    const grid = report?.grid ?? managementGrids[block.key];
    const isWanted = block.growth !== 'fixed' && (isFirst || changed.some((other) => other.block === block));
    if (grid === undefined || !isWanted) return [];
    return rowHeightsOf(each, grid).map((rows) => ({ kind: 'rowHeight', sheet: place.sheet, ...rows }));
  });
  const grown = new Set(
    found.flatMap(({ block, area, labels }) => (labels.length > standingCount(block, area) ? [area.sheet] : [])),
  );
  const drawn = new Set(placed.flatMap(({ report }) => report ?? []));
  const breaks = [...drawn].flatMap((report): PlanStep[] => {
    const own = placed.filter((each) => each.report === report);
    const sheet = own[0]?.place.sheet;
    if (sheet === undefined || !(isFirst || grown.has(sheet))) return [];
    const here = own.filter(({ place }) => place.sheet === sheet).sort((a, b) => a.place.top - b.place.top);
    return [{ kind: 'pages', sheet, ...pagesOf(report, here) }];
  });
  return [...heights, ...breaks];
}

function chartStep(chart: ChartPlan, sheet: string, options: UpdateOptions): PlanStep[] {
  const stands = options.charts.has(chart.name);
  if (!stands && options.standingUnit !== '') return [];
  return [{ kind: 'chart', sheet, chart, create: !stands }];
}
