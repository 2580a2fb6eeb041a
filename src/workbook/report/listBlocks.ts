import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import { deviationFields, ledgerDeviations } from '../../domain/ledger/ledgerFields';
import { deviationOf, measures, type Measure } from '../../domain/ledger/measures';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices, factHeadings } from '../../locales/workbook';
import type { Block, Expectation, ExpectedFigures, Figure, Labels, RowPlace } from './block';
import { anything, effectSum, kronor, less, only, rateOf, sliceByLabel, sum } from './expect';
import type { Criterion } from '../formulas/factSums';
import { fact, factSum, followUpCoverage, isText, ofClass, plainText, realisationRate, where, whenLabelled, withTerm } from '../formulas/factSums';
import { column } from '../formulas/rowFormulas';
import type { FactField } from '../tables/schema';

/** Per year and class: what is calculated, realised or confirmed, and how much is followed up. */
export function yearClassBlock(labels: readonly Labels[]): Block {
  const text = summaryTexts.yearClass;
  const amounts = (label: unknown, year: readonly Criterion[], wrap: (expression: string) => string): Figure[] => {
    const slice = year.length === 0 ? {} : { year: Number(label) };
    const of = year.length === 0 ? ({ summary }: ExpectedFigures) => summary.total : sliceByLabel('perYear', label);
    const amount = (name: EffectClass, field: 'calculated' | 'realised' | 'confirmed'): Figure => ({
      formula: wrap(factSum(field, [...year, ofClass(name)])), expected: kronor(sum(only(measures[field], name), slice)),
    });
    const rates = (name: EffectClass): Figure[] => {
      const criteria = [...year, ...(year.length === 0 ? [] : [withTerm]), ofClass(name)];
      return [
        { formula: wrap(realisationRate(criteria)), expected: rateOf(of, (slice) => slice.rates[name].rate) },
        { formula: wrap(followUpCoverage(criteria)), expected: rateOf(of, (slice) => slice.rates[name].coverage) },
      ];
    };
    return [
      amount('freed', 'calculated'), amount('freed', 'realised'), ...rates('freed'),
      amount('returned', 'calculated'), amount('returned', 'realised'),
      amount('avoided', 'calculated'), amount('avoided', 'confirmed'), ...rates('avoided'),
      amount('indirect', 'calculated'),
      // Hundredths of an hour become hours as öre become kronor.
      { formula: wrap(factSum('hours', year)), expected: kronor(sum(measures.hours, slice)) },
    ];
  };
  const kinds = ['amount', 'amount', 'percent', 'percent', 'amount', 'amount', 'amount', 'amount', 'percent', 'percent', 'amount', 'hours'] as const;
  return {
    key: 'yearClass',
    name: 'Samm_ÅrKlass',
    title: text.title,
    sentence: text.sentence,
    columns: [{ heading: text.heading, kind: 'year' }, ...text.columns.map((heading, index) => ({ heading, kind: kinds[index] ?? 'amount' }))],
    labelColumns: [0],
    labels,
    growth: 'ordered',
    figures: (place, [label]) => amounts(label, [where('year', place.cell(0))], (expression) => whenLabelled(place.cell(0), expression)),
    total: { label: summaryTexts.total, figures: () => amounts(null, [], (expression) => `=${expression}`) },
  };
}

const anyDeviation: Measure = { ...measures.calculated, fields: ledgerDeviations.map((cause) => deviationFields[cause]) };
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
          formula: `=${factSum(deviationFields[cause], [ofClass(name)])}`, expected: kronor(sum(only(measure, name))),
        })),
        { formula: `=SUM(${place.letters(1)}${place.row}:${place.letters(3)}${place.row})`, expected: kronor(sum(measure)) },
      ];
    },
    total: {
      label: summaryTexts.total,
      figures: () => {
        const all = (criteria: readonly Criterion[]): string =>
          ledgerDeviations.map((cause) => factSum(deviationFields[cause], criteria)).join('+');
        return [
          ...followedClasses.map((name): Figure => ({ formula: `=${all([ofClass(name)])}`, expected: kronor(sum(only(anyDeviation, name))) })),
          { formula: `=${all([])}`, expected: kronor(sum(anyDeviation)) },
        ];
      },
    },
  };
}

/** De tio största: labels are IDs in the second column; the last row is everything else. */
export function topBlock(labels: readonly Labels[]): Block {
  const text = summaryTexts.top;
  const id = 1;
  const lookup = (place: RowPlace, field: FactField): Figure => ({
    formula: whenLabelled(place.cell(id), `IFERROR(INDEX(${fact(field)},MATCH(${plainText(place.cell(id))},${column('facts', factHeadings.effectId)},0)),"")`),
    expected: anything,
  });
  return {
    key: 'top',
    name: 'Samm_Största',
    title: text.title,
    sentence: text.sentence,
    columns: text.columns.map((heading, index) => ({ heading, kind: index < 2 ? 'label' : index === 8 ? 'plain' : 'amount' })),
    labelColumns: [id],
    labels,
    growth: 'ordered',
    figures: (place, [label]) => {
      const criteria = [where('effectId', isText(place.cell(id)))];
      return [
        lookup(place, 'title'),
        ...effectClasses.map((name): Figure => ({
          formula: whenLabelled(place.cell(id), factSum('calculated', [...criteria, ofClass(name)])),
          expected: kronor(effectSum(label, only(measures.calculated, name))),
        })),
        {
          formula: whenLabelled(place.cell(id), `SUM(${place.letters(2)}${place.row}:${place.letters(5)}${place.row})`),
          expected: kronor(effectSum(label, measures.calculated)),
        },
        {
          formula: whenLabelled(place.cell(id), `${factSum('realised', criteria)}+${factSum('confirmed', criteria)}`),
          expected: kronor(effectSum(label, measures.shown)),
        },
        lookup(place, 'department'),
      ];
    },
    total: {
      label: text.rest,
      figures: (place, rows) => {
        const others = (measure: Measure): Expectation => kronor(less(sum(measure), rows.map(([label]) => effectSum(label, measure))));
        // From the heading, so that rows put in above the last one are inside.
        const listed = (at: number): string => `SUM(${place.letters(at)}${place.top}:${place.letters(at)}${place.row - 1})`;
        const rest = (at: number, all: string, expected: Expectation): Figure => ({ formula: `=ROUND(${all}-${listed(at)},2)`, expected });
        return [
          { formula: '', expected: anything },
          ...effectClasses.map((name, index) => rest(2 + index, factSum('calculated', [ofClass(name)]), others(only(measures.calculated, name)))),
          rest(6, factSum('calculated', []), others(measures.calculated)),
          rest(7, `${factSum('realised', [])}+${factSum('confirmed', [])}`, others(measures.shown)),
          { formula: '', expected: anything },
        ];
      },
    },
  };
}

