import type { EffectField, OutcomeField } from '../../../src/domain/register/cells';
import type { Row } from '../../support/register';
import { assessed, contract, day, issuesOf, other, outcome, penalty, rulesOn } from '../../support/register';
import { ledgerOf, summaryBy } from '../../support/figures';

const withOutcomes = (...rows: Row<OutcomeField>[]) => assessed({ effects: [contract], outcomes: rows });
const onOutcome = (change: Row<OutcomeField>): string[] =>
  rulesOn(withOutcomes({ ...outcome, ...change }), 0, 'outcomes');

describe('which outcomes count', () => {
  it('E506 leaves the later outcome of a credit note out: the same credit is not paid twice', () => {
    const { issues, outcomes } = withOutcomes(
      { ...outcome, creditRow: 'K-1' },
      { ...outcome, from: day('2026-01-01'), to: day('2026-01-31'), amount: 7_000, creditRow: 'k-1' },
    );
    expect(issues.filter(({ ruleId }) => ruleId === 'E506').map(({ row, field }) => [row, field])).toEqual([
      [1, 'creditRow'],
    ]);
    expect(outcomes).toHaveLength(1);
    const apart = withOutcomes({ ...outcome, creditRow: 'K-1' }, { ...outcome, amount: 7_000, creditRow: 'K-2' });
    expect(apart.issues.filter(({ ruleId }) => ruleId === 'E506')).toEqual([]);
  });

  it('E501 leaves an outcome of an unknown, missing or doubled Effekt-ID out', () => {
    expect(onOutcome({ effectId: 'E-9999' })).toEqual(['E501']);
    expect(onOutcome({ effectId: '' })).toEqual(['E501']);
    const doubled = assessed({ effects: [contract, { ...penalty, id: 'E-0001' }], outcomes: [outcome] });
    expect(rulesOn(doubled, 0, 'outcomes')).toEqual(['E501']);
    expect(doubled.outcomes).toEqual([]);
  });

  it('E501 knows no effect for an outcome without ID, though an effect has none either', () => {
    for (const change of [{}, { status: 'Makulerad' }]) {
      const assessment = assessed({
        effects: [{ ...contract, ...change, id: '' }],
        outcomes: [{ ...outcome, effectId: '' }],
      });
      expect(rulesOn(assessment, 0, 'outcomes')).toEqual(['E501']);
      expect(assessment.outcomes).toEqual([]);
    }
  });

  it('an ID that a withdrawn row has too is the live row’s, whichever stands first', () => {
    const withdrawn = { ...penalty, id: 'E-0001', status: 'Makulerad' };
    for (const effects of [
      [withdrawn, contract],
      [contract, withdrawn],
    ]) {
      const assessment = assessed({ effects, outcomes: [outcome] });
      expect(assessment.issues).toEqual([]);
      expect(assessment.outcomes).toHaveLength(1);
    }
  });

  it('E501 finds the effect trimmed and without case', () => {
    const assessment = withOutcomes({ ...outcome, effectId: ' e-0001' });
    expect(assessment.outcomes[0]?.effectId).toBe('E-0001');
  });

  it.each([
    [{ from: '' }],
    [{ to: '' }],
    [{ from: 'okt' }],
    [{ to: '#REF!' }],
    [{ from: day('2025-12-01'), to: day('2025-11-30') }],
    [{ to: '2100-01-01' }],
  ])('E502 wants a period: %j', (change) => {
    expect(onOutcome(change)).toEqual(['E502']);
  });

  it('E502 takes a period of one day as its whole month', () => {
    const assessment = withOutcomes({ ...outcome, from: day('2025-10-31'), to: day('2025-10-31'), amount: 1666.67 });
    expect(assessment.issues.filter(({ table }) => table === 'outcomes')).toEqual([]);
    expect(assessment.outcomes[0]).toMatchObject({ firstMonth: 2025 * 12 + 9, lastMonth: 2025 * 12 + 9 });
  });

  it('E503 wants an amount; 0 is one', () => {
    for (const amount of ['', 'okänt', '#N/A', true]) expect(onOutcome({ amount })).toEqual(['E503']);
    expect(onOutcome({ amount: 0, cause: 'Annat' })).toEqual([]);
  });

  it('E106 and E111 say of an outcome’s amount what is wrong with it', () => {
    expect(onOutcome({ amount: '5.000' })).toEqual(['E106']);
    expect(onOutcome({ amount: 1e11 })).toEqual(['E111']);
  });

  it('E111 leaves an outcome out that takes its effect past 10 000 miljarder kronor, and every figure stands', () => {
    const full = { ...outcome, amount: 1e10 };
    const many = Array.from({ length: 1001 }, (_, index) => ({
      ...full,
      evidence: `Faktura ${index}`,
      amount: index % 2 === 0 ? 1e10 : -1e10,
    }));
    const assessment = withOutcomes(...many, { ...outcome, evidence: 'Liten', amount: 0 });
    expect(issuesOf(assessment, 'E111')).toMatchObject([
      { row: 1000, field: 'amount', params: { reason: 'effectSum', limitOre: 1e15 } },
    ]);
    expect(assessment.outcomes).toHaveLength(1001);
    expect(summaryBy(assessment, ledgerOf(assessment)).total.realised).toBe(0n);
  });

  it('totals over effects are exact beyond 2⁵³ öre', () => {
    const effects = Array.from({ length: 110 }, (_, index) => ({ ...contract, id: `E-${index}`, title: `${index}` }));
    const outcomes = effects.flatMap(({ id }) =>
      Array.from({ length: 99 }, (_, index) => ({
        ...outcome,
        effectId: id,
        evidence: `${index}`,
        amount: 1e10 - 0.01,
      })),
    );
    const assessment = assessed({ effects, outcomes });
    expect(summaryBy(assessment, ledgerOf(assessment)).total.realised).toBe(110n * 99n * 999_999_999_999n);
  });

  it('W151 uses a text amount and offers the number', () => {
    const assessment = withOutcomes({ ...outcome, amount: '5 tkr' });
    expect(issuesOf(assessment, 'W151')[0]?.fix?.changes[0]).toEqual({
      table: 'outcomes',
      row: 0,
      field: 'amount',
      before: '5 tkr',
      after: 5000,
    });
    expect(assessment.outcomes[0]?.amount).toBe(500_000);
  });

  it('E504 leaves the later of two equal outcomes out when their filled evidence is the same', () => {
    const assessment = withOutcomes(outcome, { ...outcome, evidence: ' FAKTUROR okt–dec', comment: 'igen' });
    expect(rulesOn(assessment, 1, 'outcomes')).toEqual(['E504']);
    expect(assessment.outcomes.map(({ row }) => row)).toEqual([0]);
    for (const change of [
      { evidence: '' },
      { evidence: 'Andra fakturor' },
      { amount: 5001 },
      { source: 'Kreditnota' },
      { to: day('2025-11-30') },
    ]) {
      const both = withOutcomes(
        { ...outcome, ...('evidence' in change && change.evidence === '' ? change : {}) },
        { ...outcome, ...change },
      );
      expect(issuesOf(both, 'E504')).toEqual([]);
    }
  });

  it('E504 keeps the verified one of several alike, wherever it stands, and the first of several verified', () => {
    const copy = { ...outcome, verified: '' };
    const verified = { ...outcome, verified: 'Ekonomi' };
    const kept = (...rows: (typeof copy)[]) => withOutcomes(...rows).outcomes.map(({ row }) => row);
    expect(kept(copy, copy, verified, verified)).toEqual([2]);
    expect(kept(copy, { ...copy, verified: 'nej' })).toEqual([0]);
    expect(issuesOf(withOutcomes(copy, verified), 'E504').map(({ row, params }) => [row, params.rows])).toEqual([
      [0, [1]],
    ]);
  });

  it('W164: a no in Verifierad verifies nothing, and is told', () => {
    const assessment = withOutcomes({ ...outcome, verified: 'Nej, väntar' });
    expect(issuesOf(assessment, 'W164')).toMatchObject([{ table: 'outcomes', row: 0, field: 'verified' }]);
    expect(assessment.outcomes[0]?.verified).toBe(false);
  });

  it('E505 finds nothing to follow up in an Annat', () => {
    const assessment = assessed({ effects: [other, contract], outcomes: [{ ...outcome, effectId: 'E-0004' }] });
    expect(rulesOn(assessment, 0, 'outcomes')).toEqual(['E505']);
    expect(onOutcome({})).toEqual([]);
  });

  it('an outcome goes with an effect that is left out, which E507 says, or withdrawn, in silence', () => {
    for (const change of [{ start: '' }, { status: 'Makulerad' }]) {
      const assessment = assessed({ effects: [{ ...contract, ...change }], outcomes: [outcome] });
      expect(assessment.outcomes).toEqual([]);
      expect(rulesOn(assessment, 0, 'outcomes')).toEqual('start' in change ? ['E507'] : []);
    }
  });

  it('E502 and E503 are told of an outcome whose effect is left out, and nothing of a withdrawn one’s', () => {
    const own = (change: Row<EffectField>): string[] =>
      rulesOn(
        assessed({ effects: [{ ...contract, ...change }], outcomes: [{ ...outcome, from: 'x', amount: '' }] }),
        0,
        'outcomes',
      );
    expect(own({ start: '' })).toEqual(['E502', 'E503', 'E507']);
    expect(own({ status: 'Makulerad' })).toEqual([]);
  });

  it('E504 names the first of several copies, also where an effect has other outcomes before it', () => {
    const other = { ...outcome, evidence: 'Annan' };
    const assessment = withOutcomes(outcome, other, other, other, outcome);
    expect(issuesOf(assessment, 'E504').map(({ row, params }) => [row, params.rows])).toEqual([
      [2, [1]],
      [3, [1]],
      [4, [0]],
    ]);
    expect(assessment.outcomes.map(({ row }) => row)).toEqual([0, 1]);
  });

  it('E504 compares Källa as it is written where it is not in its list, and each cell by itself', () => {
    const copies = (first: Row<OutcomeField>, second: Row<OutcomeField>): number =>
      issuesOf(withOutcomes({ ...outcome, ...first }, { ...outcome, ...second }), 'E504').length;
    expect(copies({ source: 'Gissning' }, { source: ' gissning' })).toBe(1);
    expect(copies({ source: 'Gissning' }, { source: 'Skattning' })).toBe(0);
    expect(copies({ source: 'Gissning', evidence: 'A1' }, { source: 'GissningA', evidence: '1' })).toBe(0);
  });

  it('W556 counts an outcome that nobody has seen in the books as estimated', () => {
    for (const source of ['Beräknat', '', 'Gissning']) {
      const assessment = withOutcomes({ ...outcome, source });
      expect(rulesOn(assessment, 0, 'outcomes')).toEqual(['W556']);
      expect(assessment.outcomes[0]?.source).toBe('estimated');
    }
    for (const source of ['faktura', 'Kreditnota', 'Budgetutfall']) expect(onOutcome({ source })).toEqual([]);
  });

  it('W557 names a cause that is not in its list', () => {
    expect(onOutcome({ cause: 'Otur' })).toEqual(['W557']);
    expect(onOutcome({ cause: 'prisförändring' })).toEqual([]);
  });

  it.each([
    ['', false],
    ['Nej', false],
    ['Ja', true],
    ['Eva 2025-12-01', true],
    [true, true],
    [false, false],
  ])('reads Verifierad %j as %j', (verified, expected) => {
    expect(withOutcomes({ ...outcome, verified }).outcomes[0]?.verified).toBe(expected);
  });
});

