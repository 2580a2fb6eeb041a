import { effectClasses } from '../../domain/effect/effect';
import type { EffectClass } from '../../domain/effect/effect';
import { largestEffects, type EffectRows } from '../../domain/ledger/effectRows';
import { measures } from '../../domain/ledger/measures';
import type { BudgetDecision } from '../../domain/register/target';
import type { Summary } from '../../domain/summary/summaryTypes';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices } from '../../locales/workbook';
import type { Block, BlockPosition, Labels } from './block';
import { columnAddress } from './block';
import type { BlockChart } from '../plan/chartPlans';
import { categoryChart } from '../plan/chartPlans';
import { labelOf } from './expect';
import { bridgeBlock, followUpBlock, realisedBridgeBlock, statusBlock, viewsBlock } from './keyBlocks';
import { labelCell } from '../tables/ledgerCells';
import { deviationBlock, topBlock, yearClassBlock } from './listBlocks';
import { classColours, deviationColour, palette } from '../plan/palette';
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
    data === null ? [] : data.summary[key].map(({ name }) => [labelCell(labelOf(key, name))]);
  return [
    viewsBlock(),
    followUpBlock(),
    statusBlock(),
    bridgeBlock(),
    realisedBridgeBlock(),
    targetsBlock(data === null ? [] : targetLabels(data.summary.targets)),
    forecastBlock(data === null ? [] : forecastLabels(data.summary.targets)),
    measureBlock(),
    monthsBlock(),
    sliceBlock({ key: 'perYear', name: 'Samm_År', field: 'year', text: texts.perYear, labels: years }),
    yearClassBlock(years),
    sliceBlock({ key: 'perType', name: 'Samm_Typ', field: 'type', text: texts.perType, labels: labels('perType') }),
    sliceBlock({
      key: 'perDepartment',
      name: 'Samm_Förvaltning',
      field: 'department',
      text: texts.perDepartment,
      labels: labels('perDepartment'),
    }),
    sliceBlock({
      key: 'perCategory',
      name: 'Samm_Kategori',
      field: 'category',
      text: texts.perCategory,
      labels: labels('perCategory'),
    }),
    sliceBlock({
      key: 'perReason',
      name: 'Samm_Anledning',
      field: 'reason',
      text: texts.perReason,
      labels: labels('perReason'),
    }),
    topBlock(
      data === null ? [] : largestEffects(data.effects, measures.calculated, topCount).map((id) => [labelCell(id)]),
    ),
    deviationBlock(),
  ];
}

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

/** The charts of Sammanställning, each beside its block. */
export const summaryCharts: readonly BlockChart[] = [
  {
    block: 'months',
    height: 18,
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
    height: 18,
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
    height: 24,
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
    height: 20,
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
  {
    block: 'deviation',
    height: 18,
    plan: (place, position, unit) => ({
      ...categoryChart('Diagram_Avvikelse', summaryTexts.charts.deviation, 'BarClustered', position, unit, [
        {
          name: summaryTexts.charts.series.deviation,
          values: columnAddress(place, 4),
          categories: columnAddress(place, 0),
          colour: deviationColour,
          type: 'BarClustered',
          axis: 'primary',
          dataLabels: true,
        },
      ]),
      reverseCategories: true,
      legend: null,
    }),
  },
];
