import { FirstOther } from '../../../src/domain/rules/firstOther';

/** Numbers that look like chance and are the same every time. */
function* numbers(): Generator<number> {
  for (let state = 1; ; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) yield state >> 8;
}

describe('the lowest active rank of another group', () => {
  it.each([1, 2, 3, 7, 8])('is what looking at each of %i ranks finds, for every range and group', (size) => {
    const chance = numbers();
    const next = (below: number): number => (chance.next().value as number) % below;
    for (let round = 0; round < 40; round += 1) {
      const groups = Array.from({ length: size }, () => next(3));
      const tree = new FirstOther(groups);
      const active = groups.map(() => false);
      for (let change = 0; change < 2 * size; change += 1) {
        const rank = next(size);
        active[rank] = next(3) > 0;
        tree.set(rank, active[rank]);
      }
      for (let from = 0; from < size; from += 1) {
        for (let to = 0; to < size; to += 1) {
          for (const group of [0, 1, 2]) {
            const found = groups.findIndex((each, rank) => rank >= from && rank <= to && active[rank] && each !== group);
            expect(tree.find(from, to, group)).toBe(found);
          }
        }
      }
    }
  });
});
