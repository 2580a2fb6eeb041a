import { assess } from '../../../src/domain/rules/assess';
import { finished } from '../../../src/domain/basics/steps';
import type { RegisterCells } from '../../../src/domain/register/cells';
import {
  asOf,
  assessed,
  avoidance,
  contract,
  day,
  issuesOf,
  other,
  outcome,
  penalty,
  registerOf,
  rulesOn,
  settings,
  vocabulary,
} from '../../support/register';

const departments = (lists: Partial<RegisterCells['lists']>, ...of: string[]): readonly string[] =>
  assessed({
    effects: of.map((department, index) => ({ ...contract, id: `E-${index}`, title: `${index}`, department })),
    lists,
  }).departments;

describe('an assessed register', () => {
  it('has the departments of its list, and Gemensamt where a row uses it', () => {
    const list = ['Vård', ' Skola '];
    expect(departments({ departments: list }, 'Vård')).toEqual(['Vård', 'Skola']);
    expect(departments({ departments: list }, 'Vård', 'gemensamt')).toEqual(['Vård', 'Skola', 'Gemensamt']);
    expect(departments({ departments: ['Gemensamt', ...list] }, 'Gemensamt')).toEqual(['Gemensamt', 'Vård', 'Skola']);
    expect(departments({ departments: ['Gemensamt', ...list] }, 'Vård')).toEqual(['Gemensamt', 'Vård', 'Skola']);
    expect(assessed({ lists: { categories: ['Resor', 'resor', ''] } }).categories).toEqual(['Resor']);
  });

  it("knows the template's reasons where the workbook has no list of them, and else the list", () => {
    const rules = (reasons: string[], reason: string) =>
      rulesOn(assessed({ effects: [{ ...penalty, reason }], lists: { reasons } }));
    expect([rules([], 'Vite'), rules([], 'Egen'), rules(['Egen'], 'Egen'), rules(['Egen'], 'Vite')]).toEqual([
      [],
      ['W110'],
      [],
      ['W110'],
    ]);
  });

  it('E111 leaves out hours that come to more than an effect may at the hourly cost of the settings', () => {
    const given = finished(
      assess(registerOf({ effects: [{ ...other, hoursPerYear: 100_000_000, termYears: 50 }] }), {
        vocabulary,
        settings: { ...settings, hourlyCost: 1_000_000_00 as never },
        asOf,
      }),
    );
    expect(issuesOf(given, 'E111')).toMatchObject([
      { field: 'hoursPerYear', params: { reason: 'worth', text: 100_000_000 } },
    ]);
    expect(given.rows).toMatchObject([{ state: 'leftOut' }]);
  });

  it('says of each row what became of it, with its ID and title', () => {
    const given = assessed({
      effects: [contract, { ...penalty, status: 'Makulerad' }, { ...avoidance, start: '' }, contract],
    });
    expect(given.rows.map(({ row, id, title, state }) => [row, id, title, state])).toEqual([
      [0, 'E-0001', 'Utskrift', 'counted'],
      [1, 'E-0002', 'Vite för sen leverans', 'withdrawn'],
      [2, 'E-0003', 'Avvärjd höjning', 'leftOut'],
      [3, 'E-0001', 'Utskrift', 'leftOut'],
    ]);
  });
});

