import type { MonthIndex } from '../../domain/basics/calendar';
import { totalToKronor } from '../../domain/basics/money';
import { quarterOf, type InitiativeStatus, type Plan } from '../../domain/plan';
import type { CellValue } from '../../domain/register/cells';
import {
  leftOutOfPlan,
  outsidePlan,
  planFactHeadings,
  quarterName,
  stageNames,
  type PlanFactField,
} from '../../locales/initiatives';
import { choices, notStated } from '../../locales/workbook';
import { formats } from '../plan/formats';
import type { ColumnPlan } from '../plan/plan';

const fields = Object.keys(planFactHeadings) as readonly PlanFactField[];

const texts: Readonly<Partial<Record<PlanFactField, number>>> = {
  id: 14,
  title: 34,
  department: 26,
  owner: 20,
  start: 14,
  stage: 16,
  class: 22,
  isCounted: 17,
};
const counts: ReadonlySet<PlanFactField> = new Set(['linkedEffects', 'measuredEffects']);

/** Columns of FaktaPlan, in order. */
export const planFactColumns: readonly ColumnPlan[] = fields.map((field) => ({
  field,
  heading: planFactHeadings[field],
  width: texts[field] ?? 16,
  numberFormat:
    field === 'year'
      ? formats.whole
      : counts.has(field)
        ? formats.count
        : texts[field] === undefined
          ? formats.kronor
          : formats.general,
}));

/** The quarter in which an initiative's work starts, in words. */
export function startQuarter(start: MonthIndex | null): string {
  if (start === null) return notStated;
  const { year, quarter } = quarterOf(start);
  return quarterName(year, quarter);
}

/**
 * Body of the table FaktaPlan: an initiative and year a row, kronor; what is said once of an initiative stands on its
 * first row. Effects without an initiative are a row for each year; initiatives that have an error (`leftOut` by their
 * IDs) are a row without year or amount.
 */
export function planFactCells({ initiatives, years }: Plan, leftOut: readonly string[]): CellValue[][] {
  const outside = years.map((year) => ({
    ...blank,
    title: outsidePlan,
    stage: outsidePlan,
    isCounted: choices.yes,
    year: year.year,
    inEffects: totalToKronor(year.outsidePlan),
  }));
  const notPlanned = leftOut.map((id) => ({
    ...blank,
    id,
    title: leftOutOfPlan,
    stage: leftOutOfPlan,
    isCounted: choices.no,
  }));
  return [...initiatives.flatMap((status) => initiativeRows(status, years)), ...outside, ...notPlanned].map((row) =>
    fields.map((field) => row[field]),
  );
}

type Row = Readonly<Record<PlanFactField, CellValue>>;

const blank: Row = {
  id: '',
  title: '',
  department: '',
  owner: '',
  start: '',
  year: '',
  stage: '',
  class: '',
  isCounted: '',
  plan: 0,
  inEffects: 0,
  remaining: 0,
  weighted: 0,
  linkedEffects: 0,
  perYearInEffects: 0,
  measuredEffects: 0,
  realised: 0,
};

function initiativeRows(status: InitiativeStatus, years: Plan['years']): Row[] {
  const { initiative, stage, effects, perYear, realised } = status;
  return status.years.map((own, index) => ({
    ...blank,
    id: initiative.id,
    title: initiative.title,
    department: initiative.department === '' ? notStated : initiative.department,
    owner: initiative.owner === '' ? notStated : initiative.owner,
    start: startQuarter(initiative.start),
    year: years[index]?.year ?? '',
    stage: stageNames[stage],
    class: choices.effectClasses[initiative.class],
    isCounted: own.isCounted ? choices.yes : choices.no,
    plan: totalToKronor(own.plan),
    inEffects: totalToKronor(own.inEffects),
    remaining: totalToKronor(own.remaining),
    weighted: totalToKronor(own.weighted),
    ...(index > 0
      ? {}
      : {
          linkedEffects: effects.length,
          perYearInEffects: totalToKronor(perYear),
          measuredEffects: effects.filter(({ isMeasured }) => isMeasured).length,
          realised: totalToKronor(realised ?? 0n),
        }),
  }));
}
