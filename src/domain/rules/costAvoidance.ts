import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import { shown } from './cellRules';
import type { CountedEffect } from './context';
import type { IssueAt, Judged } from './issues';
import { judgeAvoidedTerm, judgeNegativeEffect } from './yearlyCosts';

/** E401–E404 of a Cost avoidance: either requested and agreed cost with a term, or a total amount. */
export function* judgeCostAvoidanceRow(row: EffectRow, at: IssueAt): Judged {
  const { baseline, newCost, amount } = row.amounts;
  const hasRequested = baseline.kind !== 'blank';
  const hasAgreed = newCost.kind !== 'blank';
  const hasAmount = amount.kind !== 'blank';
  if (hasAmount && (hasRequested || hasAgreed)) yield at('E404', 'amount', { text: shown(row.cell('amount')) });
  if (!hasRequested && !hasAmount) yield at('E401', 'baseline');
  if (hasRequested && !hasAgreed && !hasAmount) yield at('E402', 'newCost');
  if (hasRequested && row.term.kind === 'blank') yield at('E403', 'termYears');
}

/** W251 and W451–W453 of a Cost avoidance that counts. */
export function* judgeCostAvoidance(counted: CountedEffect, settings: Settings): Judged {
  const { baseline, ceiling, reasonCode } = counted.effect;
  yield* judgeNegativeEffect(counted);
  yield* judgeAvoidedTerm(counted, settings);
  if (ceiling !== null && baseline !== null && baseline > ceiling) {
    yield counted.issue('W452', 'ceiling', { requestedOre: baseline, ceilingOre: ceiling });
  }
  if (reasonCode === 'indexAdjustment' && ceiling === null) yield counted.issue('W453', 'ceiling');
}
