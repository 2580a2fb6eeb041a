import {
  factDecisionHeadings,
  factHeadings,
  factMonthHeadings,
  factTargetHeadings,
  reviewHeadings,
  choices,
  sheetNames,
} from '../../locales/workbook';
import { freshnessTexts, sheetTexts, stampStates } from '../../locales/workbookTexts';
import { absoluteAddress, cellAddress, columnLetters, formulaText, sheetPrefix } from '../plan/address';
import { formats } from '../plan/formats';
import { freshnessFormula, sameWithin, stampsOf, type Stamp } from '../formulas/freshness';
import { memberTargetColumns } from '../collection/memberTargetFacts';
import { planFactColumns } from '../initiatives/planFacts';
import { palette, tabColours } from '../plan/palette';
import type { CellBlock, ColumnPlan, NamePlan, PlanCell, SheetPlan, TablePlan } from '../plan/plan';
import type { RegisterSchema } from './registerSchema';
import type { FactField } from './schema';
import {
  factFields,
  freshnessDateName,
  freshnessName,
  liveRangeName,
  stampNames,
  stampRangeName,
  tables,
} from './schema';
import { baseStyle, columnBody, formulaHeading, introStyle, landscapePage, sheetHead } from '../plan/sheetStyle';
import { tablePlan } from '../plan/tablePlans';

const reviewHeadingRow = 5;
const reviewWidths = {
  effectId: 14,
  sheet: 18,
  row: 8,
  column: 26,
  rule: 9,
  severity: 17,
  message: 140,
  brief: 36,
  key: 14,
} as const;

/** Granskning: one row per issue, written by check. */
export function reviewSheet(): SheetPlan {
  const head = sheetHead(sheetTexts.review.title, sheetTexts.review.lines);
  const fields = Object.keys(reviewHeadings) as (keyof typeof reviewHeadings)[];
  const columns: ColumnPlan[] = fields.map((field) => ({
    field,
    heading: reviewHeadings[field],
    width: reviewWidths[field],
    numberFormat: field === 'row' ? formats.whole : formats.general,
    // A row's number is a name, not an amount: it stands under its heading.
    ...(field === 'key' ? { hidden: true } : {}),
    ...(field === 'row' ? { horizontal: 'Left' as const } : {}),
  }));
  const first = reviewHeadingRow + 1;
  const severity = `$${columnLetters(fields.indexOf('severity') + 1)}${first}=`;
  const range = columnBody(fields.indexOf('rule') + 1, first, fields.indexOf('severity') + 1);
  return {
    key: 'review',
    name: sheetNames.review,
    tabColour: tabColours.produced,
    gridlines: false,
    freeze: { rows: reviewHeadingRow, columns: 0 },
    baseStyle,
    columns: [],
    rows: head.rows,
    blocks: head.blocks,
    styles: head.styles,
    merges: [],
    tables: [tablePlan('review', tables.review.name, cellAddress(reviewHeadingRow, 1), columns)],
    validations: [],
    conditionalFormats: [
      {
        range,
        rule: { kind: 'custom', formula: `=${severity}${formulaText(choices.severities.error)}` },
        style: { fill: palette.error, colour: palette.errorInk, bold: true },
      },
      {
        range,
        rule: { kind: 'custom', formula: `=${severity}${formulaText(choices.severities.warning)}` },
        style: { fill: palette.warning, colour: palette.warningInk },
      },
    ],
    charts: [],
    page: { ...landscapePage, titleRows: `${reviewHeadingRow}:${reviewHeadingRow}` },
  };
}

const stampHeadingRow = 5;
const firstStampRow = stampHeadingRow + 1;

/** 1-based rows of Fakta above its tables: they grow with the stamps. */
function stampRowsOf(stamps: readonly Stamp[]) {
  const last = firstStampRow + stamps.length - 1;
  const firstLive = last - stamps.filter(({ live }) => live !== null).length + 1;
  return { last, firstLive, freshness: last + 2, tables: last + 5 };
}

/** Labels, stamps, live sums, comparisons. */
const stampColumns = { label: 2, stored: 3, live: 4, compared: 5 } as const;

