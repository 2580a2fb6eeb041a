import fc from 'fast-check';
import { kronor, toJson } from '../../../src/tools/headless/exactJson';

describe('kronor in the command line’s JSON', () => {
  it('has two decimals, exact also beyond what a number holds', () => {
    expect(toJson([kronor(2_927_500_000), kronor(-5), kronor(0n), kronor(123_456_789_012_345_678_901n)])).toBe(
      '[\n  29275000.00,\n  -0.05,\n  0.00,\n  1234567890123456789.01\n]',
    );
  });

  it('is the same value as JSON.stringify for everything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const again: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(toJson(again as Parameters<typeof toJson>[0]))).toEqual(again);
      }),
    );
  });
});
