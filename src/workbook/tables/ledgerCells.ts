import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import type { LedgerRow, MonthRow } from '../../domain/ledger/ledgerRow';
import { oreToKronor, totalToKronor } from '../../domain/basics/money';
import { finished, mapInSteps, rangesInSteps, type Steps } from '../../domain/basics/steps';
import type { TargetFigures } from '../../domain/summary/summaryTypes';
import type { BudgetDecision, TargetScope } from '../../domain/register/target';
import { targetScopes } from '../../domain/register/target';
import { choices, missingId, notStated, wholeOrganisation } from '../../locales/workbook';
import type { CellValue } from '../../domain/register/cells';
import { formulaText } from '../plan/address';
import type { FactField } from './schema';
import { factFields } from './schema';

/** 1–4 in the order of the classes, so that "at most" selects what a target counts. */
export function classRank(name: EffectClass): number {
  return effectClasses.indexOf(name) + 1;
}

/** Highest class rank that a target's Avser counts: 1 freed … 4 all. */
export function classLimit(scope: TargetScope): number {
  return targetScopes.indexOf(scope) + 1;
}

/** The word of a slice's name: '' is Ej angivet. */
export function sliceLabel(name: string): string {
  return name === '' ? notStated : name;
}

/** The word of a target's department: '' is the whole organisation. */
export function targetDepartmentLabel(department: string): string {
  return department === '' ? wholeOrganisation : department;
}

/**
 * A label for a block: a text that begins with = becomes a formula that gives that text, so that it can never be run.
 */
export function labelCell(text: string): string {
  return text.startsWith('=') ? `=${formulaText(text)}` : text;
}

const factCell: Readonly<Record<FactField, (row: LedgerRow, lastYear: number) => CellValue>> = {
  effectId: (row) => row.effectId === '' ? missingId : row.effectId,
  title: (row) => row.title,
  year: (row) => row.year,
  class: (row) => choices.effectClasses[row.class],
  classRank: (row) => classRank(row.class),
  type: (row) => choices.effectTypes[row.type],
  department: (row) => sliceLabel(row.department),
  category: (row) => sliceLabel(row.category),
  reason: (row) => sliceLabel(row.reason),
  supplier: (row) => row.supplier,
  caseId: (row) => row.caseId,
  startYear: (row) => row.startYear,
  lastYear: (_, lastYear) => lastYear,
  hasTerm: (row) => (row.hasTerm ? choices.yes : choices.no),
  validation: (row) => choices.validations[row.validation],
  calculated: (row) => oreToKronor(row.calculated),
  lapsed: (row) => oreToKronor(row.lapsed),
  realised: (row) => oreToKronor(row.realised),
  confirmed: (row) => oreToKronor(row.confirmed),
  estimated: (row) => oreToKronor(row.estimated),
  unverified: (row) => oreToKronor(row.unverified),
  elapsed: (row) => oreToKronor(row.elapsed),
  elapsedDirect: (row) => oreToKronor(row.elapsedDirect),
  followedUp: (row) => oreToKronor(row.followedUp),
  notFollowedUp: (row) => oreToKronor(row.notFollowedUp),
  deviationContractLoyalty: (row) => oreToKronor(row.deviation.contractLoyalty),
  deviationVolume: (row) => oreToKronor(row.deviation.volume),
  deviationPrice: (row) => oreToKronor(row.deviation.price),
  deviationIndex: (row) => oreToKronor(row.deviation.index),
  deviationBaselineWrong: (row) => oreToKronor(row.deviation.baselineWrong),
  deviationOther: (row) => oreToKronor(row.deviation.other),
  deviationNotBrokenDown: (row) => oreToKronor(row.deviation.notBrokenDown),
  hours: (row) => row.centihours / 100,
  annualEffect: (row) => oreToKronor(row.annualEffect),
  capped: (row) => oreToKronor(row.capped),
  first12Months: (row) => oreToKronor(row.first12Months),
  runRate: (row) => oreToKronor(row.runRate),
  shortfall: (row) => oreToKronor(row.shortfall),
  surplus: (row) => oreToKronor(row.surplus),
};

/** Body of the table Fakta, columns in the schema's order, kronor. Texts are texts, whatever they begin with. */
export function ledgerRowsToCells(rows: readonly LedgerRow[]): CellValue[][] {
  return finished(ledgerCellsInSteps(rows));
}

/** The same in steps. */
export function* ledgerCellsInSteps(rows: readonly LedgerRow[]): Steps<CellValue[][]> {
  const cells = factFields.map((field) => factCell[field]);
  const last = yield* lastYearsInSteps(rows);
  return yield* mapInSteps(rows, (row, index) => cells.map((cell) => cell(row, last[index] ?? row.year)));
}

/**
 * Per ledger row: the last year in which the effect's class has a calculated amount. An effect's rows of a class stand together,
 * years ascending.
 */
export function lastYears(rows: readonly LedgerRow[]): readonly number[] {
  return finished(lastYearsInSteps(rows));
}

/** The same in steps. */
export function* lastYearsInSteps(rows: readonly LedgerRow[]): Steps<readonly number[]> {
  const known = knownLastYears.get(rows);
  if (known !== undefined) return known;
  const years = new Array<number>(rows.length).fill(0);
  const end = rows.length - 1;
  yield* rangesInSteps(rows.length, (from, to) => {
    for (let index = end - from; index > end - to; index -= 1) {
      const row = rows[index];
      const next = rows[index + 1];
      if (row === undefined) continue;
      const sameRun = next !== undefined && next.effectId === row.effectId && next.class === row.class && next.year > row.year;
      const later = sameRun ? (years[index + 1] ?? 0) : 0;
      years[index] = later > 0 ? later : row.calculated === 0 ? 0 : row.year;
    }
  });
  // Years after the last amount (an outcome that came late) know the last year too.
  yield* rangesInSteps(rows.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const row = rows[index];
      const before = rows[index - 1];
      if (row !== undefined && before !== undefined && years[index] === 0 && before.effectId === row.effectId && before.class === row.class && row.year > before.year) {
        years[index] = years[index - 1] ?? 0;
      }
    }
  });
  knownLastYears.set(rows, years);
  return years;
}

const knownLastYears = new WeakMap<readonly LedgerRow[], readonly number[]>();

/** Body of the table FaktaMånad: the per date's year, twelve months × four classes, kronor. */
export function monthRowsToCells(rows: readonly MonthRow[]): CellValue[][] {
  return rows.map((row) => [
    row.month, choices.effectClasses[row.class], classRank(row.class), totalToKronor(row.calculated), totalToKronor(row.realised),
    totalToKronor(row.confirmed), row.outcomes,
  ]);
}

/** Body of the table FaktaMål: targets as resolved (shares as amounts, inherited Avser and Räknas som), kronor. */
export function targetRowsToCells(targets: readonly TargetFigures[]): CellValue[][] {
  return targets.map((target) => [
    target.year, targetDepartmentLabel(target.department), totalToKronor(target.target),
    choices.targetScopes[target.scope], classLimit(target.scope), choices.targetBases[target.basis],
  ]);
}

/** Body of the table FaktaBeslut: budget decisions as they were read, an amount written as text too, kronor. */
export function decisionRowsToCells(decisions: readonly BudgetDecision[]): CellValue[][] {
  return decisions.map(({ year, department, amount }) => [year, targetDepartmentLabel(department), oreToKronor(amount)]);
}
