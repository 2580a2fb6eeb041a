import fc from 'fast-check';
import { calculate } from '../../../src/domain/effect/calculation';
import { explainEffect } from '../../../src/domain/effect/explainEffect';
import { explainFigure } from '../../../src/domain/summary/explainFigure';
import type { FigureExplanation } from '../../../src/domain/summary/explainFigure';
import type { AmountMeasure, FigureRef, Slice } from '../../../src/domain/summary/figureRef';
import type { Issue } from '../../../src/domain/register/issue';
import type { Effect } from '../../../src/domain/effect/effect';
import { effectEn, figureEn } from '../../../src/locales/explain.en';
import { effectSv, figureSv } from '../../../src/locales/explain.sv';
import { anyEffect, anyRegister } from '../../support/arbitraries';
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
import { addEnglishRules } from '../../../src/locales/issueText';
import { rulesEn } from '../../../src/locales/rules.en';

addEnglishRules(rulesEn);

const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\u00a0/g, ' '));
const sentences = (one: Effect, settings = defaultSettings): string[] => plain(effectSv(explainEffect(one, settings)));

describe("An effect's calculation as a sentence", () => {
  it('(5 000 000 − 3 000 000) kr/år × 7 år = 14 000 000 kr', () => {
    expect(sentences(exampleEffects()[0] as Effect)).toEqual([
      '(5 000 000 − 3 000 000) kr/år × 7 år = 14 000 000 kr',
      'Räknas som frigjorda medel: utgångskostnaden är känd.',
    ]);
  });

  it('says the same in English', () => {
    expect(plain(effectEn(explainEffect(exampleEffects()[0] as Effect, defaultSettings)))[0]).toBe(
      '(5 000 000 − 3 000 000) kr/year × 7 years = 14 000 000 kr',
    );
  });

  it('a term that is not whole years is told in months', () => {
    expect(sentences(contract('2025-01-01', 30, 1_000, 400))[0]).toBe(
      '(1 000 − 400) kr/år × 30 månader / 12 = 1 500 kr',
    );
  });

  it('W452 tells that the ceiling is used', () => {
    const capped = effect({
      type: 'costAvoidance',
      termMonths: 12,
      baseline: kr(1_000),
      ceiling: kr(700),
      newCost: kr(600),
    });
    expect(sentences(capped)[0]).toBe('(700 − 600) kr/år × 1 år = 100 kr, räknat från taket enligt avtal');
  });

  it('a budget is a known cost', () => {
    expect(sentences(contract('2025-01-01', 12, 2, 1, { baselineSource: 'budget' }))[1]).toBe(
      'Räknas som frigjorda medel: utgångskostnaden är känd.',
    );
  });

  it('W254 W255 tell why a new contract counts as avoided', () => {
    const estimate = contract('2025-01-01', 12, 2, 1, { baselineSource: 'averageBid' });
    expect(sentences(estimate)[1]).toBe('Räknas som undvikna kostnader: utgångskostnaden är en uppskattning.');
    expect(sentences({ ...estimate, baselineSource: null })[1]).toBe(
      'Räknas som undvikna kostnader: baselinekälla saknas.',
    );
  });

  it('every part has its line, then the sum', () => {
    const given = contract('2025-03-10', 24, 1_000, 400, {
      implementationCost: kr(50),
      indirectPerYear: kr(20),
      centihoursPerYear: 1_050,
      actualEnd: day('2026-02-11'),
    });
    expect(sentences(given, { ...defaultSettings, hourlyCost: kr(450) })).toEqual([
      '(1 000 − 400) kr/år × 2 år = 1 200 kr',
      'Införandekostnad −50 kr, en gång i mars 2025',
      'Indirekt effekt 20 kr/år × 2 år = 40 kr',
      '10,5 timmar/år × 450 kr × 2 år = 9 450 kr',
      expect.stringMatching(
        /^Bortfall −5 .* kr: avtalet upphörde 2026-02-11, månader efter februari 2026 räknas inte$/,
      ),
      expect.stringMatching(/^Kalkylerad effekt: 5 .* kr$/),
      'Räknas som frigjorda medel: utgångskostnaden är känd.',
    ]);
  });

  it('an end that takes nothing away has no line', () => {
    const given = contract('2025-01-01', 12, 2, 1, { actualEnd: day('2025-12-31') });
    expect(sentences(given)).toHaveLength(2);
  });

  it('hours without an hourly cost are hours, an amount over a term and at once are told apart', () => {
    expect(sentences(exampleEffects()[6] as Effect)).toEqual([
      '8 000 timmar sparade, 0 kr så länge ingen timkostnad är satt',
    ]);
    expect(sentences(exampleEffects()[2] as Effect)[0]).toBe('3 200 000 kr för hela avtalstiden, 4 år');
    expect(sentences(claim('2025-03-15', 175_000))).toEqual([
      '175 000 kr, en gång 2025-03-15',
      'Räknas som återbetalda medel.',
    ]);
    expect(sentences(effect({ type: 'other', amount: kr(9), termMonths: 6 }))[0]).toBe(
      '9 kr för hela avtalstiden, 6 månader',
    );
  });

  it('the steps sum to what is calculated', () => {
    fc.assert(
      fc.property(anyEffect, (given) => {
        const explanation = explainEffect(given, defaultSettings);
        const sum = explanation.steps.reduce(
          (all, step) => all + (step.kind === 'lapsed' ? step.amount : step.total),
          0,
        );
        expect(sum).toBe(calculate(given, defaultSettings).calculated);
        for (const lines of [effectSv(explanation), effectEn(explanation)])
          expect(lines.join(' ')).not.toMatch(/undefined|NaN|null/);
      }),
    );
  });
});

