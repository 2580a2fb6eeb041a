import fc from 'fast-check';
import { maxCellOre, readAmount } from '../../../src/domain/basics/amount';
import { formatKronor } from '../../../src/locales/format';

/** What a text reads as in kronor, or the kind of reading. */
function kronor(text: string, unitSet?: Parameters<typeof readAmount>[1]): number | string {
  const reading = readAmount(text, unitSet);
  return reading.kind === 'text' ? reading.value / 100 : reading.kind;
}

describe('amounts as people write them (domain.md §3)', () => {
  it.each([
    ['2 mkr', 2_000_000],
    ['3,2 mkr', 3_200_000],
    ['919 tkr', 919_000],
    ['919tkr', 919_000],
    ['20 MSEK', 20_000_000],
    ['MSEK 20', 20_000_000],
    ['7,4 Mkr', 7_400_000],
    ['5 mnkr', 5_000_000],
    ['175 000 kr', 175_000],
    ['1 234 567,50', 1_234_567.5],
    ['12.50', 12.5],
    ['1.234.567', 1_234_567],
  ])('W151 reads %s as the text it is', (text, expected) => {
    expect(kronor(text)).toBe(expected);
  });

  it.each([
    ['175\u00a0000\u00a0kr', 175_000],
    ['1\u202f234\u202f567', 1_234_567],
    ['-5 000', -5_000],
    ['\u22125\u00a0000 kr', -5_000],
    ['\u2212 3,2 mkr', -3_200_000],
    ['kr -500', -500],
  ])('reads %j with other spaces and minus signs', (text, expected) => {
    expect(kronor(text)).toBe(expected);
  });

  it.each([
    ['500 kr', 500],
    ['500 SEK', 500],
    ['SEK 500', 500],
    ['500 kronor', 500],
    ['5 tkr', 5e3],
    ['5 kkr', 5e3],
    ['5 KSEK', 5e3],
    ['5 tusen', 5e3],
    ['5 tusen kronor', 5e3],
    ['5 mkr', 5e6],
    ['5 mnkr', 5e6],
    ['5 MSEK', 5e6],
    ['5 miljoner', 5e6],
    ['1 miljon kr', 1e6],
    ['5 mdkr', 5e9],
    ['5 miljarder', 5e9],
  ])('knows the unit of %s', (text, expected) => {
    expect(kronor(text)).toBe(expected);
  });

  it.each([
    ['1 234 567,50 kr', 1_234_567.5],
    ['3.2mkr', 3_200_000],
    ['  500  ', 500],
    ['500 kr.', 500],
    ['500:-', 500],
    ['500,-', 500],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567,50', 1_234_567.5],
    ['1 234.5', 1234.5],
    ['1234,567', 1234.57],
    ['0,500 mkr', 500_000],
    ['0.123', 0.12],
    ['+500', 500],
    [',5 mkr', 500_000],
    ['0', 0],
    ['1,2345 mkr', 1_234_500],
    ['175  000  kr', 175_000],
    ['5  tusen  kr', 5000],
    ['12.345.678', 12_345_678],
    ['0000000000000000500', 500],
    ['12,0000000000000', 12],
    ['0,000012345', 0],
    ['0,000000001', 0],
  ])('reads what people paste: %j', (text, expected) => {
    expect(kronor(text)).toBe(expected);
  });

  it.each([
    ['1.500', 1.5, 1500],
    ['1,500 mkr', 1_500_000, 1_500_000_000],
    ['\u2212999,999', -999.999, -999_999],
    ['12.345 kr', 12.345, 12_345],
  ])('E106 %s reads in two ways', (text, asDecimal, asThousands) => {
    expect(readAmount(text)).toEqual({ kind: 'ambiguous', kronor: [asDecimal, asThousands], text });
  });

  it.each([
    'ca 2 mkr',
    '2-3 mkr',
    'okänt',
    '12 34',
    '1 2345',
    '1.23.456',
    '1,234,56',
    '5 m',
    '5 %',
    '5 euro',
    'kr',
    '-',
    '--5',
    '0 500',
    '1e6',
    '5 kr/år',
    '5 mkr kr',
    'kr 5 mkr',
    '5.',
    '01.234.567',
    '1.234.567.8',
    '1 234 567 ,',
    '2025-01-01',
    '١٢٣',
    'NaN',
    'Infinity',
    'mk 5 r',
    '5:- kr',
    'kr 175:-',
    '5.',
    'x1 234',
    '5-',
    '1-5',
    '1234 567',
  ])('E105 does not guess what %j means', (text) => {
    expect(kronor(text)).toBe('unreadable');
  });

  it('reads "kr/år" in a column of yearly amounts only, and hours in theirs', () => {
    expect(kronor('5 tkr/år', 'perYear')).toBe(5000);
    expect(kronor('5 000 kr per år', 'perYear')).toBe(5000);
    expect(kronor('5 tkr/år', 'total')).toBe('unreadable');
    expect(kronor('8 000 h', 'hours')).toBe(8000);
    expect(kronor('8 000 timmar/år', 'hours')).toBe(8000);
    expect(kronor('8 000 kr', 'hours')).toBe('unreadable');
    expect(kronor('8 000 h')).toBe('unreadable');
    for (const text of ['8 timmarna', '8 ah']) expect(kronor(text, 'hours')).toBe('unreadable');
    expect(kronor('5 /år kr', 'perYear')).toBe('unreadable');
  });

  it.each([[null], [''], ['   '], ['\u00a0\u202f'], [undefined]])('reads %j as blank, never as 0', (cell) => {
    expect(readAmount(cell)).toEqual({ kind: 'blank' });
  });

  it.each([
    '#VALUE!',
    '#REF!',
    '#N/A',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#GETTING_DATA',
    ' #VALUE! ',
    '#SAKNAS!',
    '#VÄRDEFEL!',
    '#REFERENS!',
    '#DIVISION/0!',
    '#NAMN?',
    '#OGILTIGT!',
    '#SKÄRNING!',
  ])('E112 recognises the Excel error %s', (text) => {
    expect(readAmount(text).kind).toBe('excelError');
  });

  it('E105 lets neither NaN, Infinity nor a truth value in', () => {
    for (const cell of [NaN, Infinity, -Infinity, true, false]) expect(readAmount(cell).kind).toBe('unreadable');
  });

  it('E111 holds at most 10 000 000 000 kr, as number and as text, positive and negative', () => {
    expect(readAmount(10_000_000_000)).toEqual({ kind: 'value', value: maxCellOre });
    expect(readAmount('-10 miljarder')).toEqual({ kind: 'text', value: -maxCellOre, text: '-10 miljarder' });
    for (const cell of [
      10_000_000_000.01,
      -10_000_000_000.01,
      '10 000 000 000,01',
      '10,1 mdkr',
      1e300,
      '9'.repeat(400),
    ]) {
      expect(readAmount(cell).kind).toBe('tooLarge');
    }
  });

  it('rounds to öre once, half away from zero, as number and as text', () => {
    for (const [number, text, expected] of [
      [0.005, '0,005', 1],
      [0.004, '0,0049999', 0],
      [-0.005, '-0,005', -1],
      [1.005, '1,0050', 101],
      [0.285, '0,285', 29],
    ] as const) {
      expect(readAmount(number)).toEqual({ kind: 'value', value: expected });
      expect(readAmount(text)).toMatchObject({ kind: 'text', value: expected });
    }
    expect(Object.is((readAmount('-0') as { value: number }).value, 0)).toBe(true);
  });
});

