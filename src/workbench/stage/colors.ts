import { THEME_COLORS } from '../../host';

/** Accent n (1–6) of the Office theme. */
export const accent = (n: number): string => THEME_COLORS[3 + n] ?? '#4472C4';

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
