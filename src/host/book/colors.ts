import type { Color } from './looks';

/** The Office theme's colours by theme number (light 1, dark 1, light 2, dark 2, accents). */
export const THEME_COLORS: readonly string[] = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];

/** A colour of a look as `#RRGGBB`, undefined when it is not set. */
export function colorOf(color: Partial<Color> | undefined): string | undefined {
  if (color?.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined) return undefined;
  return tinted(THEME_COLORS[color.theme] ?? '#000000', (color as { tint?: number }).tint ?? 0);
}

function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channel = (i: number): string => {
    const value = parseInt(hex.slice(i, i + 2), 16);
    const next = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(next).toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
