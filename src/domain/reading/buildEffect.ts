import type { Effect, EffectType } from '../effect';
import { usesField, type AmountField } from '../fieldUse';
import type { Ore } from '../money';
import type { EffectRow } from './effectRow';
import { fold } from './text';
import type { Vocabulary } from './vocabulary';

/**
 * The typed effect of a row that has no errors; null when its type or date cannot be known. Fields that the type does not
 * use are null, whatever stands in them (W158). Validation is none until the row's calculation is known.
 */
export function buildEffect(row: EffectRow, vocabulary: Vocabulary): Effect | null {
  if (row.type.kind !== 'value' || row.start.kind !== 'value') return null;
  const type = row.type.value;
  const start = row.start.value;
  const reason = row.reason.kind === 'value' ? row.reason.value : '';
  const actualEnd = usesField(type, 'actualEnd') && row.actualEnd.kind === 'value' ? row.actualEnd.value : null;
  return {
    row: row.row,
    id: row.id,
    title: row.text('title'),
    type,
    department: row.department.kind === 'value' ? row.department.value : '',
    category: row.category.kind === 'value' ? row.category.value : '',
    reason,
    reasonCode: vocabulary.reasons.get(fold(reason)) ?? null,
    supplier: row.text('supplier'),
    start,
    termMonths: usesField(type, 'termYears') && row.term.kind === 'value' ? row.term.months : null,
    baseline: amountOf(row, type, 'baseline'),
    newCost: amountOf(row, type, 'newCost'),
    baselineSource: usesField(type, 'baselineSource') && row.baselineSource.kind === 'value' ? row.baselineSource.value : null,
    amount: amountOf(row, type, 'amount'),
    caseId: row.text('caseId'),
    ceiling: amountOf(row, type, 'ceiling'),
    implementationCost: amountOf(row, type, 'implementationCost'),
    indirectPerYear: amountOf(row, type, 'indirectPerYear'),
    centihoursPerYear: amountOf(row, type, 'hoursPerYear'),
    actualEnd: actualEnd !== null && actualEnd >= start ? actualEnd : null,
    evidence: row.text('evidence'),
    owner: row.text('owner'),
    status: row.status.kind === 'value' ? row.status.value : null,
    otherBenefit: row.text('otherBenefit'),
    comment: row.text('comment'),
    validation: { state: 'none', by: row.text('validatedBy'), amount: null },
  };
}

function amountOf(row: EffectRow, type: EffectType, field: AmountField): Ore | null {
  const reading = row.amounts[field];
  return usesField(type, field) && (reading.kind === 'value' || reading.kind === 'text') ? reading.value : null;
}
