import type { EffectType } from '../effect/effect';
import { usesField } from '../register/fieldUse';
import type { EffectRow } from '../register/effectRow';
import type { Raise } from './issueList';
import { judgeCostAvoidanceRow } from './costAvoidance';
import { judgeNewContractRow } from './newContract';
import { judgeOneOffRow } from './oneOff';
import { judgeOtherRow } from './other';
import { unreachable } from '../basics/exhaustive';

/** The errors that depend on the type: what must be filled, and what may not be negative. Nothing for an unknown type. */
export function judgeTypeRow(row: EffectRow, raise: Raise): void {
  if (row.type.kind !== 'value') return;
  const type = row.type.value;
  judgeNegatives(row, type, raise);
  switch (type) {
    case 'newContract':
      return judgeNewContractRow(row, raise);
    case 'oneOff':
      return judgeOneOffRow(row, raise);
    case 'costAvoidance':
      return judgeCostAvoidanceRow(row, raise);
    case 'other':
      return judgeOtherRow(row, raise);
    default:
      return unreachable(type);
  }
}

const neverNegative = ['baseline', 'newCost', 'ceiling', 'implementationCost', 'hoursPerYear'] as const;

/** E204, for every type that uses the field. */
function judgeNegatives(row: EffectRow, type: EffectType, raise: Raise): void {
  for (const field of neverNegative) {
    const reading = row.amounts[field];
    if (reading.kind !== 'value' && reading.kind !== 'text') continue;
    if (reading.value < 0 && usesField(type, field)) raise('E204', field, { text: row.text(field) });
  }
}
