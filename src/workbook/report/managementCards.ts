import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import { measures, ofClasses, type Measure } from '../../domain/ledger/measures';
import { totalToKronor } from '../../domain/basics/money';
import type { DisplayUnit } from '../../domain/register/settings';
import { managementTexts } from '../../locales/managementTexts';
import { choices, notMeasured } from '../../locales/workbook';
import { cellAddress, formulaText, rangeAddress } from '../plan/address';
import type { Block, BlockPlace, ExpectedFigures, Figure } from './block';
import { classesUpTo, kronor, only, perYear, sum } from './expect';
import { factSum, followUpCoverage, ofClass, share, upToClass, where } from '../formulas/factSums';
import { formats, wordedAmountFormat } from '../plan/formats';
import { perYearFormula } from './keyBlocks';
import { classColours, fonts, palette } from '../plan/palette';
import type { StyleRange } from '../plan/plan';
import { stampNames, type FactField } from '../tables/schema';
import { measuredClasses, measureNames, yearTarget } from './yearBlocks';

/** First column of each card and of the one after the last, 0-based in the band of 14 columns. */
export const cardColumns = [0, 3, 7, 11, 14] as const;

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

/** Sum of the year on the measure of the year's target. */
function measured(fields: readonly FactField[], measure: Measure): Figure {
  const criteria = [where('year', perYearFormula), where('classRank', `"<="&${measureNames.limit}`)];
  return {
    formula: fields.map((field) => factSum(field, criteria)).join('+'),
    expected: kronor(sum((figures) => ofClasses(measure, classesUpTo(measuredClasses(figures))), thisYear)),
  };
}

function targetCard(): Card {
  const { target } = managementTexts;
  const realised = measured(['realised', 'confirmed'], measures.shown);
  const calculated = measured(['calculated'], measures.calculated);
  const ofTarget = (figure: Figure, none: string): Figure => ({
    formula: `=IF(ISNUMBER(${measureNames.target}),(${figure.formula})/${measureNames.target},${formulaText(none)})`,
    expected: (figures) => {
      const found = yearTarget(figures);
      if (found === undefined || found.basis !== 'inYear') return none;
      return Number(figure.expected(figures)) / totalToKronor(found.target);
    },
  });
  const [before, after] = target.sentence.map(formulaText);
  return {
    heading: target.heading,
    value: ofTarget(realised, notMeasured),
    valueFormat: () => formats.wholePercent,
    line: ofTarget(calculated, target.none),
    lineFormat: () => `"${target.calculated}"0%`,
    sentence: {
      formula: `=IF(ISNUMBER(${measureNames.target}),${before}&LOWER(${scopeWord()})&${after},${formulaText(target.noTarget)})`,
      expected: () => null,
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
  const of = (pick: (figures: ExpectedFigures) => number | null, none: string) => (figures: ExpectedFigures): number | string =>
    pick(figures) ?? none;
  const unmeasured = `IF(ISNUMBER(${coverage}),${coverage},${formulaText(rate.none)})`;
  return {
    heading: rate.heading,
    value: {
      formula: `=${share(factSum('realised', headline), factSum('followedUp', headline))}`,
      expected: of(({ summary }) => summary.total.realisationRate, notMeasured),
    },
    valueFormat: () => formats.wholePercent,
    line: { formula: `=${unmeasured}`, expected: of(({ summary }) => summary.total.followUpCoverage, rate.none) },
    lineFormat: () => `"${rate.coverage}"0%`,
    sentence: {
      formula: `=IF(ISNUMBER(${coverage}),IF(${coverage}>0,IF(${coverage}<0.5,${formulaText(rate.little)},${formulaText(rate.enough)}),${formulaText(rate.noneSentence)}),${formulaText(rate.noneSentence)})`,
      expected: () => null,
    },
    colour: palette.realised,
  };
}

function runRateCard(): Card {
  const { runRate } = managementTexts;
  const of = (name: 'freed' | 'avoided'): Figure => ({
    formula: `=${factSum('runRate', [ofClass(name)])}`, expected: ({ summary }) => totalToKronor(summary.runRate[name]),
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
  const validated = factSum('calculated', [where('validation', formulaText(choices.validations.valid))]);
  const all = factSum('calculated', []);
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
      formula: `=IF(ROUND(${validated},2)=0,${formulaText(basis.notValidated)},${before}&ROUND(100*${validated}/${all},0)&${after})`,
      expected: () => null,
    },
    colour: palette.quietInk,
  };
}

const blank: Figure = { formula: '', expected: () => null };

function cardBand(key: string, name: string, cards: readonly Card[]): Block {
  const width = cardColumns[4];
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
      heading: cards[(cardColumns as readonly number[]).indexOf(column)]?.heading ?? '', kind: 'plain' as const,
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
export function cardSpan(place: Pick<BlockPlace, 'left'>, index: number): readonly [number, number] {
  const first = cardColumns[index] ?? 0;
  const next = cardColumns[index + 1] ?? 14;
  return [place.left + first, place.left + next - 1];
}

function cardStyles(card: Card, place: BlockPlace, index: number, unit: DisplayUnit): StyleRange[] {
  const [first, last] = cardSpan(place, index);
  const row = (offset: number): string => rangeAddress(place.top + offset, first, place.top + offset, last);
  const left = { horizontal: 'Left', indent: 1 } as const;
  const edge = { left: { colour: palette.paper, weight: 'Medium' }, right: { colour: palette.paper, weight: 'Medium' } } as const;
  return [
    { range: rangeAddress(place.top, first, place.top + 3, last), style: { fill: palette.wash, ...edge } },
    {
      range: row(0),
      style: { ...left, bold: true, fontSize: 9, colour: palette.quietInk, vertical: 'Bottom', top: { colour: card.colour, weight: 'Thick' } },
    },
    { range: row(1), style: { ...left, fontName: fonts.display, fontSize: 20, colour: card.colour, vertical: 'Center', numberFormat: card.valueFormat(unit) } },
    { range: row(2), style: { ...left, fontSize: 9, colour: palette.ink, vertical: 'Center', numberFormat: card.lineFormat(unit) } },
    { range: row(3), style: { ...left, fontSize: 8, colour: palette.quietInk, wrap: true, vertical: 'Top' } },
    { range: cellAddress(place.top, first), style: { bold: true } },
  ];
}

/** The two bands of cards: the four classes, and what stands behind them. */
export function cardBlocks(): readonly [Block, Block] {
  return [
    cardBand('cardsClasses', 'Ledning_Klasser', effectClasses.map(classCard)),
    cardBand('cardsStatus', 'Ledning_Läge', [targetCard(), rateCard(), runRateCard(), basisCard()]),
  ];
}
