import type { MeasuredYear } from './yearsInScope';

/** More years than this are not legible in a pane 320 px wide; the table holds them all. */
const MOST_YEARS = 7;

export interface Bar {
  readonly kind: 'calculated' | 'realised';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface YearBars {
  readonly zero: number;
  readonly years: readonly { readonly year: number; readonly middle: number; readonly bars: readonly Bar[] }[];
}

/** At most seven years, two before this year and the rest from it on where there are so many. */
export function chartWindow(years: readonly MeasuredYear[], thisYear: number): readonly MeasuredYear[] {
  if (years.length <= MOST_YEARS) return years;
  const at = years.findIndex(({ year }) => year >= thisYear);
  const from = Math.min(Math.max(0, (at === -1 ? years.length : at) - 2), years.length - MOST_YEARS);
  return years.slice(from, from + MOST_YEARS);
}

/**
 * Two bars a year, of what is not followed up one, on one scale that includes zero; negative amounts hang below the
 * line. Units: `size`.
 */
export function chartBars(
  years: readonly MeasuredYear[],
  size: { readonly width: number; readonly height: number },
): YearBars {
  const values = years.flatMap(({ calculated, realised }) => [Number(calculated), Number(realised ?? 0n)]);
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const scale = top === bottom ? 0 : size.height / (top - bottom);
  const zero = top * scale;
  const slot = size.width / Math.max(1, years.length);
  const barWidth = Math.min(18, slot * 0.34);
  return {
    zero,
    years: years.map(({ year, calculated, realised }, index) => {
      const middle = slot * (index + 0.5);
      const bar = (kind: Bar['kind'], value: number, x: number): Bar => ({
        kind,
        x,
        y: value >= 0 ? zero - value * scale : zero,
        width: barWidth,
        height: Math.abs(value) * scale,
      });
      return {
        year,
        middle,
        bars: [
          bar('calculated', Number(calculated), middle - barWidth - 1),
          ...(realised === null ? [] : [bar('realised', Number(realised), middle + 1)]),
        ],
      };
    }),
  };
}
