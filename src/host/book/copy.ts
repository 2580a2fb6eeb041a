import type { Book } from './book';
import { CellError } from './scalars';

/**
 * A workbook that is the same and shares nothing that either of the two can change: sheets, cells, tables, names,
 * charts. What is
 * never changed (formulas as parsed, styles, notes of the workbook library) is shared.
 */
export function copyBook(book: Book): Book {
  return copied(book, new Map()) as Book;
}

function copied(value: unknown, copies: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null || isShared(value)) return value;
  const copy = copies.get(value);
  if (copy !== undefined) return copy;
  if (Array.isArray(value)) {
    const list: unknown[] = new Array<unknown>(value.length);
    copies.set(value, list);
    // Holes stay holes.
    value.forEach((item, index) => {
      list[index] = copied(item, copies);
    });
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    copies.set(value, map);
    for (const [key, item] of value) map.set(key, copied(item, copies));
    return map;
  }
  if (value instanceof Set) return new Set([...value].map((item) => copied(item, copies)));
  const made = Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
  copies.set(value, made);
  for (const [key, item] of Object.entries(value))
    made[key] = key === 'notes' && Array.isArray(item) ? [...(item as unknown[])] : copied(item, copies);
  return made;
}

/** Formulas and errors stand once for all cells that hold them; days and bytes are never changed. */
function isShared(value: object): boolean {
  return (
    value instanceof CellError ||
    value instanceof Date ||
    ArrayBuffer.isView(value) ||
    Object.isFrozen(value) ||
    ('node' in value && 'text' in value)
  );
}
