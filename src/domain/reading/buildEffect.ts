import type { Effect, Validation } from '../effect';
import { fieldUse } from '../fieldUse';
import type { Ore } from '../money';
import type { AmountReading } from './amount';
import type { EffectRow } from './effectRow';
import { cellText } from './text';

/** An effect as it has just been read: its validation waits for its calculation, and to copy it for that would cost as much again. */
export type BuiltEffect = Omit<Effect, 'validation'> & { validation: Validation };

/** Of a row that finance has not put its name to: one and the same for them all. */
const notValidated: Validation = Object.freeze({ state: 'none', by: '', amount: null });

/**
 * The typed effect of a row that has no errors; null when its type or date cannot be known. Fields that the type does not
 * use are null, whatever stands in them (W158). Validation is none until the row's calculation is known, and is set then.
 */
export function buildEffect(row: EffectRow): BuiltEffect | null {
  if (row.type.kind !== 'value' || row.start.kind !== 'value') return null;
  const type = row.type.value;
  const start = row.start.value;
  const uses = fieldUse[type];
  const { cells, columns } = row.source;
  const { amounts } = row;
  const validatedBy = cellText(cells[columns.validatedBy]);
  const actualEnd = uses.actualEnd && row.actualEnd.kind === 'value' ? row.actualEnd.value : null;
  return {
    row: row.row,
    id: row.id,
    title: cellText(cells[columns.title]),
    type,
    department: row.department.kind === 'value' ? row.department.value : '',
    category: row.category.kind === 'value' ? row.category.value : '',
    reason: row.reason.kind === 'value' ? row.reason.value : '',
    reasonCode: row.reason.kind === 'value' && row.templateReason.kind === 'value' ? row.templateReason.value : null,
    supplier: cellText(cells[columns.supplier]),
    start,
    termMonths: uses.termYears && row.term.kind === 'value' ? row.term.months : null,
    baseline: uses.baseline ? amountOf(amounts.baseline) : null,
    newCost: uses.newCost ? amountOf(amounts.newCost) : null,
    baselineSource: uses.baselineSource && row.baselineSource.kind === 'value' ? row.baselineSource.value : null,
    amount: uses.amount ? amountOf(amounts.amount) : null,
    caseId: cellText(cells[columns.caseId]),
    ceiling: uses.ceiling ? amountOf(amounts.ceiling) : null,
    implementationCost: uses.implementationCost ? amountOf(amounts.implementationCost) : null,
    indirectPerYear: uses.indirectPerYear ? amountOf(amounts.indirectPerYear) : null,
    centihoursPerYear: uses.hoursPerYear ? amountOf(amounts.hoursPerYear) : null,
    actualEnd: actualEnd !== null && actualEnd >= start ? actualEnd : null,
    evidence: cellText(cells[columns.evidence]),
    owner: cellText(cells[columns.owner]),
    status: row.status.kind === 'value' ? row.status.value : null,
    otherBenefit: cellText(cells[columns.otherBenefit]),
    comment: cellText(cells[columns.comment]),
    validation: validatedBy === '' ? notValidated : { state: 'none', by: validatedBy, amount: null },
  };
}

function amountOf(reading: AmountReading): Ore | null {
  return reading.kind === 'value' || reading.kind === 'text' ? reading.value : null;
}
