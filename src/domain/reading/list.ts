import type { CellValue } from '../cells';
import { cellText, fold, isBlank } from './text';

/** What a cell with a choice holds: the list's own value, or a text that is not in it. */
export type ListReading<Value> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly text: string };

/** A list to look choices up in: folded text → value. */
export type Lookup<Value> = ReadonlyMap<string, Value>;

/** A lookup of names: each is found trimmed and without case, and answered as the list spells it. */
export function nameLookup(names: readonly string[]): Lookup<string> {
  const lookup = new Map<string, string>();
  for (const name of names) {
    const key = fold(name);
    if (key !== '' && !lookup.has(key)) lookup.set(key, name.trim());
  }
  return lookup;
}

const blank = { kind: 'blank' } as const;

/** Choices repeat row after row: each spelling that a lookup has answered is answered with the same reading again. */
const answered = new WeakMap<Lookup<unknown>, Map<string, ListReading<unknown>>>();

/** Reads a choice, trimmed and without case (domain.md §8). Never throws. */
export function readChoice<Value>(cell: CellValue | undefined, lookup: Lookup<Value>): ListReading<Value> {
  if (cell === '') return blank;
  let known = answered.get(lookup);
  if (known === undefined) answered.set(lookup, (known = new Map()));
  const before = typeof cell === 'string' ? known.get(cell) : undefined;
  if (before !== undefined) return before as ListReading<Value>;
  if (isBlank(cell)) return blank;
  const text = cellText(cell);
  const value = lookup.get(fold(text));
  if (value === undefined) return { kind: 'unknown', text };
  const reading: ListReading<Value> = { kind: 'value', value };
  if (typeof cell === 'string') known.set(cell, reading);
  return reading;
}
