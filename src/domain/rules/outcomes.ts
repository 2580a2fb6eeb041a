import { lastDayOf, monthOf, type MonthIndex } from '../basics/calendar';
import { countedIn } from '../effect/calculation';
import type { OutcomeField } from '../register/cells';
import type { IssueParams } from '../register/issue';
import type { Outcome } from '../register/outcome';
import { maxEffectOre } from '../basics/amount';
import type { DateReading } from '../basics/date';
import type { OutcomeRow } from '../register/outcomeRow';
import { fold } from '../basics/text';
import type { VocabularyLabels } from '../register/vocabulary';
import { eachInSteps, type Steps } from '../basics/steps';
import { dateFix, judgeAmount, wordFix, type CellPlace } from './cellRules';
import type { RuleId } from './catalogue';
import type { CountedEffect, RuleContext } from './context';
import type { EffectDirectory } from './directory';
import type { EffectFollowUp } from './followUpIndex';
import type { IssueList, Raise } from './issueList';
import { overlapping } from './overlaps';

/** An outcome that counts, with the effect that it follows up and a way to speak of its row. */
export class CountedOutcome {
  constructor(
    readonly outcome: Outcome,
    readonly counted: CountedEffect,
    readonly source: OutcomeRow,
    private readonly issues: IssueList,
  ) {}

  /** Raises an issue on its row. */
  raise(ruleId: RuleId, field: OutcomeField | null, params?: IssueParams): void {
    this.issues.raise({ table: 'outcomes', row: this.outcome.row, effectId: this.source.effectId }, ruleId, field, params);
  }
}

/** An outcome that is more than a fifth of the calculated of the same months away from it wants a cause (W552). */
const deviationShare = 5;

/**
 * E501–E505, E111, W556 and W557: which rows of Utfall count. An outcome of a withdrawn effect is withdrawn with it, in silence; one of an
 * effect that is left out is left out with it, and only its own errors are told.
 */
export function* judgeOutcomeRows(
  rows: readonly OutcomeRow[],
  directory: EffectDirectory,
  labels: VocabularyLabels,
  issues: IssueList,
): Steps<CountedOutcome[]> {
  const counted: CountedOutcome[] = [];
  const seen = new SeenOutcomes();
  yield* eachInSteps(rows, (row) => {
    const named = directory.find(row.effectId);
    if (named.kind === 'withdrawn') return;
    const raise = issues.at({ table: 'outcomes', row: row.row, effectId: row.effectId });
    const before = issues.errorCount;
    if (named.kind === 'unknown') raise('E501', 'effectId', { reason: row.effectId === '' ? 'missing' : 'unknown' });
    if (named.kind === 'doubled') raise('E501', 'effectId', { reason: 'doubled' });
    if (named.kind === 'counted' && named.counted.calculation.direct === null) raise('E505', 'effectId');
    judgePeriod(row, raise);
    judgeAmountOf(row, raise);
    if (issues.errorCount > before || named.kind !== 'counted') return;
    const outcome = outcomeOf(row, named.counted);
    if (outcome === null) return;
    const judged = new CountedOutcome(outcome, named.counted, row, issues);
    if (isCopy(judged, seen) || isTooMuch(judged, seen)) return;
    judgeChoices(row, labels, raise);
    counted.push(judged);
  });
  return counted;
}

function placeOf(row: OutcomeRow, field: OutcomeField): CellPlace {
  return { table: 'outcomes', row: row.row, field, before: row.cell(field) };
}

function judgeAmountOf(row: OutcomeRow, raise: Raise): void {
  const { amount } = row;
  if (amount.kind === 'blank') raise('E503', 'amount', { reason: 'missing' });
  else if (amount.kind !== 'value') judgeAmount(amount, placeOf(row, 'amount'), raise, { text: 'E503', excelError: 'E503' });
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
  if (reading.kind === 'blank') raise('E502', field, { reason: 'missing' });
  else if (reading.kind !== 'value') {
    const fix = dateFix(reading, placeOf(row, field));
    raise('E502', field, { reason: 'unreadable', text: reading.text }, fix);
  }
}

/** E504: effect, period, amount and Källa are the same as in an earlier row, and so is a filled Underlag. */
function isCopy(judged: CountedOutcome, seen: SeenOutcomes): boolean {
  if (judged.source.evidence === '') return false;
  const earlier = seen.alike(judged);
  if (earlier !== null) judged.raise('E504', null, { rows: [earlier.row] });
  return earlier !== null;
}

/** The outcomes that have been counted, by their effect's row. Most effects have one, and for those no text to compare by has to be made. */
class SeenOutcomes {
  private readonly first: CountedOutcome[] = [];
  private readonly others = new Map<string, OutcomeRow>();
  private readonly sums: number[] = [];