describe('rows that are compared', () => {
  it('E113 knows copies whatever is written about them afterwards, with an ID of their own or none', () => {
    const copied = (change: object, first: object = {}) =>
      assessed({
        effects: [
          { ...contract, ...first },
          { ...contract, ...change },
        ],
      }).rows[1]?.state;
    for (const change of [
      { registered: day('2025-11-01') },
      { validatedBy: 'Ek' },
      { validatedAmount: 5 },
      { validationFingerprint: 'v1-0' },
      { supplier: ' leverantören ab' },
    ])
      expect(copied(change)).toBe('leftOut');
    for (const change of [{ owner: 'x' }, { comment: 'x' }, { baseline: '50001' }, { title: 'x' }, { category: '' }])
      expect(copied(change)).toBe('counted');
    const inCase = { caseId: 'Ä' };
    expect([
      copied({ ...inCase, id: 'E-2' }, inCase),
      copied(inCase, inCase),
      copied({ ...inCase, id: '' }, inCase),
      copied({ ...inCase, id: 'E-2' }, { ...inCase, id: '' }),
    ]).toEqual(['counted', 'leftOut', 'leftOut', 'counted']);
  });

  it('W256 compares contracts only, of one category, from the first common month on', () => {
    const marked = (change: object) =>
      issuesOf(
        assessed({
          effects: [
            { ...contract, termYears: 1 },
            { ...contract, id: 'E-9', title: 'b', newCost: 45_000, ...change },
          ],
        }),
        'W256',
      ).length;
    expect([
      marked({ start: day('2026-09-30') }),
      marked({ start: day('2026-10-01') }),
      marked({ category: 'Resor' }),
      marked({ type: 'Cost avoidance' }),
    ]).toEqual([2, 0, 0, 0]);
  });

  it('W155 and W256 say of very many rows of a supplier what they say of a few', () => {
    const apart = Array.from({ length: 20 }, (_, index) => ({
      ...contract,
      id: `F-${index}`,
      title: `F${index}`,
      start: day(`20${40 + index}-01-01`),
      termYears: 1 / 12,
      baseline: 1_000 * 3 ** index,
      newCost: 0,
    }));
    for (const rest of [[], apart]) {
      const given = assessed({
        effects: [contract, { ...contract, id: 'E-9', title: 'b', baseline: 50_400 }, ...rest],
      });
      for (const rule of ['W155', 'W256'])
        expect([rest.length, rule, issuesOf(given, rule).map(({ row }) => row)]).toEqual([rest.length, rule, [0, 1]]);
    }
  });

  it('W454 asks cost avoidances only, and of the invoices names the one that reaches furthest', () => {
    const inCase = (row: object, id: string) => ({ ...row, id, title: id, supplier: id, caseId: 'Ä' });
    const given = assessed({
      effects: [
        inCase({ ...avoidance, start: day('2025-06-01') }, 'A'),
        inCase({ ...penalty, start: day('2025-07-01') }, 'B'),
        inCase({ ...penalty, reason: 'Rättad faktura', start: day('2025-03-01') }, 'C'),
        inCase({ ...penalty, reason: 'Rättad faktura', start: day('2025-08-01') }, 'D'),
        inCase({ ...avoidance, reason: 'Rättad faktura', start: day('2025-06-01') }, 'E'),
        inCase({ ...avoidance, start: day('2024-01-01'), termYears: 1 }, 'F'),
      ],
    });
    expect(issuesOf(given, 'W454').map(({ row, params }) => [row, params['effectIds']])).toEqual([[0, ['E']]]);
  });
});

describe('a slip between kr and tkr', () => {
  it('W156 stands on the cell that the amount comes from', () => {
    const fields = (row: object, field: string, amount: number, given = settings) =>
      issuesOf(
        finished(
          assess(
            registerOf({
              effects: [amount, amount * 1000].map((each, index) => ({
                ...row,
                id: `E-${index}`,
                title: `${index}`,
                supplier: 'S',
                [field]: each,
              })),
            }),
            { vocabulary, settings: given, asOf },
          ),
        ),
        'W156',
      ).map((issue) => issue.field);
    expect(fields(penalty, 'amount', 100)).toEqual(['amount', 'amount']);
    expect(fields({ ...contract, newCost: 0 }, 'baseline', 100)).toEqual(['baseline', 'baseline']);
    expect(fields({ ...other, hoursPerYear: '' }, 'indirectPerYear', 100)).toEqual([
      'indirectPerYear',
      'indirectPerYear',
    ]);
    expect(fields(other, 'hoursPerYear', 100, { ...settings, hourlyCost: 100 as never })).toEqual([
      'hoursPerYear',
      'hoursPerYear',
    ]);
  });
});

describe('follow-up of one effect', () => {
  it('W257 asks of new contracts only, and of a calculated that is positive', () => {
    const asked = (row: object) =>
      issuesOf(
        assessed({ effects: [{ ...contract, ...row }], outcomes: [{ ...outcome, amount: 900_000, cause: 'Index' }] }),
        'W257',
      ).length;
    expect([
      asked({}),
      asked({ type: 'Cost avoidance' }),
      asked({ newCost: 60_000 }),
      asked({ newCost: 50_000 }),
    ]).toEqual([1, 0, 0, 0]);
  });

  it('W554 asks nothing of what has not started, has no direct part, or ended long ago', () => {
    const asked = (row: object) => issuesOf(assessed({ effects: [{ ...contract, ...row }] }), 'W554').length;
    expect([
      asked({ start: day('2025-01-01') }),
      asked({ start: day('2026-01-01') }),
      asked({ start: day('2020-01-01'), termYears: 4 }),
    ]).toEqual([1, 0, 0]);
    expect(asked({ start: day('2020-01-01'), termYears: 10, actualEnd: day('2024-06-30') })).toBe(0);
    expect(issuesOf(assessed({ effects: [other] }), 'W554')).toEqual([]);
  });

  it('W552 sums the months of several outcomes, estimated ones beside them', () => {
    const given = assessed({
      effects: [contract],
      outcomes: [
        { ...outcome, to: day('2025-11-30'), amount: 1_000 },
        { ...outcome, from: day('2025-11-01'), amount: 1_500, evidence: 'b' },
        { ...outcome, amount: 5_000, source: 'Beräknat' },
      ],
    });
    // October and November show 500 + 500 + 750 against 3 333,33, November and December 500 + 1 500.
    expect(issuesOf(given, 'W552').map(({ row, params }) => [row, params['shownOre']])).toEqual([
      [0, 175_000],
      [1, 200_000],
    ]);
  });
});
