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
 * What it throws is thrown where the view is drawn, for whoever catches that: nobody waits for what never comes.
 */
export function useWorked<Thing extends object, Made>(
  thing: Thing | null,
  work: (thing: Thing) => Steps<Made> | Promise<Steps<Made>>,
): Worked<Thing, Made> | null {
  const [worked, setWorked] = useState<Worked<Thing, Made> | null>(null);
  const [failed, setFailed] = useState<{ readonly of: Thing; readonly error: unknown } | null>(null);
  useEffect(() => {
    if (thing === null) return undefined;
    let wanted = true;
    const carryOut = async (): Promise<void> => {
      const made = await inSteps(await work(thing), { breathe: createBreathe() });
      if (wanted) setWorked({ of: thing, made });
    };
    carryOut().catch((error: unknown) => {
      if (wanted) setFailed({ of: thing, error });
    });
    return () => {
      wanted = false;
    };
  }, [thing, work]);
  if (failed !== null && failed.of === thing) throw failed.error;
  return worked;
}
