import type { Assessment } from './assessment';
import type { Effect } from './effect';
import { effectTypes, reasons } from './effect';
import { figuresOf, viewOf, yearFiguresOf } from './figures';
import type { Ledger } from './ledger';
import type { LedgerRow } from './ledgerRow';
import { eachInSteps, finished, type Steps } from './steps';
import type { NamedFigures, Summary, TargetFigures, YearFigures } from './summaryTypes';
import { RowAmounts, SummedAmounts, Tally, TallyMap } from './tally';
import type { Target } from './target';
import { inherited, targetFigures, TargetTallies } from './targets';

/**
 * Every figure of the summary sheets, summed from the ledger's rows in one pass (domain.md §4–6). Years are contiguous;
 * departments, categories and reasons are those that occur, in list order, Ej angivet ('') last; types are all four.
 */
export function summarise(assessment: Assessment, ledger: Pick<Ledger, 'rows'>): Summary {
  return finished(summariseInSteps(assessment, ledger));
}

/** The same in steps. */
export function* summariseInSteps(assessment: Assessment, ledger: Pick<Ledger, 'rows'>): Steps<Summary> {
  const amounts = new RowAmounts();
  const perYear = new TallyMap<number>();
  const perType = new TallyMap<string>();
  const perDepartment = new TallyMap<string>();
  const perCategory = new TallyMap<string>();
  const perReason = new TallyMap<string>();
  const targets = assessment.targets.map((target) => inherited(target, assessment.targets));
  const targetTallies = new TargetTallies(targets);
  // An effect's rows stand together and differ in year and class only: their sums go to its other slices in one.
  const run = new SummedAmounts();
  let last: LedgerRow | null = null;
  const addToSlices = ({ type, department, category, reason }: LedgerRow): void => {
    perType.at(type).addSums(run);
    perDepartment.at(department).addSums(run);
    perCategory.at(category).addSums(run);
    perReason.at(reason).addSums(run);
    run.clear();
  };
  yield* eachInSteps(ledger.rows, (row) => {
    if (last !== null && !haveSameSlices(row, last)) addToSlices(last);
    amounts.load(row);
    perYear.at(row.year).add(amounts);
    targetTallies.add(row, amounts);
    run.add(amounts);
    last = row;
  });
  if (last !== null) addToSlices(last);
  const total = new Tally();
  for (const type of perType.keys()) total.merge(perType.at(type));
  const state = (name: string): number => assessment.rows.filter((row) => row.state === name).length;
  return {
    asOf: assessment.asOf,
    rows: assessment.rows.length,
    counted: state('counted'),
    leftOut: state('leftOut'),
    withdrawn: state('withdrawn'),
    total: figuresOf(total),
    perYear: contiguous(perYear),
    perType: effectTypes.map((name) => ({ name, ...figuresOf(perType.get(name) ?? new Tally()) })),
    perDepartment: named(perDepartment, assessment.departments),
    perCategory: named(perCategory, assessment.categories),
    perReason: named(perReason, reasonOrder(assessment.effects)),
    views: {
      wholeTerm: viewOf(total, 'calculated'),
      capped: viewOf(total, 'capped'),
      first12Months: viewOf(total, 'first12Months'),
    },
    runRate: {
      freed: total.of('runRate', 'freed'),
      avoided: total.of('runRate', 'avoided'),
      indirect: total.of('runRate', 'indirect'),
    },
    targets: targetsInOrder(targets, assessment.departments).map((target): TargetFigures => {
      const toDate = target.department === '' ? total : perDepartment.get(target.department);
      return targetFigures(target, targetTallies, toDate, assessment.settings.forecastCoverage);
    }),
  };
}

function haveSameSlices(a: LedgerRow, b: LedgerRow): boolean {
  return a.department === b.department && a.category === b.category && a.reason === b.reason && a.type === b.type;
}

function contiguous(perYear: TallyMap<number>): YearFigures[] {
  const years = perYear.keys();
  if (years.length === 0) return [];
  const first = years.reduce((least, year) => Math.min(least, year));
  const last = years.reduce((most, year) => Math.max(most, year));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, ...yearFiguresOf(perYear.get(year) ?? new Tally()) };
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
    return a < b ? -1 : a > b ? 1 : 0;
  };
}

/** The template's reasons in its own order, as the rows spell them. */
function reasonOrder(effects: readonly Effect[]): string[] {
  const spelling = new Map(effects.map(({ reasonCode, reason }) => [reasonCode, reason]));
  return reasons.flatMap((code) => spelling.get(code) ?? []);
}

/** By year, the organisation's before the departments', these in list order. */
function targetsInOrder(targets: readonly Target[], departments: readonly string[]): Target[] {
  const places = new Map(departments.map((name, index) => [name, index]));
  const place = ({ department }: Target): number => (department === '' ? -1 : (places.get(department) ?? departments.length));
  return [...targets].sort((a, b) => a.year - b.year || place(a) - place(b) || a.row - b.row);
}
