import type { MonthIndex, Serial } from '../../domain/basics/calendar';
import { elapsed } from '../../domain/basics/calendar';
import type { MonthRow } from '../../domain/ledger/ledgerRow';
import type { OreTotal } from '../../domain/basics/money';
import { totalToKronor } from '../../domain/basics/money';
import type { TargetFigures } from '../../domain/summary/summaryTypes';
import { targetScopes } from '../../domain/register/target';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices, factMonthHeadings, factTargetHeadings, notMeasured, wholeOrganisation } from '../../locales/workbook';
import { formulaText } from '../plan/address';
import type { Block, ExpectedFigures, Figure } from './block';
import { perYear } from './expect';
import { perYearFormula } from './keyBlocks';
import { classLimit, classRank } from '../tables/ledgerCells';
import { column } from '../formulas/rowFormulas';
import { stampNames } from '../tables/schema';

/** Cells that the year's chart and Ledningsvy measure by: how many classes count, and the target in kronor or "–". */
export const measureNames = { limit: 'Mått_Klassgräns', target: 'Mått_Mål' } as const;

/** What a cell shows where a chart shall draw nothing. */
export const notDrawn = '#N/A';

/** Classes that count when no target says otherwise: frigjorda och återbetalda (domain.md §6). */
const defaultLimit = classLimit('freedAndReturned');

/** The organisation's target of the per date's year. */
export function yearTarget(figures: Pick<ExpectedFigures, 'summary'>): TargetFigures | undefined {
  const year = perYear(figures);
  return figures.summary.targets.find((target) => target.year === year && target.department === '');
}

/** How many classes, in their order, the year's target counts. */
export function measuredClasses(figures: Pick<ExpectedFigures, 'summary'>): number {
  const target = yearTarget(figures);
  return target === undefined ? defaultLimit : classLimit(target.scope);
}

/** One text where the year's target counts avoided effects, another where not. */
export function whereConfirmedCounts(both: string, realisedOnly: string): string {
  return `=IF(${measureNames.limit}>${classLimit('freedAndReturned')},${formulaText(both)},${formulaText(realisedOnly)})`;
}

function yearTargetKronor(figures: ExpectedFigures): number | null {
  const target = yearTarget(figures);
  return target === undefined || target.basis !== 'inYear' ? null : totalToKronor(target.target);
}

/** Årets mått: what the organisation's target of the year counts, for the chart of the year and Ledningsvy. */
export function measureBlock(): Block {
  const text = summaryTexts.measure;
  const of = (heading: string): string => column('factTargets', heading);
  const own = `${of(factTargetHeadings.year)},${perYearFormula},${of(factTargetHeadings.department)},${formulaText(wholeOrganisation)}`;
  const inYear = `${own},${of(factTargetHeadings.basis)},${formulaText(choices.targetBases.inYear)}`;
  const limit = measureNames.limit;
  const word = targetScopes
    .slice(0, -1)
    .reduceRight(
      (rest, scope) => `IF(${limit}=${classLimit(scope)},${formulaText(choices.targetScopes[scope])},${rest})`,
      formulaText(choices.targetScopes.all),
    );
  const rows: readonly Figure[] = [
    {
      formula: `=${word}`,
      expected: (figures) => choices.targetScopes[targetScopes[measuredClasses(figures) - 1] ?? 'all'],
    },
    {
      formula: `=IF(COUNTIFS(${own})=0,${defaultLimit},SUMIFS(${of(factTargetHeadings.classLimit)},${own}))`,
      expected: measuredClasses,
    },
    {
      formula: `=IF(COUNTIFS(${inYear})=0,${formulaText(notMeasured)},SUMIFS(${of(factTargetHeadings.target)},${inYear}))`,
      expected: (figures) => yearTargetKronor(figures) ?? notMeasured,
    },
  ];
  return {
    key: 'measure',
    name: 'Samm_Mått',
    title: text.title,
    sentence: text.sentence,
    columns: [
      { heading: text.heading, kind: 'label' },
      { heading: text.value, kind: 'amount' },
    ],
    labelColumns: [0],
    labels: [[text.scope], [text.limit], [text.target]],
    growth: 'fixed',
    figures: (_, __, index) => rows.slice(index, index + 1),
    total: null,
    rowKinds: ['value', 'count', null],
  };
}
/** Rows of the measure block that have a name, below its headings. */
export const measureRows = { limit: 2, target: 3 } as const;

