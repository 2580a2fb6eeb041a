import type { CellValue } from '@cj-tech-master/excelts';
import { CellError, type Scalar } from '../../book/scalars';
import type { CellStyle } from '../../book/styles';
import { without } from '../../book/without';

/** A constant of ours as the library takes it. */
export function libraryValue(value: Scalar): CellValue {
  if (value instanceof CellError) return { error: value.code } as CellValue;
  return value;
}

/** A style with its whole font: a part of a font would leave the rest to the reading program. */
export function fileStyle(given: CellStyle): CellStyle {
  const style = given.named === undefined ? given : without(given, 'named');
  if (!style.font) return style;
  const scheme = style.font.name === undefined ? { scheme: 'minor' as const } : {};
  return { ...style, font: { size: 11, color: { theme: 1 }, name: 'Calibri', family: 2, ...scheme, ...style.font } };
}
