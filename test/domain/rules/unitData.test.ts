import type { TableFields } from '../../../src/domain/cells';
import type { Row } from '../../support/register';
import { assessed, contract, day, issuesOf, outcome, penalty, rulesOn } from '../../support/register';

type Draft = Row<TableFields['unitData']>;
/** The contract's three months: (0,50 − 0,30) · 25 000 = 5 000 kr. */
const unitData: Draft = {
  effectId: 'E-0001', from: day('2025-10-01'), to: day('2025-12-31'), priceBefore: 0.5, contractPrice: 0.3,
  invoicedPrice: 0.3, plannedVolume: 25_000, volumeOnContract: 25_000, volumeOffContract: 0,
};
const judged = (change: Draft, outcomes = [outcome]) => assessed({ effects: [contract, penalty], outcomes, unitData: [{ ...unitData, ...change }] });
const onUnitData = (change: Draft): string[] => rulesOn(judged(change), 0, 'unitData');

describe('Läckageunderlag', () => {
  it('E801 wants every price and volume, readable and not negative', () => {
    for (const change of [{ priceBefore: '' }, { contractPrice: -1 }, { invoicedPrice: 'x' }, { plannedVolume: '#REF!' }, { volumeOffContract: '' }]) {
      expect(onUnitData(change)).toEqual(['E801']);
      expect(judged(change).unitData).toEqual([]);
    }
    expect(onUnitData({})).toEqual([]);
  });

  it('E801 leaves a row out that takes its effect past what one effect may come to', () => {
    expect(onUnitData({ priceBefore: 1e6, contractPrice: 1e3, plannedVolume: 1e8 })).toEqual(['E801']);
  });

  it('E801 wants a period', () => {
    for (const change of [{ from: '' }, { to: 'x' }, { to: day('2025-09-30') }]) expect(onUnitData(change)).toEqual(['E801']);
  });

  it('E801 needs a price off contract only with a volume there; a blank indexed price is the contract’s', () => {
    expect(judged({}).unitData[0]).toMatchObject({ indexedPrice: 3000, priceOffContract: null });
    expect(onUnitData({ volumeOffContract: 5 })).toEqual(['E801']);
    expect(judged({ indexedPrice: 0.31 }).unitData[0]?.indexedPrice).toBe(3100);
  });

  it('E801 refuses what can no longer be calculated exactly', () => {
    expect(onUnitData({ priceBefore: 99_999_999, plannedVolume: 99_999_999_999 })).toEqual(['E801']);
  });

  it('W151 reads prices written as text', () => {
    expect(onUnitData({ priceBefore: '0,50' })).toEqual(['W151']);
  });

  it('E802 wants an effect that exists once; one that is left out takes its unit data with it', () => {
    expect(onUnitData({ effectId: 'E-9' })).toEqual(['E802']);
    expect(onUnitData({ effectId: '' })).toEqual(['E802']);
    const leftOut = assessed({ effects: [{ ...contract, start: '' }], unitData: [unitData] });
    expect(rulesOn(leftOut, 0, 'unitData')).toEqual([]);
    expect(leftOut.unitData).toEqual([]);
  });

  it('W851 compares planned volume and prices with the effect’s calculated (1 %)', () => {
    expect(onUnitData({ plannedVolume: 25_250 })).toEqual([]);
    expect(onUnitData({ plannedVolume: 25_251 })).toEqual(['W851']);
  });

  it('W852 compares what the unit data realises with the period’s outcomes (1 %), where there are any', () => {
    expect(onUnitData({ volumeOnContract: 25_250 })).toEqual([]);
    expect(onUnitData({ volumeOnContract: 25_251 })).toEqual(['W852']);
    expect(issuesOf(judged({ volumeOnContract: 1 }, []), 'W852')).toEqual([]);
  });
});
