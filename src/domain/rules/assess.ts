import type { Assessment, RowStatus } from './assessment';
import { calculate, type Calculation } from '../effect/calculation';
import { lastElapsedMonth, type Serial } from '../basics/calendar';
import type { RegisterCells } from '../register/cells';
import type { Effect } from '../effect/effect';
import { followUpOf, type FollowUp } from '../followUp/followUp';
import { maxEffectOre } from '../basics/amount';
import { groupBy } from '../basics/groupBy';
import { fold } from '../basics/text';
import { buildEffect } from '../register/buildEffect';
import { effectReader, type EffectRow, type RowLookups } from '../register/effectRow';
import { nameLookup } from '../register/list';
import type { UnitData } from '../register/outcome';
import { outcomeRows, type OutcomeRow } from '../register/outcomeRow';
import { sourceRows, type SourceRow } from '../register/sourceRow';
import { readCaseRows, readDecisionRows, readTargetRows } from '../register/targetRow';
import { readUnitDataRows } from '../register/unitDataRow';
import type { Vocabulary } from '../register/vocabulary';
import { judgeAllRows, judgeStatus, withdrawnStem } from './allRows';
import { judgeCases, judgeDecisions } from './cases';
import { cellFix, shown } from './cellRules';
import { CountedEffect, namesOf, placeOf, type RuleContext } from './context';
import { isRun } from './collections';
import { findCopies } from './copies';
import { EffectDirectory, type JudgedRow } from './directory';
import { judgeIds } from './effectIds';
import { judgeLateFollowUp, type FollowUpContext } from './followUpRules';
import { formulaJudge, type ExpectedFormulas } from './formulas';
import { hasError, raiseInto, type Raise, type RuleIssue } from './issues';
import { judgeOutcomeRow, judgeOutcomes, judgeOverlaps, judgeTogether, type CountedOutcome } from './outcomes';
import {
  groupedByName,
  judgeCorrectedInvoices,
  judgeDuplicates,
  judgeKeptCopies,
  judgeSupplier,
  spansOf,
} from './portfolio';
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
 * Reads the register and applies every rule of domain.md §8, in steps. Never throws, whatever stands in the cells. An
 * error leaves its row out, a warning leaves it in; a withdrawn row (Makulerad) is set aside first and takes part in no
 * comparison.
 */
