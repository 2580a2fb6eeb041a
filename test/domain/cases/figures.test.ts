import type { EffectField, OutcomeField, TargetField } from '../../../src/domain/register/cells';
import { finished } from '../../../src/domain/basics/steps';
import { rowsByEffect, largestEffects } from '../../../src/domain/ledger/effectRows';
import { measures } from '../../../src/domain/ledger/measures';
import { endingAmounts, endingEffects } from '../../../src/domain/summary/budget';
import type { Summary, TargetFigures } from '../../../src/domain/summary/summaryTypes';
import { ledger, ledgerRows } from '../../../src/domain/ledger/ledger';
import { krTotal } from '../../support/effects';
import { summaryBy } from '../../support/figures';
import { assessed, day, issuesOf, type Row } from '../../support/register';

// Registers that once gave a figure that misleads, each with the right one (domain.md §5, §6).

const contract: Row<EffectField> = {
  id: 'E-1',
  title: 'Avtal',
  type: 'Nytt avtal',
  department: 'Ekonomi',
  category: 'Fordon',
  reason: 'FKU',
  start: day('2025-01-01'),
  termYears: 1,
  baseline: 200_000,
  newCost: 100_000,
  baselineSource: 'Tidigare avtal eller utfall',
  comment: 'k',
  evidence: 'u',
  owner: 'a',
};
const avoidance: Row<EffectField> = {
  ...contract,
  id: 'E-2',
  type: 'Cost avoidance',
  reason: 'Annat',
  baselineSource: '',
  department: 'Vård',
  supplier: 'y',
};
const claim: Row<EffectField> = {
  id: 'E-1',
  title: 'Vite',
  type: 'Engångsbelopp/vite',
  department: 'Ekonomi',
  category: 'Fordon',
  reason: 'Vite',
  start: day('2025-01-05'),
  amount: 100_000,
  comment: 'k',
  evidence: 'u',
  owner: 'a',
};
function paid(effectId: string, from: string, to: string, amount: number): Row<OutcomeField> {
  return { effectId, from: day(from), to: day(to), amount, source: 'Faktura', verified: 'Ekonomi' };
}
const lists = { departments: ['Ekonomi', 'Vård'], categories: ['Fordon', 'Resor'] };

function register(
  effects: readonly Row<EffectField>[],
  outcomes: readonly Row<OutcomeField>[] = [],
  targets: readonly Row<TargetField>[] = [],
  asOf = '2025-12-31',
) {
  return assessed({ effects, outcomes, targets, lists }, { asOf: day(asOf) });
}
function summaryOf(...given: Parameters<typeof register>): Summary {
  return summaryBy(register(...given));
}
const only = ({ targets }: Summary): TargetFigures => targets[0] as TargetFigures;

describe('Realised is net of implementation costs', () => {
  it('of a year that gave as much as it cost to get there nothing is realised, at a rate of 100 %', () => {
    const summary = summaryOf(
      [{ ...contract, baseline: 1_000_000, newCost: 900_000, implementationCost: 100_000 }],
      [paid('E-1', '2025-01-01', '2025-12-31', 100_000)],
      [{ year: 2025, amount: 100_000 }],
    );
    expect([summary.total.realised, summary.total.realisedCost, summary.total.realisationRate]).toEqual([
      0n,
      krTotal(-100_000),
      1,
    ]);
    expect(only(summary).realised).toBe(0n);
  });

  it('a cost that is realised is not forecast again, and one that is not is', () => {
    const effects = [{ ...contract, baseline: 2_200_000, newCost: 1_000_000, implementationCost: 600_000 }];
    const target = [{ year: 2025, amount: 1_000_000, scope: 'Frigjorda medel' }];
    expect(
      only(summaryOf(effects, [paid('E-1', '2025-01-01', '2025-06-30', 600_000)], target, '2025-06-30')),
    ).toMatchObject({ realised: 0n, forecast: krTotal(600_000), forecastUncertain: false });
    expect(only(summaryOf(effects, [], target, '2025-06-30'))).toMatchObject({
      realised: null,
      forecast: krTotal(600_000),
      forecastUncertain: true,
    });
  });
});

