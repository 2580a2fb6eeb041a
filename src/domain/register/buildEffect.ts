import type { Effect, Validation } from '../effect/effect';
import { usesField, type TypedField } from '../effect/effectTypes';
import type { Centihours } from '../basics/hours';
import type { Ore } from '../basics/money';
import type { AmountReading } from '../basics/amount';
import type { EffectRow } from './effectRow';

/** Of a row that finance has not put its name to. */
const notValidated: Validation = { state: 'none', by: '', amount: null };

/**
 * The typed effect of a row that has no errors; null when its type or date cannot be known. Fields that the type does
 * not use are null, whatever stands in them (W158). Not validated: whether it is depends on its calculation.
 */
export function buildEffect(row: EffectRow): Effect | null {
  if (row.type.kind !== 'value' || row.start.kind !== 'value') return null;
  const { source, amounts } = row;
  const type = row.type.value;
  const start = row.start.value;
  const used = <Value>(field: TypedField, value: Value): Value | null => (usesField(type, field) ? value : null);
  const actualEnd = used('actualEnd', valueOf(row.actualEnd));
  return {
    row: row.row,
    id: row.id,
    title: source.title,
    type,
    department: valueOf(row.department) ?? '',
    category: valueOf(row.category) ?? '',
    reason: valueOf(row.reason) ?? '',
    reasonCode: row.reason.kind === 'value' ? valueOf(row.templateReason) : null,
    supplier: row.text('supplier'),
    contractNumber: row.text('contractNumber'),
    organisation: row.text('organisation'),
    start,
    termMonths: used('termYears', row.term.kind === 'value' ? row.term.months : null),
    baseline: used('baseline', amountOf(amounts.baseline)),
    newCost: used('newCost', amountOf(amounts.newCost)),
    baselineSource: used('baselineSource', valueOf(row.baselineSource)),
    amount: used('amount', amountOf(amounts.amount)),
    caseId: row.text('caseId'),
    ceiling: used('ceiling', amountOf(amounts.ceiling)),
    implementationCost: used('implementationCost', amountOf(amounts.implementationCost)),
    indirectPerYear: used('indirectPerYear', amountOf(amounts.indirectPerYear)),
    // Hours are read as an amount is, in hundredths.
    centihoursPerYear: used('hoursPerYear', amountOf(amounts.hoursPerYear) as number | null as Centihours | null),
    actualEnd: actualEnd !== null && actualEnd >= start ? actualEnd : null,
    evidence: row.text('evidence'),
    owner: row.text('owner'),
    status: valueOf(row.status),
    otherBenefit: row.text('otherBenefit'),
    comment: row.text('comment'),
    validation: notValidated,
  };
}

function valueOf<Value>(
  reading: { readonly kind: 'value'; readonly value: Value } | { readonly kind: string; readonly value?: undefined },
): Value | null {
  return reading.value ?? null;
}

function amountOf(reading: AmountReading): Ore | null {
  return reading.kind === 'value' || reading.kind === 'text' ? reading.value : null;
}