describe('what counted outcomes say', () => {
  it('W551 tells that months after the per date do not count yet', () => {
    expect(onOutcome({ to: day('2026-01-31'), amount: 6666.67 })).toEqual(['W551']);
    expect(onOutcome({ to: day('2025-12-01') })).toEqual([]);
  });

  it('W552 wants a cause for more than 20 % from the calculated of the same months', () => {
    expect(onOutcome({ amount: 4000 })).toEqual([]);
    expect(onOutcome({ amount: 6000 })).toEqual([]);
    expect(onOutcome({ amount: 3999.99 })).toEqual(['W552']);
    expect(onOutcome({ amount: 6000.01 })).toContain('W552');
    expect(onOutcome({ amount: 3999.99, cause: 'Volymförändring' })).toEqual([]);
    expect(onOutcome({ amount: 1, source: 'Beräknat' })).toEqual(['W556']);
  });

  it('W552 compares instalments together, and nothing with a calculated that is not positive', () => {
    const half = { ...outcome, amount: 2500 };
    const both = withOutcomes({ ...half, evidence: 'a' }, { ...half, evidence: 'b' });
    expect(issuesOf(both, 'W552')).toEqual([]);
    const negative = assessed({ effects: [{ ...contract, newCost: 60_000 }], outcomes: [{ ...outcome, amount: 1 }] });
    expect(issuesOf(negative, 'W552')).toEqual([]);
  });

  it('W552 of a one-off comes once it is closed, on the last of its outcomes, where none states a cause', () => {
    const part = { ...outcome, effectId: 'E-0002', from: day('2025-12-01'), to: day('2025-12-31'), amount: 5_000 };
    const told = (status: string, ...outcomes: Row<OutcomeField>[]) =>
      issuesOf(assessed({ effects: [{ ...penalty, status }], outcomes }), 'W552').map(({ row, params }) => [
        row,
        params,
      ]);
    const closed = { reason: 'closed', shownOre: 1_000_000, calculatedOre: 1_750_000, share: 1_000_000 / 1_750_000 };
    const parts = [
      { ...part, evidence: 'a' },
      { ...part, evidence: 'b' },
    ];
    expect(told('Avtalad', ...parts)).toEqual([]);
    expect(told('Avslutad', ...parts)).toEqual([[1, closed]]);
    expect(told('Avslutad', ...parts, { ...part, evidence: 'c', source: 'Beräknat' })).toEqual([[1, closed]]);
    expect(told('Avslutad', { ...part, cause: 'Annat' }, { ...part, evidence: 'b' })).toEqual([]);
  });

  it('W553 counts an outcome outside the effect’s period and says so', () => {
    expect(onOutcome({ from: day('2025-09-30'), amount: 5000 })).toEqual(['W553']);
    expect(onOutcome({ from: day('2025-10-31') })).toEqual([]);
    expect(onOutcome({ to: day('2027-09-30'), cause: 'Annat' })).toEqual(['W551']);
    expect(onOutcome({ to: day('2027-10-01'), cause: 'Annat' })).toEqual(['W551', 'W553']);
    const saidToEndLater = assessed({
      effects: [{ ...contract, actualEnd: day('2030-12-31') }],
      outcomes: [{ ...outcome, to: day('2027-10-31'), cause: 'Annat' }],
    });
    expect(rulesOn(saidToEndLater, 0, 'outcomes')).toEqual(['W551', 'W553']);
    const ended = assessed({
      effects: [{ ...contract, actualEnd: day('2025-11-15') }],
      outcomes: [{ ...outcome, cause: 'Annat' }],
    });
    expect(issuesOf(ended, 'W553')[0]).toMatchObject({ field: 'to', params: { endSerial: day('2025-11-30') } });
  });

  it('W553 is silent about a one-off: it is paid when it is paid', () => {
    const paid = { ...outcome, effectId: 'E-0002', from: day('2025-12-01'), to: day('2025-12-31'), amount: 17_500 };
    expect(assessed({ effects: [penalty], outcomes: [paid] }).issues).toEqual([]);
  });

  it('W555 sums outcomes of the same months and names the others', () => {
    const half = { ...outcome, amount: 2500 };
    const assessment = withOutcomes({ ...half, evidence: 'a' }, { ...half, evidence: 'b' });
    expect(issuesOf(assessment, 'W555').map(({ row, params }) => [row, params.rows])).toEqual([
      [0, [1]],
      [1, [0]],
    ]);
    expect(assessment.outcomes).toHaveLength(2);
    const apart = withOutcomes(
      { ...outcome, to: day('2025-10-31'), amount: 1666 },
      { ...outcome, from: day('2025-11-01'), amount: 3334 },
    );
    expect(issuesOf(apart, 'W555')).toEqual([]);
    expect(issuesOf(withOutcomes(outcome, { ...outcome, source: 'Beräknat' }), 'W555')).toEqual([]);
  });

  it('W552 and W257 look at all outcomes of the same months together', () => {
    const each = { ...outcome, amount: 3500 };
    const both = withOutcomes(
      { ...each, evidence: 'a' },
      { ...each, evidence: 'b', to: day('2026-02-28'), amount: 5000 },
    );
    // The first covers October to December; over the second's five months 8 500 kr is near the 8 333,33 calculated.
    expect(issuesOf(both, 'W552').map(({ row, params }) => [row, params.shownOre, params.calculatedOre])).toEqual([
      [0, 650_000, 500_000],
    ]);
    expect(issuesOf(both, 'W257')[0]?.params).toEqual({ realisedOre: 650_000, calculatedOre: 500_000, share: 1.3 });
  });

  it('W257 asks about more than 120 % of the calculated in followed-up months', () => {
    const realised = (amount: number, to = '2025-12-31') =>
      issuesOf(withOutcomes({ ...outcome, amount, to: day(to), cause: 'Annat' }), 'W257');
    expect(realised(6000)).toEqual([]);
    expect(realised(6000.01)).toMatchObject([
      { table: 'effects', row: 0, params: { realisedOre: 600_001, calculatedOre: 500_000 } },
    ]);
    expect(realised(100, '2025-10-31')).toEqual([]);
    expect(issuesOf(withOutcomes({ ...outcome, amount: 9000, source: 'Beräknat' }), 'W257')).toEqual([]);
  });
});
