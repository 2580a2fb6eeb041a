import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import { deviationFields, ledgerDeviations } from '../../domain/ledger/ledgerFields';
import { deviationOf, headlineClasses, measures, ofClasses, type Measure } from '../../domain/ledger/measures';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices } from '../../locales/workbook';
import type { Block, ExpectedFigures, Figure, Labels, RowPosition } from './block';
import {
  anything,
  effectSum,
  kronor,
  less,
  measuredKronor,
  only,
  rateOf,
  shareOf,
  sliceByLabel,
  sum,
  whereMeasured as whereMeasuredBy,
  type Amount,
} from './expect';
import type { Criterion } from '../formulas/factSums';
import {
  confirmed,
  factSum,
  followUpCoverage,
  isText,
  lookedUp,
  ofClass,
  shownRate,
  realised,
  upToClass,
  where,
  whereMeasured,
  whenLabelled,
  withTerm,
} from '../formulas/factSums';
import type { FactField } from '../tables/schema';

/** Per year and class: what is calculated, realised or confirmed, and how much is followed up. */
export function yearClassBlock(labels: readonly Labels[]): Block {
  const text = summaryTexts.yearClass;
  const amounts = (label: unknown, year: readonly Criterion[], wrap: (expression: string) => string): Figure[] => {
    const slice = year.length === 0 ? {} : { year: Number(label) };
    const of = year.length === 0 ? ({ summary }: ExpectedFigures) => summary.total : sliceByLabel('perYear', label);
    const calculated = (name: EffectClass): Figure => ({
      formula: wrap(factSum('calculated', [...year, ofClass(name)])),
      expected: kronor(sum(only(measures.calculated, name), slice)),
    });
    const shown = (name: EffectClass, field: 'realised' | 'confirmed'): Figure => ({
      formula: wrap(whereMeasured(factSum(field, [...year, ofClass(name)]), [...year, ofClass(name)])),
      expected: measuredKronor(
        whereMeasuredBy(sum(only(measures[field], name), slice), sum(only(measures.measuredMonths, name), slice)),
      ),
    });
    const rates = (name: EffectClass): Figure[] => {
      const criteria = [...year, ...(year.length === 0 ? [] : [withTerm]), ofClass(name)];
      return [
        { formula: wrap(shownRate(criteria)), expected: rateOf(of, (slice) => slice.rates[name].shownRate) },
        { formula: wrap(followUpCoverage(criteria)), expected: shareOf(of, (slice) => slice.rates[name].coverage) },
      ];
    };
    return [
      calculated('freed'),
      shown('freed', 'realised'),
      ...rates('freed'),
      calculated('returned'),
      shown('returned', 'realised'),
      calculated('avoided'),
      shown('avoided', 'confirmed'),
      ...rates('avoided'),
      calculated('indirect'),
      // Hundredths of an hour become hours as öre become kronor.
      { formula: wrap(factSum('hours', year)), expected: kronor(sum(measures.hours, slice)) },
    ];
  };
  const kinds = [
    'amount',
    'amount',
    'percent',
    'percent',
    'amount',
    'amount',
    'amount',
    'amount',
    'percent',
    'percent',
    'amount',
    'hours',
  ] as const;
  return {
    key: 'yearClass',
    name: 'Samm_ÅrKlass',
    title: text.title,
    sentence: text.sentence,
    columns: [
      { heading: text.heading, kind: 'year' },
      ...text.columns.map((heading, index) => ({ heading, kind: kinds[index] ?? 'amount' })),
    ],
    labelColumns: [0],
    labels,
    growth: 'ordered',
    figures: (place, [label]) =>
      amounts(label, [where('year', place.cell(0))], (expression) => whenLabelled(place.cell(0), expression)),
    total: { label: summaryTexts.total, figures: () => amounts(null, [], (expression) => `=${expression}`) },
  };
}

const anyDeviation: Measure = {
  ...measures.calculated,
  fields: ledgerDeviations.map((cause) => deviationFields[cause]),
};
const followedClasses = ['freed', 'returned', 'avoided'] as const;

