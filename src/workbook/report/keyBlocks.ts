import { monthOf, yearOf } from '../../domain/basics/calendar';
import type { Serial } from '../../domain/basics/calendar';
import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import { kronorToTotal, totalToKronor } from '../../domain/basics/money';
import type { OreTotal } from '../../domain/basics/money';
import { shownShare } from '../../domain/basics/share';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices, effectHeadings, notMeasured } from '../../locales/workbook';
import { formulaText } from '../plan/address';
import type { Block, BlockColumn, ExpectedFigures, Expectation, Figure } from './block';
import { kronor, less, measuredKronor, shareOf, sum, whereMeasured as whereMeasuredBy } from './expect';
import { measures, ofClasses, type Measure } from '../../domain/ledger/measures';
import type { Criterion } from '../formulas/factSums';
import {
  fact,
  factSum,
  followUpCoverage,
  ofClass,
  estimated,
  shownRate,
  upToClass,
  validatedShare,
  where,
  whereMeasured,
} from '../formulas/factSums';
import { column } from '../formulas/rowFormulas';
import type { FactField } from '../tables/schema';
import { stampNames, usedSetting } from '../tables/schema';

/** Calendar year of the last refresh's per date. */
export const perYearFormula = `YEAR(${stampNames.asOf})`;

const classColumns: readonly BlockColumn[] = effectClasses.map((name) => ({
  heading: summaryTexts.classHeadings[name],
  kind: 'amount' as const,
}));

interface ViewRow {
  readonly label: string;
  readonly field: FactField;
  readonly criteria: readonly Criterion[];
  readonly expected: (figures: ExpectedFigures, name: EffectClass) => OreTotal;
}

function viewRows(): readonly ViewRow[] {
  const text = summaryTexts.views;
  const cap = `&${usedSetting('capMonths')}&`;
  const avoided = `&${usedSetting('avoidanceCapMonths')}&`;
  const [before, between, after] = text.capped.map(formulaText);
  const [yearBefore, yearAfter] = text.inYear.map(formulaText);
  return [
    {
      label: text.wholeTerm,
      field: 'calculated',
      criteria: [],
      expected: ({ summary }, name) => summary.views.wholeTerm.byClass[name],
    },
    {
      label: `=IF(N(${stampNames.asOf})=0,${formulaText(text.inYearUnknown)},${yearBefore}&${perYearFormula}&${yearAfter})`,
      field: 'calculated',
      criteria: [where('year', perYearFormula)],
      expected: ({ summary }, name) =>
        summary.perYear.find(({ year }) => year === yearOf(monthOf(summary.asOf as Serial)))?.byClass[name] ?? 0n,
    },
    {
      label: `=${before}${cap}${between}${avoided}${after}`,
      field: 'capped',
      criteria: [],
      expected: ({ summary }, name) => summary.views.capped.byClass[name],
    },
    {
      label: text.first12Months,
      field: 'first12Months',
      criteria: [],
      expected: ({ summary }, name) => summary.views.first12Months.byClass[name],
    },
    {
      label: text.runRate,
      field: 'runRate',
      criteria: [],
      expected: ({ summary }, name) => summary.runRate[name],
    },
  ];
}

/** Nyckeltal: whole term, in the year, capped, first 12 months and run rate, per class. */
export function viewsBlock(): Block {
  const rows = viewRows();
  return {
    key: 'views',
    name: 'Samm_Nyckeltal',
    title: summaryTexts.views.title,
    sentence: summaryTexts.views.sentence,
    columns: [
      { heading: summaryTexts.views.heading, kind: 'label' },
      ...classColumns,
      { heading: summaryTexts.sum, kind: 'amount' },
    ],
    labelColumns: [0],
    labels: rows.map(({ label }) => [label]),
    growth: 'fixed',
    figures: (place, _, index) => {
      const row = rows[index];
      if (row === undefined) return [];
      return [
        ...effectClasses.map((name): Figure => ({
          formula: `=${factSum(row.field, [...row.criteria, ofClass(name)])}`,
          expected: (figures) => totalToKronor(row.expected(figures, name)),
        })),
        {
          formula: `=SUM(${place.letters(1)}${place.row}:${place.letters(4)}${place.row})`,
          expected: (figures) =>
            totalToKronor(effectClasses.reduce((sum, name) => sum + row.expected(figures, name), 0n)),
        },
      ];
    },
    total: null,
  };
}

/** Column where a block of single figures stands beside another, and the columns that its words run over. */
const besideColumn = 9;
const wordColumns = 4;