export function* assess(register: RegisterCells, options: AssessOptions): Steps<Assessment> {
  const { vocabulary, settings, asOf } = options;
  const lookups = lookupsOf(register, vocabulary);
  const issues: RuleIssue[] = [];

  const sources = yield* sourceRows(register.effects);
  const rowsOfOutcomes = yield* outcomeRows(register.outcomes, vocabulary);
  const read = effectReader(lookups);
  const judgeFormulas = formulaJudge(register, rowsOfOutcomes, options.expectedFormulas ?? {});
  const context: RuleContext = { lookups, settings, asOf };
  const alone = yield* mapInSteps(sources, (source) => judgedAlone(source, read(source), context, judgeFormulas));
  const live = alone.flatMap(({ counted }) => counted ?? []);
  const followed = new Set(rowsOfOutcomes.filter(isFollowUp).map(({ effectId }) => fold(effectId)));
  const copies = isRun('E113', settings)
    ? yield* findCopies(
        live,
        ({ source }) => read(source),
        (key) => followed.has(key),
      )
    : [];
  yield;
  const copyOf = new Map(copies.flatMap(({ kept, leftOut }) => leftOut.map((copy) => [copy, kept] as const)));
  const rows = alone.map((row) => judgedRow(row, copyOf, vocabulary, issues));
  const effects = rows.flatMap((row) => (row.state === 'counted' ? row.counted : []));
  const known = rows.filter(({ state }) => state === 'counted' || state === 'leftOut').map(({ source }) => source);
  judgeIds(known, register, issues);
  yield;

  for (const ofType of groupBy(effects, ({ effect }) => effect.type).values()) judgeMedian(ofType, issues);
  const ofSuppliers = groupedByName(effects, ({ effect }) => effect.supplier);
  yield* eachInSteps(ofSuppliers, (ofSupplier) => judgeSupplier(ofSupplier, settings, issues));
  const withoutSupplier = effects.filter(({ effect }) => effect.supplier === '');
  for (const sameTitle of groupedByName(withoutSupplier, ({ effect }) => effect.title))
    judgeDuplicates(spansOf(sameTitle), settings, issues);
  for (const { kept } of copies) judgeKeptCopies(kept, issues);
  for (const ofCase of groupedByName(effects, ({ effect }) => effect.caseId)) judgeCorrectedInvoices(ofCase, issues);

  const directory = new EffectDirectory(rows);
  const single = yield* mapInSteps(rowsOfOutcomes, (row) => judgeOutcomeRow(row, directory, issues));
  const outcomes = judgeTogether(
    single.filter((outcome) => outcome !== null),
    { labels: vocabulary.labels, settings },
    issues,
  );
  const byEffect = groupBy(outcomes, ({ counted }) => counted);
  const outcomesOf = (counted: CountedEffect): readonly CountedOutcome[] => byEffect.get(counted) ?? [];
  const unitData = judgeUnitData(readUnitDataRows(register.unitData), directory, outcomesOf, issues);
  const unitDataOf = groupBy(unitData, ({ effectId }) => effectId);
  const day: FollowUpDay = { settings, asOf, lastElapsed: lastElapsedMonth(asOf) };
  const followUps = yield* mapInSteps(effects, (counted) =>
    judgeFollowUp(counted, outcomesOf(counted), unitDataOf.get(counted.effect.id) ?? [], day, issues),
  );
  for (const ofEffect of byEffect.values()) judgeOverlaps(ofEffect, issues);

  const { targets, memberTargets } = judgeTargets(
    readTargetRows(register.targets, lookups),
    { notStated: vocabulary.labels.notStated, organisation: settings.organisation },
    issues,
  );
  const budgetDecisions = judgeDecisions(readDecisionRows(register.budgetDecisions, lookups), issues);
  const leftOut = rows.filter(({ state }) => state !== 'counted').map(({ source }) => source.text('caseId'));
  const cases = judgeCases(readCaseRows(register.cases, lookups), effects, leftOut, issues);
  yield;

  return {
    asOf,
    settings,
    rows: rows.map(statusOf),
    effects: effects.map(({ effect }) => effect),
    calculations: effects.map(({ calculation }) => calculation),
    followUps,
    outcomes: outcomes.map(({ outcome }) => outcome),
    unitData,
    targets,
    memberTargets,
    budgetDecisions,
    cases,
    departments: departmentsOf(register, vocabulary, effects),
    categories: [...nameLookup(register.lists.categories).values()],
    issues: yield* speaking(issues),
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

/** A row judged by itself: what it says, and the effect that it is if nothing else speaks against it. */
interface RowAlone {
  readonly source: SourceRow;
  readonly isWithdrawn: boolean;
  readonly counted: CountedEffect | null;
  readonly issues: readonly RuleIssue[];
}

function judgedAlone(
  source: SourceRow,
  row: EffectRow,
  context: RuleContext,
  judgeFormulas: ReturnType<typeof formulaJudge>,
): RowAlone {
  const issues: RuleIssue[] = [];
  const raise = raiseInto(issues, placeOf(source), context.settings);
  if (isWithdrawnStatus(row.status, context.lookups.vocabulary)) {
    judgeStatus(row, context, raise);
    return { source, isWithdrawn: true, counted: null, issues };
  }
  judgeCells(row, context, raise);
  const counted = hasError(issues) ? null : effectOf(source, row, context.settings, raise);
  judgeFormulas(source, counted, raise);
  return { source, isWithdrawn: false, counted, issues };
}

/** What became of a row once its copies are known. A copy that is left out says only that it is one. */
function judgedRow(
  { source, isWithdrawn, counted, issues: own }: RowAlone,
  copyOf: ReadonlyMap<CountedEffect, readonly CountedEffect[]>,
  vocabulary: Vocabulary,
  issues: RuleIssue[],
): JudgedRow {
  const originals = counted === null ? undefined : copyOf.get(counted);
  if (counted !== null && originals !== undefined) {
    issues.push(copyIssue(counted, originals, vocabulary));
    return { source, state: 'copy', of: originals };
  }
  issues.push(...own);
  if (counted !== null) return { source, state: 'counted', counted };
  if (isWithdrawn) return { source, state: 'withdrawn' };
  const errors = own.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
  return { source, state: 'leftOut', errors: [...new Set(errors)] };
}

/** Makulerad, or what begins like it: `Makulerat`, `makulerad!`. */
function isWithdrawnStatus(status: EffectRow['status'], { labels }: Vocabulary): boolean {
  if (status.kind === 'value') return status.value === 'withdrawn';
  return status.kind === 'unknown' && fold(status.text).startsWith(withdrawnStem(labels.statuses.withdrawn));
}

/** E113, and the fix that sets the copy aside. */
function copyIssue(copy: CountedEffect, originals: readonly CountedEffect[], { labels }: Vocabulary): RuleIssue {
  const { source } = copy;
  const place = { table: 'effects', row: source.row, field: 'status', before: source.cell('status') } as const;
  return copy.issue('E113', null, namesOf(originals), cellFix(place, labels.statuses.withdrawn));
}

/** Whether a row of Utfall says what has been seen of an effect: a counted source, and no error of its own. */
function isFollowUp({ source, from, to, amount }: OutcomeRow): boolean {
  if (source.kind !== 'value' || source.value === 'estimated') return false;
  const hasPeriod = from.kind === 'value' && to.kind === 'value' && from.value <= to.value;
  return hasPeriod && (amount.kind === 'value' || amount.kind === 'text');
}

/** What the cells of one live row say by themselves. */
function judgeCells(row: EffectRow, context: RuleContext, raise: Raise): void {
  judgeAllRows(row, context, raise);
  if (row.type.kind === 'value') judgeTypeRow(row, row.type.value, raise);
}

/** The effect of a row whose cells have no error, and what it says; null when it cannot be counted. */
function effectOf(source: SourceRow, row: EffectRow, settings: Settings, raise: Raise): CountedEffect | null {
  const inputs = buildEffect(row);
  if (inputs === null) return null;
  const calculation = calculated(inputs, settings);
  if (calculation === null) {
    raise('E111', 'hoursPerYear', { reason: 'worth', text: shown(row.cell('hoursPerYear')) });
    return null;
  }
  const counted = new CountedEffect(
    source,
    { ...inputs, validation: validationOfRow(row, inputs, calculation, settings) },
    calculation,
  );
  judgeCounted(counted, settings, raise);
  judgeValidation(counted, settings, raise);
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

type FollowUpDay = Pick<FollowUpContext, 'settings' | 'asOf' | 'lastElapsed'>;

/** The rules about an effect's outcomes, and about an effect that lacks them; answers how it has been followed up. */
function judgeFollowUp(
  counted: CountedEffect,
  own: readonly CountedOutcome[],
  unitData: readonly UnitData[],
  day: FollowUpDay,
  issues: RuleIssue[],
): FollowUp {
  const outcomes = own.map(({ outcome }) => outcome);
  const followUp = followUpOf(counted.effect, counted.calculation, outcomes, unitData, day.lastElapsed);
  const context: FollowUpContext = { followUp, outcomes, ...day };
  const raise = raiseInto(issues, placeOf(counted.source));
  judgeTypeFollowUp(counted, context, raise);
  judgeLateFollowUp(counted, context, raise);
  judgeOutcomes(own, context, issues);
  return followUp;
}

function statusOf({ source: { row, id, title }, state }: JudgedRow): RowStatus {
  return { row, id, title, state: state === 'copy' ? 'leftOut' : state };
}

function departmentsOf(
  { lists }: RegisterCells,
  { commonDepartment }: Vocabulary,
  effects: readonly CountedEffect[],
): string[] {
  const names = [...nameLookup(lists.departments).values()];
  const usesCommon = effects.some(({ effect }) => effect.department === commonDepartment);
  return usesCommon && !names.includes(commonDepartment) ? [...names, commonDepartment] : names;
}
