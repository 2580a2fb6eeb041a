import fc from 'fast-check';
import { Placed } from '../../../src/domain/basics/placed';

describe('items placed by their number', () => {
  it('stand by number, those of one number in the order in which they came', () => {
    const items = fc.array(fc.record({ number: fc.nat(12), name: fc.string({ maxLength: 2 }) }), { maxLength: 30 });
    fc.assert(fc.property(items, (all) => {
      const placed = new Placed(all, ({ number }) => number);
      expect(placed.items).toEqual([...all].sort((a, b) => a.number - b.number));
      for (let number = 0; number < 14; number += 1) expect(placed.of(number)).toEqual(all.filter((item) => item.number === number));
    }));
  });

  it('may have their number from their place', () => {
    const placed = new Placed(['a', 'b', 'c'], (_, index) => 2 - index);
    expect(placed.items).toEqual(['c', 'b', 'a']);
    expect(placed.of(0)).toEqual(['c']);
  });

  it('are none where there are none', () => {
    const placed = new Placed<string>([], () => 0);
    expect([placed.items, placed.of(0), placed.of(7)]).toEqual([[], [], []]);
  });
});
