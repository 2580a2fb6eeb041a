/** @jest-environment ./test/jest/jsdom.js */
import '../support/jsdom';
import fc from 'fast-check';
import { amountRow, htmlReport, plainReport } from '../../src/taskpane/figures/reportParts';

const report = {
  title: 'Årsrapport',
  paragraphs: ['Effekten är 24 434 tkr.', 'Städ & <fönster> räknas.'],
  tables: [
    {
      title: 'Per år',
      rows: [
        ['År', 'Kalkylerat', 'Realiserat'],
        ['2026', '24 434 tkr', '–'],
      ],
    },
  ],
};

describe('the report as it is copied', () => {
  it('is sentences and a table, for Word, Outlook and Teams', () => {
    const page = new DOMParser().parseFromString(htmlReport(report), 'text/html');
    expect([...page.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(report.paragraphs);
    expect([...page.querySelectorAll('th')].map(({ textContent }) => textContent)).toEqual([
      'År',
      'Kalkylerat',
      'Realiserat',
    ]);
    expect([...page.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual(['2026', '24 434 tkr', '–']);
  });

  it('is plain text too, whose tables a spreadsheet takes apart again', () => {
    expect(plainReport(report)).toBe(
      'Effekten är 24 434 tkr.\n\nStäd & <fönster> räknas.\n\nPer år\nÅr\tKalkylerat\tRealiserat\n2026\t24 434 tkr\t–',
    );
  });

  it('holds what people wrote as text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const page = new DOMParser().parseFromString(
          htmlReport({ title: '', paragraphs: [`x${text}`], tables: [] }),
          'text/html',
        );
        expect(page.querySelectorAll('p')).toHaveLength(1);
        expect(page.querySelectorAll('script, img')).toHaveLength(0);
      }),
    );
  });

  it('shows a dash for what nobody has looked at', () => {
    expect(amountRow('2027', [5n, null], { amount: (ore) => `${ore} kr` })).toEqual(['2027', '5 kr', '–']);
  });
});
