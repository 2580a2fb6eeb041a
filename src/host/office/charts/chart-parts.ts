import type { ChartFont } from '../../book/chart';
import { toHex } from '../basics/colors';
import type { ObjectKind, Property } from '../basics/objects';
import { rememberedMembers } from '../remembered/members';

/** A property that is kept under a key of some part of the target; `fallback` when it was never set. */
export function kept<T, P extends object, K extends keyof P>(
  part: (target: T) => P,
  key: K,
  fallback: NonNullable<P[K]> | null,
  read: (value: unknown) => P[K] = (value) => value as P[K],
): Property<T> {
  return {
    get: (target) => part(target)[key] ?? fallback,
    set: (target, value) => {
      part(target)[key] = read(value);
    },
  };
}

/** ChartFont of any part of a chart. */
export function fontKind<T>(font: (target: T) => ChartFont): ObjectKind<T> {
  return {
    name: 'ChartFont',
    properties: {
      color: kept(font, 'color', '#595959', toHex),
      size: kept(font, 'size', 10, Number),
      bold: kept(font, 'bold', false, Boolean),
      italic: kept(font, 'italic', false, Boolean),
      name: kept(font, 'name', 'Calibri', String),
      ...rememberedMembers('ChartFont', font),
    },
  };
}

interface LineAccess<T> {
  readonly color: (target: T) => string | undefined;
  readonly setColor: (target: T, color: string | undefined) => void;
  readonly weight: (target: T) => number | undefined;
  readonly setWeight: (target: T, weight: number) => void;
  readonly hide: (target: T, hidden: boolean) => void;
  readonly style?: (target: T) => string | undefined;
  readonly setStyle?: (target: T, style: string) => void;
}

/** ChartLineFormat, or ChartBorder with the same members. */
export function lineKind<T>(name: 'ChartLineFormat' | 'ChartBorder', access: LineAccess<T>): ObjectKind<T> {
  return {
    name,
    properties: {
      color: {
        get: (target) => access.color(target) ?? '#000000',
        set: (target, value) => {
          access.setColor(target, toHex(value));
          access.hide(target, false);
        },
      },
      weight: {
        get: (target) => access.weight(target) ?? 0.75,
        set: (target, value) => access.setWeight(target, Number(value)),
      },
      lineStyle: {
        get: (target) => access.style?.(target) ?? 'Automatic',
        set: (target, value) => {
          access.hide(target, value === 'None');
          access.setStyle?.(target, String(value));
        },
      },
    },
    methods: {
      clear: (target) => access.hide(target, true),
    },
  };
}

/** ChartFill: one colour or none. */
export function fillKind<T>(
  set: (target: T, color: string | null) => void,
  get: (target: T) => string | undefined,
): ObjectKind<T> {
  return {
    name: 'ChartFill',
    methods: {
      setSolidColor: (target, [color]) => set(target, toHex(color)),
      clear: (target) => set(target, null),
      getSolidColor: (target) => get(target) ?? '',
    },
  };
}
