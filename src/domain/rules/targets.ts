import type { TargetField } from '../register/cells';
import type { Fix } from '../register/issue';
import { zeroOre } from '../basics/money';
import type { TargetRow } from '../register/targetRow';
import { fold } from '../basics/text';
import type { Target } from '../register/target';
import { cellFix, judgeAmount } from './cellRules';
import type { IssueList, Raise } from './issueList';
import { judgeDivision, shareOf, type YearTarget } from './targetDivision';

/** The rules of Mål; answers the targets that count, shares turned into amounts, scope and basis inherited (domain.md §6). */
export function judgeTargets(rows: readonly TargetRow[], issues: IssueList): Target[] {
  const byYear = new Map<number, YearTarget[]>();
  /** The rows of the organisation's target, also those that are left out. */
  const organisationRows = new Map<number, number[]>();
  for (const row of rows) {
    const { year, department } = row;
    if (year.kind === 'value' && department.kind === 'blank') addTo(organisationRows, year.value, row.row);
    const target = judgeRow(row, issues);
    if (target !== null) addTo(byYear, target.year, target);
  }
  const targets = [...byYear].flatMap(([year, ofYear]) => targetsOfYear(ofYear, organisationRows.get(year) ?? []));
  return targets.sort((a, b) => a.row - b.row);
}

/** The rules of one row by itself; null when an error leaves it out. */
function judgeRow(row: TargetRow, issues: IssueList): YearTarget | null {
  const raise = issues.at({ table: 'targets', row: row.row, effectId: '' });
  const before = issues.errorCount;
  if (row.year.kind === 'blank') raise('E601', 'year', { reason: 'yearMissing' });
  if (row.year.kind === 'unreadable') raise('E601', 'year', { reason: 'yearInvalid', text: row.year.text });
  if (row.amount.kind === 'blank' && row.share.kind === 'blank') raise('E601', 'amount', { reason: 'nothing' });
  const place = (field: TargetField) => ({ table: 'targets', row: row.row, field, before: row.cell(field) }) as const;
  judgeAmount(row.amount, place('amount'), raise, { text: 'E105', excelError: 'E105' });
  judgeShare(row, (after) => cellFix(place('share'), after), raise);
  if (row.scope.kind === 'unknown') raise('E604', 'scope', { text: row.scope.text });
  if (row.basis.kind === 'unknown') raise('E604', 'basis', { text: row.basis.text });
  if (row.department.kind === 'unknown') raise('W102', 'department', { reason: 'unknown', text: row.department.text });
  if (issues.errorCount > before || row.year.kind !== 'value') return null;
  const { amount, share, department } = row;
  return {
    row,
    year: row.year.value,
    department: department.kind === 'value' ? department.value : department.kind === 'unknown' ? department.text : '',
    amount: amount.kind === 'value' || amount.kind === 'text' ? amount.value : null,
    share: share.kind === 'value' ? share.value : null,
    raise,
  };
}

function judgeShare(row: TargetRow, fixTo: (after: number) => Fix, raise: Raise): void {
  const { share } = row;
  if (share.kind === 'unreadable') raise('E105', 'share', { text: share.text, reason: 'unreadable' });
  else if (share.kind === 'above') raise('E602', 'share', { reason: 'one', text: share.text });
  else if (share.kind === 'value' && share.percentSlip) {
    raise('W653', 'share', { share: share.value }, fixTo(share.value));
  } else if (share.kind === 'value' && share.fromText) {
    raise('W151', 'share', { text: String(row.cell('share')), value: share.value }, fixTo(share.value));
  }
}

function targetsOfYear(all: readonly YearTarget[], organisationRows: readonly number[]): Target[] {
  const single = withoutDoubles(all);
  const organisation = single.find(({ department, amount }) => department === '' && amount !== null);
  const whole = organisation?.amount ?? null;
  const usable = single.filter((target) => {
    if (target.amount !== null || whole !== null) return true;
    // One cause is told once: where the organisation's row is left out itself, the share waits for it.
    const rows = organisationRows.filter((row) => row !== target.row.row);
    const { year } = target;
    target.raise('E605', 'share', rows.length > 0 ? { reason: 'leftOut', year, rows } : { reason: 'missing', year });
    return false;
  });
  const kept = judgeDivision(usable, whole);
  const scope = chosen(organisation?.row.scope);
  const basis = chosen(organisation?.row.basis);
  return kept.map((target) => ({
    row: target.row.row,
    year: target.year,
    department: target.department,
    amount: target.amount ?? shareOf(whole ?? zeroOre, target.share ?? 0),
    share: target.amount === null ? target.share : null,
    scope: (organisation === undefined ? chosen(target.row.scope) : scope) ?? 'freedAndReturned',
    basis: (organisation === undefined ? chosen(target.row.basis) : basis) ?? 'inYear',
  }));
}

/** E603: which of two rows is meant nobody can know, so neither counts. */
function withoutDoubles(all: readonly YearTarget[]): YearTarget[] {
  const byDepartment = new Map<string, YearTarget[]>();
  for (const target of all) addTo(byDepartment, fold(target.department), target);
  const single: YearTarget[] = [];
  for (const same of byDepartment.values()) {
    if (same.length === 1) single.push(...same);
    else {
      for (const { year, department, raise, row } of same) {
        const rows = same.map((each) => each.row.row).filter((each) => each !== row.row);
        raise('E603', 'department', { year, department, rows });
      }
    }
  }
  return single;
}

function chosen<Value>(reading: { readonly kind: string; readonly value?: Value } | undefined): Value | undefined {
  return reading?.kind === 'value' ? reading.value : undefined;
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
