import type { Assessment } from '../rules/assessment';
import type { Effect } from '../effect/effect';
import { effectTypes, reasons } from '../effect/effect';
import { figuresOf, viewOf, yearFiguresOf } from './figures';
import type { Ledger } from '../ledger/ledger';
import { finished, rangesInSteps, type Steps } from '../basics/steps';
import type { NamedFigures, Summary, TargetFigures, YearFigures } from './summaryTypes';
import { Tally, TallyMap } from '../ledger/tally';
import type { Target } from '../register/target';
import { inherited, targetFigures, TargetTallies } from './targets';

/**
 * Every figure of the summary sheets, summed from the ledger's rows in one pass (domain.md §4–6). Years are contiguous;
 * departments, categories and reasons are those that occur, in list order, Ej angivet ('') last; types are all four.
 */
export function summarise(assessment: Assessment, ledger: Pick<Ledger, 'table'>): Summary {
  return finished(summariseInSteps(assessment, ledger));
}

/** The same in steps. */
export function* summariseInSteps(assessment: Assessment, { table }: Pick<Ledger, 'table'>): Steps<Summary> {
  const perYear = new TallyMap<number>();
  const perType = new TallyMap<string>();
  const perDepartment = new TallyMap<string>();
  const perCategory = new TallyMap<string>();
  const perReason = new TallyMap<string>();
  const targets = assessment.targets.map((target) => inherited(target, assessment.targets));
  const targetTallies = new TargetTallies(targets);
  let row = 0;
  yield* rangesInSteps(assessment.effects.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      if (row === table.length || table.effects[row] !== index) continue;
      const effect = assessment.effects[index] as Effect;
      // An effect's rows stand together: what they belong to beside their year is looked up once.
      const ofType = perType.at(effect.type);
      const ofDepartment = perDepartment.at(effect.department);
      const ofCategory = perCategory.at(effect.category);
      const ofReason = perReason.at(effect.reason);
      for (; row < table.length && table.effects[row] === index; row += 1) {
        perYear.at(table.years[row] as number).add(table, row);
        targetTallies.add(table, row, effect);
        ofType.add(table, row);
        ofDepartment.add(table, row);
        ofCategory.add(table, row);
        ofReason.add(table, row);
      }
    }
  });
  const total = new Tally();
  for (const type of perType.keys()) total.merge(perType.at(type));
  const states = { counted: 0, leftOut: 0, withdrawn: 0 };
  for (const { state } of assessment.rows) states[state] += 1;
  return {
    asOf: assessment.asOf,
    rows: assessment.rows.length,
    ...states,
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
  const place = ({ department }: Target): number => (department === '' ? -1 : (places.get(department) ?? departments.length));
  return [...targets].sort((a, b) => a.year - b.year || place(a) - place(b) || a.row - b.row);
}
