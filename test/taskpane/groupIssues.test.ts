import fc from 'fast-check';
import type { PlacedIssue } from '../../src/application/results';
import { filterIssues, groupIssues } from '../../src/taskpane/issues/groupIssues';

const placed = (ruleId: string, row: number): PlacedIssue => ({
  issue: {
    ruleId,
    severity: ruleId.startsWith('E') ? 'error' : 'warning',
    table: 'effects',
    row,
    field: null,
    effectId: `E-${row}`,
    params: {},
  },
  sheet: 'Effekter',
  sheetRow: row + 6,
  column: '',
});
const anyIssue = fc
  .tuple(fc.constantFrom('E101', 'E104', 'W151', 'W102'), fc.nat(40))
  .map(([rule, row]) => placed(rule, row));

describe('grouping issues', () => {
  it('loses none, whatever the grouping', () => {
    fc.assert(
      fc.property(fc.array(anyIssue), fc.constantFrom('rule' as const, 'row' as const), (issues, by) => {
        expect(groupIssues(issues, by).flatMap((group) => group.issues)).toHaveLength(issues.length);
      }),
    );
  });

  it('puts errors before warnings and keeps the order of the sheet within a group', () => {
    const groups = groupIssues([placed('W102', 3), placed('E104', 9), placed('E101', 5), placed('E101', 2)], 'rule');
    expect(groups.map(({ key }) => key)).toEqual(['E101', 'E104', 'W102']);
    expect(groups[0]?.issues.map(({ sheetRow }) => sheetRow)).toEqual([8, 11]);
  });

  it('by row: a row with an error and a warning is one group, an error', () => {
    const groups = groupIssues([placed('W102', 3), placed('E104', 3), placed('W102', 1)], 'row');
    expect(groups.map(({ severity, issues }) => [severity, issues.length])).toEqual([
      ['error', 2],
      ['warning', 1],
    ]);
  });
});

describe('searching issues', () => {
  const issues = [placed('E101', 1), placed('W151', 2)];
  const text = ({ issue }: PlacedIssue) => `${issue.ruleId} ${issue.effectId} Effekter`;

  it('finds those that hold every word, without case', () => {
    expect(filterIssues(issues, 'all', 'effekter w151', text)).toEqual([issues[1]]);
    expect(filterIssues(issues, 'all', 'w151 e-1', text)).toEqual([]);
  });

  it('asks for no text when there is nothing to search for', () => {
    const asked = jest.fn(text);
    expect(filterIssues(issues, 'error', '  ', asked)).toEqual([issues[0]]);
    expect(asked).not.toHaveBeenCalled();
  });
});
