import type { MonthIndex } from '../../domain/basics/calendar';
import { lacksOwner, openStages, stages, type InitiativeStatus, type Plan, type Stage } from '../../domain/plan';
import { planSheetTexts } from '../../locales/planSheets';
import { stageNames, type PlanFactField } from '../../locales/initiatives';
import { notMeasured, notStated } from '../../locales/workbook';
import { isText, whenLabelled } from '../formulas/factSums';
import { formulaText } from '../plan/address';
import { perYearFormula } from '../report/keyBlocks';
import type { Block, Figure, Labels, RowPosition } from '../report/block';
import { planFact, planStagesName } from './initiativeFormulas';
import { gapFigure, planYearLabel, reachFormula, shownReach, yearFigures } from './planFigures';
import { startQuarter } from './planFacts';

const afters = [0, 1, 2] as const;

/** Plan mot mål: this year and the next two against the target (plan.md C.4). */
export function planYearsBlock(plan: Plan | null): Block {
  const text = planSheetTexts.years;
  return {
    key: 'planYears',
    name: 'Samm_Plan',
    title: text.title,
    sentence: text.sentence,
    columns: text.columns.map((heading, index) => ({
      heading,
      kind: index === 0 ? 'year' : index === 9 || index === 10 ? 'percent' : 'amount',
    })),
    labelColumns: [0],
    labels: afters.map((after) => [planYearLabel(after)]),
    growth: 'fixed',
    figures: (place, _, after) => yearRow(place, plan, after),
    total: null,
  };
}

function yearRow(place: RowPosition, plan: Plan | null, after: number): Figure[] {
  const year = place.cell(0);
  const target = place.cell(1);
  const effects = place.cell(2);
  const unweighted = place.cell(5);
  const weighted = place.cell(6);
  const { target: aim, inEffects, realised, outside, remaining, weighted: left, beside } = yearFigures;
  const gap = (of: string, pick: Parameters<typeof gapFigure>[3]): Figure =>
    gapFigure({ year, target, taken: [effects, of] }, plan, after, pick);
  const reach = (which: 'whole' | 'weighted'): Figure => ({
    formula: whenLabelled(year, reachFormula(year, target, which)),
    expected: () => (plan === null ? null : (shownReach(plan, after, which) ?? notMeasured)),
  });
  return [
    ...[aim, inEffects, realised, outside, remaining, left].map((of) => of(year, plan, after)),
    gap(weighted, ({ gapWeighted }) => gapWeighted),
    gap(unweighted, ({ gapUnweighted }) => gapUnweighted),
    reach('whole'),
    reach('weighted'),
    beside(year, plan, after),
  ];
}

/** Initiatives by the quarter that their work starts in and the stage that counts, and those without owner. */
export function planStagesBlock(plan: Plan | null): Block {
  const text = planSheetTexts.stages;
  const headings = [text.heading, ...stages.map((stage) => stageNames[stage]), text.withoutOwner];
  return {
    key: 'planStages',
    name: planStagesName,
    title: text.title,
    sentence: text.sentence,
    columns: headings.map((heading, index) => ({ heading, kind: index === 0 ? 'label' : 'count' })),
    labelColumns: [0],
    labels: plan === null ? [] : quartersOf(plan),
    growth: 'ordered',
    figures: (place, [quarter]) => {
      const label = place.cell(0);
      const own = ({ initiative }: InitiativeStatus): boolean => startQuarter(initiative.start) === quarter;
      return countsOf(plan, own, [['start', isText(label)]], (expression) => whenLabelled(label, expression));
    },
    total: {
      label: planSheetTexts.stages.all,
      figures: () =>
        countsOf(
          plan,
          () => true,
          [],
          (expression) => `=${expression}`,
        ),
    },
  };
}

type Criteria = readonly (readonly [PlanFactField, string])[];

/** Start quarters of the plan in order, and last those that say none. */
function quartersOf({ initiatives }: Plan): Labels[] {
  const starts = initiatives.map(({ initiative }) => initiative.start ?? Infinity).sort((a, b) => a - b);
  return [...new Set(starts.map((start) => startQuarter(Number.isFinite(start) ? (start as MonthIndex) : null)))].map(
    (quarter) => [quarter],
  );
}

/** Initiatives of the ledger that meet all criteria: each once, on its first year's row. */
function countOf(criteria: Criteria): string {
  const all: Criteria = [['year', perYearFormula], ...criteria];
  return `COUNTIFS(${all.map(([field, value]) => `${planFact(field)},${value}`).join(',')})`;
}

function countsOf(
  plan: Plan | null,
  isOwn: (status: InitiativeStatus) => boolean,
  criteria: Criteria,
  wrap: (expression: string) => string,
): Figure[] {
  const count = (fits: (status: InitiativeStatus) => boolean) => () =>
    plan === null ? null : plan.initiatives.filter((status) => isOwn(status) && fits(status)).length;
  const inStage = (stage: Stage, ...more: Criteria): string =>
    countOf([...criteria, ['stage', formulaText(stageNames[stage])], ...more]);
  const withoutOwner = openStages.map((stage) => inStage(stage, ['owner', formulaText(notStated)])).join('+');
  return [
    ...stages.map((stage): Figure => ({
      formula: wrap(inStage(stage)),
      expected: count((status) => status.stage === stage),
    })),
    { formula: wrap(withoutOwner), expected: count(lacksOwner) },
  ];
}