/** A block of named single figures: a label and one value per row. Beside another block its labels run over columns. */
function valueBlock(
  key: string,
  name: string,
  text: { readonly title: string; readonly sentence: string; readonly heading: string; readonly value: string },
  rows: readonly { readonly label: string; readonly kind: BlockColumn['kind']; readonly figure: Figure }[],
  isBeside: boolean,
): Block {
  const none: Figure = { formula: '', expected: () => null };
  const room = Array.from({ length: isBeside ? wordColumns - 1 : 0 }, () => none);
  return {
    key,
    name,
    title: text.title,
    sentence: text.sentence,
    columns: [
      { heading: text.heading, kind: isBeside ? 'words' : 'label' },
      ...room.map(() => ({ heading: '', kind: 'words' as const })),
      { heading: text.value, kind: 'amount' },
    ],
    labelColumns: [0],
    labels: rows.map(({ label }) => [label]),
    growth: 'fixed',
    figures: (_, __, index) => rows.slice(index, index + 1).flatMap(({ figure }) => [...room, figure]),
    total: null,
    rowKinds: rows.map(({ kind }) => (kind === 'amount' ? null : kind)),
    ...(isBeside ? { beside: besideColumn } : {}),
  };
}

/** Underlag: counted, left out and withdrawn rows, share validated, hours. */
export function statusBlock(): Block {
  const text = summaryTexts.status;
  return valueBlock(
    'status',
    'Samm_Underlag',
    text,
    [
      {
        label: text.counted,
        kind: 'count',
        figure: { formula: `=${stampNames.counted}`, expected: ({ summary }) => summary.counted },
      },
      {
        label: text.leftOut,
        kind: 'count',
        figure: { formula: `=${stampNames.leftOut}`, expected: ({ summary }) => summary.leftOut },
      },
      {
        label: text.withdrawn,
        kind: 'count',
        figure: { formula: `=${stampNames.withdrawn}`, expected: ({ summary }) => summary.withdrawn },
      },
      {
        label: text.validated,
        kind: 'percent',
        figure: {
          formula: `=${validatedShare([])}`,
          expected: shareOf(
            ({ summary }) => summary.total,
            ({ validatedShare: share }) => share,
          ),
        },
      },
      {
        label: text.hours,
        kind: 'hours',
        figure: {
          formula: `=SUM(${fact('hours')})`,
          expected: ({ summary }) => Number(summary.total.centihours) / 100,
        },
      },
    ],
    true,
  );
}

/** The sum of a column's numbers: a cell that shows an error is told by a check, and takes no sum with it. */
const sumOfNumbers = (cells: string): string => `SUMIF(${cells},"<1E+300")`;

/** The bridge from the register's own sum to Fakta's (domain.md §7). */
export function bridgeBlock(): Block {
  const text = summaryTexts.bridge;
  const register = sumOfNumbers(column('effects', effectHeadings.calculated));
  const lapsed = factSum('lapsed', []);
  const here = factSum('calculated', []);
  const { unreadableAmount, leftOutAmount, withdrawnAmount } = stampNames;
  // The domain's own sum of what stands on Effekter: what counts, plus what was taken off, minus what was added.
  const registered: Expectation = ({ summary: { total }, bridge }) =>
    totalToKronor(
      total.calculated +
        total.lapsed -
        kronorToTotal(bridge.unreadable) +
        kronorToTotal(bridge.leftOut) +
        kronorToTotal(bridge.withdrawn),
    );
  const rows: readonly BridgeRow[] = [
    [text.register, register, registered],
    [text.unreadable, unreadableAmount, ({ bridge }) => bridge.unreadable],
    [text.leftOut, `-${leftOutAmount}`, ({ bridge }) => -bridge.leftOut],
    [text.withdrawn, `-${withdrawnAmount}`, ({ bridge }) => -bridge.withdrawn],
    [text.lapsed, `-${lapsed}`, ({ summary }) => -totalToKronor(summary.total.lapsed)],
    [text.here, here, ({ summary }) => totalToKronor(summary.total.calculated)],
    [
      text.difference,
      `ROUND(${register}+${unreadableAmount}-${leftOutAmount}-${withdrawnAmount}-${lapsed}-${here},2)`,
      () => 0,
    ],
  ];
  return bridgeOf('bridge', 'Samm_Brygga', text, rows, true);
}

type BridgeRow = readonly [label: string, formula: string, expected: Expectation];

function bridgeOf(
  key: string,
  name: string,
  text: { readonly title: string; readonly sentence: string; readonly heading: string; readonly value: string },
  rows: readonly BridgeRow[],
  isBeside: boolean,
): Block {
  return valueBlock(
    key,
    name,
    text,
    rows.map(([label, formula, expected]) => ({
      label: label.startsWith('=') ? `=${formulaText(label)}` : label,
      kind: 'amount',
      figure: { formula: `=${formula}`, expected },
    })),
    isBeside,
  );
}

