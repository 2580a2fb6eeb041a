import { dateToExcel, type Cell, type CellValue } from '@cj-tech-master/excelts';
import { CellError, isErrorCode, type Scalar } from '../book/scalars';
import type { CellStyle } from '../book/styles';
import { without } from '../book/without';

/** A value of the library as a cell of ours holds it: dates as serials, rich text as text. */
export function scalarOf(value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return tidySerial(dateToExcel(value));
  if (typeof value !== 'object') return null;
  if ('error' in value && typeof value.error === 'string')
    return isErrorCode(value.error) ? CellError.of(value.error) : CellError.of('#VALUE!');
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: string }) => run.text ?? '').join('');
  }
  if ('text' in value && typeof value.text === 'string') return value.text;
  if ('checkbox' in value) return value.checkbox === true;
  return null;
}

/** Milliseconds leave noise in a serial number; a tenth of a second is finer than any date of ours. */
const tidySerial = (serial: number): number => Math.round(serial * 864_000) / 864_000;

/** A cell's formula in full and its cached value; null when the cell holds no formula. */
export function formulaOf(cell: Cell): { text: string; result: Scalar; arrayRef?: string } | null {
  const value = cell.value as { formula?: string; sharedFormula?: string; ref?: string; shareType?: string } | null;
  if (typeof value !== 'object' || value === null || !('formula' in value || 'sharedFormula' in value)) return null;
  const text = cell.formula;
  if (!text) return null;
  const arrayRef = value.shareType === 'array' ? value.ref : undefined;
  return { text, result: scalarOf(cell.result), ...(arrayRef === undefined ? {} : { arrayRef }) };
}

/** A constant of ours as the library takes it. */
export function libraryValue(value: Scalar): CellValue {
  if (value instanceof CellError) return { error: value.code } as CellValue;
  return value;
}

const DEFAULT_FONT = JSON.stringify({ size: 11, color: { theme: 1 }, name: 'Calibri', family: 2, scheme: 'minor' });

/** A style of the library without what only says the default. */
export function styleOf(style: Partial<Record<string, unknown>>): CellStyle {
  const result: Record<string, unknown> = {};
  const { numFmt, font, fill, border, alignment, protection } = style;
  const code = typeof numFmt === 'object' && numFmt !== null ? (numFmt as { formatCode?: string }).formatCode : numFmt;
  if (typeof code === 'string' && code !== '' && code !== 'General') result.numFmt = code;
  if (font && JSON.stringify(font) !== DEFAULT_FONT) result.font = font;
  if (fill && (fill as { pattern?: string }).pattern !== 'none') result.fill = fill;
  if (border && Object.keys(border).length > 0) result.border = border;
  if (alignment) result.alignment = alignment;
  if (protection) result.protection = protection;
  return result as CellStyle;
}

/** A style with its whole font: a part of a font would leave the rest to the reading program. */
export function fileStyle(given: CellStyle): CellStyle {
  const style = given.named === undefined ? given : without(given, 'named');
  if (!style.font) return style;
  const scheme = style.font.name === undefined ? { scheme: 'minor' as const } : {};
  return { ...style, font: { size: 11, color: { theme: 1 }, name: 'Calibri', family: 2, ...scheme, ...style.font } };
}
