import type { Effect } from '../../../src/domain/effect/effect';
import type { Outcome } from '../../../src/domain/register/outcome';
import { assessment, claim, contract, day, effect, kr, outcome } from '../../support/effects';
import { ledgerOf } from '../../support/figures';
import { rowsOf, mixed } from './support';

describe('The ledger', () => {
  it('has one row per effect, class and year', () => {
    const rows = rowsOf([mixed], '2025-12-31');
    expect(rows.map(({ year, class: effectClass, calculated }) => [year, effectClass, calculated])).toEqual([
      [2025, 'freed', kr(1_000 - 60)],
      [2026, 'freed', kr(1_200)],
      [2027, 'freed', kr(200)],
      [2025, 'indirect', kr(100)],
      [2026, 'indirect', kr(120)],
      [2027, 'indirect', kr(20)],
    ]);
  });

  it('has no row of an effect without parts, such as an Annat with 0 hours', () => {
    const { rows, effects } = ledgerOf(
      assessment({ effects: [effect({ type: 'other', centihoursPerYear: 0 }), mixed], asOf: day('2025-12-31') }),
    );
    expect([rows.length, effects.map(({ firstRow, endRow }) => [firstRow, endRow])]).toEqual([
      6,
      [
        [0, 0],
        [0, 6],
      ],
    ]);
  });

  it('points to the rows of the only effect, and no further', () => {
    const { rows, effects } = ledgerOf(assessment({ effects: [mixed], asOf: day('2025-12-31') }));
    expect([rows.length, effects.map(({ firstRow, endRow }) => [firstRow, endRow])]).toEqual([6, [[0, 6]]]);
  });

  it('has every year of its parts, also those in which no outcome shows anything, and before them only years that outcomes show', () => {
    const years = (...outcomes: Outcome[]) =>
      rowsOf([contract('2025-03-01', 36, 1_200, 0)], '2029-12-31', outcomes).map(({ year, realised }) => [
        year,
        realised / 100,
      ]);
    const paid = (iso: string) => outcome('E-1', `${iso}-01`, `${iso}-28`, 50);
    expect(years(paid('2027-02'))).toEqual([
      [2025, 0],
      [2026, 0],
      [2027, 50],
      [2028, 0],
    ]);
    expect(years(paid('2022-02'))).toEqual([
      [2022, 50],
      [2025, 0],
      [2026, 0],
      [2027, 0],
      [2028, 0],
    ]);
    expect(years(paid('2022-02'), paid('2026-02'))).toEqual([
      [2022, 50],
      [2025, 0],
      [2026, 50],
      [2027, 0],
      [2028, 0],
    ]);
    expect(years(paid('2022-02'), paid('2023-02'), paid('2025-02'))).toEqual([
      [2022, 50],
      [2023, 50],
      [2025, 50],
      [2026, 0],
      [2027, 0],
      [2028, 0],
    ]);
    expect(years(paid('2029-02'))).toEqual([
      [2025, 0],
      [2026, 0],
      [2027, 0],
      [2028, 0],
      [2029, 50],
    ]);
  });

  it('carries what a row is grouped by', () => {
    const [row] = rowsOf(
      [
        {
          ...mixed,
          id: 'E-7',
          title: 'T',
          department: 'D',
          category: 'C',
          reason: 'FKU',
          supplier: 'S',
          caseId: 'Ä',
          validation: { state: 'valid', by: 'x', amount: kr(1) },
        },
      ],
      '2025-12-31',
    );
    expect(row).toMatchObject({
      effectId: 'E-7',
      title: 'T',
      department: 'D',
      category: 'C',
      reason: 'FKU',
      supplier: 'S',
      caseId: 'Ä',
      validation: 'valid',
      type: 'newContract',
      startYear: 2025,
      hasTerm: true,
    });
  });

  it('has once-columns on the first row of a class only', () => {
    const rows = rowsOf([mixed], '2026-06-15');
    const once = (column: 'annualEffect' | 'capped' | 'first12Months' | 'runRate'): number[] =>
      rows.map((row) => row[column]);
    expect(once('annualEffect')).toEqual([kr(1_200), 0, 0, kr(120), 0, 0]);
    expect(once('capped')).toEqual([kr(2_340), 0, 0, kr(240), 0, 0]);
    expect(once('first12Months')).toEqual([kr(1_140), 0, 0, kr(120), 0, 0]);
    expect(once('runRate')).toEqual([0, kr(1_200), 0, 0, kr(120), 0]);
  });

  it('splits each year into elapsed and the rest', () => {
    const rows = rowsOf([mixed], '2026-06-15');
    expect(rows.map(({ elapsed, elapsedDirect }) => [elapsed, elapsedDirect])).toEqual([
      [kr(940), kr(1_000)],
      [kr(500), kr(500)],
      [0, 0],
      [kr(100), 0],
      [kr(50), 0],
      [0, 0],
    ]);
  });

  it('shows what has lapsed in its years', () => {
    const rows = rowsOf([{ ...mixed, actualEnd: day('2026-04-20') }], '2026-06-15').filter(
      (row) => row.class === 'freed',
    );
    expect(rows.map(({ calculated, lapsed, elapsed }) => [calculated, lapsed, elapsed])).toEqual([
      [kr(940), 0, kr(940)],
      [kr(400), kr(800), kr(400)],
      [0, kr(200), 0],
    ]);
  });

  it('takes implementation costs off realised once their month and an outcome have elapsed, whatever the class', () => {
    const costs = (asOf: string, outcomes: Outcome[], given: Partial<Effect> = {}) =>
      rowsOf([{ ...mixed, indirectPerYear: null, ...given }], asOf, outcomes)
        .filter(({ measuredMonths }) => measuredMonths > 0)
        .map((row) => [
          row.year,
          row.class,
          row.realised,
          row.realisedCost,
          row.confirmed,
          row.measuredMonths,
          row.restNotRealised,
        ]);
    const paid = outcome('E-1', '2025-04-01', '2025-04-30', 90);
    expect(costs('2025-04-29', [paid])).toEqual([]);
    expect(costs('2025-04-30', [paid])).toEqual([[2025, 'freed', kr(90 - 60), kr(-60), 0, 2, 0]]);
    expect(costs('2025-04-30', [{ ...paid, source: 'estimated' }])).toEqual([]);
    expect(costs('2025-03-30', [outcome('E-1', '2025-02-01', '2025-03-31', 90)])).toEqual([
      [2025, 'freed', kr(45), 0, 0, 1, kr(-60)],
    ]);
    expect(costs('2025-03-31', [outcome('E-1', '2025-02-01', '2025-03-31', 90)])).toEqual([
      [2025, 'freed', kr(90 - 60), kr(-60), 0, 2, 0],
    ]);
    expect(costs('2026-04-30', [outcome('E-1', '2026-04-01', '2026-04-30', 90)], { baselineSource: null })).toEqual([
      [2025, 'freed', kr(-60), kr(-60), 0, 1, 0],
      [2026, 'avoided', 0, 0, kr(90), 1, 0],
    ]);
  });

  it('spreads hours over the years, less what has lapsed', () => {
    const hours = effect({ type: 'other', start: day('2025-07-01'), termMonths: 24, centihoursPerYear: 1_200 });
    expect(rowsOf([hours], '2025-12-31').map(({ centihours }) => centihours)).toEqual([600, 1_200, 600]);
    expect(
      rowsOf([{ ...hours, actualEnd: day('2026-01-31') }], '2025-12-31').map(({ centihours }) => centihours),
    ).toEqual([600, 100, 0]);
  });

  it('knows on each row the last year in which the effect has a calculated amount of the class', () => {
    const last = (effects: Effect[], outcomes: Outcome[] = []) =>
      rowsOf(effects, '2029-12-31', outcomes).map(({ year, lastYear }) => [year, lastYear]);
    expect(last([{ ...mixed, indirectPerYear: null }])).toEqual([
      [2025, 2027],
      [2026, 2027],
      [2027, 2027],
    ]);
    expect(last([{ ...mixed, indirectPerYear: null, actualEnd: day('2026-04-20') }])).toEqual([
      [2025, 2026],
      [2026, 2026],
      [2027, 2026],
    ]);
    expect(
      last(
        [claim('2025-03-15', 100)],
        [outcome('E-1', '2024-02-01', '2024-02-28', 1), outcome('E-1', '2028-02-01', '2028-02-28', 1)],
      ),
    ).toEqual([
      [2024, 2025],
      [2025, 2025],
      [2028, 2025],
    ]);
  });

  it('does not let neighbours without ID, or with the same, run into each other', () => {
    for (const id of ['', 'E-1']) {
      const rows = rowsOf(
        [
          contract('2025-01-01', 24, 5, 3, { id }),
          contract('2025-01-01', 12, 5, 3, { id, row: 1 }),
          contract('2027-01-01', 12, 5, 3, { id, row: 2 }),
        ],
        '2025-12-31',
      );
      expect(rows.map(({ year, lastYear }) => [year, lastYear])).toEqual([
        [2025, 2026],
        [2026, 2026],
        [2025, 2025],
        [2027, 2027],
      ]);
    }
  });

  it('takes no outcome for a row without Effekt-ID', () => {
    const rows = rowsOf([{ ...mixed, id: '' }], '2025-12-31', [outcome('', '2025-03-01', '2025-03-31', 90)]);
    expect(rows.every(({ realised }) => realised === 0)).toBe(true);
  });

  it('points from each effect to its rows', () => {
    const { rows, effects } = ledgerOf(
      assessment({ effects: [mixed, claim('2025-01-01', 5, { id: 'E-2' })], asOf: day('2025-12-31') }),
    );
    expect(effects.map(({ firstRow, endRow }) => [firstRow, endRow])).toEqual([
      [0, 6],
      [6, 7],
    ]);
    expect(rows[6]?.effectId).toBe('E-2');
    expect(effects[1]?.calculation.gross).toBe(kr(5));
  });
});

describe('a large register', () => {
  it('has the rows of its effects one after the other, also when the later ones have more than the first lead one to expect', () => {
    const once = claim('2025-03-15', 100, { id: 'E-0001' });
    const long = contract('2025-03-10', 480, 100_000, 400, { id: 'E-0002', indirectPerYear: kr(77) });
    const of = (effects: Effect[]) =>
      ledgerOf(assessment({ effects, asOf: day('2025-12-31') })).rows.map(
        ({ effectId, year, class: ofClass, calculated, capped }) => [effectId, year, ofClass, calculated, capped],
      );
    const [first, last] = [of([once]), of([long])];
    expect([first.length, last.length]).toEqual([1, 82]);
    const many = Array.from({ length: 1_030 }, () => once);
    expect(of([...many, long, long, once])).toEqual([...many.flatMap(() => first), ...last, ...last, ...first]);
    expect(of([...many.slice(0, 1_024), long])).toEqual([...many.slice(0, 1_024).flatMap(() => first), ...last]);
  });
});
