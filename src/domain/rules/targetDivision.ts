import { mulDivRound, type Ore } from '../basics/money';
import type { IssueParams } from '../register/issue';
import type { TargetRow } from '../register/targetRow';
import type { Raise } from './issues';

/** A row of Mål with a readable year, judged by itself so far. */
export interface YearTarget {
  readonly row: TargetRow;
  readonly year: number;
  /** A member of a collection; '' is the register's own. */
  readonly organisation: string;
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

/** Who a year's target is divided between: never both at once, as either divides all of it. */
export type DivisionOf = 'departments' | 'organisations';

/**
 * How departments, or the members of a collection, divide the organisation's target of one year: E602 and W651 for
 * shares, W652 for amounts. Answers the parts that count. `own`: the organisation's row, where it counts; without its
 * amount there is nothing to divide.
 */
export function judgeDivision(
  own: YearTarget | undefined,
  parts: readonly YearTarget[],
  of: DivisionOf,
): readonly YearTarget[] {
  const whole = own?.amount ?? null;
  if (own === undefined || whole === null || parts.length === 0) return parts;
  const { raise, year } = own;
  const divided = of === 'departments' ? {} : { of };
  const byShare = parts.filter(({ amount }) => amount === null);
  if (byShare.length === 0) {
    judgeAmounts(own, parts, divided);
    return parts;
  }
  const sum = parts.reduce((total, each) => total + partOf(each, whole), 0);
  if (sum > 1 + shareTolerance + floatSlack) {
    for (const part of byShare) part.raise('E602', 'share', { reason: 'sum', share: sum, year, ...divided });
    return parts.filter((part) => !byShare.includes(part));
  }
  if (sum < 1 - shareTolerance - floatSlack) {
    raise('W651', 'share', { share: sum, year, ...divided });
  }
  return parts;
}

/** W654: a row whose amount and share of the organisation's target disagree; the amount wins. */
export function judgeBoth({ amount, share, raise }: YearTarget, whole: Ore | null): void {
  if (whole === null || amount === null || share === null) return;
  const meant = shareOf(whole, share);
  if (Math.abs(meant - amount) > oreTolerance) raise('W654', 'share', { amountOre: amount, shareOre: meant, share });
}

function partOf({ amount, share }: YearTarget, whole: Ore): number {
  if (amount === null) return share ?? 0;
  return whole === 0 ? 0 : amount / whole;
}

function judgeAmounts({ raise, year, amount }: YearTarget, parts: readonly YearTarget[], divided: IssueParams): void {
  const whole = amount ?? 0;
  const sum = parts.reduce((total, part) => total + BigInt(part.amount ?? 0), 0n);
  const difference = sum - BigInt(whole);
  if (difference <= BigInt(oreTolerance) && difference >= BigInt(-oreTolerance)) return;
  raise('W652', 'amount', { year, sumOre: Number(sum), wholeOre: whole, ...divided });
}

/** A share of the organisation's target, öre. Shares are whole millionths. */
export function shareOf(whole: Ore, share: number): Ore {
  return mulDivRound(whole, Math.round(share * millionth), millionth);
}
