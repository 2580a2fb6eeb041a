import { automaticOutcome, registerFigures, type RegisterFigures } from '../../../src/domain/indicators/automatic';
import type { Indicator } from '../../../src/domain/indicators/indicator';
import type { Effect } from '../../../src/domain/effect/effect';
import type { Assessment } from '../../../src/domain/rules/assessment';
import { assessment, claim, contract, day, kr, krTotal, outcome, target } from '../../support/effects';
import { summaryBy } from '../../support/figures';

const effects: readonly Effect[] = [
  contract('2025-01-01', 24, 1_200, 0, {
    id: 'E-1',
    department: 'Skola',
    validation: { state: 'valid', by: 'Ek', amount: null },
  }),
  contract('2025-01-01', 12, 0, 0, { id: 'E-2', baseline: kr(600), baselineSource: null }),
  claim('2024-03-01', 70, { id: 'E-3' }),
  claim('2025-03-01', 50, { id: 'E-4' }),
  claim('2025-04-01', 40, { id: 'E-5' }),
  claim('2026-02-01', 900, { id: 'E-6' }),
];
/** Half of E-1's year is followed up, at 80 %; E-2 is confirmed; E-5 is paid. */
const outcomes = [
  outcome('E-1', '2025-01-01', '2025-06-30', 480),
  outcome('E-2', '2025-01-01', '2025-06-30', 300),
  outcome('E-5', '2025-05-01', '2025-05-31', 40),
];
const figures = (year: number, given: Partial<Assessment> = {}, ofParts?: Parameters<typeof registerFigures>[2]) =>
  registerFigures(year, summaryBy(assessment({ effects, outcomes, asOf: day('2025-12-31'), ...given })), ofParts);

describe('The register’s own figures of a year (F.1)', () => {
  it('are of freed and returned where the year has no target for the whole organisation', () => {
    expect(figures(2025)).toMatchObject({ year: 2025, calculated: krTotal(1_290), realised: krTotal(520) });
    const ofSchool = [target(2025, 5, { department: 'Skola', scope: 'all' }), target(2026, 5, { scope: 'all' })];
    expect(figures(2025, { targets: ofSchool })).toMatchObject({ calculated: krTotal(1_290), realised: krTotal(520) });
  });

  it('are as the target counts them: Avser and Räknas som', () => {
    const all = figures(2025, { targets: [target(2025, 5, { scope: 'all' })] });
    expect(all).toMatchObject({ calculated: krTotal(1_890), realised: krTotal(820) });
    const freed = figures(2025, { targets: [target(2025, 5, { scope: 'freed', basis: 'newlySignedWhole' })] });
    expect(freed).toMatchObject({ calculated: krTotal(2_400), realised: krTotal(480) });
  });

  it('what nobody has measured is null, also where a target stands', () => {
    expect(figures(2025, { outcomes: [] })).toMatchObject({
      ...{ realised: null, realisationRate: null, followUpCoverage: 0 },
    });
    expect(figures(2025, { outcomes: [], targets: [target(2025, 5)] }).realised).toBeNull();
    expect(figures(2025, { outcomes: outcomes.slice(1, 2) }).realised).toBeNull();
    expect(figures(2030)).toMatchObject({ calculated: 0n, realised: null, followUpCoverage: null });
  });

  it('coverage and rate are of what has a term, freed and returned; validated is of all', () => {
    expect(figures(2025)).toMatchObject({ followUpCoverage: 0.5, realisationRate: 0.8, validatedShare: 0.634 });
  });

  it('unpaid claims are those of the year and before, as far as they are not paid; of a year to come nobody knows', () => {
    expect([2023, 2024, 2025, 2026].map((year) => figures(year).unpaidClaims)).toEqual([
      ...[0n, krTotal(70), krTotal(120), null],
    ]);
    expect(figures(2026, { asOf: day('2026-03-31') }).unpaidClaims).toBe(krTotal(1_020));
  });

  it('loyalty and initiatives come from their parts, and are none without', () => {
    const supplierLoyalty = new Map([['', 0.871]]);
    expect(figures(2025, {}, { supplierLoyalty, withoutOwner: 3 })).toMatchObject({ supplierLoyalty, withoutOwner: 3 });
    expect(figures(2025)).toMatchObject({ supplierLoyalty: new Map(), withoutOwner: null });
    // How many there were in another year nobody has written down.
    expect([2024, 2026].map((year) => figures(year, {}, { withoutOwner: 0 }).withoutOwner)).toEqual([null, null]);
  });
});

describe('An automatic outcome', () => {
  const row: Indicator = {
    ...{ row: 0, year: 2025, name: '', slice: '', target: null, direction: 'atLeast', unit: null, outcome: null },
    ...{ lastYear: null, targetText: '', outcomeText: '', automatic: 'followUpCoverage', comment: '', asText: false },
  };
  const own: RegisterFigures = { ...figures(2025), followUpCoverage: 0.5, withoutOwner: 3 };
  const of = (given: Partial<Indicator>) => automaticOutcome({ ...row, ...given }, own);

  it('is a per cent number only where Enhet is % and the target is written so', () => {
    expect(of({ unit: 'percent', target: 80 })).toBe(50);
    expect(of({ unit: 'percent', target: 1 })).toBe(0.5);
    expect(of({ unit: 'percent', target: null })).toBe(0.5);
  });

  it('in per cent is the number that people write: 0,58 is 58, not 57,99999999999999', () => {
    const of58 = { ...own, followUpCoverage: 0.58 };
    expect(automaticOutcome({ ...row, unit: 'percent', target: 58 }, of58)).toBe(58);
  });

  it('is nothing in a unit that cannot hold it: kronor are no st, a share no number without a unit', () => {
    expect(
      [null, 'count', 'percent', 'text'].map((unit) => of({ automatic: 'calculated', unit } as Indicator)),
    ).toEqual([null, null, null, null]);
    expect([null, 'count', 'kronor', 'millions'].map((unit) => of({ unit } as Indicator))).toEqual([
      ...[null, null, null, null],
    ]);
    expect(
      [null, 'count', 'percent', 'kronor'].map((unit) => of({ automatic: 'withoutOwner', unit } as Indicator)),
    ).toEqual([3, 3, null, null]);
  });

  it('is nothing, and not 0 %, where nobody has measured', () => {
    const unmeasured = { ...own, followUpCoverage: null };
    expect(automaticOutcome({ ...row, unit: 'percent', target: 80 }, unmeasured)).toBeNull();
  });

  it('a number of initiatives is that number', () => {
    expect(of({ automatic: 'withoutOwner', unit: 'count', target: 5 })).toBe(3);
  });
});
