import type { EffectInputField } from '../cells';
import type { EffectType, Reason } from '../effect';
import { amountFields, typedFields, usesField, type TypedField } from '../fieldUse';
import { isFilled, isZero, type EffectRow } from '../reading/effectRow';
import type { ListReading } from '../reading/list';
import { fold } from '../reading/text';
import { cellFix, judgeAmount } from './cellRules';
import type { RuleContext } from './context';
import type { Raise } from './issueList';

/** The rules of domain.md §8 "All rows" that one row's cells answer by themselves. */
export function judgeAllRows(row: EffectRow, context: RuleContext, raise: Raise): void {
  judgeType(row, raise);
  judgeStart(row, raise);
  judgeChoices(row, raise);
  judgeReasonForType(row, context, raise);
  if (row.text('owner') === '') raise('W161', 'owner');
  if (row.type.kind !== 'value') return;
  const type = row.type.value;
  judgeTerm(row, type, raise);
  for (const field of amountFields) {
    const { kind } = row.amounts[field];
    if (kind === 'blank' || kind === 'value' || !usesField(type, field)) continue;
    const place = { table: 'effects', row: row.row, field, before: row.cell(field) } as const;
    judgeAmount(row.amounts[field], place, raise, { text: 'E105', excelError: 'E112' });
  }
  judgeActualEnd(row, type, raise);
  judgeUnused(row, type, raise);
  judgeYearlyWithoutTerm(row, type, raise);
}

function judgeType(row: EffectRow, raise: Raise): void {
  if (row.type.kind === 'blank') raise('E101', 'type', { reason: 'missing' });
  else if (row.type.kind === 'unknown') raise('E101', 'type', { reason: 'unknown', text: row.type.text });
  else if (row.type.value === 'other') raise('W154', 'type');
}

function judgeStart(row: EffectRow, raise: Raise): void {
  const { start } = row;
  if (start.kind === 'value') return;
  if (start.kind === 'excelError') raise('E112', 'start', { text: start.text });
  else if (start.kind === 'blank') raise('E104', 'start', { reason: 'missing' });
  else raise('E104', 'start', { reason: start.kind, text: start.text });
}

function judgeChoices(row: EffectRow, raise: Raise): void {
  const listed = (reading: ListReading<string>, ruleId: 'W102' | 'W103' | 'W110', field: EffectInputField): void => {
    if (reading.kind === 'blank') raise(ruleId, field, { reason: 'missing' });
    else if (reading.kind === 'unknown') raise(ruleId, field, { reason: 'unknown', text: reading.text });
  };
  listed(row.department, 'W102', 'department');
  listed(row.category, 'W103', 'category');
  listed(row.reason, 'W110', 'reason');
  const usesSource = row.type.kind === 'value' && usesField(row.type.value, 'baselineSource');
  if (usesSource && row.baselineSource.kind === 'unknown') {
    raise('W162', 'baselineSource', { text: row.baselineSource.text });
  }
  if (row.status.kind === 'unknown') raise('W162', 'status', { text: row.status.text });
}

/** The type that each reason goes with; a reason that is not here fits every type (W157). */
const usualType: Readonly<Partial<Record<Reason, EffectType>>> = {
  penalty: 'oneOff',
  correctedInvoice: 'oneOff',
  indexAdjustment: 'costAvoidance',
  frameworkContract: 'newContract',
  directAward: 'newContract',
  miniCompetition: 'newContract',
};

function judgeReasonForType(row: EffectRow, { lookups }: RuleContext, raise: Raise): void {
  if (row.reason.kind !== 'value' || row.type.kind !== 'value' || row.type.value === 'other') return;
  const code = lookups.vocabulary.reasons.get(fold(row.reason.value));
  const usual = code === undefined ? undefined : usualType[code];
  if (usual === undefined || usual === row.type.value) return;
  raise('W157', 'reason', { text: row.reason.value, type: row.type.value, usualType: usual });
}

function judgeTerm(row: EffectRow, type: EffectType, raise: Raise): void {
  if (!usesField(type, 'termYears')) return;
  const { term } = row;
  switch (term.kind) {
    case 'blank':
      return;
    case 'value':
      if (term.fromText) {
        const place = { table: 'effects', row: row.row, field: 'termYears', before: row.cell('termYears') } as const;
        raise('W151', 'termYears', { text: row.text('termYears'), value: term.years }, cellFix(place, term.years));
      }
      return;
    case 'excelError':
      raise('E112', 'termYears', { text: term.text });
      return;
    default:
      raise('E109', 'termYears', { reason: term.kind, text: term.text });
  }
}

function judgeActualEnd(row: EffectRow, type: EffectType, raise: Raise): void {
  const { actualEnd, start } = row;
  if (!usesField(type, 'actualEnd') || actualEnd.kind === 'blank') return;
  if (actualEnd.kind !== 'value') raise('W163', 'actualEnd', { reason: 'unreadable', text: actualEnd.text });
  else if (start.kind === 'value' && actualEnd.value < start.value) {
    raise('W163', 'actualEnd', { reason: 'beforeStart', endSerial: actualEnd.value, startSerial: start.value });
  }
}

/** W158 and, for a one-off with a term or yearly costs, W302: filled, but the type does not use it. */
function judgeUnused(row: EffectRow, type: EffectType, raise: Raise): void {
  for (const field of typedFields) {
    if (usesField(type, field) || !isFilled(row, field)) continue;
    raise('W158', field, { type });
    if (type === 'oneOff' && isYearly(field)) raise('W302', field);
  }
}

function isYearly(field: TypedField): boolean {
  return field === 'termYears' || field === 'baseline' || field === 'newCost';
}

/** E462, for any type that uses a yearly indirect effect or hours. A zero needs no term. */
function judgeYearlyWithoutTerm(row: EffectRow, type: EffectType, raise: Raise): void {
  if (row.term.kind !== 'blank' || !usesField(type, 'termYears')) return;
  const filled = (field: 'indirectPerYear' | 'hoursPerYear'): boolean =>
    usesField(type, field) && row.amounts[field].kind !== 'blank' && !isZero(row.amounts[field]);
  if (filled('indirectPerYear') || filled('hoursPerYear')) raise('E462', 'termYears');
}
