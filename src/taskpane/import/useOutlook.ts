import { useEffect, useState } from 'react';
import type { ForeignList, ListChoices } from '../../application/importRows';
import { useController } from '../hooks';
import type { RegisterBook } from '../pane';
import { importOutlook, type ImportOutlook } from './importOutlook';

const typingMs = 200;

/** What the list would become, computed beside what is drawn; null until it is known for these choices. */
export function useOutlook(list: ForeignList, choices: ListChoices, { state }: RegisterBook): ImportOutlook | null {
  const { services } = useController();
  const [known, setKnown] = useState<{ readonly choices: ListChoices; readonly outlook: ImportOutlook } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const compute = async () => {
      const { drafts, state: preview } = await services.previewList(state, list, choices, { signal: stop.signal });
      if (stop.signal.aborted) return;
      setKnown({ choices, outlook: importOutlook(preview, drafts, state.reading.cells.effects.rows.length) });
    };
    // A preview that was stopped, or of a register that is gone, is of no interest to anybody.
    const timer = setTimeout(() => void compute().catch(() => undefined), typingMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [services, list, choices, state]);
  return known?.choices === choices ? known.outlook : null;
}
