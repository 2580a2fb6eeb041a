import fc from 'fast-check';
import { finished } from '../../../src/domain/basics/steps';
import { fold } from '../../../src/domain/basics/text';
import {
  endingByOrganisation,
  memberTargetFigures,
  ofOrganisation,
  organisationFigures,
} from '../../../src/domain/collection';
import { ledger, ledgerRows } from '../../../src/domain/ledger/ledger';
import { measures } from '../../../src/domain/ledger/measures';
import type { Assessment } from '../../../src/domain/rules/assessment';
import { summarise } from '../../../src/domain/summary/summary';
import { anyEffect } from '../../support/arbitraries';
import { assessment, contract, defaultSettings, target } from '../../support/effects';
import { day } from '../../support/register';

const asOf = day('2025-12-31');
const own = { settings: { ...defaultSettings, organisation: 'Samköp' }, asOf };
const figuresOf = (assessed: Assessment) => {
  const figures = finished(ledger(assessed));
  const rows = finished(ledgerRows(figures));
  return { rows, organisations: organisationFigures(figures, rows), summary: finished(summarise(assessed, figures)) };
};
const of = (organisation: string, baseline: number, row: number) =>
  contract('2025-01-01', 12, baseline, 0, { id: `${organisation}:${baseline}`, organisation, row });

describe('figures by organisation', () => {
  const effects = [of('Falun', 100, 0), of('falun ', 50, 1), of('', 7, 2)];

  it('are those of its rows whatever the case of its name; a row without one is the register’s own', () => {
    const { organisations, rows } = figuresOf(assessment({ ...own, effects }));
    expect(organisations.map(({ name, calculated }) => [name, calculated])).toEqual([
      ['Falun', 15_000n],
      ['Samköp', 700n],
    ]);
    expect(organisations[0]?.sums.over({ year: 2025 }).of(measures.calculated)).toBe(15_000n);
    expect(organisations[0]?.sums.over({ startYear: 2026 }).of(measures.calculated)).toBe(0n);
    expect([...endingByOrganisation(rows, 2025)]).toEqual([
      ['falun', 15_000n],
      ['samköp', 700n],
    ]);
  });

  it('a member’s target is held against its own rows only; one without rows has reached nothing', () => {
    const assessed = assessment({ ...own, effects });
    const { organisations } = figuresOf(assessed);
    const targets = [
      target(2026, 1, { organisation: 'Falun', row: 3 }),
      target(2025, 300, { organisation: 'FALUN', row: 2 }),
      target(2025, 10, { organisation: 'Mora', row: 1 }),
    ];
    const found = memberTargetFigures(targets, organisations, { asOf, forecastCoverage: 0.5 });
    expect(
      found.map(({ organisation, year, calculated, target: aim }) => [organisation, year, calculated, aim]),
    ).toEqual([
      ['Mora', 2025, 0n, 1_000n],
      ['FALUN', 2025, 15_000n, 30_000n],
      ['Falun', 2026, 0n, 100n],
    ]);
  });

  it('the slice of one is all that is its own, and its target as the register’s own would be', () => {
    const memberTargets = [target(2025, 300, { organisation: 'falun' }), target(2025, 5, { organisation: 'Mora' })];
    const slice = ofOrganisation(assessment({ ...own, effects, memberTargets, targets: [target(2025, 9)] }), 'Falun');
    expect(slice.effects.map(({ id }) => id)).toEqual(['Falun:100', 'falun :50']);
    expect([slice.rows.length, slice.calculations.length, slice.followUps.length]).toEqual([2, 2, 2]);
    const { summary } = figuresOf(slice);
    expect(summary.targets.map(({ department, target: aim, calculated }) => [department, aim, calculated])).toEqual([
      ['', 30_000n, 15_000n],
    ]);
    expect(ofOrganisation(assessment({ ...own, effects }), 'samköp').effects.map(({ id }) => id)).toEqual([':7']);
  });

  it('slices are the figures by organisation, and sum to the whole', () => {
    const any = fc.record({ made: anyEffect, organisation: fc.constantFrom('A', 'a', 'B', '') });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (drafts) => {
        const made = drafts.map(({ made: effect, organisation }, row) => ({
          ...effect,
          row,
          organisation,
          id: `E-${row}`,
        }));
        const assessed = assessment({ ...own, effects: made });
        const { organisations, summary } = figuresOf(assessed);
        expect(organisations.reduce((sum, { calculated }) => sum + calculated, 0n)).toBe(summary.total.calculated);
        for (const { name, calculated, sums } of organisations) {
          const slice = figuresOf(ofOrganisation(assessed, name));
          expect(slice.summary.total.calculated).toBe(calculated);
          for (const { year, calculated: inYear } of slice.summary.perYear)
            expect(sums.over({ year }).of(measures.calculated)).toBe(inYear);
        }
        expect(new Set(organisations.map(({ name }) => fold(name))).size).toBe(organisations.length);
      }),
      { numRuns: 100 },
    );
  });
});
