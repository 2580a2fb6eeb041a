import { lastDayOf, monthOf, type MonthIndex } from '../basics/calendar';
import { countedIn } from '../effect/calculation';
import { isCounted } from '../followUp/followUp';
import type { OutcomeField } from '../register/cells';
import type { IssueParams } from '../register/issue';
import type { Outcome } from '../register/outcome';
import { maxEffectOre } from '../basics/amount';
import type { DateReading } from '../basics/date';
import { addOre, zeroOre, type Ore } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import { amountsPerMonth, wholeMonths } from '../basics/phasing';
import type { OutcomeRow } from '../register/outcomeRow';
import { fold } from '../basics/text';
import type { VocabularyLabels } from '../register/vocabulary';
import { dateFix, judgeAmount, wordFix, type CellToFix } from './cellRules';
import type { RuleId } from './catalogue';
import type { CountedEffect } from './context';
import type { EffectDirectory } from './directory';
import type { FollowUpContext } from './followUpRules';
import { hasError, issueAt, issuesAt, type IssueAt, type Judged, type RuleIssue } from './issues';
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
    return issueAt({ table: 'outcomes', row: this.source.row, effectId: this.source.effectId }, ruleId, field, params);
  }
}

/** An outcome that is more than a fifth of the calculated of the same months away from it wants a cause (W552). */
const deviationShare = 5;

/**
 * E501–E503, E505, E507: the outcome of a row of Utfall, null when it does not count. One of a withdrawn effect is
 * withdrawn with it, in silence; one of an effect that is left out is left out with it, and says so.
 */
export function* judgeOutcomeRow(row: OutcomeRow, directory: EffectDirectory): Judged<CountedOutcome | null> {
  const named = directory.find(row.effectId);
  if (named.kind === 'withdrawn') return null;
  const at = issuesAt({ table: 'outcomes', row: row.row, effectId: row.effectId });
  const issues: RuleIssue[] = [];
  if (named.kind === 'unknown')
    issues.push(at('E501', 'effectId', { reason: row.effectId === '' ? 'missing' : 'unknown' }));
  if (named.kind === 'doubled') issues.push(at('E501', 'effectId', { reason: 'doubled' }));
  if (named.kind === 'leftOut') issues.push(at('E507', 'effectId', named.why));
  if (named.kind === 'counted' && named.counted.calculation.direct === null) issues.push(at('E505', 'effectId'));
  issues.push(...judgePeriod(row, at), ...judgeAmountOf(row, at));
  yield* issues;
  return hasError(issues) || named.kind !== 'counted' ? null : outcomeOf(row, named.counted);
}

function placeOf(row: OutcomeRow, field: OutcomeField): CellToFix {
  return { table: 'outcomes', row: row.row, field, before: row.cell(field) };
}

function* judgeAmountOf(row: OutcomeRow, at: IssueAt): Judged {
  const { amount } = row;
  if (amount.kind === 'blank') yield at('E503', 'amount', { reason: 'missing' });
  else yield* judgeAmount(amount, placeOf(row, 'amount'), at, { text: 'E503', excelError: 'E503' });
}

function* judgePeriod(row: OutcomeRow, at: IssueAt): Judged {
  const { from, to } = row;
  yield* judgeDay(row, 'from', from, at);
  yield* judgeDay(row, 'to', to, at);
  if (from.kind === 'value' && to.kind === 'value' && to.value < from.value) {
    yield at('E502', 'to', { reason: 'reversed', fromSerial: from.value, toSerial: to.value });
  }
}

function* judgeDay(row: OutcomeRow, field: 'from' | 'to', reading: DateReading, at: IssueAt): Judged {
  if (reading.kind === 'blank') yield at('E502', field, { reason: 'missing' });
  else if (reading.kind !== 'value') {
    yield at('E502', field, { reason: 'unreadable', text: reading.text }, dateFix(reading, placeOf(row, field)));
  }
}

/**
 * E504, E111, W556 and W557 of outcomes that count by themselves; answers those that count together. A copy has the
 * effect, period, amount, Källa and filled Underlag of an earlier one.
 */
export function* judgeTogether(
  outcomes: readonly CountedOutcome[],
  labels: VocabularyLabels,
): Judged<CountedOutcome[]> {
  const seen = new Map<string, OutcomeRow>();
  const sums = new Map<CountedEffect, number>();
  const kept: CountedOutcome[] = [];
  for (const judged of outcomes) {
    const { outcome, counted, source } = judged;
    const key = keyOf(judged);
    const earlier = source.evidence === '' ? undefined : seen.get(key);
    const sum = (sums.get(counted) ?? 0) + Math.abs(outcome.amount);
    if (earlier !== undefined) yield judged.issue('E504', null, { rows: [earlier.row] });
    else if (sum > maxEffectOre) yield judged.issue('E111', 'amount', { reason: 'effectSum', limitOre: maxEffectOre });
    else {
      seen.set(key, source);
      sums.set(counted, sum);
      yield* judgeChoices(judged, labels);
      kept.push(judged);
    }
  }
  return kept;
}

