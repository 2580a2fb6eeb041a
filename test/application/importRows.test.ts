import { guessMapping, importDrafts, type ForeignList } from '../../src/application/importRows';

const list: ForeignList = {
  sheet: 'Gamla listan',
  table: '',
  headings: ['Nr', 'Upphandling', 'Förvaltning ', 'Leverantör', 'Avtalsstart', 'Avtalstid (år)', 'Kostnad före', 'Ny kostnad', 'Sort', 'Kommentarer'],
  rows: [
    [1, 'Skrivare', 'Barn', 'A AB', '2025-01-01', 4, '5 mkr', 3_000_000, 'Nytt avtal', '=inte en formel'],
    ['', '', '', '', '', '', '', '', '', ''],
    [2, 'Vite taxi', 'Barn', 'B AB', 45_700, '', '', '', 'Engångsbelopp/vite', ''],
  ],
};

describe('import guesses the columns of somebody else’s list', () => {
  it('by heading, and by content where the heading says nothing', () => {
    expect(guessMapping(list)).toEqual({
      title: 1, department: 2, supplier: 3, start: 4, termYears: 5, baseline: 6, newCost: 7, type: 8, comment: 9,
    });
  });

  it('uses each column once, the surest field first', () => {
    const twice: ForeignList = { sheet: 'x', table: '', headings: ['Belopp', 'Besparing'], rows: [[100_000, 200_000]] };
    expect(guessMapping(twice)).toEqual({ amount: 0 });
  });

  it('takes values as they stand and passes blank rows over', () => {
    const drafts = importDrafts(list, guessMapping(list));
    expect(drafts).toHaveLength(2);
    expect(drafts[0]).toMatchObject({ title: 'Skrivare', baseline: '5 mkr', start: '2025-01-01', comment: '=inte en formel' });
  });
});
