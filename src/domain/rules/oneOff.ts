import { isZero, type EffectRow } from '../register/effectRow';
import { isCounted } from '../followUp/followUp';
import type { CountedEffect } from './context';
import type { FollowUpContext } from './followUpRules';
import type { Raise } from './issues';

/** E301 and E303 of an Engångsbelopp/vite. */
export function judgeOneOffRow(row: EffectRow, raise: Raise): void {
  const { amount } = row.amounts;
  if (amount.kind === 'blank') raise('E301', 'amount', { reason: 'missing' });
  else if (isZero(amount)) raise('E301', 'amount', { reason: 'zero' });
  const negative = (amount.kind === 'value' || amount.kind === 'text') && amount.value < 0;
  if (negative && row.text('comment') === '') raise('E303', 'comment', { effectOre: amount.value });
}

/** Paid this near the claim is paid in full, öre. */
const paidInFull = 100;

/**
 * W351 and W352 of an Engångsbelopp/vite that counts: not paid in full, or more than was claimed. A reversal claims
 * nothing.
 */
export function judgePayment(
  counted: CountedEffect,
  { followUp, outcomes, settings, asOf, lastElapsed }: FollowUpContext,
  raise: Raise,
): void {
  const { amount, start, status } = counted.effect;
  if (amount === null || amount <= 0) return;
  const { shown: paid, estimated } = followUp;
  const days = asOf - start;
  // A payment in a month that has not ended yet is realised later, but nobody should be asked to chase it.
  const isPaidLater = outcomes.some((outcome) => isCounted(outcome) && outcome.lastMonth > lastElapsed);
  const left = amount - paid;
  if (days > settings.unpaidClaimDays && left > paidInFull && status !== 'closed' && !isPaidLater) {
    raise('W351', 'start', {
      days,
      limit: settings.unpaidClaimDays,
      claimedOre: amount,
      startSerial: start,
      leftOre: left,
      ...(paid === 0 ? {} : { paidOre: paid }),
      ...(estimated === 0 ? {} : { estimatedOre: estimated }),
    });
  }
  if (paid > amount) raise('W352', 'amount', { claimedOre: amount, realisedOre: paid });
}
