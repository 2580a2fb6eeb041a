import { isoOf } from '../../../src/domain/basics/calendar';
import { readFileDay } from '../../../src/domain/basics/fileDay';
import { readNumber } from '../../../src/domain/basics/number';
import { readOrganisationNumber } from '../../../src/domain/basics/organisationNumber';
import { readPrice, readVolume } from '../../../src/domain/basics/price';
import { agreedTerms, readTerm } from '../../../src/domain/basics/readTerm';
import { isRefusal } from '../../../src/domain/basics/refusal';
import { writtenDates } from '../../../src/domain/basics/writtenDates';

const days = (text: string) => writtenDates(text).map(isoOf);

describe('months by name (domain.md §3: as people write days)', () => {
  const names = [
    ...['jan januari january', 'feb febr februari february', 'mar mars march', 'apr april', 'maj may', 'jun juni june'],
    ...['jul juli july', 'aug augusti august', 'sep sept september', 'okt oct oktober october', 'nov november'],
    'dec december',
  ];

  it.each(names.map((row, index) => [index + 1, row] as const))('month %d: %s', (number, row) => {
    const iso = `2025-${String(number).padStart(2, '0')}`;
    for (const name of row.split(' ')) {
      expect([name, days(`${name} 2025`), days(`2025 ${name}.`), days(`7 ${name} 2025`)]).toEqual([
        ...[name, [`${iso}-01`], [`${iso}-01`], [`${iso}-07`]],
      ]);
      expect([days(`x${name} 2025`), days(`${name}x 2025`)]).toEqual([[], []]);
    }
  });

  it.each([
    ['March 17 2025', ['2025-03-17']],
    ['march 1st, 2025', ['2025-03-01']],
    ['mars  17,  2025', ['2025-03-17']],
    ['mars,2025', ['2025-03-01']],
    ['mars-2025', ['2025-03-01']],
    ['mars.2025', ['2025-03-01']],
    ['17.3.2025', ['2025-03-17']],
    ['7.12.2025', ['2025-12-07']],
    ['20250317', ['2025-03-17']],
    ['2025-3', ['2025-03-01']],
    ['2025.03', ['2025-03-01']],
    ['17/3/2025', ['2025-03-17']],
    ['250317', ['2025-03-17']],
  ] as const)('%s is %j', (text, expected) => expect(days(text)).toEqual(expected));

  it.each([
    ...['17.3.2025x', 'x17.3.2025', '117.3.2025', '202503170', '12025-03', '2503170', '17/3/20255', 'x17/3/2025'],
    ...[
      'x march 1, 2025',
      'march 1, 20255',
      'mars 20255',
      'mars x2025',
      'x2025 mars',
      '2025 mars x',
      '2025mars',
      'vår 2025',
    ],
  ])('%s is no day', (text) => expect(days(text)).toEqual([]));
});

describe('days of finance systems', () => {
  it.each(['2025-03-07 13:45', '2025-03-07T13:45:00.123', '2025-03-07T13:45Z'])('%s is 2025-03-07', (text) => {
    const found = readFileDay(text);
    expect(found === null ? null : isoOf(found)).toBe('2025-03-07');
  });

  it.each(['x2025-03-07', '2025-03-07x', '2025-03-07T13:45:00.x', '2025-03-07 13'])('%s is none', (text) =>
    expect(readFileDay(text)).toBeNull(),
  );
});

