/** The middle of some numbers, the mean of the two in the middle when they are even in number; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
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

const rounds = 3;
const WARM_MS = 200;

/**
 * Runs a piece of work over and over for so long, milliseconds: a large one is compiled function by function, for
 * seconds.
 */
export function warmUp(work: () => unknown, ms: number): void {
  for (const start = performance.now(); performance.now() - start < ms;) timed(work);
  kept = null;
}

/**
 * Medians of several pieces of work. Each is run some times in a row, so that it pays for its own rubbish and no one
 * else's, and the rows are taken in turn three times, so that a busy moment meets them all alike. Before each row the
 * work is run a while without the clock. Nothing is collected by force: that throws compiled code away too, and a short
 * work would pay most for it.
 */
export function medians<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  runs: number,
): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      warmUp(works[name], WARM_MS);
      for (let run = 0; run < runs / rounds; run += 1) times.get(name)?.push(timed(works[name]));
    }
  }
  kept = null;
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

/** Milliseconds of a run with what is measured, and of the same run without it. */
export interface PairOfRuns {
  readonly withIt: number;
  readonly without: number;
}

/** Two runs of the same thing differ by this share of one. */
const noise = 0.1;

/** Milliseconds of what one run of each pair has more, their median; null when the machine's noise has swallowed it. */
export function timeOverNoise(runs: readonly PairOfRuns[]): number | null {
  const time = median(runs.map(({ withIt, without }) => withIt - without));
  return time < noise * median(runs.map(({ without }) => without)) ? null : time;
}
