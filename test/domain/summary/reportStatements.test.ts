import type { Assessment } from '../../../src/domain/rules/assessment';
import type { ReportPeriod, Statement } from '../../../src/domain/summary/report';
import { reportEn } from '../../../src/locales/report.en';
import { reportSv } from '../../../src/locales/report.sv';
import { assessment, contract, day, defaultSettings, effect, kr, krTotal, outcome } from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';
import { statements, only, kinds, sv, example } from './reportSupport';

describe('What is not measured', () => {
  const all = (effects: Parameters<typeof assessment>[0]['effects'], given: Partial<Assessment> = {}) =>
    statements(assessment({ effects, asOf: day('2025-06-30'), ...given }), { kind: 'year', year: 2025 });

  it('counts effects with elapsed months that nobody has followed up, and no others', () => {
    const effects = [
      contract('2025-01-01', 12, 1_200, 0, { id: 'E-1' }),
      contract('2025-01-01', 12, 2_400, 0, { id: 'E-2' }),
      contract('2025-09-01', 12, 9, 0, { id: 'E-3' }),
    ];
    const found = all(effects, { outcomes: [outcome('E-2', '2025-01-01', '2025-01-31', 200)] });
    expect(only(found, 'withoutFollowUp')).toEqual({ kind: 'withoutFollowUp', count: 1, elapsed: krTotal(600) });
    expect(
      kinds(all(effects.slice(1, 2), { outcomes: [outcome('E-2', '2025-01-01', '2025-01-31', 200)] })),
    ).not.toContain('withoutFollowUp');
    expect(kinds(all(effects.slice(2)))).not.toContain('withoutFollowUp');
  });

  it('names hours, avoided and indirect amounts only where there are any, and whether hours are valued', () => {
    const plain = kinds(all([contract('2025-01-01', 12, 1_200, 0)]));
    for (const kind of ['hours', 'avoidedIsNoBudget', 'indirectNeverFollowedUp', 'leftOut'] as const)
      expect(plain).not.toContain(kind);
    const hours = [
      effect({ id: 'E-4', type: 'other', termMonths: 12, start: day('2025-01-01'), centihoursPerYear: 1_200 }),
    ];
    expect(only(all(hours), 'hours')).toMatchObject({ centihours: 1_200n, valued: false });
    expect(only(all(hours, { settings: { ...defaultSettings, hourlyCost: kr(1) } }), 'hours').valued).toBe(true);
  });
});

describe('A report says what there is to say and nothing else', () => {
  const all = (
    given: Partial<Assessment> & Pick<Assessment, 'effects'>,
    period: ReportPeriod = { kind: 'year', year: 2026 },
  ): Statement[] => statements(assessment({ asOf: day('2026-12-31'), ...given }), period);
  const saved = contract('2026-01-01', 12, 1_200, 0);

  it('a contract that is wholly followed up, with nothing else about it', () => {
    const followed = all({ effects: [saved], outcomes: [outcome('E-1', '2026-01-01', '2026-12-31', 1_200)] });
    expect(kinds(followed)).toEqual([
      'annualTitle',
      'basis',
      'calculatedInYear',
      'wholeTerm',
      'noTarget',
      'realised',
      'largest',
      'nothingEnds',
    ]);
    expect(only(followed, 'calculatedInYear').byClass).toEqual([{ class: 'freed', amount: krTotal(1_200) }]);
  });

  it('an outcome that differs has its deviation, gross to each side', () => {
    const given = {
      effects: [saved, contract('2026-01-01', 12, 1_200, 0, { id: 'E-2' })],
      outcomes: [
        outcome('E-1', '2026-01-01', '2026-12-31', 1_000, { cause: 'price' as const }),
        outcome('E-2', '2026-01-01', '2026-12-31', 1_500, { cause: 'volume' as const }),
      ],
    };
    expect(only(all(given), 'deviation')).toMatchObject({
      shortfall: krTotal(200),
      surplus: krTotal(300),
      byCause: [
        { cause: 'volume', amount: krTotal(300) },
        { cause: 'price', amount: -krTotal(200) },
      ],
    });
  });

  it('what outcomes show outside the contract is realised, though nothing is followed up', () => {
    const late = all({
      effects: [contract('2025-01-01', 12, 1_200, 0)],
      outcomes: [outcome('E-1', '2026-02-01', '2026-02-28', 50)],
    });
    expect(only(late, 'realised')).toMatchObject({ realised: krTotal(50), rate: null });
    expect(kinds(late)).not.toContain('deviation');
    const avoided = all({
      effects: [contract('2025-01-01', 12, 1_200, 0, { baselineSource: null })],
      outcomes: [outcome('E-1', '2026-02-01', '2026-02-28', 50)],
    });
    expect(only(avoided, 'confirmed').confirmed).toBe(krTotal(50));
  });

  it('ends and other benefits belong to the year’s report, and what began to the month’s', () => {
    const given = {
      effects: [
        contract('2025-11-01', 24, 1_200, 0, { id: 'E-2', otherBenefit: 'Tystare', title: '' }),
        contract('2026-11-01', 12, 1_200, 0, { title: 'Ny' }),
        contract('2025-11-01', 24, 1_200, 0, { id: 'E-3', title: 'Tre' }),
      ],
    };
    const year = all(given);
    expect(only(year, 'ends').effects.map(({ effectId, title }) => [effectId, title])).toEqual([
      ['E-1', 'Ny'],
      ['E-2', 'E-2'],
      ['E-3', 'Tre'],
    ]);
    expect(only(year, 'otherBenefits').benefits).toEqual([{ title: 'E-2', text: 'Tystare' }]);
    expect(kinds(year)).not.toContain('newEffects');
    const month = all({ ...given, asOf: day('2026-12-15') }, { kind: 'month' });
    expect(only(month, 'newEffects').effects.map(({ title }) => title)).toEqual(['Ny']);
    for (const kind of ['ends', 'nothingEnds', 'otherBenefits', 'wholeTerm']) expect(kinds(month)).not.toContain(kind);
    expect(kinds(all({ ...given, asOf: day('2026-10-15') }, { kind: 'month' }))).not.toContain('newEffects');
  });

  it('what nobody has followed up is counted with what has elapsed of it, and only that', () => {
    const given = {
      effects: [
        saved,
        contract('2026-07-01', 12, 1_200, 0, { id: 'E-2' }),
        contract('2027-01-01', 12, 900, 0, { id: 'E-3' }),
      ],
      outcomes: [outcome('E-1', '2026-01-01', '2026-01-31', 0)],
    };
    expect(only(all(given), 'withoutFollowUp')).toMatchObject({ count: 1, elapsed: krTotal(600) });
  });

  it('hours say whether they are valued, and indirect effects that they are never followed up', () => {
    const hours = effect({
      id: 'E-1',
      type: 'other',
      centihoursPerYear: 10_000,
      termMonths: 12,
      start: day('2026-01-01'),
    });
    expect(only(all({ effects: [hours] }), 'hours')).toMatchObject({ centihours: 10_000n, valued: false });
    expect(kinds(all({ effects: [hours] }))).not.toContain('indirectNeverFollowedUp');
    const valued = all({ effects: [hours], settings: { ...defaultSettings, hourlyCost: kr(500) } });
    expect(only(valued, 'hours').valued).toBe(true);
    expect(only(valued, 'indirectNeverFollowedUp').amount).toBe(krTotal(50_000));
  });
});