describe('Coverage is reckoned in absolute amounts', () => {
  it('a negative effect that nobody has followed up makes it smaller, not unknown', () => {
    const worse = { ...contract, id: 'E-2', supplier: 'y', baseline: 100_000, newCost: 150_000 };
    const { total } = summaryOf([contract, worse], [paid('E-1', '2025-01-01', '2025-12-31', 95_000)]);
    expect([total.realisationRate, total.followUpCoverage]).toEqual([0.95, 100 / 150]);
  });

  it('nor larger: one of three is a third', () => {
    const effects = [
      contract,
      { ...contract, id: 'E-2', supplier: 'y' },
      { ...contract, id: 'E-3', supplier: 'z', baseline: 100_000, newCost: 200_000 },
    ];
    const { total } = summaryOf(effects, [paid('E-1', '2025-01-01', '2025-12-31', 100_000)]);
    expect([total.realisationRate, total.followUpCoverage]).toEqual([1, 1 / 3]);
  });

  it('a reversal that is paid back is followed up, at no rate', () => {
    const { total } = summaryOf([{ ...claim, amount: -100_000 }], [paid('E-1', '2025-02-01', '2025-02-28', -100_000)]);
    expect([total.realised, total.realisationRate, total.followUpCoverage]).toEqual([krTotal(-100_000), null, 1]);
  });

  it('what is validated likewise, row by row', () => {
    const validated = { validatedBy: 'Eva', validatedAmount: 100_000 };
    const share = (first: number, second: number) =>
      summaryOf([
        { ...claim, ...validated, amount: first, validatedAmount: first },
        { ...claim, id: 'E-2', start: day('2025-02-05'), amount: second },
      ]).total.validatedShare;
    expect([share(100_000, -100_000), share(300_000, -200_000)]).toEqual([0.5, 0.6]);
  });
});

describe('One word, one figure', () => {
  const effects = [
    { ...contract, termYears: 4 },
    { ...avoidance, termYears: 4, baseline: 300_000, newCost: 200_000 },
    { ...claim, id: 'E-3', department: 'Vård', amount: 50_000 },
  ];
  const outcomes = [paid('E-1', '2025-01-01', '2025-12-31', 100_000), paid('E-2', '2025-01-01', '2025-12-31', 90_000)];

  it('realised is freed and returned, confirmed beside it, and only a target that counts both has both', () => {
    const summary = summaryOf(effects, outcomes, [{ year: 2025, amount: 300_000, scope: 'Alla utom indirekta' }]);
    expect(summary.perYear[0]).toMatchObject({ realised: krTotal(100_000), confirmed: krTotal(90_000) });
    expect(summary.perDepartment.map(({ name, realised, confirmed }) => [name, realised, confirmed])).toEqual([
      ['Ekonomi', krTotal(100_000), null],
      ['Vård', null, krTotal(90_000)],
    ]);
    expect(only(summary)).toMatchObject({
      realised: krTotal(190_000),
      forecast: krTotal(190_000),
      forecastUncertain: false,
    });
  });

  it('nothing measured is null, and 0 only where somebody looked', () => {
    const { total, perYear } = summaryOf([contract, { ...claim, id: 'E-2' }]);
    for (const { realised, confirmed, estimated } of [total, ...perYear])
      expect([realised, confirmed, estimated]).toEqual([null, null, null]);
    expect(summaryOf([claim], [paid('E-1', '2025-03-01', '2025-03-31', 0)]).total).toMatchObject({
      realised: 0n,
      followUpCoverage: 0,
    });
  });
});

describe('A one-off is followed up as far as it is paid', () => {
  it('a krona of a million is a millionth, in no rate, and the rest is asked after', () => {
    const given = register([{ ...claim, amount: 1_000_000 }], [paid('E-1', '2025-02-01', '2025-02-28', 1)]);
    expect(summaryBy(given).total).toMatchObject({
      realised: krTotal(1),
      followUpCoverage: 1e-6,
      realisationRate: null,
    });
    expect(issuesOf(given, 'W351')).toMatchObject([{ params: { leftOre: 99_999_900 } }]);
    expect(issuesOf(given, 'W552')).toEqual([]);
  });

  it('a payment that is still to come follows up nothing', () => {
    const { total } = summaryOf([claim], [paid('E-1', '2025-11-01', '2025-11-30', 100_000)], [], '2025-06-30');
    expect(total).toMatchObject({ realised: null, followUpCoverage: 0, realisationRate: null });
  });

  it('99,6 % is not 100 %', () => {
    const { total } = summaryOf([claim], [paid('E-1', '2025-02-01', '2025-02-28', 99_600)]);
    expect(total).toMatchObject({ followUpCoverage: 0.996, realisationRate: null });
  });

  it('W552 asks why once it is closed', () => {
    const given = register([{ ...claim, status: 'Avslutad' }], [paid('E-1', '2025-02-01', '2025-02-28', 40_000)]);
    expect(summaryBy(given).total).toMatchObject({ followUpCoverage: 1, realisationRate: 0.4 });
    expect([issuesOf(given, 'W351').length, issuesOf(given, 'W552').length]).toEqual([0, 1]);
  });
});

