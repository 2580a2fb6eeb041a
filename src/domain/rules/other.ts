import type { EffectRow } from '../register/effectRow';
import type { IssueAt, Judged } from './issues';

/** E461 and W463 of an Annat. */
export function* judgeOtherRow(row: EffectRow, at: IssueAt): Judged {
  const { amount, indirectPerYear, hoursPerYear } = row.amounts;
  if (amount.kind === 'blank' && indirectPerYear.kind === 'blank' && hoursPerYear.kind === 'blank')
    yield at('E461', 'amount');
  if (row.text('comment') === '') yield at('W463', 'comment');
}
