import { nameLookup } from '../../../src/domain/register/list';
import { readRows } from '../../../src/domain/register/tables/readRows';
import { defineTable } from '../../../src/domain/register/tables/table';
import { day, tableOf, vocabulary } from '../../support/register';

const lookups = {
  vocabulary,
  departments: nameLookup(['Skola']),
  categories: nameLookup(['Resor']),
  reasons: nameLookup(['Vite']),
};
const table = defineTable({
  sheet: 's',
  id: null,
  fields: {
    name: { kind: 'text' },
    department: { kind: 'choice', list: 'department' },
    category: { kind: 'choice', list: 'category' },
    reason: { kind: 'choice', list: 'reason' },
    status: { kind: 'choice', list: 'status' },
    type: { kind: 'choice', list: 'type' },
    baseline: { kind: 'choice', list: 'baselineSource' },
    cause: { kind: 'choice', list: 'cause' },
    source: { kind: 'choice', list: 'source' },
    scope: { kind: 'choice', list: 'scope' },
    basis: { kind: 'choice', list: 'basis' },
    other: { kind: 'choice', list: 'nobody' },
    effect: { kind: 'effectId' },
    from: { kind: 'date' },
    year: { kind: 'year' },
    amount: { kind: 'amount' },
    price: { kind: 'price' },
    volume: { kind: 'volume' },
    hours: { kind: 'hours' },
    years: { kind: 'years' },
    share: { kind: 'share' },
    sum: { kind: 'amount', formula: true },
  },
});
type Name = keyof typeof table.fields;
const read = (cells: Partial<Record<Name, string | number>>) => readRows(table, tableOf<Name>([cells]), lookups);

describe('a row of a table that has only been declared', () => {
  it('is read by the kinds of its columns', () => {
    const [row] = read({
      name: ' Elever ',
      department: 'skola',
      category: 'RESOR',
      reason: 'vite',
      status: 'makulerad',
      type: 'nytt avtal',
      baseline: 'budget',
      cause: 'index',
      source: 'faktura',
      scope: 'alla',
      basis: 'effekt i året',
      other: 'x',
      effect: ' E-1',
      from: '2025-09-01',
      year: 2026,
      amount: '1,5 tkr',
      price: 12.5,
      volume: 3,
      hours: 8,
      years: 2.5,
      share: '20 %',
    });
    const value = (found: string) => ({ kind: 'value', value: found });
    expect(row).toMatchObject({
      row: 0,
      name: 'Elever',
      department: value('Skola'),
      category: value('Resor'),
      reason: value('Vite'),
      status: value('withdrawn'),
      type: value('newContract'),
      baseline: value('budget'),
      cause: value('index'),
      source: value('invoice'),
      scope: value('all'),
      basis: value('inYear'),
      other: { kind: 'unknown', text: 'x' },
      effect: 'E-1',
      from: { kind: 'value', value: day('2025-09-01') },
      year: { kind: 'value', value: 2026 },
      amount: { kind: 'text', value: 150_000 },
      price: { kind: 'value', value: 125_000 },
      volume: { kind: 'value', value: 30_000 },
      hours: { kind: 'value', value: 800 },
      years: { kind: 'value', months: 30 },
      share: { kind: 'value', value: 0.2 },
    });
    expect(row?.cell('amount')).toBe('1,5 tkr');
  });

  it('is left out when it holds nothing but what a formula shows, and a column that is missing reads as blank', () => {
    expect(read({ sum: 17 })).toEqual([]);
    expect(read({ name: 'x' })).toMatchObject([
      { amount: { kind: 'blank' }, from: { kind: 'blank' }, department: { kind: 'blank' }, effect: '' },
    ]);
  });
});
