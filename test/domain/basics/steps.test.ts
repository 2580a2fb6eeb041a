import { eachInSteps, finished, mapInSteps, rangesInSteps, rowsPerStep } from '../../../src/domain/basics/steps';

const items = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const stops = (steps: Iterable<void>): number => [...steps].length;

describe('long work in steps', () => {
  it.each([
    [0, 0],
    [1, 0],
    [rowsPerStep - 1, 0],
    [rowsPerStep, 1],
    [rowsPerStep + 1, 1],
    [3 * rowsPerStep, 3],
  ])('%i rows stop %i times', (count, expected) => {
    expect([
      stops(eachInSteps(items(count), () => undefined)),
      stops(mapInSteps(items(count), () => undefined)),
    ]).toEqual([expected, expected]);
  });

  it('does each in order and answers what is made of each', () => {
    const seen: number[][] = [];
    finished(eachInSteps(['a', 'b'], (item, index) => seen.push([item.charCodeAt(0), index])));
    expect(seen).toEqual([
      [97, 0],
      [98, 1],
    ]);
    expect(finished(mapInSteps(items(300), (item, index) => item + index))).toEqual(items(300).map((item) => 2 * item));
  });

  it.each([0, 1, rowsPerStep, rowsPerStep + 1, 3 * rowsPerStep])(
    'stretches of %i rows meet and leave none out, a stop between each two',
    (count) => {
      const seen: number[] = [];
      let stretches = 0;
      const stopped = stops(
        rangesInSteps(count, (from, to) => {
          stretches += 1;
          for (let index = from; index < to; index += 1) seen.push(index);
        }),
      );
      expect(seen).toEqual(items(count));
      expect([stopped, stretches]).toEqual([Math.max(0, stretches - 1), Math.ceil(count / rowsPerStep)]);
    },
  );
});
