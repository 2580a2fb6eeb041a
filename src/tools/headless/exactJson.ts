/** A number that is printed digit by digit: kronor of any size with two decimals. */
export class ExactNumber {
  constructor(readonly digits: string) {}
}

/** Öre (any size) as kronor with two decimals, exact. */
export function kronor(ore: number | bigint): ExactNumber {
  return new ExactNumber(hundredths(BigInt(ore)));
}

/** Hundredths as a decimal number: −5 → -0.05. */
function hundredths(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export type Json = string | number | boolean | null | ExactNumber | readonly Json[] | { readonly [key: string]: Json };

/** JSON text, two spaces of indent, exact numbers as they are. */
export function toJson(value: Json, indent = ''): string {
  const inner = `${indent}  `;
  if (value instanceof ExactNumber) return value.digits;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + toJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${toJson(item, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
