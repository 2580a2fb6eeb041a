import type { EffectInputField } from '../cells';
import { effectTypes, type EffectType } from '../effect';
import { comparedAmount, type CountedEffect } from './context';
import { namesOf } from './grouping';

/** From so many rows of a type (zeros apart) its median says something (W152). */
const fewestForMedian = 8;
const slips = [1_000, 1_000_000] as const;
const mostNamed = 5;

/** W152: far from the median of the type. Somebody wrote tkr or mkr where kronor belong, or the other way round. */
export function judgeMedians(effects: readonly CountedEffect[]): void {
  const ofType: Record<EffectType, CountedEffect[]> = { oneOff: [], newContract: [], costAvoidance: [], other: [] };
  for (const counted of effects) ofType[counted.effect.type].push(counted);
  for (const type of effectTypes) judgeAgainstMedian(ofType[type]);
}

function judgeAgainstMedian(effects: readonly CountedEffect[]): void {
  // A typed array sorts numbers as numbers, without asking back for every pair.
  const amounts = Float64Array.from(effects.map(comparedAmount).filter((amount) => amount > 0)).sort();
  if (amounts.length < fewestForMedian) return;
  const middle = amounts.length / 2;
  // Twice the median, so that it is whole; products of it can pass 2⁵³.
  const twice = BigInt(amounts[Math.ceil(middle) - 1] ?? 0) + BigInt(amounts[Math.floor(middle)] ?? 0);
  // Beyond 2⁵³ the number is rounded, but no amount reaches so far.
  const largeFrom = Number(500n * twice);
  const smallUntil = Number(twice / 2_000n);
  for (const counted of effects) {
    const amount = comparedAmount(counted);
    if (amount === 0) continue;
    const tooLarge = amount >= largeFrom;
    const tooSmall = amount <= smallUntil;
    if (!tooLarge && !tooSmall) continue;
    counted.raise('W152', amountField(counted), {
      reason: tooLarge ? 'large' : 'small',
      amountOre: counted.calculation.gross,
      medianOre: Number(twice / 2n),
    });
  }
}

/** Whether the larger amount is the smaller one times 1 000 or 1 000 000. */
export function isSlip(small: number, large: number): boolean {
  return slips.some((factor) => small * factor === large);
}

/** W156: the same amount times 1 000 or 1 000 000 as another row of the supplier; both are marked. */
export function judgeSlips(group: readonly CountedEffect[]): void {
  const byAmount = new Map<number, CountedEffect[]>();
  for (const counted of group) {
    const amount = comparedAmount(counted);
    if (amount === 0) continue;
    const same = byAmount.get(amount);
    if (same === undefined) byAmount.set(amount, [counted]);
    else same.push(counted);
  }
  for (const [amount, same] of byAmount) {
    if (!slips.some((factor) => byAmount.has(amount * factor) || byAmount.has(amount / factor))) continue;
    const others = slips.flatMap((factor) => [
      ...(byAmount.get(amount * factor) ?? []),
      ...(byAmount.get(amount / factor) ?? []),
    ]);
    const named = others.sort((a, b) => (a.effect.id < b.effect.id ? -1 : 1)).slice(0, mostNamed);
    for (const counted of same) {
      counted.raise('W156', amountField(counted), {
        supplier: counted.effect.supplier,
        amountOre: counted.calculation.gross,
        ...namesOf(named),
      });
    }
  }
}

/** The cell to point at: the one that the row's amount comes from. */
function amountField({ effect }: CountedEffect): EffectInputField {
  if (effect.amount !== null) return 'amount';
  if (effect.baseline !== null) return 'baseline';
  return effect.indirectPerYear !== null ? 'indirectPerYear' : 'hoursPerYear';
}
