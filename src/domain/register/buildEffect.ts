import type { Serial } from '../basics/calendar';
import type { BaselineSource, Effect, EffectType, Reason, Status, Validation } from '../effect/effect';
import { fieldUse } from './fieldUse';
import type { Ore } from '../basics/money';
import type { AmountReading } from '../basics/amount';
import type { EffectRow } from './effectRow';
import type { SourceRow } from './sourceRow';
import { cellText } from '../basics/text';

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
  return new EffectOfRow(row, row.type.value, row.start.value);
}

/** An effect that keeps what it counts with, and takes what is only shown from its row when it is asked for. */
class EffectOfRow implements BuiltEffect {
  readonly department: string;
  readonly category: string;
  readonly reason: string;
  readonly reasonCode: Reason | null;
  readonly supplier: string;
  readonly termMonths: number | null;
  readonly baseline: Ore | null;
  readonly newCost: Ore | null;
  readonly baselineSource: BaselineSource | null;
  readonly amount: Ore | null;
  readonly caseId: string;
  readonly ceiling: Ore | null;
  readonly implementationCost: Ore | null;
  readonly indirectPerYear: Ore | null;
  readonly centihoursPerYear: number | null;
  readonly actualEnd: Serial | null;
  readonly status: Status | null;
  validation: Validation;
  private readonly source: SourceRow;

  constructor(row: EffectRow, readonly type: EffectType, readonly start: Serial) {
    const uses = fieldUse[type];
    const { cells, columns } = row.source;
    const { amounts } = row;
    const actualEnd = uses.actualEnd && row.actualEnd.kind === 'value' ? row.actualEnd.value : null;
    const validatedBy = cellText(cells[columns.validatedBy]);
    this.source = row.source;
    this.department = row.department.kind === 'value' ? row.department.value : '';
    this.category = row.category.kind === 'value' ? row.category.value : '';
    this.reason = row.reason.kind === 'value' ? row.reason.value : '';
    this.reasonCode = row.reason.kind === 'value' && row.templateReason.kind === 'value' ? row.templateReason.value : null;
    this.supplier = cellText(cells[columns.supplier]);
    this.termMonths = uses.termYears && row.term.kind === 'value' ? row.term.months : null;
    this.baseline = uses.baseline ? amountOf(amounts.baseline) : null;
    this.newCost = uses.newCost ? amountOf(amounts.newCost) : null;
    this.baselineSource = uses.baselineSource && row.baselineSource.kind === 'value' ? row.baselineSource.value : null;
    this.amount = uses.amount ? amountOf(amounts.amount) : null;
    this.caseId = cellText(cells[columns.caseId]);
    this.ceiling = uses.ceiling ? amountOf(amounts.ceiling) : null;
    this.implementationCost = uses.implementationCost ? amountOf(amounts.implementationCost) : null;
    this.indirectPerYear = uses.indirectPerYear ? amountOf(amounts.indirectPerYear) : null;
    this.centihoursPerYear = uses.hoursPerYear ? amountOf(amounts.hoursPerYear) : null;
    this.actualEnd = actualEnd !== null && actualEnd >= start ? actualEnd : null;
    this.status = row.status.kind === 'value' ? row.status.value : null;
    this.validation = validatedBy === '' ? notValidated : { state: 'none', by: validatedBy, amount: null };
  }

  get row(): number { return this.source.row; }
  get id(): string { return this.source.id; }
  get title(): string { return this.source.title; }
  get evidence(): string { return this.source.text('evidence'); }
  get owner(): string { return this.source.text('owner'); }
  get otherBenefit(): string { return this.source.text('otherBenefit'); }
  get comment(): string { return this.source.text('comment'); }
}

function amountOf(reading: AmountReading): Ore | null {
  return reading.kind === 'value' || reading.kind === 'text' ? reading.value : null;
}
