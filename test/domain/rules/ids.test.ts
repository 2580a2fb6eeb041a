import { assessed, contract, issuesOf, outcome, penalty } from '../../support/register';
import { effects } from './manyEffects';

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
