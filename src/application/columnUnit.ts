import { maxCellOre, readAmount } from '../domain/basics/amount';
import { kronorToOre, mulDivRound, oreToKronor, type Ore } from '../domain/basics/money';
import { readNumber } from '../domain/basics/number';
import { readTerm } from '../domain/basics/readTerm';
import { isBlank, cellText } from '../domain/basics/text';
import type { CellValue } from '../domain/register/cells';
import { headingUnit, type AmountPer } from './headingText';

/** VAT to take off, in per cent; null: it has to be asked, and until then the column is not used. */
export type VatRate = 0 | 6 | 12 | 25 | null;

/** What the figures of a column are in: as its heading says, or as the user has corrected it. */
export interface ColumnUnit {
  /** Power of ten of the kronor. */
  readonly power: number;
  readonly per: AmountPer;
  readonly vat: VatRate;
  readonly time: 'years' | 'months';
}

/** A term longer than this many "years" is in months, when the heading does not say. */
const longestYears = 12;

/**
 * The unit of a column by its heading. `own` is what the register's column counts: an amount that its heading calls
 * yearly is never taken for a whole term, nor the other way.
 */
export function columnUnit(heading: string, own: AmountPer, cells: readonly CellValue[]): ColumnUnit {
  const { power, per, vat, time } = headingUnit(heading);
  return { power: power ?? 0, per: per ?? own, vat: vat === 'included' ? null : 0, time: time ?? likelyTime(cells) };
}

function likelyTime(cells: readonly CellValue[]): ColumnUnit['time'] {
  const filled = cells.filter((cell) => !isBlank(cell));
  const long = filled.filter((cell) => typeof numberOf(cell) === 'number' && Number(numberOf(cell)) >= longestYears);
  return filled.length > 0 && long.length >= filled.length * 0.8 ? 'months' : 'years';
}

const numberOf = (cell: CellValue): number | null => {
  const reading = readNumber(cell);
  return reading.kind === 'value' ? reading.value : null;
};

const unitWords: Readonly<Record<number, string>> = { 3: ' tkr', 6: ' mkr', 9: ' mdkr' };

/**
 * An amount in kronor per what the register's column counts, as a number; what does not read in one way stays as it
 * stands, with the column's unit beside it, for the register's own rules to ask about. '' where it cannot be known:
 * a yearly amount of a term that is not known. A unit beside the figure itself wins over the column's.
 */
export function amountInUnit(cell: CellValue, unit: ColumnUnit, own: AmountPer, termMonths: number | null): CellValue {
  if (isBlank(cell)) return '';
  if (unit.vat === null) return '';
  const reading = readAmount(cell, 'perYear');
  const text = cellText(cell);
  if (reading.kind !== 'value' && reading.kind !== 'text') {
    return reading.kind === 'ambiguous' && !/\p{L}/u.test(text) ? `${text}${unitWords[unit.power] ?? ''}` : cell;
  }
  const kronor = kronorOf(cell, reading.value, unit.power);
  if (Math.abs(kronor) * 100 > maxCellOre) return cell;
  const [times, by] = conversion(unit.per, own, termMonths);
  if (by === 0) return '';
  return oreToKronor(mulDivRound(mulDivRound(kronorToOre(kronor), times, by), 100, 100 + unit.vat));
}

function kronorOf(cell: CellValue, read: Ore, power: number): number {
  const own = typeof cell === 'string' && /\p{L}/u.test(cell);
  const number = own || power === 0 ? null : numberOf(cell);
  return number === null ? oreToKronor(read) : Number(`${number}e${power}`);
}

/** Factors from what a figure is for to what the column counts; by 0 when the term is needed and not known. */
function conversion(from: AmountPer, to: AmountPer, termMonths: number | null): readonly [number, number] {
  if (from === to) return [1, 1];
  if (from !== 'term' && to !== 'term') return from === 'month' ? [12, 1] : [1, 12];
  if (termMonths === null) return [0, 0];
  const perYear = from === 'month' || to === 'month' ? 1 : 12;
  return to === 'term' ? [termMonths, perYear] : [perYear, termMonths];
}

/** A term in years: a figure in months divided by twelve, any other as it is read. */
export function termInYears(cell: CellValue, { time }: ColumnUnit): CellValue {
  const words = typeof cell === 'string' && /\p{L}/u.test(cell);
  const number = numberOf(cell);
  if (time === 'months' && !words && number !== null) return number / 12;
  const reading = readTerm(cell);
  return reading.kind === 'value' ? reading.years : cell;
}
