import { directionNames, indicatorSheetTexts, indicatorStateNames, indicatorUnitNames } from '../../locales/indicators';
import { notMeasured } from '../../locales/workbook';
import { cellAddress, formulaText, rangeAddress } from '../plan/address';
import { formats } from '../plan/formats';
import { palette, tabColours } from '../plan/palette';
import type { PlanCell, SheetPlan } from '../plan/plan';
import { baseStyle, introStyle, landscapePage, tableHeading, titleStyle } from '../plan/sheetStyle';
import { staleInAmber } from '../report/emptySheets';
import { freshnessName, stampNames } from '../tables/schema';
import { indicatorColumn } from './indicatorFormulas';
import { indicatorPageName, pagePlace } from './indicatorNames';

const texts = indicatorSheetTexts.page;

/** Indicators of a year that the page has room for: a joint board has thirty. */
const room = 40;
/** Points: two lines, for a name that is long. Excel does not fit rows to what formulas show. */
const rowHeight = 27;
const { left, year } = pagePlace;
const at = { year, heading: 7, first: 8, last: 8 + room - 1 } as const;
/** Columns beside the page, that its texts are made of. */
const beside = { place: left + 7, outcome: left + 8, target: left + 9, lastYear: left + 10 } as const;

/** Måluppföljning: the indicators of a year in the form of an annual report. */
export function indicatorPage(): SheetPlan {
  const rows = Array.from({ length: room }, (_, index) => pageRow(at.first + index, index + 1));
  const body = rangeAddress(at.first, left, at.last, left + texts.columns.length - 1);
  const sides = rangeAddress(at.first, beside.place, at.last, beside.lastYear);
  const placed = `COUNT(${indicatorColumn('place')})`;
  return {
    key: 'indicatorPage',
    name: indicatorPageName,
    tabColour: tabColours.reading,
    gridlines: false,
    freeze: { rows: at.heading, columns: 0 },
    baseStyle,
    columns: [
      { range: 'A:A', width: 2 },
      { range: 'B:B', width: 54 },
      { range: 'C:C', width: 30 },
      { range: 'D:E', width: 17 },
      { range: 'F:F', width: 10 },
      { range: 'G:G', width: 17 },
    ],
    rows: [
      { range: '1:1', height: 34 },
      { range: `${at.heading}:${at.heading}`, height: 24 },
      { range: `${at.first}:${at.last}`, height: rowHeight },
    ],
    blocks: [
      { at: cellAddress(1, left), cells: [[texts.title], [`=${freshnessName}`], [texts.line]] },
      {
        at: cellAddress(at.year, left),
        cells: [[texts.year, `=IF(N(${stampNames.asOf})=0,YEAR(TODAY()),YEAR(${stampNames.asOf}))`, texts.yearHelp]],
      },
      {
        at: cellAddress(at.year + 1, left),
        cells: [
          [
            `=IF(${placed}=0,${formulaText(texts.none)},IF(${placed}>${room},` +
              `(${placed}-${room})&${formulaText(texts.tooMany)},""))`,
          ],
        ],
      },
      { at: cellAddress(at.heading, left), cells: [texts.columns, ...rows.map(({ shown }) => shown)] },
      { at: cellAddress(at.first, beside.place), cells: rows.map((row) => row.beside) },
    ],
    styles: [
      { range: cellAddress(1, left), style: titleStyle },
      { range: cellAddress(2, left), style: { bold: true, fontSize: 10, colour: palette.ink } },
      { range: cellAddress(3, left), style: introStyle },
      { range: cellAddress(at.year, left), style: { bold: true, horizontal: 'Left' } },
      {
        range: cellAddress(at.year, left + 1),
        style: { bold: true, numberFormat: formats.whole, horizontal: 'Left', fill: palette.wash },
      },
      { range: cellAddress(at.year, left + 2), style: introStyle },
      { range: cellAddress(at.year + 1, left), style: { italic: true, colour: palette.quietInk } },
      { range: rangeAddress(at.heading, left, at.heading, left + texts.columns.length - 1), style: tableHeading },
      { range: body, style: { vertical: 'Center' } },
      { range: rangeAddress(at.first, left, at.last, left + 1), style: { wrap: true } },
      ...[2, 3, 5].map((column) => ({
        range: rangeAddress(at.heading, left + column, at.last, left + column),
        style: { horizontal: 'Right' as const, indent: 1 },
      })),
      // What the texts are made of needs no reader.
      { range: sides, style: { colour: palette.paper, fontSize: 8 } },
    ],
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [
      staleInAmber(rangeAddress(2, left, 2, left + 2)),
      {
        range: body,
        rule: { kind: 'custom', formula: `=AND($${cellAddress(at.first, beside.place)}<>"",MOD(ROW(),2)=0)` },
        style: { fill: palette.wash },
      },
    ],
    charts: [],
    page: {
      ...landscapePage,
      orientation: 'Portrait',
      fitTall: 1,
      printArea: rangeAddress(1, left, at.last, left + texts.columns.length - 1),
    },
  };
}

