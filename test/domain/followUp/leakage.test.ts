import fc from 'fast-check';
import { leakage, leaked, unitRate, volumeAdjustedRate } from '../../../src/domain/followUp/leakage';
import type { Leakage } from '../../../src/domain/followUp/leakage';
import type { UnitData } from '../../../src/domain/register/outcome';
import { kr, unitData } from '../../support/effects';

const worked = unitData('E-1', '2026-01-01', '2026-12-31', {
  p0: 0.5,
  p1: 0.3,
  pI: 0.31,
  pa: 0.32,
  po: 0.5,
  planned: 10_000_000,
  on: 7_820_000,
  off: 1_380_000,
});

function terms(data: UnitData): Leakage {
  const result = leakage(data);
  if (result === null) throw new Error('beyond what an amount holds');
  return result;
}

describe('Leakage that reconciles (domain.md §5)', () => {
  it('decomposes the worked case to the öre', () => {
    expect(leakage(worked)).toEqual({
      calculated: kr(2_000_000),
      volume: kr(-160_000),
      contractLoyalty: kr(-276_000),
      index: kr(-78_200),
      price: kr(-78_200),
      realised: kr(1_407_600),
    });
  });

  it('has the rate 70,4 %, volume-adjusted 76,5 %, and leaks 432 400 kr', () => {
    expect(unitRate(terms(worked))).toBeCloseTo(0.7038, 10);
    expect(volumeAdjustedRate(terms(worked))).toBe(0.765);
    expect(leaked(terms(worked))).toBe(43_240_000n);
  });

  it('shows no rate where what was expected is not positive', () => {
    const none = terms({ ...worked, plannedVolume: 0 });
    expect(unitRate(none)).toBeNull();
    const nothingBought = terms({ ...worked, volumeOnContract: 0, volumeOffContract: 0, priceOffContract: null });
    expect([nothingBought.realised, volumeAdjustedRate(nothingBought)]).toEqual([0, null]);
  });

  it('takes what was bought off contract at its own price', () => {
    const off = unitData('E-1', '2026-01-01', '2026-02-28', {
      p0: 10,
      p1: 8,
      pI: 8.1,
      pa: 8.2,
      po: 9,
      planned: 100,
      on: 80,
      off: 10,
    });
    expect(terms(off)).toEqual({
      calculated: kr(200),
      volume: kr(-20),
      contractLoyalty: kr(-10),
      index: kr(-8),
      price: kr(-8),
      realised: kr(154),
    });
  });

  it('puts the rounding rest on price', () => {
    const third = unitData('E-1', '2026-01-01', '2026-01-31', {
      p0: 0.0103,
      p1: 0.0058,
      pI: 0.0061,
      pa: 0.0064,
      po: 0.0099,
      planned: 1,
      on: 1,
      off: 1,
    });
    const { calculated, volume, contractLoyalty, index, price, realised } = terms(third);
    expect(calculated + volume + contractLoyalty + index + price).toBe(realised);
  });

  it('needs no price off contract when nothing was bought off it', () => {
    expect(terms({ ...worked, priceOffContract: null, volumeOffContract: 0 }).contractLoyalty).toBe(0);
  });

  it('is not said where an amount cannot hold it', () => {
    expect(leakage({ ...worked, priceBefore: 1e15, volumeOnContract: 1e15 })).toBeNull();
  });

  it('always reconciles: calculated + volume + loyalty + index + price = realised', () => {
    const price = fc.nat(10_000_000);
    const volume = fc.nat(1_000_000_000);
    fc.assert(
      fc.property(price, price, price, price, price, volume, volume, volume, (p0, p1, pI, pa, po, planned, on, off) => {
        const data: UnitData = {
          ...worked,
          priceBefore: p0,
          contractPrice: p1,
          indexedPrice: pI,
          invoicedPrice: pa,
          priceOffContract: po,
          plannedVolume: planned,
          volumeOnContract: on,
          volumeOffContract: off,
        };
        const { calculated, volume: byVolume, contractLoyalty, index, price: byPrice, realised } = terms(data);
        expect(calculated + byVolume + contractLoyalty + index + byPrice).toBe(realised);
        expect(leaked(terms(data))).toBe(BigInt(0 - contractLoyalty - index - byPrice));
      }),
    );
  });
});
