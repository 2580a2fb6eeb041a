import { judgeInSteps } from '../../../src/application/judge';
import { dayOf, serialOf, type Serial } from '../../../src/domain/basics/calendar';
import { finished } from '../../../src/domain/basics/steps';
import { exampleOf } from '../../../src/workbook/examples/examples';
import { exampleRegister } from '../../../src/workbook/examples/sourceCases';
import { readingOf } from '../../support/pane';
import { summaryOf } from '../../../src/taskpane/figures/summaryOf';

const days: [string, Serial][] = [
  ['the first day of a year', serialOf(2026, 1, 1)],
  ['a leap day', serialOf(2028, 2, 29)],
  ['an ordinary day', serialOf(2026, 6, 15)],
  ['the last day of a month', serialOf(2026, 11, 30)],
  ['the last day of a year', serialOf(2026, 12, 31)],
];

function judged(today: Serial) {
  const { settings = {}, ...rows } = exampleOf('year', today);
  return finished(judgeInSteps(readingOf(rows, settings), { today }));
}

describe.each(days)('the example after a year, on %s', (_, today) => {
  const { assessment, issues } = judged(today);
  const summary = summaryOf(assessment);
  const year = dayOf(today).year;

  it('has one deliberate mistake, which is left out, and no other error', () => {
    const errors = issues.filter(({ issue }) => issue.severity === 'error');
    expect(errors.map(({ issue }) => issue.ruleId)).toEqual(['E202']);
    expect([summary.counted, summary.leftOut]).toEqual([18, 1]);
  });

  it('has outcomes over and under what was calculated, all in months that have passed', () => {
    expect(issues.filter(({ issue }) => issue.ruleId === 'W551')).toEqual([]);
    expect(summary.total.shortfall).toBeGreaterThan(0n);
    expect(summary.total.surplus).toBeGreaterThan(0n);
    expect(summary.total.realisationRate).toBeGreaterThan(0.8);
    expect(summary.total.realisationRate).toBeLessThan(1);
    expect(summary.total.followUpCoverage).toBeGreaterThan(0.7);
  });

  it('has a vite that is paid and one that is paid in part', () => {
    expect(issues.filter(({ issue }) => issue.ruleId === 'W351')).toHaveLength(1);
    expect(summary.total.byClass.returned).toBe(73_000_000n);
  });

  it('has targets with shares for this year, and for the years around it', () => {
    const whole = summary.targets.filter(({ department }) => department === '');
    expect(whole.map((target) => target.year)).toEqual([year - 1, year, year + 1]);
    const shares = summary.targets.filter((target) => target.year === year && target.department !== '');
    expect(shares.reduce((sum, { target }) => sum + target, 0n)).toBe(600_000_000n);
    expect(assessment.budgetDecisions).toHaveLength(3);
  });

  it('has unit data that agree with calculation and outcomes', () => {
    expect(issues.filter(({ issue }) => /^(E8|W85)/.test(issue.ruleId))).toEqual([]);
    expect(summary.total.deviation.contractLoyalty).not.toBe(0n);
    expect(summary.total.deviation.index).not.toBe(0n);
  });
});

describe('the examples', () => {
  it('are the same for the same day, and move with it', () => {
    const today = serialOf(2026, 5, 4);
    expect(exampleOf('year', today)).toEqual(exampleOf('year', today));
    expect(exampleOf('year', serialOf(2026, 5, 28))).toEqual(exampleOf('year', today));
    expect(exampleOf('year', serialOf(2027, 5, 4)).effects[0]?.Startdatum).toBe(serialOf(2026, 3, 1));
  });

  it("leave the source's cases as they are, on whatever day", () => {
    const cases = exampleOf('cases', serialOf(2031, 1, 1));
    expect(cases.effects.map(({ Benämning }) => Benämning)).toEqual(
      exampleRegister.effects.map(({ Benämning }) => Benämning),
    );
    expect(cases.effects[0]?.Startdatum).toBe(serialOf(2025, 1, 1));
    expect([cases.settings, cases.validated, cases.opensOn]).toEqual([undefined, undefined, undefined]);
  });
});
