/** The middle of some numbers, the mean of the two in the middle when they are even in number; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Rounded to some decimals. */
export function rounded(value: number, decimals = 1): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/** Milliseconds that a piece of work takes. What it answers is kept until the clock has stopped. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  kept = work();
  return performance.now() - start;
}

/** Holds the latest answer, so that no work can be optimised away. */
export let kept: unknown = null;

/**
 * Medians of several pieces of work, taken in turn so that a busy moment meets them all alike. One round first that does not
 * count: the code is compiled in it.
 */
export function medians<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  runs: number,
  tidy: () => void = () => undefined,
): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = -1; run < runs; run += 1) {
    for (const name of names) {
      tidy();
      const time = timed(works[name]);
      if (run >= 0) times.get(name)?.push(time);
    }
  }
  kept = null;
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}
