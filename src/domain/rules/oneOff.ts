import { lastElapsedMonth, type Serial } from '../basics/calendar';
import { isZero, type EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import type { CountedEffect } from './context';
import type { EffectFollowUp } from './followUpIndex';
import type { Raise } from './issueList';

/** E301 and E303 of an Engångsbelopp/vite. */
export function judgeOneOffRow(row: EffectRow, raise: Raise): void {
  const { amount } = row.amounts;
  if (amount.kind === 'blank') raise('E301', 'amount', { reason: 'missing' });
  else if (isZero(amount)) raise('E301', 'amount', { reason: 'zero' });
  const negative = (amount.kind === 'value' || amount.kind === 'text') && amount.value < 0;
  if (negative && row.text('comment') === '') raise('E303', 'comment', { effectOre: amount.value });
}

/** W351 and W352 of an Engångsbelopp/vite that counts: nothing is paid, or more than was claimed. A reversal claims nothing. */
export function judgeOneOff(counted: CountedEffect, followUp: EffectFollowUp, settings: Settings, asOf: Serial): void {
  const { effect } = counted;
  if (effect.type !== 'oneOff' || effect.amount === null || effect.amount <= 0) return;
  const days = asOf - effect.start;
  // A payment in a month that has not ended yet is realised later, but nobody should be asked to chase it.
  const isPaidLater = followUp.outcomes.some(({ lastMonth }) => lastMonth > lastElapsedMonth(asOf));
  if (days > settings.unpaidClaimDays && followUp.realised === 0 && !isPaidLater) {
    counted.raise('W351', 'start', { days, limit: settings.unpaidClaimDays, claimedOre: effect.amount, startSerial: effect.start });
  }
  if (followUp.realised > effect.amount) {
    counted.raise('W352', 'amount', { claimedOre: effect.amount, realisedOre: followUp.realised });
  }
}
