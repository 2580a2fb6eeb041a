import type { EffectInputField } from '../register/cells';
import type { EffectType, Reason } from '../effect/effect';
import { amountFields, unusedFields, usesField, type TypedField } from '../register/fieldUse';
import { isFilled, isZero, type EffectRow } from '../register/effectRow';
import type { Lookup } from '../register/list';
import { cellFix, dateFix, judgeAmount, wordFix, type CellPlace } from './cellRules';
import type { RuleContext } from './context';
import type { Raise } from './issueList';

/** The rules of domain.md §8 "All rows" that one row's cells answer by themselves. */
export function judgeAllRows(row: EffectRow, context: RuleContext, raise: Raise): void {
  judgeType(row, context, raise);
  judgeStart(row, raise);
  judgeChoices(row, context, raise);
  judgeReasonForType(row, raise);
  if (row.text('owner') === '') raise('W161', 'owner');
  if (row.type.kind !== 'value') return;
  const type = row.type.value;
  judgeTerm(row, type, raise);
  judgeAmounts(row, type, raise);
  judgeActualEnd(row, type, raise);
  judgeUnused(row, type, raise);
  judgeYearlyWithoutTerm(row, type, raise);
}

function judgeAmounts(row: EffectRow, type: EffectType, raise: Raise): void {
  for (const field of amountFields) {
    const reading = row.amounts[field];
    // Nearly every amount is a number or blank: nothing to say about it.
    if (reading.kind === 'value' || reading.kind === 'blank') continue;
    if (usesField(type, field)) judgeAmount(reading, placeOf(row, field), raise, { text: 'E105', excelError: 'E112' });
  }
}

function placeOf(row: EffectRow, field: EffectInputField): CellPlace {
  return { table: 'effects', row: row.row, field, before: row.cell(field) };
}

function judgeType(row: EffectRow, { lookups }: RuleContext, raise: Raise): void {
  if (row.type.kind === 'blank') raise('E101', 'type', { reason: 'missing' });
  else if (row.type.kind === 'unknown') {
    const fix = wordFix(placeOf(row, 'type'), Object.values(lookups.vocabulary.labels.effectTypes));
    raise('E101', 'type', { reason: 'unknown', text: row.type.text }, fix);
  }
  else if (row.type.value === 'other') raise('W154', 'type');
}

function judgeStart(row: EffectRow, raise: Raise): void {
  const { start } = row;
  if (start.kind === 'value') return;
  if (start.kind === 'excelError') raise('E112', 'start', { text: start.text });
  else if (start.kind === 'blank') raise('E104', 'start', { reason: 'missing' });
  else raise('E104', 'start', { reason: start.kind, text: start.text }, dateFix(start, placeOf(row, 'start')));
}

function judgeChoices(row: EffectRow, { lookups }: RuleContext, raise: Raise): void {
  const { labels } = lookups.vocabulary;
  judgeListed(row, 'W102', 'department', lookups.departments, raise);
  judgeListed(row, 'W103', 'category', lookups.categories, raise);
  judgeListed(row, 'W110', 'reason', lookups.reasons, raise);
  const usesSource = row.type.kind === 'value' && usesField(row.type.value, 'baselineSource');
  if (usesSource && row.baselineSource.kind === 'unknown') {
    const fix = wordFix(placeOf(row, 'baselineSource'), Object.values(labels.baselineSources));
    raise('W162', 'baselineSource', { text: row.baselineSource.text }, fix);
  }
  if (row.status.kind === 'unknown') {
    raise('W162', 'status', { text: row.status.text }, wordFix(placeOf(row, 'status'), Object.values(labels.statuses)));
  }
}

function judgeListed(
  row: EffectRow,
  ruleId: 'W102' | 'W103' | 'W110',
  field: 'department' | 'category' | 'reason',
  lookup: Lookup<string>,
  raise: Raise,
): void {
  const reading = row[field];
  if (reading.kind === 'blank') raise(ruleId, field, { reason: 'missing' });
  else if (reading.kind === 'unknown') {
    raise(ruleId, field, { reason: 'unknown', text: reading.text }, wordFix(placeOf(row, field), [...lookup.values()]));
  }
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

function judgeReasonForType(row: EffectRow, raise: Raise): void {
  if (row.reason.kind !== 'value' || row.type.kind !== 'value' || row.type.value === 'other') return;
  const usual = row.templateReason.kind === 'value' ? usualType[row.templateReason.value] : undefined;
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
        const fix = cellFix(placeOf(row, 'termYears'), term.years);
        raise('W151', 'termYears', { text: row.text('termYears'), value: term.years }, fix);
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
  if (actualEnd.kind !== 'value') {
    const fix = dateFix(actualEnd, placeOf(row, 'actualEnd'));
    raise('W163', 'actualEnd', { reason: 'unreadable', text: actualEnd.text }, fix);
  } else if (start.kind === 'value' && actualEnd.value < start.value) {
    raise('W163', 'actualEnd', { reason: 'beforeStart', endSerial: actualEnd.value, startSerial: start.value });
  }
}

/** W158 and, for a one-off with a term or yearly costs, W302: filled, but the type does not use it. */
function judgeUnused(row: EffectRow, type: EffectType, raise: Raise): void {
  for (const field of unusedFields[type]) {
    if (!isFilled(row, field)) continue;
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
