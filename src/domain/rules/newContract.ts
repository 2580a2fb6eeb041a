import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import type { CountedEffect } from './context';
import type { Raise } from './issueList';

/** E201, E202, E203 and E205 of a Nytt avtal. A cell that holds something unreadable is filled: it has an error of its own. */
export function judgeNewContractRow(row: EffectRow, raise: Raise): void {
  const { baseline, newCost, amount } = row.amounts;
  const hasBaseline = baseline.kind !== 'blank';
  const hasNewCost = newCost.kind !== 'blank';
  const hasAmount = amount.kind !== 'blank';
  if (hasAmount && (hasBaseline || hasNewCost)) raise('E205', 'amount', { text: row.text('amount') });
  if (!hasBaseline && (hasNewCost || !hasAmount)) {
    raise('E201', 'baseline', { reason: hasNewCost ? 'newCostAlone' : 'nothing' });
  }
  if (hasBaseline && !hasNewCost && !hasAmount) raise('E202', 'newCost');
  if (row.term.kind === 'blank') raise('E203', 'termYears');
}

/** W252–W255 of a Nytt avtal that counts, and W251 of any type with yearly costs. */
export function judgeNewContract(counted: CountedEffect, settings: Settings): void {
  const { effect, calculation } = counted;
  judgeNegativeEffect(counted);
  if (effect.type !== 'newContract') return;
  const { baseline, newCost } = effect;
  if (baseline !== null && newCost !== null && baseline > 0) {
    const share = (baseline - newCost) / baseline;
    if (share > settings.savingWarningShare) {
      counted.raise('W252', 'newCost', { share, limit: settings.savingWarningShare, baselineOre: baseline, newCostOre: newCost });
    }
  }
  const { direct } = calculation;
  if (direct !== null && direct.months !== null && direct.months > settings.capMonths) {
    counted.raise('W253', 'termYears', {
      months: direct.months,
      capMonths: settings.capMonths,
      totalOre: direct.counted,
      cappedOre: direct.capped,
      beyondOre: direct.counted - direct.capped,
    });
  }
  if (effect.baselineSource === null) counted.raise('W254', 'baselineSource');
  else if (direct?.class === 'avoided') counted.raise('W255', 'baselineSource', { text: counted.source.text('baselineSource') });
}

function judgeNegativeEffect(counted: CountedEffect): void {
  const { effect, calculation } = counted;
  if (effect.type !== 'newContract' && effect.type !== 'costAvoidance') return;
  const direct = calculation.direct?.total ?? 0;
  if (direct < 0) counted.raise('W251', effect.amount === null ? 'newCost' : 'amount', { effectOre: direct });
  else if (calculation.gross < 0) counted.raise('W251', 'implementationCost', { effectOre: calculation.gross });
}
