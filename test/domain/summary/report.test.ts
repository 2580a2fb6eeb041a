import type { Assessment } from '../../../src/domain/rules/assessment';
import { reportEn } from '../../../src/locales/report.en';
import {
  assessment,
  claim,
  contract,
  day,
  defaultSettings,
  effect,
  exampleEffects,
  kr,
  krTotal,
  outcome,
  target,
} from '../../support/effects';
import { statements, only, kinds, sv, example } from './reportSupport';

describe('The annual report', () => {
  it('of the example register says what is calculated, and that nothing is followed up', () => {
    const all = statements(example, { kind: 'year', year: 2025 });
    expect(kinds(all)).toEqual([
      'annualTitle',
      'basis',
      'calculatedInYear',
      'wholeTerm',
      'target',
      'notFollowedUp',
      'largest',
      'nothingEnds',
      'withoutFollowUp',
      'hours',
      'avoidedIsNoBudget',
      'indirectNeverFollowedUp',
    ]);
    expect(only(all, 'notFollowedUp').elapsed).toBe(krTotal(8_675_000));
    expect(sv(all)).toContain(
      'uppföljningsgraden är 0 % av 8,7 mkr i förflutna månader, och vad som realiserats går inte att säga',
    );
  });

  it('never claims a result or a reached target where coverage is 0', () => {
    const all = statements(example, { kind: 'year', year: 2025 });
    expect(only(all, 'target')).toMatchObject({ realisedShare: null, calculatedShare: 8_675_000 / 8_000_000 });
    for (const text of [sv(all), reportEn(all, 'mkr').join('\n')]) {
      expect(text).not.toMatch(
        /[Rr]ealiserat (2025|hittills)|[Rr]ealised (in|so far)|Realiseringsgraden|realisation rate/,
      );
    }
    expect(sv(all)).toContain('om målet nås går inte att säga');
    expect(sv(all)).toContain('för lite uppföljt');
  });

  const followed = assessment({
    ...example,
    effects: exampleEffects(),
    asOf: day('2025-12-31'),
    outcomes: [
      outcome('E-0001', '2025-01-01', '2025-06-30', 800_000, { cause: 'volume' }),
      outcome('E-0002', '2025-06-01', '2025-06-30', 175_000, { verified: true }),
      outcome('E-0006', '2025-01-01', '2025-12-31', 1_000_000),
      outcome('E-0003', '2025-01-01', '2025-01-31', 50_000, { source: 'estimated' }),
    ],
  });

  it('shows a rate with its coverage and what is not verified', () => {
    const all = statements(followed, { kind: 'year', year: 2025 });
    expect(only(all, 'realised')).toMatchObject({
      realised: krTotal(975_000),
      rate: 0.8,
      coverage: 1_000_000 / 2_800_000,
      unverifiedShare: 800 / 975,
    });
    expect(sv(all)).toContain('Realiseringsgraden är 80 % och uppföljningsgraden 35,7 %');
    expect(sv(all)).toContain('82 % av utfallen är inte verifierade');
  });

  it('keeps confirmed and estimated outcomes apart from realised', () => {
    const all = statements(followed, { kind: 'year', year: 2025 });
    expect(only(all, 'confirmed')).toMatchObject({ confirmed: krTotal(1_000_000), coverage: 1 });
    expect(only(all, 'estimated').estimated).toBe(krTotal(50_000));
    expect(sv(all)).toContain('De frigör ingen budget.');
  });

  it('says that a target is followed up only by outcomes of its own classes and year', () => {
    expect(only(statements(followed, { kind: 'year', year: 2025 }), 'target')).toMatchObject({
      realisedShare: 975 / 8_000,
    });
    expect(sv(statements(followed, { kind: 'year', year: 2025 }))).toContain(
      'Realiserat hittills: 1,0 mkr, 12,1 % av målet.',
    );
    const realised = (given: Parameters<typeof assessment>[0]): unknown =>
      only(statements(assessment(given), { kind: 'year', year: 2025 }), 'target').target.realised;
    const by = (outcomes: Assessment['outcomes']): unknown =>
      realised({ ...example, effects: exampleEffects(), outcomes });
    expect(by([outcome('E-0006', '2025-01-01', '2025-01-31', 5)])).toBeNull();
    expect(by([outcome('E-0001', '2025-01-01', '2025-01-31', 0)])).toBe(0n);
    expect(by([outcome('E-0001', '2024-01-01', '2024-01-31', 5)])).toBeNull();
    const late = [
      contract('2025-07-01', 12, 100, 0, { id: 'E-1' }),
      contract('2025-07-01', 12, 100, 0, { id: 'E-2', baselineSource: null }),
    ];
    const paidBefore = (id: string): unknown =>
      realised({
        effects: late,
        asOf: day('2025-12-31'),
        outcomes: [outcome(id, '2025-01-01', '2025-01-31', 5)],
        targets: [target(2025, 9, { scope: 'all' })],
      });
    expect([paidBefore('E-1'), paidBefore('E-2'), paidBefore('E-3')]).toEqual([krTotal(5), krTotal(5), null]);
  });

  it('names only the classes that have something', () => {
    const one = assessment({ effects: [contract('2025-01-01', 12, 100, 0)], asOf: day('2025-12-31') });
    expect(only(statements(one, { kind: 'year', year: 2025 }), 'calculatedInYear').byClass).toEqual([
      { class: 'freed', amount: krTotal(100) },
    ]);
  });

  it('a follow-up of avoided costs with 0 kr is told as well', () => {
    const zero = assessment({
      effects: exampleEffects(),
      asOf: day('2025-12-31'),
      outcomes: [outcome('E-0006', '2025-01-01', '2025-01-31', 0)],
    });
    expect(only(statements(zero, { kind: 'year', year: 2025 }), 'confirmed')).toMatchObject({ confirmed: 0n, rate: 0 });
  });

  it('tells deviations by cause, what is less and what is more', () => {
    expect(only(statements(followed, { kind: 'year', year: 2025 }), 'deviation')).toEqual({
      kind: 'deviation',
      year: 2025,
      shortfall: krTotal(250_000),
      surplus: 0n,
      byCause: [
        { cause: 'volume', amount: krTotal(-200_000) },
        { cause: 'notBrokenDown', amount: krTotal(-50_000) },
      ],
    });
  });

  it('says that freed and returned funds are not followed up when only avoided costs are', () => {
    const avoidedOnly = assessment({
      effects: exampleEffects(),
      asOf: day('2025-12-31'),
      outcomes: [outcome('E-0006', '2025-01-01', '2025-01-31', 5)],
    });
    const all = kinds(statements(avoidedOnly, { kind: 'year', year: 2025 }));
    expect(all).toEqual(expect.arrayContaining(['notFollowedUp', 'confirmed', 'noTarget']));
    expect(all).not.toContain('realised');
  });

  it('an outcome of 0 kr is a result, not a missing follow-up', () => {
    const zero = assessment({
      effects: exampleEffects(),
      asOf: day('2025-12-31'),
      outcomes: [outcome('E-0001', '2025-01-01', '2025-01-31', 0)],
    });
    expect(only(statements(zero, { kind: 'year', year: 2025 }), 'realised')).toMatchObject({
      realised: 0n,
      rate: 0,
      unverifiedShare: null,
    });
  });

  it('lists the five largest effects of the year, and how many more', () => {
    const { effects, others } = only(statements(example, { kind: 'year', year: 2025 }), 'largest');
    expect([effects.map(({ effectId }) => effectId), others]).toEqual([
      ['E-0004', 'E-0001', 'E-0003', 'E-0006', 'E-0005'],
      1,
    ]);
    expect(effects[1]).toEqual({
      effectId: 'E-0001',
      title: 'Utskrift som tjänst',
      department: 'Kommunledningskontoret',
      amount: krTotal(2_000_000),
    });
  });

  it('equal effects stand in the order of their IDs, negative ones are not the largest', () => {
    const alike = ['E-3', 'E-2', 'E-5', 'E-4'].map((id) => contract('2025-01-01', 12, 100, 0, { id }));
    const twins = [
      ...alike,
      contract('2025-01-01', 12, 0, 900, { id: 'E-1' }),
      contract('2025-01-01', 12, 200, 0, { id: 'E-6' }),
    ];
    for (const order of [twins, [...twins].reverse()]) {
      const all = statements(assessment({ effects: order, asOf: day('2024-12-31') }), { kind: 'year', year: 2025 });
      expect(only(all, 'largest').effects.map(({ effectId }) => effectId)).toEqual(['E-6', 'E-2', 'E-3', 'E-4', 'E-5']);
      const ending = statements(assessment({ effects: order, asOf: day('2024-12-31') }), { kind: 'year', year: 2024 });
      expect(only(ending, 'ends').effects.map(({ effectId }) => effectId)).toEqual([
        'E-6',
        'E-2',
        'E-3',
        'E-4',
        'E-5',
        'E-1',
      ]);
    }
  });

  it('tells which contracts end next year, also those that ended early', () => {
    const given = assessment({
      effects: [
        contract('2025-01-01', 24, 100, 0, { id: 'E-1', title: 'Två år' }),
        contract('2025-01-01', 48, 300, 0, { id: 'E-2', actualEnd: day('2026-03-31') }),
        contract('2025-01-01', 12, 900, 0, { id: 'E-3', actualEnd: day('2026-02-01') }),
        claim('2026-01-01', 5, { id: 'E-4' }),
        effect({ id: 'E-5', type: 'other', amount: kr(1), termMonths: 24, start: day('2025-01-01') }),
      ],
      asOf: day('2025-12-31'),
    });
    const all = statements(given, { kind: 'year', year: 2025 });
    expect(only(all, 'ends')).toMatchObject({
      year: 2026,
      effects: [
        { effectId: 'E-2', amount: krTotal(300) },
        { effectId: 'E-1', amount: krTotal(100) },
      ],
    });
    expect(sv(all)).toContain(
      'Upphör 2026, ta ställning till ny baseline: E-2 (300 kr per år), Två år (100 kr per år).',
    );
  });

  it('lists other benefits and never sums them', () => {
    const given = assessment({
      effects: [{ ...(exampleEffects()[0] as (typeof example.effects)[0]), otherBenefit: 'Mindre papper' }],
      asOf: day('2025-12-31'),
    });
    expect(only(statements(given, { kind: 'year', year: 2025 }), 'otherBenefits').benefits).toEqual([
      { title: 'Utskrift som tjänst', text: 'Mindre papper' },
    ]);
  });

  it('says what is not in it: rows with errors and withdrawn rows, and how much is validated', () => {
    const given = assessment({
      effects: [
        contract('2025-01-01', 12, 300, 0, { validation: { state: 'valid', by: 'x', amount: null } }),
        contract('2025-01-01', 12, 100, 0, { id: 'E-2' }),
      ],
      rows: [0, 1, 2, 3, 4].map((row) => ({
        row,
        id: '',
        title: '',
        state: (['counted', 'counted', 'leftOut', 'leftOut', 'withdrawn'] as const)[row] ?? 'counted',
      })),
      asOf: day('2025-12-31'),
    });
    const all = statements(given, { kind: 'year', year: 2025 });
    expect(sv(all)).toContain(
      '2 effekter räknas (2 utelämnade, 1 makulerade). Ekonomi har validerat 75 % av den kalkylerade effekten.',
    );
    expect(only(all, 'leftOut').count).toBe(2);
  });

  it('of a year with nothing in it says so', () => {
    const all = statements(example, { kind: 'year', year: 2019 });
    expect(kinds(all)).toEqual(expect.arrayContaining(['calculatedInYear', 'noTarget', 'nothingElapsed']));
    expect(sv(all)).toContain('Ingen kalkylerad effekt faller på 2019.');
    expect(only(all, 'calculatedInYear')).toMatchObject({ calculated: 0n, byClass: [] });
    expect(kinds(all)).toEqual([
      'annualTitle',
      'basis',
      'calculatedInYear',
      'wholeTerm',
      'noTarget',
      'nothingElapsed',
      'nothingEnds',
      'withoutFollowUp',
    ]);
    const future = statements(example, { kind: 'year', year: 2027 });
    expect(kinds(future)).toContain('nothingElapsed');
  });

  it('of an empty register says so and nothing more', () => {
    expect(
      kinds(statements(assessment({ effects: [], asOf: day('2025-12-31') }), { kind: 'year', year: 2025 })),
    ).toEqual(['annualTitle', 'basis', 'empty']);
  });
});

