import fc from 'fast-check';
import { overlapping, type Span } from '../../../src/domain/rules/overlaps';

describe('finding overlaps', () => {
  const span = fc.record({
    first: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 0, max: 6 }),
    size: fc.integer({ min: 90, max: 110 }),
    group: fc.constantFrom('', '', 'A', 'B'),
  });
  const spansOf = (drafts: readonly { first: number; length: number; size: number; group: string }[]): Span<number>[] =>
    drafts.map(({ first, length, size, group }, item) => ({
      item,
      first,
      last: first + length,
      size,
      group,
    }));
  const arePartners = (a: Span<number>, b: Span<number>): boolean =>
    a.item !== b.item &&
    (a.group === '' || a.group !== b.group) &&
    a.first <= b.last &&
    b.first <= a.last &&
    Math.abs(a.size - b.size) * 100 <= Math.max(a.size, b.size) * 2;

  it('marks exactly the spans that have a partner among all pairs, and names five of those or all', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 25 }), (drafts) => {
        const spans = spansOf(drafts);
        const found = new Map(overlapping(spans, 2, String));
        for (const each of spans) {
          const partners = spans.filter((candidate) => arePartners(each, candidate)).map(({ item }) => item);
          const named = found.get(each.item) ?? [];
          expect(named).toHaveLength(Math.min(5, partners.length));
          for (const item of named) expect(partners).toContain(item);
        }
      }),
      { numRuns: 500 },
    );
  });
});
