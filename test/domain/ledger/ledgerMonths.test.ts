import fc from 'fast-check';
import type { EffectClass } from '../../../src/domain/effect/effect';
import { deviationFields, ledgerDeviations } from '../../../src/domain/ledger/ledgerFields';
import type { LedgerRow } from '../../../src/domain/ledger/ledgerRow';
import { anyRegister } from '../../support/arbitraries';
import {
  assessment,
  cappedOf,
  claim,
  contract,
  countedHours,
  day,
  defaultSettings,
  first12MonthsOf,
  kr,
  krTotal,
  outcome,
} from '../../support/effects';
import { ledgerOf } from '../../support/figures';
import { mixed } from './support';

describe("The months of the per date's year", () => {
  const { months } = ledgerOf(
    assessment({
      effects: [
        mixed,
        claim('2026-02-10', 500, { id: 'E-2' }),
        contract('2026-01-01', 12, 120, 0, { id: 'E-3', baselineSource: null }),
      ],
      outcomes: [
        outcome('E-1', '2025-12-01', '2026-05-31', 600),
        outcome('E-2', '2026-03-01', '2026-03-31', 400),
        outcome('E-3', '2026-01-01', '2026-01-31', 7),
        outcome('E-3', '2026-02-01', '2026-02-28', 9, { source: 'estimated' }),
      ],
      asOf: day('2026-04-30'),
    }),
  );
  const column = (effectClass: EffectClass, name: 'calculated' | 'realised' | 'confirmed'): bigint[] =>
    months.filter((row) => row.class === effectClass).map((row) => row[name]);

  it('are twelve for each class', () => {
    expect(months).toHaveLength(48);
    expect(months.filter((row) => row.class === 'freed').map(({ month }) => month)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('hold calculated of every month, realised and confirmed of elapsed ones', () => {
    expect(column('freed', 'calculated')).toEqual(new Array(12).fill(krTotal(100)));
    expect(column('indirect', 'calculated')).toEqual(new Array(12).fill(krTotal(10)));
    expect(column('freed', 'realised')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => (month <= 4 ? krTotal(100) : 0n)),
    );
    expect(column('returned', 'calculated')[1]).toBe(krTotal(500));
    expect(column('returned', 'realised')[2]).toBe(krTotal(400));
    expect(column('avoided', 'confirmed').slice(0, 2)).toEqual([krTotal(7), 0n]);
    expect(column('avoided', 'realised')[0]).toBe(0n);
    expect(column('freed', 'confirmed')[0]).toBe(0n);
  });

  it('count the outcomes that cover an elapsed month, so that what nobody has looked at is not taken for 0 kronor', () => {
    const outcomes = (effectClass: EffectClass): number[] =>
      months.filter((row) => row.class === effectClass).map((row) => row.outcomes);
    expect(outcomes('freed')).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(outcomes('returned')).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(outcomes('avoided')).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(outcomes('indirect')).toEqual(new Array(12).fill(0));
  });

  it('stop where a contract ended', () => {
    const ended = ledgerOf(
      assessment({ effects: [{ ...mixed, actualEnd: day('2026-03-31') }], asOf: day('2026-04-30') }),
    ).months;
    expect(
      ended
        .filter((row) => row.class === 'freed')
        .map(({ calculated }) => calculated)
        .slice(1, 5),
    ).toEqual([krTotal(100), krTotal(100), 0n, 0n]);
  });
});

describe('Any register', () => {
  it("sums over an effect's rows to its calculation and follow-up", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const { rows, effects } = ledgerOf(
          assessment({
            ...register,
            asOf: day('2026-08-17'),
            settings: { ...defaultSettings, hourlyCost: kr(450.55) },
          }),
        );
        for (const { calculation, followUp, firstRow, endRow } of effects) {
          const own = rows.slice(firstRow, endRow);
          const sum = (of: (row: LedgerRow) => number): number => own.reduce((total, row) => total + of(row), 0);
          expect(sum((row) => row.calculated)).toBe(calculation.calculated);
          expect(sum((row) => row.lapsed)).toBe(calculation.lapsed);
          expect(sum((row) => row.capped)).toBe(cappedOf(calculation));
          expect(sum((row) => row.first12Months)).toBe(first12MonthsOf(calculation));
          expect(sum((row) => row.centihours)).toBe(countedHours(calculation));
          expect(sum((row) => row.realised - row.realisedCost + row.confirmed)).toBe(followUp.shown);
          expect(sum((row) => row.estimated)).toBe(followUp.estimated);
          expect(sum((row) => row.unverified)).toBe(followUp.unverified);
          expect(sum((row) => row.followedUp)).toBe(followUp.followedUp);
          expect(sum((row) => row.elapsedDirect)).toBe(followUp.elapsedDirect);
          expect(sum((row) => row.shortfall)).toBe(followUp.shortfall);
          expect(sum((row) => row.surplus)).toBe(followUp.surplus);
          expect(ledgerDeviations.reduce((all, cause) => all + sum((row) => row[deviationFields[cause]]), 0)).toBe(
            followUp.shown - followUp.followedUp,
          );
        }
      }),
    );
  });

  it("has each effect, class and year once, and the months sum to the per date's year", () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const { rows, months } = ledgerOf(assessment({ ...register, asOf: day('2026-08-17') }));
        const keys = rows.map((row) => `${row.effectId} ${row.class} ${row.year}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const effectClass of ['freed', 'returned', 'avoided', 'indirect'] as const) {
          const inYear = rows.filter((row) => row.year === 2026 && row.class === effectClass);
          for (const column of ['calculated', 'realised', 'confirmed'] as const) {
            const perMonth = months
              .filter((row) => row.class === effectClass)
              .reduce((sum, row) => sum + row[column], 0n);
            expect(perMonth).toBe(inYear.reduce((sum, row) => sum + BigInt(row[column]), 0n));
          }
        }
      }),
    );
  });
});
