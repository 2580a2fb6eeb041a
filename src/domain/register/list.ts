import type { CellValue } from './cells';
import { cellText, fold } from '../basics/text';

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

/** A lookup of words: each finds its code trimmed and without case. */
export function codeLookup<Code extends string>(labels: Readonly<Record<Code, string>>): Lookup<Code> {
  const lookup = new Map<string, Code>();
  for (const code of Object.keys(labels) as Code[]) lookup.set(fold(labels[code]), code);
  return lookup;
}

/** A lookup of names in order: each finds its 0-based place; of names that are the same the first. */
export function placeLookup(names: readonly string[]): Lookup<number> {
  const lookup = new Map<string, number>();
  names.forEach((name, place) => {
    if (!lookup.has(fold(name))) lookup.set(fold(name), place);
  });
  return lookup;
}

/** Reads a choice, trimmed and without case (domain.md §8). Never throws. */
export function readChoice<Value>(cell: CellValue | undefined, lookup: Lookup<Value>): ListReading<Value> {
  const text = cellText(cell);
  if (text === '') return { kind: 'blank' };
  const value = lookup.get(fold(text));
  return value === undefined ? { kind: 'unknown', text } : { kind: 'value', value };
}

/** Reads a column of choices, which repeat row after row: each spelling is looked up once. */
export function choiceReader<Value>(lookup: Lookup<Value>): (cell: CellValue | undefined) => ListReading<Value> {
  const readings = new Map<CellValue | undefined, ListReading<Value>>();
  return (cell) => {
    let reading = readings.get(cell);
    if (reading === undefined) readings.set(cell, (reading = readChoice(cell, lookup)));
    return reading;
  };
}
