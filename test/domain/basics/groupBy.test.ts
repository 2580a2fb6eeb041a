import { groupBy } from '../../../src/domain/basics/groupBy';

describe('items by key', () => {
  it('stand in the order in which they came, keys in the order of their first items', () => {
    expect([...groupBy(['b1', 'a1', 'b2', 'b1'], (item) => item.charAt(0))]).toEqual([
      ['b', ['b1', 'b2', 'b1']],
      ['a', ['a1']],
    ]);
  });

  it('are none where there are none', () => {
    expect(groupBy<string, string>([], (item) => item).size).toBe(0);
  });
});
