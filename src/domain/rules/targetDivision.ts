import { mulDivRound, type Ore } from '../basics/money';
import type { TargetRow } from '../register/targetRow';
import type { Raise } from './issues';

/** A row of Mål with a readable year, judged by itself so far. */
export interface YearTarget {
  readonly row: TargetRow;
  readonly year: number;
  /** '' is the whole organisation. */
  readonly department: string;
  readonly isNotStated: boolean;
  readonly amount: Ore | null;
  /** 0–1. */
  readonly share: number | null;
  readonly raise: Raise;
}

/** How far shares may be from 100 % (W651, E602), and amounts from the organisation's target (W652, W654). */
const shareTolerance = 0.005;
const oreTolerance = 100;
const floatSlack = 1e-9;
const millionth = 1_000_000;

/**
 * How the departments divide the organisation's target of one year: E602 and W651 for shares, W652 for amounts, W654
 * for a row whose amount and share disagree (the amount wins). Answers the rows that count. `whole` is the
 * organisation's amount.
 */
export function judgeDivision(targets: readonly YearTarget[], whole: Ore | null): YearTarget[] {
  if (whole === null) return [...targets];
  const departments = targets.filter(({ department }) => department !== '');
  const byShare = departments.filter(({ amount }) => amount === null);
  for (const { amount, share, raise } of targets) {
    if (amount === null || share === null) continue;
    const meant = shareOf(whole, share);
    if (Math.abs(meant - amount) > oreTolerance) raise('W654', 'share', { amountOre: amount, shareOre: meant, share });
  }
  if (byShare.length === 0) {
    judgeAmounts(targets, departments, whole);
    return [...targets];
  }
  const sum = departments.reduce((total, each) => total + partOf(each, whole), 0);
  if (sum > 1 + shareTolerance + floatSlack) {
    for (const { raise, year } of byShare) raise('E602', 'share', { reason: 'sum', share: sum, year });
    return targets.filter((target) => !byShare.includes(target));
  }
  if (sum < 1 - shareTolerance - floatSlack) {
    for (const { raise, year } of organisationOf(targets)) raise('W651', 'share', { share: sum, year });
  }
  return [...targets];
}

function partOf({ amount, share }: YearTarget, whole: Ore): number {
  if (amount === null) return share ?? 0;
  return whole === 0 ? 0 : amount / whole;
}

function judgeAmounts(targets: readonly YearTarget[], departments: readonly YearTarget[], whole: Ore): void {
  if (departments.length === 0) return;
  const sum = departments.reduce((total, { amount }) => total + BigInt(amount ?? 0), 0n);
  const difference = sum - BigInt(whole);
  if (difference <= BigInt(oreTolerance) && difference >= BigInt(-oreTolerance)) return;
  for (const { raise, year } of organisationOf(targets)) {
    raise('W652', 'amount', { year, sumOre: Number(sum), wholeOre: whole });
  }
}

/** The organisation's own row speaks for the year; there is one where `whole` is known. */
function organisationOf(targets: readonly YearTarget[]): readonly YearTarget[] {
  return targets.filter(({ department }) => department === '');
}

/** A share of the organisation's target, öre. Shares are whole millionths. */
export function shareOf(whole: Ore, share: number): Ore {
  return mulDivRound(whole, Math.round(share * millionth), millionth);
}
