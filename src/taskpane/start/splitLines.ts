import { fold } from '../../domain/basics/text';

/**
 * Names written one per line (or separated by semicolons, as pasted from a cell): trimmed, without blanks and doubles.
 */
export function splitLines(text: string): string[] {
  const seen = new Set<string>();
  const names: string[] = [];
  for (const part of text.split(/[\n;\t]/)) {
    const name = part.trim();
    const key = fold(name);
    if (name === '' || seen.has(key)) continue;
    seen.add(key);
    names.push(name);
  }
  return names;
}
