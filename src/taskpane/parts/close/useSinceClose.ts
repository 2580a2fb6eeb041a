import { useEffect, useState } from 'react';
import { inSteps } from '../../../application/pace';
import { sinceClose, type SinceClose } from '../../../application/close/sinceClose';
import type { RegisterState } from '../../../application/results';
import { ledger } from '../../../domain/ledger/ledger';
import { createBreathe } from '../../breathe';

/** What is known of a register: null where no month is closed. */
interface Found {
  readonly state: RegisterState;
  readonly since: SinceClose | null;
}

/** What has moved since the last close; undefined until it has been worked out, null before the first close. */
export function useSinceClose(state: RegisterState): SinceClose | null | undefined {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let wanted = true;
    const compute = async (): Promise<void> => {
      const figures = await inSteps(ledger(state.assessment), { breathe: createBreathe() });
      if (wanted) setFound({ state, since: sinceClose(state, figures) });
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [state]);
  return found?.state === state ? found.since : undefined;
}
