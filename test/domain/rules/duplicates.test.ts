import type { EffectField } from '../../../src/domain/register/cells';
import type { Row } from '../../support/register';
import { avoidance, contract, day, issuesOf, penalty, rulesOn } from '../../support/register';
import { effects } from './manyEffects';

describe('duplicates', () => {
  it('W155 goes by title where neither row has a supplier', () => {
    const rows = (supplier: string, other: string, title = 'Utskrift') =>
      issuesOf(
        effects({ ...contract, supplier, comment: 'a' }, { ...contract, id: 'E-9', title, supplier: other }),
        'W155',
      ).map(({ field, params }) => [field, params.title]);
    expect(rows('', '')).toEqual([
      ['title', 'Utskrift'],
      ['title', 'Utskrift'],
    ]);
    expect(rows('', 'x')).toEqual([]);
    expect(rows('', '', 'Annat')).toEqual([]);
    expect(
      issuesOf(
        effects(
          { ...contract, supplier: '', title: '', comment: 'a' },
          { ...contract, id: 'E-9', title: '', supplier: '' },
        ),
        'W155',
      ),
    ).toEqual([]);
  });

  const twin = (change: Row<EffectField>) =>
    effects(contract, { ...contract, id: 'E-9', title: 'Annan', category: 'Resor', ...change });
  const duplicates = (assessment: ReturnType<typeof effects>) => issuesOf(assessment, 'W155').map(({ row }) => row);

  it('W155 marks same supplier, overlapping months and amounts within 2 %, and names the other row', () => {
    const assessment = twin({ newCost: 29_600 });
    expect(duplicates(assessment)).toEqual([0, 1]);
    expect(issuesOf(assessment, 'W155')[1]?.params).toEqual({
      supplier: 'Leverantören AB',
      effectIds: ['E-0001'],
      rows: [0],
    });
  });

  it('W155 takes 2 % of the larger amount, and not more', () => {
    expect(duplicates(twin({ newCost: 29_592 }))).toEqual([0, 1]);
    expect(duplicates(twin({ newCost: 30_400 }))).toEqual([0, 1]);
    expect(duplicates(twin({ newCost: 29_591 }))).toEqual([]);
  });

  it('W155 needs a common month, the same supplier, and rows that are not of one ärende', () => {
    expect(duplicates(twin({ start: day('2027-10-01') }))).toEqual([]);
    expect(duplicates(twin({ start: day('2027-09-30') }))).toEqual([0, 1]);
    expect(duplicates(twin({ supplier: 'Annan' }))).toEqual([]);
    expect(
      duplicates(
        effects({ ...contract, caseId: 'A' }, { ...contract, id: 'E-9', caseId: 'a ', department: 'Gemensamt' }),
      ),
    ).toEqual([]);
    expect(duplicates(effects({ ...contract, caseId: 'A' }, { ...contract, id: 'E-9', caseId: 'B' }))).toEqual([0, 1]);
  });

  it('W155 names at most five others, and always one', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...contract, id: `E-${index}`, title: `${index}` }));
    const named = issuesOf(effects(...many), 'W155').map(({ params }) => (params.rows as number[]).length);
    expect(named).toHaveLength(9);
    expect(Math.max(...named)).toBe(5);
    expect(Math.min(...named)).toBeGreaterThan(0);
    const byId = (rows: Row<EffectField>[]) =>
      Object.fromEntries(
        issuesOf(effects(...rows), 'W155').map(({ effectId, params }) => [effectId, params.effectIds]),
      );
    const shuffled = [4, 7, 0, 2, 8, 5, 1, 3, 6].map((index) => many[index] as Row<EffectField>);
    expect(byId(shuffled)).toEqual(byId(many));
  });

  it('W155 compares nothing with a row that is withdrawn, left out, or worth nothing', () => {
    expect(duplicates(twin({ status: 'Makulerad' }))).toEqual([]);
    expect(duplicates(twin({ start: '' }))).toEqual([]);
    expect(
      duplicates(effects({ ...contract, newCost: 50_000 }, { ...contract, id: 'E-9', title: 'b', newCost: 50_000 })),
    ).toEqual([]);
  });
});

