import type { Assessment, RowStatus } from './assessment';
import { calculate, type Calculation } from '../effect/calculation';
import { lastElapsedMonth, type Serial } from '../basics/calendar';
import type { RegisterCells } from '../register/cells';
import type { Effect } from '../effect/effect';
import { followUpOf } from '../followUp/followUp';
import { maxEffectOre } from '../basics/amount';
import { groupBy } from '../basics/groupBy';
import { buildEffect } from '../register/buildEffect';
import { effectReader, type EffectRow, type RowLookups } from '../register/effectRow';
import { nameLookup, readChoice } from '../register/list';
import { outcomeRows } from '../register/outcomeRow';
import { sourceRows, type SourceRow } from '../register/sourceRow';
import { readCaseRows, readDecisionRows, readTargetRows } from '../register/targetRow';
import { readUnitDataRows } from '../register/unitDataRow';
import type { Vocabulary } from '../register/vocabulary';
import { judgeAllRows } from './allRows';
import { judgeCases, judgeDecisions } from './cases';
import { cellFix } from './cellRules';
import { CountedEffect, placeOf, type RuleContext } from './context';
import { findCopies } from './copies';
import { EffectDirectory, type JudgedRow } from './directory';
import { judgeIds } from './effectIds';
import { judgeLateFollowUp, type FollowUpContext } from './followUpRules';
import { formulaJudge, type ExpectedFormulas } from './formulas';
import { hasError, issueAt, issuesAt, type Judged, type RuleIssue } from './issues';
import { judgeOutcomeRow, judgeOutcomes, judgeTogether, type CountedOutcome } from './outcomes';
import { groupedByName, judgeCorrectedInvoices, judgeSupplier } from './portfolio';
import { speaking } from './speaking';
import { judgeTargets } from './targets';
import { judgeCounted, judgeTypeFollowUp, judgeTypeRow } from './typeRules';
import { judgeUnitData } from './unitData';
import { judgeMedian } from './unitSlips';
import { judgeValidation, validationOfRow } from './validation';
import type { Settings } from '../register/settings';
import { eachInSteps, mapInSteps, type Steps } from '../basics/steps';

/** What assessing needs beside the cells. */
export interface AssessOptions {
  readonly vocabulary: Vocabulary;
  readonly settings: Settings;
  readonly asOf: Serial;
  /** The native formulas as they should stand; without them only their values are compared (W108). */
  readonly expectedFormulas?: ExpectedFormulas;
}

/**
 * Reads the register and applies every rule of domain.md §8, in steps. Never throws, whatever stands in the cells. An error leaves
 * its row out, a warning leaves it in; a withdrawn row (Makulerad) is set aside first and takes part in no comparison.
 */
