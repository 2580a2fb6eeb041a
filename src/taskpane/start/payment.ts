import type { OutcomeDraft, RegisterState } from '../../application/results';
import { firstDayOf, lastDayOf, monthOf } from '../../domain/basics/calendar';
import type { MonthIndex } from '../../domain/basics/calendar';
import { oreToKronor } from '../../domain/basics/money';
import type { Ore } from '../../domain/basics/money';
import type { Effect } from '../../domain/effect/effect';
import { choices } from '../../locales/workbook';
import { leftOf, paidOf } from './monthRound';

/** What is proposed for a claim's payment. */
export interface ProposedPayment {
  /** The months that it can have come in, the claim's own first. */
  readonly months: readonly MonthIndex[];
  readonly month: MonthIndex;
  /** What is left of the claim, öre. */
  readonly ore: number;
  /** Some of it is paid: that may be all that comes. */
  readonly isPartlyPaid: boolean;
}

/**
 * Proposes the month after the claim, or after its last part payment, and what is left of it; not later than the per
 * date's month. Null when the claim has no readable amount.
 */
export function proposePayment(
  { assessment }: Pick<RegisterState, 'assessment'>,
  effect: Effect,
): ProposedPayment | null {
  const paid = paidOf(assessment.outcomes.filter(({ effectId }) => effectId === effect.id));
  const ore = leftOf(effect, paid);
  if (ore === null) return null;
  const start = monthOf(effect.start);
  const latest = Math.max(start, monthOf(assessment.asOf));
  const months = Array.from({ length: latest - start + 1 }, (_, index) => (start + index) as MonthIndex);
  const next = Math.max(start, paid.get(effect.id)?.last ?? start) + 1;
  return { months, month: Math.min(next, latest) as MonthIndex, ore, isPartlyPaid: paid.has(effect.id) };
}

/** The outcome that a payment becomes: whole months; of a corrected invoice a credit note, else an invoice. */
export function outcomeOfPayment(effect: Effect, month: MonthIndex, ore: Ore): OutcomeDraft {
  const source =
    effect.reasonCode === 'correctedInvoice' ? choices.outcomeSources.creditNote : choices.outcomeSources.invoice;
  return { effectId: effect.id, from: firstDayOf(month), to: lastDayOf(month), amount: oreToKronor(ore), source };
}
