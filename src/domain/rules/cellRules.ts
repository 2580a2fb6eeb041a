import type { CellValue, TableFields, TableKey } from '../register/cells';
import type { Fix } from '../register/issue';
import type { AmountReading } from '../basics/amount';
import { maxCellOre } from '../basics/amount';
import type { DateReading } from '../basics/date';
import { nearestWord } from '../basics/nearest';
import { cellText } from '../basics/text';
import type { Raise } from './issues';

/** Where a cell stands and what it holds, for a fix that changes it. */
export interface CellToFix {
  readonly table: TableKey;
  readonly row: number;
  readonly field: TableFields[TableKey];
  readonly before: CellValue;
}

/** A fix that puts one value in one cell. */
export function cellFix(place: CellToFix, after: CellValue): Fix {
  return { changes: [{ ...place, after }] };
}

/** A fix to the day that a date cell most likely means; null when there is none. */
export function dateFix(reading: DateReading, place: CellToFix): Fix | null {
  return reading.kind === 'notDate' && reading.suggested !== null ? cellFix(place, reading.suggested) : null;
}

/** A fix to the word of a list that a text is a likely misspelling of; null when there is none. */
export function wordFix(place: CellToFix, words: readonly string[]): Fix | null {
  const word = nearestWord(cellText(place.before), words);
  return word === null ? null : cellFix(place, word);
}

/** What a message shows of a cell: a number as it is, for the words to write with their decimal sign, else its text. */
export function shown(cell: CellValue): string | number {
  return typeof cell === 'number' ? cell : cellText(cell);
}

/** Of a field that does not hold kronor, what it holds. */
function unitOf(field: string): { readonly unit?: string } {
  return field === 'hoursPerYear' ? { unit: 'hours' } : {};
}

/**
 * The rules of any amount cell: E105, E106, E111, E112 and W151 with its fix. `unreadable` is the rule that the table
 * has for a text or Excel error that is no amount, where it has one of its own (E503). Says nothing about a number or a
 * blank cell.
 */
export function judgeAmount(
  reading: AmountReading,
  place: CellToFix,
  raise: Raise,
  unreadable: { readonly text: 'E105' | 'E503' | 'E608'; readonly excelError: 'E105' | 'E112' | 'E503' | 'E608' },
  scale = 100,
): void {
  const unit = unitOf(place.field);
  switch (reading.kind) {
    case 'text':
      raise(
        'W151',
        place.field,
        { text: reading.text, value: reading.value / scale },
        cellFix(place, reading.value / scale),
      );
      return;
    case 'ambiguous':
      raise('E106', place.field, { text: reading.text, kronor: reading.kronor, ...unit });
      return;
    case 'tooLarge':
      raise('E111', place.field, { text: shown(place.before), limitOre: maxCellOre, ...unit });
      return;
    case 'excelError':
      raise(unreadable.excelError, place.field, { text: reading.text, reason: 'excelError' });
      return;
    case 'unreadable':
      raise(unreadable.text, place.field, { text: shown(place.before), reason: 'unreadable', ...unit });
  }
}