const textWidths: Partial<Record<FactField, number>> = {
  effectId: 14,
  title: 40,
  year: 20,
  class: 24,
  classRank: 13,
  type: 22,
  department: 26,
  category: 26,
  reason: 24,
  supplier: 24,
  caseId: 18,
  startYear: 9,
  lastYear: 9,
  hasTerm: 12,
  validation: 14,
  organisation: 24,
  contractNumber: 18,
};

const wholeNumbers = new Set<FactField>(['year', 'classRank', 'startYear', 'lastYear']);

const factColumns: readonly ColumnPlan<FactField>[] = factFields.map((field) => ({
  field,
  heading: factHeadings[field],
  width: textWidths[field] ?? 15,
  numberFormat: factFormat(field),
  ...(wholeNumbers.has(field) ? { horizontal: 'Left' as const } : {}),
}));

function factFormat(field: FactField): string {
  if (wholeNumbers.has(field)) return formats.whole;
  if (field === 'hours') return formats.hours;
  return textWidths[field] === undefined ? formats.kronor : formats.general;
}

const monthsColumn = factFields.length + 2;
const factMonthColumns: readonly ColumnPlan[] = Object.entries(factMonthHeadings).map(([field, heading]) => ({
  field,
  heading,
  width: field === 'class' ? 22 : 14,
  numberFormat:
    field === 'month' || field === 'classRank' || field === 'outcomes'
      ? formats.whole
      : field === 'class'
        ? formats.general
        : formats.kronor,
}));
const targetsColumn = monthsColumn + factMonthColumns.length + 1;
const factTargetColumns: readonly ColumnPlan[] = Object.entries(factTargetHeadings).map(([field, heading]) => ({
  field,
  heading,
  width: field === 'year' || field === 'classLimit' ? 12 : 26,
  numberFormat:
    field === 'target' ? formats.kronor : field === 'year' || field === 'classLimit' ? formats.whole : formats.general,
}));

const decisionsColumn = targetsColumn + factTargetColumns.length + 1;
const factDecisionColumns: readonly ColumnPlan[] = Object.entries(factDecisionHeadings).map(([field, heading]) => ({
  field,
  heading,
  width: field === 'department' ? 26 : 14,
  numberFormat: field === 'amount' ? formats.kronor : field === 'year' ? formats.whole : formats.general,
}));

const stampFormats: Partial<Record<string, string>> = {
  asOf: formats.date,
  state: formats.general,
  displayUnit: formats.general,
};

function stampCellsOf(stamps: readonly Stamp[]): PlanCell[][] {
  return stamps.map(({ label, live }, index) => {
    const row = firstStampRow + index;
    if (live === null) return [label, '', '', ''];
    const [stored, now] = [cellAddress(row, stampColumns.stored), cellAddress(row, stampColumns.live)];
    const comparison = `=IF(IFERROR(ABS(${stored}-${now})<${sameWithin},FALSE),${formulaText(freshnessTexts.same)},${formulaText(freshnessTexts.changed)})`;
    return [label, '', live, comparison];
  });
}

const stampRange = (column: number, top: number, bottom: number): string =>
  absoluteAddress(top, column, bottom, column);

/** The stamps with their headings, labels, live sums and comparisons. */
export function stampBlock(schema: RegisterSchema): CellBlock {
  return {
    at: cellAddress(stampHeadingRow, stampColumns.label),
    cells: [[...sheetTexts.facts.stampHeadings], ...stampCellsOf(stampsOf(schema))],
  };
}

/** 1-based row of the freshness line. */
export function freshnessRow(schema: RegisterSchema): number {
  return stampRowsOf(stampsOf(schema)).freshness;
}

/** The freshness line below the stamps: its text and the per date beside it. */
export function freshnessBlock(schema: RegisterSchema): CellBlock {
  const { last, firstLive, freshness } = stampRowsOf(stampsOf(schema));
  const dateFormula = `=IF(${stampNames.state}=${formulaText(stampStates.complete)},${stampNames.asOf},"")`;
  return {
    at: cellAddress(freshness, stampColumns.label),
    cells: [[freshnessFormula(stampRange(stampColumns.compared, firstLive, last)), dateFormula]],
  };
}

