import fc from 'fast-check';
import { nextEffectIds } from '../../../src/domain/effect/effectId';
import { readChoice, nameLookup } from '../../../src/domain/register/list';
import { readPrice, readVolume } from '../../../src/domain/basics/price';
import { readShare } from '../../../src/domain/basics/share';
import { sourceRows } from '../../../src/domain/register/sourceRow';
import type { CellValue, TableCells } from '../../../src/domain/register/cells';
import { finished } from '../../../src/domain/basics/steps';
import { outcomeRows } from '../../../src/domain/register/outcomeRow';
import { readCaseRows, readDecisionRows, readTargetRows } from '../../../src/domain/register/targetRow';
import { readYear } from '../../../src/domain/basics/year';
import { readUnitDataRows } from '../../../src/domain/register/unitDataRow';
import { fold } from '../../../src/domain/basics/text';
import { tableOf, vocabulary } from '../../support/register';

describe('choices', () => {
  it.each(['Nytt avtal', ' nytt avtal ', 'NYTT AVTAL', 'Nytt\u00a0avtal', 'Nytt  avtal'])(
    'finds %j trimmed and without case',
    (text) => {
      expect(readChoice(text, vocabulary.types)).toEqual({ kind: 'value', value: 'newContract' });
    },
  );

  it('answers a name as the list spells it, also when å is written as two characters', () => {
    const lookup = nameLookup(['Vård och omsorg', '', 'vård och omsorg']);
    expect(readChoice('VA\u030aRD OCH OMSORG', lookup)).toEqual({ kind: 'value', value: 'Vård och omsorg' });
    expect(lookup.size).toBe(1);
  });

  it('tells blank from unknown', () => {
    expect(readChoice('  ', vocabulary.types)).toEqual({ kind: 'blank' });
    expect(readChoice('Nya avtal', vocabulary.types)).toEqual({ kind: 'unknown', text: 'Nya avtal' });
    expect(readChoice(7, vocabulary.types)).toEqual({ kind: 'unknown', text: '7' });
  });

  it('answers a list name without the spaces around it', () => {
    expect(readChoice('skola', nameLookup([' Skola ']))).toEqual({ kind: 'value', value: 'Skola' });
  });

  it('folds what is already folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});

describe('prices and volumes (domain.md §5)', () => {
  it.each([
    [0.5, 5000],
    ['0,50', 5000],
    ['0,3125 kr', 3125],
    [0, 0],
    [0.00005, 1],
    [0.31, 3100],
    [1234.5678, 12_345_678],
  ])('keeps four decimals of %j', (cell, expected) => {
    expect(readPrice(cell)).toMatchObject({ kind: 'value', value: expected });
  });

  it('E801 knows negative, unreadable and blank apart', () => {
    expect(readPrice(-0.5).kind).toBe('negative');
    expect(readPrice('cirka 3').kind).toBe('unreadable');
    expect(readPrice('#REF!').kind).toBe('unreadable');
    expect(readPrice('').kind).toBe('blank');
    expect([readPrice('-0,5').kind, readPrice('5kr5').kind, readVolume('5st5').kind]).toEqual([
      'negative',
      'unreadable',
      'unreadable',
    ]);
    expect([readPrice('0,50kr'), readVolume('10st'), readPrice('-0')]).toMatchObject([
      { value: 5000 },
      { value: 100_000 },
      { value: 0 },
    ]);
    expect(Object.is((readPrice('-0') as { value: number }).value, 0)).toBe(true);
    expect(readPrice(100_000_000).kind).toBe('unreadable');
    expect(readVolume('10 000 000 st')).toEqual({ kind: 'value', value: 100_000_000_000, fromText: true });
    expect(readVolume(1e12).kind).toBe('unreadable');
  });

  it('never throws, and gives safe whole numbers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (cell) => {
        for (const reading of [readPrice(cell), readVolume(cell)]) {
          if (reading.kind === 'value') expect(Number.isSafeInteger(reading.value) && reading.value >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('shares and years', () => {
  it.each([
    [0.2, 0.2, false],
    ['20 %', 0.2, false],
    ['20%', 0.2, false],
    ['0,2', 0.2, false],
    [20, 0.2, true],
    [1, 1, false],
    [100, 1, true],
  ])('W653 reads the share %j as %d', (cell, value, percentSlip) => {
    expect(readShare(cell)).toMatchObject({ kind: 'value', value, percentSlip });
  });

  it('E602 keeps more than 100 % apart from what cannot be read', () => {
    expect(readShare(101).kind).toBe('above');
    expect(readShare('101 %').kind).toBe('above');
    expect(readShare(-0.1).kind).toBe('unreadable');
    expect(readShare('en femtedel').kind).toBe('unreadable');
    expect([readShare('2 % 0').kind, readShare('-5 %').kind, readShare('-0,1').kind]).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
    expect([readShare('null0,2').kind, readShare('%5%').kind]).toEqual(['unreadable', 'unreadable']);
    expect(Object.is((readShare('-0') as { value: number }).value, 0)).toBe(true);
    expect([readShare(0), readShare(' 20 % ')]).toMatchObject([
      { kind: 'value', value: 0 },
      { kind: 'value', value: 0.2 },
    ]);
    expect(readShare(null).kind).toBe('blank');
  });

  it('E601 takes years 2000–2099', () => {
    expect(readYear(2025)).toEqual({ kind: 'value', value: 2025 });
    expect(readYear('2025')).toEqual({ kind: 'value', value: 2025 });
    expect([2000, 2099].map((year) => readYear(year).kind)).toEqual(['value', 'value']);
    for (const cell of [1999, 2100, 2025.5, 'i år', '2025-01-01', true]) expect(readYear(cell).kind).toBe('unreadable');
  });
});

describe('rows', () => {
  const lookups = { vocabulary, departments: nameLookup(['A']), categories: nameLookup([]), reasons: nameLookup([]) };
  const places = <Field extends string, Row extends { readonly row: number }>(
    fields: readonly Field[],
    read: (table: TableCells<Field>) => readonly Row[],
  ): number[] =>
    read(
      tableOf<Field>([
        Object.fromEntries(fields.map((field) => [field, ' '])) as Record<Field, string>,
        ...fields.map(
          (own) =>
            Object.fromEntries(fields.map((field) => [field, field === own ? 'x' : ''])) as Record<Field, string>,
        ),
      ]),
    ).map(({ row }) => row);

  it('are read when any of their inputs is filled, and left out when all are blank', () => {
    expect(
      places(['year', 'department', 'amount', 'share', 'scope', 'basis'], (table) => readTargetRows(table, lookups)),
    ).toEqual([1, 2, 3, 4, 5, 6]);
    expect(places(['year', 'department', 'amount', 'decision'], (table) => readDecisionRows(table, lookups))).toEqual([
      1, 2, 3, 4,
    ]);
    expect(places(['caseId', 'title', 'statedTotal'], (table) => readCaseRows(table, lookups))).toEqual([1, 2, 3]);
    expect(
      places(['effectId', 'from', 'to', 'amount', 'source', 'evidence', 'cause', 'verified', 'comment'], (table) =>
        finished(outcomeRows(table, vocabulary)),
      ),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(places(['effectId', 'from', 'to', 'priceOffContract'], readUnitDataRows)).toEqual([1, 2, 3, 4]);
  });

  it('are read from the columns that are there, and hold the words of the others as blanks', () => {
    const [row] = readDecisionRows({ columns: { decision: 0 }, rows: [['KF § 12'], []], firstRow: 2 }, lookups);
    expect([row?.decision, row?.year.kind, row?.cell('amount')]).toEqual(['KF § 12', 'blank', '']);
    const [short] = readDecisionRows(
      { columns: { decision: 0, amount: 1 }, rows: [['KF § 12']], firstRow: 2 },
      lookups,
    );
    expect(short?.cell('amount')).toBe('');
    const [outcome] = finished(
      outcomeRows({ columns: { effectTitle: 0, effectId: 1 }, rows: [['Skrivare', 'E-1']], firstRow: 2 }, vocabulary),
    );
    expect([outcome?.cell('effectTitle'), outcome?.cell('effectId'), outcome?.cell('comment')]).toEqual([
      'Skrivare',
      'E-1',
      '',
    ]);
    expect(
      finished(
        sourceRows({
          columns: { id: 1, title: 0 },
          rows: [
            ['', ' e-1 '],
            ['', ''],
            ['x', ''],
          ],
          firstRow: 2,
        }),
      ).map(({ row, id, key }) => [row, id, key]),
    ).toEqual([
      [0, 'e-1', 'e-1'],
      [2, '', ''],
    ]);
    expect(readCaseRows({ columns: {}, rows: [['x']], firstRow: 2 }, lookups)).toEqual([]);
    expect(readCaseRows({ columns: { title: 1 }, rows: [['', 'Skrivare']], firstRow: 2 }, lookups)).toMatchObject([
      { caseId: '', title: 'Skrivare' },
    ]);
  });

  it('of Utfall are verified by anything but a no', () => {
    const verified = (cell: CellValue) =>
      finished(outcomeRows(tableOf([{ effectId: 'E-1', verified: cell }]), vocabulary))[0]?.verified;
    expect(['Ja', 'x', true, 45_000].map(verified)).toEqual([true, true, true, true]);
    expect(['', ' ', 'Nej', 'no', 'FALSKT', false, 'false'].map(verified)).toEqual(Array(7).fill(false));
  });
});

describe('new IDs', () => {
  it('W107 continues above every number ever seen, and never reuses one', () => {
    expect(nextEffectIds([], 2)).toEqual(['E-0001', 'E-0002']);
    expect(nextEffectIds(['E-0007', ' e-0012 ', 'X-99', 'Projekt 4', ''], 1)).toEqual(['E-0013']);
    expect(nextEffectIds(['E-9999'], 1)).toEqual(['E-10000']);
  });
});
