import { serialOf } from '../../src/domain/basics/calendar';
import type { CellValue } from '../../src/domain/register/cells';
import {
  guessChoices,
  importDrafts,
  unitsOf,
  type ForeignList,
  type ListChoices,
} from '../../src/application/importRows';

const listOf = (headings: readonly string[], ...rows: readonly (readonly CellValue[])[]): ForeignList => ({
  sheet: 'Gamla listan',
  table: '',
  headings,
  rows,
});

const list = listOf(
  [
    'Nr',
    'Upphandling',
    'Förvaltning ',
    'Leverantör',
    'Avtalsstart',
    'Avtalstid (år)',
    'Kostnad före',
    'Ny kostnad',
    'Sort',
    'Kommentarer',
  ],
  [1, 'Skrivare', 'Barn', 'A AB', '2025-01-01', 4, '5 mkr', 3_000_000, 'Nytt avtal', '=inte en formel'],
  ['', '', '', '', '', '', '', '', '', ''],
  [2, 'Vite taxi', 'Barn', 'B AB', 45_700, '', '', '', 'Engångsbelopp/vite', ''],
);

/** The first draft of a list as it is guessed, with some choices of the user's. */
const draftOf = (foreign: ForeignList, choices: Partial<ListChoices> = {}) =>
  importDrafts(foreign, { ...guessChoices(foreign), ...choices })[0]?.draft;

describe('import guesses the columns of somebody else’s list', () => {
  it('by heading, and by content where the heading says nothing', () => {
    expect(guessChoices(list).mapping).toEqual({
      title: 1,
      department: 2,
      supplier: 3,
      start: 4,
      termYears: 5,
      baseline: 6,
      newCost: 7,
      type: 8,
      comment: 9,
    });
  });

  it('the headings that people use: Avtal, Förv, Start, År, Årskostnad innan, Årskostnad nu', () => {
    const short = listOf(
      ['Avtal', 'Förv', 'Start', 'År', 'Årskostnad innan', 'Årskostnad nu'],
      ['Skrivare', 'Barn', '2025-01-01', 4, 500_000, 450_000],
    );
    expect(guessChoices(short).mapping).toEqual({
      title: 0,
      department: 1,
      start: 2,
      termYears: 3,
      baseline: 4,
      newCost: 5,
    });
  });

  it('a column År of calendar years is no term', () => {
    const years = listOf(['Avtal', 'År', 'Besparing'], ['Skrivare', 2024, 500_000], ['Bilar', 2025, 600_000]);
    expect(guessChoices(years).mapping).toEqual({ title: 0, amount: 2 });
  });

  it('short words stand for themselves only: Avtalsnr is no name, Enhetspris no department', () => {
    expect(guessChoices(listOf(['Avtalsnr', 'Enhetspris'], ['KS 12', 3])).mapping).toEqual({});
  });

  it('uses each column once, the surest field first', () => {
    expect(guessChoices(listOf(['Belopp', 'Besparing'], [100_000, 200_000])).mapping).toEqual({ amount: 0 });
  });

  it('knows amounts by headings as sentences: small figures in thousands are amounts, kronor are no term', () => {
    const headings = [
      'Årskostnad innan upphandlingen (tkr)',
      'Årskostnad nu enligt tecknat avtal (tkr)',
      'Besparing hela avtalstiden (mkr)',
      'Avtalstid exklusive optioner (månader)',
    ];
    const { mapping } = guessChoices(listOf(headings, [5000, 4500, 2, 48]));
    expect(mapping).toEqual({ baseline: 0, newCost: 1, amount: 2, termYears: 3 });
  });

  it('“Option t.o.m.” is no end of the contract', () => {
    const options = listOf(['Avtal', 'Option t.o.m.', 'Avtalstid inkl. option'], ['Skrivare', '2030-12-31', 6]);
    expect(guessChoices(options).mapping).toEqual({ title: 0 });
  });
});

