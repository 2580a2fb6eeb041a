import { issueAt, type IssueRow } from '../../../src/domain/rules/issues';
import { finished } from '../../../src/domain/basics/steps';
import { speaking } from '../../../src/domain/rules/speaking';
import { assessed, contract } from '../../support/register';

describe('which of two rules speaks', () => {
  const place: IssueRow = { table: 'effects', row: 0, effectId: 'E-1' };
  const told = (
    ...raised: readonly (readonly [Parameters<typeof issueAt>[1], Parameters<typeof issueAt>[2], IssueRow?])[]
  ): string[] =>
    finished(speaking(raised.map(([ruleId, field, at = place]) => issueAt(at, ruleId, field)))).map(
      ({ ruleId, table, row }) => `${ruleId} ${table} ${row}`,
    );

  it('W302 speaks instead of W158 in its cell, and of no other rule or cell', () => {
    expect(told(['W158', 'termYears'], ['W302', 'termYears'])).toEqual(['W302 effects 0']);
    expect(told(['W158', 'ceiling'], ['W302', 'termYears'])).toEqual(['W158 effects 0', 'W302 effects 0']);
    expect(told(['W253', 'termYears'], ['W302', 'termYears'])).toEqual(['W253 effects 0', 'W302 effects 0']);
  });

  it('E205 speaks instead of E201 in its row, whichever cell, and of no other rule', () => {
    expect(told(['E201', 'baseline'], ['E205', 'amount'])).toEqual(['E205 effects 0']);
    expect(told(['W158', 'amount'], ['E205', 'amount'])).toEqual(['W158 effects 0', 'E205 effects 0']);
  });

  it('W107 is not silenced by E113 of the next row, or of another table', () => {
    expect(told(['W107', 'id'], ['E113', null, { ...place, row: 1 }])).toEqual(['W107 effects 0', 'E113 effects 1']);
    expect(told(['W107', 'id'], ['E113', null, { ...place, table: 'outcomes' }])).toEqual([
      'W107 effects 0',
      'E113 outcomes 0',
    ]);
    const rows = assessed({
      effects: [
        { ...contract, id: '' },
        { ...contract, id: 'E-2' },
      ],
    }).issues.map(({ ruleId, row }) => [ruleId, row]);
    expect(rows).toEqual([['E113', 0]]);
  });
});
