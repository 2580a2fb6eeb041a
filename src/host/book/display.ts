import { format as formatNumber } from 'numfmt';
import { CellError, numberToText, type Scalar } from './scalars';

/** How a value is shown with a number format, in the given locale. Errors show their code. */
export function formatValue(value: Scalar, numberFormat: string, locale = 'en-US'): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return locale === 'sv-SE' ? (value ? 'SANT' : 'FALSKT') : value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  if (typeof value === 'number' && numberFormat === '@') return numberToText(value);
  try {
    return formatNumber(numberFormat, value, { locale, throws: true });
  } catch {
    return typeof value === 'number' ? numberToText(value) : value;
  }
}
