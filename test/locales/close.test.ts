import { lineComment } from '../../src/locales/close';
import type { LineReason } from '../../src/domain/close/closeTypes';
import type { Ore } from '../../src/domain/basics/money';

const nothing: LineReason = { ruleId: null, fields: [], hourlyCost: null, positionMissing: false };

describe('the comment of a change line', () => {
  it('says the rule, the columns that changed, the hourly cost before and now, or that the position was lost', () => {
    expect(lineComment(nothing)).toBe('');
    expect(lineComment({ ...nothing, ruleId: 'E104' })).toBe('E104');
    expect(lineComment({ ...nothing, positionMissing: true })).toBe('bokslutsläget saknas');
    const both = lineComment({
      ...nothing,
      fields: ['start', 'newCost'],
      hourlyCost: { from: null, to: 40_000 as Ore },
    });
    expect(both).toBe('Startdatum, Ny kostnad per år; timkostnad tom → 400\u00a0kr');
  });
});
