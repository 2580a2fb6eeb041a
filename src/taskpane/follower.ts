import type { WorkbookChange } from '../application/ports';
import type { RegisterState } from '../application/results';
import type { Book, PaneState } from './pane';
import type { AppServices } from './services';
import type { Store } from './store';

const SETTLE_MS = 400;

/** Follows changes in the workbook: waits until they settle, then judges again what changed. Never writes. */
export function createFollower(
  services: AppServices,
  store: Store<PaneState>,
  setState: (state: RegisterState, freshness?: 'stale') => void,
  onRemote: (before: RegisterState, after: RegisterState) => void,
): (change: WorkbookChange) => void {
  let pending: WorkbookChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = async () => {
    const changes = pending;
    const { book, job } = store.get();
    if (book.kind !== 'register') return;
    if (job !== null) {
      timer = setTimeout(() => void settle(), SETTLE_MS);
      return;
    }
    pending = [];
    try {
      const known = await services.reread(book.state, changes);
      if (known === book.state) return;
      const now = known ?? (await services.read());
      setState(now, known === null ? undefined : 'stale');
      if (changes.some(({ remote }) => remote)) onRemote(book.state, now);
    } catch {
      // A change seen half-way (a column just renamed, a cell being edited): the next change or check tells more.
      store.set(({ book: now }) =>
        now.kind === 'register' ? { book: { ...now, freshness: 'stale' } satisfies Book } : {},
      );
    }
  };
  return (change) => {
    pending.push(change);
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), SETTLE_MS);
  };
}
