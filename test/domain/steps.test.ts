import { eachInSteps, finished, mapInSteps, rowsPerStep } from '../../src/domain/steps';

const items = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const stops = (steps: Iterable<void>): number => [...steps].length;

describe('long work in steps', () => {
  it.each([[0, 0], [1, 0], [rowsPerStep - 1, 0], [rowsPerStep, 1], [rowsPerStep + 1, 1], [3 * rowsPerStep, 3]])('%i rows stop %i times', (count, expected) => {
    expect([stops(eachInSteps(items(count), () => undefined)), stops(mapInSteps(items(count), () => undefined))]).toEqual([expected, expected]);
  });

  it('does each in order and answers what is made of each', () => {
    const seen: number[][] = [];
    finished(eachInSteps(['a', 'b'], (item, index) => seen.push([item.charCodeAt(0), index])));
    expect(seen).toEqual([[97, 0], [98, 1]]);
    expect(finished(mapInSteps(items(300), (item, index) => item + index))).toEqual(items(300).map((item) => 2 * item));
  });
});
