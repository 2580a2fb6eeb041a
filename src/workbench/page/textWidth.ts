import type { CellLook } from '../stage/types';
import { cssFont } from './cellStyle';

const PADDING = 6;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Width of a text in a look's font, in CSS pixels. */
function textWidth(text: string, look: CellLook): number {
  const font = cssFont(look).replace('var(--cell-font)', 'Carlito, Calibri, Arial, sans-serif');
  const key = `${font}\n${text}`;
  const cached = widths.get(key);
  if (cached !== undefined) return cached;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = font;
  const { width } = context.measureText(text);
  if (widths.size > 5000) widths.clear();
  widths.set(key, width);
  return width;
}

/** True when a text on one line fits in a cell of a width. */
export const fits = (text: string, look: CellLook, width: number): boolean => textWidth(text, look) <= width - PADDING;