/** 1-based row of the first stamp. */
export const firstStamp = firstStampRow;

const partColumns: Readonly<Partial<Record<string, readonly ColumnPlan[]>>> = {
  planFacts: planFactColumns,
  memberTargetFacts: memberTargetColumns,
};

/** What parts have in the ledger, beside the tables that every register has. */
function tablesOfParts(schema: RegisterSchema, row: number): TablePlan[] {
  let column = decisionsColumn + factDecisionColumns.length + 1;
  return Object.entries(schema.tables).flatMap(([key, { name }]) => {
    const columns = partColumns[key];
    if (columns === undefined) return [];
    const table = tablePlan(key, name, cellAddress(row, column), columns);
    column += columns.length + 1;
    return [table];
  });
}

/** Fakta: the ledger, its months, resolved targets and decisions, and the stamps of the freshness line. */
export function factsSheet(schema: RegisterSchema): SheetPlan {
  const head = sheetHead(sheetTexts.facts.title, sheetTexts.facts.lines);
  const stamps = stampsOf(schema);
  const rows = stampRowsOf(stamps);
  const values = `${cellAddress(firstStampRow, stampColumns.stored)}:${cellAddress(rows.last, stampColumns.live)}`;
  return {
    key: 'facts',
    name: sheetNames.facts,
    tabColour: tabColours.produced,
    gridlines: false,
    freeze: { rows: 0, columns: 0 },
    baseStyle,
    columns: [],
    rows: head.rows,
    blocks: [...head.blocks, stampBlock(schema), freshnessBlock(schema)],
    styles: [
      ...head.styles,
      { range: `${cellAddress(stampHeadingRow, 2)}:${cellAddress(stampHeadingRow, 5)}`, style: formulaHeading },
      { range: `${cellAddress(firstStampRow, 2)}:${cellAddress(rows.last, 2)}`, style: introStyle },
      { range: values, style: { numberFormat: formats.kronor, horizontal: 'Right' } },
      ...stamps
        .slice(
          0,
          stamps.findIndex(({ key }) => key === 'unreadableAmount'),
        )
        .map(({ key }, index) => ({
          range: cellAddress(firstStampRow + index, stampColumns.stored),
          style: { numberFormat: stampFormats[key] ?? formats.whole },
        })),
      { range: cellAddress(rows.freshness, 2), style: { bold: true } },
      { range: cellAddress(rows.freshness, 3), style: { bold: true, numberFormat: formats.date, horizontal: 'Left' } },
    ],
    merges: [],
    tables: [
      tablePlan('facts', tables.facts.name, cellAddress(rows.tables, 1), factColumns),
      tablePlan('factMonths', tables.factMonths.name, cellAddress(rows.tables, monthsColumn), factMonthColumns),
      tablePlan('factTargets', tables.factTargets.name, cellAddress(rows.tables, targetsColumn), factTargetColumns),
      tablePlan(
        'factDecisions',
        tables.factDecisions.name,
        cellAddress(rows.tables, decisionsColumn),
        factDecisionColumns,
      ),
      ...tablesOfParts(schema, rows.tables),
    ],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: landscapePage,
  };
}

/** Names of the stamps, of the ranges that refresh reads and writes, and of the freshness line. */
export function stampCellNames(schema: RegisterSchema): NamePlan[] {
  const stamps = stampsOf(schema);
  const { last, firstLive, freshness } = stampRowsOf(stamps);
  const prefix = `=${sheetPrefix(sheetNames.facts)}`;
  const cell = (row: number, column: number): string => `${prefix}${absoluteAddress(row, column, row, column)}`;
  return [
    ...stamps.map(({ name }, index) => ({ name, formula: cell(firstStampRow + index, stampColumns.stored) })),
    { name: stampRangeName, formula: `${prefix}${stampRange(stampColumns.stored, firstStampRow, last)}` },
    { name: liveRangeName, formula: `${prefix}${stampRange(stampColumns.live, firstLive, last)}` },
    { name: freshnessName, formula: cell(freshness, stampColumns.label) },
    { name: freshnessDateName, formula: cell(freshness, stampColumns.stored) },
  ];
}
