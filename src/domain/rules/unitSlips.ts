import type { EffectInputField } from '../register/cells';
import { effectTypes } from '../effect/effect';
import type { ComparedRows } from './compared';
import { comparedAmount, type CountedEffect } from './context';
import { namesOf } from './grouping';

/** From so many rows of a type (zeros apart) its median says something (W152). */
const fewestForMedian = 8;
const slips = [1_000, 1_000_000] as const;
const mostNamed = 5;

/** W152: far from the median of the type. Somebody wrote tkr or mkr where kronor belong, or the other way round. */
export function judgeMedians(rows: ComparedRows): void {
  for (let type = 0; type < effectTypes.length; type += 1) judgeAgainstMedian(rows, type);
}

function judgeAgainstMedian(rows: ComparedRows, type: number): void {
  const sorted = sortedAmounts(rows, type);
  if (sorted.length < fewestForMedian) return;
  const middle = sorted.length / 2;
  // Twice the median, so that it is whole; products of it can pass 2⁵³.
  const twice = BigInt(sorted[Math.ceil(middle) - 1] ?? 0) + BigInt(sorted[Math.floor(middle)] ?? 0);
  // Beyond 2⁵³ the number is rounded, but no amount reaches so far.
  const largeFrom = Number(500n * twice);
  const smallUntil = Number(twice / 2_000n);
  for (let index = 0; index < rows.amounts.length; index += 1) {
    const amount = rows.amounts[index] as number;
    if (rows.types[index] !== type || amount === 0 || (amount > smallUntil && amount < largeFrom)) continue;
    const counted = rows.effects[index] as CountedEffect;
    counted.raise('W152', amountField(counted), {
      reason: amount >= largeFrom ? 'large' : 'small',
      amountOre: counted.calculation.gross,
      medianOre: Number(twice / 2n),
    });
  }
}

/** The amounts of one type, zeros apart. A typed array sorts numbers as numbers, without asking back for every pair. */
function sortedAmounts({ types, amounts }: ComparedRows, type: number): Float64Array {
  const own = new Float64Array(amounts.length);
  let count = 0;
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index] as number;
    if (types[index] !== type || amount === 0) continue;
    own[count] = amount;
    count += 1;
  }
  return own.subarray(0, count).sort();
}

/** Whether the larger amount is the smaller one times 1 000 or 1 000 000. */
export function isSlip(small: number, large: number): boolean {
  return small * slips[0] === large || small * slips[1] === large;
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
