import fc from 'fast-check';
import { cellText, fold, isBlank, isExcelError, sameName } from '../../../src/domain/basics/text';

describe('cells as text', () => {
  it('are trimmed of every kind of space; numbers and truth values are what they show', () => {
    for (const text of ['Skola', ' Skola ', '\u00a0Skola\u202f', '\tSkola\r\n', 'Skola ', ' Skola'])
      expect(cellText(text)).toBe('Skola');
    expect([null, undefined, '', '  ', 7, -0.5, true].map(cellText)).toEqual(['', '', '', '', '7', '-0.5', 'true']);
    expect(cellText('A\u2007B\tC\u00a0D')).toBe('A B C D');
    expect(['\u00a0', '\u202f\t', '\n'].map(cellText)).toEqual(['', '', '']);
    expect(cellText('A  B')).toBe('A  B');
  });

  it('are blank when nobody can see anything in them', () => {
    expect([null, undefined, '', ' ', '\u00a0\u202f', '\u3000', '\t\n'].map(isBlank)).toEqual(Array(7).fill(true));
    expect(['a', ' a', '\u00a0a', '0', '-', 0, false, '\u007f', '~'].map(isBlank)).toEqual(Array(9).fill(false));
  });

  it('fold to one form whatever spaces, case and way to write å', () => {
    for (const text of ['Vård och omsorg', ' VÅRD  OCH\u00a0OMSORG', 'vA\u030ard och  omsorg', '  vård och omsorg  '])
      expect(fold(text)).toBe('vård och omsorg');
    expect(fold('')).toBe('');
    expect(fold('Ǆ')).toBe('ǆ');
    expect(fold('\u0391~Z\u00ff\u00c0')).toBe('\u03b1~z\u00ff\u00e0');
  });

  it('are the same name exactly when they fold to one', () => {
    const written = fc.string({
      unit: fc.constantFrom('e', 'E', '-', '1', ' ', '\u00a0', 'å', 'Å', 'a\u030a', '\t'),
      maxLength: 6,
    });
    fc.assert(fc.property(written, written, (one, other) => sameName(one, other) === (fold(one) === fold(other))));
    expect(sameName(' e-0001', 'E-0001\u00a0')).toBe(true);
    expect(sameName('Vård  och omsorg', 'VÅRD OCH OMSORG')).toBe(true);
    expect(sameName('E-0001', 'E-0010')).toBe(false);
  });

  it('E112 are Excel errors only when nothing stands beside the error', () => {
    for (const text of ['#N/A', ' #REF! ', '#SAKNAS!', '#DIVISION/0!', '#GETTING_DATA'])
      expect([text, isExcelError(text)]).toEqual([text, true]);
    for (const cell of ['se #N/A', '#N/A här', '#1', '#', 'REF!', '#ref!', 5, null])
      expect([cell, isExcelError(cell)]).toEqual([cell, false]);
  });
});
