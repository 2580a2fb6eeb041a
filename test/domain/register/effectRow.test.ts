import type { EffectField } from '../../../src/domain/register/cells';
import type { Effect } from '../../../src/domain/effect/effect';
import type { Row } from '../../support/register';
import { assessed, avoidance, contract, day, other, penalty, rulesOn } from '../../support/register';

const read = (row: Row<EffectField>): Effect | undefined => assessed({ effects: [row] }).effects[0];
const rules = (row: Row<EffectField>): string[] => rulesOn(assessed({ effects: [row] }));
const lump: Row<EffectField> = { ...contract, baseline: '', newCost: '', amount: 40_000 };

describe('a row of Effekter', () => {
  it('takes a zero in Belopp beside yearly costs for a blank, and nowhere else', () => {
    expect(read({ ...contract, amount: 0 })).toMatchObject({ amount: null, baseline: 5_000_000 });
    expect(read({ ...contract, amount: '0 kr' })).toMatchObject({ amount: null });
    expect(rules({ ...contract, newCost: '', amount: 0 })).toEqual(['E202']);
    expect(rules({ ...contract, baseline: '', amount: 0 })).toContain('E201');
    expect(rules({ ...contract, baseline: '', amount: 0 })).not.toContain('E205');
    expect(read({ ...lump, amount: 0 })).toMatchObject({ amount: 0 });
    expect(read({ ...avoidance, amount: 0 })).toMatchObject({ amount: null });
    expect(read({ ...other, amount: 0, baseline: 7 })).toMatchObject({ amount: 0, baseline: null });
    expect(rules({ ...contract, amount: 1 })).toContain('E205');
  });

  it('reads "kr/år" in the columns of yearly amounts', () => {
    const yearly = {
      ...avoidance,
      baseline: '110 000 kr/år',
      newCost: '100 tkr/år',
      ceiling: '120 000 kr per år',
      indirectPerYear: '5 kr om året',
    };
    expect(read(yearly)).toMatchObject({
      baseline: 11_000_000,
      newCost: 10_000_000,
      ceiling: 12_000_000,
      indirectPerYear: 500,
    });
    for (const field of ['amount', 'implementationCost'] as const)
      expect(rules({ ...lump, [field]: '5 kr/år' })).toContain('E105');
  });

  it('E111 holds at most a hundred million hours a year', () => {
    expect(read({ ...other, hoursPerYear: 100_000_000 })?.centihoursPerYear).toBe(10_000_000_000);
    expect(rules({ ...other, hoursPerYear: 100_000_001 })).toContain('E111');
    expect(rules({ ...other, hoursPerYear: '100 000 001 h' })).toContain('E111');
  });

  it('counts what is not in its list as not stated', () => {
    expect(
      read({ ...contract, department: 'x', category: 'y', reason: 'z', status: 'w', baselineSource: 'v' }),
    ).toMatchObject({
      department: '',
      category: '',
      reason: '',
      reasonCode: null,
      status: null,
      baselineSource: null,
    });
  });

  it("knows a reason by its code only when the organisation's own list has it", () => {
    const reasonCode = (reasons: string[]) =>
      assessed({ effects: [{ ...penalty, reason: 'Vite' }], lists: { reasons } }).effects[0]?.reasonCode;
    expect([reasonCode(['vite']), reasonCode(['Annat'])]).toEqual(['penalty', null]);
  });

  it('keeps an end from the first day on, and none that its type does not use', () => {
    const end = (actualEnd: string, row = contract) => read({ ...row, actualEnd: day(actualEnd) })?.actualEnd;
    expect([end('2025-10-01'), end('2025-09-30'), end('2025-12-31', penalty)]).toEqual([day('2025-10-01'), null, null]);
    expect(read({ ...contract, actualEnd: 'snart' })?.actualEnd).toBeNull();
  });

  it('W158 says nothing of a zero where the type has no use for the field', () => {
    expect(rules({ ...penalty, ceiling: 0 })).toEqual([]);
    expect(rules({ ...penalty, ceiling: 1 })).toEqual(['W158']);
  });
});
