import fc from 'fast-check';
import { shownShare } from '../../../src/domain/basics/share';

describe('A share as it is shown', () => {
  it.each([
    [0.996, 0.996],
    [0.9999, 0.999],
    [2 / 3, 0.666],
    [0.57, 0.57],
    [0.000001, 0],
    [1, 1],
    [1.12727, 1.12727],
    [-0.0004, -0.001],
  ])('%d → %d', (share, shown) => {
    expect(shownShare(share)).toBe(shown);
  });

  it('is never 100 % of less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (whole) => {
        expect(shownShare((whole - 1) / whole)).toBeLessThan(1);
        expect(shownShare(whole / whole)).toBe(1);
      }),
    );
  });
});
