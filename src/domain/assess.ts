import type { Assessment, RowStatus } from './assessment';
import { calculate, type Calculation } from './calculation';
import type { Serial } from './calendar';
import type { EffectFormulaField, RegisterCells } from './cells';
import type { Effect } from './effect';
import { maxEffectOre } from './reading/amount';
import { buildEffect } from './reading/buildEffect';
import { effectRowsInSteps, type EffectRow, type RowLookups } from './reading/effectRow';
import { nameLookup } from './reading/list';
import { outcomeRowsInSteps } from './reading/outcomeRow';
import { readCaseRows, readDecisionRows, readTargetRows } from './reading/targetRow';
import { readUnitDataRows } from './reading/unitDataRow';
import type { Vocabulary } from './reading/vocabulary';
import { judgeAllRows } from './rules/allRows';
import { judgeCases, judgeDecisions } from './rules/cases';
import { cellFix } from './rules/cellRules';
import type { CountedEffect, RuleContext } from './rules/context';
import { findCopies } from './rules/copies';
import { judgeCostAvoidance } from './rules/costAvoidance';
import { EffectDirectory } from './rules/directory';
import { judgeIds, type LiveRow } from './rules/effectIds';
import { FollowUps } from './rules/followUps';
import { judgeFormulas } from './rules/formulas';
import { IssueList } from './rules/issueList';
import { judgeNewContract } from './rules/newContract';
import { judgeOutcomeRows } from './rules/outcomes';
import { judgePortfolio } from './rules/portfolio';
import { judgeTargets } from './rules/targets';
import { judgeTypeRow } from './rules/typeRules';
import { judgeUnitData } from './rules/unitData';
import { judgeValidation, validationState } from './rules/validation';
import type { Settings } from './settings';
import { eachInSteps, finished, type Steps } from './steps';

/** What assessing needs beside the cells. */
export interface AssessOptions {
  readonly vocabulary: Vocabulary;
  readonly settings: Settings;
  readonly asOf: Serial;
  /** The native formulas as they should stand; without them only their values are compared (W108). */
  readonly expectedFormulas?: Readonly<Partial<Record<EffectFormulaField, string>>>;
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
  const rows = yield* effectRowsInSteps(register.effects, lookups);
  const isWithdrawn = (row: EffectRow): boolean => row.status.kind === 'value' && row.status.value === 'withdrawn';
  const live = rows.filter((row) => !isWithdrawn(row));
  const copies = findCopies(live);
  yield;
  const directory = new EffectDirectory();
  rows.filter(isWithdrawn).forEach((row) => directory.addWithdrawn(row));
  const counted = new Map<EffectRow, CountedEffect>();
  const originals: LiveRow[] = [];
  yield* eachInSteps(live, (row) => {
    const raise = issues.at({ table: 'effects', row: row.row, effectId: row.id });
    const original = copies.get(row);
    if (original !== undefined) {
      const place = { table: 'effects', row: row.row, field: 'status', before: row.cell('status') } as const;
      raise('E113', null, { rows: [original.row], effectIds: [original.id] }, cellFix(place, vocabulary.labels.statuses.withdrawn));
      return;
    }
    originals.push({ row, raise });
    const effect = judgeRow(row, { row, raise }, context, issues);
    if (effect !== null) counted.set(row, effect);
    directory.addLive(row, effect);
  });
  const effects = [...counted.values()];
  judgeIds(originals, register);
  yield;
  yield* judgePortfolio(effects);

  const outcomeRows = yield* outcomeRowsInSteps(register.outcomes, vocabulary);
  const outcomes = yield* judgeOutcomeRows(outcomeRows, directory, vocabulary.labels, issues);
  const followUps = new FollowUps(outcomes, asOf);
  yield* followUps.judge(effects, context);
  const unitData = judgeUnitData(readUnitDataRows(register.unitData), directory, (each) => followUps.of(each), issues);
  yield;
  yield* judgeFormulas(originals, register, counted, followUps, options);
  const targets = judgeTargets(readTargetRows(register.targets, lookups), issues);
  const budgetDecisions = judgeDecisions(readDecisionRows(register.budgetDecisions, lookups), issues);
  const leftOut = live.filter((row) => !counted.has(row));
  const cases = judgeCases(readCaseRows(register.cases), effects, leftOut.map((row) => row.text('caseId')), issues);

  yield;
  const statusOf = (row: EffectRow): RowStatus => ({
    row: row.row,
    id: row.id,
    title: row.text('title'),
    state: isWithdrawn(row) ? 'withdrawn' : counted.has(row) ? 'counted' : 'leftOut',
  });
  return {
    asOf,
    settings,
    rows: rows.map(statusOf),
    effects: effects.map(({ effect }) => effect),
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

/** Everything that one live row says by itself; the counted effect when no error leaves it out. */
function judgeRow(row: EffectRow, { raise }: LiveRow, context: RuleContext, issues: IssueList): CountedEffect | null {
  const mark = issues.length;
  judgeAllRows(row, context, raise);
  judgeTypeRow(row, raise);
  if (issues.hasErrorSince(mark)) return null;
  const read = buildEffect(row, context.lookups.vocabulary);
  if (read === null) return null;
  const calculation = calculated(read, context.settings);
  if (calculation === null) {
    raise('E111', 'hoursPerYear', { text: row.text('hoursPerYear') });
    return null;
  }
  const validation = validationState(row, read, calculation);
  const effect: Effect = validation === read.validation ? read : { ...read, validation };
  const counted: CountedEffect = { source: row, effect, calculation, raise };
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
