import { isRun } from '../../../src/domain/rules/collections';
import type { RuleId } from '../../../src/domain/rules/catalogue';
import { catalogue } from '../../../src/domain/rules/catalogue';
import type { Settings } from '../../../src/domain/register/settings';
import type { RegisterDraft } from '../../support/register';
import { assessed, contract, day, other, outcome, penalty, settings } from '../../support/register';

const collection = { ...settings, registerKind: 'collection' } as const;
const judgedByMembers = ['E113', 'E303', 'E504', 'W153', 'W155', 'W156', 'W161', 'W463'];

describe('Samlad uppföljning: what each member judges in its own register (collection.md E.1)', () => {
  it('is not run again in the collection; all other rules are, and in a register every one', () => {
    const ids = Object.keys(catalogue) as RuleId[];
    expect(ids.filter((id) => !isRun(id, collection)).sort()).toEqual(judgedByMembers);
    expect(ids.filter((id) => !isRun(id, settings))).toEqual([]);
  });

  const rulesIn = (draft: RegisterDraft, kind: Settings) =>
    [...new Set(assessed(draft, { settings: kind }).issues.map(({ ruleId }) => ruleId))].sort();
  const kronor = (id: string, amount: number) => ({ ...penalty, id, amount });

  it.each([
    ['E113', { effects: [contract, { ...contract, id: 'E-0002' }] }],
    ['E303', { effects: [{ ...penalty, amount: -5 }] }],
    ['E504', { effects: [contract], outcomes: [outcome, outcome] }],
    ['W153', { effects: [{ ...penalty, amount: 5_000_000 }] }],
    ['W155', { effects: [kronor('E-1', 17_500), { ...kronor('E-2', 17_501), title: 'Ett annat vite' }] }],
    ['W156', { effects: [kronor('E-1', 17_500), kronor('E-2', 17_500_000)] }],
    ['W161', { effects: [{ ...contract, owner: '' }] }],
    ['W463', { effects: [{ ...other, comment: '' }] }],
  ] as const)('%s', (ruleId, draft) => {
    expect(rulesIn(draft, settings)).toContain(ruleId);
    expect(rulesIn(draft, collection)).not.toContain(ruleId);
  });

  it('rows that would be copies in a register both count there', () => {
    const draft = { effects: [contract, { ...contract, id: 'E-0002' }] };
    expect(assessed(draft, { settings: collection }).effects.map(({ id }) => id)).toEqual(['E-0001', 'E-0002']);
    expect(assessed(draft, { settings: collection, asOf: day('2025-12-31') }).rows.map(({ state }) => state)).toEqual([
      'counted',
      'counted',
    ]);
  });
});
