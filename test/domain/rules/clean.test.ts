import { assessed, avoidance, contract, other, outcome, penalty, rulesOn } from '../../support/register';

describe('a register without faults', () => {
  const judged = () => assessed({ effects: [contract, penalty, avoidance, other], outcomes: [outcome] });

  it('counts every row and says nothing but that Annat could be another type', () => {
    const { issues, rows, outcomes } = judged();
    expect(issues.map(({ ruleId, row }) => [ruleId, row])).toEqual([['W154', 3]]);
    expect(rows.map(({ state }) => state)).toEqual(['counted', 'counted', 'counted', 'counted']);
    expect(outcomes).toHaveLength(1);
  });

  it('reads each row into a typed effect', () => {
    const [first, second, third, fourth] = judged().effects;
    expect(first).toMatchObject({
      row: 0,
      id: 'E-0001',
      title: 'Utskrift',
      type: 'newContract',
      department: 'Socialförvaltningen',
      category: 'IT & Kommunikation',
      reason: 'Ramavtal/kontrakt',
      reasonCode: 'frameworkContract',
      supplier: 'Leverantören AB',
      start: contract.start,
      termMonths: 24,
      baseline: 5_000_000,
      newCost: 3_000_000,
      baselineSource: 'previousContract',
      amount: null,
      caseId: '',
      ceiling: null,
      implementationCost: null,
      indirectPerYear: null,
      centihoursPerYear: null,
      actualEnd: null,
      evidence: '',
      owner: 'Inköp',
      status: null,
      otherBenefit: '',
      comment: '',
      validation: { state: 'none', by: '', amount: null },
    });
    expect(second).toMatchObject({ type: 'oneOff', amount: 1_750_000, termMonths: null, reasonCode: 'penalty' });
    expect(third).toMatchObject({
      type: 'costAvoidance',
      baseline: 11_000_000,
      newCost: 10_000_000,
      ceiling: 12_000_000,
      termMonths: 12,
    });
    expect(fourth).toMatchObject({ type: 'other', centihoursPerYear: 800_000, comment: 'Tid för fakturahantering' });
  });

  it('keeps what people wrote beside the figures', () => {
    const words = {
      caseId: 'Ä1',
      evidence: 'Dnr 1',
      status: 'Avtalad',
      otherBenefit: 'Kortare ledtid',
      comment: 'Obs',
    };
    const row = {
      ...contract,
      ...words,
      implementationCost: 5,
      indirectPerYear: 6,
      hoursPerYear: 7,
      actualEnd: '2026-01-31',
    };
    const assessment = assessed({ effects: [row] });
    expect(rulesOn(assessment)).toEqual([]);
    expect(assessment.effects[0]).toMatchObject({
      ...words,
      status: 'agreed',
      implementationCost: 500,
      indirectPerYear: 600,
      centihoursPerYear: 700,
      actualEnd: 46_053,
    });
  });

  it('says where each row stands and what it is called', () => {
    expect(judged().rows[1]).toMatchObject({ row: 1, id: 'E-0002', title: 'Vite för sen leverans', state: 'counted' });
    expect(judged().categories).toEqual(['IT & Kommunikation', 'Resor']);
  });

  it('reads an outcome into a typed one', () => {
    expect(judged().outcomes).toEqual([
      {
        row: 0,
        effectId: 'E-0001',
        from: outcome.from,
        to: outcome.to,
        firstMonth: 2025 * 12 + 9,
        lastMonth: 2025 * 12 + 11,
        amount: 500_000,
        source: 'invoice',
        evidence: 'Fakturor okt–dec',
        cause: null,
        verified: true,
      },
    ]);
  });
});
