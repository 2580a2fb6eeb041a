import type { TargetField } from '../cells';
import type { Fix } from '../issue';
import { mulDivRound, type Ore } from '../money';
import type { TargetRow } from '../reading/targetRow';
import { fold } from '../reading/text';
import type { Target } from '../target';
import { cellFix, judgeAmount } from './cellRules';
import type { IssueList, Raise } from './issueList';
import { judgeDivision } from './targetDivision';

/** A row of Mål with a readable year, judged by itself so far. */
export interface YearTarget {
  readonly row: TargetRow;
  readonly year: number;
  /** '' is the whole organisation. */
  readonly department: string;
  readonly amount: Ore | null;
  /** 0–1. */
  readonly share: number | null;
  readonly raise: Raise;
  /** Where its issues begin in the list: an error after it leaves the row out. */
  readonly mark: number;
}

const millionth = 1_000_000;

/** The rules of Mål; answers the targets that count, shares turned into amounts, scope and basis inherited (domain.md §6). */
export function judgeTargets(rows: readonly TargetRow[], issues: IssueList): Target[] {
  const byYear = new Map<number, YearTarget[]>();
  for (const row of rows) {
    const target = judgeRow(row, issues);
    if (target === null) continue;
    const same = byYear.get(target.year);
    if (same === undefined) byYear.set(target.year, [target]);
    else same.push(target);
  }
  const targets = [...byYear.values()].flatMap(targetsOfYear);
  return targets.sort((a, b) => a.row - b.row);
}

/** The rules of one row by itself; null when an error leaves it out. */
function judgeRow(row: TargetRow, issues: IssueList): YearTarget | null {
  const raise = issues.at({ table: 'targets', row: row.row, effectId: '' });
  const mark = issues.length;
  if (row.year.kind === 'blank') raise('E601', 'year', { reason: 'yearMissing' });
  if (row.year.kind === 'unreadable') raise('E601', 'year', { reason: 'yearInvalid', text: row.year.text });
  if (row.amount.kind === 'blank' && row.share.kind === 'blank') raise('E601', 'amount', { reason: 'nothing' });
  const place = (field: TargetField) => ({ table: 'targets', row: row.row, field, before: row.cell(field) }) as const;
  judgeAmount(row.amount, place('amount'), raise, { text: 'E105', excelError: 'E105' });
  judgeShare(row, (after) => cellFix(place('share'), after), raise);
  if (row.scope.kind === 'unknown') raise('E604', 'scope', { text: row.scope.text });
  if (row.basis.kind === 'unknown') raise('E604', 'basis', { text: row.basis.text });
  if (row.department.kind === 'unknown') raise('W102', 'department', { reason: 'unknown', text: row.department.text });
  if (issues.hasErrorSince(mark) || row.year.kind !== 'value') return null;
  const { amount, share, department } = row;
  return {
    row,
    year: row.year.value,
    department: department.kind === 'value' ? department.value : department.kind === 'unknown' ? department.text : '',
    amount: amount.kind === 'value' || amount.kind === 'text' ? amount.value : null,
    share: share.kind === 'value' ? share.value : null,
    raise,
    mark,
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

function targetsOfYear(all: readonly YearTarget[]): Target[] {
  const single = withoutDoubles(all);
  const organisation = single.find(({ department, amount }) => department === '' && amount !== null);
  const whole = organisation?.amount ?? null;
  const usable = single.filter((target) => {
    if (target.amount !== null || whole !== null) return true;
    target.raise('E605', 'share', { year: target.year });
    return false;
  });
  const kept = judgeDivision(usable, whole);
  const scope = chosen(organisation?.row.scope);
  const basis = chosen(organisation?.row.basis);
  return kept.map((target) => ({
    row: target.row.row,
    year: target.year,
    department: target.department,
    amount: target.amount ?? shareOf(whole ?? (0 as Ore), target.share ?? 0),
    share: target.amount === null ? target.share : null,
    scope: (organisation === undefined ? chosen(target.row.scope) : scope) ?? 'freedAndReturned',
    basis: (organisation === undefined ? chosen(target.row.basis) : basis) ?? 'inYear',
  }));
}

/** E603: which of two rows is meant nobody can know, so neither counts. */
function withoutDoubles(all: readonly YearTarget[]): YearTarget[] {
  const byDepartment = new Map<string, YearTarget[]>();
  for (const target of all) {
    const same = byDepartment.get(fold(target.department));
    if (same === undefined) byDepartment.set(fold(target.department), [target]);
    else same.push(target);
  }
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

/** A share of the organisation's target, öre. Shares are whole millionths. */
export function shareOf(whole: Ore, share: number): Ore {
  return mulDivRound(whole, Math.round(share * millionth), millionth);
}

function chosen<Value>(reading: { readonly kind: string; readonly value?: Value } | undefined): Value | undefined {
  return reading?.kind === 'value' ? reading.value : undefined;
}
