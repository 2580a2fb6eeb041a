import { overlapping, type Span } from '../../../src/domain/rules/overlaps';
import type { RegisterDraft } from '../../support/register';
import { assessed, contract, day, issuesOf, outcome } from '../../support/register';
import { effects } from './manyEffects';

const states = (...rows: NonNullable<RegisterDraft['effects']>) => effects(...rows).rows.map(({ state }) => state);

describe('E113: copies by what their cells mean', () => {
  it('a term or an end as text is that term or that day', () => {
    const ended = { ...contract, actualEnd: day('2026-06-30') };
    expect(states(contract, { ...contract, termYears: '2,0' })).toEqual(['counted', 'leftOut']);
    expect(states(ended, { ...ended, actualEnd: '2026-06-30' })).toEqual(['counted', 'leftOut']);
    expect(states(ended, { ...ended, actualEnd: 'då' })).toEqual(['counted', 'counted']);
  });

  it('an amount that the type does not use counts too, readable or not', () => {
    expect(states({ ...contract, ceiling: 'x' }, { ...contract, ceiling: 'X ' })).toEqual(['counted', 'leftOut']);
    expect(states({ ...contract, ceiling: 'x' }, { ...contract, ceiling: 'y' })).toEqual(['counted', 'counted']);
    expect(states({ ...contract, ceiling: 5 }, { ...contract, ceiling: '5 kr' })).toEqual(['counted', 'leftOut']);
  });

  it('of IDs as long the first by letters stays, of the same ID the first row', () => {
    const kept = (...ids: string[]) => effects(...ids.map((id) => ({ ...contract, id }))).effects.map(({ id }) => id);
    expect([kept('E-2', 'E-1'), kept('E-1', 'E-2'), kept('E-3', 'E-1', 'E-2')]).toEqual([['E-1'], ['E-1'], ['E-1']]);
    expect(states({ ...contract, id: 'E-1' }, { ...contract, id: 'e-1' })).toEqual(['counted', 'leftOut']);
  });

  it('one with an outcome stays: an amount as text, a day alone, and no outcome that is reversed', () => {
    const kept = (change: object) =>
      assessed({
        effects: ['E-1', 'E-2'].map((id) => ({ ...contract, id })),
        outcomes: [{ ...outcome, effectId: 'E-2', ...change }],
      }).effects.map(({ id }) => id);
    expect(kept({ amount: '5 tkr' })).toEqual(['E-2']);
    expect(kept({ from: day('2025-10-07'), to: day('2025-10-07') })).toEqual(['E-2']);
    expect(kept({ from: 'i höstas' })).toEqual(['E-1']);
    expect(kept({ to: '' })).toEqual(['E-1']);
    expect(kept({ from: day('2025-10-08'), to: day('2025-10-07') })).toEqual(['E-1']);
  });
});

describe('W155 of copies that both count', () => {
  const both = (change: object) =>
    issuesOf(
      assessed({
        effects: ['E-0001', 'E-0002'].map((id) => ({ ...contract, id, ...change })),
        outcomes: ['E-0001', 'E-0002'].map((effectId) => ({ ...outcome, effectId })),
      }),
      'W155',
    ).map(({ row, field, params }) => [row, field, params.reason]);

  it('is said once for each: as a copy where nothing else would say it', () => {
    const asCopies = [
      [0, 'supplier', 'copies'],
      [1, 'supplier', 'copies'],
    ];
    expect(both({ caseId: 'A' })).toEqual(asCopies);
    expect(both({ baseline: 30_000 })).toEqual(asCopies);
    expect(both({})).toEqual([
      [0, 'supplier', undefined],
      [1, 'supplier', undefined],
    ]);
    expect(both({ supplier: '' })).toEqual([
      [0, 'title', undefined],
      [1, 'title', undefined],
    ]);
    expect(both({ supplier: '', title: '' })).toEqual([
      [0, 'title', 'copies'],
      [1, 'title', 'copies'],
    ]);
  });
});

