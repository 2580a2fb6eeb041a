import type { CellValue } from '../../domain/register/cells';
import type { EffectRows } from '../../domain/ledger/effectRows';
import type { MonthRow } from '../../domain/ledger/ledgerRow';
import type { OreTotal } from '../../domain/basics/money';
import type { DisplayUnit, Settings } from '../../domain/register/settings';
import type { Summary } from '../../domain/summary/summaryTypes';
import type { BudgetDecision } from '../../domain/register/target';
import { absoluteAddress, cellAddress, columnLetters, sheetPrefix } from '../plan/address';
import type { CellBlock, NamePlan, PlanCell, StyleRange } from '../plan/plan';
import type { ColumnKind } from './reportStyle';
import { linesOf } from '../plan/textWidth';
import {
  bodyStyles,
  blockTitleStyle,
  headingLook,
  headingStyle,
  labelLook,
  sentenceStyle,
  totalStyle,
} from './reportStyle';
import type { RegisterBridge } from './bridge';

/** What the domain says that the sheets must show. */
export interface ExpectedFigures {
  readonly summary: Summary;
  readonly effects: EffectRows;
  /** What ends, by department (Budgetunderlag). */
  readonly ending: ReadonlyMap<string, OreTotal>;
  readonly months: readonly MonthRow[];
  readonly settings: Settings;
  readonly bridge: RegisterBridge;
  readonly decisions: readonly BudgetDecision[];
}

/** Kronor, a share, a count or a text that a formula must show; null: any value is well. */
export type Expectation = (figures: ExpectedFigures) => number | string | null;

/** One computed cell: its formula, and what it must show. */
export interface Figure {
  readonly formula: string;
  readonly expected: Expectation;
}

export interface BlockColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Sheet columns to the right that the words of the last column may run over: the lines go as far. */
  readonly runsOver?: number;
}

/** Where a row's cells stand: its row, and a column's letters with $ by 0-based place in the block. */
export interface RowPosition {
  readonly row: number;
  /** Row of the headings. */
  readonly top: number;
  /** `$C21` of the block's column in this row. */
  readonly cell: (column: number) => string;
  /** Letters of the block's column. */
  readonly letters: (column: number) => string;
}

/** Values of a row's label columns, in their order. */
export type Labels = readonly PlanCell[];

/**
 * A table of figures on a reading sheet: title, one sentence, headings, rows, and perhaps a total. Its formulas depend
 * on their row's labels only, so labels may be rewritten and rows added without touching what stands.
 */
export interface Block {
  readonly key: string;
  /** Workbook name that covers headings to last row: the block is found by it wherever it has moved. */
  readonly name: string;
  /** null: headings only, as on Ledningsvy. */
  readonly title: string | null;
  /** One sentence on what the figures say, or a formula that gives it. */
  readonly sentence: string;
  readonly columns: readonly BlockColumn[];
  /** 0-based columns that hold labels. */
  readonly labelColumns: readonly number[];
  /** Wanted rows. */
  readonly labels: readonly Labels[];
  /** fixed: as made; ordered: labels in the wanted order, the largest first where they are no years or types. */
  readonly growth: 'fixed' | 'ordered';
  /** The words of a row's first column, where they are not its first label: rows are as high as they want. */
  readonly words?: (labels: Labels) => string;
  /** Figures of the columns that hold no label, in order. `index` matters in fixed blocks only. */
  readonly figures: (place: RowPosition, labels: Labels, index: number) => readonly Figure[];
  readonly total: {
    readonly label: string;
    readonly figures: (place: RowPosition, rows: readonly Labels[]) => readonly Figure[];
  } | null;
  /** 1-based column where it stands beside the block before it; neither ever grows. */
  readonly beside?: number;
  /** Kind of single rows of a fixed block, where it differs from the column's. */
  readonly rowKinds?: readonly (ColumnKind | null)[];
  /** Looks of its own in place of the house style. */
  readonly styles?: (place: BlockPosition, unit: DisplayUnit) => readonly StyleRange[];
}

/** Where a block stands: headings in `top`, `count` label rows below. 1-based. */
export interface BlockPosition {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly count: number;
}

