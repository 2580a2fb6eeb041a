import { useEffect, useState } from 'react';
import { inSteps } from '../application/pace';
import type { Steps } from '../domain/basics/steps';
import { createBreathe } from './breathe';

/** What was worked out, and of what: the two belong together, for the thing may have been replaced since. */
export interface Worked<Thing, Made> {
  readonly of: Thing;
  readonly made: Made;
}

/**
 * What comes of work on a thing: begun when the view is drawn, and carried out in slices between which the page has its
 * turn. Null until the first time it is ready; then what was worked out last. `work` is the same function each time.
 */
export function useWorked<Thing extends object, Made>(
  thing: Thing | null,
  work: (thing: Thing) => Steps<Made> | Promise<Steps<Made>>,
): Worked<Thing, Made> | null {
  const [worked, setWorked] = useState<Worked<Thing, Made> | null>(null);
  useEffect(() => {
    if (thing === null) return undefined;
    let wanted = true;
    const carryOut = async (): Promise<void> => {
      const made = await inSteps(await work(thing), { breathe: createBreathe() });
      if (wanted) setWorked({ of: thing, made });
    };
    void carryOut();
    return () => {
      wanted = false;
    };
  }, [thing, work]);
  return worked;
}
