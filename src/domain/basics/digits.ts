/** A figure as its digits: digits · 10^−decimals. `ambiguous`: the decimals may as well be thousands. */
export interface Digits {
  readonly digits: string;
  readonly decimals: number;
  readonly negative: boolean;
  readonly ambiguous: boolean;
}

const plain = /^\d+$/;
/** 1 234 567 with an optional decimal part. */
const spaced = /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/;
/** 1.234.567 or 1.234.567,50 or 1.234,5: one sign groups, the other one divides. */
const grouped = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/;
const decimal = /^(\d*)[.,](\d+)$/;
/** 1.500, and what is grouped and ends in another mark and three digits: 1 500,000 or 1,234.567. */
const twoWays = /^[1-9]\d{0,2}(?: \d{3})*[.,]\d{3}$|^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?!\1)[.,]\d{3}$/;

/**
 * Reads a figure without its unit (domain.md §3): digits with groups of three set apart by a space, point or comma, and
 * at most one decimal sign. null when it is not such a figure. One point or comma followed by exactly three digits and
 * preceded by one to three, the first not 0, is ambiguous, and so is what is grouped and ends in another mark and three
 * digits. Never throws.
 */
export function readDigits(figure: string): Digits | null {
  const sign = /^[-+\u2212\u2013]/.exec(figure);
  const body = sign === null ? figure : figure.slice(1).trim();
  const negative = sign !== null && sign[0] !== '+';
  if (plain.test(body)) return { digits: body, decimals: 0, negative, ambiguous: false };
  if (twoWays.test(body)) return { digits: body.replace(/[ .,]/g, ''), decimals: 3, negative, ambiguous: true };
  const groups = spaced.exec(body);
  if (groups !== null) return joined(groups[1] ?? '', groups[2] ?? '', negative);
  const signs = grouped.exec(body);
  if (signs !== null) return joined(signs[1] ?? '', signs[3] ?? '', negative);
  const divided = decimal.exec(body);
  return divided === null ? null : joined(divided[1] ?? '', divided[2] ?? '', negative);
}

function joined(whole: string, fraction: string, negative: boolean): Digits {
  return { digits: whole.replace(/[ .,]/g, '') + fraction, decimals: fraction.length, negative, ambiguous: false };
}
