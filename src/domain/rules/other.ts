import type { EffectRow } from '../register/effectRow';
import type { Raise } from './issues';

/** E461 and W463 of an Annat. */
export function judgeOtherRow(row: EffectRow, raise: Raise): void {
  const { amount, indirectPerYear, hoursPerYear } = row.amounts;
  if (amount.kind === 'blank' && indirectPerYear.kind === 'blank' && hoursPerYear.kind === 'blank')
    raise('E461', 'amount');
  if (row.text('comment') === '') raise('W463', 'comment');
}
