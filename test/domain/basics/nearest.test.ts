import { nearestWord } from '../../../src/domain/basics/nearest';

const words = ['Faktura', 'Kreditnota', 'Vite', 'Annat'];

describe('the word that was meant', () => {
  it.each([
    ['Fakturra', 'Faktura'],
    ['Faktra', 'Faktura'],
    ['Faktyra', 'Faktura'],
    ['Fatkura', 'Faktura'],
    ['FAKTURA', 'Faktura'],
    ['Fkatuar', 'Faktura'],
    ['kreditnotta', 'Kreditnota'],
    ['krditnot', 'Kreditnota'],
    ['reditnotan', 'Kreditnota'],
  ])('%s is %s: at most two letters added, left out, replaced or swapped', (text, word) => {
    expect(nearestWord(text, words)).toBe(word);
  });

  it.each([
    ['vtie', 'Vite'],
    ['ivte', 'Vite'],
    ['viet', 'Vite'],
    ['vit', 'Vite'],
    ['viter', 'Vite'],
    ['Anant', 'Annat'],
  ])('of a short text only one letter may be wrong, and two swapped are one: %s is %s', (text, word) => {
    expect(nearestWord(text, words)).toBe(word);
  });

  it.each(['Fxxtxra', 'Fkxtxra', 'Fxatxra'])(
    "two letters are swapped only when both stand in the other's place: %j is none of them",
    (text) => {
      expect(nearestWord(text, words)).toBeNull();
    },
  );

  it.each(['e', 'a', 'etiv', 'vxtx', 'tvie', 'ive', 'v', '', 'vi', 'Fktr', 'Kreditnotorna', 'Inköp', 'eivt'])(
    '%j is none of them',
    (text) => {
      expect(nearestWord(text, words)).toBeNull();
    },
  );

  it("is nobody's guess between two that are as near, and the nearer of two", () => {
    expect(nearestWord('rat', ['kat', 'hat'])).toBeNull();
    expect(nearestWord('ratten', ['katter', 'hatten', 'matterna'])).toBe('hatten');
    expect(nearestWord('hattan', ['rattxn', 'matten', 'hatten'])).toBe('hatten');
  });
});