/** Label rows that a new block gets: one blank row when nothing is wanted yet. */
export function initialLabels(block: Block): readonly Labels[] {
  return block.labels.length > 0 ? block.labels : [block.labelColumns.map(() => '')];
}

export function lastRow(block: Block, place: BlockPosition): number {
  return place.top + place.count + (block.total === null ? 0 : 1);
}

export function rowPosition(place: BlockPosition, row: number): RowPosition {
  const letters = (column: number): string => columnLetters(place.left + column);
  return { row, top: place.top, letters, cell: (column) => `$${letters(column)}${row}` };
}

/** One row's cells: labels in their columns, formulas in the others. */
export function rowCells(block: Block, labels: Labels, figures: readonly Figure[]): PlanCell[] {
  let next = 0;
  return block.columns.map((_, column) => {
    const label = block.labelColumns.indexOf(column);
    if (label >= 0) return labels[label] ?? '';
    const figure = figures[next];
    next += 1;
    return figure?.formula ?? '';
  });
}

/** The whole block as it is first written. */
export function blockCells(block: Block, place: BlockPosition, labels: readonly Labels[]): CellBlock[] {
  const rows = labels.map((own, index) => {
    const at = rowPosition(place, place.top + 1 + index);
    return rowCells(block, own, block.figures(at, own, index));
  });
  if (block.total !== null) {
    const at = rowPosition(place, place.top + 1 + labels.length);
    rows.push(rowCells({ ...block, labelColumns: [0] }, [block.total.label], totalFigures(block, at, labels)));
  }
  const head =
    block.title === null
      ? []
      : [{ at: cellAddress(place.top - 2, place.left), cells: [[block.title], [block.sentence]] }];
  return [
    ...head,
    { at: cellAddress(place.top, place.left), cells: [block.columns.map(({ heading }) => heading), ...rows] },
  ];
}

/** Figures of the total row for every column but the first. */
export function totalFigures(block: Block, at: RowPosition, rows: readonly Labels[]): readonly Figure[] {
  return block.total === null ? [] : block.total.figures(at, rows);
}

/** Points of a row of one line, and of each line more. */
const rowHeights = { one: 15, more: 11.5 } as const;

/** Characters of a report's first column, and of each of the others. */
export interface ColumnWidths {
  readonly label: number;
  readonly column: number;
}

/** Points that a row of so many lines wants. */
const linesHeight = (lines: number): number => rowHeights.one + rowHeights.more * (lines - 1);

/** Points of a row of one line. */
export const plainRow = linesHeight(1);

/** Points that a row of the block wants so that its words are seen whole: the first column's, and other labels'. */
export function rowHeight(block: Block, labels: Labels, { label, column }: ColumnWidths): number {
  const lines = (words: PlanCell, characters: number): number =>
    typeof words !== 'string' || words.startsWith('=') ? 1 : linesOf(words, characters, labelLook);
  const others = block.labelColumns.map((at, index) =>
    at > 0 && block.columns[at]?.kind === 'label' ? lines(labels[index] ?? '', column) : 1,
  );
  const first = block.words?.(labels) ?? labels[block.labelColumns.indexOf(0)] ?? '';
  return linesHeight(Math.max(lines(first, label), ...others));
}

/** Points of the headings: as many lines as the one that wants the most. */
export function headingHeight(block: Block, widths: ColumnWidths): number {
  const lines = block.columns.map(({ heading }, index) =>
    heading.startsWith('=') ? 1 : linesOf(heading, index === 0 ? widths.label : widths.column, headingLook),
  );
  return Math.max(1, ...lines) * 11.5 + 3;
}

/** The last sheet column that the block's lines reach. */
const rightOf = ({ columns }: Block, { left }: BlockPosition): number =>
  left + columns.length - 1 + (columns.at(-1)?.runsOver ?? 0);

/** Looks of the whole block. */
export function blockStyles(block: Block, place: BlockPosition, unit: DisplayUnit): StyleRange[] {
  if (block.styles !== undefined) return [...block.styles(place, unit)];
  const right = rightOf(block, place);
  const span = (row: number): string => `${cellAddress(row, place.left)}:${cellAddress(row, right)}`;
  const bottom = lastRow(block, place);
  const head: StyleRange[] =
    block.title === null
      ? []
      : [
          { range: cellAddress(place.top - 2, place.left), style: blockTitleStyle },
          { range: cellAddress(place.top - 1, place.left), style: sentenceStyle },
        ];
  const styles: StyleRange[] = [
    ...head,
    { range: span(place.top), style: headingStyle },
    ...rowStyles(block, place, place.top + 1, bottom, unit),
  ];
  if (block.total !== null) styles.push({ range: span(bottom), style: totalStyle });
  return styles;
}

