import type { EffectInputField } from '../register/cells';
import type { EffectType } from '../effect/effect';
import { amountFields, traitsOf, unusedFields, usualTypeOf, usesField, type TypedField } from '../effect/effectTypes';
import { isFilled, isZero, type EffectRow } from '../register/effectRow';
import type { Lookup } from '../register/list';
import { fold, isBlank } from '../basics/text';
import { cellFix, dateFix, judgeAmount, shown, wordFix, type CellToFix } from './cellRules';
import type { RuleContext } from './context';
import type { Raise } from './issues';

/** The rules of domain.md §8 "All rows" that one row's cells answer by themselves. */
export function judgeAllRows(row: EffectRow, context: RuleContext, raise: Raise): void {
  judgeType(row, context, raise);
  judgeStart(row, raise);
  judgeChoices(row, context, raise);
  judgeReasonForType(row, raise);
  if (isBlank(row.cell('owner'))) raise('W161', 'owner');
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
    if (usesField(type, field)) judgeAmount(row.amounts[field], placeOf(row, field), raise, unreadable);
  }
}

const unreadable = { text: 'E105', excelError: 'E112' } as const;

function placeOf(row: EffectRow, field: EffectInputField): CellToFix {
  return { table: 'effects', row: row.row, field, before: row.cell(field) };
}

function judgeType(row: EffectRow, { lookups }: RuleContext, raise: Raise): void {
  if (row.type.kind === 'blank') raise('E101', 'type', { reason: 'missing' });
  else if (row.type.kind === 'unknown') {
    const fix = wordFix(placeOf(row, 'type'), Object.values(lookups.vocabulary.labels.effectTypes));
    raise('E101', 'type', { reason: 'unknown', text: row.type.text }, fix);
  } else if (traitsOf(row.type.value).usualReasons === null) raise('W154', 'type');
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
    const decides =
      row.type.kind === 'value' && traitsOf(row.type.value).directClass === 'byBaseline' ? { decides: 'class' } : {};
    raise('W162', 'baselineSource', { text: row.baselineSource.text, field: 'baselineSource', ...decides }, fix);
  }
  judgeStatus(row, { lookups }, raise);
}

/** How Makulerad begins in all its forms. */
export function withdrawnStem(withdrawn: string): string {
  return fold(withdrawn).slice(0, -2);
}

/** W162 of Status. */
export function judgeStatus(row: EffectRow, { lookups }: Pick<RuleContext, 'lookups'>, raise: Raise): void {
  if (row.status.kind !== 'unknown') return;
  const { statuses } = lookups.vocabulary.labels;
  const isMeant = fold(row.status.text).startsWith(withdrawnStem(statuses.withdrawn));
  const place = placeOf(row, 'status');
  const fix = isMeant ? cellFix(place, statuses.withdrawn) : wordFix(place, Object.values(statuses));
  raise('W162', 'status', { text: row.status.text, field: 'status', reason: isMeant ? 'withdrawn' : 'unknown' }, fix);
}

function judgeListed(
  row: EffectRow,
  ruleId: 'W102' | 'W103' | 'W110',
  field: 'department' | 'category' | 'reason',
  lookup: Lookup<string>,
  raise: Raise,
): void {
  const reading = row[field];
  if (reading.kind === 'blank') raise(ruleId, field, { reason: 'missing', table: 'effects' });
  else if (reading.kind === 'unknown') {
    raise(
      ruleId,
      field,
      { reason: 'unknown', text: reading.text, table: 'effects' },
      wordFix(placeOf(row, field), [...lookup.values()]),
    );
  }
}

function judgeReasonForType(row: EffectRow, raise: Raise): void {
  if (row.reason.kind !== 'value' || row.type.kind !== 'value' || traitsOf(row.type.value).usualReasons === null)
    return;
  const usual = row.templateReason.kind === 'value' ? usualTypeOf(row.templateReason.value) : null;
  if (usual === null || usual === row.type.value) return;
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
      raise('E109', 'termYears', { reason: term.kind, text: shown(row.cell('termYears')) });
  }
}

function judgeActualEnd(row: EffectRow, type: EffectType, raise: Raise): void {
  const { actualEnd, start } = row;
  if (!usesField(type, 'actualEnd') || actualEnd.kind === 'blank') return;
  if (actualEnd.kind !== 'value') {
    const fix = dateFix(actualEnd, placeOf(row, 'actualEnd'));
    const reason = actualEnd.kind === 'outOfRange' ? 'outOfRange' : 'unreadable';
    raise('W163', 'actualEnd', { reason, text: actualEnd.text }, fix);
  } else if (start.kind === 'value' && actualEnd.value < start.value) {
    raise('W163', 'actualEnd', { reason: 'beforeStart', endSerial: actualEnd.value, startSerial: start.value });
  }
}

/** W158 and, for a one-off with a term or yearly costs, W302: filled, but the type does not use it. */
function judgeUnused(row: EffectRow, type: EffectType, raise: Raise): void {
  for (const field of unusedFields(type)) {
    if (!isFilled(row, field)) continue;
    raise('W158', field, { type });
    if (!usesField(type, 'termYears') && isYearly(field)) raise('W302', field);
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
