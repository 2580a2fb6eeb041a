import { effectClasses } from '../../domain/effect/effect';
import type { CloseMeasure } from '../../domain/close/closeTypes';
import { closeMeasureNames, closeSheetTexts as texts, movementNames } from '../../locales/close';
import { closeLineWords, closeWords } from '../../locales/tables/closes';
import { headingsOf } from '../../locales/tables/words';
import { choices, notMeasured } from '../../locales/workbook';
import { fact, factSum, ofClass, upToClass } from '../formulas/factSums';
import { absoluteAddress, cellAddress, formulaText } from '../plan/address';
import type { PlanCell } from '../plan/plan';
import { stampNames } from '../tables/schema';
import { calculatedMovements, place, shownMovements } from './closePlaces';

const closeHeadings = headingsOf(closeWords);
const closeLineHeadings = headingsOf(closeLineWords);
/** A column of Bokslutsrader. */
export const line = (field: keyof typeof closeLineHeadings): string =>
  `${closeLineWords.name}[${closeLineHeadings[field]}]`;
/** A column of Bokslut. */
export const close = (field: keyof typeof closeHeadings): string => `${closeWords.name}[${closeHeadings[field]}]`;

/** The two charts and the column of the bridge that each draws. */
export const chartSeries = {
  freed: { source: place.left + 1, column: place.chartData + 1 },
  all: { source: place.left + 1 + effectClasses.length, column: place.chartData + 6 },
} as const;
const number = absoluteAddress(place.selected, place.left + 1, place.selected, place.left + 1);
const perDate = absoluteAddress(place.selected, place.left + 2, place.selected, place.left + 2);
/** The last close, whichever is shown. */
export const lastClose = `MAX(${close('number')})`;

/** The close that is shown: the last one, or the number that somebody types there. */
export const titles = (): Readonly<Record<'selected' | 'calculated' | 'shown' | 'notDrawn', readonly PlanCell[]>> => ({
  selected: [
    texts.shown,
    `=${lastClose}`,
    `=IF(${number}=0,"",SUMIFS(${close('asOf')},${close('number')},${number}))`,
    `=IF(${number}=0,${formulaText(texts.none)},"")`,
  ],
  calculated: [
    texts.movement,
    ...effectClasses.map((each) => choices.effectClasses[each]),
    texts.sum,
    closeMeasureNames.inYear,
  ],
  shown: [texts.movement, closeMeasureNames.realised, closeMeasureNames.confirmed],
  notDrawn: [`=IF(OR(${passes('freed')},${passes('all')}),${formulaText(texts.notDrawn)},"")`],
});

/** Which lines a sum takes: a criterion on Bokslut, one on Orsak where there is one. */
interface Lines {
  readonly closes: string;
  readonly movement?: string;
}

/** Sum of the lines' Skillnad, kronor. */
export function lineSum(measure: CloseMeasure, { closes, movement }: Lines, more: readonly string[] = []): string {
  const criteria = [
    `${line('close')},${closes}`,
    `${line('measure')},${formulaText(closeMeasureNames[measure])}`,
    ...(movement === undefined ? [] : [`${line('movement')},${movement}`]),
    ...more,
  ];
  return `ROUND(SUMIFS(${[line('difference'), ...criteria].join(',')}),2)`;
}

const before = { closes: `"<"&${number}` };
const upTo = { closes: `"<="&${number}` };
/** Every line that belongs to a close. */
export const recorded = { closes: `"<="&${lastClose}` };
const atRow = (row: number): Lines => ({ closes: number, movement: `$${cellAddress(row, place.left)}` });

const ofHeading = (index: number): string[] => [
  `${line('class')},${cellAddress(place.calculatedFirst - 1, place.left + 1 + index).replace(/(\d+)$/, '$$$1')}`,
];
const ofYear = [`${line('year')},YEAR(${perDate})`];

/** Ingående, a row for each movement, Utgående, and what has moved since the last close. */
export function calculatedRows(): PlanCell[][] {
  const row = (label: string, at: number, lines: Lines): PlanCell[] => [
    label,
    ...effectClasses.map((_, index) => `=${lineSum('calculated', lines, ofHeading(index))}`),
    sumOfClasses(at),
    `=IF(${number}=0,0,${lineSum('inYear', lines, ofYear)})`,
  ];
  const { calculatedFirst: first, calculatedLast: last } = place;
  return [
    row(texts.opening, first, before),
    ...calculatedMovements.map((movement, index) =>
      row(movementNames[movement], first + 1 + index, atRow(first + 1 + index)),
    ),
    row(texts.closing, last, upTo),
    sinceRow(last + 1),
  ];
}

const sumOfClasses = (row: number): string =>
  `=SUM(${cellAddress(row, place.left + 1)}:${cellAddress(row, place.left + effectClasses.length)})`;

