import { summaryOf } from '../../src/taskpane/figures/summaryOf';
import { scopeOf, yearsInScope } from '../../src/taskpane/figures/yearsInScope';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { readingOf, stateOf } from '../support/pane';

const outcome = {
  'Effekt-ID': 'E-0002',
  Från: '2025-04-01',
  Till: '2025-04-30',
  'Realiserat belopp': 175_000,
  Källa: 'Faktura',
};
const summary = summaryOf(stateOf(readingOf({ ...exampleRegister, outcomes: [outcome] })).assessment);

describe('the years of the pane’s chart', () => {
  it('count the classes of the year’s target, freed and returned without one, as Ledningsvy does', () => {
    expect(scopeOf(summary, 2025)).toBe('freedAndReturned');
    expect(
      scopeOf(
        { targets: [{ ...({} as (typeof summary.targets)[number]), year: 2025, department: '', scope: 'all' }] },
        2025,
      ),
    ).toBe('all');
  });

  it('leave avoided and indirect out where the target does', () => {
    const [first] = yearsInScope(summary, 'freedAndReturned');
    const [all] = yearsInScope(summary, 'all');
    const year = summary.perYear[0];
    expect(first?.calculated).toBe((year?.byClass.freed ?? 0n) + (year?.byClass.returned ?? 0n));
    expect(all?.calculated).toBe(year?.calculated);
  });

  it('have no realised where nobody has looked, which is not 0', () => {
    const years = yearsInScope(summary, 'freedAndReturned');
    expect(years.find(({ year }) => year === 2025)?.realised).toBe(17_500_000n);
    expect(years.find(({ year }) => year === 2026)?.realised).toBeNull();
  });
});
