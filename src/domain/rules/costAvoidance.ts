import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import { shown } from './cellRules';
import type { CountedEffect } from './context';
import type { Raise } from './issues';
import { judgeAvoidedTerm, judgeNegativeEffect } from './yearlyCosts';

/** E401–E404 of a Cost avoidance: either requested and agreed cost with a term, or a total amount. */
export function judgeCostAvoidanceRow(row: EffectRow, raise: Raise): void {
  const { baseline, newCost, amount } = row.amounts;
  const hasRequested = baseline.kind !== 'blank';
  const hasAgreed = newCost.kind !== 'blank';
  const hasAmount = amount.kind !== 'blank';
  if (hasAmount && (hasRequested || hasAgreed)) raise('E404', 'amount', { text: shown(row.cell('amount')) });
  if (!hasRequested && !hasAmount) raise('E401', 'baseline');
  if (hasRequested && !hasAgreed && !hasAmount) raise('E402', 'newCost');
  if (hasRequested && row.term.kind === 'blank') raise('E403', 'termYears');
}

/** W251 and W451–W453 of a Cost avoidance that counts. */
export function judgeCostAvoidance(counted: CountedEffect, settings: Settings, raise: Raise): void {
  const { baseline, ceiling, reasonCode } = counted.effect;
  judgeNegativeEffect(counted, raise);
  judgeAvoidedTerm(counted, settings, raise);
  if (ceiling !== null && baseline !== null && baseline > ceiling) {
    raise('W452', 'ceiling', { requestedOre: baseline, ceilingOre: ceiling });
  }
  if (reasonCode === 'indexAdjustment' && ceiling === null) raise('W453', 'ceiling');
}