  /** The earlier row that an outcome is like; null when there is none, and it is remembered. */
  alike(judged: CountedOutcome): OutcomeRow | null {
    const { row } = judged.counted.source;
    const first = this.first[row];
    if (first === undefined) {
      this.first[row] = judged;
      return null;
    }
    const key = keyOf(judged);
    if (keyOf(first) === key) return first.source;
    const earlier = this.others.get(key);
    if (earlier === undefined) this.others.set(key, judged.source);
    return earlier ?? null;
  }

  /** Adds an outcome to what its effect's come to in absolute amounts, öre, unless that would pass the limit; whether it did. */
  addWithin(limit: number, { outcome, counted }: CountedOutcome): boolean {
    const { row } = counted.source;
    const sum = (this.sums[row] ?? 0) + Math.abs(outcome.amount);
    if (sum <= limit) this.sums[row] = sum;
    return sum <= limit;
  }
}

function keyOf({ source: { source, evidence }, outcome: { effectId, from, to, amount, source: counted } }: CountedOutcome): string {
  return [effectId, from, to, amount, source.kind === 'unknown' ? fold(source.text) : counted, fold(evidence)].join('|');
}

/** E111: the outcome takes its effect's outcomes past what one effect may come to. */
function isTooMuch(judged: CountedOutcome, seen: SeenOutcomes): boolean {
  if (seen.addWithin(maxEffectOre, judged)) return false;
  judged.raise('E111', 'amount', { reason: 'effectSum', limitOre: maxEffectOre });
  return true;
}

function judgeChoices(row: OutcomeRow, labels: VocabularyLabels, raise: Raise): void {
  if (row.source.kind === 'blank') raise('W556', 'source', { reason: 'missing' });
  else if (row.source.kind === 'unknown') {
    const fix = wordFix(placeOf(row, 'source'), Object.values(labels.outcomeSources));
    raise('W556', 'source', { reason: 'unknown', text: row.source.text }, fix);
  } else if (row.source.value === 'estimated') raise('W556', 'source', { reason: 'estimated' });
  if (row.cause.kind === 'unknown') {
    raise('W557', 'cause', { text: row.cause.text }, wordFix(placeOf(row, 'cause'), Object.values(labels.deviationCauses)));
  }
}

function outcomeOf(row: OutcomeRow, counted: CountedEffect): Outcome | null {
  const { from, to, amount } = row;
  if (from.kind !== 'value' || to.kind !== 'value' || (amount.kind !== 'value' && amount.kind !== 'text')) return null;
  return {
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
}

/** W551, W552, W553 and W555 of one effect's counted outcomes. */
export function judgeOutcomes(
  own: readonly CountedOutcome[],
  followUp: EffectFollowUp,
  context: RuleContext,
  lastElapsed: MonthIndex,
): void {
  for (const each of own) {
    const { outcome, counted } = each;
    const { direct } = counted.calculation;
    if (outcome.lastMonth > lastElapsed) each.raise('W551', 'to', { asOfSerial: context.asOf, toSerial: outcome.to });
    if (direct !== null && direct.months !== null) {
      const before = outcome.firstMonth < direct.phasing.first;
      if (before || outcome.lastMonth > direct.lastCounted) {
        each.raise('W553', before ? 'from' : 'to', {
          startSerial: counted.effect.start,
          endSerial: lastDayOf(direct.lastCounted),
        });
      }
    }
    judgeDeviation(each, followUp);
  }
  judgeOverlaps(own);
}

function judgeDeviation(judged: CountedOutcome, followUp: EffectFollowUp): void {
  const { outcome, counted } = judged;
  const { direct } = counted.calculation;
  if (direct === null || outcome.cause !== null || outcome.source === 'estimated') return;
  const calculated = countedIn(direct, outcome.firstMonth, outcome.lastMonth);
  if (calculated <= 0) return;
  const shown = followUp.shownIn({ first: outcome.firstMonth, last: outcome.lastMonth });
  if (Math.abs(shown - calculated) * deviationShare <= calculated) return;
  judged.raise('W552', 'cause', { shownOre: shown, calculatedOre: calculated, share: shown / calculated });
}

/** W555: outcomes of one effect over the same months are summed. Estimated ones are not summed with seen ones. */
function judgeOverlaps(own: readonly CountedOutcome[]): void {
  if (own.length < 2) return;
  for (const estimated of [false, true]) {
    const spans = own
      .filter(({ outcome }) => (outcome.source === 'estimated') === estimated)
      .map((item) => ({
        item,
        first: item.outcome.firstMonth,
        last: item.outcome.lastMonth,
        size: 0,
        group: '',
        key: `${item.outcome.from} ${item.outcome.to} ${item.outcome.amount} ${item.outcome.row}`,
      }));
    for (const [judged, others] of overlapping(spans, 0)) {
      judged.raise('W555', 'from', { rows: others.map(({ outcome }) => outcome.row).sort((a, b) => a - b) });
    }
  }
}
