import { effectClasses } from '../domain/effect';
import { totalToKronor } from '../domain/money';
import type { DisplayUnit } from '../domain/settings';
import { managementTexts } from '../locales/managementTexts';
import { choices, factTargetHeadings, sheetNames, wholeOrganisation } from '../locales/workbook';
import { cellAddress, formulaText, rangeAddress } from './address';
import type { Block, BlockPlace, ExpectedFigures, Figure, Labels } from './block';
import { blockCells, blockName, blockStyles, columnAddress, initialLabels } from './block';
import { categoryChart } from './chartPlans';
import { labelOf, ledgerSum, perYear, sliceByLabel } from './expect';
import { factSum, ofClass, where, whenLabelled } from './factSums';
import { classLimit, classRank, labelCell, sliceLabel } from './ledgerCells';
import { cardBlocks, cardSpan } from './managementCards';
import { wordedAmountFormat } from './formats';
import { classColours, fonts, palette, tabColours } from './palette';
import type { ChartPlan, NamePlan, SeriesPlan, SheetPlan } from './plan';
import type { PlacedBlock } from './reportLayout';
import { column } from './rowFormulas';
import { freshnessName, settingName } from './schema';
import { baseStyle, landscapePage } from './sheetStyle';
import type { ReportData } from './summarySheet';
import { measuredClasses, measureNames, notDrawn } from './yearBlocks';

const yearRows = 6;
const departmentRows = 5;
const left = 2;
const lastColumn = 15;
const rowsOf = { firstCards: 4, secondCards: 9, charts: 14, tables: 28 } as const;
const chartBottom = 26;

/** A window of years around the per date's: all where they fit. */
export function yearWindow(years: readonly number[], current: number): number[] {
  if (years.length <= yearRows) return [...years];
  const first = years[0] ?? current;
  const latestStart = first + years.length - yearRows;
  const start = Math.min(Math.max(current - 1, first), latestStart);
  return Array.from({ length: yearRows }, (_, index) => start + index);
}

function padded(labels: readonly Labels[], count: number): Labels[] {
  return [...labels, ...Array.from({ length: Math.max(0, count - labels.length) }, () => [''])].slice(0, count);
}

/** Years: calculated, realised and target on the target's measure, and the four classes. */
function yearsBlock(data: ReportData | null): Block {
  const years = data === null ? [] : yearWindow(data.summary.perYear.map(({ year }) => year), perYear(data));
  const limit = measureNames.limit;
  const target = (heading: string): string => column('factTargets', heading);
  return {
    key: 'managementYears',
    name: 'Ledning_År',
    title: null,
    sentence: '',
    columns: managementTexts.years.map((heading, index) => ({ heading, kind: index === 0 ? 'year' : index === 4 ? 'plain' : 'amount' })),
    labelColumns: [0],
    labels: padded(years.map((year) => [year]), yearRows),
    growth: 'ordered',
    figures: (place, [label]) => {
      const year = place.cell(0);
      const criteria = [where('year', year), where('classRank', `"<="&${limit}`)];
      const shown = `${factSum('realised', criteria)}+${factSum('confirmed', criteria)}`;
      const ofTarget = [
        `${target(factTargetHeadings.year)},${year}`,
        `${target(factTargetHeadings.department)},${formulaText(wholeOrganisation)}`,
        `${target(factTargetHeadings.classLimit)},${limit}`,
        `${target(factTargetHeadings.basis)},${formulaText(choices.targetBases.inYear)}`,
      ].join(',');
      const counted = (row: { readonly year: number; readonly class: (typeof effectClasses)[number] }, figures: ExpectedFigures): boolean =>
        row.year === label && classRank(row.class) <= measuredClasses(figures);
      const realised = ledgerSum(counted, (row) => row.realised + row.confirmed);
      const followedUp = ledgerSum(counted, (row) => row.followedUp);
      return [
        { formula: whenLabelled(year, factSum('calculated', criteria)), expected: ledgerSum(counted, (row) => row.calculated) },
        {
          // Not followed up is blank, never zero.
          formula: whenLabelled(year, `IF(AND(ROUND(${factSum('followedUp', criteria)},2)=0,ROUND(${shown},2)=0),NA(),${shown})`),
          expected: (figures) => (followedUp(figures) === 0 && realised(figures) === 0 ? notDrawn : realised(figures)),
        },
        {
          formula: whenLabelled(year, `IF(COUNTIFS(${ofTarget})=0,NA(),SUMIFS(${target(factTargetHeadings.target)},${ofTarget}))`),
          expected: (figures) => {
            const found = figures.summary.targets.find((item) =>
              item.year === label && item.department === '' && item.basis === 'inYear' && classLimit(item.scope) === measuredClasses(figures));
            return found === undefined ? notDrawn : totalToKronor(found.target);
          },
        },
        { formula: '', expected: () => null },
        ...effectClasses.map((name): Figure => ({
          formula: whenLabelled(year, factSum('calculated', [where('year', year), ofClass(name)])),
          expected: (figures) => totalToKronor(sliceByLabel('perYear', label)(figures)?.byClass[name] ?? 0n),
        })),
      ];
    },
    total: null,
  };
}