const sinceLast = (expression: string): string => `=IF(${lastClose}=0,0,${expression})`;
const moved = (now: string, then: string): string => `ROUND(${now},2)-${then}`;

/** Fakta − the last close's position: what the next close would say, in total. */
function sinceRow(row: number): PlanCell[] {
  const year = `YEAR(${stampNames.asOf})`;
  return [
    texts.sinceLast,
    ...effectClasses.map((each, index) =>
      sinceLast(moved(factSum('calculated', [ofClass(each)]), lineSum('calculated', recorded, ofHeading(index)))),
    ),
    sumOfClasses(row),
    sinceLast(
      moved(
        `SUMIFS(${fact('calculated')},${fact('year')},${year})`,
        lineSum('inYear', recorded, [`${line('year')},${year}`]),
      ),
    ),
  ];
}

/** What outcomes show. */
export type ShownMeasure = 'realised' | 'confirmed';
const shownMeasures: readonly ShownMeasure[] = ['realised', 'confirmed'];

/** How many of the closes up to one had measured anything: their cells in Bokslut are not blank. */
const measuredCloses = (measure: ShownMeasure, { closes }: Lines): string =>
  `COUNTIFS(${close('number')},${closes},${close(measure)},"<>")`;

/** An expression, "–" where nobody has looked: neither at any close nor, by Fakta, since. */
export function whereShown(measure: ShownMeasure, expression: string): string {
  const months = factSum('measuredMonths', [measure === 'confirmed' ? ofClass('avoided') : upToClass('returned')]);
  return `IF(${measuredCloses(measure, recorded)}+${months}=0,${formulaText(notMeasured)},${expression})`;
}

/** The same of what outcomes have shown, "–" until somebody has looked. */
export function shownRows(): PlanCell[][] {
  const row = (label: string, lines: Lines): PlanCell[] => [
    label,
    ...shownMeasures.map(
      (measure) => `=IF(${measuredCloses(measure, upTo)}=0,${formulaText(notMeasured)},${lineSum(measure, lines)})`,
    ),
  ];
  const since = (measure: ShownMeasure): string =>
    sinceLast(whereShown(measure, moved(factSum(measure, []), lineSum(measure, recorded))));
  return [
    row(texts.opening, before),
    ...shownMovements.map((movement, index) => row(movementNames[movement], atRow(place.shownFirst + 1 + index))),
    row(texts.closing, upTo),
    [texts.sinceLast, ...shownMeasures.map(since)],
  ];
}

type ChartKey = keyof typeof chartSeries;

/** The running total passes 0: stacked columns on an invisible base can't show it. */
function passes(key: ChartKey): string {
  const running = runningRange(key);
  return `AND(MIN(${running})<0,MAX(${running})>0)`;
}

function runningRange(key: ChartKey): string {
  const { column } = chartSeries[key];
  return absoluteAddress(place.calculatedFirst, column + 4, place.calculatedLast, column + 4);
}

/**
 * What the charts are drawn from: label, and for each chart its base, what rises, what falls, the ends, the running
 * total.
 */
export function chartRows(): PlanCell[][] {
  const { calculatedFirst: first, calculatedLast: last } = place;
  const columns = [texts.base, texts.up, texts.down, texts.total, ''];
  const rows = Array.from({ length: last - first + 1 }, (_, index): PlanCell[] => {
    const row = first + index;
    return [
      `=${cellAddress(row, place.left)}`,
      ...(Object.keys(chartSeries) as ChartKey[]).flatMap((key) => chartCells(key, row, row === first || row === last)),
    ];
  });
  return [[texts.chartData, ...Array<string>(10).fill('')], [texts.movement, ...columns, ...columns], ...rows];
}

function chartCells(key: ChartKey, row: number, isEnd: boolean): PlanCell[] {
  const { source, column } = chartSeries[key];
  const amount = cellAddress(row, source);
  const [now, earlier] = [cellAddress(row, column + 4), cellAddress(row - 1, column + 4)];
  const drawn = (expression: string): string => `=IF(${passes(key)},NA(),${expression})`;
  if (isEnd) return [drawn('0'), drawn('0'), drawn('0'), drawn(amount), `=${amount}`];
  // Below 0 the columns hang from the base instead.
  const side = `IF(MIN(${runningRange(key)})<0,-1,1)`;
  const base = `IF(MIN(${runningRange(key)})<0,MAX(${earlier},${now}),MIN(${earlier},${now}))`;
  return [
    drawn(base),
    drawn(`${side}*MAX(${amount},0)`),
    drawn(`${side}*MAX(-${amount},0)`),
    drawn('0'),
    `=${earlier}+${amount}`,
  ];
}
