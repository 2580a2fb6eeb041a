import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import type { FollowUp } from '../followUp/followUp';
import { shown } from './cellRules';
import type { CountedEffect } from './context';
import type { IssueAt, Judged } from './issues';
import { judgeAvoidedTerm, judgeNegativeEffect, judgeTermBeyond } from './yearlyCosts';

/** W257: a surplus of more than a fifth of calculated. */
const surplusShare = 5;

/**
 * E201, E202, E203 and E205 of a Nytt avtal. A cell that holds something unreadable is filled: it has an error of its
 * own.
 */
export function* judgeNewContractRow(row: EffectRow, at: IssueAt): Judged {
  const { baseline, newCost, amount } = row.amounts;
  const hasBaseline = baseline.kind !== 'blank';
  const hasNewCost = newCost.kind !== 'blank';
  const hasAmount = amount.kind !== 'blank';
  if (hasAmount && (hasBaseline || hasNewCost)) yield at('E205', 'amount', { text: shown(row.cell('amount')) });
  if (!hasBaseline && (hasNewCost || !hasAmount)) {
    yield at('E201', 'baseline', { reason: hasNewCost ? 'newCostAlone' : 'nothing' });
  }
  if (hasBaseline && !hasNewCost && !hasAmount) yield at('E202', 'newCost');
  if (row.term.kind === 'blank') yield at('E203', 'termYears');
}

/** W251–W255 and W451 of a Nytt avtal that counts. */
export function* judgeNewContract(counted: CountedEffect, settings: Settings): Judged {
  const { effect, calculation, source } = counted;
  yield* judgeNegativeEffect(counted);
  yield* judgeSaving(counted, settings.savingWarningShare);
  yield* judgeTermBeyond('W253', counted, settings.capMonths);
  if (effect.baselineSource === null) yield counted.issue('W254', 'baselineSource');
  else if (calculation.direct?.class === 'avoided')
    yield counted.issue('W255', 'baselineSource', { text: source.text('baselineSource') });
  yield* judgeAvoidedTerm(counted, settings);
}

function* judgeSaving(counted: CountedEffect, limit: number): Judged {
  const { baseline, newCost } = counted.effect;
  if (baseline === null || newCost === null) return;
  const share = (baseline - newCost) / baseline;
  if (share > limit)
    yield counted.issue('W252', 'newCost', { share, limit, baselineOre: baseline, newCostOre: newCost });
}

/** W257: realised over 120 % of a positive calculated in followed-up months. */
export function* judgeSurplus(counted: CountedEffect, { shown, followedUp }: FollowUp): Judged {
  // A fifth as five times the surplus: with whole öre that is exact wherever it is near the limit.
  if (followedUp <= 0 || (shown - followedUp) * surplusShare <= followedUp) return;
  yield counted.issue('W257', null, { realisedOre: shown, calculatedOre: followedUp, share: shown / followedUp });
}
