import { fold } from './text';

/** Misspellings with so many letters wrong are still recognised; a text must be longer than twice that. */
const mostWrong = 2;

/**
 * The one word of a list that a text is a likely misspelling of, as the list spells it: at most two letters added, left
 * out, replaced or swapped. null when none is so near, or two are equally near.
 */
export function nearestWord(text: string, words: readonly string[]): string | null {
  const from = fold(text);
  let best: string | null = null;
  let bestDistance = Math.min(mostWrong, Math.floor((from.length - 1) / 2)) + 1;
  let tied = false;
  for (const word of words) {
    const to = fold(word);
    const found = distance(from, to);
    if (found < bestDistance) {
      best = word;
      bestDistance = found;
      tied = false;
    } else if (found === bestDistance) tied = true;
  }
  return tied ? null : best;
}

/** Letters added, left out, replaced, or swapped with their neighbour. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
