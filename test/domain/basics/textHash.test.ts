import fc from 'fast-check';
import { textHash } from '../../../src/domain/basics/textHash';

describe('textHash', () => {
  it('is sixteen hexadecimal digits, the first eight of them FNV-1a', () => {
    // Noll's published values of the 32-bit FNV-1a of '' and 'foobar'.
    expect(textHash('').slice(0, 8)).toBe('811c9dc5');
    expect(textHash('foobar').slice(0, 8)).toBe('bf9cf968');
    expect(textHash('å')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is another when one character is another', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const index = at % text.length;
        const other = text.charAt(index) === 'x' ? 'y' : 'x';
        expect(textHash(text.slice(0, index) + other + text.slice(index + 1))).not.toBe(textHash(text));
      }),
    );
  });
});