export function* assess(register: RegisterCells, options: AssessOptions): Steps<Assessment> {
  const { vocabulary, settings, asOf } = options;
  const lookups = lookupsOf(register, vocabulary);
  const issues: RuleIssue[] = [];
  /** Keeps what a judge says, and answers what it found to count. */
  const heard = <Counted>(judged: Judged<Counted>): Counted => {
    for (;;) {
      const step = judged.next();
      if (step.done === true) return step.value;
      issues.push(step.value);
    }
  };

  const sources = yield* sourceRows(register.effects);
  const rowsOfOutcomes = yield* outcomeRows(register.outcomes, vocabulary);
  const rows = yield* judgeRows(sources, { lookups, settings, asOf }, formulaJudge(register, rowsOfOutcomes, options.expectedFormulas ?? {}), heard);
  const effects = rows.flatMap(({ counted }) => counted ?? []);
  heard(judgeIds(rows.filter(({ state }) => state === 'counted' || state === 'leftOut').map(({ source }) => source), register));
  yield;

  for (const ofType of groupBy(effects, ({ effect }) => effect.type).values()) heard(judgeMedian(ofType));
  yield* eachInSteps(groupedByName(effects, ({ effect }) => effect.supplier), (group) => heard(judgeSupplier(group)));
  for (const ofCase of groupedByName(effects, ({ effect }) => effect.caseId)) heard(judgeCorrectedInvoices(ofCase));

  const directory = new EffectDirectory(rows);
  const alone = yield* mapInSteps(rowsOfOutcomes, (row) => heard(judgeOutcomeRow(row, directory)));
  const outcomes = heard(judgeTogether(alone.filter((outcome) => outcome !== null), vocabulary.labels));
  const byEffect = groupBy(outcomes, ({ counted }) => counted);
  const outcomesOf = (counted: CountedEffect): readonly CountedOutcome[] => byEffect.get(counted) ?? [];
  yield* eachInSteps(effects, (counted) => heard(judgeFollowUp(counted, outcomesOf(counted), settings, asOf)));
  const unitData = heard(judgeUnitData(readUnitDataRows(register.unitData), directory, outcomesOf));
  yield;

  const targets = heard(judgeTargets(readTargetRows(register.targets, lookups)));
  const budgetDecisions = heard(judgeDecisions(readDecisionRows(register.budgetDecisions, lookups)));
  const leftOut = rows.filter(({ counted }) => counted === null).map(({ source }) => source.text('caseId'));
  const cases = heard(judgeCases(readCaseRows(register.cases, lookups), effects, leftOut));
  yield;

  return {
    asOf,
    settings,
    rows: rows.map(statusOf),
    effects: effects.map(({ effect }) => effect),
    calculations: effects.map(({ calculation }) => calculation),
    outcomes: outcomes.map(({ outcome }) => outcome),
    unitData,
    targets,
    budgetDecisions,
    cases,
    departments: departmentsOf(register, vocabulary, effects),
    categories: [...nameLookup(register.lists.categories).values()],
    issues: speaking(issues),
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

/** What becomes of each row of Effekter. */
function* judgeRows(
  sources: readonly SourceRow[],
  context: RuleContext,
  judgeFormulas: ReturnType<typeof formulaJudge>,
  heard: <Counted>(judged: Judged<Counted>) => Counted,
): Steps<JudgedRow[]> {
  const { vocabulary } = context.lookups;
  const read = effectReader(context.lookups);
  const copies = findCopies(sources);
  yield;
  return yield* mapInSteps(sources, (source): JudgedRow => {
    if (isWithdrawn(source, vocabulary)) return { source, state: 'withdrawn', counted: null };
    const original = copies.get(source);
    if (original !== undefined) {
      heard(judgeCopy(source, original, vocabulary));
      return { source, state: 'copy', counted: null };
    }
    const counted = heard(judgeRow(source, read(source), context));
    heard(judgeFormulas(source, counted));
    return { source, state: counted === null ? 'leftOut' : 'counted', counted };
  });
}

function isWithdrawn(source: SourceRow, vocabulary: Vocabulary): boolean {
  const status = readChoice(source.cell('status'), vocabulary.statuses);
  return status.kind === 'value' && status.value === 'withdrawn';
}

/** E113, and the fix that sets the copy aside. */
function* judgeCopy(row: SourceRow, original: SourceRow, { labels }: Vocabulary): Judged {
  const place = { table: 'effects', row: row.row, field: 'status', before: row.cell('status') } as const;
  const params = { rows: [original.row], effectIds: [original.id] };
  yield issueAt(placeOf(row), 'E113', null, params, cellFix(place, labels.statuses.withdrawn));
}

/** Everything that one live row says by itself; the effect that counts, null when an error leaves it out. */
function* judgeRow(source: SourceRow, row: EffectRow, context: RuleContext): Judged<CountedEffect | null> {
  const { settings } = context;
  const at = issuesAt(placeOf(source));
  const issues = [...judgeAllRows(row, context, at), ...(row.type.kind === 'value' ? judgeTypeRow(row, row.type.value, at) : [])];
  yield* issues;
  const inputs = hasError(issues) ? null : buildEffect(row);
  if (inputs === null) return null;
  const calculation = calculated(inputs, settings);
  if (calculation === null) {
    yield at('E111', 'hoursPerYear', { text: row.text('hoursPerYear') });
    return null;
  }
  const counted = new CountedEffect(source, { ...inputs, validation: validationOfRow(row, inputs, calculation) }, calculation);
  yield* judgeCounted(counted, settings);
  yield* judgeValidation(counted, settings);
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

/** The rules about an effect's outcomes, and about an effect that lacks them. */
function* judgeFollowUp(counted: CountedEffect, own: readonly CountedOutcome[], settings: Settings, asOf: Serial): Judged {
  const outcomes = own.map(({ outcome }) => outcome);
  const context: FollowUpContext = {
    followUp: followUpOf(counted.effect, counted.calculation, outcomes, [], asOf),
    outcomes,
    settings,
    asOf,
    lastElapsed: lastElapsedMonth(asOf),
  };
  yield* judgeTypeFollowUp(counted, context);
  yield* judgeLateFollowUp(counted, context);
  yield* judgeOutcomes(own, context);
}

function statusOf({ source: { row, id, title }, state }: JudgedRow): RowStatus {
  return { row, id, title, state: state === 'copy' ? 'leftOut' : state };
}

function departmentsOf({ lists }: RegisterCells, { commonDepartment }: Vocabulary, effects: readonly CountedEffect[]): string[] {
  const names = [...nameLookup(lists.departments).values()];
  const usesCommon = effects.some(({ effect }) => effect.department === commonDepartment);
  return usesCommon && !names.includes(commonDepartment) ? [...names, commonDepartment] : names;
}
