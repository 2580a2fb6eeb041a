import type { Assessment } from './assessment';
import { calculate, type Calculation } from '../effect/calculation';
import type { Serial } from '../basics/calendar';
import type { RegisterCells } from '../register/cells';
import type { Effect } from '../effect/effect';
import { maxEffectOre } from '../basics/amount';
import { buildEffect } from '../register/buildEffect';
import { effectReader, type EffectRow, type RowLookups } from '../register/effectRow';
import { choiceReader, nameLookup } from '../register/list';
import { outcomeRowsInSteps } from '../register/outcomeRow';
import { sourceRowsInSteps, type SourceRow } from '../register/sourceRow';
import { readCaseRows, readDecisionRows, readTargetRows } from '../register/targetRow';
import { readUnitDataRows } from '../register/unitDataRow';
import type { Vocabulary } from '../register/vocabulary';
import { judgeAllRows } from './allRows';
import { judgeCases, judgeDecisions } from './cases';
import { cellFix } from './cellRules';
import { CountedEffect, type RuleContext } from './context';
import { findCopies } from './copies';
import { judgeCostAvoidance } from './costAvoidance';
import { EffectDirectory } from './directory';
import { judgeIds } from './effectIds';
import { FollowUps } from './followUps';
import { formulaJudge, type ExpectedFormulas } from './formulas';
import { IssueList } from './issueList';
import { judgeNewContract } from './newContract';
import { judgeOutcomeRows } from './outcomes';
import { judgePortfolio } from './portfolio';
import { judgeTargets } from './targets';
import { judgeTypeRow } from './typeRules';
import { judgeUnitData } from './unitData';
import { judgeValidation, validationState } from './validation';
import type { Settings } from '../register/settings';
import { finished, rangesInSteps, type Steps } from '../basics/steps';

/** What assessing needs beside the cells. */
export interface AssessOptions {
  readonly vocabulary: Vocabulary;
  readonly settings: Settings;
  readonly asOf: Serial;
  /** The native formulas as they should stand; without them only their values are compared (W108). */
  readonly expectedFormulas?: ExpectedFormulas;
}

/**
 * Reads the register and applies every rule of domain.md §8. Never throws, whatever stands in the cells. An error leaves its
 * row out, a warning leaves it in; a withdrawn row (Makulerad) is set aside first and takes part in no comparison.
 */
export function assess(register: RegisterCells, options: AssessOptions): Assessment {
  return finished(assessInSteps(register, options));
}

/** The same in steps. */
export function* assessInSteps(register: RegisterCells, options: AssessOptions): Steps<Assessment> {
  const { vocabulary, settings, asOf } = options;
  const lookups = lookupsOf(register, vocabulary);
  const context: RuleContext = { lookups, settings, asOf };
  const issues = new IssueList();
  const rows = yield* sourceRowsInSteps(register.effects);
  const statusOf = choiceReader(vocabulary.statuses);
  for (const row of rows) {
    const status = statusOf(row.cells[row.columns.status]);
    if (status.kind === 'value' && status.value === 'withdrawn') row.state = 'withdrawn';
  }
  const copies = findCopies(rows);
  yield;
  const directory = new EffectDirectory();
  const effects: CountedEffect[] = [];
  const leftOut: SourceRow[] = [];
  const read = effectReader(lookups);
  const outcomeRows = yield* outcomeRowsInSteps(register.outcomes, vocabulary);
  const judgeFormulas = formulaJudge(register, outcomeRows, issues, options);
  const assessRow = (row: SourceRow): void => {
    if (row.state === 'withdrawn') {
      directory.addWithdrawn(row);
      return;
    }
    const original = copies.get(row);
    const counted = original === undefined ? judgeRow(read(row), context, issues) : null;
    if (original === undefined) {
      directory.addLive(row, counted);
      judgeFormulas(row, counted);
    } else raiseCopy(row, original, vocabulary, issues);
    if (counted === null) leftOut.push(row);
    else {
      effects.push(counted);
      row.state = 'counted';
    }
  };
  yield* rangesInSteps(rows.length, (from, to) => {
    for (let index = from; index < to; index += 1) assessRow(rows[index] as SourceRow);
  });
  if (!directory.isComplete) judgeIds(rows.filter((row) => row.state !== 'withdrawn' && !copies.has(row)), register, issues);
  yield;
  yield* judgePortfolio(effects);

  const outcomes = yield* judgeOutcomeRows(outcomeRows, directory, vocabulary.labels, issues);
  const followUps = new FollowUps(outcomes, asOf);
  yield* followUps.judge(effects, context);
  const unitData = judgeUnitData(readUnitDataRows(register.unitData), directory, (each) => followUps.of(each), issues);
  yield;
  const targets = judgeTargets(readTargetRows(register.targets, lookups), issues);
  const budgetDecisions = judgeDecisions(readDecisionRows(register.budgetDecisions, lookups), issues);
  const cases = judgeCases(readCaseRows(register.cases), effects, leftOut.map((row) => row.text('caseId')), issues);

  yield;
  return {
    asOf,
    settings,
    rows,
    effects: effects.map(({ effect }) => effect),
    calculations: effects.map(({ calculation }) => calculation),
    outcomes: outcomes.map(({ outcome }) => outcome),
    unitData,
    targets,
    budgetDecisions,
    cases,
    departments: departmentsOf(register, vocabulary, effects),
    categories: [...nameLookup(register.lists.categories).values()],
    issues: issues.resolved(),
  };
}

