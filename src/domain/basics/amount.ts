import type { CellValue } from '../register/cells';
import { kronorToOre, type Ore } from './money';
import { powerOfUnit, type UnitSet } from './amountUnits';
import { readDigits } from './digits';
import { cellText, isBlank, isExcelError } from './text';

/** The most that a cell may hold: 10 000 000 000 kr, in öre (domain.md §3, E111). */
export const maxCellOre = 1_000_000_000_000;

/**
 * The most that the rows of one effect may come to, as absolute amounts: its outcomes together, its unit data together,
 * or one part. A thousand full cells; beyond that E111 or E801. Any sum or difference within one effect is then a safe
 * integer.
 */
export const maxEffectOre = 1_000 * maxCellOre;

/** What an amount cell holds. `kronor` are the two readings of an ambiguous text: as a decimal, as thousands. */
export type AmountReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Ore }
  | { readonly kind: 'text'; readonly value: Ore; readonly text: string }
  | { readonly kind: 'ambiguous'; readonly kronor: readonly [number, number]; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'tooLarge'; readonly text: string }
  | { readonly kind: 'excelError'; readonly text: string };

const blank: AmountReading = { kind: 'blank' };

/**
 * Reads an amount in kronor excl. VAT (domain.md §3). Numbers are taken as they stand, rounded to öre; texts in every
 * form that reads in one way. Never throws.
 * @param unitSet what may stand beside the figure: `perYear` allows "kr/år", `total` does not.
 */
export function readAmount(cell: CellValue | undefined, unitSet: UnitSet = 'total'): AmountReading {
  if (typeof cell === 'number') return fromNumber(cell);
  if (isBlank(cell)) return blank;
  const text = cellText(cell);
  if (isExcelError(text)) return { kind: 'excelError', text };
  if (typeof cell !== 'string') return { kind: 'unreadable', text };
  return fromText(text, unitSet);
}

function fromNumber(value: number): AmountReading {
  if (!Number.isFinite(value)) return { kind: 'unreadable', text: String(value) };
  if (Math.abs(value) > maxCellOre / 100) return { kind: 'tooLarge', text: String(value) };
  return { kind: 'value', value: kronorToOre(value) };
}

function fromText(text: string, unitSet: UnitSet): AmountReading {
  const parts = powerOfUnit(text, unitSet);
  const digits = parts === null ? null : readDigits(parts.figure);
  if (parts === null || digits === null) return { kind: 'unreadable', text };
  // Two more powers of ten: kronor to öre.
  const öre = roundedOre(digits.digits, parts.power + 2 - digits.decimals, digits.negative);
  if (digits.ambiguous) {
    const thousands = Number(`${digits.negative ? '-' : ''}${digits.digits}e${parts.power}`);
    const decimal = Number(`${digits.negative ? '-' : ''}${digits.digits}e${parts.power - digits.decimals}`);
    return { kind: 'ambiguous', kronor: [decimal, thousands], text };
  }
  return öre === null ? { kind: 'tooLarge', text } : { kind: 'text', value: öre, text };
}

/** digits · 10^power rounded half away from zero, null beyond the limit of a cell. */
function roundedOre(digits: string, power: number, negative: boolean): Ore | null {
  const significant = digits.replace(/^0+/, '');
  if (significant.length + power > 14) return null;
  const magnitude = power >= 0 ? Number(significant || '0') * 10 ** power : roundAway(significant, -power);
  if (magnitude > maxCellOre) return null;
  return (negative && magnitude !== 0 ? -magnitude : magnitude) as Ore;
}

/** Takes the last `places` digits off, half away from zero. */
function roundAway(digits: string, places: number): number {
  const whole = digits.length > places ? Number(digits.slice(0, digits.length - places)) : 0;
  const first = digits.length >= places ? digits.charAt(digits.length - places) : '0';
  return whole + (first >= '5' ? 1 : 0);
}
