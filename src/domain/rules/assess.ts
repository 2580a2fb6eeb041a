import type { Assessment, RowStatus } from './assessment';
import { calculate, type Calculation } from '../effect/calculation';
import { lastElapsedMonth, type Serial } from '../basics/calendar';
import type { RegisterCells } from '../register/cells';
import type { Effect } from '../effect/effect';
import { followUpOf } from '../followUp/followUp';
import { maxEffectOre } from '../basics/amount';
import { groupBy } from '../basics/groupBy';
import { fold } from '../basics/text';
import { buildEffect } from '../register/buildEffect';
import { effectReader, type EffectRow, type RowLookups } from '../register/effectRow';
import { nameLookup } from '../register/list';
import { outcomeRows, type OutcomeRow } from '../register/outcomeRow';
import { sourceRows, type SourceRow } from '../register/sourceRow';
import { readCaseRows, readDecisionRows, readTargetRows } from '../register/targetRow';
import { readUnitDataRows } from '../register/unitDataRow';
import type { Vocabulary } from '../register/vocabulary';
import { judgeAllRows, judgeStatus, withdrawnStem } from './allRows';
import { judgeCases, judgeDecisions } from './cases';
import { cellFix, shown } from './cellRules';
import { CountedEffect, namesOf, placeOf, type RuleContext } from './context';
import { findCopies } from './copies';
import { EffectDirectory, type JudgedRow } from './directory';
import { judgeIds } from './effectIds';
import { judgeLateFollowUp, type FollowUpContext } from './followUpRules';
import { formulaJudge, type ExpectedFormulas } from './formulas';
import { hasError, issuesAt, type Judged, type RuleIssue } from './issues';
import { judgeOutcomeRow, judgeOutcomes, judgeTogether, type CountedOutcome } from './outcomes';
import { groupedByName, judgeCorrectedInvoices, judgeDuplicates, judgeKeptCopies, judgeSupplier } from './portfolio';
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
  const heard = <Counted>(judged: Judged<Counted>): Counted => heardInto(issues, judged);

  const sources = yield* sourceRows(register.effects);
  const rowsOfOutcomes = yield* outcomeRows(register.outcomes, vocabulary);
  const read = effectReader(lookups);
  const judgeFormulas = formulaJudge(register, rowsOfOutcomes, options.expectedFormulas ?? {});
  const alone = yield* mapInSteps(sources, (source) =>
    judgedAlone(source, read(source), { lookups, settings, asOf }, judgeFormulas),
  );
  const live = alone.flatMap(({ counted }) => counted ?? []);
  const followed = new Set(rowsOfOutcomes.filter(isFollowUp).map(({ effectId }) => fold(effectId)));
  const copies = findCopies(
    live,
    ({ source }) => read(source),
    (key) => followed.has(key),
  );
  yield;
  const copyOf = new Map(copies.flatMap(({ kept, leftOut }) => leftOut.map((copy) => [copy, kept] as const)));
  const rows = alone.map(({ counted, ...row }): JudgedRow => {
    const originals = counted === null ? undefined : copyOf.get(counted);
    if (counted !== null && originals !== undefined) {
      heard(judgeCopy(counted, originals, vocabulary));
      return { source: row.source, state: 'copy', of: originals };
    }
    issues.push(...row.issues);
    if (counted !== null) return { source: row.source, state: 'counted', counted };
    if (row.isWithdrawn) return { source: row.source, state: 'withdrawn' };
    const errors = row.issues.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
    return { source: row.source, state: 'leftOut', errors: [...new Set(errors)] };
  });
  const effects = rows.flatMap((row) => (row.state === 'counted' ? row.counted : []));
  heard(
    judgeIds(
      rows.filter(({ state }) => state === 'counted' || state === 'leftOut').map(({ source }) => source),
      register,
    ),
  );
  yield;

  for (const ofType of groupBy(effects, ({ effect }) => effect.type).values()) heard(judgeMedian(ofType));
  yield* eachInSteps(
    groupedByName(effects, ({ effect }) => effect.supplier),
    (group) => heard(judgeSupplier(group)),
  );
  const withoutSupplier = effects.filter(({ effect }) => effect.supplier === '');
  for (const sameTitle of groupedByName(withoutSupplier, ({ effect }) => effect.title))
    heard(judgeDuplicates(sameTitle));
  for (const { kept } of copies) heard(judgeKeptCopies(kept));
  for (const ofCase of groupedByName(effects, ({ effect }) => effect.caseId)) heard(judgeCorrectedInvoices(ofCase));

  const directory = new EffectDirectory(rows);
  const single = yield* mapInSteps(rowsOfOutcomes, (row) => heard(judgeOutcomeRow(row, directory)));
  const outcomes = heard(
    judgeTogether(
      single.filter((outcome) => outcome !== null),
      vocabulary.labels,
    ),
  );
  const byEffect = groupBy(outcomes, ({ counted }) => counted);
  const outcomesOf = (counted: CountedEffect): readonly CountedOutcome[] => byEffect.get(counted) ?? [];
  yield* eachInSteps(effects, (counted) => heard(judgeFollowUp(counted, outcomesOf(counted), settings, asOf)));
  const unitData = heard(judgeUnitData(readUnitDataRows(register.unitData), directory, outcomesOf));
  yield;

  const targets = heard(judgeTargets(readTargetRows(register.targets, lookups), vocabulary.labels.notStated));
  const budgetDecisions = heard(judgeDecisions(readDecisionRows(register.budgetDecisions, lookups)));
  const leftOut = rows.filter(({ state }) => state !== 'counted').map(({ source }) => source.text('caseId'));
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

