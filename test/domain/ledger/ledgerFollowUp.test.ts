import type { Outcome } from '../../../src/domain/register/outcome';
import { assessment, claim, contract, day, kr, outcome, unitData } from '../../support/effects';
import { ledgerOf } from '../../support/figures';
import { rowsOf, mixed } from './support';

describe('What outcomes show in the ledger', () => {
  it('leaves followed-up months out of what is not followed up; what no outcome shows is left until it is realised', () => {
    const rows = rowsOf([mixed], '2026-06-30', [
      outcome('E-1', '2025-03-01', '2025-04-30', 150),
      outcome('E-1', '2026-01-01', '2026-01-31', 90),
    ]);
    expect(
      rows.map(({ notFollowedUp, followedUp, realised, restNotRealised }) => [
        notFollowedUp,
        followedUp,
        realised,
        restNotRealised,
      ]),
    ).toEqual([
      [kr(800), kr(200), kr(150 - 60), 0],
      [kr(1_100), kr(100), kr(90), 0],
      [kr(200), 0, 0, 0],
      [0, 0, 0, kr(100)],
      [0, 0, 0, kr(120)],
      [0, 0, 0, kr(20)],
    ]);
  });

  it('W555 takes a followed-up month off once, however many outcomes cover it', () => {
    const outcomes = [
      outcome('E-1', '2025-03-01', '2025-06-30', 1),
      outcome('E-1', '2025-04-01', '2025-05-31', 1),
      outcome('E-1', '2025-06-01', '2025-07-31', 1),
      outcome('E-1', '2025-08-01', '2025-08-31', 1),
      outcome('E-1', '2025-10-01', '2025-10-31', 1),
    ];
    const [first] = rowsOf([mixed], '2026-06-30', outcomes);
    expect([first?.followedUp, first?.notFollowedUp]).toEqual([kr(700), kr(300)]);
  });

  it('leaves what is paid of a one-off out of what is not followed up, what is estimated not', () => {
    const rows = (source: Outcome['source']): number[] =>
      rowsOf([claim('2025-03-15', 100)], '2025-12-31', [
        outcome('E-1', '2025-04-01', '2025-04-30', 80, { source }),
      ]).map(({ notFollowedUp }) => notFollowedUp);
    expect([rows('invoice'), rows('estimated')]).toEqual([[kr(20)], [kr(100)]]);
  });

  it('W551 counts a month that has not elapsed as not followed up, whatever outcome covers it', () => {
    const wholeYear = [outcome('E-1', '2025-01-01', '2025-12-31', 1_100)];
    const of = (asOf: string): number[] =>
      rowsOf([contract('2025-01-01', 24, 1_200, 0)], asOf, wholeYear).map(({ notFollowedUp }) => notFollowedUp);
    expect([of('2024-12-31'), of('2025-06-30'), of('2025-12-31')]).toEqual([
      [kr(1_200), kr(1_200)],
      [kr(600), kr(1_200)],
      [0, kr(1_200)],
    ]);
  });

  it('counts a one-off as not followed up until a payment has elapsed, and then as far as that reaches', () => {
    const payment = [outcome('E-1', '2025-04-01', '2025-04-30', 80)];
    const of = (asOf: string): number[] =>
      rowsOf([claim('2025-06-15', 100)], asOf, payment).map((row) => row.notFollowedUp);
    expect([of('2025-03-31'), of('2025-04-30'), of('2025-06-30')]).toEqual([[kr(100)], [kr(20)], [kr(20)]]);
  });

  it('counts a one-off as elapsed from the last day of its month', () => {
    const elapsed = (asOf: string): number[] => rowsOf([claim('2025-03-15', 100)], asOf).map((row) => row.elapsed);
    expect([elapsed('2025-03-30'), elapsed('2025-03-31')]).toEqual([[0], [kr(100)]]);
  });

  it('breaks the deviation down where unit data covers the months', () => {
    const effects = [contract('2025-01-01', 24, 1_200, 0)];
    const given = { p0: 10, p1: 8, pI: 8.1, pa: 8.2, po: 10, planned: 100, on: 80, off: 10 };
    const { rows } = ledgerOf(
      assessment({
        effects,
        asOf: day('2025-12-31'),
        outcomes: [outcome('E-1', '2025-01-01', '2025-02-28', 144)],
        unitData: [
          unitData('E-1', '2025-01-01', '2025-02-28', given),
          unitData('E-2', '2025-01-01', '2025-02-28', given),
        ],
      }),
    );
    expect(rows[0]).toMatchObject({
      deviationVolume: kr(-20),
      deviationContractLoyalty: kr(-20),
      deviationIndex: kr(-8),
      deviationPrice: kr(-8),
      deviationNotBrokenDown: 0,
    });
  });

  it('has its once-columns on one row also when outcomes lie years before', () => {
    const rows = rowsOf([claim('2026-03-15', 100, { status: 'closed' })], '2026-12-31', [
      outcome('E-1', '2023-12-01', '2024-01-31', 80),
    ]);
    expect(rows.map(({ year, capped, shortfall }) => [year, capped, shortfall])).toEqual([
      [2023, kr(100), kr(20)],
      [2024, 0, 0],
      [2026, 0, 0],
    ]);
  });

  it("shows avoided effects' outcomes as confirmed, never as realised", () => {
    const [row] = rowsOf([{ ...mixed, baselineSource: 'averageBid' }], '2025-12-31', [
      outcome('E-1', '2025-03-01', '2025-03-31', 90),
      outcome('E-1', '2025-04-01', '2025-04-30', 50, { source: 'estimated' }),
    ]).filter((one) => one.class === 'avoided');
    expect(row).toMatchObject({
      realised: 0,
      confirmed: kr(90),
      estimated: kr(50),
      unverified: kr(90),
      shortfall: kr(10),
      followedUp: kr(100),
    });
  });

  it("gives an outcome outside the effect's years a row of its own year", () => {
    const rows = rowsOf([claim('2025-03-15', 100)], '2027-12-31', [outcome('E-1', '2027-02-01', '2027-02-28', 80)]);
    expect(
      rows.map(({ year, calculated, realised, followedUp, hasTerm }) => [
        year,
        calculated,
        realised,
        followedUp,
        hasTerm,
      ]),
    ).toEqual([
      [2025, kr(100), 0, kr(80), false],
      [2027, 0, kr(80), 0, false],
    ]);
    const before = rowsOf([claim('2026-03-15', 100)], '2025-12-31', [outcome('E-1', '2025-02-01', '2025-02-28', 80)]);
    expect(
      before.map(({ year, elapsed, elapsedDirect, annualEffect, shortfall }) => [
        year,
        elapsed,
        elapsedDirect,
        annualEffect,
        shortfall,
      ]),
    ).toEqual([
      [2025, 0, 0, kr(100), 0],
      [2026, kr(80), kr(80), 0, 0],
    ]);
  });
});
