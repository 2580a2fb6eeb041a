import type { TargetField } from '../register/cells';
import type { Fix } from '../register/issue';
import { zeroOre } from '../basics/money';
import type { TargetRow } from '../register/targetRow';
import { groupBy } from '../basics/groupBy';
import { fold } from '../basics/text';
import type { Target } from '../register/target';
import { cellFix, judgeAmount, shown } from './cellRules';
import { hasError, raiseInto, type Raise, type RuleIssue } from './issues';
import { judgeDivision, shareOf, type YearTarget } from './targetDivision';

/**
 * The rules of Mål; answers the targets that count, shares turned into amounts, scope and basis inherited (domain.md
 * §6).
 */
export function judgeTargets(rows: readonly TargetRow[], notStated: string, issues: RuleIssue[]): Target[] {
  const judged: YearTarget[] = [];
  for (const row of rows) {
    const target = judgeRow(row, notStated, issues);
    if (target !== null) judged.push(target);
  }
  const targets: Target[] = [];
  for (const [year, ofYear] of groupBy(judged, (target) => target.year))
    targets.push(...targetsOfYear(ofYear, organisationRows(rows, year)));
  return targets.sort((a, b) => a.row - b.row);
}

/** The rows of the organisation's target of a year, also those that are left out. */
function organisationRows(rows: readonly TargetRow[], wanted: number): number[] {
  return rows
    .filter(({ year, department }) => year.kind === 'value' && year.value === wanted && department.kind === 'blank')
    .map(({ row }) => row);
}

/** The rules of one row by itself; null when an error leaves it out. */
function judgeRow(row: TargetRow, notStated: string, issues: RuleIssue[]): YearTarget | null {
  const place = { table: 'targets', row: row.row, effectId: '' } as const;
  const isNotStated = row.department.kind === 'unknown' && fold(row.department.text) === fold(notStated);
  const own: RuleIssue[] = [];
  judgeCells(row, isNotStated, raiseInto(own, place));
  issues.push(...own);
  if (hasError(own) || row.year.kind !== 'value') return null;
  const { amount, share, department } = row;
  return {
    row,
    year: row.year.value,
    department: isNotStated
      ? notStated
      : department.kind === 'value'
        ? department.value
        : department.kind === 'unknown'
          ? department.text
          : '',
    isNotStated,
    amount: amount.kind === 'value' || amount.kind === 'text' ? amount.value : null,
    share: share.kind === 'value' ? share.value : null,
    raise: raiseInto(issues, place),
  };
}

function judgeCells(row: TargetRow, isNotStated: boolean, raise: Raise): void {
  if (row.year.kind === 'blank') raise('E601', 'year', { reason: 'yearMissing' });
  if (row.year.kind === 'unreadable') raise('E601', 'year', { reason: 'yearInvalid', text: row.year.text });
  if (row.amount.kind === 'blank' && row.share.kind === 'blank') raise('E601', 'amount', { reason: 'nothing' });
  const place = (field: TargetField) => ({ table: 'targets', row: row.row, field, before: row.cell(field) }) as const;
  judgeAmount(row.amount, place('amount'), raise, { text: 'E105', excelError: 'E105' });
  judgeShare(row, (after) => cellFix(place('share'), after), raise);
  if (row.scope.kind === 'unknown') raise('E604', 'scope', { text: row.scope.text });
  if (row.basis.kind === 'unknown') raise('E604', 'basis', { text: row.basis.text });
  if (row.department.kind === 'unknown' && !isNotStated)
    raise('W102', 'department', { reason: 'unknown', text: row.department.text });
}

function judgeShare(row: TargetRow, fixTo: (after: number) => Fix, raise: Raise): void {
  const { share } = row;
  if (share.kind === 'unreadable')
    raise('E105', 'share', { text: shown(row.cell('share')), reason: 'unreadable', unit: 'share' });
  else if (share.kind === 'above') raise('E602', 'share', { reason: 'one', text: shown(row.cell('share')) });
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
  const usable: YearTarget[] = [];
  for (const target of single) {
    if (target.amount !== null || whole !== null) {
      usable.push(target);
      continue;
    }
    // One cause is told once: where the organisation's row is left out itself, the share waits for it.
    const rows = organisationRows.filter((row) => row !== target.row.row);
    const { year } = target;
    target.raise('E605', 'share', rows.length > 0 ? { reason: 'leftOut', year, rows } : { reason: 'missing', year });
  }
  const kept = judgeDivision(usable, whole);
  const scope = chosen(organisation?.row.scope);
  const basis = chosen(organisation?.row.basis);
  return kept.map((target) => ({
    row: target.row.row,
    year: target.year,
    department: target.department,
    isNotStated: target.isNotStated,
    amount: target.amount ?? shareOf(whole ?? zeroOre, target.share ?? 0),
    share: target.amount === null ? target.share : null,
    scope: (organisation === undefined ? chosen(target.row.scope) : scope) ?? 'freedAndReturned',
    basis: (organisation === undefined ? chosen(target.row.basis) : basis) ?? 'inYear',
  }));
}

/** E603: which of two rows is meant nobody can know, so neither counts. */
function withoutDoubles(all: readonly YearTarget[]): YearTarget[] {
  const single: YearTarget[] = [];
  for (const same of groupBy(all, ({ department }) => fold(department)).values()) {
    const [only] = same;
    if (only !== undefined && same.length === 1) {
      single.push(only);
      continue;
    }
    for (const { year, department, raise, row } of same) {
      const rows = same.map((each) => each.row.row).filter((each) => each !== row.row);
      raise('E603', 'department', { year, department, rows });
    }
  }
  return single;
}

function chosen<Value>(reading: { readonly kind: string; readonly value?: Value } | undefined): Value | undefined {
  return reading?.kind === 'value' ? reading.value : undefined;
}
