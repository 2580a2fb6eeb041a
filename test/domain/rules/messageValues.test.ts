import { partIssue } from '../../../src/domain/rules/partIssue';
import { judgeSettings } from '../../../src/domain/rules/settings';
import type { RegisterDraft } from '../../support/register';
import { kr } from '../../support/effects';
import {
  assessed,
  avoidance,
  contract,
  day,
  issuesOf,
  other,
  outcome,
  penalty,
  settings,
} from '../../support/register';

const first = (draft: RegisterDraft, ruleId: string, asOf = '2025-12-31') =>
  issuesOf(assessed(draft, { asOf: day(asOf) }), ruleId)[0];
const paramsOf = (draft: RegisterDraft, ruleId: string, asOf?: string) => first(draft, ruleId, asOf)?.params;
const ofEffect = (ruleId: string, ...effects: NonNullable<RegisterDraft['effects']>) => paramsOf({ effects }, ruleId);

describe('what messages of a row are made of', () => {
  it('W102 says which table lacks the name, and is a completion only where nothing stands there', () => {
    const rows = {
      effects: [
        { ...contract, department: '' },
        { ...contract, id: 'E-2', title: 'b', department: 'Park' },
      ],
    };
    const issues = issuesOf(assessed(rows), 'W102');
    expect(issues.map(({ severity, params }) => [severity, params])).toEqual([
      ['completion', { reason: 'missing', table: 'effects' }],
      ['warning', { reason: 'unknown', text: 'Park', table: 'effects' }],
    ]);
    expect(first({ effects: [{ ...contract, start: '' }] }, 'E104')?.severity).toBe('error');
  });

  it('W162 says that Baselinekälla decides the class of a Nytt avtal alone', () => {
    expect(ofEffect('W162', { ...contract, baselineSource: 'Gissning' })).toMatchObject({ decides: 'class' });
    expect(ofEffect('W162', { ...avoidance, baselineSource: 'Gissning' })).toEqual({
      text: 'Gissning',
      field: 'baselineSource',
    });
  });

  it('W163 tells a day out of range from a text that is none', () => {
    expect(ofEffect('W163', { ...contract, actualEnd: day('2099-12-31') + 1 })).toEqual({
      reason: 'outOfRange',
      text: '2100-01-01',
    });
    expect(ofEffect('W163', { ...contract, actualEnd: 'snart' })).toEqual({ reason: 'unreadable', text: 'snart' });
  });

  it('E204 knows a yearly cost from other numbers', () => {
    expect(ofEffect('E204', { ...contract, baseline: -1 })).toEqual({ text: -1, kind: 'yearlyCost' });
    expect(ofEffect('E204', { ...contract, newCost: -1 })).toEqual({ text: -1, kind: 'yearlyCost' });
    expect(ofEffect('E204', { ...contract, implementationCost: -1 })).toEqual({ text: -1 });
  });

  it('E106 and E111 of hours do not speak of kronor', () => {
    expect(ofEffect('E106', { ...other, hoursPerYear: '1.500' })).toMatchObject({ unit: 'hours' });
    expect(ofEffect('E106', { ...contract, baseline: '1.500' })).not.toHaveProperty('unit');
    expect(paramsOf({ targets: [{ year: 2025, amount: 1, share: 'hälften' }] }, 'E105')).toEqual({
      ...{ text: 'hälften', reason: 'unreadable', unit: 'share' },
    });
  });

  it('W160 of a negative amount says so, and above which limit', () => {
    expect(ofEffect('W160', { ...penalty, amount: -500_000, comment: 'Rättelse' })).toEqual({
      ...{ amountOre: -50_000_000, limitOre: 10_000_000, reason: 'negative' },
    });
    expect(ofEffect('W160', { ...penalty, amount: 500_000 })).toEqual({ amountOre: 50_000_000, limitOre: 10_000_000 });
  });

  it('W164 repeats what stands there, of finance and of Verifierad', () => {
    expect(first({ effects: [{ ...contract, validatedBy: 'Nej, inte än' }] }, 'W164')).toMatchObject({
      field: 'validatedBy',
      params: { text: 'Nej, inte än' },
    });
    const denied = { effects: [contract], outcomes: [{ ...outcome, verified: 'nej' }] };
    expect(first(denied, 'W164')).toMatchObject({ field: 'verified', params: { text: 'nej', field: 'verified' } });
  });

  it('W152 of hours does not speak of kronor', () => {
    const hours = (id: string, hoursPerYear: number) => ({ ...other, id, title: id, hoursPerYear });
    const rows = [...'12345678'].map((index) => hours(`E-${index}`, 100 + Number(index)));
    const valued = { ...settings, hourlyCost: kr(100) };
    const of = (effects: NonNullable<RegisterDraft['effects']>) =>
      issuesOf(assessed({ effects }, { settings: valued }), 'W152')[0]?.params;
    expect(of([...rows, hours('E-9', 200_000)])).toMatchObject({ reason: 'large', unit: 'hours' });
  });

  it('W451 and W253 tell of what is beyond the cap, and of nothing at it', () => {
    expect(ofEffect('W253', { ...contract, termYears: 4 })).toBeUndefined();
    expect(ofEffect('W451', { ...avoidance, termYears: 1 })).toBeUndefined();
    expect(ofEffect('W451', { ...avoidance, termYears: 2 })).toMatchObject({ months: 24, capMonths: 12 });
  });
});

