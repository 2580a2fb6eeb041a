import type { Steps } from './steps';

/**
 * Work that is done once for each thing: what it comes to is kept as long as the thing itself is, and whoever asks
 * while it is under way carries the same work on. `rest` is what goes with the thing: the same whenever it is asked of.
 */
export function keptFor<Thing extends object, Rest extends readonly unknown[], Made>(
  work: (thing: Thing, ...rest: Rest) => Steps<Made>,
): (thing: Thing, ...rest: Rest) => Steps<Made> {
  const all = new WeakMap<Thing, { readonly steps: Steps<Made>; answer: (() => Made) | null }>();
  return function* (thing, ...rest) {
    let own = all.get(thing);
    if (own === undefined) all.set(thing, (own = { steps: work(thing, ...rest), answer: null }));
    while (own.answer === null) {
      try {
        const step = own.steps.next();
        if (step.done === true) {
          const { value } = step;
          own.answer = () => value;
        }
      } catch (error) {
        own.answer = () => {
          throw error;
        };
      }
      if (own.answer === null) yield;
    }
    return own.answer();
  };
}
