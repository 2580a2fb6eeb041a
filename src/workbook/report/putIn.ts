import type { CellValue } from '../../domain/register/cells';
import type { DisplayUnit } from '../../domain/register/settings';
import { sheetNames } from '../../locales/workbook';
import type { PlanStep } from '../plan/plan';
import { additionsTo, chartsOf, type SheetAddition } from './additions';
import type { Block, BlockPosition } from './block';
import { blockCells, blockName, blockStyles, initialLabels } from './block';
import { figureFormats } from './emptySheets';
import { lineHeights, managementGrid } from './managementLines';
import { managementBlocks } from './managementBlocks';
import { blockHeights, bottomOf, placeCharts, reportLeft, rowsAbove, type PlacedBlock } from './reportLayout';
import { reports } from './reports';

/** Where a block's name says that it stands: its rows with headings and total, 1-based. */
export interface StandingRows {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
}

/** A reading sheet as it stands when a part's block is put in. */
export interface StandingSheet {
  /** What its amounts are shown in. */
  readonly unit: DisplayUnit;
  readonly blocks: readonly StandingRows[];
  /** Names of its charts. */
  readonly charts: ReadonlySet<string>;
  /** The used cells, and where they begin, 1-based. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Puts a part's block into a reading sheet that stands: its name first, so that one that was broken off is drawn where
 * the name says. A block that has only lost its name gets it back and is left as it is. `all` are the additions of
 * every part that the register has.
 */
export function putInSteps(addition: SheetAddition, all: readonly SheetAddition[], sheet: StandingSheet): PlanStep[] {
  const { block } = addition;
  const name = sheetNames[addition.sheet];
  const own = sheet.blocks.find((each) => each.name === block.name);
  if (own !== undefined) {
    const place = positionOf(block, own, name);
    if (place.count !== initialLabels(block).length) return [];
    // Some of its formats may stand already.
    const formats = figureFormats({ block, place }).slice(0, 1);
    const cleared = formats.map(({ range }) => ({ kind: 'clearFormats' as const, sheet: name, range }));
    return [...cleared, ...drawSteps(addition, place, sheet)];
  }
  const found = unnamedPlace(block, name, sheet);
  if (found !== null) return [{ kind: 'name', ...blockName(block, found) }];
  const below = bottom(additionsTo(addition.sheet, all), addition.sheet, sheet);
  const count = initialLabels(block).length;
  const isLine = addition.sheet === 'management';
  const place = { sheet: name, left: reportLeft, count, top: below + (isLine ? 1 : rowsAbove + 2) };
  const named: PlanStep = { kind: 'name', ...blockName(block, place) };
  const rows = roomWanted(addition, place, sheet);
  const room: PlanStep[] = rows === 0 ? [] : [{ kind: 'insertRows', sheet: name, before: place.top, count: rows }];
  return [...room, named, ...drawSteps(addition, place, sheet)];
}

function positionOf(block: Block, { top, left, rows }: StandingRows, sheet: string): BlockPosition {
  return { sheet, top, left, count: rows - 1 - (block.total === null ? 0 : 1) };
}

/** Rows that a part's block takes up with its chart, and the empty one above them, 1-based: they go with the part. */
export function rowsOf(
  addition: SheetAddition,
  standing: StandingRows,
): { readonly first: number; readonly last: number } {
  const { block, sheet } = addition;
  const place = positionOf(block, standing, sheetNames[sheet]);
  const above = sheet === 'management' ? 0 : rowsAbove + 1;
  return { first: Math.max(1, place.top - above), last: bottomOf({ block, place }, chartsOf([addition])) };
}

function drawSteps(addition: SheetAddition, place: BlockPosition, { charts, unit }: StandingSheet): PlanStep[] {
  const { block } = addition;
  const placed = { block, place };
  const { sheet } = place;
  const report = reports.find(({ key }) => key === addition.sheet);
  const heights =
    report === undefined ? lineHeights(placed) : blockHeights({ ...placed, labels: initialLabels(block) }, report.grid);
  const grid = report?.grid ?? managementGrid;
  return [
    ...blockCells(block, place, initialLabels(block)).map((cells) => ({ kind: 'cells' as const, sheet, ...cells })),
    ...blockStyles(block, place, unit).map((style) => ({ kind: 'style' as const, sheet, ...style })),
    ...heights.map((rows) => ({ kind: 'rowHeight' as const, sheet, ...rows })),
    ...figureFormats(placed).map((format) => ({ kind: 'format' as const, sheet, ...format })),
    ...placeCharts(chartsOf([addition]), [placed], unit, grid)
      .filter(({ chart }) => !charts.has(chart.name))
      .map(({ chart }) => ({ kind: 'chart' as const, sheet, chart, create: true })),
  ];
}

/**
 * Rows that are put in for a line, above the note and within what is printed: fewer where a repair that was broken off
 * has put some in. A report has room below what stands.
 */
function roomWanted(addition: SheetAddition, place: BlockPosition, { top, values }: StandingSheet): number {
  if (addition.sheet !== 'management') return 0;
  const wanted = bottomOf({ block: addition.block, place }, chartsOf([addition])) - place.top + 1;
  const below = values.slice(Math.max(0, place.top - top));
  const blank = below.findIndex((row) => row.some((cell) => cell !== '' && cell !== null));
  return wanted - Math.min(wanted, Math.max(0, blank));
}

/** Where a block stands that has lost its name: known by its title and its headings. */
function unnamedPlace(block: Block, name: string, { top, left, values, blocks }: StandingSheet): BlockPosition | null {
  const headings = block.columns.map(({ heading }) => heading);
  if (headings.filter((heading) => heading !== '').length < 2) return null;
  const isNamed = (row: number): boolean => blocks.some((each) => row >= each.top && row < each.top + each.rows);
  for (const [down, row] of values.entries()) {
    for (let across = 0; across + headings.length <= row.length && !isNamed(top + down); across += 1) {
      const title = block.title === null ? null : values[down - rowsAbove]?.[across];
      if (title !== block.title || headings.some((heading, index) => (row[across + index] ?? '') !== heading)) continue;
      return {
        sheet: name,
        top: top + down,
        left: left + across,
        count: rowsBelow(block, values.slice(down + 1), across),
      };
    }
  }
  return null;
}

function rowsBelow(block: Block, values: readonly (readonly CellValue[])[], across: number): number {
  if (block.growth === 'fixed') return block.labels.length;
  const end = block.total?.label ?? '';
  const count = values.findIndex((row) => (row[across] ?? '') === end);
  return Math.max(1, count < 0 ? values.length : count);
}

/** The last row that is taken: of what stands on a report; on Ledningsvy of the lines, or the row below the tables. */
function bottom(own: readonly SheetAddition[], key: SheetAddition['sheet'], sheet: StandingSheet): number {
  const report = reports.find((each) => each.key === key);
  const blocks = report?.blocks(null) ?? managementBlocks(null);
  const placed = [...blocks, ...own.map(({ block }) => block)].flatMap((block): PlacedBlock[] => {
    const standing = sheet.blocks.find(({ name }) => name === block.name);
    return standing === undefined ? [] : [{ block, place: positionOf(block, standing, sheetNames[key]) }];
  });
  const charts = [...(report?.charts ?? []), ...chartsOf(own)];
  const used = sheet.top + sheet.values.length - 1;
  const last = Math.max(0, ...placed.map((each) => bottomOf(each, charts)));
  if (report !== undefined) return Math.max(used, last);
  const hasLine = placed.some(({ block }) => own.some((line) => line.block.name === block.name));
  return last === 0 ? used + 1 : hasLine ? last : last + 1;
}