describe('what messages of an outcome are made of', () => {
  it('E506 names the outcome that uses the note already', () => {
    const outcomes = [
      { ...outcome, creditRow: 'K-1' },
      { ...outcome, amount: 7_000, creditRow: ' k-1' },
    ];
    expect(first({ effects: [contract], outcomes }, 'E506')).toMatchObject({
      field: 'creditRow',
      params: { rows: [0], effectIds: ['E-0001'] },
    });
    const without = [outcome, { ...outcome, amount: 7_000, creditRow: '' }];
    expect(first({ effects: [contract], outcomes: without }, 'E506')).toBeUndefined();
  });

  it('E507 points at the ID, and names the errors of its effect, each once', () => {
    const broken = { ...contract, department: '', baseline: 'x', newCost: 'y', start: '' };
    expect(first({ effects: [broken], outcomes: [outcome] }, 'E507')).toMatchObject({
      field: 'effectId',
      params: { reason: 'error', rules: 'E104, E105' },
    });
    const copies = {
      effects: [contract, { ...contract, id: 'E-2' }],
      outcomes: [{ ...outcome, effectId: 'E-2' }, outcome],
    };
    expect(
      first(
        { ...copies, effects: [contract, { ...contract, id: 'E-2', validatedBy: 'Ek', validatedAmount: 1 }] },
        'E507',
      ),
    ).toBeUndefined();
  });

  it('W554 adds what has been estimated since the last follow-up, and nothing else', () => {
    const estimate = (from: string, to: string, amount: number) => ({
      ...{ effectId: 'E-0001', from: day(from), to: day(to), amount, source: 'Beräknat' },
    });
    const late = (...outcomes: NonNullable<RegisterDraft['outcomes']>) =>
      paramsOf({ effects: [contract], outcomes }, 'W554', '2026-06-30');
    expect(late(outcome)).not.toHaveProperty('estimatedOre');
    expect(
      late(outcome, estimate('2026-01-01', '2026-02-28', 900), estimate('2026-03-01', '2026-03-31', 50)),
    ).toMatchObject({
      ...{ reason: 'late', lastSerial: day('2025-12-31'), estimatedOre: 95_000 },
    });
    expect(late(outcome, estimate('2025-10-01', '2025-12-31', 900))).not.toHaveProperty('estimatedOre');
    expect(late(estimate('2025-11-01', '2025-11-30', 900))).toMatchObject({ reason: 'never', estimatedOre: 90_000 });
  });

  it('E801 of a day offers the day that it most likely is', () => {
    const unitData = [
      {
        ...{ effectId: 'E-0001', from: '1 oktober 2025', to: day('2025-12-31'), priceBefore: 1, contractPrice: 1 },
        ...{ invoicedPrice: 1, plannedVolume: 1, volumeOnContract: 1, volumeOffContract: 0 },
      },
    ];
    expect(first({ effects: [contract], unitData }, 'E801')).toMatchObject({
      params: { kind: 'date', reason: 'unreadable', text: '1 oktober 2025' },
      fix: {
        changes: [{ table: 'unitData', row: 0, field: 'from', before: '1 oktober 2025', after: day('2025-10-01') }],
      },
    });
  });
});

describe('what other messages are made of', () => {
  it('W181 says what kind of setting it is, its range where it has one, and what is used', () => {
    expect(
      judgeSettings([
        { key: 'capMonths', cell: 601 },
        { key: 'displayUnit', cell: 'euro' },
      ]),
    ).toEqual([
      {
        ...{ ruleId: 'W181', severity: 'warning', table: 'settings', row: 3, effectId: '', field: 'capMonths' },
        params: { setting: 'capMonths', kind: 'wholeNumber', text: 601, used: 48, from: 1, to: 600 },
      },
      {
        ...{ ruleId: 'W181', severity: 'warning', table: 'settings', row: 2, effectId: '', field: 'displayUnit' },
        params: { setting: 'displayUnit', kind: 'unit', text: 'euro', used: 'tkr' },
      },
    ]);
  });

  it('an issue of a part is as severe as its rule, and of no effect unless it is said', () => {
    expect(partIssue('E921', 'contracts', 4, 'organisationNumber', { reason: 'length' })).toEqual({
      ...{ ruleId: 'E921', severity: 'error', table: 'contracts', row: 4, field: 'organisationNumber' },
      ...{ effectId: '', params: { reason: 'length' } },
    });
    expect(partIssue('W927', 'effects', 0, null, {}, 'E-1')).toMatchObject({ severity: 'warning', effectId: 'E-1' });
  });
});