/** Keeps what a judge says, and answers what it found to count. */
function heardInto<Counted>(issues: RuleIssue[], judged: Judged<Counted>): Counted {
  for (;;) {
    const step = judged.next();
    if (step.done === true) return step.value;
    issues.push(step.value);
  }
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
  const { vocabulary } = context.lookups;
  const isWithdrawn = isWithdrawnStatus(row.status, vocabulary);
  const issues: RuleIssue[] = [];
  const counted = isWithdrawn ? null : heardInto(issues, judgeRow(source, row, context));
  if (isWithdrawn) issues.push(...judgeStatus(row, context, issuesAt(placeOf(source))));
  else issues.push(...judgeFormulas(source, counted));
  return { source, isWithdrawn, counted, issues };
}

/** Makulerad, or what begins like it: `Makulerat`, `makulerad!`. */
function isWithdrawnStatus(status: EffectRow['status'], { labels }: Vocabulary): boolean {
  if (status.kind === 'value') return status.value === 'withdrawn';
  return status.kind === 'unknown' && fold(status.text).startsWith(withdrawnStem(labels.statuses.withdrawn));
}

/** E113, and the fix that sets the copy aside. */
function* judgeCopy(copy: CountedEffect, originals: readonly CountedEffect[], { labels }: Vocabulary): Judged {
  const { source } = copy;
  const place = { table: 'effects', row: source.row, field: 'status', before: source.cell('status') } as const;
  yield copy.issue('E113', null, namesOf(originals), cellFix(place, labels.statuses.withdrawn));
}

/** Whether a row of Utfall says what has been seen of an effect: a counted source, and no error of its own. */
function isFollowUp({ source, from, to, amount }: OutcomeRow): boolean {
  if (source.kind !== 'value' || source.value === 'estimated') return false;
  const hasPeriod = from.kind === 'value' && to.kind === 'value' && from.value <= to.value;
  return hasPeriod && (amount.kind === 'value' || amount.kind === 'text');
}

/** Everything that one live row says by itself; the effect that counts, null when an error leaves it out. */
function* judgeRow(source: SourceRow, row: EffectRow, context: RuleContext): Judged<CountedEffect | null> {
  const { settings } = context;
  const at = issuesAt(placeOf(source));
  const issues = [
    ...judgeAllRows(row, context, at),
    ...(row.type.kind === 'value' ? judgeTypeRow(row, row.type.value, at) : []),
  ];
  yield* issues;
  const inputs = hasError(issues) ? null : buildEffect(row);
  if (inputs === null) return null;
  const calculation = calculated(inputs, settings);
  if (calculation === null) {
    yield at('E111', 'hoursPerYear', { reason: 'worth', text: shown(row.cell('hoursPerYear')) });
    return null;
  }
  const counted = new CountedEffect(
    source,
    { ...inputs, validation: validationOfRow(row, inputs, calculation, settings) },
    calculation,
  );
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
function* judgeFollowUp(
  counted: CountedEffect,
  own: readonly CountedOutcome[],
  settings: Settings,
  asOf: Serial,
): Judged {
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

function departmentsOf(
  { lists }: RegisterCells,
  { commonDepartment }: Vocabulary,
  effects: readonly CountedEffect[],
): string[] {
  const names = [...nameLookup(lists.departments).values()];
  const usesCommon = effects.some(({ effect }) => effect.department === commonDepartment);
  return usesCommon && !names.includes(commonDepartment) ? [...names, commonDepartment] : names;
}
