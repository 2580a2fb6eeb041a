import type { Color } from '../../book/looks';
import { COLOR_NAMES } from './color-names';
import { refuse } from '../../state/errors';

/** Excel's own colours by theme number (Office theme). */
const THEME = ['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** A colour of the workbook library as `#RRGGBB`, undefined when it is not set. */
export function colorOf(color: Partial<Color> | undefined): string | undefined {
  if (color?.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined) return undefined;
  return tinted(THEME[color.theme] ?? '#000000', (color as { tint?: number }).tint ?? 0);
}

/** A colour as product code writes it (`#4472C4`, `4472C4`, `red`) in ARGB. Refuses with InvalidArgument. */
export function toColor(value: unknown): string {
  const text = String(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(COLOR_NAMES.get(text.toLowerCase()) ?? text);
  return hex ? `FF${(hex[1] ?? '').toUpperCase()}` : refuse('InvalidArgument');
}

/** The same as `#RRGGBB`. */
export const toHex = (value: unknown): string => `#${toColor(value).slice(2)}`;

function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channel = (i: number): string => {
    const value = parseInt(hex.slice(i, i + 2), 16);
    const next = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(next).toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
