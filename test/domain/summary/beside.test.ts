import type { Assessment } from '../../../src/domain/rules/assessment';
import type { Effect } from '../../../src/domain/effect/effect';
import { explainFigure } from '../../../src/domain/summary/explainFigure';
import { measuresOf, type FigureRef, type Slice } from '../../../src/domain/summary/figureRef';
import { report } from '../../../src/domain/summary/report';
import { assessment, claim, contract, day, kr, krTotal, outcome, target } from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';

const given = (effects: readonly Effect[], more: Partial<Assessment> = {}) =>
  assessment({ effects, asOf: day('2025-12-31'), ...more });
const notes = (of: Assessment, measure: 'realised' | 'realisationRate', slice: Slice = { kind: 'all' }) => {
  const ref: FigureRef = { measure, class: null, slice };
  return explainFigure(of, ledgerOf(of), ref).notes;
};

describe('What stands beside Realiserat', () => {
  it('is not verified: of freed and returned, and of no avoided effect', () => {
    const effects = [
      contract('2025-01-01', 12, 1_200, 0, { id: 'E-1' }),
      claim('2025-03-01', 50, { id: 'E-2' }),
      contract('2025-01-01', 12, 1_200, 0, { id: 'E-3', baselineSource: null }),
    ];
    const outcomes = [
      outcome('E-1', '2025-01-01', '2025-01-31', 100),
      outcome('E-2', '2025-04-01', '2025-04-30', 50),
      outcome('E-3', '2025-01-01', '2025-01-31', 7),
    ];
    expect(notes(given(effects, { outcomes }), 'realised')).toEqual([
      { kind: 'confirmedApart', amount: krTotal(7) },
      { kind: 'unverified', amount: krTotal(150) },
    ]);
  });
});

describe('What stands beside a rate', () => {
  const cost = { implementationCost: kr(70) };
  const effects = [
    contract('2025-01-01', 12, 1_200, 0, { id: 'E-1', department: 'Skola', ...cost }),
    contract('2025-01-01', 12, 120_000, 0, { id: 'E-2', department: 'Vård' }),
  ];
  const of = given(effects, { outcomes: [outcome('E-1', '2025-01-01', '2025-06-30', 600)] });

  it('is its own coverage, of its own rows, and costs that it does not hold', () => {
    expect(notes(of, 'realisationRate', { kind: 'department', name: 'Skola' })).toEqual([
      { kind: 'coverage', coverage: 0.5 },
      { kind: 'costsApart', amount: krTotal(-70) },
    ]);
    expect(notes(of, 'realisationRate', { kind: 'department', name: 'Vård' })).toEqual([
      { kind: 'coverage', coverage: 0 },
    ]);
  });

  it('is that it is not shown, where less than a twentieth of what has elapsed is behind it', () => {
    expect(notes(of, 'realisationRate').map(({ kind }) => kind)).toEqual(['coverage', 'rateNotShown', 'costsApart']);
  });
});

describe('What a forecast is made from', () => {
  const effects = [contract('2025-01-01', 24, 1_200, 0, { id: 'E-1' }), claim('2025-03-01', 50, { id: 'E-2' })];
  const parts = (asOf: string) => {
    const of = given(effects, { asOf: day(asOf), targets: [target(2025, 9)] });
    const [figures] = summaryBy(of).targets;
    if (figures === undefined) throw new Error('no target');
    return measuresOf({ measure: 'targetForecast', target: figures }).below.map(({ fields, over }) => [
      fields[0],
      over,
    ]);
  };

  it('has what recurs, one-offs until the year has ended, and the rest', () => {
    expect(parts('2025-06-30')).toEqual([
      ['notFollowedUp', 'terms'],
      ['notFollowedUp', 'once'],
      ['restNotRealised', 'all'],
    ]);
    expect(parts('2025-12-31')).toEqual([
      ['notFollowedUp', 'terms'],
      ['restNotRealised', 'all'],
    ]);
  });
});

describe('The annual report', () => {
  const statements = (of: Assessment) => {
    const made = ledgerOf(of);
    return report(of, made, summaryBy(of, made), { kind: 'year', year: 2025 });
  };

  it('has no share of a target of 0, nor of a negative one', () => {
    const effects = [contract('2025-01-01', 12, 1_200, 0)];
    const shares = [0, -5, 2_400].map((amount) =>
      statements(given(effects, { targets: [target(2025, amount)] })).flatMap((each) =>
        each.kind === 'target' ? [each.calculatedShare] : [],
      ),
    );
    expect(shares).toEqual([[null], [null], [0.5]]);
  });

  it('counts as without follow-up what has no measured month in any year', () => {
    const effects = [
      contract('2024-01-01', 36, 1_200, 0, { id: 'E-1' }),
      contract('2024-01-01', 36, 1_200, 0, { id: 'E-2' }),
    ];
    const outcomes = [
      outcome('E-1', '2024-01-01', '2024-01-31', 100),
      outcome('E-2', '2024-01-01', '2024-01-31', 9, { source: 'estimated' }),
    ];
    expect(statements(given(effects, { outcomes })).filter(({ kind }) => kind === 'withoutFollowUp')).toEqual([
      { kind: 'withoutFollowUp', count: 1, elapsed: krTotal(2_400) },
    ]);
  });
});
