import type { EffectField, OutcomeField } from '../../../src/domain/register/cells';
import type { Row } from '../../support/register';
import { assessed, contract, day, issuesOf, outcome, penalty } from '../../support/register';
import { effects } from './manyEffects';

describe('copies', () => {
  it('E113 leaves the later of two equal rows out, whatever their IDs, and W107 is then silent', () => {
    const assessment = effects(contract, contract, { ...contract, id: 'E-0002' });
    expect(assessment.rows.map(({ state }) => state)).toEqual(['counted', 'leftOut', 'leftOut']);
    expect(assessment.issues.map(({ ruleId, row }) => [ruleId, row])).toEqual([
      ['E113', 1],
      ['E113', 2],
    ]);
    expect(issuesOf(assessment, 'E113')[0]?.params).toEqual({ rows: [0], effectIds: ['E-0001'] });
  });

  it('E113 offers to withdraw the copy', () => {
    expect(issuesOf(effects(contract, contract), 'E113')[0]?.fix).toEqual({
      changes: [{ table: 'effects', row: 1, field: 'status', before: '', after: 'Makulerad' }],
    });
  });

  it('E113 lets rows through that differ in any input', () => {
    expect(issuesOf(effects(contract, { ...contract, id: 'E-2', title: 'Utskrift 2' }), 'E113')).toEqual([]);
    expect(issuesOf(effects(contract, { ...contract, id: 'E-2', comment: 'x' }), 'E113')).toEqual([]);
    expect(issuesOf(effects(contract, { ...contract, id: 'E-2', baseline: 51_000, newCost: 29_000 }), 'E113')).toEqual(
      [],
    );
    expect(issuesOf(effects(contract, { ...contract, id: 'E-2', baseline: 51_000, newCost: 31_000 }), 'E113')).toEqual(
      [],
    );
    for (const change of [
      { department: 'Gemensamt' },
      { termYears: 1, newCost: 10_000 },
      { start: day('2025-10-02') },
      { actualEnd: day('2028-01-01') },
      { evidence: 'x' },
      { ceiling: 5 },
    ]) {
      expect([change, issuesOf(effects(contract, { ...contract, id: 'E-2', ...change }), 'E113')]).toEqual([
        change,
        [],
      ]);
    }
  });

  it('E113 knows copies by what their cells mean: an amount or a date as text, a term in words, case and spaces', () => {
    for (const change of [
      { termYears: '2' },
      { baseline: '50 tkr' },
      { start: '2025-10-01' },
      { supplier: ' leverantören  ab' },
      { status: 'Avtalad' },
      { registered: day('2025-11-01') },
    ]) {
      const assessment = effects(contract, { ...contract, id: 'E-0002', ...change });
      expect([change, assessment.rows.map(({ state }) => state)]).toEqual([change, ['counted', 'leftOut']]);
    }
  });

  it('E113 leaves out a copy within one ärende too', () => {
    const assessment = effects({ ...contract, caseId: 'A' }, { ...contract, caseId: 'A', id: 'E-0002' });
    expect(assessment.issues.map(({ ruleId, row }) => [ruleId, row])).toEqual([['E113', 1]]);
    expect(issuesOf(effects({ ...contract, caseId: 'A' }, { ...contract, caseId: 'A' }), 'E113')).toHaveLength(1);
  });

  it('E113 compares no row that is withdrawn or has another error', () => {
    expect(
      issuesOf(effects(contract, { ...contract, status: 'Makulerad' }, { ...contract, newCost: '' }), 'E113'),
    ).toEqual([]);
    expect(effects({ ...contract, newCost: '' }, { ...contract, newCost: '' }).rows.map(({ state }) => state)).toEqual([
      'leftOut',
      'leftOut',
    ]);
  });

  it('E113 keeps the same row in whatever order they stand: with an outcome, else validated, else the shortest ID', () => {
    const keptOf = (rows: Row<EffectField>[], outcomes: Row<OutcomeField>[] = []) =>
      [rows, [...rows].reverse()].map((each) => assessed({ effects: each, outcomes }).effects.map(({ id }) => id));
    const rows = [
      { ...contract, id: '' },
      { ...contract, id: 'E-0001' },
      { ...contract, id: 'E-0002' },
      { ...contract, id: 'E-33' },
    ];
    expect(keptOf(rows)).toEqual([['E-33'], ['E-33']]);
    const validated = { ...contract, id: 'E-0002', validatedBy: 'Ek', validatedAmount: 40_000 };
    expect(keptOf([rows[1] ?? {}, validated])).toEqual([['E-0002'], ['E-0002']]);
    const paid = { ...outcome, effectId: 'E-0001' };
    expect(keptOf([...rows, validated], [paid])).toEqual([['E-0001'], ['E-0001']]);
    expect(keptOf([...rows, validated], [{ ...paid, from: day('2030-01-01'), to: day('2030-01-31') }])).toEqual([
      ['E-0001'],
      ['E-0001'],
    ]);
    for (const other of [
      { source: 'Beräknat' },
      { source: 'Faktura 4711' },
      { source: '' },
      { amount: 'x' },
      { amount: '' },
      { to: day('2025-01-01') },
      { from: '' },
      { effectId: '' },
    ]) {
      expect(keptOf(rows, [{ ...paid, ...other }])).toEqual([['E-33'], ['E-33']]);
    }
  });

  it('E113 leaves out copies without outcomes; W155 asks about those that have, also within one ärende', () => {
    const outcomes = ['E-0001', 'E-0002'].map((effectId) => ({ ...outcome, effectId }));
    const rows = ['E-0001', 'E-0002', 'E-0003'].map((id) => ({ ...contract, id, caseId: 'A' }));
    const assessment = assessed({ effects: rows, outcomes });
    expect(assessment.effects.map(({ id }) => id)).toEqual(['E-0001', 'E-0002']);
    expect(issuesOf(assessment, 'E113').map(({ row, params }) => [row, params.effectIds])).toEqual([
      [2, ['E-0001', 'E-0002']],
    ]);
    expect(issuesOf(assessment, 'W155').map(({ row, params }) => [row, params.effectIds])).toEqual([
      [0, ['E-0002']],
      [1, ['E-0001']],
    ]);
    const without = assessed({ effects: rows.map((row) => ({ ...row, caseId: '' })), outcomes });
    expect(issuesOf(without, 'W155').map(({ row }) => row)).toEqual([0, 1]);
    const nameless = assessed({
      effects: rows.map((row) => ({ ...row, caseId: '', supplier: '', title: '' })),
      outcomes,
    });
    expect(issuesOf(nameless, 'W155').map(({ row, field }) => [row, field])).toEqual([
      [0, 'title'],
      [1, 'title'],
    ]);
  });

  it('E113 E507 E501 realised is the same in either order of the rows, and an outcome of a left-out effect says why', () => {
    const row = { ...penalty, title: 'Vite', amount: 100_000 };
    const twins = [
      { ...row, id: 'E-1' },
      { ...row, id: 'E-2' },
    ];
    const paid = { ...outcome, amount: 80_000, from: day('2025-12-01'), to: day('2025-12-31') };
    const unknown = { ...row, id: 'E-3', title: 'Annat vite', amount: 'okänt' };
    for (const order of [twins, [...twins].reverse()]) {
      const assessment = assessed({
        effects: [...order, unknown],
        outcomes: ['E-2', 'E-3', 'E-4'].map((effectId) => ({ ...paid, effectId })),
      });
      expect(assessment.effects.map(({ id }) => id)).toEqual(['E-2']);
      expect(assessment.outcomes.map(({ effectId, amount }) => [effectId, amount])).toEqual([['E-2', 8_000_000]]);
      expect(
        assessment.issues
          .filter(({ table }) => table === 'outcomes')
          .map(({ ruleId, row: at, params }) => [ruleId, at, params.reason, params.rules]),
      ).toEqual([
        ['E507', 1, 'error', 'E105'],
        ['E501', 2, 'unknown', undefined],
      ]);
    }
    const [first] = assessed({
      effects: twins,
      outcomes: [{ ...paid, effectId: 'E-2', source: 'Beräknat' }],
    }).issues.filter(({ table }) => table === 'outcomes');
    expect([first?.ruleId, first?.params]).toEqual(['E507', { reason: 'copy', of: 'E-1' }]);
  });

  it('an outcome of a copied effect still counts for the row that is kept', () => {
    const outcome = {
      effectId: 'E-0001',
      from: day('2025-10-01'),
      to: day('2025-12-31'),
      amount: 5000,
      source: 'Faktura',
    };
    expect(assessed({ effects: [contract, contract], outcomes: [outcome] }).outcomes).toHaveLength(1);
  });
});
