import type { TargetFigures } from '../../../src/domain/summary/summaryTypes';
import { targetBases, targetScopes } from '../../../src/domain/register/target';
import { classesOfScope } from '../../../src/domain/summary/targets';
import {
  assessment,
  claim,
  contract,
  day,
  defaultSettings,
  effect,
  kr,
  krTotal,
  outcome,
  target,
} from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';

const effects = [
  contract('2026-01-01', 24, 1_200, 0, {
    id: 'E-1',
    department: 'A',
    implementationCost: kr(60),
    indirectPerYear: kr(240),
  }),
  claim('2026-05-10', 500, { id: 'E-2', department: 'B' }),
  contract('2025-07-01', 24, 2_400, 0, { id: 'E-3', department: 'B', baselineSource: 'averageBid' }),
  contract('2025-01-01', 24, 3_600, 0, { id: 'E-4', department: '' }),
];
const outcomes = [
  outcome('E-1', '2026-01-01', '2026-04-30', 320),
  outcome('E-2', '2026-06-01', '2026-06-30', 450),
  outcome('E-3', '2026-01-01', '2026-06-30', 900),
  outcome('E-4', '2025-01-01', '2026-06-30', 5_400),
];

function against(...targets: ReturnType<typeof target>[]): readonly TargetFigures[] {
  const register = assessment({ effects, outcomes, targets, departments: ['A', 'B'], asOf: day('2026-06-30') });
  return summaryBy(register, ledgerOf(register)).targets;
}

describe('Avser: which classes count', () => {
  it.each([
    ['freed', 1_200 - 60 + 3_600, 320 - 60 + 1_800],
    ['freedAndReturned', 1_200 - 60 + 3_600 + 500, 320 - 60 + 1_800 + 450],
    ['allButIndirect', 1_200 - 60 + 3_600 + 500 + 2_400, 320 - 60 + 1_800 + 450 + 900],
    ['all', 1_200 - 60 + 3_600 + 500 + 2_400 + 240, 320 - 60 + 1_800 + 450 + 900],
  ] as const)('%s in 2026', (scope, calculated, realised) => {
    const [figures] = against(target(2026, 10_000, { scope }));
    expect(figures).toMatchObject({
      scope,
      target: krTotal(10_000),
      calculated: krTotal(calculated),
      realised: krTotal(realised),
    });
  });

  it('refuses a scope it does not know', () => {
    expect(targetScopes.map((scope) => classesOfScope(scope).length)).toEqual([1, 2, 3, 4]);
  });
});

describe('Räknas som', () => {
  it('nytecknat, årseffekt: the yearly effect of those that start in the year, a one-off its amount', () => {
    const [figures] = against(target(2026, 10_000, { basis: 'newlySignedAnnual', scope: 'all' }));
    expect(figures).toMatchObject({
      calculated: krTotal(1_200 + 240 + 500),
      realised: krTotal(320 - 60 + 450),
      forecast: null,
      forecastUncertain: false,
    });
  });

  it('nytecknat, hela avtalstiden: all of what starts in the year, over all its years', () => {
    const [figures] = against(target(2026, 10_000, { basis: 'newlySignedWhole', scope: 'all' }));
    expect(figures).toMatchObject({
      calculated: krTotal(2_400 - 60 + 480 + 500),
      realised: krTotal(320 - 60 + 450),
      forecast: null,
    });
  });

  it("realised of nytecknat is those effects' outcomes to date, whatever year they fall in", () => {
    const [figures] = against(target(2025, 10_000, { basis: 'newlySignedWhole', scope: 'freed' }));
    expect(figures).toMatchObject({ calculated: krTotal(7_200), realised: krTotal(5_400) });
  });

  it('has three bases', () => {
    expect(targetBases).toEqual(['inYear', 'newlySignedAnnual', 'newlySignedWhole']);
  });
});

describe('Departments', () => {
  it("divide the organisation's target and stand after it in list order", () => {
    const figures = against(
      target(2026, 300, { department: 'B', row: 0, scope: 'allButIndirect' }),
      target(2026, 700, { department: 'A', row: 1, scope: 'allButIndirect' }),
      target(2026, 1_000, { scope: 'allButIndirect', row: 2 }),
      target(2025, 5, { row: 3 }),
    );
    expect(
      figures.map(({ year, department, scope, basis, target: amount, calculated }) => [
        year,
        department,
        scope,
        basis,
        amount,
        calculated,
      ]),
    ).toEqual([
      [2025, '', 'freedAndReturned', 'inYear', krTotal(5), krTotal(3_600)],
      [2026, '', 'allButIndirect', 'inYear', krTotal(1_000), krTotal(7_640)],
      [2026, 'A', 'allButIndirect', 'inYear', krTotal(700), krTotal(1_140)],
      [2026, 'B', 'allButIndirect', 'inYear', krTotal(300), krTotal(2_900)],
    ]);
  });

  it('keep their own without an organisation target', () => {
    expect(against(target(2026, 5, { department: 'B', scope: 'allButIndirect' }))[0]?.scope).toBe('allButIndirect');
  });

  it('that the list lacks stand last, in the order of their rows', () => {
    const figures = against(
      target(2026, 1, { department: 'Y', row: 3 }),
      target(2026, 1, { department: 'X', row: 2 }),
      target(2026, 1, { department: 'B', row: 4 }),
    );
    expect(figures.map(({ department }) => department)).toEqual(['B', 'X', 'Y']);
  });

  it('without any effect show 0, and nothing realised that anybody knows of', () => {
    expect(against(target(2026, 5, { department: 'C' }), target(2031, 5))).toEqual([
      expect.objectContaining({
        department: 'C',
        calculated: 0n,
        realised: null,
        forecast: 0n,
        forecastUncertain: false,
      }),
      expect.objectContaining({ year: 2031, calculated: 0n, realised: null, forecast: 0n }),
    ]);
  });
});

