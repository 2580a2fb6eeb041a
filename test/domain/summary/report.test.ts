import type { Assessment } from '../../../src/domain/rules/assessment';
import { report } from '../../../src/domain/summary/report';
import type { ReportPeriod, Statement } from '../../../src/domain/summary/report';
import { reportEn } from '../../../src/locales/report.en';
import { reportSv } from '../../../src/locales/report.sv';
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
import { ledgerOf, summaryBy } from '../../support/figures';

function statements(given: Assessment, period: ReportPeriod): Statement[] {
  const book = ledgerOf(given);
  return report(given, book, summaryBy(given, book), period);
}
function only<Kind extends Statement['kind']>(
  all: readonly Statement[],
  kind: Kind,
): Extract<Statement, { kind: Kind }> {
  const found = all.filter((one): one is Extract<Statement, { kind: Kind }> => one.kind === kind);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} statements of ${kind}`);
  return found[0];
}
const kinds = (all: readonly Statement[]): string[] => all.map(({ kind }) => kind);
const sv = (all: readonly Statement[], unit: 'kr' | 'tkr' | 'mkr' = 'mkr'): string =>
  reportSv(all, unit)
    .join('\n')
    .replace(/\u00a0/g, ' ');

const example = assessment({ effects: exampleEffects(), asOf: day('2025-12-31'), targets: [target(2025, 8_000_000)] });

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
