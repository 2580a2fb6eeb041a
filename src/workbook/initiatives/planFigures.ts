import { shownShare } from '../../domain/basics/share';
import { totalToKronor } from '../../domain/basics/money';
import { reachOf, type Plan, type PlanYear } from '../../domain/plan';
import { outsidePlan, type PlanFactField } from '../../locales/initiatives';
import { choices, factTargetHeadings, notMeasured, wholeOrganisation } from '../../locales/workbook';
import { factSum, share, where, whereMeasured, whenLabelled } from '../formulas/factSums';
import { column } from '../formulas/rowFormulas';
import { formulaText } from '../plan/address';
import type { Expectation, Figure } from '../report/block';
import { notDrawn } from '../report/yearBlocks';
import { classLimit } from '../tables/ledgerCells';
import { stampNames } from '../tables/schema';
import { planFact } from './initiativeFormulas';

/** Label of a year of the plan, 0–2 after the per date's; blank before the first refresh. */
export function planYearLabel(after: number): string {
  return `=IF(N(${stampNames.asOf})=0,"",YEAR(${stampNames.asOf})+${after})`;
}

/** The same as a figure that is compared. */
export function planYearFigure(plan: Plan | null, after: number): Figure {
  return { formula: planYearLabel(after), expected: () => plan?.years[after]?.year ?? null };
}

/** A figure of a year, as formula and as the domain has it; `plan` null: nothing is known yet. */
type YearFigure = (year: string, plan: Plan | null, after: number) => Figure;

const ofTargets = (heading: string): string => column('factTargets', heading);
const target = (year: string): string =>
  `${ofTargets(factTargetHeadings.year)},${year},${ofTargets(factTargetHeadings.department)},${formulaText(wholeOrganisation)}`;
const inYear = (year: string): string =>
  `${target(year)},${ofTargets(factTargetHeadings.basis)},${formulaText(choices.targetBases.inYear)}`;

/** Highest class rank that the year's target counts; without one freed and returned. */
function limit(year: string): string {
  return (
    `IF(COUNTIFS(${target(year)})=0,${classLimit('freedAndReturned')},` +
    `SUMIFS(${ofTargets(factTargetHeadings.classLimit)},${target(year)}))`
  );
}

const ofYear = (year: string): string[] => [where('year', year), where('classRank', `"<="&${limit(year)}`)];

/** Sum of a column of FaktaPlan over a year. */
function planSum(field: PlanFactField, year: string, ...criteria: readonly [PlanFactField, string][]): string {
  const more = criteria.map(([of, value]) => `,${planFact(of)},${formulaText(value)}`).join('');
  return `SUMIFS(${planFact(field)},${planFact('year')},${year}${more})`;
}

const expected =
  (
    plan: Plan | null,
    after: number,
    pick: (year: PlanYear) => bigint | null,
    none: string = notMeasured,
  ): Expectation =>
  () => {
    const year = plan?.years[after];
    if (year === undefined) return null;
    const amount = pick(year);
    return amount === null ? none : totalToKronor(amount);
  };

function figure(formula: (year: string) => string, pick: (year: PlanYear) => bigint | null, none?: string): YearFigure {
  return (year, plan, after) => ({
    formula: whenLabelled(year, formula(year)),
    expected: expected(plan, after, pick, none),
  });
}

const targetOr =
  (none: string) =>
  (year: string): string =>
    `IF(COUNTIFS(${inYear(year)})=0,${none},SUMIFS(${ofTargets(factTargetHeadings.target)},${inYear(year)}))`;

/** Amounts of a year as formulas, by the cell that holds it. */
export const yearAmounts = {
  inEffects: (year: string): string => factSum('calculated', ofYear(year)),
  realised: (year: string): string =>
    whereMeasured(`${factSum('realised', ofYear(year))}+${factSum('confirmed', ofYear(year))}`, ofYear(year)),
  outside: (year: string): string => planSum('inEffects', year, ['stage', outsidePlan]),
  remaining: (year: string): string => planSum('remaining', year, ['isCounted', choices.yes]),
  weighted: (year: string): string => planSum('weighted', year, ['isCounted', choices.yes]),
  beside: (year: string): string => planSum('remaining', year, ['isCounted', choices.no]),
};

/** Figures of a year (plan.md C.4), kronor and shares; "–" where there is no target, or nobody has looked. */
export const yearFigures = {
  target: figure(targetOr(formulaText(notMeasured)), ({ target: own }) => own),
  /** The same where a chart draws it. */
  drawnTarget: figure(targetOr('NA()'), ({ target: own }) => own, notDrawn),
  inEffects: figure(yearAmounts.inEffects, (year) => year.inEffects),
  realised: figure(yearAmounts.realised, (year) => year.realised),
  /** Of what is calculated, what outcomes have not shown: with what they have it is the effects' column. */
  notRealised: figure(
    (year) => `MAX(0,${yearAmounts.inEffects(year)}-N(${yearAmounts.realised(year)}))`,
    ({ inEffects, realised }) => {
      const left = inEffects - (realised ?? 0n);
      return left > 0n ? left : 0n;
    },
  ),
  outside: figure(yearAmounts.outside, ({ outsidePlan: own }) => own),
  remaining: figure(yearAmounts.remaining, (year) => year.remaining),
  weighted: figure(yearAmounts.weighted, (year) => year.weighted),
  beside: figure(yearAmounts.beside, ({ beside }) => beside.remaining),
} as const;

/** Target less effects less what is left of the plan, from the cells of the row. */
export function gapFigure(
  cells: { readonly year: string; readonly target: string; readonly taken: readonly string[] },
  plan: Plan | null,
  after: number,
  pick: (year: PlanYear) => bigint | null,
): Figure {
  const gap = `ROUND(${[cells.target, ...cells.taken].join('-')},2)`;
  return {
    formula: whenLabelled(cells.year, `IF(ISNUMBER(${cells.target}),${gap},${formulaText(notMeasured)})`),
    expected: expected(plan, after, pick),
  };
}

type Reach = NonNullable<ReturnType<typeof reachOf>>;

/** How far effects and what is left of the plan reach, as a formula of the target's cell. */
export function reachFormula(year: string, targetCell: string, which: keyof Reach): string {
  const left = which === 'whole' ? yearAmounts.remaining(year) : yearAmounts.weighted(year);
  const reach = share(`(${yearAmounts.inEffects(year)}+${left})`, targetCell);
  return `IF(ISNUMBER(${targetCell}),${reach},${formulaText(notMeasured)})`;
}

/** The same as the domain has it, as it is shown; null where there is nothing to reach. */
export function shownReach(plan: Plan | null, after: number, which: keyof Reach): number | null {
  const year = plan?.years[after];
  const reach = year === undefined ? null : reachOf(year);
  return reach === null ? null : shownShare(reach[which]);
}
