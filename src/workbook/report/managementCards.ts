import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import { measures, ofClasses, type Measure } from '../../domain/ledger/measures';
import { shownShare } from '../../domain/basics/share';
import { totalToKronor } from '../../domain/basics/money';
import type { DisplayUnit } from '../../domain/register/settings';
import { managementTexts } from '../../locales/managementTexts';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices, notMeasured } from '../../locales/workbook';
import { cellAddress, formulaText, rangeAddress } from '../plan/address';
import type { Block, BlockPosition, ExpectedFigures, Figure } from './block';
import {
  classesUpTo,
  kronor,
  measuredKronor,
  only,
  perYear,
  rateOf,
  sum,
  whereMeasured as whereMeasuredBy,
  type Amount,
} from './expect';
import type { Criterion } from '../formulas/factSums';
import { whereConfirmedCounts } from './yearBlocks';
import {
  factSum,
  followUpCoverage,
  ofClass,
  shownRate,
  share,
  upToClass,
  validatedShare,
  where,
  whereMeasured,
  withTerm,
} from '../formulas/factSums';
import { formats, wordedAmountFormat, wordedPercentFormat } from '../plan/formats';
import { perYearFormula } from './keyBlocks';
import { forecastColumn, forecastRows, yearCoverage, yearForecast } from './managementSentence';
import { classColours, fonts, palette } from '../plan/palette';
import type { StyleRange } from '../plan/plan';
import { stampNames } from '../tables/schema';
import { measuredClasses, measureNames, yearTarget } from './yearBlocks';

/** First column of each card and of the one after the last, 0-based in the band of 14 columns. */
const cardColumns = [0, 3, 6, 10, 11, 14] as const;
const bandColumns = 14;
/** Rows of a band: heading, value, the line under it, a sentence. */
export const cardRows = [20, 32, 17, 34] as const;

/** Value, the line under it, and one sentence: the rows of a band of cards. */
interface Card {
  readonly heading: string;
  readonly value: Figure;
  readonly valueFormat: (unit: DisplayUnit) => string;
  readonly line: Figure;
  readonly lineFormat: (unit: DisplayUnit) => string;
  readonly sentence: Figure;
  readonly colour: string;
}

const thisYear = (figures: ExpectedFigures) => ({ year: perYear(figures) });

const text = (words: string): Figure => ({ formula: `=${formulaText(words)}`, expected: () => words });

function classCard(name: EffectClass): Card {
  const inYear = factSum('calculated', [ofClass(name), where('year', perYearFormula)]);
  return {
    heading: choices.effectClasses[name],
    value: {
      formula: `=${factSum('calculated', [ofClass(name)])}`,
      expected: ({ summary }) => totalToKronor(summary.total.byClass[name]),
    },
    valueFormat: (unit) => wordedAmountFormat(unit),
    line: {
      formula: `=${inYear}`,
      expected: kronor(sum(only(measures.calculated, name), thisYear)),
    },
    lineFormat: (unit) => wordedAmountFormat(unit, managementTexts.inYear),
    sentence: text(managementTexts.classes[name]),
    colour: classColours[name],
  };
}

const ofTheYear: readonly Criterion[] = [
  where('year', perYearFormula),
  where('classRank', `"<="&${measureNames.limit}`),
];

/** A measure over the per date's year, of the classes that the year's target counts. */
function measured(measure: Measure): Amount {
  return sum((figures) => ofClasses(measure, classesUpTo(measuredClasses(figures))), thisYear);
}

/** All classes together: beside them, never instead. */
function sumCard(): Card {
  const { sum: words } = managementTexts;
  return {
    heading: words.heading,
    value: {
      formula: `=${factSum('calculated', [])}`,
      expected: ({ summary }) => totalToKronor(summary.total.calculated),
    },
    valueFormat: (unit) => wordedAmountFormat(unit),
    line: {
      formula: `=${factSum('calculated', [where('year', perYearFormula)])}`,
      expected: kronor(sum(measures.calculated, thisYear)),
    },
    lineFormat: (unit) => wordedAmountFormat(unit, managementTexts.inYear),
    sentence: text(words.sentence),
    colour: palette.quietInk,
  };
}

/** A share of the year's target; `none` where there is no target of that kind, "–" where it is not measured. */
function ofTarget(
  expression: string,
  amount: (figures: ExpectedFigures) => bigint | null,
  none: string = notMeasured,
): Figure {
  return {
    formula: `=IF(ISNUMBER(${measureNames.target}),${share(expression, measureNames.target)},${formulaText(none)})`,
    expected: (figures) => {
      const found = inYearTarget(figures);
      if (found === undefined) return none;
      const value = amount(figures);
      return value === null || found.target <= 0n ? notMeasured : shownShare(Number(value) / Number(found.target));
    },
  };
}

function inYearTarget(figures: ExpectedFigures) {
  const found = yearTarget(figures);
  return found?.basis === 'inYear' ? found : undefined;
}