const monthNumbers = summaryTexts.months.names.map((_, index) => index + 1);

/**
 * Året hittills: the year's months alone and summed, on the target's own measure. What is realised begins with the
 * first month that somebody has followed up: before that there is nothing to draw, not zero.
 */
export function monthsBlock(): Block {
  const text = summaryTexts.months;
  return {
    key: 'months',
    name: 'Samm_Månader',
    title: text.title,
    sentence: text.sentence,
    columns: text.columns.map((heading, index) => ({ heading, kind: index === 0 ? 'label' : 'amount' })),
    labelColumns: [0],
    labels: text.names.map((name) => [name]),
    growth: 'fixed',
    figures: (place, _, index) => {
      const month = monthNumbers[index] ?? 0;
      const criteria = [
        `${column('factMonths', factMonthHeadings.month)},${month}`,
        `${column('factMonths', factMonthHeadings.classRank)},"<="&${measureNames.limit}`,
      ].join(',');
      const sum = (heading: string): string => `SUMIFS(${column('factMonths', heading)},${criteria})`;
      const realised = `${sum(factMonthHeadings.realised)}+${sum(factMonthHeadings.confirmed)}`;
      const soFar = (at: number): string => `SUM(${place.letters(at)}${place.top}:${place.letters(at)}${place.row})`;
      const calculated = (row: MonthRow): OreTotal => row.calculated;
      const shown = (row: MonthRow): OreTotal => row.realised + row.confirmed;
      const seen = `SUMIFS(${column('factMonths', factMonthHeadings.outcomes)},${[
        `${column('factMonths', factMonthHeadings.month)},"<=${month}"`,
        `${column('factMonths', factMonthHeadings.classRank)},"<="&${measureNames.limit}`,
      ].join(',')})`;
      const drawn = (figures: ExpectedFigures): boolean =>
        elapsed((perYear(figures) * 12 + index) as MonthIndex, figures.summary.asOf as Serial) &&
        outcomesUntil(figures, month) > 0;
      return [
        {
          formula: `=${sum(factMonthHeadings.calculated)}`,
          expected: (figures) => monthSum(figures, month, month, calculated),
        },
        {
          formula: `=IF(AND(DATE(${perYearFormula},${month + 1},0)<=${stampNames.asOf},${seen}>0),${realised},NA())`,
          expected: (figures) => (drawn(figures) ? monthSum(figures, month, month, shown) : notDrawn),
        },
        { formula: `=${soFar(1)}`, expected: (figures) => monthSum(figures, 1, month, calculated) },
        {
          // A plain sum would be #N/A as soon as one month above is.
          formula: `=IF(ISNUMBER(${place.cell(2)}),SUMIF(${place.letters(2)}${place.top}:${place.letters(2)}${place.row},"<1E+99"),NA())`,
          expected: (figures) => (drawn(figures) ? monthSum(figures, 1, month, shown) : notDrawn),
        },
        {
          formula: `=IF(ISNUMBER(${measureNames.target}),${measureNames.target}*${month}/12,NA())`,
          expected: (figures) => {
            const target = yearTargetKronor(figures);
            return target === null ? notDrawn : (target * month) / 12;
          },
        },
      ];
    },
    total: null,
  };
}

/** Counted outcomes that cover a month of the year through `month`, in the classes that are measured. */
function outcomesUntil(figures: ExpectedFigures, month: number): number {
  const limit = measuredClasses(figures);
  return figures.months
    .filter((row) => row.month <= month && classRank(row.class) <= limit)
    .reduce((sum, row) => sum + row.outcomes, 0);
}

function monthSum(figures: ExpectedFigures, first: number, last: number, amount: (row: MonthRow) => OreTotal): number {
  const limit = measuredClasses(figures);
  return totalToKronor(
    figures.months
      .filter((row) => row.month >= first && row.month <= last && classRank(row.class) <= limit)
      .reduce((sum, row) => sum + amount(row), 0n),
  );
}