describe('W256', () => {
  it('is of one supplier and category; contracts without a category are in none', () => {
    const two = (category: string) =>
      issuesOf(
        effects({ ...contract, category }, { ...contract, id: 'E-2', title: 'b', baseline: 90_000, category }),
        'W256',
      ).length;
    expect([two('Resor'), two('')]).toEqual([2, 0]);
  });
});

describe('Spans that overlap', () => {
  const span = (item: string, first: number, last: number, size: number, group = ''): Span<string> => ({
    ...{ item, first, last, size, group },
  });
  const partners = (spans: readonly Span<string>[], percent = 100) =>
    Object.fromEntries(overlapping(spans, percent, (item) => item));

  it('name at most five, the smallest of those that run first, whenever they began', () => {
    const sizes = [70, 10, 60, 20, 50, 30, 40];
    const spans = sizes.map((size, index) => span(`s${size}`, index, 99, size));
    expect(partners([...spans, span('last', 50, 60, 100)])['last']).toEqual(['s10', 's20', 's30', 's40', 's50']);
  });

  it('of one size those that come first by their key', () => {
    const alike = ['g', 'b', 'f', 'c', 'e', 'd', 'a'].map((key, index) => span(key, index, 99, 10));
    expect(partners([...alike, span('last', 50, 60, 10)])['last']).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('end with their last month, which counts', () => {
    expect(partners([span('a', 1, 5, 1), span('b', 5, 9, 1)])).toEqual({ a: ['b'], b: ['a'] });
    expect(partners([span('a', 1, 5, 1), span('b', 6, 9, 1)])).toEqual({});
  });

  it('differ by at most the per cent of the larger, and are of different groups', () => {
    expect(partners([span('a', 1, 5, 98), span('b', 1, 5, 100)], 2)).toEqual({ a: ['b'], b: ['a'] });
    expect(partners([span('a', 1, 5, 97), span('b', 1, 5, 100)], 2)).toEqual({});
    expect(partners([span('a', 1, 5, 1, 'x'), span('b', 1, 5, 1, 'x')])).toEqual({});
    expect(partners([span('a', 1, 5, 1, 'x'), span('b', 1, 5, 1, 'y')])).toEqual({ a: ['b'], b: ['a'] });
  });
});

describe('W851: rows of Läckageunderlag that overlap are compared together', () => {
  const article = (from: string, to: string, plannedVolume: number) => ({
    ...{ effectId: 'E-0001', from: day(from), to: day(to), priceBefore: 2, contractPrice: 1, invoicedPrice: 1 },
    ...{ plannedVolume, volumeOnContract: plannedVolume, volumeOffContract: 0 },
  });
  /** 20 000 kr a year from 2025-10-01: 1 666,67 a month. */
  const told = (...unitData: NonNullable<RegisterDraft['unitData']>) =>
    issuesOf(assessed({ effects: [contract], unitData }), 'W851').map(({ row, params }) => [
      row,
      Number(params.unitDataOre) / 100,
      params.rows,
    ]);

  it('also where they do not stand in order, on the first of them, over all their months', () => {
    expect(told(article('2025-12-01', '2025-12-31', 100), article('2025-10-01', '2025-12-31', 200))).toEqual([
      [0, 300, [1]],
    ]);
    expect(
      told(
        article('2026-02-01', '2026-03-31', 10),
        article('2025-10-01', '2025-10-31', 20),
        article('2025-11-01', '2026-02-28', 30),
      ),
    ).toEqual([
      [0, 40, [2]],
      [1, 20, undefined],
    ]);
  });

  it('and apart where their months are', () => {
    expect(told(article('2025-10-01', '2025-10-31', 10), article('2025-11-01', '2025-11-30', 20))).toEqual([
      [0, 10, undefined],
      [1, 20, undefined],
    ]);
  });
});