describe('The monthly report', () => {
  const given = assessment({
    effects: [
      contract('2026-01-01', 12, 1_200, 0, { id: 'E-1' }),
      contract('2026-05-15', 12, 2_400, 0, { id: 'E-2', title: 'Ny' }),
    ],
    asOf: day('2026-06-15'),
    settings: { ...defaultSettings, organisation: 'Kommunen' },
  });

  it('is of the last elapsed month and the year so far', () => {
    const all = statements(given, { kind: 'month' });
    expect(only(all, 'monthlyTitle')).toEqual({
      kind: 'monthlyTitle',
      organisation: 'Kommunen',
      year: 2026,
      month: 5,
      asOf: '2026-06-15',
    });
    const may = kr(100) + Math.round((kr(2_400) * 17) / 31 / (17 / 31 + 11 + 14 / 31));
    expect(only(all, 'calculatedInMonth')).toMatchObject({
      month: 5,
      calculated: BigInt(may),
      toDate: BigInt(may) + krTotal(400),
    });
    expect(only(all, 'newEffects').effects.map(({ title }) => title)).toEqual(['Ny']);
    expect(kinds(all)).not.toContain('wholeTerm');
    expect(sv(all, 'kr')).toContain('Kommunen: effekter av upphandling och inköp, maj 2026 (per 2026-06-15)');
  });

  it('in January is of December the year before, whose months the ledger does not hold', () => {
    const all = statements(assessment({ ...given, asOf: day('2027-01-15') }), { kind: 'month' });
    expect(only(all, 'monthlyTitle')).toMatchObject({ year: 2026, month: 12 });
    expect(kinds(all)).not.toContain('calculatedInMonth');
    expect(only(all, 'calculatedInYear').year).toBe(2026);
  });
});