describe('contracts and corrected invoices', () => {
  it('W256 marks contracts of one supplier and category that run at the same time', () => {
    const overlap = (change: Row<EffectField>) =>
      issuesOf(effects(contract, { ...contract, id: 'E-9', newCost: 45_000, ...change }), 'W256').map(({ row }) => row);
    expect(overlap({})).toEqual([0, 1]);
    expect(overlap({ category: 'Resor' })).toEqual([]);
    expect(overlap({ supplier: 'Annan' })).toEqual([]);
    expect(overlap({ start: day('2027-10-01') })).toEqual([]);
    expect(overlap({ category: '' })).toEqual([]);
    const three = effects(
      contract,
      { ...contract, id: 'E-9', newCost: 45_000 },
      { ...penalty, category: contract.category ?? '', supplier: contract.supplier ?? '' },
    );
    expect(issuesOf(three, 'W256').map(({ row, params }) => [row, params.rows])).toEqual([
      [0, [1]],
      [1, [0]],
    ]);
    expect(
      issuesOf(effects({ ...contract, caseId: 'A' }, { ...contract, id: 'E-9', caseId: 'A', newCost: 45_000 }), 'W256'),
    ).toEqual([]);
  });

  it('W256 counts a contract only until its actual end', () => {
    const next = { ...contract, id: 'E-9', newCost: 45_000, start: day('2026-04-01') };
    expect(issuesOf(effects({ ...contract, actualEnd: day('2026-03-31') }, next), 'W256')).toEqual([]);
    expect(issuesOf(effects({ ...contract, actualEnd: day('2026-04-01') }, next), 'W256')).toHaveLength(2);
  });

  it('W454 asks about a cost avoidance whose ärende has a corrected invoice in its months', () => {
    const invoice = { ...penalty, reason: 'Rättad faktura', caseId: 'Resor' };
    const rules = (change: Row<EffectField>, own: Row<EffectField> = {}) =>
      rulesOn(effects({ ...avoidance, caseId: 'resor', ...own }, { ...invoice, ...change }));
    expect(rules({})).toEqual(['W454']);
    expect(rules({ start: day('2025-10-31') })).toEqual([]);
    expect(rules({ start: day('2026-10-31') })).toEqual(['W454']);
    expect(rules({ start: day('2026-11-01') })).toEqual([]);
    expect(rules({ reason: 'Vite' })).toEqual([]);
    expect(rules({ caseId: 'Annat ärende' })).toEqual([]);
    expect(rules({ caseId: '' }, { caseId: '' })).toEqual([]);
  });

  it('W454 finds the one long invoice among many short ones', () => {
    const invoices = Array.from({ length: 6 }, (_, index) => ({
      ...penalty,
      id: `F${index}`,
      title: `${index}`,
      supplier: `${index}`,
      reason: 'Rättad faktura',
      caseId: 'Resor',
      start: `2024-0${index + 1}-10`,
    }));
    const long = { ...contract, id: 'L', reason: 'Rättad faktura', caseId: 'Resor', start: '2024-03-01' };
    const assessment = effects(...invoices, long, { ...avoidance, caseId: 'Resor' });
    expect(issuesOf(assessment, 'W454')[0]?.params.effectIds).toEqual(['L']);
    const otherWay = effects({ ...avoidance, caseId: 'Resor' }, long, ...[...invoices].reverse());
    expect(issuesOf(otherWay, 'W454')[0]?.params.effectIds).toEqual(['L']);
  });

  it('W454 names the same invoice in whatever order the rows stand', () => {
    const invoice = (id: string, start: string) => ({
      ...penalty,
      id,
      title: id,
      supplier: id,
      reason: 'Rättad faktura',
      caseId: 'Resor',
      start,
    });
    const rows = [
      invoice('F1', '2025-11-10'),
      invoice('F2', '2025-11-10'),
      invoice('F3', '2026-12-10'),
      invoice('F4', '2024-12-10'),
      invoice('F5', '2026-11-10'),
    ];
    const named = (order: readonly number[]) =>
      issuesOf(
        effects(...order.map((index) => rows[index] as Row<EffectField>), { ...avoidance, caseId: 'Resor' }),
        'W454',
      )[0]?.params.effectIds;
    for (const order of [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [2, 1, 4, 0, 3],
      [1, 2, 0, 4, 3],
    ])
      expect(named(order)).toEqual(['F1']);
  });
});
