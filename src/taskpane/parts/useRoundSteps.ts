import { useEffect, useMemo, useState } from 'react';
import { useController } from '../hooks';
import type { RegisterBook } from '../pane';
import type { PanePart, RoundStep } from './panePart';
import { paneParts } from './paneParts';
import { standingPanes } from './PartSections';

/** A step of the month round that waits, of the part with this key. */
export interface WaitingStep extends RoundStep {
  readonly key: string;
  readonly count: number;
}

/** The steps of the register's parts in the month round that wait. Null until they have been loaded. */
export function useRoundSteps(register: RegisterBook): readonly WaitingStep[] | null {
  const { environment } = useController().services;
  const [loaded, setLoaded] = useState<ReadonlyMap<string, RoundStep> | null>(null);
  const standing = standingPanes(register)
    .map(([key]) => key)
    .join(' ');
  useEffect(() => {
    let wanted = true;
    void loadSteps(standing.split(' ')).then((steps) => {
      if (wanted) setLoaded(steps);
    });
    return () => {
      wanted = false;
    };
  }, [standing]);
  return useMemo(
    () =>
      loaded === null
        ? null
        : [...loaded]
            .map(([key, step]) => ({ ...step, key, count: step.waits(register.state, environment.today()) }))
            .filter(({ count }) => count > 0),
    [loaded, register.state, environment],
  );
}

async function loadSteps(parts: readonly string[]): Promise<ReadonlyMap<string, RoundStep>> {
  const loaded = await Promise.all(
    Object.entries<PanePart>(paneParts).map(async ([key, { roundStep }]) =>
      roundStep === null || !parts.includes(key) ? [] : [[key, await roundStep()] as const],
    ),
  );
  return new Map(loaded.flat());
}