/** The largest departments, and all others in one row. */
function departmentsBlock(data: ReportData | null): Block {
  const largest = data === null ? [] : [...data.summary.perDepartment]
    .sort((a, b) => (a.calculated === b.calculated ? 0 : magnitude(a.calculated) < magnitude(b.calculated) ? 1 : -1))
    .slice(0, departmentRows);
  const blank: Figure = { formula: '', expected: () => null };
  return {
    key: 'managementDepartments',
    name: 'Ledning_Förvaltning',
    title: null,
    sentence: '',
    columns: managementTexts.departments.map((heading, index) => ({ heading, kind: index === 0 ? 'label' : index === 1 ? 'plain' : 'amount' })),
    labelColumns: [0],
    labels: padded(largest.map(({ name }) => [labelCell(labelOf('perDepartment', name))]), departmentRows),
    growth: 'ordered',
    figures: (place, [label]) => {
      const criteria = [where('department', place.cell(0))];
      const own = (row: { readonly department: string }): boolean => sliceLabel(row.department) === label;
      return [
        blank,
        { formula: whenLabelled(place.cell(0), factSum('calculated', criteria)), expected: ledgerSum(own, (row) => row.calculated) },
        { formula: whenLabelled(place.cell(0), factSum('realised', criteria)), expected: ledgerSum(own, (row) => row.realised) },
      ];
    },
    total: {
      label: managementTexts.otherDepartments,
      figures: (place, rows) => {
        const listed = new Set(rows.map(([label]) => label));
        const rest = (at: number, field: 'calculated' | 'realised'): Figure => ({
          formula: `=${factSum(field, [])}-SUM(${place.letters(at)}${place.top}:${place.letters(at)}${place.row - 1})`,
          expected: ledgerSum((row) => !listed.has(sliceLabel(row.department)), (row) => row[field]),
        });
        return [blank, rest(2, 'calculated'), rest(3, 'realised')];
      },
    },
  };
}

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** The blocks of Ledningsvy: two bands of cards, years, departments. */
export function managementBlocks(data: ReportData | null): readonly Block[] {
  return [...cardBlocks(), yearsBlock(data), departmentsBlock(data)];
}

function initialPlaces(data: ReportData | null): PlacedBlock[] {
  const tops = [rowsOf.firstCards, rowsOf.secondCards, rowsOf.tables, rowsOf.tables];
  const lefts = [left, left, left, left + 10];
  return managementBlocks(data).map((block, index) => ({
    block,
    place: { sheet: sheetNames.management, top: tops[index] ?? 1, left: lefts[index] ?? left, count: initialLabels(block).length },
  }));
}

/** The three charts over their numbers; the target is a line on its own measure. */
export function managementCharts(
  placed: readonly (PlacedBlock & { readonly labels: readonly Labels[] })[], unit: DisplayUnit,
): { readonly chart: ChartPlan; readonly sheet: string }[] {
  const years = placed.find(({ block }) => block.key === 'managementYears');
  const departments = placed.find(({ block }) => block.key === 'managementDepartments');
  if (years === undefined || departments === undefined) return [];
  const filled = Math.max(1, years.labels.filter(([label]) => label !== '').length);
  const texts = managementTexts.charts;
  const series = (place: BlockPlace, name: string, at: number, colour: string, type: SeriesPlan['type'], last: number): SeriesPlan => ({
    name, values: columnAddress(place, at, 1, last), categories: columnAddress(place, 0, 1, last), colour, type, axis: 'primary',
  });
  const above = (place: BlockPlace, first: number, last: number): string =>
    rangeAddress(place.top - (rowsOf.tables - rowsOf.charts), first, place.top - (rowsOf.tables - chartBottom), last);
  const [, calculated, realised, target] = managementTexts.years;
  const [, , ofDepartment, realisedOf] = managementTexts.departments;
  const { place } = years;
  const rows = departments.place.count + 1;
  return [
    {
      sheet: place.sheet,
      chart: categoryChart('Diagram_Mål', texts.target, 'ColumnClustered', above(place, place.left, place.left + 3), unit, [
        series(place, calculated, 1, palette.calculated, 'ColumnClustered', filled),
        series(place, realised, 2, palette.realised, 'ColumnClustered', filled),
        series(place, target, 3, palette.target, 'LineMarkers', filled),
      ]),
    },
    {
      sheet: place.sheet,
      chart: categoryChart('Diagram_Klasser', texts.classes, 'ColumnStacked', above(place, place.left + 5, place.left + 8), unit,
        effectClasses.map((name, index) => series(place, managementTexts.years[5 + index] ?? '', 5 + index, classColours[name], 'ColumnStacked', filled))),
    },
    {
      sheet: departments.place.sheet,
      chart: {
        ...categoryChart('Diagram_Förvaltningar', texts.departments, 'BarClustered', above(departments.place, departments.place.left, departments.place.left + 3), unit, [
          series(departments.place, ofDepartment, 2, palette.calculated, 'BarClustered', rows),
          series(departments.place, realisedOf, 3, palette.realised, 'BarClustered', rows),
        ]),
        reverseCategories: true,
      },
    },
  ];
}

