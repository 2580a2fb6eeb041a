import type { TargetField } from '../register/cells';
import type { Fix } from '../register/issue';
import { zeroOre } from '../basics/money';
import type { TargetRow } from '../register/targetRow';
import { groupBy } from '../basics/groupBy';
import { fold, sameName } from '../basics/text';
import type { Target } from '../register/target';
import { cellFix, judgeAmount, shown } from './cellRules';
import { hasError, raiseInto, type Raise, type RuleIssue } from './issues';
import { judgeBoth, judgeDivision, shareOf, type YearTarget } from './targetDivision';

/** What the rules of Mål must know of the register beside its rows. */
export interface TargetContext {
  /** The word Ej angivet. */
  readonly notStated: string;
  /** The register's own organisation, '' when it is not said: a target of it is the register's own. */
  readonly organisation: string;
}

/** Targets that count, shares turned into amounts: the register's own, and those of a collection's members. */
export interface JudgedTargets {
  readonly targets: readonly Target[];
  readonly memberTargets: readonly Target[];
}

/**
 * The rules of Mål (domain.md §6, collection.md E.1): departments have scope and basis from the whole, members where
 * they say none.
 */
export function judgeTargets(rows: readonly TargetRow[], context: TargetContext, issues: RuleIssue[]): JudgedTargets {
  const judged: YearTarget[] = [];
  for (const row of rows) {
    const target = judgeRow(row, context, issues);
    if (target !== null) judged.push(target);
  }
  const targets: Target[] = [];
  for (const [year, ofYear] of groupBy(judged, (target) => target.year))
    targets.push(...targetsOfYear(ofYear, organisationRows(rows, year, context)));
  targets.sort((a, b) => a.row - b.row);
  return {
    targets: targets.filter(({ organisation }) => organisation === ''),
    memberTargets: targets.filter(({ organisation }) => organisation !== ''),
  };
}

/** The member whose target a row is; '' where it is the register's own. */
function memberOf({ organisation }: TargetRow, context: TargetContext): string {
  return sameName(organisation, context.organisation) ? '' : organisation;
}

/** The rows of the organisation's target of a year, also those that are left out. */
function organisationRows(rows: readonly TargetRow[], wanted: number, context: TargetContext): number[] {
  return rows
    .filter(
      (row) =>
        row.year.kind === 'value' &&
        row.year.value === wanted &&
        row.department.kind === 'blank' &&
        memberOf(row, context) === '',
    )
    .map(({ row }) => row);
}

/** The rules of one row by itself; null when an error leaves it out. */
function judgeRow(row: TargetRow, context: TargetContext, issues: RuleIssue[]): YearTarget | null {
  const place = { table: 'targets', row: row.row, effectId: '' } as const;
  const organisation = memberOf(row, context);
  const isOwn = organisation === '';
  const isNotStated =
    isOwn && row.department.kind === 'unknown' && fold(row.department.text) === fold(context.notStated);
  const own: RuleIssue[] = [];
  judgeCells(row, raiseInto(own, place));
  judgeDepartment(row, { isOwn, isNotStated }, raiseInto(own, place));
  issues.push(...own);
  if (hasError(own) || row.year.kind !== 'value') return null;
  const { amount, share, department } = row;
  return {
    row,
    year: row.year.value,
    organisation,
    department: !isOwn
      ? ''
      : isNotStated
        ? context.notStated
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

function judgeCells(row: TargetRow, raise: Raise): void {
  if (row.year.kind === 'blank') raise('E601', 'year', { reason: 'yearMissing' });
  if (row.year.kind === 'unreadable') raise('E601', 'year', { reason: 'yearInvalid', text: row.year.text });
  if (row.amount.kind === 'blank' && row.share.kind === 'blank') raise('E601', 'amount', { reason: 'nothing' });
  const place = (field: TargetField) => ({ table: 'targets', row: row.row, field, before: row.cell(field) }) as const;
  judgeAmount(row.amount, place('amount'), raise, { text: 'E105', excelError: 'E105' });
  judgeShare(row, (after) => cellFix(place('share'), after), raise);
  if (row.scope.kind === 'unknown') raise('E604', 'scope', { text: row.scope.text });
  if (row.basis.kind === 'unknown') raise('E604', 'basis', { text: row.basis.text });
}

/** W102, and W158 for a department beside a member: the target is the member's as a whole. */
function judgeDepartment(
  { department }: TargetRow,
  { isOwn, isNotStated }: { readonly isOwn: boolean; readonly isNotStated: boolean },
  raise: Raise,
): void {
  if (!isOwn && department.kind !== 'blank') raise('W158', 'department', { reason: 'memberTarget' });
  else if (department.kind === 'unknown' && !isNotStated)
    raise('W102', 'department', { reason: 'unknown', text: department.text });
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
  const organisation = single.find((target) => isWhole(target) && target.amount !== null);
  const whole = organisation?.amount ?? null;
  const usable: YearTarget[] = [];
  for (const target of single) {
    judgeBoth(target, whole);
    if (target.amount !== null || whole !== null) {
      usable.push(target);
      continue;
    }
    // One cause is told once: where the organisation's row is left out itself, the share waits for it.
    const rows = organisationRows.filter((row) => row !== target.row.row);
    const { year } = target;
    target.raise('E605', 'share', rows.length > 0 ? { reason: 'leftOut', year, rows } : { reason: 'missing', year });
  }
  const kept = [
    ...usable.filter(isWhole),
    ...judgeDivision(organisation, usable.filter(isDepartment), 'departments'),
    ...judgeDivision(organisation, usable.filter(isMember), 'organisations'),
  ];
  const inherited = { scope: chosen(organisation?.row.scope), basis: chosen(organisation?.row.basis) };
  return kept.map((target) => {
    const own = { scope: chosen(target.row.scope), basis: chosen(target.row.basis) };
    // A member's target counts what it counts at home; a department's, what the organisation's does.
    const [first, then] = isMember(target) || organisation === undefined ? [own, inherited] : [inherited, undefined];
    return {
      row: target.row.row,
      year: target.year,
      organisation: target.organisation,
      department: target.department,
      isNotStated: target.isNotStated,
      amount: target.amount ?? shareOf(whole ?? zeroOre, target.share ?? 0),
      share: target.amount === null ? target.share : null,
      scope: first.scope ?? then?.scope ?? 'freedAndReturned',
      basis: first.basis ?? then?.basis ?? 'inYear',
    };
  });
}

const isMember = ({ organisation }: YearTarget): boolean => organisation !== '';
const isDepartment = (target: YearTarget): boolean => !isMember(target) && target.department !== '';
const isWhole = (target: YearTarget): boolean => !isMember(target) && target.department === '';

/** E603: which of two rows is meant nobody can know, so neither counts. */
function withoutDoubles(all: readonly YearTarget[]): YearTarget[] {
  const single: YearTarget[] = [];
  const owner = ({ organisation, department }: YearTarget) => JSON.stringify([fold(organisation), fold(department)]);
  for (const same of groupBy(all, owner).values()) {
    const [only] = same;
    if (only !== undefined && same.length === 1) {
      single.push(only);
      continue;
    }
    for (const { year, organisation, department, raise, row } of same) {
      const rows = same.map((each) => each.row.row).filter((each) => each !== row.row);
      if (organisation === '') raise('E603', 'department', { year, department, rows });
      else raise('E603', 'organisation', { year, organisation, rows });
    }
  }
  return single;
}

function chosen<Value>(reading: { readonly kind: string; readonly value?: Value } | undefined): Value | undefined {
  return reading?.kind === 'value' ? reading.value : undefined;
}
