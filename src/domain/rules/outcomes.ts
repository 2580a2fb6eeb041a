import { lastDayOf, monthOf, type MonthIndex } from '../basics/calendar';
import { countedIn } from '../effect/calculation';
import { isCounted } from '../followUp/followUp';
import type { OutcomeField } from '../register/cells';
import type { IssueParams } from '../register/issue';
import type { Outcome } from '../register/outcome';
import { maxEffectOre } from '../basics/amount';
import type { DateReading } from '../basics/date';
import { addOre, zeroOre, type Ore } from '../basics/money';
import { amountIn, wholeMonths } from '../basics/phasing';
import type { OutcomeRow } from '../register/outcomeRow';
import { isRefusal } from '../basics/refusal';
import { cellText, fold } from '../basics/text';
import type { Settings } from '../register/settings';
import type { VocabularyLabels } from '../register/vocabulary';
import { dateFix, judgeAmount, wordFix, type CellToFix } from './cellRules';
import type { RuleId } from './catalogue';
import { isRun } from './collections';
import type { CountedEffect } from './context';
import type { EffectDirectory } from './directory';
import type { FollowUpContext } from './followUpRules';
import { hasError, issueAt, raiseInto, type IssueRow, type Raise, type RuleIssue } from './issues';
import { overlapping } from './overlaps';

/** An outcome that counts, with the effect that it follows up. */
export class CountedOutcome {
  constructor(
    readonly outcome: Outcome,
    readonly counted: CountedEffect,
    readonly source: OutcomeRow,
  ) {}

  /** An issue about its row. */
  issue(ruleId: RuleId, field: OutcomeField | null, params?: IssueParams): RuleIssue {
    return issueAt(placeOf(this.source), ruleId, field, params);
  }
}

/** An outcome that is more than a fifth of the calculated of the same months away from it wants a cause (W552). */
const deviationShare = 5;

/**
 * E501–E503, E505, E507: the outcome of a row of Utfall, null when it does not count. One of a withdrawn effect is
 * withdrawn with it, in silence; one of an effect that is left out is left out with it, and says so.
 */
export function judgeOutcomeRow(
  row: OutcomeRow,
  directory: EffectDirectory,
  issues: RuleIssue[],
): CountedOutcome | null {
  const named = directory.find(row.effectId);
  if (named.kind === 'withdrawn') return null;
  const own: RuleIssue[] = [];
  const raise = raiseInto(own, placeOf(row));
  if (named.kind === 'unknown') raise('E501', 'effectId', { reason: row.effectId === '' ? 'missing' : 'unknown' });
  if (named.kind === 'doubled') raise('E501', 'effectId', { reason: 'doubled' });
  if (named.kind === 'leftOut') raise('E507', 'effectId', named.why);
  if (named.kind === 'counted' && named.counted.calculation.direct === null) raise('E505', 'effectId');
  judgePeriod(row, raise);
  judgeAmountOf(row, raise);
  issues.push(...own);
  return hasError(own) || named.kind !== 'counted' ? null : outcomeOf(row, named.counted);
}

function placeOf({ row, effectId }: OutcomeRow): IssueRow {
  return { table: 'outcomes', row, effectId };
}

function cellOf(row: OutcomeRow, field: OutcomeField): CellToFix {
  return { table: 'outcomes', row: row.row, field, before: row.cell(field) };
}

function judgeAmountOf(row: OutcomeRow, raise: Raise): void {
  const { amount } = row;
  if (amount.kind === 'blank') raise('E503', 'amount', { reason: 'missing' });
  else judgeAmount(amount, cellOf(row, 'amount'), raise, { text: 'E503', excelError: 'E503' });
}

function judgePeriod(row: OutcomeRow, raise: Raise): void {
  const { from, to } = row;
  judgeDay(row, 'from', from, raise);
  judgeDay(row, 'to', to, raise);
  if (from.kind === 'value' && to.kind === 'value' && to.value < from.value) {
    raise('E502', 'to', { reason: 'reversed', fromSerial: from.value, toSerial: to.value });
  }
}