describe('numbers of suppliers that say nothing, or more than they should', () => {
  const kind = (cell: string | number | null) => readOrganisationNumber(cell).kind;

  it.each([
    '',
    ' ',
    '*',
    '*****',
    '[innehåller personuppgifter]',
    '[Kan innehålla personuppgifter]',
    'ANONYMERAD',
    'okänd',
  ])('"%s" is masked', (cell) => expect(kind(cell)).toBe('masked'));

  it('a mask is nothing but its marks', () => {
    expect([kind('*1'), kind('1*'), kind('** ab 12')]).toEqual(['foreign', 'internalNumber', 'foreign']);
  });

  it.each(['19550101-1239', '18550101-1239', '20550101-1239', 'Karin 19550101-1239', '5501611239'])(
    '%s is a person’s',
    (cell) => expect(readOrganisationNumber(cell)).toEqual({ kind: 'person' }),
  );

  it('a VAT number is of its country, whole', () => {
    expect(kind('XSE559900100401')).toBe('foreign');
    expect([kind('SE559900100401X'), kind('SE5599001004X')]).toEqual(['foreign', 'foreign']);
    expect([kind('BE0550101123'), kind('PL5501011239'), kind('XBE5501011239'), kind('BE5501011239X')]).toEqual([
      ...['foreign', 'foreign', 'person', 'person'],
    ]);
  });
});

describe('terms as people write them', () => {
  const months = (cell: string | number) => {
    const reading = readTerm(cell);
    return reading.kind === 'value' ? [reading.months, reading.fromText] : reading.kind;
  };

  it.each([
    [2, [24, false]],
    [0.5, [6, false]],
    ['2 år', [24, true]],
    ['1 year', [12, true]],
    ['2 years.', [24, true]],
    ['1 month', [1, true]],
    ['18 months', [18, true]],
    ['18 mån.', [18, true]],
    ['2 år 6 mån', [30, true]],
    ['1 year and 11 months', [23, true]],
    ['10år,10månader', [130, true]],
    ['1 year 1 month', [13, true]],
    [50, [600, false]],
    [51, 'outOfRange'],
    [NaN, 'unreadable'],
    ['cirka 2 år 6 mån', 'unreadable'],
    ['2 år 6 mån ca', 'unreadable'],
  ] as const)('%s', (cell, expected) => expect(months(cell)).toEqual(expected));

  it('with options to extend: how much of it has been agreed must be asked', () => {
    expect([
      agreedTerms('2+1+1'),
      agreedTerms('2 + 1,5 år'),
      agreedTerms('24+12 mån'),
      agreedTerms('0,25+0,75'),
    ]).toEqual([
      ...[
        [24, 36, 48],
        [24, 42],
        [24, 36],
        [3, 12],
      ],
    ]);
    expect([agreedTerms('49+1'), agreedTerms('1+599 mån'), agreedTerms('49+2'), agreedTerms('0+1 mån')]).toEqual([
      ...[[588, 600], [1, 600], [], []],
    ]);
    expect(['2', 'x2+1', '2+1x', '2+', ''].map(agreedTerms)).toEqual([[], [], [], [], []]);
  });
});

describe('yes that says no (domain.md §4)', () => {
  it.each(['nej', 'Nej, inte än', 'EJ', 'ej klart', 'inte', '-', '–', '0', 'FALSKT', 'false', 'no'])('%s', (text) =>
    expect(isRefusal(text)).toBe(true),
  );
  it.each([
    'Nejlikan',
    'Ejnar Ek',
    'Inteckning',
    'nejé',
    'är inte klart',
    '-1',
    '01',
    'no way',
    'Falsktoft',
    'x-',
    'Ja',
    '',
  ])('%s says nothing of the kind', (text) => expect(isRefusal(text)).toBe(false));
});

describe('numbers, prices and volumes', () => {
  it('a number as it stands is no text; a text may read in two ways, which a price asks about', () => {
    expect(readNumber(1.5)).toEqual({ kind: 'value', value: 1.5, fromText: false });
    expect(readNumber(Infinity)).toEqual({ kind: 'unreadable', text: 'Infinity' });
    expect(readNumber('1.500')).toEqual({ kind: 'value', value: 1.5, fromText: true, twoWays: true });
    expect(readNumber('1,50')).toEqual({ kind: 'value', value: 1.5, fromText: true });
    expect([readPrice('1.500'), readVolume('1.500')].map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous']);
    expect(readPrice('1.500')).toEqual({ kind: 'ambiguous', text: '1.500' });
  });
});
