import { parseDelimited } from './delimited';

/** In the order of preference where several split a text equally well. */
const separators = [';', '\t', '|', ','] as const;
const looksAt = 50;

/**
 * The separator that gives the same number of columns, three or more, in most of the first 50 rows; of two columns
 * when none does. null when no separator does. `isPart`: the text may end in the middle of a row.
 */
export function sniffSeparator(head: string, isPart: boolean): string | null {
  const found = separators.map((separator) => ({ separator, counts: columnCounts(head, separator, isPart) }));
  return most(found, 3) ?? most(found, 2);
}

interface Split {
  readonly separator: string;
  readonly counts: readonly number[];
}

function most(found: readonly Split[], columns: number): string | null {
  let best: string | null = null;
  let bestShare = 0.5;
  for (const { separator, counts } of found) {
    const share = commonest(counts, columns) / counts.length;
    if (share <= bestShare) continue;
    best = separator;
    bestShare = share;
  }
  return best;
}

/** How many of the rows have the commonest number of columns that is at least `least`. */
function commonest(counts: readonly number[], least: number): number {
  const rows = new Map<number, number>();
  for (const count of counts) if (count >= least) rows.set(count, (rows.get(count) ?? 0) + 1);
  return Math.max(0, ...rows.values());
}

function columnCounts(head: string, separator: string, isPart: boolean): number[] {
  const { rows, broken } = parseDelimited(head, separator, isPart);
  return rows
    .slice(0, broken ?? rows.length)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .slice(0, looksAt)
    .map((row) => row.length);
}
