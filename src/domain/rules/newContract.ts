import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import type { FollowUp } from '../followUp/followUp';
import { shown } from './cellRules';
import type { CountedEffect } from './context';
import type { Raise } from './issues';
import { judgeAvoidedTerm, judgeNegativeEffect, judgeTermBeyond } from './yearlyCosts';

/** W257: a surplus of more than a fifth of calculated. */
const surplusShare = 5;

/**
 * E201, E202, E203 and E205 of a Nytt avtal. A cell that holds something unreadable is filled: it has an error of its
 * own.
 */
export function judgeNewContractRow(row: EffectRow, raise: Raise): void {
  const { baseline, newCost, amount } = row.amounts;
  const hasBaseline = baseline.kind !== 'blank';
  const hasNewCost = newCost.kind !== 'blank';
  const hasAmount = amount.kind !== 'blank';
  if (hasAmount && (hasBaseline || hasNewCost)) raise('E205', 'amount', { text: shown(row.cell('amount')) });
  if (!hasBaseline && (hasNewCost || !hasAmount)) {
    raise('E201', 'baseline', { reason: hasNewCost ? 'newCostAlone' : 'nothing' });
  }
  if (hasBaseline && !hasNewCost && !hasAmount) raise('E202', 'newCost');
  if (row.term.kind === 'blank') raise('E203', 'termYears');
}

/** W251–W255 and W451 of a Nytt avtal that counts. */
export function judgeNewContract(counted: CountedEffect, settings: Settings, raise: Raise): void {
  const { effect, calculation, source } = counted;
  judgeNegativeEffect(counted, raise);
  judgeSaving(counted, settings.savingWarningShare, raise);
  judgeTermBeyond('W253', counted, settings.capMonths, raise);
  if (effect.baselineSource === null) raise('W254', 'baselineSource');
  else if (calculation.direct?.class === 'avoided')
    raise('W255', 'baselineSource', { text: source.text('baselineSource') });
  judgeAvoidedTerm(counted, settings, raise);
}

function judgeSaving(counted: CountedEffect, limit: number, raise: Raise): void {
  const { baseline, newCost } = counted.effect;
  if (baseline === null || newCost === null) return;
  const share = (baseline - newCost) / baseline;
  if (share > limit) raise('W252', 'newCost', { share, limit, baselineOre: baseline, newCostOre: newCost });
}

/** W257: realised over 120 % of a positive calculated in followed-up months. */
export function judgeSurplus({ shown, followedUp }: FollowUp, raise: Raise): void {
  // A fifth as five times the surplus: with whole öre that is exact wherever it is near the limit.
  if (followedUp <= 0 || (shown - followedUp) * surplusShare <= followedUp) return;
  raise('W257', null, { realisedOre: shown, calculatedOre: followedUp, share: shown / followedUp });
}
