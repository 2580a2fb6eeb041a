import type { BudgetDecision, CaseTotal } from '../register/target';
import type { CaseRow, DecisionRow } from '../register/targetRow';
import { groupBy } from '../basics/groupBy';
import { sumOre } from '../basics/money';
import { fold, sameName } from '../basics/text';
import { judgeAmount } from './cellRules';
import type { CountedEffect } from './context';
import { raiseInto, type RuleIssue } from './issues';

/** A stated total may be this far from the sum of its effects (W701), öre. */
const tolerance = 100n;

/** W701, and the stated totals that can be read. `leftOut` are the ärenden of rows that do not count. */
export function judgeCases(
  rows: readonly CaseRow[],
  effects: readonly CountedEffect[],
  leftOut: readonly string[],
  issues: RuleIssue[],
): CaseTotal[] {
  const byCase = groupBy(effects, ({ effect }) => fold(effect.caseId));
  const totals: CaseTotal[] = [];
  for (const { row, caseId, title, statedTotal, cell } of rows) {
    const raise = raiseInto(issues, { table: 'cases', row, effectId: '' });
    const place = { table: 'cases', row, field: 'statedTotal', before: cell('statedTotal') } as const;
    judgeAmount(statedTotal, place, raise, { text: 'E105', excelError: 'E105' });
    const stated = statedTotal.kind === 'value' || statedTotal.kind === 'text' ? statedTotal.value : null;
    totals.push({ row, caseId, title, statedTotal: stated });
    if (stated === null || caseId === '') continue;
    const sum = sumOre((byCase.get(fold(caseId)) ?? []).map(({ calculation }) => calculation.gross));
    const difference = sum - BigInt(stated);
    if (difference <= tolerance && difference >= -tolerance) continue;
    const missing = leftOut.filter((each) => sameName(each, caseId)).length;
    raise('W701', 'statedTotal', {
      caseId,
      statedOre: stated,
      sumOre: Number(sum),
      differenceOre: Number(difference),
      leftOut: missing,
    });
  }
  return totals;
}

/**
 * E607 and E608: the budget decisions that count. Of those alike in year, department, amount and Beslut the first
 * stays.
 */
export function judgeDecisions(rows: readonly DecisionRow[], issues: RuleIssue[]): BudgetDecision[] {
  const decisions = new Map<string, BudgetDecision>();
  for (const { row, year, department, amount, decision, cell } of rows) {
    const raise = raiseInto(issues, { table: 'budgetDecisions', row, effectId: '' });
    if (year.kind === 'blank') raise('E608', 'year', { reason: 'yearMissing' });
    if (year.kind === 'unreadable') raise('E608', 'year', { reason: 'yearInvalid', text: year.text });
    if (amount.kind === 'blank') raise('E608', 'amount', { reason: 'amountMissing' });
    const place = { table: 'budgetDecisions', row, field: 'amount', before: cell('amount') } as const;
    judgeAmount(amount, place, raise, { text: 'E608', excelError: 'E608' });
    if (department.kind === 'unknown') raise('W102', 'department', { reason: 'unknown', text: department.text });
    if (year.kind !== 'value' || (amount.kind !== 'value' && amount.kind !== 'text')) continue;
    const name = department.kind === 'value' ? department.value : department.kind === 'unknown' ? department.text : '';
    const key = [year.value, fold(name), amount.value, fold(decision)].join('\u0000');
    const first = decisions.get(key);
    if (first !== undefined) raise('E607', null, { rows: [first.row] });
    else decisions.set(key, { row, year: year.value, department: name, amount: amount.value, decision });
  }
  return [...decisions.values()];
}
