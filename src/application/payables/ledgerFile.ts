import type { Row } from '../importSource';
import { cellText } from '../../domain/basics/text';
import type { ImportMapping } from '../importTarget';

/** The buyer that a file names, by its first rows; '' where it names none, or several. */
export function buyerOf(sample: readonly Row[], { buyer }: ImportMapping<'buyer'>): string {
  if (buyer === undefined) return '';
  const names = new Set(sample.map((row) => cellText(row[buyer])).filter((text) => text !== ''));
  return names.size === 1 ? ([...names][0] ?? '') : '';
}
