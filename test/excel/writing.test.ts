import fc from 'fast-check';
import { chunks, literal } from '../../src/excel/writing';
import { bytesOf } from '../../src/workbook/plan/cellBytes';

describe('texts that people wrote stay texts', () => {
  it.each([
    '=1+1',
    '+46 8',
    '-',
    '@name',
    "'quoted",
    '#N/A',
    '12',
    '2025-01-01',
    '1 mars',
    'mars 2025',
    '175 000 kr',
    'TRUE',
    'sant',
    '20 %',
  ])('keeps %s from being read as something else', (text) => expect(literal(text)).toBe(`'${text}`));

  it.each(['Ramavtal 2024', 'Kontor', 'Rättad faktura', 'E-0001', 'Mark & Gata', 'IT & Kommunikation'])(
    'writes %s as it is, so that people see no apostrophe when they edit it',
    (text) => expect(literal(text)).toBe(text),
  );

  it('leaves numbers and truth values alone and clears what is blank', () => {
    expect([literal(12.5), literal(true), literal(null), literal('')]).toEqual([12.5, true, '', '']);
  });
});

describe('requests stay below the limit', () => {
  it('never weighs cells lighter than their JSON', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.oneof(
              fc.string({ unit: 'grapheme' }).filter((text) => !hasControl(text)),
              fc.integer(),
              fc.boolean(),
            ),
          ),
        ),
        (rows) => {
          expect(bytesOf(rows)).toBeGreaterThanOrEqual(new TextEncoder().encode(JSON.stringify(rows)).length - 2);
        },
      ),
    );
  });

  it('splits rows into runs of about a megabyte that together are all rows, in order', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [index, 'x'.repeat(500)]);
    const runs = [...chunks(rows)];
    expect(runs.length).toBeGreaterThan(2);
    expect(runs.map(([, , bytes]) => bytes).every((bytes) => bytes <= 1_000_000)).toBe(true);
    expect(runs.flatMap(([start, end]) => rows.slice(start, end))).toEqual(rows);
  });

  it('sends a row that is larger than a run by itself', () => {
    expect([...chunks([['x'.repeat(2_000_000)], ['y']])].map(([start, end]) => [start, end])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

/** JSON writes control characters with six bytes; cells hold none of them. */
function hasControl(text: string): boolean {
  return [...text].some(
    (letter) => (letter.codePointAt(0) ?? 0) < 32 || (letter.length === 1 && /[\ud800-\udfff]/.test(letter)),
  );
}
