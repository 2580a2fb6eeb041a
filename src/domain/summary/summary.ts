import type { Assessment } from '../rules/assessment';
import type { Effect } from '../effect/effect';
import { effectTypes, reasons } from '../effect/effect';
import { figuresOf, viewOf } from './figures';
import type { Ledger } from '../ledger/ledger';
import { measures } from '../ledger/measures';
import { rangesInSteps, type Steps } from '../basics/steps';
import type { NamedFigures, Summary, YearFigures } from './summaryTypes';
import { RegisterSums } from './sums';
import type { TallyMap } from '../ledger/tally';
import type { Target } from '../register/target';
import { targetFigures } from './targets';

/**
 * Every figure of the summary sheets, summed from the ledger's rows in one pass (domain.md §4–6). Years are contiguous;
 * departments, categories and reasons are those that occur, in list order, Ej angivet ('') last; types are all four.
 */
export function* summarise(assessment: Assessment, { table }: Pick<Ledger, 'table'>): Steps<Summary> {
  const { effects, targets, settings } = assessment;
  const sums = new RegisterSums(new Set(targets.map(({ year }) => year)));
  let first = 0;
  yield* rangesInSteps(effects.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      let end = first;
      while (end < table.length && table.effectOf(end) === index) end += 1;
      sums.add(table, effects[index] as Effect, first, end);
      first = end;
    }
  });
  sums.close();
  const { total } = sums;
  const states = { counted: 0, leftOut: 0, withdrawn: 0 };
  for (const { state } of assessment.rows) states[state] += 1;
  return {
    asOf: assessment.asOf,
    rows: assessment.rows.length,
    ...states,
    sums,
    total: figuresOf(total),
    perYear: contiguous(sums),
    perType: effectTypes.map((name) => ({ name, ...figuresOf(sums.types.at(name)) })),
    perDepartment: named(sums.departments, assessment.departments),
    perCategory: named(sums.categories, assessment.categories),
    perReason: named(sums.reasons, reasonOrder(effects)),
    views: {
      wholeTerm: viewOf(total, measures.calculated),
      capped: viewOf(total, measures.capped),
      first12Months: viewOf(total, measures.first12Months),
    },
    runRate: viewOf(total, measures.runRate).byClass,
    targets: targetsInOrder(targets, assessment.departments).map((target) =>
      targetFigures(target, sums, assessment.asOf, settings.forecastCoverage),
    ),
  };
}

function contiguous(sums: RegisterSums): YearFigures[] {
  const years = sums.years.keys();
  if (years.length === 0) return [];
  const first = years.reduce((least, year) => Math.min(least, year));
  const last = years.reduce((most, year) => Math.max(most, year));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, ...figuresOf(sums.over({ year }), 'terms') };
  });
}

function named(tallies: TallyMap<string>, list: readonly string[]): NamedFigures[] {
  const order = listOrder(list);
  return tallies
    .keys()
    .sort(order)
    .map((name) => ({ name, ...figuresOf(tallies.at(name)) }));
}

/** List order first, then what the list lacks by code point, '' (Ej angivet) last; the order of rows plays no part. */
function listOrder(list: readonly string[]): (a: string, b: string) => number {
  const places = new Map(list.map((name, index) => [name, index]));
  const place = (name: string): number => (name === '' ? Infinity : (places.get(name) ?? list.length));
  return (a, b) => {
    if (place(a) !== place(b)) return place(a) - place(b);
    return a < b ? -1 : 1;
  };
}

/** The template's reasons in its own order, as the rows spell them. */
function reasonOrder(effects: readonly Effect[]): string[] {
  const spelling = new Map<Effect['reasonCode'], string>();
  for (const { reasonCode, reason } of effects) spelling.set(reasonCode, reason);
  return reasons.flatMap((code) => spelling.get(code) ?? []);
}

/** By year, the organisation's before the departments', these in list order. */
function targetsInOrder(targets: readonly Target[], departments: readonly string[]): Target[] {
  const places = new Map(departments.map((name, index) => [name, index]));
  const place = ({ department }: Target): number =>
    department === '' ? -1 : (places.get(department) ?? departments.length);
  return [...targets].sort((a, b) => a.year - b.year || place(a) - place(b) || a.row - b.row);
}
