import type { EffectField } from '../../../src/domain/register/cells';
import type { Ore } from '../../../src/domain/basics/money';
import type { Row } from '../../support/register';
import { assessed, contract, issuesOf, other, penalty, rulesOn, settings } from '../../support/register';
import { effects, apart } from './manyEffects';

describe('unit slips', () => {
  const withAmounts = (...amounts: number[]) =>
    effects(...amounts.map((amount, index) => apart(index, { baseline: '', newCost: '', amount })));
  const marked = (assessment: ReturnType<typeof effects>) => issuesOf(assessment, 'W152').map(({ row }) => row);

  it('W152 marks an amount 1000 times the median of its type, or a thousandth of it', () => {
    expect(marked(withAmounts(10, 20, 30, 40, 50, 60, 70, 40_000))).toEqual([]);
    expect(marked(withAmounts(10, 20, 30, 40, 50, 60, 70, 45_000))).toEqual([7]);
    expect(marked(withAmounts(0.04, 20, 30, 40, 50, 60, 70, 80))).toEqual([0]);
    expect(marked(withAmounts(0.05, 20, 30, 40, 50, 60, 70, 80))).toEqual([]);
    const said = (...amounts: number[]) =>
      issuesOf(withAmounts(...amounts), 'W152').map(({ row, field, params }) => ({ row, field, ...params }));
    expect(said(70, 10, 45_000, 20, 60, 30, 50, 40)).toEqual([
      { row: 2, field: 'amount', reason: 'large', amountOre: 4_500_000, medianOre: 4500 },
    ]);
    expect(said(80, 70, 60, 50, 40, 30, 20, 0.04)).toEqual([
      { row: 7, field: 'amount', reason: 'small', amountOre: 4, medianOre: 4500 },
    ]);
  });

  it('W152 needs eight rows of the type, zeros apart', () => {
    expect(marked(withAmounts(20, 30, 40, 50, 60, 70, 90_000))).toEqual([]);
    expect(marked(withAmounts(0, 20, 30, 40, 50, 60, 70, 90_000))).toEqual([]);
    expect(marked(withAmounts(0, 10, 20, 30, 40, 50, 60, 70, 90_000))).toEqual([8]);
  });

  it('W152 compares rows of one type only', () => {
    const penalties = Array.from({ length: 7 }, (_, index) => ({
      ...penalty,
      id: `P${index}`,
      title: `${index}`,
      supplier: `${index}`,
      amount: 10 + index,
    }));
    expect(marked(effects(...penalties, apart(9, { baseline: '', newCost: '', amount: 90_000 })))).toEqual([]);
    const eighth = { ...penalty, id: 'P7', title: '7', supplier: '7', amount: 17 };
    expect(marked(effects(...penalties, eighth, apart(9, { baseline: '', newCost: '', amount: 90_000 })))).toEqual([]);
    expect(
      marked(effects(...penalties, eighth, { ...eighth, id: 'P8', title: '8', supplier: '8', amount: 90_000 })),
    ).toEqual([8]);
  });

  it.each([[1_000], [1_000_000]])('W156 marks both rows when one is %i times the other', (factor) => {
    const assessment = effects(
      { ...penalty, amount: 3.2 },
      { ...penalty, id: 'E-9', title: 'b', amount: 3.2 * factor },
    );
    expect(issuesOf(assessment, 'W156').map(({ row, params }) => [row, params.effectIds, params.rows])).toEqual([
      [0, ['E-9'], [1]],
      [1, ['E-0002'], [0]],
    ]);
  });

  it('W156 names at most five rows, those with the first IDs', () => {
    const small = Array.from({ length: 7 }, (_, index) => ({
      ...penalty,
      id: `E-${9 - index}`,
      title: `${index}`,
      amount: 3.2,
      start: `2024-0${index + 1}-01`,
    }));
    const named = (...rows: Row<EffectField>[]) =>
      issuesOf(
        effects(
          ...rows,
          { ...penalty, amount: 3200 },
          { ...penalty, id: 'E-0', title: 'x', start: '2024-09-01', amount: 3_200_000 },
        ),
        'W156',
      ).map(({ params }) => params.effectIds);
    expect(named(...small)[7]).toEqual(['E-0', 'E-3', 'E-4', 'E-5', 'E-6']);
    expect(named(...[...small].reverse())[7]).toEqual(['E-0', 'E-3', 'E-4', 'E-5', 'E-6']);
    expect(named(...small)[8]).toEqual(['E-0002', 'E-3', 'E-4', 'E-5', 'E-6']);
  });

  it('W156 compares rows of one supplier, exactly, and needs a supplier', () => {
    const pair = (supplier: string, otherSupplier: string, amount: number) =>
      issuesOf(
        effects(
          { ...penalty, supplier, amount: 3.2 },
          { ...penalty, id: 'E-9', title: 'b', supplier: otherSupplier, amount },
        ),
        'W156',
      );
    expect(pair('A', 'a ', 3200)).toHaveLength(2);
    expect(pair('A', 'B', 3200)).toEqual([]);
    expect(pair('', '', 3200)).toEqual([]);
    expect(pair('A', 'A', 3201)).toEqual([]);
    const nothing = { ...contract, newCost: 50_000 };
    expect(issuesOf(effects(nothing, { ...nothing, id: 'E-9', title: 'b' }), 'W156')).toEqual([]);
  });

  it('W155, W156 and W256 compare the rows of a supplier that has very many', () => {
    const alone = Array.from({ length: 20 }, (_, index) => ({
      ...contract,
      id: `A${index}`,
      title: `${index}`,
      category: `${index}`,
      start: `${2000 + 3 * index}-01-01`,
      newCost: 30_000 + 1000 * index,
    }));
    const slip = { ...penalty, supplier: contract.supplier ?? '', id: 'S', amount: 40, start: '2090-01-01' };
    const assessment = effects(
      ...alone,
      { ...contract, id: 'T', title: 'T', category: 'Resor', start: '2000-06-01' },
      slip,
      { ...contract, id: 'U', title: 'U', category: 'Resor', start: '2001-12-01', newCost: 1000 },
    );
    const rowsOf = (ruleId: string) => issuesOf(assessment, ruleId).map(({ row }) => row);
    expect([rowsOf('W155'), rowsOf('W156'), rowsOf('W256')]).toEqual([
      [0, 20],
      [0, 20, 21],
      [20, 22],
    ]);
  });

  it('W156 is the same whichever row stands first, however far apart their months are', () => {
    const rows = [
      { ...penalty, amount: 3.2 },
      { ...penalty, id: 'E-9', title: 'b', amount: 3200, start: '2030-01-01' },
    ];
    for (const [first, second] of [rows, [...rows].reverse()])
      expect(issuesOf(effects(first ?? {}, second ?? {}), 'W156')).toHaveLength(2);
  });

  it('W152 and W156 point at the cell that the amount comes from', () => {
    const yearly = { ...other, supplier: 'A', hoursPerYear: '' };
    const fields = (first: Row<EffectField>, second: Row<EffectField>) =>
      issuesOf(
        assessed(
          { effects: [first, { ...second, id: 'E-9', title: 'b' }] },
          { settings: { ...settings, hourlyCost: 10_000 as Ore } },
        ),
        'W156',
      ).map(({ field }) => field);
    expect(fields({ ...penalty, amount: 3.2 }, { ...penalty, amount: 3200 })).toEqual(['amount', 'amount']);
    expect(fields({ ...contract, baseline: 5, newCost: 3 }, { ...contract, baseline: 5000, newCost: 3000 })).toEqual([
      'baseline',
      'baseline',
    ]);
    expect(fields({ ...yearly, indirectPerYear: 5 }, { ...yearly, indirectPerYear: 5000 })).toEqual([
      'indirectPerYear',
      'indirectPerYear',
    ]);
    expect(fields({ ...yearly, hoursPerYear: 5 }, { ...yearly, hoursPerYear: 5000 })).toEqual([
      'hoursPerYear',
      'hoursPerYear',
    ]);
  });

  it('W156 speaks alone where W152 says the same less exactly', () => {
    const rows = [10, 20, 30, 40, 50, 60, 70].map((amount, index) =>
      apart(index, { baseline: '', newCost: '', amount }),
    );
    const assessment = effects(
      ...rows,
      apart(7, { supplier: 'Leverantör 6', baseline: '', newCost: '', amount: 70_000, start: '2030-01-01' }),
    );
    expect(rulesOn(assessment, 7)).toEqual(['W156']);
  });
});
