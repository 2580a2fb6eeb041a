import type { TableFields } from '../../../src/domain/register/cells';
import type { Row } from '../../support/register';
import { assessed, contract, day, issuesOf, outcome, penalty, rulesOn } from '../../support/register';

type Draft = Row<TableFields['unitData']>;
/** The contract's three months: (0,50 − 0,30) · 25 000 = 5 000 kr. */
const unitData: Draft = {
  effectId: 'E-0001',
  from: day('2025-10-01'),
  to: day('2025-12-31'),
  priceBefore: 0.5,
  contractPrice: 0.3,
  invoicedPrice: 0.3,
  plannedVolume: 25_000,
  volumeOnContract: 25_000,
  volumeOffContract: 0,
};
const judged = (change: Draft, outcomes = [outcome]) =>
  assessed({ effects: [contract, penalty], outcomes, unitData: [{ ...unitData, ...change }] });
const onUnitData = (change: Draft): string[] => rulesOn(judged(change), 0, 'unitData');

describe('Läckageunderlag', () => {
  it('E801 wants every price and volume, readable and not negative', () => {
    for (const change of [
      { priceBefore: '' },
      { contractPrice: -1 },
      { invoicedPrice: 'x' },
      { plannedVolume: '#REF!' },
      { volumeOffContract: '' },
    ]) {
      expect(onUnitData(change)).toEqual(['E801']);
      expect(judged(change).unitData).toEqual([]);
    }
    expect(onUnitData({})).toEqual([]);
  });

  it('E801 leaves a row out that takes its effect past what one effect may come to', () => {
    expect(onUnitData({ priceBefore: 1e6, contractPrice: 1e3, plannedVolume: 1e8 })).toEqual(['E801']);
    // Calculated and realised of 5 000 miljarder kronor each are just as much as one effect may come to.
    const full = { priceBefore: 1e5, contractPrice: 0, invoicedPrice: 0, plannedVolume: 5e7, volumeOnContract: 5e7 };
    expect(onUnitData(full)).not.toContain('E801');
    expect(onUnitData({ ...full, plannedVolume: 5e7 + 1 })).toEqual(['E801']);
  });

  it('E801 wants a period', () => {
    for (const change of [{ from: '' }, { to: 'x' }, { to: day('2025-09-30') }])
      expect(onUnitData(change)).toEqual(['E801']);
  });

  it('E801 needs a price off contract only with a volume there; a blank indexed price is the contract’s', () => {
    expect(judged({}).unitData[0]).toMatchObject({ indexedPrice: 3000, priceOffContract: null });
    expect(onUnitData({ volumeOffContract: 5 })).toEqual(['E801']);
    expect(judged({ indexedPrice: 0.31 }).unitData[0]?.indexedPrice).toBe(3100);
  });

  it('E801 refuses what can no longer be calculated exactly', () => {
    expect(onUnitData({ priceBefore: 99_999_999, plannedVolume: 99_999_999_999 })).toEqual(['E801']);
  });

  it('E801 asks about a price or volume that reads in two ways', () => {
    for (const change of [
      { plannedVolume: '25.000' },
      { volumeOnContract: '25,000' },
      { priceBefore: '1.500 kr' },
      { plannedVolume: '1 234.567' },
    ]) {
      expect([change, issuesOf(judged(change), 'E801').map(({ params }) => [params.reason, params.kind])]).toEqual([
        change,
        [['ambiguous', 'priceBefore' in change ? 'price' : 'volume']],
      ]);
    }
    expect(onUnitData({ plannedVolume: '25 000' })).toEqual(['W151']);
    expect(onUnitData({ priceBefore: '0,500' })).toEqual(['W151']);
  });

  it('E803 leaves out a copy of a row, however its cells are written, and counts its leakage once', () => {
    const rows = [
      unitData,
      { ...unitData, priceBefore: '0,50 kr', effectId: ' e-0001', from: '2025-10-01' },
      { ...unitData, plannedVolume: 25_001 },
    ];
    const assessment = assessed({ effects: [contract], outcomes: [outcome], unitData: rows });
    expect(issuesOf(assessment, 'E803').map(({ row, params }) => [row, params.rows])).toEqual([[1, [0]]]);
    expect(assessment.unitData.map(({ row }) => row)).toEqual([0, 2]);
  });

  it('W851 and W852 compare articles of overlapping months together, over all their months', () => {
    const two = [
      { ...unitData, plannedVolume: 15_000, volumeOnContract: 14_000 },
      { ...unitData, plannedVolume: 10_000, volumeOnContract: 11_000 },
    ];
    const said = (rows: Draft[], ruleId: string) =>
      issuesOf(assessed({ effects: [contract], outcomes: [outcome], unitData: rows }), ruleId).map(
        ({ row, params }) => [row, params.unitDataOre, params.rows],
      );
    expect([said(two, 'W851'), said(two, 'W852')]).toEqual([[], []]);
    const more = [
      ...two,
      { ...unitData, from: day('2025-12-01'), to: day('2026-01-31'), plannedVolume: 1000, volumeOnContract: 1000 },
    ];
    expect(said(more, 'W851')).toEqual([[0, 520_000, [1, 2]]]);
    const apart = [
      { ...two[0], to: day('2025-10-31') },
      { ...two[1], from: day('2025-11-01') },
    ] as Draft[];
    expect(said(apart, 'W851').map(([row, , rows]) => [row, rows])).toEqual([
      [0, undefined],
      [1, undefined],
    ]);
  });

  it('W151 reads prices written as text', () => {
    expect(onUnitData({ priceBefore: '0,50' })).toEqual(['W151']);
  });

  it('E802 wants an effect that exists once; one that is left out takes its unit data with it', () => {
    expect(onUnitData({ effectId: 'E-9' })).toEqual(['E802']);
    expect(onUnitData({ effectId: '' })).toEqual(['E802']);
    const leftOut = assessed({ effects: [{ ...contract, start: '' }], unitData: [unitData] });
    expect(rulesOn(leftOut, 0, 'unitData')).toEqual(['E507']);
    expect(leftOut.unitData).toEqual([]);
    const own = (change: object): string[] =>
      rulesOn(
        assessed({ effects: [{ ...contract, ...change }], unitData: [{ ...unitData, from: '', priceBefore: -1 }] }),
        0,
        'unitData',
      );
    expect(own({ start: '' })).toEqual(['E507', 'E801', 'E801']);
    expect(own({ status: 'Makulerad' })).toEqual([]);
  });

  it('reads each price in 1/10 000 kr and each volume in 1/10 000', () => {
    const row = {
      ...unitData,
      indexedPrice: 0.31,
      invoicedPrice: 0.32,
      priceOffContract: 0.5,
      volumeOnContract: 24_000,
      volumeOffContract: 1000,
    };
    expect(assessed({ effects: [contract], unitData: [row] }).unitData).toEqual([
      {
        row: 0,
        effectId: 'E-0001',
        firstMonth: 2025 * 12 + 9,
        lastMonth: 2025 * 12 + 11,
        priceBefore: 5000,
        contractPrice: 3000,
        indexedPrice: 3100,
        invoicedPrice: 3200,
        priceOffContract: 5000,
        plannedVolume: 250_000_000,
        volumeOnContract: 240_000_000,
        volumeOffContract: 10_000_000,
      },
    ]);
  });

  it('W851 compares planned volume and prices with the effect’s calculated (1 %)', () => {
    expect(onUnitData({ plannedVolume: 25_250 })).toEqual([]);
    expect(onUnitData({ plannedVolume: 25_251 })).toEqual(['W851']);
    expect(onUnitData({ plannedVolume: 24_750 })).toEqual([]);
    expect(onUnitData({ plannedVolume: 24_749 })).toEqual(['W851']);
  });

  it('W852 compares what the unit data realises with the period’s outcomes (1 %), where there are any', () => {
    expect(onUnitData({ volumeOnContract: 25_250 })).toEqual([]);
    expect(onUnitData({ volumeOnContract: 25_251 })).toEqual(['W852']);
    expect(issuesOf(judged({ volumeOnContract: 1 }, []), 'W852')).toEqual([]);
    const inMonth = (iso: string) =>
      issuesOf(judged({ to: day('2025-11-30') }, [{ ...outcome, from: day(iso), to: day(iso), amount: 1 }]), 'W852');
    expect(inMonth('2025-10-01')).toHaveLength(1);
    expect(inMonth('2025-11-30')).toHaveLength(1);
    expect(inMonth('2025-12-01')).toEqual([]);
    // 1 000 kr in October and 1 000 in December, nothing in November: together not the 5 000 of the unit data.
    const [first, last] = ['2025-10-01', '2025-12-01'].map((iso) => ({
      ...outcome,
      from: day(iso),
      to: day(iso),
      amount: 1000,
    }));
    expect(issuesOf(judged({}, [first ?? outcome, last ?? outcome]), 'W852')).toMatchObject([
      { params: { shownOre: 200_000 } },
    ]);
    expect(
      issuesOf(judged({ from: day('2025-11-01') }, [{ ...outcome, to: day('2025-10-31'), amount: 1 }]), 'W852'),
    ).toEqual([]);
  });
});