/** The bridge from the register's column Realiserad effekt to Realiserat (domain.md §5). */
export function realisedBridgeBlock(): Block {
  const text = summaryTexts.realisedBridge;
  const register = sumOfNumbers(column('effects', effectHeadings.realised));
  const [confirmed, costs, here] = [factSum('confirmed', []), factSum('realisedCost', []), factSum('realised', [])];
  const { realisedLeftOut, realisedAsText, realisedLater } = stampNames;
  const total = ({ summary }: ExpectedFigures) => summary.total;
  const registered: Expectation = (figures) => {
    const { leftOut, asText, later } = figures.bridge.realised;
    const { realised, realisedCost, confirmed: seen } = total(figures);
    return totalToKronor(
      (realised ?? 0n) -
        realisedCost +
        (seen ?? 0n) +
        kronorToTotal(later) -
        kronorToTotal(asText) +
        kronorToTotal(leftOut),
    );
  };
  return bridgeOf(
    'realisedBridge',
    'Samm_BryggaUtfall',
    text,
    [
      [text.register, register, registered],
      [text.leftOut, `-${realisedLeftOut}`, ({ bridge }) => -bridge.realised.leftOut],
      [text.asText, realisedAsText, ({ bridge }) => bridge.realised.asText],
      [text.later, `-${realisedLater}`, ({ bridge }) => -bridge.realised.later],
      [text.confirmed, `-${confirmed}`, (figures) => -totalToKronor(total(figures).confirmed ?? 0n)],
      [text.costs, costs, (figures) => totalToKronor(total(figures).realisedCost)],
      [text.here, here, (figures) => totalToKronor(total(figures).realised ?? 0n)],
      [
        text.difference,
        `ROUND(${register}-${realisedLeftOut}+${realisedAsText}-${realisedLater}-${confirmed}+${costs}-${here},2)`,
        () => 0,
      ],
    ],
    false,
  );
}

interface FollowUpRow {
  readonly label: string;
  readonly criteria: readonly Criterion[];
  readonly classes: readonly EffectClass[];
}

const followUpRows: readonly FollowUpRow[] = [
  ...(['freed', 'returned'] as const).map((name) => ({
    label: choices.effectClasses[name],
    criteria: [ofClass(name)],
    classes: [name],
  })),
  { label: summaryTexts.followUp.headline, criteria: [upToClass('returned')], classes: ['freed', 'returned'] },
  { label: choices.effectClasses.avoided, criteria: [ofClass('avoided')], classes: ['avoided'] },
];

/** Uppföljning: elapsed and remaining, realised, rate and coverage together, per class and for the headline. */
export function followUpBlock(): Block {
  const { headings, followUp } = summaryTexts;
  return {
    key: 'followUp',
    name: 'Samm_Uppföljning',
    title: followUp.title,
    sentence: followUp.sentence,
    columns: [
      { heading: followUp.heading, kind: 'label' },
      ...followUp.columns.map((heading) => ({ heading, kind: 'amount' as const })),
      { heading: headings.rate, kind: 'percent' },
      { heading: headings.coverage, kind: 'percent' },
      { heading: headings.lapsed, kind: 'amount' },
    ],
    labelColumns: [0],
    labels: followUpRows.map(({ label }) => [label]),
    growth: 'fixed',
    figures: (place, _, index) => {
      const row = followUpRows[index];
      if (row === undefined) return [];
      const own = (measure: Measure) => sum(ofClasses(measure, row.classes));
      const of = (field: FactField, measure: Measure): Figure => ({
        formula: `=${factSum(field, row.criteria)}`,
        expected: kronor(own(measure)),
      });
      const shown = `${factSum('realised', row.criteria)}+${factSum('confirmed', row.criteria)}`;
      return [
        of('calculated', measures.calculated),
        of('elapsed', measures.elapsed),
        {
          formula: `=${place.cell(1)}-${place.cell(2)}`,
          expected: kronor(less(own(measures.calculated), [own(measures.elapsed)])),
        },
        of('followedUp', measures.followedUp),
        {
          formula: `=${whereMeasured(shown, row.criteria)}`,
          expected: measuredKronor(whereMeasuredBy(own(measures.shown), own(measures.measuredMonths))),
        },
        of('realisedCost', measures.realisedCost),
        {
          formula: `=${estimated(row.criteria)}`,
          expected: measuredKronor(whereMeasuredBy(own(measures.estimated), own(measures.estimatedMonths))),
        },
        of('unverified', measures.unverified),
        of('shortfall', measures.shortfall),
        of('surplus', measures.surplus),
        { formula: `=${shownRate(row.criteria)}`, expected: classRate(row.classes, 'rate') },
        { formula: `=${followUpCoverage(row.criteria)}`, expected: classRate(row.classes, 'coverage') },
        of('lapsed', measures.lapsed),
      ];
    },
    total: null,
  };
}

function classRate(classes: readonly EffectClass[], what: 'rate' | 'coverage'): Expectation {
  return ({ summary: { total } }) => {
    const [only] = classes;
    const { shownRate: rate, coverage } =
      classes.length === 1 && only !== undefined
        ? total.rates[only]
        : { shownRate: total.shownRate, coverage: total.followUpCoverage };
    if (what === 'rate') return rate ?? notMeasured;
    return coverage === null ? notMeasured : shownShare(coverage);
  };
}