function judgeDay(row: OutcomeRow, field: 'from' | 'to', reading: DateReading, raise: Raise): void {
  if (reading.kind === 'blank') raise('E502', field, { reason: 'missing', field });
  else if (reading.kind !== 'value') {
    raise('E502', field, { reason: 'unreadable', text: reading.text }, dateFix(reading, cellOf(row, field)));
  }
}

/**
 * E504, E506, E111, W556, W557 and W164 of outcomes that count by themselves; answers those that count together. A copy
 * has the effect, period, amount, Källa and filled Underlag of another: the verified one stays, else the first. A
 * credit note is used once.
 */
export function judgeTogether(
  outcomes: readonly CountedOutcome[],
  { labels, settings }: { readonly labels: VocabularyLabels; readonly settings: Settings },
  issues: RuleIssue[],
): CountedOutcome[] {
  const originals = originalsOf(outcomes);
  const notes = new Map<string, CountedOutcome>();
  const sums = new Map<CountedEffect, number>();
  const kept: CountedOutcome[] = [];
  for (const judged of outcomes) {
    const { outcome, counted, source } = judged;
    const original = isRun('E504', settings) ? (originals.get(keyOf(judged)) ?? judged) : judged;
    const note = fold(cellText(source.cell('creditRow')));
    const usedBefore = note === '' ? undefined : notes.get(note);
    const sum = (sums.get(counted) ?? 0) + Math.abs(outcome.amount);
    if (original !== judged) issues.push(judged.issue('E504', null, { rows: [original.source.row] }));
    else if (usedBefore !== undefined) {
      const used = { rows: [usedBefore.source.row], effectIds: [usedBefore.outcome.effectId] };
      issues.push(judged.issue('E506', 'creditRow', used));
    } else if (sum > maxEffectOre) {
      issues.push(judged.issue('E111', 'amount', { reason: 'effectSum', limitOre: maxEffectOre }));
    } else {
      if (note !== '') notes.set(note, judged);
      sums.set(counted, sum);
      judgeChoices(source, labels, raiseInto(issues, placeOf(source)));
      kept.push(judged);
    }
  }
  return kept;
}

/** Of outcomes with evidence that are alike the one that counts, by what they have in common. */
function originalsOf(outcomes: readonly CountedOutcome[]): ReadonlyMap<string, CountedOutcome> {
  const originals = new Map<string, CountedOutcome>();
  for (const judged of outcomes) {
    if (judged.source.evidence === '') continue;
    const key = keyOf(judged);
    const earlier = originals.get(key);
    if (earlier === undefined || (judged.outcome.verified && !earlier.outcome.verified)) originals.set(key, judged);
  }
  return originals;
}

function keyOf({
  source: { source, evidence },
  outcome: { effectId, from, to, amount, source: counted },
}: CountedOutcome): string {
  return [effectId, from, to, amount, source.kind === 'unknown' ? fold(source.text) : counted, fold(evidence)].join(
    '|',
  );
}

function judgeChoices(row: OutcomeRow, labels: VocabularyLabels, raise: Raise): void {
  if (row.source.kind === 'blank') raise('W556', 'source', { reason: 'missing' });
  else if (row.source.kind === 'unknown') {
    const fix = wordFix(cellOf(row, 'source'), Object.values(labels.outcomeSources));
    raise('W556', 'source', { reason: 'unknown', text: row.source.text }, fix);
  } else if (row.source.value === 'estimated') raise('W556', 'source', { reason: 'estimated' });
  const verified = row.cell('verified');
  if (isRefusal(verified)) raise('W164', 'verified', { text: cellText(verified), field: 'verified' });
  if (row.cause.kind === 'unknown') {
    raise(
      'W557',
      'cause',
      { text: row.cause.text },
      wordFix(cellOf(row, 'cause'), Object.values(labels.deviationCauses)),
    );
  }
}

function outcomeOf(row: OutcomeRow, counted: CountedEffect): CountedOutcome | null {
  const { from, to, amount } = row;
  if (from.kind !== 'value' || to.kind !== 'value' || (amount.kind !== 'value' && amount.kind !== 'text')) return null;
  const outcome: Outcome = {
    row: row.row,
    effectId: counted.effect.id,
    from: from.value,
    to: to.value,
    firstMonth: monthOf(from.value),
    lastMonth: monthOf(to.value),
    amount: amount.value,
    source: row.source.kind === 'value' ? row.source.value : 'estimated',
    evidence: row.evidence,
    cause: row.cause.kind === 'value' ? row.cause.value : null,
    verified: row.verified,
  };
  return new CountedOutcome(outcome, counted, row);
}

