import { cellDetail, refusal } from '../../../src/workbench/stage/detail';
import { area, TestBook } from './support';

const input = (book: TestBook): string => cellDetail(book.state, book.sheet, 0, 0).input;

describe('what one edits in a cell', () => {
  it('is a number with a decimal comma', () => expect(input(new TestBook().write('A1', 1.5))).toBe('1,5'));
  it('is a day for a date', () => {
    expect(input(new TestBook().write('A1', 45658).style('A1', { numFmt: 'yyyy-mm-dd' }))).toBe('2025-01-01');
  });
  it('is a percentage for a share', () => {
    expect(input(new TestBook().write('A1', 0.07).style('A1', { numFmt: '0 %' }))).toBe('7%');
  });
  it('is the formula', () => expect(input(new TestBook().write('A1', '=SUM(B1:B2)'))).toBe('=SUM(B1:B2)'));
  it('keeps a red format from being taken for a date', () => {
    expect(input(new TestBook().write('A1', 12).style('A1', { numFmt: '#,##0;[Red]-#,##0' }))).toBe('12');
  });
});

describe('list validation', () => {
  const listed = (part: object = {}): TestBook => {
    const book = new TestBook().write('C1:C3', [['Nytt avtal'], ['Annat'], ['']]);
    const rule = {
      type: 'list' as const,
      formulae: ['$C$1:$C$3'],
      showErrorMessage: true,
      error: 'Välj i listan',
      ...part,
    };
    book.sheet.validations.push({ areas: [area('A1:A9')], rule });
    return book;
  };

  it('offers the texts of its range', () => {
    const book = listed();
    expect(cellDetail(book.state, book.sheet, 0, 0).choices).toEqual(['Nytt avtal', 'Annat']);
    expect(cellDetail(book.state, book.sheet, 0, 1).choices).toBeNull();
  });

  it('refuses what is not in the list, without regard to case, and says why', () => {
    const book = listed();
    expect(refusal(book.state, book.sheet, 0, 0, 'annat')).toBeNull();
    expect(refusal(book.state, book.sheet, 0, 0, '')).toBeNull();
    expect(refusal(book.state, book.sheet, 0, 0, 'Något')).toBe('Välj i listan');
  });

  it('lets everything through where it only warns', () => {
    const book = listed({ errorStyle: 'warning' });
    expect(refusal(book.state, book.sheet, 0, 0, 'Något')).toBeNull();
  });
});