/** Per cent with at most one decimal as words, in Swedish whatever language Excel speaks. */
const percentWords = (fraction: string): string => `SUBSTITUTE(ROUND(100*${fraction},1),".",",")`;

/** What of the year's target is seen in the books, and how much of the year that is known for. */
function targetCard(): Card {
  const { target } = managementTexts;
  const shown = `${factSum('realised', ofTheYear)}+${factSum('confirmed', ofTheYear)}`;
  const realised = ofTarget(shown, whereMeasuredBy(measured(measures.shown), measured(measures.measuredMonths)));
  const coverage = followUpCoverage([...ofTheYear, withTerm]);
  const calculated = share(factSum('calculated', ofTheYear), measureNames.target);
  const [before, between, after] = target.sentence.map(formulaText);
  return {
    heading: whereConfirmedCounts(target.both, target.heading),
    value: { ...realised, formula: `=${whereMeasured(realised.formula.slice(1), ofTheYear)}` },
    valueFormat: () => formats.percent,
    line: {
      formula: `=IF(ISNUMBER(${coverage}),${coverage},${formulaText(target.nothingRuns)})`,
      expected: (figures) => {
        const found = yearCoverage(figures, thisYear(figures));
        return found === null ? target.nothingRuns : shownShare(found);
      },
    },
    lineFormat: () => wordedPercentFormat(target.coverage),
    sentence: {
      formula:
        `=IF(ISNUMBER(${measureNames.target}),${before}&IF(ISNUMBER(${calculated}),${percentWords(calculated)},` +
        `${formulaText(notMeasured)})&${between}&LOWER(${scopeWord()})&${after},${formulaText(target.noTarget)})`,
      expected: () => null,
    },
    colour: palette.realised,
  };
}

/** What the year is thought to end at. */
function forecastCard(): Card {
  const { forecast: words } = managementTexts;
  const amount = (figures: ExpectedFigures): bigint | null => inYearTarget(figures)?.forecast ?? null;
  const uncertain = forecastRows(`${forecastColumn(11)},${formulaText(summaryTexts.forecast.tooLittle)}`);
  return {
    heading: words.heading,
    value: {
      formula: `=IF(ISNUMBER(${measureNames.target}),${yearForecast},${formulaText(notMeasured)})`,
      expected: measuredKronor(amount),
    },
    valueFormat: (unit) => wordedAmountFormat(unit),
    line: ofTarget(yearForecast, amount, managementTexts.target.none),
    lineFormat: () => wordedPercentFormat(words.ofTarget),
    sentence: {
      formula:
        `=IF(ISNUMBER(${measureNames.target}),IF(COUNTIFS(${uncertain})>0,${formulaText(words.uncertain)},` +
        `${formulaText(words.certain)}),${formulaText(words.noTarget)})`,
      expected: (figures) => {
        const found = inYearTarget(figures);
        if (found === undefined) return words.noTarget;
        return found.forecastUncertain ? words.uncertain : words.certain;
      },
    },
    colour: palette.target,
  };
}

function scopeWord(): string {
  const words = Object.values(choices.targetScopes).map(formulaText);
  return `CHOOSE(${measureNames.limit},${words.join(',')})`;
}

function rateCard(): Card {
  const { rate } = managementTexts;
  const headline = [upToClass('returned')];
  const coverage = followUpCoverage(headline);
  const realisedRate = shownRate(headline);
  const cost = `ROUND(${factSum('realisedCost', headline)},2)`;
  const sentence =
    `IF(NOT(ISNUMBER(${coverage})),${formulaText(rate.nothingElapsed)},` +
    `IF(${factSum('followedUpSize', headline)}=0,${formulaText(rate.noneSentence)},` +
    `IF(NOT(ISNUMBER(${realisedRate})),${formulaText(rate.noRate)},` +
    `IF(${coverage}<0.5,${formulaText(rate.little)},${formulaText(rate.enough)}))))`;
  return {
    heading: rate.heading,
    value: {
      formula: `=${realisedRate}`,
      expected: rateOf(
        ({ summary }) => summary.total,
        (total) => total.shownRate,
      ),
    },
    valueFormat: () => formats.percent,
    line: {
      formula: `=IF(ISNUMBER(${coverage}),${coverage},${formulaText(rate.none)})`,
      expected: ({
        summary: {
          total: { followUpCoverage: share },
        },
      }) => (share === null ? rate.none : shownShare(share)),
    },
    lineFormat: () => wordedPercentFormat(rate.coverage),
    sentence: { formula: `=${sentence}&IF(${cost}=0,"",${formulaText(rate.costsApart)})`, expected: () => null },
    colour: palette.realised,
  };
}

