import { freshAgain } from '../../../src/locales/collection';
import { judgeMemberRows, readMemberRows } from '../../../src/domain/collection';
import { assessed, contract, day, outcome, rulesOn, settings, tableOf } from '../../support/register';

const collection = { settings: { ...settings, registerKind: 'collection' as const } };

describe('a collection judges what its members have judged no second time', () => {
  const penalty = { id: 'E-7', type: 'Engångsbelopp/vite', start: '2025-05-01', reason: 'Vite', amount: -5_000 };
  const other = { ...contract, id: 'E-8', type: 'Annat', reason: 'Annat', amount: 400_000, baseline: '', newCost: '' };
  const bare = { owner: '', evidence: '', comment: '' };
  const draft = {
    effects: [
      { ...contract, ...bare },
      { ...contract, ...bare, id: 'E-2' },
      { ...contract, ...bare, id: 'E-3', amount: '', baseline: 1_000_000_000, newCost: 999_000_000 },
      { ...penalty, ...bare },
      { ...other, ...bare },
    ],
    outcomes: [
      { ...outcome, evidence: 'F-1' },
      { ...outcome, evidence: 'F-1' },
    ],
  };
  const member = assessed(draft);
  const collected = assessed(draft, collection);
  const raised = (assessment: typeof member) => new Set(assessment.issues.map(({ ruleId }) => ruleId));

  it.each(['E113', 'E303', 'E504', 'W153', 'W161', 'W463'] as const)('%s is run in a register and not here', (rule) => {
    expect(raised(member)).toContain(rule);
    expect(raised(collected)).not.toContain(rule);
  });

  it('W155 and W156 neither, where two members have alike contracts of a supplier', () => {
    const twice = { effects: [contract, { ...contract, id: 'E-2', title: 'Samma igen' }] };
    expect(raised(assessed(twice))).toContain('W155');
    expect(raised(assessed(twice, collection))).not.toContain('W155');
    const slip = { effects: [contract, { ...contract, id: 'E-2', baseline: 1e9, newCost: 8e8, title: 'x' }] };
    const amounts = { effects: [0, 1].map((n) => ({ ...other, id: `E-${n}`, amount: n === 0 ? 400 : 400_000 })) };
    const either = [slip, amounts].filter((rows) => raised(assessed(rows)).has('W156'));
    expect(either).not.toEqual([]);
    for (const rows of either) expect(raised(assessed(rows, collection))).not.toContain('W156');
  });

  it('counts what would have been left out as a copy or for want of a comment, and its outcomes', () => {
    expect(member.effects).toHaveLength(3);
    expect(collected.effects).toHaveLength(5);
    expect(collected.outcomes).toHaveLength(2);
    expect(rulesOn(collected, 3)).not.toContain('E303');
  });
});

describe('Medlemmar between collections', () => {
  const members = (...rows: readonly Record<string, string | number>[]) =>
    judgeMemberRows(readMemberRows(tableOf(rows), freshAgain)).map(
      ({ ruleId, row, field }) => `${ruleId}@${row} ${String(field)}`,
    );

  it('E792 an organisation again, W797 a per date more than a month behind, W799 a file that was not refreshed', () => {
    const asOf = day('2025-12-31');
    expect(
      members(
        { organisation: 'Avesta', asOf, fresh: 'Ja' },
        { organisation: 'avesta ', asOf: asOf - 31, fresh: 'Ja' },
        { organisation: 'Falun', asOf: asOf - 32, fresh: 'Nej' },
        { organisation: 'Gagnef', asOf: '', fresh: '' },
      ),
    ).toEqual(['E792@1 organisation', 'W797@2 asOf', 'W799@2 fresh']);
  });

  it('E792 an organisation that stands under its old name too, told by its number', () => {
    const number = '212000-2239';
    expect(
      members(
        { organisation: 'Avesta', organisationNumber: number },
        { organisation: 'Avesta kommun', organisationNumber: number },
        { organisation: 'Falun', organisationNumber: '' },
        { organisation: 'Gagnef', organisationNumber: '' },
      ),
    ).toEqual(['E792@1 organisation']);
  });

  it('E792 a short name that is another member’s short name or name too, however it is written', () => {
    expect(
      members(
        { organisation: 'Avesta', shortName: 'K' },
        { organisation: 'Falun', shortName: ' k' },
        { organisation: 'Gagnef', shortName: 'säter' },
        { organisation: 'Säter', shortName: 'SÄTER' },
        { organisation: 'Mora', shortName: '' },
      ),
    ).toEqual(['E792@0 shortName', 'E792@1 shortName', 'E792@2 shortName']);
  });

  it('of which none is raised where all is well, or nothing has been collected', () => {
    expect(members({ organisation: 'Avesta', asOf: day('2025-12-31'), fresh: 'Ja' })).toEqual([]);
    expect(members({ organisation: 'Avesta' }, { organisation: '', asOf: day('2020-01-01'), fresh: 'Nej' })).toEqual(
      [],
    );
    expect(
      readMemberRows(tableOf([{ organisation: ' Avesta', shortName: 'AVE', file: 'a.xlsx' }]), freshAgain),
    ).toEqual([
      {
        row: 0,
        organisation: 'Avesta',
        organisationNumber: '',
        shortName: 'AVE',
        file: 'a.xlsx',
        asOf: null,
        isFresh: true,
        isWanted: false,
      },
    ]);
  });
});
