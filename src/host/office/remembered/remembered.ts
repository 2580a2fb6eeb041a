import type { Property } from '../basics/objects';

const notes = new WeakMap<object, Map<string, unknown>>();

const notesOf = (part: object): Map<string, unknown> => {
  const stored = notes.get(part) ?? new Map<string, unknown>();
  notes.set(part, stored);
  return stored;
};

/**
 * A property that is read as it was set, and nothing more: the host neither draws it nor saves it. `key` tells it
 * from others of
 * the same part. Listed among the stored differences.
 */
export function remembered<T>(
  part: (target: T) => object,
  key: string,
  fallback: unknown,
  read: (value: unknown) => unknown = (value) => value,
): Property<T> {
  return {
    get: (target) => notesOf(part(target)).get(key) ?? fallback,
    set: (target, value) => {
      notesOf(part(target)).set(key, read(value));
    },
  };
}

/** Something of the host's own that belongs to a part of a chart, made when it is first asked for. */
export function keptWith<T>(part: object, key: string, make: () => T): T {
  const stored = notesOf(part);
  if (!stored.has(key)) stored.set(key, make());
  return stored.get(key) as T;
}
