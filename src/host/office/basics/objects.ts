import type { HostState } from '../../state/host-state';

/** An Office object as a path in a request names it: what kind it is and what it stands for. */
export interface OfficeObject<T = unknown> {
  readonly kind: ObjectKind<T>;
  readonly target: T;
}

export type Reader<T> = (target: T, state: HostState) => unknown;
export type Writer<T> = (target: T, value: unknown, state: HostState) => void;
export type Method<T> = (target: T, args: readonly unknown[], state: HostState) => unknown;

/**
 * What a reader answers for something that the host cannot tell: a load of everything passes it over, one by name is
 * refused.
 */
export const UNKNOWN = Symbol('unknown to the host');

/** A property: read only, or with a writer. */
export type Property<T> = Reader<T> | { readonly get: Reader<T>; readonly set: Writer<T> };

/**
 * What the host knows of one type of Office.js. Names are those of the documentation (`values`,
 * `getRange`); a method or navigation answers an OfficeObject, a plain value, or null for a null object.
 */
export interface ObjectKind<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, state: HostState) => OfficeObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For collections: the items in order. */
  readonly items?: (target: T, state: HostState) => readonly OfficeObject[];
  /** For collections: an item by the key of `getItem`; refuses with ItemNotFound. */
  readonly item?: (target: T, key: unknown, state: HostState) => OfficeObject;
  /** The key that an item of a collection is found by again, also after it was renamed. */
  readonly id?: (target: T) => string | number;
  /** Refuses when the object has been deleted since the client got hold of it. */
  readonly alive?: (target: T) => boolean;
  /** Identity for `_ReferenceId`, which the client keeps to an object between syncs (ranges only). */
  readonly tracked?: boolean;
}

/** Any kind; targets are checked by the kind that made the object. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- contravariant in its target; `object` makes the pair
export type AnyKind = ObjectKind<any>;

/** Pairs a kind with its target. */
export function object<T>(kind: ObjectKind<T>, target: T): OfficeObject {
  return { kind: kind as AnyKind, target };
}

/** A property that is only remembered, under `key` of the target. */
export function field<T, K extends keyof T>(key: K): Property<T> {
  return {
    get: (target) => target[key],
    set: (target, value) => {
      target[key] = value as T[K];
    },
  };
}

export function isOfficeObject(value: unknown): value is OfficeObject {
  return typeof value === 'object' && value !== null && 'kind' in value && 'target' in value;
}