function runRateCard(): Card {
  const { runRate } = managementTexts;
  const of = (name: 'freed' | 'avoided'): Figure => ({
    formula: `=${factSum('runRate', [ofClass(name)])}`,
    expected: ({ summary }) => totalToKronor(summary.runRate[name]),
  });
  return {
    heading: runRate.heading,
    value: of('freed'),
    valueFormat: (unit) => wordedAmountFormat(unit),
    line: of('avoided'),
    lineFormat: (unit) => wordedAmountFormat(unit, runRate.avoided),
    sentence: text(runRate.sentence),
    colour: classColours.freed,
  };
}

function basisCard(): Card {
  const { basis } = managementTexts;
  const validated = validatedShare([]);
  const [before, after] = basis.sentence.map(formulaText);
  return {
    heading: basis.heading,
    value: { formula: `=${stampNames.counted}`, expected: ({ summary }) => summary.counted },
    valueFormat: () => formats.count,
    line: {
      formula: `=IF(${stampNames.leftOut}=0,${formulaText(basis.noneLeftOut)},${stampNames.leftOut})`,
      expected: ({ summary }) => (summary.leftOut === 0 ? basis.noneLeftOut : summary.leftOut),
    },
    lineFormat: () => `0"${basis.leftOut}"`,
    sentence: {
      formula: `=IF(N(${validated})=0,${formulaText(basis.notValidated)},${before}&${percentWords(validated)}&${after})`,
      expected: () => null,
    },
    colour: palette.quietInk,
  };
}

const blank: Figure = { formula: '', expected: () => null };

function cardBand(key: string, name: string, cards: readonly Card[]): Block {
  const width = bandColumns;
  const spread = (pick: (card: Card) => Figure): Figure[] =>
    Array.from({ length: width }, (_, column) => {
      const card = cards[(cardColumns as readonly number[]).indexOf(column)];
      return card === undefined ? blank : pick(card);
    });
  const rows = [spread((card) => card.value), spread((card) => card.line), spread((card) => card.sentence)];
  return {
    key,
    name,
    title: null,
    sentence: '',
    columns: Array.from({ length: width }, (_, column) => ({
      heading: cards[(cardColumns as readonly number[]).indexOf(column)]?.heading ?? '',
      kind: 'plain' as const,
    })),
    labelColumns: [],
    labels: rows.map(() => []),
    growth: 'fixed',
    figures: (_, __, index) => rows[index] ?? [],
    total: null,
    styles: (place, unit) => cards.flatMap((card, index) => cardStyles(card, place, index, unit)),
  };
}

/** Columns of a card, 1-based on the sheet; the gap to the next card stays white. */
function cardSpan(place: Pick<BlockPosition, 'left'>, index: number): readonly [number, number] {
  const first = cardColumns[index] ?? 0;
  const next = cardColumns[index + 1] ?? bandColumns;
  return [place.left + first, place.left + next - 1];
}

function cardStyles(card: Card, place: BlockPosition, index: number, unit: DisplayUnit): StyleRange[] {
  const [first, last] = cardSpan(place, index);
  const row = (offset: number): string => rangeAddress(place.top + offset, first, place.top + offset, last);
  const left = { horizontal: 'Left', indent: 1 } as const;
  const edge = {
    left: { colour: palette.paper, weight: 'Medium' },
    right: { colour: palette.paper, weight: 'Medium' },
  } as const;
  return [
    { range: rangeAddress(place.top, first, place.top + 3, last), style: { fill: palette.wash, ...edge } },
    {
      range: row(0),
      style: {
        ...left,
        bold: true,
        fontSize: 9,
        colour: palette.quietInk,
        vertical: 'Bottom',
        top: { colour: card.colour, weight: 'Thick' },
      },
    },
    {
      range: row(1),
      style: {
        ...left,
        fontName: fonts.display,
        fontSize: 20,
        colour: card.colour,
        vertical: 'Center',
        numberFormat: card.valueFormat(unit),
      },
    },
    {
      range: row(2),
      style: { ...left, fontSize: 9, colour: palette.ink, vertical: 'Center', numberFormat: card.lineFormat(unit) },
    },
    { range: row(3), style: { ...left, fontSize: 8, colour: palette.quietInk, wrap: true, vertical: 'Top' } },
    { range: cellAddress(place.top, first), style: { bold: true } },
  ];
}

/** The two bands of cards: the year and what stands behind it, and the classes with their sum. */
export function cardBlocks(): readonly [Block, Block] {
  return [
    cardBand('cardsStatus', 'Ledning_Läge', [targetCard(), forecastCard(), rateCard(), runRateCard(), basisCard()]),
    cardBand('cardsClasses', 'Ledning_Klasser', [...effectClasses.map(classCard), sumCard()]),
  ];
}

/** Ranges that the cells of a band's cards are merged into. */
export function cardMerges(top: number, left: number): string[] {
  return cardColumns.slice(0, -1).flatMap((_, card) => {
    const [first, last] = cardSpan({ left }, card);
    return first === last ? [] : cardRows.map((__, row) => rangeAddress(top + row, first, top + row, last));
  });
}
