/** An Excel error value in a cell. One object per code exists, so `===` compares. */
export class CellError {
  private constructor(readonly code: ErrorCode) {}

  private static readonly byCode = new Map<string, CellError>();

  /** The one error object of a code such as `#DIV/0!`. */
  static of(code: ErrorCode): CellError {
    let error = CellError.byCode.get(code);
    if (!error) {
      error = new CellError(code);
      CellError.byCode.set(code, error);
    }
    return error;
  }

  toString(): string {
    return this.code;
  }
}

export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What one cell holds: null is an empty cell. Dates are serial numbers. */
export type Scalar = number | string | boolean | CellError | null;

/** True for a text that is one of Excel's error codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(text);
}

/** A number as Excel turns it into text with the format General in a formula (up to 15 digits). */
export function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = '0'] = text.split('e');
  const power = Number(exponent);
  return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Office's name for the kind of a cell's value (`Range.valueTypes`). */
export function valueTypeOf(value: Scalar): string {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  return 'Error';
}

/** A cell's value as Office.js carries it: '' for empty, the code of an error as text. */
export function toWire(value: Scalar): string | number | boolean {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  return value;
}