function keyOf({
  source: { source, evidence },
  outcome: { effectId, from, to, amount, source: counted },
}: CountedOutcome): string {
  return [effectId, from, to, amount, source.kind === 'unknown' ? fold(source.text) : counted, fold(evidence)].join(
    '|',
  );
}

function* judgeChoices({ source: row }: CountedOutcome, labels: VocabularyLabels): Judged {
  const at = issuesAt({ table: 'outcomes', row: row.row, effectId: row.effectId });
  if (row.source.kind === 'blank') yield at('W556', 'source', { reason: 'missing' });
  else if (row.source.kind === 'unknown') {
    const fix = wordFix(placeOf(row, 'source'), Object.values(labels.outcomeSources));
    yield at('W556', 'source', { reason: 'unknown', text: row.source.text }, fix);
  } else if (row.source.value === 'estimated') yield at('W556', 'source', { reason: 'estimated' });
  if (row.cause.kind === 'unknown') {
    yield at(
      'W557',
      'cause',
      { text: row.cause.text },
      wordFix(placeOf(row, 'cause'), Object.values(labels.deviationCauses)),
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

/** W551, W552, W553 and W555 of one effect's outcomes that count. */
export function* judgeOutcomes(
  own: readonly CountedOutcome[],
  { followUp, asOf, lastElapsed }: FollowUpContext,
): Judged {
  const shown = shownByMonth(own);
  for (const each of own) {
    const {
      outcome,
      counted: {
        effect,
        calculation: { direct },
      },
    } = each;
    if (outcome.lastMonth > lastElapsed) yield each.issue('W551', 'to', { asOfSerial: asOf, toSerial: outcome.to });
    if (direct !== null && direct.months !== null) {
      const before = outcome.firstMonth < direct.phasing.first;
      if (before || outcome.lastMonth > direct.lastCounted) {
        yield each.issue('W553', before ? 'from' : 'to', {
          startSerial: effect.start,
          endSerial: lastDayOf(direct.lastCounted),
        });
      }
    }
    yield* judgeDeviation(each, shown, followUp.shown);
  }
  yield* judgeOverlaps(own);
}

/**
 * W552. A cause, or a source that nobody has seen, is answer enough. Of a one-off that is open the rest may still come.
 */
function* judgeDeviation(judged: CountedOutcome, shownIn: (span: MonthSpan) => Ore, shownToDate: Ore): Judged {
  const { outcome, counted } = judged;
  const { direct } = counted.calculation;
  if (direct === null || outcome.cause !== null || !isCounted(outcome)) return;
  const isOnce = direct.months === null;
  if (isOnce && counted.effect.status !== 'closed') return;
  const calculated = isOnce ? direct.total : countedIn(direct, outcome.firstMonth, outcome.lastMonth);
  const shown = isOnce ? shownToDate : shownIn({ first: outcome.firstMonth, last: outcome.lastMonth });
  if (calculated <= 0 || Math.abs(shown - calculated) * deviationShare <= calculated) return;
  yield judged.issue('W552', 'cause', { shownOre: shown, calculatedOre: calculated, share: shown / calculated });
}

/** What the counted sources of one effect's outcomes show in a span of months, elapsed or not, öre. */
export function shownByMonth(own: readonly CountedOutcome[]): (span: MonthSpan) => Ore {
  const sums = new Map<MonthIndex, Ore>();
  for (const { outcome } of own.filter((each) => isCounted(each.outcome))) {
    for (const { month, amount } of amountsPerMonth(
      outcome.amount,
      wholeMonths(outcome.firstMonth, outcome.lastMonth),
    )) {
      sums.set(month, addOre(sums.get(month) ?? zeroOre, amount));
    }
  }
  return ({ first, last }) => {
    let total = zeroOre;
    for (let month = first; month <= last; month = (month + 1) as MonthIndex)
      total = addOre(total, sums.get(month) ?? zeroOre);
    return total;
  };
}

/** W555: outcomes of one effect over the same months are summed. Estimated ones are not summed with seen ones. */
function* judgeOverlaps(own: readonly CountedOutcome[]): Judged {
  for (const seen of [true, false]) {
    const spans = own
      .filter(({ outcome }) => isCounted(outcome) === seen)
      .map((item) => ({
        item,
        first: item.outcome.firstMonth,
        last: item.outcome.lastMonth,
        size: 0,
        group: '',
        key: `${item.outcome.from} ${item.outcome.to} ${item.outcome.amount} ${item.outcome.row}`,
      }));
    for (const [judged, others] of overlapping(spans, 0)) {
      yield judged.issue('W555', 'from', { rows: others.map(({ outcome }) => outcome.row).sort((a, b) => a - b) });
    }
  }
}
