import fc from 'fast-check';
import { DecoderCheck, Utf8Check } from '../../src/files/encodingCheck';

/** Whether a check finds the bytes to be its encoding's, given in pieces of this length. */
function holds(check: DecoderCheck | Utf8Check, bytes: Uint8Array, piece: number): boolean {
  for (let from = 0; from < bytes.length; from += piece) {
    if (!check.see(bytes.subarray(from, from + piece))) return false;
  }
  return check.endsWhole();
}

/** Bytes near the edges of what UTF-8 allows, and letters between them. */
const edge = fc.constantFrom(
  ...[0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
  ...[0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff],
);
const bytes = fc.oneof(
  fc.array(edge, { maxLength: 5 }).map((each) => Uint8Array.from(each)),
  fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  fc.tuple(fc.string({ unit: 'grapheme' }), edge).map(([text, byte]) => {
    const made = new TextEncoder().encode(text);
    return Uint8Array.of(...made, byte, ...made);
  }),
);

describe('UTF-8 by its sequences', () => {
  it("says of any bytes, in pieces of any length, what the platform's decoder says", () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 4 }), (each, piece) => {
        expect(holds(new Utf8Check(), each, piece)).toBe(holds(new DecoderCheck('utf-8'), each, each.length || 1));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['letters, å, the euro sign and a character beyond 16 bits', 'Aå€😀', true],
    ['a text that ends in the middle of a character', 'å', false],
  ])('%s', (_, text, whole) => {
    const made = new TextEncoder().encode(text);
    expect(holds(new Utf8Check(), whole ? made : made.subarray(0, -1), 1)).toBe(whole);
  });
});
