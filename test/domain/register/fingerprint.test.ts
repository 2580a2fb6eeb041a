import { calculate } from '../../../src/domain/effect/calculation';
import type { Centihours } from '../../../src/domain/basics/hours';
import type { Effect } from '../../../src/domain/effect/effect';
import type { Ore } from '../../../src/domain/basics/money';
import {
  changedInputs,
  fingerprintOf,
  isAsValidated,
  validationOf,
  type FingerprintInput,
} from '../../../src/domain/register/fingerprint';
import { contract, day, defaultSettings, effect, kr } from '../../support/effects';

const given = contract('2025-03-01', 24, 1_000, 400, { implementationCost: kr(50), title: 'Skrivare' });
const hours = effect({ type: 'other', start: day('2025-01-01'), termMonths: 12, centihoursPerYear: 100_000 });
/** As workbooks hold it since before the hourly cost was in it. */
const older = 'v2-1502846cc4289bdc-8f173344d3dac5c580c5c5c5';

function matches(one: Effect, fingerprint: string, amount: Ore | null = null, hourlyCost: Ore | null = null): boolean {
  const settings = { ...defaultSettings, hourlyCost };
  return isAsValidated(one, calculate(one, settings), settings, { fingerprint, amount });
}

describe('Finance validation', () => {
  it('writes who, the calculated amount in kronor before what has lapsed, and a fingerprint', () => {
    const one = { ...given, actualEnd: day('2025-12-31') };
    expect(validationOf(one, calculate(one, defaultSettings), defaultSettings, '  Ekonomi ')).toEqual({
      validatedBy: 'Ekonomi',
      validatedAmount: 1_150,
      validationFingerprint: fingerprintOf(one, null),
    });
  });

  it('has a fingerprint that stands for good: workbooks hold it', () => {
    expect(fingerprintOf(given, null)).toBe('v3-22f5e5306becfce0-8f173344d3dac5c580c5c5c5c5');
    expect(fingerprintOf(effect(), kr(500))).toBe(fingerprintOf(effect(), null));
    expect(matches(given, older)).toBe(true);
  });

  it('W159 names the input that has changed, whichever it is', () => {
    const changes: [FingerprintInput, Partial<Effect>][] = [
      ['type', { type: 'costAvoidance' }],
      ['start', { start: day('2025-03-02') }],
      ['termYears', { termMonths: 36 }],
      ['baseline', { baseline: kr(1_001) }],
      ['newCost', { newCost: kr(401) }],
      ['baselineSource', { baselineSource: null }],
      ['amount', { amount: kr(1) }],
      ['ceiling', { ceiling: kr(2) }],
      ['implementationCost', { implementationCost: null }],
      ['indirectPerYear', { indirectPerYear: kr(1) }],
      ['hoursPerYear', { centihoursPerYear: 100 as Centihours }],
      ['actualEnd', { actualEnd: day('2026-01-31') }],
    ];
    for (const [field, change] of changes) {
      const changed = { ...given, ...change };
      expect(changedInputs(changed, null, fingerprintOf(given, null))).toEqual([field]);
      expect(matches(changed, fingerprintOf(given, null))).toBe(false);
      expect(changedInputs(changed, null, older)).toEqual([field]);
      expect(matches(changed, older)).toBe(false);
    }
  });

  it('W159 is told when the hourly cost changes what the hours are worth, and only then', () => {
    const print = fingerprintOf(hours, kr(400));
    expect(matches(hours, print, null, kr(400))).toBe(true);
    for (const cost of [null, kr(0), kr(500)]) {
      expect(matches(hours, print, null, cost)).toBe(false);
      expect(changedInputs(hours, cost, print)).toEqual(['hourlyCost']);
    }
    expect(fingerprintOf(hours, kr(0))).toBe(fingerprintOf(hours, null));
    for (const without of [given, { ...hours, centihoursPerYear: 0 as Centihours }]) {
      expect(matches(without, fingerprintOf(without, kr(400)), null, kr(500))).toBe(true);
    }
  });

  it('of an older form is judged together with the validated amount', () => {
    expect(matches(given, older, kr(1_150))).toBe(true);
    expect(matches(given, older, kr(1_151))).toBe(false);
    expect(matches(given, fingerprintOf(given, null), kr(1_151))).toBe(true);
  });

  it('stays for every change that no figure follows from', () => {
    const renamed = { ...given, title: 'Kopiator', department: 'A', comment: 'x', row: 7, id: 'E-9' };
    expect(matches(renamed, fingerprintOf(given, null))).toBe(true);
    expect(changedInputs(renamed, null, fingerprintOf(given, null))).toEqual([]);
  });

  it('tells an amount from its digits in another field', () => {
    const [a, b] = [
      effect({ baseline: kr(0.01), newCost: kr(0.23) }),
      effect({ baseline: kr(0.12), newCost: kr(0.03) }),
    ];
    expect(fingerprintOf(a, null).split('-')[1]).not.toBe(fingerprintOf(b, null).split('-')[1]);
  });

  it('of the first form, or of something else, names no input', () => {
    const [, hash] = older.split('-');
    for (const stored of [`v1-${hash}`, `v2-${hash}-00`, '', 'ok'])
      expect(changedInputs(given, null, stored)).toEqual([]);
    expect(matches(given, `v1-${hash}`)).toBe(true);
    expect(matches(given, 'ok')).toBe(false);
  });
});
