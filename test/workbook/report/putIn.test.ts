import { planAdditions } from '../../../src/workbook/initiatives/planAdditions';
import { putInSteps, type StandingSheet } from '../../../src/workbook/report/putIn';

const additions = planAdditions(null);
const line = additions.find(({ sheet }) => sheet === 'management');
const sheet = (blocks: StandingSheet['blocks']): StandingSheet => ({
  unit: 'tkr',
  blocks,
  charts: new Set(),
  top: 1,
  left: 1,
  values: [],
});
const kindsOf = (blocks: StandingSheet['blocks']): string[] =>
  line === undefined ? [] : putInSteps(line, additions, sheet(blocks)).map(({ kind }) => kind);

describe('a part’s line that is put in', () => {
  it('has its formats once: those of a broken-off drawing go before they are drawn anew', () => {
    const again = kindsOf([{ name: 'Ledning_Plan', top: 38, left: 2, rows: 6 }]);
    expect(again[0]).toBe('clearFormats');
    expect(again.filter((kind) => kind === 'format')).toHaveLength(2);
    expect(kindsOf([])).not.toContain('clearFormats');
  });

  it('is left as it is where people have put rows into it', () => {
    expect(kindsOf([{ name: 'Ledning_Plan', top: 38, left: 2, rows: 9 }])).toEqual([]);
  });
});
