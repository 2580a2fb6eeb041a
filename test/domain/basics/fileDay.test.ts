import { isoOf } from '../../../src/domain/basics/calendar';
import { readFileDay } from '../../../src/domain/basics/fileDay';

const day = (cell: string | number | boolean | null) => {
  const serial = readFileDay(cell);
  return serial === null ? null : isoOf(serial);
};

describe('days as finance systems write them', () => {
  it.each([
    ['2025-03-07', '2025-03-07'],
    ['20250307', '2025-03-07'],
    [20_250_307, '2025-03-07'],
    ['202503', '2025-03-01'],
    [202_503, '2025-03-01'],
    ['2025-03', '2025-03-01'],
    ['2025-03-07 00:00:00', '2025-03-07'],
    ['2025-03-07T13:45:00Z', '2025-03-07'],
    [45_723, '2025-03-07'],
    ['45723', '2025-03-07'],
    [45_723.75, '2025-03-07'],
    ['45723.0', '2025-03-07'],
    ['45723.00', '2025-03-07'],
    ['2000-01-01', '2000-01-01'],
    ['2099-12-31', '2099-12-31'],
    [' 2025-03-07 ', '2025-03-07'],
  ] as const)('%s is %s', (cell, iso) => expect(day(cell)).toBe(iso));

  it.each([
    '',
    '2025',
    '202513',
    '20250230',
    '2025-02-30',
    '7/3 2025',
    'mars 2025',
    '199912',
    '21000101',
    'x',
    '12345678901',
    '0045723',
    true,
    null,
  ])('%s is none', (cell) => expect(day(cell)).toBeNull());
});