/** Looks of some rows of the block, from `first` to `last`: for new rows too. */
export function rowStyles(
  block: Block,
  place: BlockPosition,
  first: number,
  last: number,
  unit: DisplayUnit,
): StyleRange[] {
  const right = rightOf(block, place);
  const body = `${cellAddress(first, place.left)}:${cellAddress(last, right)}`;
  const byColumn = block.columns.map(({ kind }, column) => {
    const letters = columnLetters(place.left + column);
    return { range: `${letters}${first}:${letters}${last}`, style: bodyStyles(kind, unit) };
  });
  const headings = block.columns.flatMap(({ kind }, column) =>
    first !== place.top + 1 || (leftKinds.has(kind) && kind !== 'plain')
      ? []
      : [
          {
            range: cellAddress(place.top, place.left + column),
            // A heading stands over its cells: to the right, or in from the amounts before it.
            style: kind === 'plain' ? { horizontal: 'Left' as const, indent: 1 } : { horizontal: 'Right' as const },
          },
        ],
  );
  const byRow = (block.rowKinds ?? []).flatMap((kind, index) => {
    const row = place.top + 1 + index;
    if (kind === null) return [];
    return [{ range: `${cellAddress(row, place.left + 1)}:${cellAddress(row, right)}`, style: bodyStyles(kind, unit) }];
  });
  return [{ range: body, style: bodyStyles('row', unit) }, ...byColumn, ...headings, ...byRow];
}

const leftKinds: ReadonlySet<ColumnKind> = new Set(['label', 'words', 'text', 'plain', 'year']);

/** The block's workbook name. */
export function blockName(block: Block, place: BlockPosition): NamePlan {
  const range = absoluteAddress(place.top, place.left, lastRow(block, place), place.left + block.columns.length - 1);
  return { name: block.name, formula: `=${sheetPrefix(place.sheet)}${range}` };
}

/** A cell of the block that the add-in compares with the domain. */
export interface CheckedCell {
  readonly sheet: string;
  /** A1 without $. */
  readonly address: string;
  readonly formula: string;
  readonly expected: Expectation;
  /** The block that the cell belongs to, and where it stands, A1 without $: the formula is made for that place. */
  readonly block?: { readonly name: string; readonly range: string };
}

/** Every formula cell of the block where it stands, for the labels that stand there. */
export function checkedCells(
  block: Block,
  place: BlockPosition,
  labels: readonly (readonly CellValue[])[],
): CheckedCell[] {
  const figureColumns = block.columns.flatMap((_, column) => (block.labelColumns.includes(column) ? [] : [column]));
  const checked = (row: number, columns: readonly number[], figures: readonly Figure[]): CheckedCell[] =>
    figures.flatMap((figure, index) =>
      figure.formula === ''
        ? []
        : [{ sheet: place.sheet, address: cellAddress(row, place.left + (columns[index] ?? 0)), ...figure }],
    );
  const cells = labels.flatMap((own, index) => {
    const row = place.top + 1 + index;
    const figures = block.figures(rowPosition(place, row), own, index);
    const unused = block.growth !== 'fixed' && own[0] === '';
    return checked(
      row,
      figureColumns,
      unused ? figures.map(({ formula }) => ({ formula, expected: () => '' })) : figures,
    );
  });
  if (block.total === null) return cells;
  const row = place.top + 1 + labels.length;
  const columns = block.columns.map((_, column) => column).slice(1);
  return [...cells, ...checked(row, columns, totalFigures(block, rowPosition(place, row), labels))];
}

/** Address with sheet of a block's column over its label rows, for a chart's series. */
export function columnAddress(place: BlockPosition, column: number, first = 1, last = place.count): string {
  const at = place.left + column;
  return `${sheetPrefix(place.sheet)}${absoluteAddress(place.top + first, at, place.top + last, at)}`;
}
