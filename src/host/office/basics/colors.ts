import { COLOR_NAMES } from './color-names';
import { refuse } from '../../state/errors';

/** A colour as product code writes it (`#4472C4`, `4472C4`, `red`) in ARGB. Refuses with InvalidArgument. */
export function toColor(value: unknown): string {
  const text = String(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(COLOR_NAMES.get(text.toLowerCase()) ?? text);
  return hex ? `FF${(hex[1] ?? '').toUpperCase()}` : refuse('InvalidArgument');
}

/** The same as `#RRGGBB`. */
export const toHex = (value: unknown): string => `#${toColor(value).slice(2)}`;