/** Avvikelse efter orsak: realised minus calculated of followed-up months, by what the outcomes say. */
export function deviationBlock(): Block {
  const text = summaryTexts.deviation;
  return {
    key: 'deviation',
    name: 'Samm_Avvikelse',
    title: text.title,
    sentence: text.sentence,
    columns: [
      { heading: text.heading, kind: 'label' },
      ...followedClasses.map((name) => ({ heading: summaryTexts.classHeadings[name], kind: 'amount' as const })),
      { heading: summaryTexts.sum, kind: 'amount' },
    ],
    labelColumns: [0],
    labels: ledgerDeviations.map((cause) => [choices.ledgerDeviations[cause]]),
    growth: 'fixed',
    figures: (place, _, index) => {
      const cause = ledgerDeviations[index];
      if (cause === undefined) return [];
      const measure = deviationOf(cause);
      return [
        ...followedClasses.map((name): Figure => ({
          formula: `=${factSum(deviationFields[cause], [ofClass(name)])}`,
          expected: kronor(sum(only(measure, name))),
        })),
        {
          formula: `=SUM(${place.letters(1)}${place.row}:${place.letters(3)}${place.row})`,
          expected: kronor(sum(measure)),
        },
      ];
    },
    total: {
      label: summaryTexts.total,
      figures: () => {
        const all = (criteria: readonly Criterion[]): string =>
          ledgerDeviations.map((cause) => factSum(deviationFields[cause], criteria)).join('+');
        return [
          ...followedClasses.map((name): Figure => ({
            formula: `=${all([ofClass(name)])}`,
            expected: kronor(sum(only(anyDeviation, name))),
          })),
          { formula: `=${all([])}`, expected: kronor(sum(anyDeviation)) },
        ];
      },
    },
  };
}

/** De tio största: labels are the effects' keys in the second column; the last row is everything else. */
export function topBlock(labels: readonly Labels[], words: (labels: Labels) => string): Block {
  const text = summaryTexts.top;
  const key = 1;
  const lookup = (place: RowPosition, field: FactField): Figure => ({
    formula: lookedUp(place.cell(key), field),
    expected: anything,
  });
  const measuredClasses = { realised: headlineClasses, confirmed: ['avoided'] } as const;
  return {
    key: 'top',
    name: 'Samm_Största',
    title: text.title,
    sentence: text.sentence,
    columns: text.columns.map((heading, index) => ({
      heading,
      kind: index < 2 ? 'label' : index === 9 ? 'plain' : 'amount',
      ...(index === 9 && { runsOver: 3 }),
    })),
    labelColumns: [key],
    labels,
    words,
    growth: 'ordered',
    figures: (place, [label]) => {
      const criteria = [where('key', isText(place.cell(key)))];
      const shown = (field: 'realised' | 'confirmed', expression: string): Figure => ({
        formula: whenLabelled(place.cell(key), expression),
        expected: measuredKronor(
          whereMeasuredBy(
            effectSum(label, measures[field]),
            effectSum(label, ofClasses(measures.measuredMonths, measuredClasses[field])),
          ),
        ),
      });
      return [
        lookup(place, 'title'),
        ...effectClasses.map((name): Figure => ({
          formula: whenLabelled(place.cell(key), factSum('calculated', [...criteria, ofClass(name)])),
          expected: kronor(effectSum(label, only(measures.calculated, name))),
        })),
        {
          formula: whenLabelled(
            place.cell(key),
            `SUM(${place.letters(2)}${place.row}:${place.letters(5)}${place.row})`,
          ),
          expected: kronor(effectSum(label, measures.calculated)),
        },
        shown('realised', realised(criteria)),
        shown('confirmed', confirmed(criteria)),
        lookup(place, 'department'),
      ];
    },
    total: {
      label: text.rest,
      figures: (place, rows) => {
        const keys = rows.map(([label]) => label);
        const others = (measure: Measure): Amount =>
          less(
            sum(measure),
            keys.map((label) => effectSum(label, measure)),
          );
        // From the heading, so that rows put in above the last one are inside.
        const listed = (at: number): string =>
          `SUM(${place.letters(at)}${place.top}:${place.letters(at)}${place.row - 1})`;
        const rest = (at: number, all: string, amount: Amount): Figure => ({
          formula: `=ROUND(${all}-${listed(at)},2)`,
          expected: kronor(amount),
        });
        // Measured at all, of which some may be the listed effects' alone: the rest is then 0 or not known, and 0 says
        // as much.
        const shown = (at: number, field: 'realised' | 'confirmed', months: Criterion): Figure => ({
          formula: `=${whereMeasured(`ROUND(${factSum(field, [])}-${listed(at)},2)`, [months])}`,
          expected: measuredKronor(
            whereMeasuredBy(others(measures[field]), sum(ofClasses(measures.measuredMonths, measuredClasses[field]))),
          ),
        });
        return [
          { formula: '', expected: anything },
          ...effectClasses.map((name, index) =>
            rest(2 + index, factSum('calculated', [ofClass(name)]), others(only(measures.calculated, name))),
          ),
          rest(6, factSum('calculated', []), others(measures.calculated)),
          shown(7, 'realised', upToClass('returned')),
          shown(8, 'confirmed', ofClass('avoided')),
          { formula: '', expected: anything },
        ];
      },
    },
  };
}
