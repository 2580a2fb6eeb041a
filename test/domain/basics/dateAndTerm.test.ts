import fc from 'fast-check';
import { isoOf } from '../../../src/domain/basics/calendar';
import { readDate } from '../../../src/domain/basics/date';
import { readTerm } from '../../../src/domain/basics/readTerm';
import { day } from '../../support/register';

describe('dates (domain.md §3)', () => {
  it.each([
    ['2025-09-01', '2025-09-01'],
    [' 2025-09-01 ', '2025-09-01'],
    ['2025-09-01T00:00:00', '2025-09-01'],
    ['2025-09-01 13:45', '2025-09-01'],
    ['2025-09-01T23:59:59.999Z', '2025-09-01'],
    ['2024-02-29', '2024-02-29'],
    ['2000-01-01', '2000-01-01'],
    ['2099-12-31', '2099-12-31'],
  ])('reads the ISO text %j', (text, iso) => {
    expect(readDate(text)).toEqual({ kind: 'value', value: day(iso) });
  });

  it('reads an Excel serial, and drops the time of day', () => {
    expect(readDate(45901)).toEqual({ kind: 'value', value: day('2025-09-01') });
    expect(readDate(45901.99)).toEqual({ kind: 'value', value: day('2025-09-01') });
  });

  it.each([
    '2025-03',
    '1/3 2025',
    '2025',
    '20250301',
    '2025-3-1',
    '1 mars 2025',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '45901',
    'snart',
    '01/03/2025',
    '2025.03.01',
    true,
    '2025-09-01x',
    '2025-09-01 ungefär',
  ])('E104 takes %j for no date', (cell) => {
    expect(readDate(cell).kind).toBe('notDate');
  });

  it.each([36525, 73051, 0, -1, 1, '1999-12-31', '2100-01-01'])('E104 keeps %j out of range', (cell) => {
    expect(readDate(cell).kind).toBe('outOfRange');
  });

  it.each([
    ['2025/9/1', '2025-09-01'],
    ['2025.09.01', '2025-09-01'],
    ['20250901', '2025-09-01'],
    [20250901, '2025-09-01'],
    ['2000-1-1', '2000-01-01'],
    ['2099/12/31', '2099-12-31'],
  ])('E104 suggests a day for %j, which begins with its year', (cell, iso) => {
    expect(readDate(cell)).toMatchObject({ kind: 'notDate', suggested: day(iso) });
  });

  it.each([
    '1999/12/31',
    '2100/1/1',
    'ca 2025/9/1',
    '2025/9/1 ungefär',
    '2025/13/1',
    '2025/9.1',
    '120250901',
    'x2025-09-01',
    '3/4 -2025x',
  ])('E104 suggests nothing for %j', (cell) => {
    expect(readDate(cell)).toMatchObject({ kind: 'notDate', suggested: null });
  });

  it('keeps the first and the last day, whatever the time of day', () => {
    expect([36526, 36526.5, 73050, 73050.99].map((cell) => readDate(cell).kind)).toEqual([
      'value',
      'value',
      'value',
      'value',
    ]);
    expect([36525.99, 73051, 2_958_465, 2_958_466, 1, 0].map((cell) => readDate(cell))).toMatchObject(
      ['1999-12-31', '2100-01-01', '9999-12-31', '2958466', '1899-12-31', '0'].map((text) => ({
        kind: 'outOfRange',
        text,
      })),
    );
  });

  it('knows blanks and Excel errors, and never lets NaN in', () => {
    expect(readDate('').kind).toBe('blank');
    expect(readDate(null).kind).toBe('blank');
    expect(readDate('#REF!').kind).toBe('excelError');
    expect(readDate(NaN).kind).toBe('notDate');
    expect(readDate(Infinity).kind).toBe('notDate');
  });

  it('reads every day of its range from ISO text and serial alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 73050 }), (serial) => {
        expect(readDate(serial)).toEqual({ kind: 'value', value: serial });
        expect(readDate(isoOf(serial as never))).toEqual({ kind: 'value', value: serial });
      }),
    );
  });
});

describe('terms in years (domain.md §3)', () => {
  it.each([
    [7, 84],
    [2.5, 30],
    [0.33, 4],
    [1, 12],
    [50, 600],
    [1 / 12, 1],
    [0.08, 1],
    ['2,5', 30],
    ['7 år', 84],
    ['4', 48],
    [0.42, 5],
    [0.255, 3],
    [0.245, 3],
    ['7år', 84],
    [0.94 / 12, 1],
  ])('reads %j as %i months', (cell, months) => {
    expect(readTerm(cell)).toMatchObject({ kind: 'value', months });
  });

  it.each([[1.3], [0.3], [0.2551], [0.2449], ['1,3'], [2.51]])('E109 finds no whole months in %j', (cell) => {
    expect(readTerm(cell).kind).toBe('notWholeMonths');
  });

  it.each([[0], [-1], [0.05], [50.1], [51], [1e308], [48.5 * 12]])('E109 keeps %j out of range', (cell) => {
    expect(readTerm(cell).kind).toBe('outOfRange');
  });

  it.each([['sju'], ['2025-2030'], [true], ['48 mån5'], ['7år5'], ['år 7'], [NaN]])('E109 cannot read %j', (cell) => {
    expect(readTerm(cell).kind).toBe('unreadable');
  });

  it('knows blanks and Excel errors', () => {
    expect(readTerm('').kind).toBe('blank');
    expect(readTerm('#N/A').kind).toBe('excelError');
  });

  it('never throws, and gives whole months 1–600', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (cell) => {
        const reading = readTerm(cell);
        if (reading.kind !== 'value') return;
        expect(Number.isInteger(reading.months) && reading.months >= 1 && reading.months <= 600).toBe(true);
      }),
    );
  });

  it('reads any whole number of months written in years with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (months) => {
        expect(readTerm(Math.round((months / 12) * 100) / 100)).toMatchObject({ kind: 'value', months });
      }),
    );
  });
});
