import fc from 'fast-check';
import type { EffectField, OutcomeField } from '../../../src/domain/register/cells';
import type { Ore } from '../../../src/domain/basics/money';
import { overlapping, type Span } from '../../../src/domain/rules/overlaps';
import type { Row } from '../../support/register';
import {
  assessed,
  avoidance,
  contract,
  day,
  issuesOf,
  other,
  outcome,
  penalty,
  rulesOn,
  settings,
} from '../../support/register';

const effects = (...rows: Row<EffectField>[]) => assessed({ effects: rows });
/** Contracts that share nothing that the rules look at, unless they are made to. */
const apart = (index: number, change: Row<EffectField> = {}): Row<EffectField> => ({
  ...contract,
  id: `E-1${index}`,
  title: `Avtal ${index}`,
  supplier: `Leverantör ${index}`,
  ...change,
});

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

describe('IDs', () => {
  it('W107 marks a missing ID and offers a new one above all that any table names', () => {
    const assessment = assessed({ effects: [{ ...contract, id: '' }, penalty], outcomes: [{ effectId: 'E-0041' }] });
    expect(issuesOf(assessment, 'W107')).toMatchObject([
      {
        row: 0,
        params: { reason: 'missing', newId: 'E-0042' },
        fix: { changes: [{ field: 'id', before: '', after: 'E-0042' }] },
      },
    ]);
  });

  it('W107 counts on only from IDs of its own form', () => {
    const newId = (...ids: string[]) =>
      issuesOf(
        assessed({ effects: [{ ...contract, id: '' }], outcomes: ids.map((effectId) => ({ effectId })) }),
        'W107',
      )[0]?.params.newId;
    expect(newId('XE-99', 'E-99b', 'E-1234567890')).toBe('E-0001');
    expect(newId('e-99 ')).toBe('E-0100');
  });

  it('W107 marks every row of a doubled ID; the first may keep it', () => {
    const assessment = effects(contract, { ...penalty, id: 'e-0001 ' });
    expect(
      issuesOf(assessment, 'W107').map(({ row, params, fix }) => [row, params['reason'], fix?.changes[0]?.after]),
    ).toEqual([
      [0, 'doubled', undefined],
      [1, 'doubled', 'E-0002'],
    ]);
    expect(issuesOf(assessment, 'W107')[0]?.fix).toBeUndefined();
    expect(issuesOf(assessment, 'W107').map(({ params }) => params)).toStrictEqual([
      { reason: 'doubled', rows: [0, 1] },
      { reason: 'doubled', rows: [0, 1], newId: 'E-0002' },
    ]);
    expect(assessment.rows.map(({ state }) => state)).toEqual(['counted', 'counted']);
  });

  it('W107 names at most six of the rows that share an ID, and offers each but the first an ID of its own', () => {
    const rows = Array.from({ length: 8 }, (_, index) => ({ ...contract, title: `${index}`, supplier: `${index}` }));
    const said = issuesOf(effects(...rows), 'W107').map(({ params }) => [params.rows, params.newId]);
    expect(said).toEqual(rows.map((_, index) => [[0, 1, 2, 3, 4, 5], index === 0 ? undefined : `E-000${index + 1}`]));
  });

  it('W107 is silent about an ID that is a number', () => {
    expect(effects({ ...contract, id: 7 }).issues).toEqual([]);
  });

  it("W107 marks an ID that Excel's own functions read as a search, and offers none: outcomes would lose it", () => {
    const marked = (id: string) =>
      issuesOf(assessed({ effects: [{ ...contract, id }] }), 'W107').map(({ field, params, fix }) => [
        field,
        params['reason'],
        fix,
      ]);
    for (const id of ['E*', 'E-?', '~1', 'E~', '<5', '>', '=E-1'])
      expect([id, marked(id)]).toEqual([id, [['id', 'pattern', undefined]]]);
    for (const id of ['E-1', '1E5', 'a=b', 'A<B', 'Å 1']) expect([id, marked(id)]).toEqual([id, []]);
  });

  it('W107 takes away spaces around an ID, which outcomes find it by all the same', () => {
    const assessment = assessed({ effects: [{ ...contract, id: ' E-0001' }], outcomes: [outcome] });
    expect(issuesOf(assessment, 'W107')).toMatchObject([
      {
        field: 'id',
        params: { reason: 'spaces' },
        fix: { changes: [{ field: 'id', before: ' E-0001', after: 'E-0001' }] },
      },
    ]);
    expect(assessment.outcomes).toHaveLength(1);
  });

  it('W107 is silent when only a withdrawn row has the same ID, but never reuses it', () => {
    const assessment = effects(contract, { ...penalty, id: 'E-0001', status: 'Makulerad' }, { ...penalty, id: '' });
    expect(issuesOf(assessment, 'W107').map(({ row, params }) => [row, params.newId])).toEqual([[2, 'E-0002']]);
  });
});

describe('the list of issues', () => {
  it('E104 and others come row by row, Effekter first', () => {
    const assessment = assessed({
      effects: [{ ...contract, start: '', owner: '' }, penalty, { ...contract, id: '', start: '' }],
      outcomes: [{ effectId: 'x' }],
      cases: [{ caseId: 'A', statedTotal: 5 }],
    });
    const places = assessment.issues.map(({ table, row }) => `${table} ${row}`);
    expect([...new Set(places)]).toEqual(['effects 0', 'effects 2', 'outcomes 0', 'cases 0']);
  });
});

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

describe('finding overlaps', () => {
  const span = fc.record({
    first: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 0, max: 6 }),
    size: fc.integer({ min: 90, max: 110 }),
    group: fc.constantFrom('', '', 'A', 'B'),
  });
  const spansOf = (drafts: readonly { first: number; length: number; size: number; group: string }[]): Span<number>[] =>
    drafts.map(({ first, length, size, group }, item) => ({
      item,
      first,
      last: first + length,
      size,
      group,
    }));
  const arePartners = (a: Span<number>, b: Span<number>): boolean =>
    a.item !== b.item &&
    (a.group === '' || a.group !== b.group) &&
    a.first <= b.last &&
    b.first <= a.last &&
    Math.abs(a.size - b.size) * 100 <= Math.max(a.size, b.size) * 2;

  it('marks exactly the spans that have a partner among all pairs, and names only partners', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 25 }), (drafts) => {
        const spans = spansOf(drafts);
        const found = overlapping(spans, 2, String);
        for (const each of spans) {
          const partners = spans.filter((candidate) => arePartners(each, candidate)).map(({ item }) => item);
          const named = found.get(each.item) ?? [];
          expect(named.length > 0).toBe(partners.length > 0);
          for (const item of named) expect(partners).toContain(item);
        }
      }),
      { numRuns: 500 },
    );
  });
});
