import { explainFigure } from '../../../src/domain/summary/explainFigure';
import type { FigureExplanation } from '../../../src/domain/summary/explainFigure';
import type { FigureRef, Slice } from '../../../src/domain/summary/figureRef';
import type { Issue } from '../../../src/domain/register/issue';
import { assessment, claim, contract, day, effect, outcome, target } from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';

export const errors: Issue[] = [
  { ruleId: 'E104', severity: 'error', table: 'effects', row: 4, field: 'start', effectId: 'E-9', params: {} },
  { ruleId: 'E203', severity: 'error', table: 'effects', row: 4, field: 'termYears', effectId: 'E-9', params: {} },
  { ruleId: 'E104', severity: 'error', table: 'effects', row: 4, field: 'start', effectId: 'E-9', params: {} },
  { ruleId: 'W161', severity: 'warning', table: 'effects', row: 0, field: 'owner', effectId: 'E-1', params: {} },
  { ruleId: 'W163', severity: 'warning', table: 'effects', row: 4, field: 'actualEnd', effectId: 'E-9', params: {} },
  { ruleId: 'W551', severity: 'warning', table: 'outcomes', row: 3, field: 'to', effectId: 'E-1', params: {} },
  { ruleId: 'E502', severity: 'error', table: 'outcomes', row: 2, field: 'from', effectId: 'E-1', params: {} },
  { ruleId: 'E503', severity: 'error', table: 'outcomes', row: 2, field: 'amount', effectId: 'E-1', params: {} },
];

/** Three followed-up effects in two departments, one that only saves time, one left out and one withdrawn. */
export const register = assessment({
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
export const book = ledgerOf(register);
export const summary = summaryBy(register, book);
export const all: Slice = { kind: 'all' };

/** What is behind a figure of the register. */
export function explain(ref: FigureRef): FigureExplanation {
  return explainFigure(register, book, ref);
}
