import { assessed, avoidance, contract, other, outcome, penalty, rulesOn } from '../../support/register';

describe('a register without faults', () => {
  const assessment = assessed({ effects: [contract, penalty, avoidance, other], outcomes: [outcome] });

  it('counts every row and says nothing but that Annat could be another type', () => {
    expect(assessment.issues.map(({ ruleId, row }) => [ruleId, row])).toEqual([['W154', 3]]);
    expect(assessment.rows.map(({ state }) => state)).toEqual(['counted', 'counted', 'counted', 'counted']);
    expect(assessment.outcomes).toHaveLength(1);
  });

  it('reads each row into a typed effect', () => {
    const [first] = assessment.effects;
    expect(first).toMatchObject({
      row: 0, id: 'E-0001', type: 'newContract', termMonths: 24, baseline: 5_000_000, newCost: 3_000_000,
      baselineSource: 'previousContract', amount: null, reasonCode: 'frameworkContract', department: 'Socialförvaltningen',
    });
    expect(rulesOn(assessment, 0)).toEqual([]);
  });
});
