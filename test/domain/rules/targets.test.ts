import type { TableFields } from '../../../src/domain/register/cells';
import type { Row } from '../../support/register';
import { assessed, contract, issuesOf, rulesOn, settings } from '../../support/register';

type TargetDraft = Row<TableFields['targets']>;
const whole: TargetDraft = { year: 2025, amount: 20_000_000 };
const social = 'Socialförvaltningen';
const technical = 'Tekniska förvaltningen';
const targets = (...rows: TargetDraft[]) => assessed({ targets: rows });
const onTargets = (...rows: TargetDraft[]): string[] =>
  targets(...rows).issues.map(({ ruleId, row }) => `${ruleId}@${row}`);

describe('Mål', () => {
  it('E601 wants a year 2000–2099, and an amount or a share', () => {
    expect(onTargets({ ...whole, year: '' })).toEqual(['E601@0']);
    expect(onTargets({ ...whole, year: 1999 })).toEqual(['E601@0']);
    expect(onTargets({ year: 2025, department: social })).toEqual(['E601@0']);
    expect(onTargets(whole)).toEqual([]);
  });

  it('E105, E106 and W151 read a target’s amount as any other', () => {
    expect(onTargets({ ...whole, amount: 'okänt' })).toEqual(['E105@0']);
    expect(onTargets({ ...whole, amount: '20.000' })).toEqual(['E106@0']);
    expect(targets({ ...whole, amount: '20 mkr' }).targets[0]?.amount).toBe(2_000_000_000);
  });

  it('a share is a part of the organisation’s amount: 20/50/30 % of 20 mkr are 4, 10 and 6', () => {
    const assessment = targets(
      whole,
      ...[
        [social, 0.2],
        [technical, '50 %'],
        ['Gemensamt', 0.3],
      ].map(
        ([department, share]) =>
          ({
            year: 2025,
            department,
            share,
          }) as TargetDraft,
      ),
    );
    expect(assessment.targets.map(({ amount }) => amount / 1e8)).toEqual([20, 4, 10, 6]);
    expect(issuesOf(assessment, 'W651')).toEqual([]);
  });

  it('E602 leaves shares out that are above 100 %, one by one or together', () => {
    expect(onTargets(whole, { year: 2025, department: social, share: '101 %' })).toEqual(['E602@1']);
    expect(
      onTargets(
        whole,
        { year: 2025, department: social, share: 0.6 },
        { year: 2025, department: technical, share: 0.41 },
      ),
    ).toEqual(['E602@1', 'E602@2']);
    expect(
      onTargets(
        whole,
        { year: 2025, department: social, share: 0.6 },
        { year: 2025, department: technical, share: 0.405 },
      ),
    ).toEqual([]);
  });

  it('E603 counts none of two rows for one year and department', () => {
    const assessment = targets(whole, { ...whole, amount: 1 }, { ...whole, year: 2026 });
    expect(assessment.issues.map(({ ruleId, row }) => `${ruleId}@${row}`)).toEqual(['E603@0', 'E603@1']);
    expect(assessment.targets.map(({ year }) => year)).toEqual([2026]);
  });

  it('E604 wants Avser and Räknas som from their lists, or blank', () => {
    expect(onTargets({ ...whole, scope: 'Allt' })).toEqual(['E604@0']);
    expect(onTargets({ ...whole, basis: 'Hela' })).toEqual(['E604@0']);
    expect(targets({ ...whole, scope: 'alla', basis: 'Nytecknat, årseffekt' }).targets[0]).toMatchObject({
      scope: 'all',
      basis: 'newlySignedAnnual',
    });
    expect(targets(whole).targets[0]).toMatchObject({ scope: 'freedAndReturned', basis: 'inYear' });
  });

  it('departments inherit Avser and Räknas som from the organisation', () => {
    const assessment = targets(
      { ...whole, scope: 'Alla' },
      { year: 2025, department: social, amount: 20_000_000, scope: 'Frigjorda medel', basis: 'Nytecknat, årseffekt' },
    );
    expect(assessment.targets.map(({ scope, basis }) => [scope, basis])).toEqual([
      ['all', 'inYear'],
      ['all', 'inYear'],
    ]);
    const own = targets(
      { ...whole, basis: 'Nytecknat, årseffekt' },
      { year: 2025, department: social, amount: 20_000_000 },
    );
    expect(own.targets.map(({ basis }) => basis)).toEqual(['newlySignedAnnual', 'newlySignedAnnual']);
  });

  it('E605 finds nothing that a share could be a part of', () => {
    expect(onTargets({ year: 2025, department: social, share: 0.2 })).toEqual(['E605@0']);
    expect(onTargets({ year: 2025, share: 0.2 })).toEqual(['E605@0']);
    expect(onTargets({ ...whole, year: 2026 }, { year: 2025, department: social, share: 1 })).toEqual(['E605@1']);
    expect(onTargets(whole, { year: 2025, department: social, share: 1 })).toEqual([]);
  });

  it('E605 says which row a share waits for when the organisation’s own is left out', () => {
    const share = { year: 2025, department: social, share: 1 };
    const waits = (...rows: TargetDraft[]) =>
      issuesOf(targets(...rows), 'E605').map(({ row, params }) => ({ row, ...params }));
    expect(waits(share)).toEqual([{ row: 0, reason: 'missing', year: 2025 }]);
    expect(waits(whole, share, { ...whole, amount: 1 })).toEqual([
      { row: 1, reason: 'leftOut', year: 2025, rows: [0, 2] },
    ]);
    expect(waits({ ...whole, amount: 'okänt' }, { ...whole, year: 2026 }, share)).toEqual([
      { row: 2, reason: 'leftOut', year: 2025, rows: [0] },
    ]);
    expect(waits(share, { year: 2025, share: 1 })).toEqual([
      { row: 0, reason: 'leftOut', year: 2025, rows: [1] },
      { row: 1, reason: 'missing', year: 2025 },
    ]);
  });

  it('W651 says on the organisation’s row that shares are not 100 % (± 0,5)', () => {
    const shares = (first: number) =>
      onTargets(
        { year: 2025, department: social, share: first },
        { year: 2025, department: technical, share: 0.5 },
        whole,
      );
    expect(shares(0.494)).toEqual(['W651@2']);
    expect(shares(0.495)).toEqual([]);
    expect(shares(0.505)).toEqual([]);
  });

  it('E602 and W651 count an amount as its part of the organisation’s beside shares', () => {
    const judged = (amount: number, share: number, all = whole.amount) =>
      targets(
        { ...whole, amount: all ?? null },
        { year: 2025, department: social, amount },
        { year: 2025, department: technical, share },
      );
    const over = judged(12_000_000, 0.5);
    expect(issuesOf(over, 'E602')).toMatchObject([
      { row: 2, field: 'share', params: { reason: 'sum', share: 1.1, year: 2025 } },
    ]);
    expect(over.targets.map(({ row }) => row)).toEqual([0, 1]);
    expect(issuesOf(judged(8_000_000, 0.5), 'W651')).toMatchObject([{ row: 0, params: { share: 0.9 } }]);
    expect(judged(10_000_000, 0.5).issues).toEqual([]);
    expect(issuesOf(judged(5, 0.5, 0), 'W651')).toMatchObject([{ params: { share: 0.5 } }]);
  });

  it('answer in the order of their rows, whatever the years, and leave out what has an error', () => {
    const given = targets(
      { year: 2026, amount: 1 },
      { year: 2025, department: social, amount: 2 },
      { year: 2026, department: technical, share: 'x' },
      { ...whole, amount: 4 },
      { year: 2027, department: social, share: 0.5 },
      { year: 2028, department: 'Okänd', amount: 6, scope: 'Alla', basis: 'Nytecknat, årseffekt' },
      { year: 2026, department: technical, amount: 7 },
    );
    expect(given.targets.map(({ row, department, amount }) => [row, department, amount])).toEqual([
      [0, '', 100],
      [1, social, 200],
      [3, '', 400],
      [5, 'Okänd', 600],
      [6, technical, 700],
    ]);
    expect(given.targets[3]).toMatchObject({ scope: 'all', basis: 'newlySignedAnnual' });
    expect(issuesOf(given, 'E105')).toMatchObject([
      { row: 2, field: 'share', params: { text: 'x', reason: 'unreadable' } },
    ]);
    expect(issuesOf(targets({ year: 2025 }), 'E601')).toMatchObject([
      { field: 'amount', params: { reason: 'nothing' } },
    ]);
  });

  it('of departments inherit nothing where the organisation has no target in kronor', () => {
    const own = { year: 2025, department: social, amount: 5, scope: 'Alla' };
    expect(targets(own, { ...whole, year: 2026, scope: 'Frigjorda medel' }).targets[0]?.scope).toBe('all');
    expect(
      targets(own, { year: 2025, share: 0.5, scope: 'Frigjorda medel' }).targets.map(({ scope }) => scope),
    ).toEqual(['all']);
    expect(targets(own, { ...whole, scope: 'Frigjorda medel' }).targets.map(({ scope }) => scope)).toEqual([
      'freed',
      'freed',
    ]);
  });

  it('W652 says that department amounts do not sum to the organisation’s (± 1 kr)', () => {
    const amounts = (first: number) =>
      onTargets(
        whole,
        { year: 2025, department: social, amount: first },
        { year: 2025, department: technical, amount: 10_000_000 },
      );
    expect(amounts(9_999_999)).toEqual([]);
    expect(amounts(10_000_001)).toEqual([]);
    expect(amounts(9_999_998.99)).toEqual(['W652@0']);
    expect(amounts(10_000_001.01)).toEqual(['W652@0']);
    expect(onTargets(whole)).toEqual([]);
  });

  it('W653 takes 20 for 20 % and offers 0,2', () => {
    const assessment = targets(
      whole,
      { year: 2025, department: social, share: 20 },
      { year: 2025, department: technical, share: 0.8 },
    );
    expect(issuesOf(assessment, 'W653')[0]?.fix?.changes).toEqual([
      { table: 'targets', row: 1, field: 'share', before: 20, after: 0.2 },
    ]);
    expect(assessment.targets[1]).toMatchObject({ amount: 400_000_000, share: 0.2 });
    expect(issuesOf(assessment, 'W653')).toHaveLength(1);
  });

  it('W654 lets the amount win over a share that says something else', () => {
    const rows = (amount: number) =>
      targets(
        whole,
        { year: 2025, department: social, amount, share: 0.2 },
        { year: 2025, department: technical, amount: 20_000_000 - amount },
      );
    expect(issuesOf(rows(4_000_001), 'W654')).toEqual([]);
    expect(issuesOf(rows(5_000_000), 'W654')).toMatchObject([
      { row: 1, params: { amountOre: 500_000_000, shareOre: 400_000_000 } },
    ]);
    expect(rows(5_000_000).targets[1]).toMatchObject({ amount: 500_000_000, share: null });
  });

  it('W102 names a department that is not in the list', () => {
    expect(onTargets({ ...whole, department: 'Okänd' })).toEqual(['W102@0']);
  });
});

