import fc from 'fast-check';
import { explainFigure } from '../../../src/domain/summary/explainFigure';
import type { AmountMeasure, FigureRef, Slice } from '../../../src/domain/summary/figureRef';
import { figureSv } from '../../../src/locales/explain.sv';
import { anyRegister } from '../../support/arbitraries';
import { assessment, claim, day, defaultSettings, kr, krTotal, outcome } from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';
import { register, book, summary, all, explain } from './explainedRegister';

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
