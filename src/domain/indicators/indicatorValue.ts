import { powerOfUnit } from '../basics/amountUnits';
import { readDigits, type Digits } from '../basics/digits';
import { cellText, isBlank } from '../basics/text';
import type { CellValue } from '../register/cells';

/** Enhet. Blank is a number without one. */
export const indicatorUnits = ['percent', 'count', 'kronor', 'millions', 'text'] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

const missing = /^[-–]$/;
const percent = /\s*%$/;
const counted = /\s*st$/;
const moneyWord = /[a-zåäö]|-$/;
const perMillion = 6;

/**
 * Reads Mål, Utfall or Förra året of an indicator in the unit of its row: of a row in kr `66 mkr` is 66 000 000, of one
 * in mkr `74 400 000 kr` is 74,4; `80 %` is 0,8 as in Excel. A row without a unit keeps the figure as written. null
 * when blank or a dash, 'unreadable' when it is no number, reads in two ways, or is in a unit that the row cannot hold.
 * Never throws.
 */
export function readIndicatorValue(
  cell: CellValue | undefined,
  unit: IndicatorUnit | null,
): number | null | 'unreadable' {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'unreadable';
  if (isBlank(cell)) return null;
  const text = cellText(cell).toLowerCase();
  if (missing.test(text)) return null;
  if (percent.test(text)) return valueOf(readDigits(text.replace(percent, '')), -2, true);
  if (counted.test(text)) {
    return unit === 'count' || unit === null ? valueOf(readDigits(text.replace(counted, '')), 0) : 'unreadable';
  }
  if (!moneyWord.test(text)) return valueOf(readDigits(text), 0, unit === 'percent');
  const parts = powerOfUnit(text, 'total');
  if (parts === null) return 'unreadable';
  const power = powerIn(unit, parts.power);
  return power === null ? 'unreadable' : valueOf(readDigits(parts.figure), power);
}

/** From kronor · 10^power to the row's unit; null where the row holds no money. */
function powerIn(unit: IndicatorUnit | null, power: number): number | null {
  if (unit === null) return 0;
  return unit === 'kronor' ? power : unit === 'millions' ? power - perMillion : null;
}

/** The nearest number to digits · 10^power. `decimals`: a mark before three digits divides, as always in per cent. */
function valueOf(digits: Digits | null, power: number, decimals = false): number | 'unreadable' {
  if (digits === null || (digits.ambiguous && !decimals)) return 'unreadable';
  const value = Number(`${digits.negative ? '-' : ''}${digits.digits}e${power - digits.decimals}`);
  return Number.isFinite(value) ? value + 0 : 'unreadable';
}