/** Names of Ledningsvy's blocks. */
export function managementNames(): NamePlan[] {
  return initialPlaces(null).map(({ block, place }) => blockName(block, place));
}

/** Ledningsvy: one A4 landscape page. */
export function managementSheet(data: ReportData | null = null): SheetPlan {
  const placed = initialPlaces(data);
  const unit: DisplayUnit = 'tkr';
  const organisation = settingName('organisation');
  const title = `=IF(${organisation}="",${formulaText(managementTexts.title)},${organisation}&${formulaText(managementTexts.titleWith)})`;
  const noteRow = rowsOf.tables + yearRows + 2;
  const bands = [rowsOf.firstCards, rowsOf.secondCards];
  const merges = bands.flatMap((top) => [0, 1, 2, 3].flatMap((card) => {
    const [first, last] = cardSpan({ left }, card);
    return [0, 1, 2, 3].map((offset) => rangeAddress(top + offset, first, top + offset, last));
  }));
  const noteRange = rangeAddress(noteRow, left, noteRow, lastColumn);
  const totalRange = rangeAddress(2, 11, 2, lastColumn);
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
      { range: 'A:A', width: 2 }, { range: 'B:E', width: 14 }, { range: 'F:F', width: 2 }, { range: 'G:J', width: 14 },
      { range: 'K:K', width: 2 }, { range: 'L:O', width: 14 },
    ],
    rows: [
      { range: '1:1', height: 36 }, { range: '2:2', height: 18 }, { range: '3:3', height: 8 },
      ...bands.flatMap((top) => [
        { range: `${top}:${top}`, height: 20 }, { range: `${top + 1}:${top + 1}`, height: 32 },
        { range: `${top + 2}:${top + 2}`, height: 17 }, { range: `${top + 3}:${top + 3}`, height: 30 },
      ]),
      { range: '8:8', height: 8 }, { range: '13:13', height: 8 }, { range: `${rowsOf.charts}:${chartBottom}`, height: 17 },
      { range: '27:27', height: 6 }, { range: `${rowsOf.tables}:${rowsOf.tables + yearRows}`, height: 17 }, { range: `${noteRow}:${noteRow}`, height: 28 },
    ],
    blocks: [
      { at: 'B1', cells: [[title], [`=${freshnessName}`]] },
      { at: cellAddress(2, 11), cells: [[`=${factSum('calculated', [])}`]] },
      { at: cellAddress(noteRow, left), cells: [[managementTexts.note]] },
      ...placed.flatMap(({ block, place }) => blockCells(block, place, initialLabels(block))),
    ],
    styles: [
      { range: 'B1', style: { fontName: fonts.display, fontSize: 24, colour: palette.accent, vertical: 'Center' } },
      { range: 'B2', style: { bold: true, fontSize: 10, colour: palette.quietInk, vertical: 'Center' } },
      {
        range: totalRange,
        style: { horizontal: 'Right', fontSize: 10, colour: palette.quietInk, vertical: 'Center', numberFormat: wordedAmountFormat(unit, managementTexts.total) },
      },
      ...placed.flatMap(({ block, place }) => blockStyles(block, place, unit)),
      { range: noteRange, style: { fontSize: 8, italic: true, colour: palette.quietInk, wrap: true, vertical: 'Top' } },
    ],
    merges: [...merges, noteRange, totalRange],
    tables: [],
    validations: [],
    conditionalFormats: years === undefined ? [] : [{
      range: rangeAddress(rowsOf.tables + 1, left + 1, rowsOf.tables + yearRows, left + 8),
      rule: { kind: 'custom', formula: `=ISNA(${firstYear})` },
      style: { colour: palette.paper },
    }],
    charts: [],
    page: {
      ...landscapePage, fitTall: 1, printArea: rangeAddress(1, 1, noteRow, lastColumn), centreHorizontally: true, marginCm: 1,
    },
  };
}
