import { effectClasses } from '../../domain/effect/effect';
import type { Figures } from '../../domain/summary/summaryTypes';
import { summaryTexts } from '../../locales/summaryTexts';
import type { Block, BlockColumn, ExpectedFigures, Figure, Labels, RowPosition } from './block';
import { amountOf, measuredOf, rateOf, shareOf } from './expect';
import type { Criterion } from '../formulas/factSums';
import {
  confirmed,
  estimated,
  factSum,
  followUpCoverage,
  isText,
  ofClass,
  shownRate,
  realised,
  upToClass,
  validatedShare,
  where,
  whenLabelled,
  withTerm,
} from '../formulas/factSums';
import type { FactField } from '../tables/schema';

const { headings, classHeadings } = summaryTexts;

/** Columns that every slice shows: classes apart, their sum beside, then what follow-up says. */
export const sliceColumns: readonly BlockColumn[] = [
  ...effectClasses.map((name) => ({ heading: classHeadings[name], kind: 'amount' as const })),
  { heading: summaryTexts.sum, kind: 'amount' },
  { heading: headings.lapsed, kind: 'amount' },
  { heading: headings.realised, kind: 'amount' },
  { heading: headings.realisedCost, kind: 'amount' },
  { heading: headings.confirmed, kind: 'amount' },
  { heading: headings.estimated, kind: 'amount' },
  { heading: headings.rate, kind: 'percent' },
  { heading: headings.coverage, kind: 'percent' },
  { heading: headings.validated, kind: 'percent' },
];

type SliceOf = (figures: ExpectedFigures) => Figures | undefined;

/** Figures of one slice. `rateCriteria` narrow the rates, per year to effects that have a term. */
function sliceFigures(
  criteria: readonly Criterion[],
  rateCriteria: readonly Criterion[],
  of: SliceOf,
  place: RowPosition,
  wrap: (expression: string) => string,
): Figure[] {
  const headline = [...rateCriteria, upToClass('returned')];
  const figure = (expression: string, expected: Figure['expected']): Figure => ({
    formula: wrap(expression),
    expected,
  });
  return [
    ...effectClasses.map((name) =>
      figure(
        factSum('calculated', [...criteria, ofClass(name)]),
        amountOf(of, (slice) => slice.byClass[name]),
      ),
    ),
    figure(
      `SUM(${place.letters(1)}${place.row}:${place.letters(effectClasses.length)}${place.row})`,
      amountOf(of, (slice) => slice.calculated),
    ),
    figure(
      factSum('lapsed', criteria),
      amountOf(of, (slice) => slice.lapsed),
    ),
    figure(
      realised(criteria),
      measuredOf(of, (slice) => slice.realised),
    ),
    figure(
      factSum('realisedCost', criteria),
      amountOf(of, (slice) => slice.realisedCost),
    ),
    figure(
      confirmed(criteria),
      measuredOf(of, (slice) => slice.confirmed),
    ),
    figure(
      estimated(criteria),
      measuredOf(of, (slice) => slice.estimated),
    ),
    figure(
      shownRate(headline),
      rateOf(of, (slice) => slice.shownRate),
    ),
    figure(
      followUpCoverage(headline),
      shareOf(of, (slice) => slice.followUpCoverage),
    ),
    figure(
      validatedShare(criteria),
      shareOf(of, (slice) => slice.validatedShare),
    ),
  ];
}

const total: SliceOf = ({ summary }) => summary.total;

export interface SliceDefinition {
  readonly key: string;
  readonly name: string;
  readonly field: FactField;
  readonly text: { readonly title: string; readonly heading: string; readonly sentence: string };
  readonly labels: readonly Labels[];
  /** What the domain says of the slice that a label names. */
  readonly sliceOf: (label: unknown, figures: ExpectedFigures) => Figures | undefined;
}

/** A block with one row per value of a column of Fakta. The total is summed over Fakta itself, not over the rows. */
export function sliceBlock({ key, name, field, text, labels, sliceOf }: SliceDefinition): Block {
  const years = key === 'perYear';
  return {
    key,
    name,
    title: text.title,
    sentence: text.sentence,
    columns: [{ heading: text.heading, kind: years ? 'year' : 'label' }, ...sliceColumns],
    labelColumns: [0],
    labels,
    growth: 'ordered',
    figures: (place, [label]) => {
      const criteria = [where(field, years ? place.cell(0) : isText(place.cell(0)))];
      const rates = years ? [...criteria, withTerm] : criteria;
      return sliceFigures(
        criteria,
        rates,
        (expected) => sliceOf(label, expected),
        place,
        (expression) => whenLabelled(place.cell(0), expression),
      );
    },
    total: {
      label: summaryTexts.total,
      figures: (place) => sliceFigures([], [], total, place, (expression) => `=${expression}`),
    },
  };
}