describe('Forecast', () => {
  it("is realised so far + what is not followed up × the year's own rate of the classes that count", () => {
    // Freed to date: shown 320 + 5 400 = 5 720 of 400 + 5 400 = 5 800; elapsed 600 + 5 400. Not followed up in 2026:
    // E-1 May–December 800 (its implementation cost lies in a followed-up month), E-4 July–December 1 800.
    const [figures] = against(target(2026, 10_000, { scope: 'freed' }));
    expect(figures?.forecastUncertain).toBe(false);
    expect(figures?.forecast).toBe(krTotal(320 - 60 + 1_800) + BigInt(Math.round((260_000 * 2_120) / 2_200)));
  });

  it('W551 keeps the months that an outcome covers ahead of time: a year entered in June drops nothing of July to December', () => {
    const forecastOf = (shown: number): bigint | null | undefined => {
      const register = assessment({
        effects: [contract('2026-01-01', 12, 1_200, 0)],
        outcomes: [outcome('E-1', '2026-01-01', '2026-12-31', shown)],
        targets: [target(2026, 1)],
        asOf: day('2026-06-30'),
      });
      return summaryBy(register, ledgerOf(register)).targets[0]?.forecast;
    };
    expect(forecastOf(1_200)).toBe(krTotal(1_200));
    expect(forecastOf(600)).toBe(krTotal(600));
  });

  it("uses the department's own rate", () => {
    const [figures] = against(target(2026, 10_000, { scope: 'freed', department: 'A' }));
    expect(figures?.forecast).toBe(krTotal(320 - 60 + 800 * 0.8));
  });

  it('with too little followed up uses the rate 1 and says so', () => {
    const register = assessment({
      effects,
      outcomes: [outcome('E-1', '2026-01-01', '2026-02-28', 20)],
      targets: [target(2026, 10_000, { scope: 'freed' })],
      asOf: day('2026-06-30'),
    });
    expect(summaryBy(register, ledgerOf(register)).targets[0]).toMatchObject({
      forecast: krTotal(20 - 60 + 1_000 + 3_600),
      forecastUncertain: true,
    });
  });

  it.each([
    [0.5, false],
    [0.51, true],
  ])('needs the coverage of the settings: %d', (forecastCoverage, tooLittle) => {
    const register = assessment({
      effects: [contract('2026-01-01', 12, 1_200, 0)],
      outcomes: [outcome('E-1', '2026-01-01', '2026-03-31', 150)],
      targets: [target(2026, 1)],
      asOf: day('2026-06-30'),
      settings: { ...defaultSettings, forecastCoverage },
    });
    expect(summaryBy(register, ledgerOf(register)).targets[0]).toMatchObject({
      forecastUncertain: tooLittle,
      forecast: krTotal(150 + (tooLittle ? 900 : 450)),
    });
  });

  it('with nothing followed up uses the rate 1 whatever the settings ask for', () => {
    const register = assessment({
      effects: [contract('2026-01-01', 12, 1_200, 0)],
      targets: [target(2026, 1)],
      asOf: day('2026-06-30'),
      settings: { ...defaultSettings, forecastCoverage: 0 },
    });
    expect(summaryBy(register, ledgerOf(register)).targets[0]).toMatchObject({
      forecast: krTotal(1_200),
      forecastUncertain: true,
    });
  });

  it('holds negative effects to the same rate, their months counted in absolute amounts', () => {
    const register = assessment({
      effects: [contract('2026-01-01', 12, 1_200, 0), contract('2026-01-01', 12, 0, 600, { id: 'E-2' })],
      outcomes: [outcome('E-1', '2026-01-01', '2026-06-30', 300)],
      targets: [target(2026, 1)],
      asOf: day('2026-06-30'),
      settings: { ...defaultSettings, forecastCoverage: 0 },
    });
    expect(summaryBy(register, ledgerOf(register)).targets[0]).toMatchObject({
      forecast: krTotal(300 + (600 - 1_200 + 600) / 2),
      forecastUncertain: false,
    });
  });

  it('holds parts that no outcome shows as they are calculated', () => {
    const one = effect({
      id: 'E-1',
      termMonths: 12,
      amount: kr(1_200),
      baselineSource: 'budget',
      indirectPerYear: kr(120),
      start: day('2026-01-01'),
    });
    const register = assessment({
      effects: [one],
      outcomes: [outcome('E-1', '2026-01-01', '2026-06-30', 600)],
      targets: [target(2026, 1, { scope: 'all' })],
      asOf: day('2026-06-30'),
    });
    expect(summaryBy(register, ledgerOf(register)).targets[0]?.forecast).toBe(krTotal(600 + 600 + 120));
  });
});
