import type { BudgetDecision, CaseTotal } from '../register/target';
import type { CaseRow, DecisionRow } from '../register/targetRow';
import { ExactSum } from '../basics/money';
import { fold, sameName } from '../basics/text';
import { judgeAmount } from './cellRules';
import type { CountedEffect } from './context';
import type { IssueList } from './issueList';

/** A stated total may be this far from the sum of its effects (W701), öre. */
const tolerance = 100n;

/** W701, and the stated totals that can be read. `leftOut` are the ärenden of rows that do not count. */
export function judgeCases(
  rows: readonly CaseRow[],
  effects: readonly CountedEffect[],
  leftOut: readonly string[],
  issues: IssueList,
): CaseTotal[] {
  if (rows.length === 0) return [];
  const sums = new Map<string, ExactSum>();
  for (const { effect, calculation } of effects) {
    const key = fold(effect.caseId);
    const sum = sums.get(key) ?? new ExactSum();
    sum.add(calculation.gross);
    sums.set(key, sum);
  }
  return rows.map(({ row, caseId, title, statedTotal, cell }) => {
    const raise = issues.at({ table: 'cases', row, effectId: '' });
    const place = { table: 'cases', row, field: 'statedTotal', before: cell('statedTotal') } as const;
    judgeAmount(statedTotal, place, raise, { text: 'E105', excelError: 'E105' });
    const stated = statedTotal.kind === 'value' || statedTotal.kind === 'text' ? statedTotal.value : null;
    const sum = sums.get(fold(caseId))?.total ?? 0n;
    const difference = sum - BigInt(stated ?? 0);
    if (stated !== null && caseId !== '' && (difference > tolerance || difference < -tolerance)) {
      const missing = leftOut.filter((each) => sameName(each, caseId)).length;
      raise('W701', 'statedTotal', {
        caseId, statedOre: stated, sumOre: Number(sum), differenceOre: Number(difference), leftOut: missing,
      });
    }
    return { row, caseId, title, statedTotal: stated };
  });
}

/** The budget decisions that can be read: E601 for the year or a missing amount. */
export function judgeDecisions(rows: readonly DecisionRow[], issues: IssueList): BudgetDecision[] {
  const decisions: BudgetDecision[] = [];
  for (const { row, year, department, amount, decision, cell } of rows) {
    const raise = issues.at({ table: 'budgetDecisions', row, effectId: '' });
    if (year.kind === 'blank') raise('E601', 'year', { reason: 'yearMissing' });
    if (year.kind === 'unreadable') raise('E601', 'year', { reason: 'yearInvalid', text: year.text });
    if (amount.kind === 'blank') raise('E601', 'amount', { reason: 'amountMissing' });
    const place = { table: 'budgetDecisions', row, field: 'amount', before: cell('amount') } as const;
    judgeAmount(amount, place, raise, { text: 'E105', excelError: 'E105' });
    if (department.kind === 'unknown') raise('W102', 'department', { reason: 'unknown', text: department.text });
    if (year.kind !== 'value' || (amount.kind !== 'value' && amount.kind !== 'text')) continue;
    const name = department.kind === 'value' ? department.value : department.kind === 'unknown' ? department.text : '';
    decisions.push({ row, year: year.value, department: name, amount: amount.value, decision });
  }
  return decisions;
}
