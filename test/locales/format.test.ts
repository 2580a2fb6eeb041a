import {
  formatAmount,
  formatDate,
  formatKronor,
  formatNumber,
  formatPercent,
  formatTerm,
} from '../../src/locales/format';
import { day } from '../support/register';

const spaced = (text: string): string => text.replace(/ /g, '\u00a0');

describe('amounts in text', () => {
  it.each([
    [320_000_000, '3 200 000 kr'],
    [0, '0 kr'],
    [50, '0,50 kr'],
    [-12_345, '\u2212123,45 kr'],
    [-100, '\u22121 kr'],
    [123_456_789_012_345_678n, '1 234 567 890 123 456,78 kr'],
  ])('writes %s öre as %s', (ore, text) => {
    expect(formatKronor(ore, 'sv')).toBe(spaced(text));
  });

  it('writes English decimals with a point', () => {
    expect(formatKronor(123_456, 'en')).toBe(spaced('1 234.56 kr'));
  });

  it.each([
    [2_927_500_000n, 'mkr', '29,3 mkr'],
    [2_927_500_000n, 'tkr', '29 275 tkr'],
    [2_927_500_000n, 'kr', '29 275 000 kr'],
    [-49_999, 'tkr', '0 tkr'],
    [-50_000, 'tkr', '\u22121 tkr'],
    [4_999_999, 'mkr', '0,0 mkr'],
    [5_000_000, 'mkr', '0,1 mkr'],
  ] as const)('rounds %s öre in %s to %s, half away from zero', (ore, unit, text) => {
    expect(formatAmount(ore, unit, 'sv')).toBe(spaced(text));
  });
});

describe('other values in text', () => {
  it('writes shares with at most one decimal, and – for what is not measured', () => {
    expect(formatPercent(1.1268, 'sv')).toBe('112,7\u00a0%');
    expect(formatPercent(0.7, 'en')).toBe('70\u00a0%');
    expect(formatPercent(null, 'sv')).toBe('–');
    expect(formatPercent(NaN, 'sv')).toBe('–');
  });

  it('writes numbers without needless zeros', () => {
    expect(formatNumber(1234.5, 'sv')).toBe('1\u00a0234,5');
    expect(formatNumber(-0.001, 'sv')).toBe('0');
    expect(formatNumber(-1, 'en')).toBe('\u22121');
    expect(formatNumber(Infinity, 'sv')).toBe('–');
  });

  it('writes days as ISO text and terms in years where they are', () => {
    expect(formatDate(day('2024-02-29'))).toBe('2024-02-29');
    expect(formatDate(NaN)).toBe('');
    expect([84, 30, 12, 4, 1].map((months) => formatTerm(months, 'sv'))).toEqual(
      ['7 år', '2,5 år', '1 år', '4 månader', '1 månad'].map(spaced),
    );
    expect([12, 30, 1, 5].map((months) => formatTerm(months, 'en'))).toEqual(
      ['1 year', '2.5 years', '1 month', '5 months'].map(spaced),
    );
  });
});
