import type { EffectType } from '../effect/effect';
import { usesField } from '../effect/effectTypes';
import type { EffectRow } from '../register/effectRow';
import type { Settings } from '../register/settings';
import { judgeCostAvoidance, judgeCostAvoidanceRow } from './costAvoidance';
import { shown } from './cellRules';
import type { CountedEffect } from './context';
import type { FollowUpContext } from './followUpRules';
import type { Raise } from './issues';
import { judgeNewContract, judgeNewContractRow, judgeSurplus } from './newContract';
import { judgeOneOffRow, judgePayment } from './oneOff';
import { judgeOtherRow } from './other';

/** The rules of one effect type. */
interface TypeRules {
  /** What must be filled, and in which way. */
  readonly row: (row: EffectRow, raise: Raise) => void;
  /** What there is to say of a row that counts. */
  readonly counted: (counted: CountedEffect, settings: Settings, raise: Raise) => void;
  /** What its outcomes, or the lack of them, say. */
  readonly followUp: (counted: CountedEffect, context: FollowUpContext, raise: Raise) => void;
}

function nothing(): void {}

const rulesOf: Readonly<Record<EffectType, TypeRules>> = {
  oneOff: { row: judgeOneOffRow, counted: nothing, followUp: judgePayment },
  newContract: {
    row: judgeNewContractRow,
    counted: judgeNewContract,
    followUp: (_counted, { followUp }, raise) => judgeSurplus(followUp, raise),
  },
  costAvoidance: { row: judgeCostAvoidanceRow, counted: judgeCostAvoidance, followUp: nothing },
  other: { row: judgeOtherRow, counted: nothing, followUp: nothing },
};

/** The errors that depend on the type: what must be filled, and what may not be negative. */
export function judgeTypeRow(row: EffectRow, type: EffectType, raise: Raise): void {
  judgeNegatives(row, type, raise);
  rulesOf[type].row(row, raise);
}

/** What the type's rules say of an effect that counts. */
export function judgeCounted(counted: CountedEffect, settings: Settings, raise: Raise): void {
  rulesOf[counted.effect.type].counted(counted, settings, raise);
}

/** What the type's rules say of how an effect is followed up. */
export function judgeTypeFollowUp(counted: CountedEffect, context: FollowUpContext, raise: Raise): void {
  rulesOf[counted.effect.type].followUp(counted, context, raise);
}

const neverNegative = ['baseline', 'newCost', 'ceiling', 'implementationCost', 'hoursPerYear'] as const;

/** E204, for every type that uses the field. */
function judgeNegatives(row: EffectRow, type: EffectType, raise: Raise): void {
  for (const field of neverNegative) {
    const reading = row.amounts[field];
    if (reading.kind !== 'value' && reading.kind !== 'text') continue;
    if (reading.value < 0 && usesField(type, field))
      raise('E204', field, {
        text: shown(row.cell(field)),
        ...(field === 'baseline' || field === 'newCost' ? { kind: 'yearlyCost' } : {}),
      });
  }
}