describe('what the rows become', () => {
  it('values that read in one way as numbers, others as they stand, blank rows passed over', () => {
    const drafts = importDrafts(list, guessChoices(list));
    expect(drafts.map(({ row }) => row)).toEqual([0, 2]);
    expect(drafts[0]?.draft).toMatchObject({
      title: 'Skrivare',
      baseline: 5_000_000,
      newCost: 3_000_000,
      termYears: 4,
      comment: '=inte en formel',
    });
    expect(drafts[0]?.draft.start).toBe(serialOf(2025, 1, 1));
    expect(drafts[1]?.draft.baseline).toBe('');
  });

  it('a unit in the heading is applied: tkr, mkr, months', () => {
    const units = listOf(
      ['Avtal', 'Avtalstid (månader)', 'Kostnad före (tkr)', 'Ny kostnad, mkr'],
      ['Skrivare', 30, '1 500', 1.25],
    );
    expect(draftOf(units)).toMatchObject({ termYears: 2.5, baseline: 1_500_000, newCost: 1_250_000 });
  });

  it('a unit beside the figure wins over the heading’s, and what reads in two ways is asked about with its unit', () => {
    const mixed = listOf(['Avtal', 'Kostnad före (tkr)', 'Ny kostnad (tkr)'], ['Skrivare', '2 mkr', '1.500']);
    expect(draftOf(mixed)).toMatchObject({ baseline: 2_000_000, newCost: '1.500 tkr' });
  });

  it('terms of 24 to 60 without a unit are months', () => {
    const long = listOf(['Avtal', 'Avtalstid'], ['A', 36], ['B', 48], ['C', 24]);
    expect(importDrafts(long, guessChoices(long)).map(({ draft }) => draft.termYears)).toEqual([3, 4, 2]);
  });

  it('a yearly saving is never taken for a whole term: it is multiplied by the term, or not taken', () => {
    const yearly = listOf(
      ['Avtal', 'Avtalstid (år)', 'Årlig besparing (tkr)'],
      ['Skrivare', 4, 500],
      ['Bilar', '', 500],
    );
    expect(importDrafts(yearly, guessChoices(yearly)).map(({ draft }) => draft.amount)).toEqual([2_000_000, '']);
  });

  it('a month’s cost is twelve in the year, a whole term’s divided by its years', () => {
    const other = listOf(
      ['Avtal', 'Avtalstid år', 'Månadskostnad innan', 'Kostnad efter hela avtalstiden'],
      ['Skrivare', 4, 1_000, 40_000],
    );
    expect(
      draftOf(other, {
        mapping: { title: 0, termYears: 1, baseline: 2, newCost: 3 },
        units: unitsOf(other, { termYears: 1, baseline: 2, newCost: 3 }),
      }),
    ).toMatchObject({ baseline: 12_000, newCost: 10_000 });
  });

  it('amounts with VAT are not taken until it is said how much', () => {
    const vat = listOf(['Avtal', 'Belopp inkl moms'], ['Skrivare', 125_000]);
    const choices = guessChoices(vat);
    expect(draftOf(vat)?.amount).toBe('');
    const unit = choices.units[1];
    if (unit === undefined) throw new Error('no unit');
    expect(draftOf(vat, { units: { 1: { ...unit, vat: 25 } } })?.amount).toBe(100_000);
    expect(draftOf(vat, { units: { 1: { ...unit, vat: 0 } } })?.amount).toBe(125_000);
  });

  it('the day on which the contract ends gives its term, when that is whole months', () => {
    const ends = listOf(
      ['Avtal', 'Startdatum', 'Slutdatum'],
      ['A', '2025-03-15', '2027-03-14'],
      ['B', '2025-01-01', '2027-06-30'],
      ['C', '2025-01-01', '2027-06-29'],
    );
    expect(guessChoices(ends).mapping).toEqual({ title: 0, start: 1, contractEnd: 2 });
    expect(importDrafts(ends, guessChoices(ends)).map(({ draft }) => draft.termYears)).toEqual([2, 2.5, undefined]);
  });

  it('a type, department or date for all fills what is blank', () => {
    const some = listOf(['Avtal', 'Typ'], ['A', 'Annat'], ['B', '']);
    const choices = { ...guessChoices(some), forAll: { type: 'Nytt avtal', start: serialOf(2025, 1, 1) } };
    expect(importDrafts(some, choices).map(({ draft }) => [draft.type, draft.start])).toEqual([
      ['Annat', 45_658],
      ['Nytt avtal', 45_658],
    ]);
  });

  it('what is mended in the preview wins, row by row', () => {
    const some = listOf(['Avtal', 'Avtalstid år', 'Besparing per år'], ['A', 'x', 100], ['B', 2, 100]);
    const choices = { ...guessChoices(some), mended: { 0: { termYears: 3 } } };
    expect(importDrafts(some, choices).map(({ draft }) => [draft.termYears, draft.amount])).toEqual([
      [3, 300],
      [2, 200],
    ]);
  });
});