describe('A forecast takes each kind at its own rate of the year', () => {
  const target = [{ year: 2025, amount: 1_000_000 }];

  it('what is paid of one claim says nothing of a contract', () => {
    const summary = summaryOf(
      [
        { ...claim, amount: 1_000_000 },
        { ...contract, id: 'E-2', baseline: 2_000_000, newCost: 1_000_000 },
      ],
      [paid('E-1', '2025-02-01', '2025-02-28', 100_000)],
      target,
      '2025-06-30',
    );
    expect(only(summary)).toMatchObject({ forecast: krTotal(2_000_000), forecastUncertain: true });
  });

  it('nor do other years', () => {
    const old = { ...contract, start: day('2020-01-01'), termYears: 5, baseline: 2_000_000, newCost: 1_000_000 };
    const summary = summaryOf(
      [old, { ...contract, id: 'E-2', supplier: 'x', baseline: 3_000_000, newCost: 1_000_000 }],
      [paid('E-1', '2020-01-01', '2024-12-31', 5_000_000)],
      target,
      '2025-06-30',
    );
    expect(only(summary)).toMatchObject({ forecast: krTotal(2_000_000), forecastUncertain: true });
  });
});

describe('Targets', () => {
  it('nytecknat counts of a short term no more than it gives', () => {
    const month = { ...contract, termYears: 1 / 12, baseline: '', newCost: '', amount: 100_000 };
    const half = { ...contract, id: 'E-2', start: day('2025-06-01'), termYears: 0.5 };
    expect(
      only(summaryOf([month, half], [], [{ year: 2025, amount: 1_000_000, basis: 'Nytecknat, årseffekt' }])).calculated,
    ).toBe(krTotal(150_000));
  });

  it('Ej angivet may have one, and no other word is taken for it', () => {
    const effects = [
      { ...claim, department: 'Vård' },
      { ...claim, id: 'E-3', start: day('2025-01-07'), department: '', amount: 70_000 },
    ];
    const given = register(
      effects,
      [],
      [
        { year: 2025, amount: 100 },
        { year: 2025, department: ' ej angivet', amount: 5 },
        { year: 2025, department: 'Okänd', amount: 6 },
      ],
    );
    expect(
      summaryBy(given).targets.map(({ department, target, calculated }) => [department, target, calculated]),
    ).toEqual([
      ['', krTotal(100), krTotal(170_000)],
      ['Ej angivet', krTotal(5), krTotal(70_000)],
      ['Okänd', krTotal(6), 0n],
    ]);
    expect(
      issuesOf(given, 'W102')
        .filter(({ table }) => table === 'targets')
        .map(({ row }) => row),
    ).toEqual([2]);
  });
});

describe('Rows are told apart also without an Effekt-ID', () => {
  const rowsOf = (effects: readonly Row<EffectField>[], asOf = '2025-12-31') => {
    const rows = finished(ledgerRows(finished(ledger(register(effects, [], [], asOf)))));
    return {
      rows,
      effects: rowsByEffect(rows, ({ effectId, hasOwnId, row }) => (hasOwnId ? effectId : `${effectId}:${row}`)),
    };
  };
  const old = { ...contract, start: day('2024-01-01'), termYears: 2 };
  const next = { ...contract, start: day('2026-01-01'), termYears: 2, baseline: 500_000, supplier: 'x', title: 'Nytt' };

  it.each([
    ['', ''],
    ['E-1', 'E-1'],
    ['E-1', 'E-2'],
  ])('what ends is known row by row: %p and %p', (one, two) => {
    const { rows, effects } = rowsOf([
      { ...old, id: one },
      { ...next, id: two },
    ]);
    expect(rows.map(({ year, lastYear }) => [year, lastYear])).toEqual([
      [2024, 2025],
      [2025, 2025],
      [2026, 2027],
      [2027, 2027],
    ]);
    expect([...endingAmounts(rows, 2025)]).toEqual([['Ekonomi', krTotal(100_000)]]);
    expect(endingEffects(effects, 2025)).toEqual([one === two ? `${one}:0` : one]);
  });

  it('the largest effect is first in the list, named or not', () => {
    const { effects } = rowsOf([
      { ...contract, id: '', termYears: 2, baseline: 9_000_000, newCost: 100_000 },
      { ...contract, id: 'E-2', termYears: 2, supplier: 'y' },
    ]);
    expect(largestEffects(effects, measures.calculated, 10)).toEqual([':0', 'E-2']);
  });

  it('a cost once is no change of a budget', () => {
    const { rows } = rowsOf([
      { ...contract, termYears: 3, baseline: 2_000_000, newCost: 1_000_000, implementationCost: 900_000 },
    ]);
    expect(rows.map(({ year, recurring, calculated }) => [year, recurring, calculated])).toEqual([
      [2025, 100_000_000, 10_000_000],
      [2026, 100_000_000, 100_000_000],
      [2027, 100_000_000, 100_000_000],
    ]);
  });
});