describe('The words of a report', () => {
  const target2025 = summaryBy(example, ledgerOf(example)).targets[0] as NonNullable<
    ReturnType<typeof summaryBy>['targets'][0]
  >;
  const every: Statement[] = [
    ...statements(example, { kind: 'year', year: 2025 }),
    ...statements(example, { kind: 'month' }),
    { kind: 'empty' },
    { kind: 'noTarget', year: 2025 },
    { kind: 'nothingElapsed', year: 2025 },
    { kind: 'estimated', year: 2025, estimated: 100n },
    { kind: 'realised', year: 2025, realised: 100n, cost: -5n, rate: null, coverage: null, unverifiedShare: null },
    { kind: 'confirmed', year: 2025, confirmed: 100n, rate: 1, coverage: 1 },
    {
      kind: 'deviation',
      year: 2025,
      shortfall: 5n,
      surplus: 5n,
      byCause: [
        { cause: 'volume', amount: -5n },
        { cause: 'price', amount: 5n },
      ],
    },
    { kind: 'ends', year: 2026, effects: [] },
    { kind: 'newEffects', effects: [] },
    { kind: 'otherBenefits', benefits: [{ title: 'a', text: 'b' }] },
    { kind: 'withoutFollowUp', count: 1, elapsed: 5n },
    { kind: 'leftOut', count: 1 },
    { kind: 'leftOut', count: 3 },
    { kind: 'hours', year: 2025, centihours: 5n, valued: true },
    {
      kind: 'target',
      target: { ...target2025, department: 'A', forecast: null },
      calculatedShare: null,
      realisedShare: 0.5,
    },
    { kind: 'basis', counted: 1, leftOut: 0, withdrawn: 0, validatedShare: null },
  ];

  it('exist for every statement in both languages', () => {
    const [swedish, english] = [reportSv(every, 'mkr'), reportEn(every, 'mkr')];
    expect(swedish).toHaveLength(every.length);
    swedish.forEach((line, index) => expect(line).not.toBe(english[index]));
    expect([...swedish, ...english].join('\n')).not.toMatch(/undefined|NaN|null/);
  });

  it('write a small amount in kronor where the unit would show 0', () => {
    expect(sv([{ kind: 'estimated', year: 2025, estimated: krTotal(4_000) }])).toContain('4 000 kr');
    expect(sv([{ kind: 'estimated', year: 2025, estimated: krTotal(-4_000) }])).toContain('−4 000 kr');
    expect(sv([{ kind: 'estimated', year: 2025, estimated: krTotal(400_000) }])).toContain('0,4 mkr');
  });
});
