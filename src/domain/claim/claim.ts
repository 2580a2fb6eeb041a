import { sizeOf, type OreTotal } from '../basics/money';

/** One part of a claim: what somebody says adds up to a total. Öre. */
export interface ClaimPart {
  readonly label: string;
  readonly amount: OreTotal;
  /** How far the written figure may be rounded, öre: 5,5 mkr is ± 50 000 kr. 0 when it is exact. */
  readonly precision: OreTotal;
  /**
   * Where it is known: the same part counted for one year only (a term counted once, as for a yearly indirect effect).
   */
  readonly oneYear?: OreTotal | undefined;
  /** Effekt-ID where the part is a registered row. */
  readonly effectId?: string | undefined;
}

/** What a check of a claim finds: parts by their position. Amounts in öre. */
export type ClaimFinding =
  | { readonly kind: 'leftOut'; readonly parts: readonly number[] }
  | { readonly kind: 'countedTwice'; readonly parts: readonly number[] }
  | { readonly kind: 'oneYearOnly'; readonly part: number; readonly whole: OreTotal; readonly oneYear: OreTotal }
  | { readonly kind: 'unitSlip'; readonly part: number; readonly factor: number; readonly bigger: boolean }
  | { readonly kind: 'rounding'; readonly within: OreTotal }
  | { readonly kind: 'sameAmount'; readonly parts: readonly number[] }
  | { readonly kind: 'subtotal'; readonly part: number; readonly first: number; readonly last: number }
  | { readonly kind: 'overlap'; readonly ruleId: string; readonly parts: readonly number[] }
  | { readonly kind: 'unexplained' };

export interface ClaimVerdict {
  readonly sum: OreTotal;
  /** null when no total is stated. */
  readonly stated: OreTotal | null;
  /** stated − sum; null when no total is stated. */
  readonly difference: OreTotal | null;
  /** Within 1 kr (W701), or null when no total is stated. */
  readonly addsUp: boolean | null;
  /** What explains the difference, and what looks counted twice whether it adds up or not. */
  readonly findings: readonly ClaimFinding[];
}

/** W701: a stated total may differ by this, öre. */
const tolerance = 100n;
/** Combinations are tried up to this size, and singly beyond so many parts. */
const largestCombination = 3;
const mostPartsCombined = 40;
/** 100 kr, in öre: a part that would be less in the other unit is no slip. */
const leastShrunk = 10_000n;
/** A krona read as a thousand, a thousand as a million, and back. */
const unitFactors = [1_000n, 1_000_000n];

/**
 * Whether parts add up to a stated total, and if not, which parts it leaves out, counts twice, counts for one year
 * only, or has in another unit. Combinations of at most three parts are tried; the smallest that explain the difference
 * are told. Beside it: equal amounts, and parts that are the sum of those just before them.
 */
export function checkClaim(parts: readonly ClaimPart[], stated: OreTotal | null): ClaimVerdict {
  const sum = parts.reduce((all, { amount }) => all + amount, 0n);
  const suspicious = [...sameAmounts(parts), ...subtotals(parts)];
  if (stated === null) return { sum, stated, difference: null, addsUp: null, findings: suspicious };
  const difference = stated - sum;
  const addsUp = isNear(difference, 0n);
  if (addsUp) return { sum, stated, difference, addsUp, findings: suspicious };
  const causes: ClaimFinding[] = [
    ...combinations(parts, 0n - difference).map((found): ClaimFinding => ({ kind: 'leftOut', parts: found })),
    ...combinations(parts, difference).map((found): ClaimFinding => ({ kind: 'countedTwice', parts: found })),
    ...oneYearOnly(parts, difference),
    ...unitSlips(parts, difference),
    ...rounding(parts, difference),
  ];
  const explained: ClaimFinding[] = causes.length > 0 ? causes : [{ kind: 'unexplained' }];
  return { sum, stated, difference, addsUp, findings: [...explained, ...suspicious] };
}

function isNear(a: OreTotal, b: OreTotal): boolean {
  return sizeOf(a - b) <= tolerance;
}

/** All smallest combinations (one part, else two, else three) whose sum is the wanted amount. */
function combinations(parts: readonly ClaimPart[], wanted: OreTotal): number[][] {
  const most = parts.length <= mostPartsCombined ? largestCombination : 1;
  for (let size = 1; size <= most && size < parts.length; size += 1) {
    const found: number[][] = [];
    choose(parts, size, 0, [], wanted, found);
    if (found.length > 0) return found;
  }
  return [];
}

function choose(
  parts: readonly ClaimPart[],
  size: number,
  from: number,
  chosen: readonly number[],
  rest: OreTotal,
  found: number[][],
): void {
  if (size === 0) {
    if (isNear(rest, 0n)) found.push([...chosen]);
    return;
  }
  parts.slice(from).forEach(({ amount }, place) => {
    const index = from + place;
    choose(parts, size - 1, index + 1, [...chosen, index], rest - amount, found);
  });
}

function oneYearOnly(parts: readonly ClaimPart[], difference: OreTotal): ClaimFinding[] {
  return parts.flatMap(({ amount, oneYear }, part): ClaimFinding[] => {
    if (oneYear === undefined || isNear(oneYear, amount)) return [];
    return isNear(oneYear - amount, difference) ? [{ kind: 'oneYearOnly', part, whole: amount, oneYear }] : [];
  });
}

/** A part that would close the difference when read as thousands or millions, or the other way. */
function unitSlips(parts: readonly ClaimPart[], difference: OreTotal): ClaimFinding[] {
  return parts.flatMap(({ amount }, part): ClaimFinding[] => {
    return unitFactors.flatMap((factor): ClaimFinding[] => {
      const bigger = isNear(amount * factor - amount, difference);
      // What would shrink to next to nothing is left out, not slipped.
      const shrunk = amount / factor;
      const smaller = sizeOf(shrunk) >= leastShrunk && isNear(shrunk - amount, difference);
      return bigger || smaller ? [{ kind: 'unitSlip', part, factor: Number(factor), bigger }] : [];
    });
  });
}

function rounding(parts: readonly ClaimPart[], difference: OreTotal): ClaimFinding[] {
  const within = parts.reduce((all, { precision }) => all + precision, 0n);
  return sizeOf(difference) <= within ? [{ kind: 'rounding', within }] : [];
}

function sameAmounts(parts: readonly ClaimPart[]): ClaimFinding[] {
  const byAmount = new Map<OreTotal, number[]>();
  parts.forEach(({ amount }, index) => {
    if (isNear(amount, 0n)) return;
    const known = byAmount.get(amount);
    if (known === undefined) byAmount.set(amount, [index]);
    else known.push(index);
  });
  return [...byAmount.values()].filter((same) => same.length > 1).map((same) => ({ kind: 'sameAmount', parts: same }));
}

/** Parts that equal the sum of two or more parts just before them: a subtotal among the parts is counted twice. */
function subtotals(parts: readonly ClaimPart[]): ClaimFinding[] {
  const findings: ClaimFinding[] = [];
  parts.forEach(({ amount }, part) => {
    if (isNear(amount, 0n)) return;
    let sum = 0n;
    let summed = 0;
    for (let first = part - 1; first >= 0; first -= 1) {
      const before = parts[first]?.amount ?? 0n;
      sum += before;
      if (!isNear(before, 0n)) summed += 1;
      if (summed > 1 && isNear(sum, amount)) {
        findings.push({ kind: 'subtotal', part, first, last: part - 1 });
        return;
      }
    }
  });
  return findings;
}