/** Gemensamt is always valid; the reasons are the template's when the workbook has no list of them. */
function lookupsOf({ lists }: RegisterCells, vocabulary: Vocabulary): RowLookups {
  const templateReasons = Object.values(vocabulary.labels.reasons);
  return {
    vocabulary,
    departments: nameLookup([...lists.departments, vocabulary.commonDepartment]),
    categories: nameLookup(lists.categories),
    reasons: nameLookup(lists.reasons.length > 0 ? lists.reasons : templateReasons),
  };
}

/** E113, and the fix that sets the copy aside. */
function raiseCopy(row: SourceRow, original: SourceRow, { labels }: Vocabulary, issues: IssueList): void {
  const place = { table: 'effects', row: row.row, field: 'status', before: row.cell('status') } as const;
  const params = { rows: [original.row], effectIds: [original.id] };
  issues.raise({ table: 'effects', row: row.row, effectId: row.id }, 'E113', null, params, cellFix(place, labels.statuses.withdrawn));
}

/** Everything that one live row says by itself; the counted effect when no error leaves it out. */
function judgeRow(row: EffectRow, context: RuleContext, issues: IssueList): CountedEffect | null {
  const raise = issues.at({ table: 'effects', row: row.row, effectId: row.id });
  const before = issues.errorCount;
  judgeAllRows(row, context, raise);
  judgeTypeRow(row, raise);
  if (issues.errorCount > before) return null;
  const effect = buildEffect(row);
  if (effect === null) return null;
  const calculation = calculated(effect, context.settings);
  if (calculation === null) {
    raise('E111', 'hoursPerYear', { text: row.text('hoursPerYear') });
    return null;
  }
  effect.validation = validationState(row, effect, calculation);
  const counted = new CountedEffect(row.source, effect, calculation, issues);
  judgeNewContract(counted, context.settings);
  judgeCostAvoidance(counted, context.settings);
  judgeValidation(counted, context.settings);
  return counted;
}

/** null when hours times their cost pass what one effect may come to. */
function calculated(effect: Effect, settings: Settings): Calculation | null {
  try {
    const calculation = calculate(effect, settings);
    return calculation.parts.every(({ total }) => Math.abs(total) <= maxEffectOre) ? calculation : null;
  } catch {
    return null;
  }
}

function departmentsOf({ lists }: RegisterCells, { commonDepartment }: Vocabulary, effects: readonly CountedEffect[]): string[] {
  const names = [...nameLookup(lists.departments).values()];
  const usesCommon = effects.some(({ effect }) => effect.department === commonDepartment);
  return usesCommon && !names.includes(commonDepartment) ? [...names, commonDepartment] : names;
}
