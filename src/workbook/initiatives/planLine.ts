import type { Plan, PlanYear } from '../../domain/plan';
import { planSheetTexts } from '../../locales/planSheets';
import { stampNames } from '../tables/schema';
import { whenLabelled } from '../formulas/factSums';
import { cellAddress, formulaText, rangeAddress } from '../plan/address';
import { categoryChart, type BlockChart } from '../plan/chartPlans';
import { amountFormat, formats } from '../plan/formats';
import { palette } from '../plan/palette';
import type { SeriesPlan, StyleRange } from '../plan/plan';
import type { SheetAddition } from '../report/additions';
import type { Block, BlockPosition, Figure, RowPosition } from '../report/block';
import { columnAddress } from '../report/block';
import { bodyStyles, headingStyle, labelLook } from '../report/reportStyle';
import type { DisplayUnit } from '../../domain/register/settings';
import { leftOutInitiatives } from './initiativeFormulas';
import { gapFigure, planYearFigure, reachFormula, shownReach, yearAmounts, yearFigures } from './planFigures';

const texts = planSheetTexts.line;
const afters = [0, 1, 2] as const;
/** From column B to the gap before the departments. */
const columns = 10;
/** Columns of what the chart draws. */
const at = { realised: 1, notRealised: 2, weighted: 3, target: 4 } as const;

/** The plan on Ledningsvy: three years, two sentences, and the target chart (plan.md C.4). `leftOut`: with an error. */
export function planLine(plan: Plan | null, leftOut: number): SheetAddition {
  return { sheet: 'management', block: lineBlock(plan, leftOut), chart: targetChart(plan) };
}

function lineBlock(plan: Plan | null, leftOut: number): Block {
  return {
    key: 'planLine',
    name: 'Ledning_Plan',
    title: null,
    sentence: '',
    columns: Array.from({ length: columns }, (_, index) => ({ heading: texts.columns[index] ?? '', kind: 'plain' })),
    labelColumns: [],
    labels: [...afters, 'reach', 'gap'].map(() => []),
    growth: 'fixed',
    figures: (place, _, index) => {
      if (index < afters.length) return yearRow(place, plan, index);
      return index === afters.length ? [reachText(place, plan)] : [gapText(plan, leftOut)];
    },
    total: null,
    styles: lineStyles,
  };
}

function yearRow(place: RowPosition, plan: Plan | null, after: number): Figure[] {
  const year = place.cell(0);
  const { realised, notRealised, weighted, drawnTarget } = yearFigures;
  const gap = (left: string, pick: (year: PlanYear) => bigint | null): Figure =>
    gapFigure({ year, target: place.cell(at.target), taken: [yearAmounts.inEffects(year), left] }, plan, after, pick);
  return [
    planYearFigure(plan, after),
    ...[realised, notRealised, weighted, drawnTarget].map((figure) => figure(year, plan, after)),
    gap(place.cell(at.weighted), ({ gapWeighted }) => gapWeighted),
    gap(yearAmounts.remaining(year), ({ gapUnweighted }) => gapUnweighted),
  ];
}

/** Per cent with at most one decimal as words, in Swedish whatever language Excel speaks. */
const percentWords = (fraction: string): string => `SUBSTITUTE(SUBSTITUTE(ROUND(100*${fraction},1),".",","),"-","−")`;
const percentText = (fraction: number): string =>
  String(Math.round(1000 * fraction) / 10)
    .replace('.', ',')
    .replace('-', '−');

/** "Planen räcker till 109,5 % av målet om allt lyckas, 83,6 % vägt.", of this year. */
function reachText(place: RowPosition, plan: Plan | null): Figure {
  const first = place.top + 1;
  const [year, target] = [0, at.target].map((column) => `$${place.letters(column)}$${first}`) as [string, string];
  const [before, between, end] = texts.reaches;
  const whole = reachFormula(year, target, 'whole');
  const weighted = reachFormula(year, target, 'weighted');
  const words = [
    formulaText(before),
    percentWords(whole),
    formulaText(between),
    percentWords(weighted),
    formulaText(end),
  ];
  return {
    formula: whenLabelled(year, `IF(ISNUMBER(${whole}),${words.join('&')},${formulaText(texts.noTarget)})`),
    expected: () => {
      if (plan === null) return null;
      const [all, some] = [shownReach(plan, 0, 'whole'), shownReach(plan, 0, 'weighted')];
      if (all === null || some === null) return texts.noTarget;
      return `${before}${percentText(all)}${between}${percentText(some)}${end}`;
    },
  };
}

/** What a gap is, and how many initiatives have an error and are in none of the figures. */
function gapText(plan: Plan | null, leftOut: number): Figure {
  const [before, after] = texts.leftOut;
  const told = `IF(${leftOutInitiatives}>0,${formulaText(before)}&${leftOutInitiatives}&${formulaText(after)},"")`;
  return {
    formula: `=IF(N(${stampNames.asOf})=0,"",${told}&${formulaText(texts.gap)})`,
    expected: () => (plan === null ? null : `${leftOut > 0 ? `${before}${leftOut}${after}` : ''}${texts.gap}`),
  };
}

function lineStyles({ top, left }: BlockPosition, unit: DisplayUnit): StyleRange[] {
  const last = top + afters.length;
  const figures = rangeAddress(top + 1, left + 1, last, left + texts.columns.length - 1);
  return [
    {
      range: rangeAddress(top, left, top, left + texts.columns.length - 1),
      style: { ...headingStyle, horizontal: 'Right' },
    },
    { range: cellAddress(top, left), style: { horizontal: 'Left' } },
    { range: rangeAddress(top + 1, left, last, left + texts.columns.length - 1), style: bodyStyles('row', unit) },
    { range: rangeAddress(top + 1, left, last, left), style: { horizontal: 'Left', numberFormat: formats.whole } },
    { range: figures, style: { horizontal: 'Right', numberFormat: amountFormat(unit), shrinkToFit: true } },
    {
      range: cellAddress(last + 1, left),
      style: { ...labelLook, bold: true, colour: palette.ink, horizontal: 'Left' },
    },
    {
      range: cellAddress(last + 2, left),
      style: { fontSize: 8, italic: true, colour: palette.quietInk, horizontal: 'Left' },
    },
  ];
}

/** Stacked by year: realised, the rest of what is calculated, and what is left of the plan, against the target. */
function targetChart(plan: Plan | null): Omit<BlockChart, 'block'> {
  const hasTarget = plan?.years.some(({ target }) => target !== null) ?? false;
  return {
    beside: true,
    height: 13,
    plan: (place, position, unit) => {
      const of = (column: number, colour: string, type: SeriesPlan['type']): SeriesPlan => ({
        name: texts.series[column] ?? '',
        values: columnAddress(place, column, 1, afters.length),
        categories: columnAddress(place, 0, 1, afters.length),
        colour,
        type,
        axis: 'primary',
      });
      return categoryChart('Diagram_Plan', texts.chart, 'ColumnStacked', position, unit, [
        of(at.realised, palette.realised, 'ColumnStacked'),
        of(at.notRealised, palette.calculated, 'ColumnStacked'),
        of(at.weighted, palette.planned, 'ColumnStacked'),
        ...(hasTarget ? [of(at.target, palette.target, 'LineMarkers')] : []),
      ]);
    },
  };
}
