import { fillKind, lineKind } from '../charts/chart-parts';
import type { ObjectKind } from '../basics/objects';
import { keptWith } from './remembered';

/** A fill that is read as it was set; `key` tells it from other fills of the same part. */
export function rememberedFill<T extends object>(part: (target: T) => object, key: string): ObjectKind<T> {
  const color = (target: T): { value: string | undefined } =>
    keptWith(part(target), `${key} fill`, () => ({ value: undefined }));
  return fillKind<T>(
    (target, value) => {
      color(target).value = value ?? undefined;
    },
    (target) => color(target).value,
  );
}

/** A border or line that is read as it was set. */
export function rememberedLine<T extends object>(
  name: 'ChartLineFormat' | 'ChartBorder',
  part: (target: T) => object,
  key: string,
): ObjectKind<T> {
  interface Line {
    color?: string | undefined;
    weight?: number;
    style?: string;
  }
  const line = (target: T): Line => keptWith<Line>(part(target), `${key} line`, () => ({}));
  return lineKind<T>(name, {
    color: (target) => line(target).color,
    setColor: (target, color) => {
      line(target).color = color;
    },
    weight: (target) => line(target).weight,
    setWeight: (target, weight) => {
      line(target).weight = weight;
    },
    hide: () => undefined,
    style: (target) => line(target).style,
    setStyle: (target, style) => {
      line(target).style = style;
    },
  });
}
