import { monthIndexOf } from '../../../src/domain/basics/calendar';
import { quarterOf, readStart } from '../../../src/domain/plan/quarter';

describe('quarters', () => {
  it.each([
    [1, 1],
    [3, 1],
    [4, 2],
    [9, 3],
    [10, 4],
    [12, 4],
  ])('month %i lies in quarter %i', (month, quarter) => {
    expect(quarterOf(monthIndexOf(2026, month))).toEqual({ year: 2026, quarter });
  });

  it.each(['2021 Q2', '2021 kv 2', '2021K2', '2021-kvartal 2', '2021-05-17'])('%s is read', (text) => {
    const month = text.includes('05') ? 5 : 4;
    expect(readStart(text)).toEqual({ kind: 'value', month: monthIndexOf(2021, month) });
  });
});
