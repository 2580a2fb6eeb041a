import { keptFor } from '../../../src/domain/basics/keptFor';
import { finished, type Steps } from '../../../src/domain/basics/steps';

/** Work in three steps that tells how far it has come. */
function counted() {
  const told: string[] = [];
  const work = keptFor(function* ({ name }: { readonly name: string }, ending: string): Steps<string> {
    for (const step of ['begins', 'goes on', 'ends']) {
      told.push(`${name} ${step}`);
      if (step !== 'ends') yield;
    }
    if (ending === '?') throw new RangeError(name);
    return name + ending;
  });
  return { told, work };
}

describe('work that is kept', () => {
  it('is done once for each thing, whoever asks for it', () => {
    const { told, work } = counted();
    const [one, other] = [{ name: 'one' }, { name: 'one' }];
    expect([finished(work(one, '!')), finished(work(one, '!')), finished(work(other, '.'))]).toEqual([
      'one!',
      'one!',
      'one.',
    ]);
    expect(told).toHaveLength(6);
  });

  it('is carried on by whoever asks while it is under way', () => {
    const { told, work } = counted();
    const thing = { name: 'one' };
    const [first, second] = [work(thing, '!'), work(thing, '!')];
    expect([first.next().done, second.next().done]).toEqual([false, false]);
    expect(told).toEqual(['one begins', 'one goes on']);
    expect([first.next(), second.next()]).toEqual([
      { done: true, value: 'one!' },
      { done: true, value: 'one!' },
    ]);
    expect(told).toHaveLength(3);
  });

  it('stops as often as the work does, and not at all when it has been done', () => {
    const { work } = counted();
    const thing = { name: 'one' };
    expect([[...work(thing, '!')].length, [...work(thing, '!')].length]).toEqual([2, 0]);
  });

  it('fails for everybody who asks for what failed', () => {
    const { told, work } = counted();
    const thing = { name: 'one' };
    for (let time = 0; time < 2; time += 1) expect(() => finished(work(thing, '?'))).toThrow(RangeError);
    expect(told).toHaveLength(3);
  });
});