describe('Budgetbeslut', () => {
  it('E607 counts a decision once, however year, department, amount and Beslut are written', () => {
    const once = { year: 2026, department: 'Socialförvaltningen', amount: -2_000_000, decision: 'KF 12' };
    const assessment = assessed({
      budgetDecisions: [
        { ...once, department: 'socialförvaltningen ', amount: '−2 mkr' },
        once,
        { ...once, decision: 'KF 13' },
        { ...once, year: 2027 },
        { ...once, department: '' },
        { ...once, amount: -1 },
      ],
    });
    expect(issuesOf(assessment, 'E607').map(({ row, params }) => [row, params.rows])).toEqual([[1, [0]]]);
    expect(assessment.budgetDecisions.map(({ row, amount }) => [row, amount])).toEqual([
      [0, -200_000_000],
      [2, -200_000_000],
      [3, -200_000_000],
      [4, -200_000_000],
      [5, -100],
    ]);
  });

  it('E608 and E106 leave a decision out that has no year or amount that can be read', () => {
    const decisions = (row: Row<TableFields['budgetDecisions']>) => assessed({ budgetDecisions: [row] });
    const decision = { year: 2026, department: social, amount: -500_000, decision: 'KF § 12' };
    const rows = [
      { ...decision, amount: '5 tkr' },
      { ...decision, department: '' },
      { ...decision, department: 'Okänd' },
    ];
    expect(assessed({ budgetDecisions: rows }).budgetDecisions).toEqual([
      { row: 0, year: 2026, department: social, amount: 500_000, decision: 'KF § 12' },
      { row: 1, year: 2026, department: '', amount: -50_000_000, decision: 'KF § 12' },
      { row: 2, year: 2026, department: 'Okänd', amount: -50_000_000, decision: 'KF § 12' },
    ]);
    expect(decisions(decision)).toMatchObject({
      issues: [],
      budgetDecisions: [{ year: 2026, department: social, amount: -50_000_000 }],
    });
    for (const [change, rule] of [
      [{ year: '' }, 'E608'],
      [{ year: 'x' }, 'E608'],
      [{ amount: '' }, 'E608'],
      [{ amount: 'x' }, 'E608'],
      [{ amount: '1 500,000' }, 'E106'],
    ] as const) {
      const assessment = decisions({ ...decision, ...change });
      expect(rulesOn(assessment, 0, 'budgetDecisions')).toEqual([rule]);
      expect(assessment.budgetDecisions).toEqual([]);
    }
  });
});

