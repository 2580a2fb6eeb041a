import { monthIndexOf, type MonthIndex } from '../../../src/domain/basics/calendar';
import type { MonthSpan } from '../../../src/domain/basics/monthSpan';
import { cutAt, unionOf, without, yearsOf } from '../../../src/domain/basics/monthSpan';

function span(first: number, last: number): MonthSpan {
  return { first: first as MonthIndex, last: last as MonthIndex };
}

describe('Spans of months', () => {
  it('are joined where they overlap or touch, whatever their order', () => {
    expect(unionOf([span(10, 12), span(1, 3), span(2, 5), span(6, 6)])).toEqual([span(1, 6), span(10, 12)]);
    expect(unionOf([span(10, 12), span(1, 3)])).toEqual([span(1, 3), span(10, 12)]);
  });

  it('keep the later end when one lies within another', () => {
    expect(unionOf([span(1, 9), span(2, 4)])).toEqual([span(1, 9)]);
    expect(unionOf([span(1, 4), span(1, 9)])).toEqual([span(1, 9)]);
  });

  it('stay apart with a month between them', () => {
    expect(unionOf([span(1, 3), span(5, 6)])).toEqual([span(1, 3), span(5, 6)]);
    expect(unionOf([])).toEqual([]);
  });

  it('are parted at the turns of the years', () => {
    const december = monthIndexOf(2025, 12);
    expect(yearsOf(december, december)).toEqual([span(december, december)]);
    expect(yearsOf(monthIndexOf(2024, 11), monthIndexOf(2026, 1))).toEqual([
      span(monthIndexOf(2024, 11), monthIndexOf(2024, 12)),
      span(monthIndexOf(2025, 1), monthIndexOf(2025, 12)),
      span(monthIndexOf(2026, 1), monthIndexOf(2026, 1)),
    ]);
    expect(yearsOf(december, (december - 1) as MonthIndex)).toEqual([]);
  });

  it('are what others leave of them, which stand in order and do not touch', () => {
    expect(without(span(3, 9), [])).toEqual([span(3, 9)]);
    expect(without(span(3, 9), [span(1, 2), span(4, 5), span(7, 7), span(10, 12)])).toEqual([
      span(3, 3),
      span(6, 6),
      span(8, 9),
    ]);
    expect(without(span(3, 9), [span(1, 3), span(9, 12)])).toEqual([span(4, 8)]);
    expect(without(span(3, 9), [span(2, 10)])).toEqual([]);
    expect(without(span(9, 3), [])).toEqual([]);
  });

  it('are cut where a month within them begins a new piece, each once and in order', () => {
    expect(cutAt(span(3, 9), [7, 5, 7])).toEqual([span(3, 4), span(5, 6), span(7, 9)]);
    expect(cutAt(span(3, 9), [9, 4])).toEqual([span(3, 3), span(4, 8), span(9, 9)]);
    expect(cutAt(span(3, 9), [3, 10, 1])).toEqual([span(3, 9)]);
    expect(cutAt(span(9, 11), [10])).toEqual([span(9, 9), span(10, 11)]);
  });
});
