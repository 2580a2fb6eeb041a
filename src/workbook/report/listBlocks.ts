import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import type { LedgerDeviation } from '../../domain/ledger/ledgerRow';
import { totalToKronor, type OreTotal } from '../../domain/basics/money';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices, factHeadings } from '../../locales/workbook';
import type { Block, Expectation, ExpectedFigures, Figure, Labels, RowPlace } from './block';
import { anything, effectSum, ledgerSum, rateOf, sliceByLabel, sumWithout, type SumOptions } from './expect';
import type { Criterion } from '../formulas/factSums';
import { fact, factSum, followUpCoverage, isText, ofClass, plainText, realisationRate, where, whenLabelled, withTerm } from '../formulas/factSums';
import type { LedgerGroup } from './ledgerIndex';
import { column } from '../formulas/rowFormulas';
import type { FactField } from '../tables/schema';

/** Per year and class: what is calculated, realised or confirmed, and how much is followed up. */
export function yearClassBlock(labels: readonly Labels[]): Block {
  const text = summaryTexts.yearClass;
  const amounts = (label: unknown, year: readonly Criterion[], wrap: (expression: string) => string): Figure[] => {
    const chosen = (name: EffectClass) => (row: { readonly class: EffectClass }): boolean => row.class === name;
    const years = year.length === 0 ? {} : { years: () => [Number(label)] };
    const of = year.length === 0 ? ({ summary }: ExpectedFigures) => summary.total : sliceByLabel('perYear', label);
    const sum = (name: EffectClass, field: 'calculated' | 'realised' | 'confirmed'): Figure => ({
      formula: wrap(factSum(field, [...year, ofClass(name)])), expected: ledgerSum(chosen(name), (row) => row[field], years),
    });
    const rates = (name: EffectClass): Figure[] => {
      const criteria = [...year, ...(year.length === 0 ? [] : [withTerm]), ofClass(name)];
      return [
        { formula: wrap(realisationRate(criteria)), expected: rateOf(of, (slice) => slice.rates[name].rate) },
        { formula: wrap(followUpCoverage(criteria)), expected: rateOf(of, (slice) => slice.rates[name].coverage) },
      ];
    };
    return [
      sum('freed', 'calculated'), sum('freed', 'realised'), ...rates('freed'),
      sum('returned', 'calculated'), sum('returned', 'realised'),
      sum('avoided', 'calculated'), sum('avoided', 'confirmed'), ...rates('avoided'),
      sum('indirect', 'calculated'),
      { formula: wrap(factSum('hours', year)), expected: hours(years) },
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

function hours(years: SumOptions): Expectation {
  // Hundredths of an hour become hours as öre become kronor.
  return ledgerSum(() => true, (group) => group.centihours, years);
}

const deviationFields: Readonly<Record<LedgerDeviation, FactField>> = {
  contractLoyalty: 'deviationContractLoyalty', volume: 'deviationVolume', price: 'deviationPrice', index: 'deviationIndex',
  baselineWrong: 'deviationBaselineWrong', other: 'deviationOther', notBrokenDown: 'deviationNotBrokenDown',
};
const causes = Object.keys(deviationFields) as LedgerDeviation[];
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
    labels: causes.map((cause) => [choices.ledgerDeviations[cause]]),
    growth: 'fixed',
    figures: (place, _, index) => {
      const cause = causes[index];
      if (cause === undefined) return [];
      return [
        ...followedClasses.map((name): Figure => ({
          formula: `=${factSum(deviationFields[cause], [ofClass(name)])}`,
          expected: ledgerSum((row) => row.class === name, (row) => row.deviation[cause]),
        })),
        {
          formula: `=SUM(${place.letters(1)}${place.row}:${place.letters(3)}${place.row})`,
          expected: ({ summary }) => totalToKronor(summary.total.deviation[cause]),
        },
      ];
    },
    total: {
      label: summaryTexts.total,
      figures: () => {
        const all = (criteria: readonly Criterion[]): string => causes.map((cause) => factSum(deviationFields[cause], criteria)).join('+');
        const sum = ({ deviation }: LedgerGroup): OreTotal => causes.reduce((total, cause) => total + deviation[cause], 0n);
        return [
          ...followedClasses.map((name): Figure => ({ formula: `=${all([ofClass(name)])}`, expected: ledgerSum((row) => row.class === name, sum) })),
          { formula: `=${all([])}`, expected: ledgerSum(() => true, sum) },
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
  const ofClassOrAll = (name?: EffectClass) => (row: { readonly class: EffectClass }): boolean => name === undefined || row.class === name;
  const shown = ['realised', 'confirmed'] as const;
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
          expected: effectSum(label, ofClassOrAll(name), (row) => row.calculated),
        })),
        {
          formula: whenLabelled(place.cell(id), `SUM(${place.letters(2)}${place.row}:${place.letters(5)}${place.row})`),
          expected: effectSum(label, ofClassOrAll(), (row) => row.calculated),
        },
        {
          formula: whenLabelled(place.cell(id), shown.map((field) => factSum(field, criteria)).join('+')),
          expected: effectSum(label, ofClassOrAll(), (row) => row.realised + row.confirmed),
        },
        lookup(place, 'department'),
      ];
    },
    total: {
      label: text.rest,
      figures: (place, rows) => {
        const listedIds = new Set(rows.map(([label]) => label));
        const others = (fields: readonly ('calculated' | 'realised' | 'confirmed')[], name?: EffectClass): Expectation =>
          sumWithout(listedIds, ofClassOrAll(name), fields);
        // From the heading, so that rows put in above the last one are inside.
        const listed = (at: number): string => `SUM(${place.letters(at)}${place.top}:${place.letters(at)}${place.row - 1})`;
        const rest = (at: number, all: string, expected: Expectation): Figure => ({ formula: `=ROUND(${all}-${listed(at)},2)`, expected });
        return [
          { formula: '', expected: anything },
          ...effectClasses.map((name, index) =>
            rest(2 + index, factSum('calculated', [ofClass(name)]), others(['calculated'], name))),
          rest(6, factSum('calculated', []), others(['calculated'])),
          rest(7, shown.map((field) => factSum(field, [])).join('+'), others(shown)),
          { formula: '', expected: anything },
        ];
      },
    },
  };
}

