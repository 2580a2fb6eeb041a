import type { EffectInputField } from '../register/cells';
import { groupBy } from '../basics/groupBy';
import { namesOf, type CountedEffect } from './context';
import type { RuleIssue } from './issues';

/** From so many rows of a type (zeros apart) its median says something (W152). */
const fewestForMedian = 8;
const slips = [1_000, 1_000_000] as const;
const mostNamed = 5;

/**
 * W152: far from the median of its type, zeros apart. Somebody wrote tkr or mkr where kronor belong, or the other way
 * round.
 * `ofType` are the effects of one type.
 */
export function judgeMedian(ofType: readonly CountedEffect[], issues: RuleIssue[]): void {
  const worth = ofType.filter(({ amount }) => amount > 0);
  if (worth.length < fewestForMedian) return;
  const sorted = worth.map(({ amount }) => amount).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  // Twice the median, so that it is whole.
  const twice = (sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0);
  for (const counted of worth) {
    const { amount } = counted;
    const isLarge = amount >= 500 * twice;
    if (!isLarge && amount * 2_000 > twice) continue;
    const reason = isLarge ? 'large' : 'small';
    const field = amountField(counted);
    const unit = field === 'hoursPerYear' ? { unit: 'hours' } : {};
    const params = { reason, amountOre: counted.calculation.gross, medianOre: Math.floor(twice / 2), ...unit };
    issues.push(counted.issue('W152', field, params));
  }
}

/** W156: the same amount times 1 000 or 1 000 000 as another row of the supplier; both are marked. */
export function judgeSlips(ofSupplier: readonly CountedEffect[], issues: RuleIssue[]): void {
  const byAmount = groupBy(
    ofSupplier.filter(({ amount }) => amount > 0),
    ({ amount }) => amount,
  );
  const slipped = new Map<number, CountedEffect[]>();
  const slip = (amount: number, others: readonly CountedEffect[]): void =>
    void slipped.set(amount, [...(slipped.get(amount) ?? []), ...others]);
  for (const factor of slips) {
    for (const [amount, small] of byAmount) {
      const large = byAmount.get(amount * factor);
      if (large === undefined) continue;
      slip(amount, large);
      slip(amount * factor, small);
    }
  }
  for (const [amount, others] of slipped) {
    const named = others.sort((a, b) => (a.effect.id < b.effect.id ? -1 : 1)).slice(0, mostNamed);
    for (const counted of byAmount.get(amount) ?? []) {
      const { effect, calculation } = counted;
      const params = { supplier: effect.supplier, amountOre: calculation.gross, ...namesOf(named) };
      issues.push(counted.issue('W156', amountField(counted), params));
    }
  }
}

/** The cell to point at: the one that the row's amount comes from. */
function amountField({ effect }: CountedEffect): EffectInputField {
  if (effect.amount !== null) return 'amount';
  if (effect.baseline !== null) return 'baseline';
  return effect.indirectPerYear !== null ? 'indirectPerYear' : 'hoursPerYear';
}
