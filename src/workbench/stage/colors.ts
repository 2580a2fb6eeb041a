import type { Color } from '../../host';

/** The Office theme's colours in the order of theme numbers (light 1, dark 1, light 2, dark 2, accents). */
const theme = [
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

/** Accent n (1–6) of the Office theme. */
export const accent = (n: number): string => theme[3 + n] ?? '#4472C4';

/** A colour of the workbook library as `#RRGGBB`, undefined when it says none. */
export function cssColor(color: Partial<Color> | undefined): string | undefined {
  if (color?.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  return color?.theme === undefined ? undefined : theme[color.theme];
}

/** A colour mixed with white: `share` 0 keeps it, 1 is white. */
export function lighter(color: string, share: number): string {
  const part = (from: number): string => {
    const value = parseInt(color.slice(from, from + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
