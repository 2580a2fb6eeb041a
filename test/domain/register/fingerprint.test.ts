import { calculate } from '../../../src/domain/effect/calculation';
import type { EffectInputField } from '../../../src/domain/register/cells';
import type { Centihours } from '../../../src/domain/basics/hours';
import type { Effect } from '../../../src/domain/effect/effect';
import { changedInputs, fingerprintOf, matchesFingerprint, validationOf } from '../../../src/domain/register/fingerprint';
import { contract, day, defaultSettings, effect, kr } from '../../support/effects';

const given = contract('2025-03-01', 24, 1_000, 400, { implementationCost: kr(50), title: 'Skrivare' });

describe('Finance validation', () => {
  it('writes who, the calculated amount in kronor before what has lapsed, and a fingerprint', () => {
    const one = { ...given, actualEnd: day('2025-12-31') };
    expect(validationOf(one, calculate(one, defaultSettings), '  Ekonomi ')).toEqual({
      validatedBy: 'Ekonomi', validatedAmount: 1_150, validationFingerprint: fingerprintOf(one),
    });
  });

  it('has a fingerprint that stands for good: workbooks hold it', () => {
    expect(fingerprintOf(given)).toBe('v2-1502846cc4289bdc-8f173344d3dac5c580c5c5c5');
    expect(fingerprintOf(effect())).toBe('v2-946b4375831a92a5-8fe9c5c5c5c5c5c5c5c5c5c5');
    expect(fingerprintOf(effect({ amount: kr(6) }))).toBe('v2-3db2f7d90a5e0249-8fe9c5c5c5c551c5c5c5c5c5');
  });

  it('W159 names the input that has changed, whichever it is', () => {
    const changes: [EffectInputField, Partial<Effect>][] = [
      ['type', { type: 'costAvoidance' }], ['start', { start: day('2025-03-02') }], ['termYears', { termMonths: 36 }], ['baseline', { baseline: kr(1_001) }],
      ['newCost', { newCost: kr(401) }], ['baselineSource', { baselineSource: null }], ['amount', { amount: kr(1) }], ['ceiling', { ceiling: kr(2) }],
      ['implementationCost', { implementationCost: null }], ['indirectPerYear', { indirectPerYear: kr(1) }],
      ['hoursPerYear', { centihoursPerYear: 100 as Centihours }], ['actualEnd', { actualEnd: day('2026-01-31') }],
    ];
    for (const [field, change] of changes) {
      const changed = { ...given, ...change };
      expect(changedInputs(changed, fingerprintOf(given))).toEqual([field]);
      expect(matchesFingerprint(changed, fingerprintOf(given))).toBe(false);
    }
  });

  it('stays for every change that no figure follows from', () => {
    const renamed = { ...given, title: 'Kopiator', department: 'A', comment: 'x', row: 7, id: 'E-9' };
    expect(matchesFingerprint(renamed, fingerprintOf(given))).toBe(true);
    expect(changedInputs(renamed, fingerprintOf(given))).toEqual([]);
  });

  it('tells an amount from its digits in another field', () => {
    const [a, b] = [effect({ baseline: kr(0.01), newCost: kr(0.23) }), effect({ baseline: kr(0.12), newCost: kr(0.03) })];
    expect(fingerprintOf(a).split('-')[1]).not.toBe(fingerprintOf(b).split('-')[1]);
  });

  it('of the first form, or of something else, names no input', () => {
    const [, hash] = fingerprintOf(given).split('-');
    for (const stored of [`v1-${hash}`, `v2-${hash}-00`, '', 'ok']) expect(changedInputs(given, stored)).toEqual([]);
    expect(matchesFingerprint(given, `v1-${hash}`)).toBe(true);
  });
});
