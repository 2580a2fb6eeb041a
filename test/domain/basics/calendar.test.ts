import fc from 'fast-check';
import type { MonthIndex, Serial } from '../../../src/domain/basics/calendar';
import {
  dayOf,
  daysInMonth,
  elapsed,
  endOfTerm,
  firstDayOf,
  firstSerial,
  isoOf,
  lastDayOf,
  lastElapsedMonth,
  lastMonthOfYear,
  lastSerial,
  monthIndexOf,
  monthNumber,
  monthOf,
  serialOf,
  yearOf,
  yearOfSerial,
} from '../../../src/domain/basics/calendar';
import { day } from '../../support/effects';

const anyDay = fc.integer({ min: firstSerial, max: lastSerial }).map((value) => value as Serial);
const anyMonth = fc.integer({ min: 2000 * 12, max: 2150 * 12 }).map((value) => value as MonthIndex);

describe('Serials', () => {
  it.each([
    ['2000-01-01', 36526],
    ['2000-02-29', 36585],
    ['2025-01-01', 45658],
    ['2024-12-31', 45657],
    ['2099-12-31', 73050],
    ['1970-01-01', 25569],
  ])("%s is Excel's %d", (iso, serial) => {
    expect(day(iso)).toBe(serial);
    expect(isoOf(serial as Serial)).toBe(iso);
  });

  it('agree with UTC dates on every day from 2000 to 2150', () => {
    let wrong = 0;
    for (let serial = firstSerial as number; serial <= 91_700; serial += 1) {
      const date = new Date((serial - 25_569) * 86_400_000);
      const { year, month, day: dayOfMonth } = dayOf(serial as Serial);
      const same =
        year === date.getUTCFullYear() && month === date.getUTCMonth() + 1 && dayOfMonth === date.getUTCDate();
      if (!same || serialOf(year, month, dayOfMonth) !== serial) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it('keep the Gregorian leap rule: 2100 has no leap day, 2000 has', () => {
    expect(daysInMonth(monthIndexOf(2100, 2))).toBe(28);
    expect(daysInMonth(monthIndexOf(2000, 2))).toBe(29);
    expect(daysInMonth(monthIndexOf(2024, 2))).toBe(29);
    expect(daysInMonth(monthIndexOf(2025, 2))).toBe(28);
  });

  it('are days and months before and after those that the register accepts', () => {
    for (const [serial, iso, month] of [
      [firstSerial - 1, '1999-12-31', 23_999],
      [lastSerial + 1, '2100-01-01', 25_200],
      [91_676, '2150-12-30', 25_811],
    ] as const) {
      expect([isoOf(serial as Serial), monthOf(serial as Serial)]).toEqual([iso, month]);
    }
  });

  it.each([
    [2025, 2, 29],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 4, 31],
    [2025, 1, 0],
    [2025, 1, 1.5],
    [2025.5, 1, 1],
    [2025, 1.5, 1],
    [NaN, 1, 1],
  ])('refuse %d-%d-%d, which is no day', (year, month, dayOfMonth) => {
    expect(() => serialOf(year, month, dayOfMonth)).toThrow(RangeError);
  });
});

describe('Months', () => {
  it('are numbered through the years', () => {
    expect(monthIndexOf(2025, 1)).toBe(24_300);
    expect(yearOf(monthIndexOf(2025, 12))).toBe(2025);
    expect(monthNumber(monthIndexOf(2025, 12))).toBe(12);
    expect(lastMonthOfYear(2025)).toBe(monthIndexOf(2025, 12));
    expect(monthOf(day('2025-08-31'))).toBe(monthIndexOf(2025, 8));
    expect(yearOfSerial(day('2025-12-31'))).toBe(2025);
  });

  it.each([
    [1, 31],
    [3, 31],
    [4, 30],
    [5, 31],
    [6, 30],
    [7, 31],
    [8, 31],
    [9, 30],
    [10, 31],
    [11, 30],
    [12, 31],
  ])('month %d has %d days', (month, days) => {
    expect(daysInMonth(monthIndexOf(2026, month))).toBe(days);
  });

  it('begin the day after the month before ends', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        expect(firstDayOf((month + 1) as MonthIndex) - lastDayOf(month)).toBe(1);
        expect(lastDayOf(month) - firstDayOf(month) + 1).toBe(daysInMonth(month));
      }),
    );
  });
});

describe('endOfTerm (domain.md §3)', () => {
  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-01-01', 84, '2031-12-31'],
    ['2026-01-15', 12, '2027-01-14'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-03-30', 1, '2025-04-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2099-12-31', 600, '2149-12-30'],
  ])('%s and %d months ends %s', (start, months, end) => {
    expect(isoOf(endOfTerm(day(start), months))).toBe(end);
  });

  it("ends the day before the same day of the month, or on the month's last day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (start, months) => {
        const end = endOfTerm(start, months);
        const target = (monthOf(start) + months) as MonthIndex;
        const next = (end + 1) as Serial;
        if (dayOf(start).day > daysInMonth(target)) expect(end).toBe(lastDayOf(target));
        else expect([monthOf(next), dayOf(next).day]).toEqual([target, dayOf(start).day]);
      }),
    );
  });
});

describe('A month has elapsed', () => {
  it('when its last day is not after the per date', () => {
    const march = monthIndexOf(2026, 3);
    expect(elapsed(march, day('2026-03-30'))).toBe(false);
    expect(elapsed(march, day('2026-03-31'))).toBe(true);
    expect(lastElapsedMonth(day('2026-03-30'))).toBe(monthIndexOf(2026, 2));
    expect(lastElapsedMonth(day('2026-03-31'))).toBe(march);
  });
});