describe('properties of the amount reader', () => {
  const anyCell = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.double(), fc.boolean(), fc.constant(null));
  const amountish = fc.stringMatching(/^[-−+]?[0-9., \u00a0]{0,20}(kr|tkr|mkr|MSEK|%|h)?$/);

  it('never throws and never lets anything but a safe number of öre in', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyCell, amountish),
        fc.constantFrom('total', 'perYear', 'hours' as const),
        (cell, units) => {
          const reading = readAmount(cell, units as 'total');
          if (reading.kind === 'value' || reading.kind === 'text') {
            expect(Number.isSafeInteger(reading.value)).toBe(true);
            expect(Math.abs(reading.value)).toBeLessThanOrEqual(maxCellOre);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads every amount that the product writes back to the same öre', () => {
    fc.assert(
      fc.property(fc.integer({ min: -maxCellOre, max: maxCellOre }), (ore) => {
        expect(readAmount(formatKronor(ore, 'sv'))).toMatchObject({ kind: 'text', value: ore });
      }),
    );
  });

  it('reads a number and its Swedish text alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: -maxCellOre, max: maxCellOre }), (ore) => {
        const [whole, fraction] = (ore / 100).toFixed(2).split('.');
        expect(readAmount(`${whole},${fraction}`)).toMatchObject({
          value: (readAmount(ore / 100) as { value: number }).value,
        });
      }),
    );
  });
});

describe('a grouped figure that ends in another mark and three digits', () => {
  it.each([
    ['1 500,000', 1500, 1_500_000],
    ['1 234.567', 1234.567, 1_234_567],
    ['1,234.567', 1234.567, 1_234_567],
    ['1.234,567', 1234.567, 1_234_567],
    ['1 234 567,890', 1_234_567.89, 1_234_567_890],
    ['-1 500,000 kr', -1500, -1_500_000],
    ['1 500,000 tkr', 1_500_000, 1_500_000_000],
  ])('E106 %s asks', (text, decimal, thousands) => {
    expect(readAmount(text)).toMatchObject({ kind: 'ambiguous', kronor: [decimal, thousands] });
  });

  it.each(['1 500,00', '1 500,0000', '1.234.567', '1 234 567', '1.234,56', '0 500,000'])('%s does not', (text) => {
    expect(readAmount(text).kind).not.toBe('ambiguous');
  });
});