interface PageRow {
  readonly shown: readonly PlanCell[];
  readonly beside: readonly PlanCell[];
}

/** A row of the page: the k-th indicator of the year, blank when there is none. */
function pageRow(row: number, k: number): PageRow {
  const cell = (column: number): string => `$${cellAddress(row, column)}`;
  const found = cell(beside.place);
  const of = (field: Parameters<typeof indicatorColumn>[0]): string => `INDEX(${indicatorColumn(field)},${found})`;
  const shown = (expression: string): string => `=IF(${found}="","",${expression})`;
  const valued = (field: Parameters<typeof indicatorColumn>[0]): string => shown(`IF(${of(field)}="","",${of(field)})`);
  const text = (field: Parameters<typeof indicatorColumn>[0]): string => shown(`${of(field)}&""`);
  const unit = of('unit');
  const { atLeast, atMost, firstMeasured } = directionNames;
  const is = (direction: string): string => `TRIM(${of('direction')})=${formulaText(direction)}`;
  const target = words(cell(beside.target), unit);
  const aim =
    `IF(${is(firstMeasured)},${formulaText(firstMeasured)},IF(${cell(beside.target)}="",${formulaText(notMeasured)},` +
    `IF(${is(atLeast)},${formulaText('minst ')},IF(${is(atMost)},${formulaText('högst ')},""))&${target}))`;
  return {
    shown: [
      text('indicator'),
      text('slice'),
      shown(orDash(cell(beside.outcome), unit)),
      shown(aim),
      shown(`IF(${of('state')}="",${formulaText(indicatorStateNames.none)},${of('state')})`),
      shown(orDash(cell(beside.lastYear), unit)),
    ],
    beside: [
      `=IFERROR(SMALL(${indicatorColumn('place')},${k}),"")`,
      shown(`IF(${of('ofRegister')}="",IF(${of('outcome')}="","",${of('outcome')}),${of('ofRegister')})`),
      valued('target'),
      valued('lastYear'),
    ],
  };
}

const orDash = (value: string, unit: string): string =>
  `IF(${value}="",${formulaText(notMeasured)},${words(value, unit)})`;

/** A number in Swedish with its unit, whatever language Excel speaks; a text as it is. */
function words(value: string, unit: string): string {
  const is = (name: keyof typeof indicatorUnitNames): string => `${unit}=${formulaText(indicatorUnitNames[name])}`;
  const percent = `${decimals(`IF(ABS(${value})<=1,100*${value},${value})`, 1)}&${formulaText('\u00a0%')}`;
  const number = `IF(ABS(${value})>=1000,${grouped(value)},${decimals(value, 2)})`;
  return `IF(NOT(ISNUMBER(${value})),${value}&"",IF(${is('percent')},${percent},${number}&IF(${unit}="","",${formulaText('\u00a0')}&${unit})))`;
}

function decimals(value: string, digits: number): string {
  return `SUBSTITUTE(SUBSTITUTE(ROUND(${value},${digits}),".",","),"-","−")`;
}

/** Whole numbers from a thousand up, three digits at a time. */
function grouped(value: string): string {
  const size = `ROUND(ABS(${value}),0)`;
  const group = (from: number): string => `TEXT(MOD(INT(${size}/${from}),1000),"000")`;
  const space = formulaText('\u00a0');
  return (
    `IF(${value}<0,"−","")&IF(${size}>=1000000,INT(${size}/1000000)&${space}&${group(1000)},INT(${size}/1000))` +
    `&${space}&${group(1)}`
  );
}
