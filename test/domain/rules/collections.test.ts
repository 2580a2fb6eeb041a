import { isRun } from '../../../src/domain/rules/collections';
import type { RuleId } from '../../../src/domain/rules/catalogue';
import { catalogue } from '../../../src/domain/rules/catalogue';
import { assessed, contract, settings } from '../../support/register';

const collection = { ...settings, registerKind: 'collection' } as const;
const judgedByMembers = ['E113', 'E303', 'E504', 'W153', 'W155', 'W156', 'W161', 'W463'];

describe('Samlad uppföljning: what each member judges in its own register (collection.md E.1)', () => {
  it('is not run again in the collection; all other rules are, and in a register every one', () => {
    const ids = Object.keys(catalogue) as RuleId[];
    expect(ids.filter((id) => !isRun(id, collection)).sort()).toEqual(judgedByMembers);
    expect(ids.filter((id) => !isRun(id, settings))).toEqual([]);
  });

  it('rows that would be copies in a register both count there', () => {
    const draft = { effects: [contract, { ...contract, id: 'E-0002' }] };
    expect(assessed(draft, { settings: collection }).effects.map(({ id }) => id)).toEqual(['E-0001', 'E-0002']);
  });
});