/** W551, W552 and W553 of one effect's outcomes that count. */
export function judgeOutcomes(
  own: readonly CountedOutcome[],
  { followUp, asOf, lastElapsed }: FollowUpContext,
  issues: RuleIssue[],
): void {
  for (const each of own) {
    const { outcome, counted, source } = each;
    const { direct } = counted.calculation;
    const raise = raiseInto(issues, placeOf(source));
    if (outcome.lastMonth > lastElapsed) raise('W551', 'to', { asOfSerial: asOf, toSerial: outcome.to });
    if (direct !== null && direct.term.months !== null) {
      const before = outcome.firstMonth < direct.term.phasing.first;
      if (before || outcome.lastMonth > direct.term.lastCounted) {
        const params = { startSerial: counted.effect.start, endSerial: lastDayOf(direct.term.lastCounted) };
        raise('W553', before ? 'from' : 'to', params);
      }
    }
    judgeDeviation(each, own, followUp.shown, raise);
  }
}

/**
 * W552. A cause, or a source that nobody has seen, is answer enough. Of a one-off that is open the rest may still come;
 * once it is closed its outcomes are told together, on the last of them.
 */
function judgeDeviation(
  { outcome, counted }: CountedOutcome,
  own: readonly CountedOutcome[],
  shownToDate: Ore,
  raise: Raise,
): void {
  const { direct } = counted.calculation;
  if (direct === null || outcome.cause !== null || !isCounted(outcome)) return;
  const isOnce = direct.term.months === null;
  if (isOnce && (counted.effect.status !== 'closed' || !isLastWithoutCause(outcome, own))) return;
  const calculated = isOnce ? direct.total : countedIn(direct, outcome.firstMonth, outcome.lastMonth);
  const shown = isOnce ? shownToDate : shownIn(own, outcome.firstMonth, outcome.lastMonth);
  if (calculated <= 0 || Math.abs(shown - calculated) * deviationShare <= calculated) return;
  const params = { shownOre: shown, calculatedOre: calculated, share: shown / calculated };
  raise('W552', 'cause', isOnce ? { ...params, reason: 'closed' } : params);
}

/** Whether an outcome is the last of those that count, none of which states a cause. */
function isLastWithoutCause(outcome: Outcome, own: readonly CountedOutcome[]): boolean {
  const seen = own.map((each) => each.outcome).filter((each) => isCounted(each));
  return seen.at(-1) === outcome && seen.every(({ cause }) => cause === null);
}

/** What the counted sources of one effect's outcomes show in the months first to last, elapsed or not, öre. */
export function shownIn(own: readonly CountedOutcome[], first: MonthIndex, last: MonthIndex): Ore {
  let sum = zeroOre;
  for (const { outcome } of own) {
    if (!isCounted(outcome)) continue;
    const phasing = wholeMonths(outcome.firstMonth, outcome.lastMonth);
    sum = addOre(sum, amountIn(outcome.amount, phasing, first, last));
  }
  return sum;
}

/** W555: outcomes of one effect over the same months are summed. Estimated ones are not summed with seen ones. */
export function judgeOverlaps(own: readonly CountedOutcome[], issues: RuleIssue[]): void {
  const spans = own.map((item) => ({
    item,
    first: item.outcome.firstMonth,
    last: item.outcome.lastMonth,
    // Only spans of the same size are partners.
    size: Number(isCounted(item.outcome)),
    group: '',
  }));
  const keyOf = ({ outcome: { from, to, amount, row } }: CountedOutcome): string => `${from} ${to} ${amount} ${row}`;
  for (const [judged, others] of overlapping(spans, 0, keyOf)) {
    const rows = others.map(({ outcome }) => outcome.row).sort((a, b) => a - b);
    issues.push(judged.issue('W555', 'from', { rows }));
  }
}
