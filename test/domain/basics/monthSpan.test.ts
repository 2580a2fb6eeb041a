import type { MonthIndex } from '../../../src/domain/basics/calendar';
import type { MonthSpan } from '../../../src/domain/basics/monthSpan';
import { unionOf } from '../../../src/domain/basics/monthSpan';

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
});
