import { effectClasses } from '../../domain/effect/effect';
import type { EffectClass } from '../../domain/effect/effect';
import { largestEffects, type EffectRows } from '../../domain/ledger/effectRows';
import type { OreTotal } from '../../domain/basics/money';
import { measures } from '../../domain/ledger/measures';
import type { BudgetDecision } from '../../domain/register/target';
import type { NamedFigures, Summary } from '../../domain/summary/summaryTypes';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices } from '../../locales/workbook';
import type { Block, BlockPosition, Labels } from './block';
import { columnAddress } from './block';
import type { BlockChart } from '../plan/chartPlans';
import { categoryChart } from '../plan/chartPlans';
import { labelOf, sliceByLabel } from './expect';
import { bridgeBlock, followUpBlock, realisedBridgeBlock, statusBlock, viewsBlock } from './keyBlocks';
import { labelCell } from '../tables/ledgerCells';
import type { FactField } from '../tables/schema';
import { deviationBlock, topBlock, yearClassBlock } from './listBlocks';
import { classColours, palette } from '../plan/palette';
import type { SeriesPlan } from '../plan/plan';
import { sliceBlock } from './sliceBlock';
import { forecastBlock, forecastLabels, targetLabels, targetsBlock } from './targetBlock';
import { measureBlock, monthsBlock } from './yearBlocks';

/** How many effects stand by themselves in the block of the largest. */
const topCount = 10;

/** What the labels are taken from; null in a new workbook. */
export interface ReportData {
  readonly summary: Summary;
  readonly effects: EffectRows;
  readonly decisions: readonly BudgetDecision[];
}

/** The blocks of Sammanställning from top to bottom, with the labels that the data want. */
export function summaryBlocks(data: ReportData | null): readonly Block[] {
  const texts = summaryTexts;
  const years: Labels[] = data === null ? [] : data.summary.perYear.map(({ year }) => [year]);
  const labels = (key: 'perType' | 'perDepartment' | 'perCategory' | 'perReason'): Labels[] =>
    data === null ? [] : largestFirst(data.summary[key]).map(({ name }) => [labelCell(labelOf(key, name))]);
  const slice = (
    key: 'perType' | 'perDepartment' | 'perCategory' | 'perReason',
    name: string,
    field: FactField,
  ): Block =>
    sliceBlock({
      key,
      name,
      field,
      text: texts[key],
      labels: labels(key),
      sliceOf: (label, expected) => sliceByLabel(key, label)(expected),
    });
  const targets = data?.summary.targets ?? [];
  const largest = data === null ? [] : largestEffects(data.effects, measures.calculated, topCount);
  return [
    viewsBlock(),
    statusBlock(),
    followUpBlock(),
    deviationBlock(),
    targetsBlock(targetLabels(targets)),
    forecastBlock(forecastLabels(targets)),
    measureBlock(),
    realisedBridgeBlock(),
    bridgeBlock(),
    monthsBlock(),
    yearClassBlock(years),
    sliceBlock({
      key: 'perYear',
      name: 'Samm_År',
      field: 'year',
      text: texts.perYear,
      labels: years,
      sliceOf: (label, expected) => sliceByLabel('perYear', label)(expected),
    }),
    slice('perType', 'Samm_Typ', 'type'),
    slice('perDepartment', 'Samm_Förvaltning', 'department'),
    slice('perReason', 'Samm_Anledning', 'reason'),
    slice('perCategory', 'Samm_Kategori', 'category'),
    topBlock(
      largest.map((id) => [labelCell(id)]),
      titlesOf(data),
    ),
  ];
}

/** What the effect that a label names is called; '' where there is none. */
export function titlesOf(data: ReportData | null): (labels: Labels) => string {
  return ([key]) => data?.effects.get(String(key))?.[0]?.title ?? '';
}

/** Slices by size, what is calculated where nothing else is said: the largest first and Ej angivet last. */
export function largestFirst<Slice extends NamedFigures>(
  slices: readonly Slice[],
  size: (slice: Slice) => OreTotal = ({ calculated }) => calculated,
): Slice[] {
  const isUnnamed = ({ name }: Slice): number => (name === '' ? 1 : 0);
  return [...slices].sort((a, b) => isUnnamed(a) - isUnnamed(b) || compare(size(b), size(a)));
}

const compare = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? -1 : 1);

const stacked = (
  place: BlockPosition,
  firstColumn: number,
  type: SeriesPlan['type'],
  categories: number,
  last = place.count,
): SeriesPlan[] =>
  effectClasses.map((name: EffectClass, index): SeriesPlan => ({
    name: choices.effectClasses[name],
    values: columnAddress(place, firstColumn + index, 1, last),
    categories: columnAddress(place, categories, 1, last),
    colour: classColours[name],
    type,
    axis: 'primary',
  }));

/** The charts of Sammanställning, each below or beside its block. */
export const summaryCharts: readonly BlockChart[] = [
  {
    block: 'deviation',
    beside: true,
    height: 10,
    plan: (place, position, unit) => ({
      ...categoryChart('Diagram_Avvikelse', summaryTexts.charts.deviation, 'BarClustered', position, unit, [
        {
          name: summaryTexts.charts.series.deviation,
          values: columnAddress(place, 4),
          categories: columnAddress(place, 0),
          colour: palette.deviation,
          type: 'BarClustered',
          axis: 'primary',
          dataLabels: true,
        },
      ]),
      reverseCategories: true,
      legend: null,
    }),
  },
  {
    block: 'months',
    beside: true,
    height: 13,
    plan: (place, position, unit) => {
      const { calculated, realised, target } = summaryTexts.charts.series;
      const line = (name: string, column: number, colour: string, type: SeriesPlan['type']): SeriesPlan => ({
        name,
        values: columnAddress(place, column),
        categories: columnAddress(place, 0),
        colour,
        type,
        axis: 'primary',
      });
      return categoryChart('Diagram_Året', summaryTexts.charts.yearSoFar, 'Line', position, unit, [
        line(calculated, 3, palette.calculated, 'Line'),
        line(realised, 4, palette.realised, 'LineMarkers'),
        line(target, 5, palette.target, 'Line'),
      ]);
    },
  },
  {
    block: 'perYear',
    height: 13,
    plan: (place, position, unit) =>
      categoryChart(
        'Diagram_KlasserPerÅr',
        summaryTexts.charts.classesPerYear,
        'ColumnStacked',
        position,
        unit,
        stacked(place, 1, 'ColumnStacked', 0),
      ),
  },
  {
    block: 'perCategory',
    height: 20,
    plan: (place, position, unit) => ({
      ...categoryChart(
        'Diagram_Kategorier',
        summaryTexts.charts.categories,
        'BarStacked',
        position,
        unit,
        stacked(place, 1, 'BarStacked', 0),
      ),
      reverseCategories: true,
    }),
  },
  {
    block: 'top',
    height: 17,
    plan: (place, position, unit) => ({
      // The row below the listed effects is everything else.
      ...categoryChart(
        'Diagram_Största',
        summaryTexts.charts.top,
        'BarStacked',
        position,
        unit,
        stacked(place, 2, 'BarStacked', 0, place.count + 1),
      ),
      reverseCategories: true,
    }),
  },
];
