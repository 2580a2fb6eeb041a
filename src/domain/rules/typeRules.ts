import type { EffectType } from '../effect';
import { usesField, type AmountField } from '../fieldUse';
import type { AmountReading } from '../reading/amount';
import type { EffectRow } from '../reading/effectRow';
import type { Raise } from './issueList';
import { judgeCostAvoidanceRow } from './costAvoidance';
import { judgeNewContractRow } from './newContract';
import { judgeOneOffRow } from './oneOff';
import { judgeOtherRow } from './other';
import { unreachable } from '../exhaustive';

/** The errors that depend on the type: what must be filled, and what may not be negative. Nothing for an unknown type. */
export function judgeTypeRow(row: EffectRow, raise: Raise): void {
  if (row.type.kind !== 'value') return;
  const type = row.type.value;
  if (hasNegative(row)) judgeNegatives(row, type, raise);
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
    const value = valueOf(row, field);
    if (usesField(type, field) && value !== null && value < 0) raise('E204', field, { text: row.text(field) });
  }
}

/** Most rows have no negative amount at all, and need no look at each. */
function hasNegative({ amounts }: EffectRow): boolean {
  const { baseline, newCost, ceiling, implementationCost, hoursPerYear } = amounts;
  return isNegative(baseline) || isNegative(newCost) || isNegative(ceiling) || isNegative(implementationCost) || isNegative(hoursPerYear);
}

function isNegative(reading: AmountReading): boolean {
  return (reading.kind === 'value' || reading.kind === 'text') && reading.value < 0;
}

function valueOf(row: EffectRow, field: AmountField): number | null {
  const reading = row.amounts[field];
  return reading.kind === 'value' || reading.kind === 'text' ? reading.value : null;
}