describe('Ärenden', () => {
  const stated = (statedTotal: number | string, change = {}) =>
    assessed({
      effects: [
        { ...contract, caseId: 'Utskrift' },
        { ...contract, id: 'E-9', title: 'b', caseId: 'utskrift ', ...change },
      ],
      cases: [{ caseId: ' UTSKRIFT', statedTotal }],
    });

  it('W701 compares the stated total with the sum of its effects (± 1 kr)', () => {
    expect(issuesOf(stated(80_000), 'W701')).toEqual([]);
    expect(issuesOf(stated(79_999), 'W701')).toEqual([]);
    expect(issuesOf(stated(80_001), 'W701')).toEqual([]);
    expect(issuesOf(stated(80_001.01), 'W701')).toMatchObject([
      { table: 'cases', params: { sumOre: 8_000_000, statedOre: 8_000_101, leftOut: 0 } },
    ]);
    expect(issuesOf(stated(''), 'W701')).toEqual([]);
  });

  it('W701 says how many of its rows are left out', () => {
    expect(issuesOf(stated(80_000, { start: '' }), 'W701')[0]?.params).toMatchObject({ sumOre: 4_000_000, leftOut: 1 });
  });

  it('are answered as they stand, none of none', () => {
    const rows = [
      { caseId: 'A', title: 'Utskrift', statedTotal: 5 },
      { caseId: 'B', title: '', statedTotal: 'x' },
    ];
    expect(assessed({ cases: rows }).cases).toEqual([
      { row: 0, caseId: 'A', title: 'Utskrift', statedTotal: 500 },
      { row: 1, caseId: 'B', title: '', statedTotal: null },
    ]);
    expect(assessed({}).cases).toEqual([]);
  });

  it('E105 keeps an unreadable total out', () => {
    expect(rulesOn(stated('cirka 80'), 0, 'cases')).toEqual(['E105']);
  });
});