const errors: Issue[] = [
  { ruleId: 'E104', severity: 'error', table: 'effects', row: 4, field: 'start', effectId: 'E-9', params: {} },
  { ruleId: 'E203', severity: 'error', table: 'effects', row: 4, field: 'termYears', effectId: 'E-9', params: {} },
  { ruleId: 'E104', severity: 'error', table: 'effects', row: 4, field: 'start', effectId: 'E-9', params: {} },
  { ruleId: 'W161', severity: 'warning', table: 'effects', row: 0, field: 'owner', effectId: 'E-1', params: {} },
  { ruleId: 'W163', severity: 'warning', table: 'effects', row: 4, field: 'actualEnd', effectId: 'E-9', params: {} },
  { ruleId: 'W551', severity: 'warning', table: 'outcomes', row: 3, field: 'to', effectId: 'E-1', params: {} },
  { ruleId: 'E502', severity: 'error', table: 'outcomes', row: 2, field: 'from', effectId: 'E-1', params: {} },
  { ruleId: 'E503', severity: 'error', table: 'outcomes', row: 2, field: 'amount', effectId: 'E-1', params: {} },
];
const register = assessment({
  effects: [
    contract('2025-01-01', 24, 1_200, 0, {
      id: 'E-1',
      title: 'Utskrift',
      department: 'A',
      row: 0,
      actualEnd: day('2026-06-30'),
    }),
    claim('2025-06-01', 5_000, { id: 'E-2', title: 'Vite', department: 'B', row: 1 }),
    contract('2025-01-01', 24, 2_400, 0, {
      id: 'E-3',
      title: 'Index',
      department: 'A',
      baselineSource: 'averageBid',
      row: 2,
    }),
    effect({ id: 'E-4', type: 'other', termMonths: 12, centihoursPerYear: 100, start: day('2025-01-01'), row: 3 }),
  ],
  outcomes: [
    outcome('E-1', '2025-01-01', '2025-06-30', 450, { cause: 'price' }),
    outcome('E-2', '2026-02-01', '2026-02-28', 4_000, { verified: true }),
    outcome('E-3', '2025-01-01', '2025-12-31', 1_800),
    outcome('E-1', '2025-07-01', '2025-07-31', 70, { source: 'estimated' }),
  ],
  rows: [
    ...(['E-1', 'E-2', 'E-3', 'E-4'] as const).map((id, row) => ({ row, id, title: '', state: 'counted' as const })),
    { row: 4, id: 'E-9', title: 'Utan datum', state: 'leftOut' },
    { row: 5, id: 'E-10', title: '', state: 'withdrawn' },
  ],
  issues: errors,
  targets: [target(2025, 10_000), target(2025, 4_000, { department: 'A' })],
  asOf: day('2026-06-30'),
});
const book = ledgerOf(register);
const summary = summaryBy(register, book);
const all: Slice = { kind: 'all' };

