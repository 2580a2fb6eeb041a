import fc from 'fast-check';
import { isoOf, type Serial } from '../../../src/domain/basics/calendar';
import { readDate } from '../../../src/domain/basics/date';
import { agreedTerms, readTerm } from '../../../src/domain/basics/readTerm';
import { writtenDates } from '../../../src/domain/basics/writtenDates';

const days = (text: string) => writtenDates(text).map(isoOf);

describe('dates as people write them (domain.md §3)', () => {
  it.each([
    ['1/3-25', '2025-03-01'],
    ['1/3 -25', '2025-03-01'],
    ['1/3 2025', '2025-03-01'],
    ['01/03-2025', '2025-03-01'],
    ['31/12-99', '2099-12-31'],
    ['1 mars 2025', '2025-03-01'],
    ['1 Mars 2025', '2025-03-01'],
    ['den 1 mars 2025', '2025-03-01'],
    ['1:a mars 2025', '2025-03-01'],
    ['1 mar. -25', '2025-03-01'],
    ['1mars 2025', '2025-03-01'],
    ['30 maj 2025', '2025-05-30'],
    ['24 dec 2025', '2025-12-24'],
    ['March 1, 2025', '2025-03-01'],
    ['1st March 2025', '2025-03-01'],
    ['mars 2025', '2025-03-01'],
    ['mars -2025', '2025-03-01'],
    ['2025 mars', '2025-03-01'],
    ['sept. 2025', '2025-09-01'],
    ['2025-03', '2025-03-01'],
    ['2025/3', '2025-03-01'],
    ['202503', '2025-03-01'],
    ['20250301', '2025-03-01'],
    ['250331', '2025-03-31'],
    ['1.3.2025', '2025-03-01'],
    ['2025.03.01', '2025-03-01'],
    ['2025-3-1', '2025-03-01'],
    ['31/12/2025', '2025-12-31'],
    ['31-12-2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
  ])('E104 %j reads in one way', (text, iso) => {
    expect(days(text)).toEqual([iso]);
    expect(readDate(text)).toMatchObject({
      kind: 'notDate',
      suggested: readDate(iso).kind === 'value' ? writtenDates(text)[0] : null,
    });
  });

  it.each([
    ['3/4/2025', ['2025-04-03', '2025-03-04']],
    ['03-04-2025', ['2025-04-03', '2025-03-04']],
    ['25-03-01', ['2025-03-01', '2001-03-25']],
    ['01.02.03', ['2001-02-03', '2003-02-01', '2003-01-02']],
    ['201012', ['2020-10-12', '2010-12-01']],
  ])('E104 %j reads in several ways: none of them is suggested', (text, isos) => {
    expect(days(text)).toEqual(isos);
    expect(readDate(text)).toMatchObject({ kind: 'notDate', suggested: null });
  });

  it.each([
    '',
    'snart',
    'mars',
    'mars 25',
    '1 mars',
    '2025',
    '31/2-25',
    '2025-13',
    '0/3-25',
    '1/3-1999',
    '1 martes 2025',
    '45901',
    'våren 2025',
    '1/3-2025 ungefär',
    '1-2',
  ])('E104 %j is no day', (text) => expect(days(text)).toEqual([]));

  it('a day written the Swedish way is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 73050 }), (serial) => {
        const [year, month, day] = isoOf(serial as Serial)
          .split('-')
          .map(Number) as [number, number, number];
        expect(writtenDates(`${day}/${month}-${String(year).slice(2)}`)).toEqual([serial]);
        expect(writtenDates(`${day}/${month} ${year}`)).toEqual([serial]);
      }),
    );
  });

  it('never throws, and never answers a day outside the range', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ -]{4,12}$/)), (text) => {
        for (const day of writtenDates(text)) expect(day >= 36526 && day <= 73050).toBe(true);
      }),
    );
  });
});

describe('terms as people write them (domain.md §3)', () => {
  it.each([
    ['30 mån', 30],
    ['30 mån.', 30],
    ['30 månader', 30],
    ['1 månad', 1],
    ['18 months', 18],
    ['2,5 år', 30],
    ['2 år', 24],
    ['3 years', 36],
    ['2 år 6 mån', 30],
    ['2 år och 6 månader', 30],
    ['2 år, 5 mån', 29],
  ])('W151 %j is %i months', (text, months) => {
    expect(readTerm(text)).toMatchObject({ kind: 'value', months, fromText: true });
  });

  it.each([['601 mån'], ['0 mån'], ['51 år']])('E109 %j is out of range', (text) => {
    expect(readTerm(text).kind).toBe('outOfRange');
  });

  it.each([
    ['2+1+1', [24, 36, 48]],
    ['2 + 1 år', [24, 36]],
    ['24+12 mån', [24, 36]],
    ['1,5+0,5', [18, 24]],
  ])('E109 %j has options: which of them are agreed is asked', (text, terms) => {
    expect(agreedTerms(text)).toEqual(terms);
    expect(readTerm(text).kind).toBe('unreadable');
  });

  it.each(['2', '2 år', '', '2+', '+1', '2+x', '40+20'])('%j asks nothing', (text) =>
    expect(agreedTerms(text)).toEqual([]),
  );
});
