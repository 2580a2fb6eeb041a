import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import type { CountedEffect } from './context';
import type { Raise } from './issueList';

/** E401–E404 of a Cost avoidance: either requested and agreed cost with a term, or a total amount. */
export function judgeCostAvoidanceRow(row: EffectRow, raise: Raise): void {
  const { baseline, newCost, amount } = row.amounts;
  const hasRequested = baseline.kind !== 'blank';
  const hasAgreed = newCost.kind !== 'blank';
  const hasAmount = amount.kind !== 'blank';
  if (hasAmount && (hasRequested || hasAgreed)) raise('E404', 'amount', { text: row.text('amount') });
  if (!hasRequested && !hasAmount) raise('E401', 'baseline');
  if (hasRequested && !hasAgreed && !hasAmount) raise('E402', 'newCost');
  if (hasRequested && row.term.kind === 'blank') raise('E403', 'termYears');
}

/** W452 and W453 of a Cost avoidance that counts, and W451 of any avoided direct part. */
export function judgeCostAvoidance(counted: CountedEffect, settings: Settings): void {
  const { effect, calculation } = counted;
  const { direct } = calculation;
  if (direct?.class === 'avoided' && direct.months !== null && direct.months > settings.avoidanceCapMonths) {
    counted.raise('W451', 'termYears', {
      months: direct.months,
      capMonths: settings.avoidanceCapMonths,
      totalOre: direct.counted,
      cappedOre: direct.capped,
      beyondOre: direct.counted - direct.capped,
    });
  }
  if (effect.type !== 'costAvoidance') return;
  if (effect.ceiling !== null && effect.baseline !== null && effect.baseline > effect.ceiling) {
    counted.raise('W452', 'ceiling', { requestedOre: effect.baseline, ceilingOre: effect.ceiling });
  }
  if (effect.reasonCode === 'indexAdjustment' && effect.ceiling === null) counted.raise('W453', 'ceiling');
}