function explain(ref: FigureRef): FigureExplanation {
  return explainFigure(register, book, ref);
}

describe('A figure explained', () => {
  it('has the ledger rows behind it, effect by effect, the largest first', () => {
    const { contributions, rows, amount } = explain({
      measure: 'calculated',
      class: null,
      slice: { kind: 'year', year: 2025 },
    });
    expect(contributions.map(({ effectId, amount: own }) => [effectId, own])).toEqual([
      ['E-2', krTotal(5_000)],
      ['E-3', krTotal(2_400)],
      ['E-1', krTotal(1_200)],
    ]);
    expect(rows.every(({ year }) => year === 2025)).toBe(true);
    expect(amount).toBe(summary.perYear[0]?.calculated);
  });

  it('tells what is left out and why, each rule once; outcomes only where outcomes matter', () => {
    const calculated = explain({ measure: 'calculated', class: null, slice: all });
    expect(calculated.leftOut).toEqual([
      { table: 'effects', row: 4, effectId: 'E-9', title: 'Utan datum', ruleIds: ['E104', 'E203'] },
    ]);
    expect(explain({ measure: 'realised', class: null, slice: all }).leftOut).toEqual([
      ...calculated.leftOut,
      { table: 'outcomes', row: 2, effectId: 'E-1', title: '', ruleIds: ['E502', 'E503'] },
    ]);
  });

  it('looks for left-out outcomes behind every figure that outcomes make, and behind no other', () => {
    const [figures] = summary.targets;
    if (figures === undefined) throw new Error('no target');
    const withOutcomes = (ref: FigureRef): boolean => explain(ref).leftOut.some(({ table }) => table === 'outcomes');
    for (const measure of [
      'realised',
      'confirmed',
      'estimated',
      'unverified',
      'followedUp',
      'notFollowedUp',
      'shortfall',
      'surplus',
      'realisationRate',
      'followUpCoverage',
    ] as const) {
      expect([measure, withOutcomes({ measure, class: null, slice: all })]).toEqual([measure, true]);
    }
    expect(withOutcomes({ measure: 'deviation', cause: 'price', class: null, slice: all })).toBe(true);
    for (const measure of ['targetRealised', 'targetForecast'] as const)
      expect(withOutcomes({ measure, target: figures })).toBe(true);
    expect(withOutcomes({ measure: 'targetCalculated', target: figures })).toBe(false);
    for (const measure of [
      'calculated',
      'lapsed',
      'elapsed',
      'elapsedDirect',
      'capped',
      'first12Months',
      'runRate',
      'annualEffect',
      'validated',
      'hours',
    ] as const) {
      expect([measure, withOutcomes({ measure, class: null, slice: all })]).toEqual([measure, false]);
    }
  });

  it('is a rate only where it is one', () => {
    expect(explain({ measure: 'realised', class: null, slice: all })).toMatchObject({ rate: null, base: 0n });
    expect(
      explain({ measure: 'targetForecast', target: summary.targets[0] as (typeof summary.targets)[0] }).rate,
    ).toBeNull();
  });

  it('tells what stands beside it', () => {
    const notes = (measure: AmountMeasure): unknown => explain({ measure, class: null, slice: all }).notes;
    const withdrawn = { kind: 'withdrawn', count: 1 };
    expect(notes('calculated')).toEqual([{ kind: 'lapsed', amount: krTotal(600) }, withdrawn]);
    expect(notes('realised')).toEqual([
      { kind: 'estimated', amount: krTotal(70) },
      { kind: 'confirmedApart', amount: krTotal(1_800) },
      { kind: 'unverified', amount: krTotal(450) },
      withdrawn,
    ]);
    expect(notes('confirmed')).toEqual([
      { kind: 'estimated', amount: krTotal(70) },
      { kind: 'unverified', amount: krTotal(1_800) },
      withdrawn,
    ]);
    expect(notes('capped')).toEqual([{ kind: 'caps', capMonths: 48, avoidanceCapMonths: 12 }, withdrawn]);
    expect(notes('hours')).toEqual([{ kind: 'noHourlyCost', centihours: 100n }, withdrawn]);
    expect(notes('elapsed')).toEqual([withdrawn]);
  });

  it('tells of its own slice and class only', () => {
    const lapsedOf = (slice: Slice, effectClass: 'freed' | 'avoided'): unknown[] =>
      explain({ measure: 'calculated', class: effectClass, slice }).notes.filter(({ kind }) => kind === 'lapsed');
    expect(lapsedOf({ kind: 'department', name: 'A' }, 'freed')).toHaveLength(1);
    expect([
      lapsedOf({ kind: 'department', name: 'B' }, 'freed'),
      lapsedOf({ kind: 'department', name: 'A' }, 'avoided'),
    ]).toEqual([[], []]);
    expect(
      explainFigure({ ...register, settings: { ...defaultSettings, hourlyCost: kr(1) } }, book, {
        measure: 'hours',
        class: null,
        slice: all,
      }).notes,
    ).toEqual([{ kind: 'withdrawn', count: 1 }]);
    const noRows = { ...register, rows: [] };
    expect(explainFigure(noRows, book, { measure: 'elapsed', class: null, slice: all })).toMatchObject({
      notes: [],
      leftOut: [],
    });
  });

  it("a rate's contributions stand by what is shown, else by what they are measured against", () => {
    const { contributions } = explain({ measure: 'realisationRate', class: null, slice: all });
    expect(contributions.map(({ effectId, amount }) => [effectId, amount])).toEqual([['E-1', krTotal(450)]]);
    const coverage = assessment({
      effects: [
        claim('2025-01-01', 5, { id: 'E-1', row: 0 }),
        claim('2025-01-01', 9, { id: 'E-2', row: 1 }),
        claim('2025-01-01', 7, { id: 'E-3', row: 2 }),
      ],
      outcomes: [outcome('E-1', '2025-01-01', '2025-01-31', 1)],
      asOf: day('2025-12-31'),
    });
    const open = explainFigure(coverage, ledgerOf(coverage), {
      measure: 'followUpCoverage',
      class: null,
      slice: all,
    }).contributions;
    expect(open.map(({ effectId }) => effectId)).toEqual(['E-2', 'E-3', 'E-1']);
  });

  it('equally large contributions stand in the order of the rows, negative ones by size', () => {
    const given = assessment({
      effects: [
        claim('2025-01-01', 5, { id: 'E-1', row: 2 }),
        claim('2025-01-01', -7, { id: 'E-2', row: 1 }),
        claim('2025-01-01', 5, { id: 'E-3', row: 0 }),
      ],
      asOf: day('2025-12-31'),
    });
    const { contributions } = explainFigure(given, ledgerOf(given), { measure: 'calculated', class: null, slice: all });
    expect(contributions.map(({ effectId }) => effectId)).toEqual(['E-2', 'E-3', 'E-1']);
  });

  it("what finance has validated is the unchanged rows'", () => {
    const given = assessment({
      effects: (['none', 'valid', 'changed'] as const).map((state, row) =>
        claim('2025-01-01', 10 ** row, { id: `E-${row}`, validation: { state, by: '', amount: null } }),
      ),
      asOf: day('2025-12-31'),
    });
    expect(explainFigure(given, ledgerOf(given), { measure: 'validated', class: null, slice: all }).amount).toBe(
      krTotal(10),
    );
  });

  it('a rate has its line above and below, and its coverage beside it', () => {
    const rate = explain({ measure: 'realisationRate', class: null, slice: all });
    expect([rate.amount, rate.base, rate.rate]).toEqual([krTotal(450), krTotal(600), summary.total.realisationRate]);
    expect(rate.notes).toContainEqual({ kind: 'coverage', coverage: summary.total.followUpCoverage });
    const coverage = explain({ measure: 'followUpCoverage', class: null, slice: all });
    expect([coverage.amount, coverage.rate]).toEqual([krTotal(600 + 4_000), summary.total.followUpCoverage]);
  });

  it('a rate of under a twentieth of what has elapsed says that overviews show –', () => {
    const of = (amount: number) => {
      const given = assessment({
        effects: [
          claim('2025-01-05', amount, { id: 'E-1', row: 0 }),
          claim('2025-01-06', 1_900, { id: 'E-2', row: 1 }),
        ],
        outcomes: [outcome('E-1', '2025-02-01', '2025-02-28', amount)],
        asOf: day('2025-12-31'),
      });
      return explainFigure(given, ledgerOf(given), { measure: 'realisationRate', class: null, slice: all });
    };
    const note = { kind: 'rateNotShown' };
    expect(of(100).notes).not.toContainEqual(note);
    expect([of(99).rate, of(99).notes]).toEqual([1, expect.arrayContaining([note])]);
    expect(figureSv(of(99)).some((line) => line.startsWith('I översikter visas –'))).toBe(true);
  });

  it('a rate per year leaves out what has no term and says so', () => {
    for (const measure of ['realisationRate', 'followUpCoverage'] as const) {
      const rate = explain({ measure, class: null, slice: { kind: 'year', year: 2025 } });
      expect(rate.rate).toBe(summary.perYear[0]?.[measure]);
      expect(rate.notes).toContainEqual({ kind: 'withoutTerm', amount: krTotal(5_000) });
    }
  });

  it('a class, a cause and any other slice has its own rows', () => {
    expect(explain({ measure: 'realisationRate', class: 'avoided', slice: all }).rate).toBe(
      summary.total.rates.avoided.rate,
    );
    expect(explain({ measure: 'deviation', cause: 'price', class: null, slice: all }).amount).toBe(
      summary.total.deviation.price,
    );
    expect(explain({ measure: 'calculated', class: 'freed', slice: { kind: 'department', name: 'A' } }).amount).toBe(
      summary.perDepartment[0]?.byClass.freed,
    );
    expect(explain({ measure: 'calculated', class: null, slice: { kind: 'type', name: 'oneOff' } }).amount).toBe(
      krTotal(5_000),
    );
    expect(
      explain({ measure: 'calculated', class: null, slice: { kind: 'category', name: 'none' } }).contributions,
    ).toEqual([]);
  });

  it("a target's figures are explained over its year, classes and department", () => {
    for (const figures of summary.targets) {
      expect(explain({ measure: 'targetCalculated', target: figures }).amount).toBe(figures.calculated);
      expect(explain({ measure: 'targetRealised', target: figures }).amount).toBe(figures.realised);
      const forecast = explain({ measure: 'targetForecast', target: figures });
      if (figures.forecastUncertain) expect(forecast.amount + forecast.base).toBe(figures.forecast);
    }
    expect(summary.targets.map(({ forecastUncertain }) => forecastUncertain)).toEqual([false, false]);
    const wide = { ...(summary.targets[0] as (typeof summary.targets)[0]), scope: 'allButIndirect' as const };
    expect(explain({ measure: 'targetRealised', target: wide }).amount).toBe(krTotal(450 + 1_800));
    expect(explain({ measure: 'targetForecast', target: wide }).amount).toBe(krTotal(450 + 1_800));
    expect(explain({ measure: 'targetRealised', target: wide })).toMatchObject({
      base: 0n,
      notes: [{ kind: 'withdrawn', count: 1 }],
    });
    const wholeTerm = { ...wide, basis: 'newlySignedWhole' as const };
    // What starts in 2025 counts whole, also what falls in 2026: E-1 to June, E-3 both years.
    expect(explain({ measure: 'targetCalculated', target: wholeTerm }).amount).toBe(krTotal(1_800 + 5_000 + 4_800));
    const newlySigned = { ...(summary.targets[0] as (typeof summary.targets)[0]), basis: 'newlySignedAnnual' as const };
    expect(explain({ measure: 'targetCalculated', target: newlySigned }).amount).toBe(krTotal(1_200 + 5_000));
  });

  it("every amount of any register is the sum of its effects', and equals the summary's", () => {
    const measures = [
      'calculated',
      'lapsed',
      'realised',
      'confirmed',
      'estimated',
      'unverified',
      'elapsed',
      'elapsedDirect',
      'followedUp',
      'notFollowedUp',
      'shortfall',
      'surplus',
      'validated',
    ] as const;
    fc.assert(
      fc.property(anyRegister, fc.constantFrom(...measures), (given, measure) => {
        const assessed = assessment({ ...given, asOf: day('2026-08-17') });
        const rows = ledgerOf(assessed);
        const { total, perYear } = summaryBy(assessed, rows);
        const explanation = explainFigure(assessed, rows, { measure, class: null, slice: all });
        expect(explanation.amount).toBe(total[measure] ?? 0n);
        expect(explanation.contributions.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total[measure] ?? 0n);
        for (const { year, ...figures } of perYear) {
          expect(explainFigure(assessed, rows, { measure, class: null, slice: { kind: 'year', year } }).amount).toBe(
            figures[measure] ?? 0n,
          );
          const rate = explainFigure(assessed, rows, {
            measure: 'realisationRate',
            class: null,
            slice: { kind: 'year', year },
          }).rate;
          expect(rate).toBe(figures.realisationRate);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('The words of an explained figure', () => {
  const refs: FigureRef[] = [
    ...(
      [
        'calculated',
        'lapsed',
        'realised',
        'confirmed',
        'estimated',
        'unverified',
        'elapsed',
        'elapsedDirect',
        'followedUp',
        'notFollowedUp',
        'shortfall',
        'surplus',
        'capped',
        'first12Months',
        'runRate',
        'annualEffect',
        'validated',
        'hours',
        'realisationRate',
        'followUpCoverage',
      ] as const
    ).map((measure): FigureRef => ({ measure, class: null, slice: all })),
    { measure: 'deviation', cause: 'price', class: 'freed', slice: { kind: 'year', year: 2025 } },
    { measure: 'realisationRate', class: null, slice: { kind: 'year', year: 2025 } },
    ...(['department', 'category', 'reason'] as const).map((kind): FigureRef => ({
      measure: 'calculated',
      class: null,
      slice: { kind, name: '' },
    })),
    { measure: 'calculated', class: null, slice: { kind: 'type', name: 'oneOff' } },
    ...summary.targets.flatMap((one) =>
      (['targetCalculated', 'targetRealised', 'targetForecast'] as const).map((measure): FigureRef => ({
        measure,
        target: one,
      })),
    ),
  ];

  it('give the formula, the sum and what is left out', () => {
    expect(plain(figureSv(explain({ measure: 'realisationRate', class: null, slice: all })))).toEqual([
      'Realiserat före införandekostnader delat med kalkylerat, bara för uppföljda månader. Engångsbelopp ingår när de är betalda eller avslutade.',
      'Gäller hela registret.',
      '450 kr / 600 kr = 75 %',
      'Uppföljningsgrad 67,6 %.',
      '1 makulerad rad ingår inte.',
      'Raden E-9 Utan datum räknas inte (Startdatum saknas eller går inte att läsa; Avtalstid saknas).',
      'Ett utfall för E-1 räknas inte (Perioden saknas eller är omvänd; Realiserat belopp saknas eller går inte att läsa).',
    ]);
    expect(
      plain(figureEn(explain({ measure: 'calculated', class: 'freed', slice: { kind: 'department', name: 'A' } }))),
    ).toEqual([
      'The sum of all parts of the effects; months after a contract really ended do not count.',
      'Covers department A, freed funds.',
      '= 1 800 kr',
      '600 kr has lapsed and is not in it.',
      '1 withdrawn row is not in it.',
      'The row E-9 Utan datum does not count (Start date missing or unreadable; Term missing).',
    ]);
  });

  it('a forecast on too little says so', () => {
    const target = { ...(summary.targets[1] as (typeof summary.targets)[0]), forecastUncertain: true };
    const ref: FigureRef = { measure: 'targetForecast', target };
    expect(figureSv(explain(ref))).toContain('För lite är uppföljt: det som återstår räknas som kalkylerat.');
    expect(figureEn(explain(ref))).toContain('Too little has been followed up: what is left counts as calculated.');
  });

  it('exist for every figure in both languages', () => {
    for (const ref of refs) {
      const [sv, en] = [figureSv(explain(ref)), figureEn(explain(ref))];
      expect(sv).toHaveLength(en.length);
      expect([...sv, ...en].join(' ')).not.toMatch(/undefined|NaN|null/);
      expect(sv[0]).not.toBe(en[0]);
    }
  });
});