describe('targets of a collection’s members (collection.md E.1)', () => {
  const member = (organisation: string, rest: TargetDraft): TargetDraft => ({ year: 2025, organisation, ...rest });
  const judged = (...rows: TargetDraft[]) =>
    assessed({ targets: rows }, { settings: { ...settings, organisation: 'Samköp' } });
  const told = (...rows: TargetDraft[]) =>
    judged(...rows).issues.map(({ ruleId, row, field }) => `${ruleId}@${row} ${String(field)}`);

  it('stand apart from the register’s own, a share as a part of the collection’s', () => {
    const {
      targets: own,
      memberTargets,
      issues,
    } = judged(
      whole,
      member('Avesta', { share: 0.25 }),
      member('Falun', { amount: 15_000_000 }),
      member(' samköp', { year: 2026, amount: 7 }),
    );
    expect(own.map(({ year, amount }) => [year, amount])).toEqual([
      [2025, 2_000_000_000],
      [2026, 700],
    ]);
    expect(memberTargets.map(({ organisation, amount, share }) => [organisation, amount, share])).toEqual([
      ['Avesta', 500_000_000, 0.25],
      ['Falun', 1_500_000_000, null],
    ]);
    expect(issues).toEqual([]);
  });

  it('count what they count at home, where they say; else what the collection’s counts', () => {
    const { memberTargets } = judged(
      { ...whole, scope: 'Alla', basis: 'Nytecknat, årseffekt' },
      member('Avesta', { amount: 20_000_000, scope: 'Frigjorda medel' }),
    );
    expect(memberTargets[0]).toMatchObject({ scope: 'freed', basis: 'newlySignedAnnual' });
    expect(judged(member('Avesta', { amount: 1 })).memberTargets[0]).toMatchObject({
      scope: 'freedAndReturned',
      basis: 'inYear',
    });
  });

  it('W651, W652 and E602 are of organisations and of departments apart', () => {
    const department = { year: 2025, department: social };
    expect(told(whole, member('A', { share: 0.5 }), { ...department, share: 1 })).toEqual(['W651@0 share']);
    expect(told(whole, member('A', { amount: 1 }), { ...department, amount: 20_000_000 })).toEqual(['W652@0 amount']);
    expect(told(whole, member('A', { amount: 20_000_000 }), { ...department, amount: 20_000_000 })).toEqual([]);
    expect(told(whole, member('A', { share: 0.6 }), member('B', { share: 0.5 }), { ...department, share: 1 })).toEqual([
      'E602@1 share',
      'E602@2 share',
    ]);
  });

  it('E603 is of one organisation’s year, E605 wants the collection’s own target, W158 says that a department is not used', () => {
    expect(told(member('A', { amount: 1 }), member('a ', { amount: 2 }), member('B', { amount: 3 }))).toEqual([
      'E603@0 organisation',
      'E603@1 organisation',
    ]);
    expect(told(member('A', { share: 0.5 }))).toEqual(['E605@0 share']);
    expect(told(member('A', { amount: 1, department: social }))).toEqual(['W158@0 department']);
    expect(judged(member('A', { amount: 1, department: social })).memberTargets[0]).toMatchObject({
      organisation: 'A',
      department: '',
    });
  });
});
