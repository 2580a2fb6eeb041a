import { mayStandBeside } from '../application/liveCheck';
import type { WorkbookChange } from '../application/ports';
import type { RegisterState } from '../application/results';
import { problemOf } from './pane';
import type { Book, PaneState } from './pane';
import type { AppServices } from './services';
import type { Store } from './store';

const SETTLE_MS = 400;

/** What following changes the register's state through. */
interface Followed {
  readonly services: AppServices;
  readonly store: Store<PaneState>;
  readonly setState: (state: RegisterState, freshness?: 'stale') => void;
  readonly onRemote: (before: RegisterState, after: RegisterState) => void;
  readonly lookForDamage: (how?: { readonly halts?: boolean }) => Promise<void>;
  /** Looks at the whole workbook anew. */
  readonly open: () => Promise<void>;
}

/** Follows changes in the workbook: waits until they settle, then judges again what changed. Never writes. */
export function createFollower({
  services,
  store,
  setState,
  onRemote,
  lookForDamage,
  open,
}: Followed): (change: WorkbookChange) => void {
  let pending: WorkbookChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = async () => {
    const changes = pending;
    const { book, job } = store.get();
    if (book.kind !== 'register' && book.kind !== 'damaged') return;
    if (job !== null) {
      timer = setTimeout(() => void settle(), SETTLE_MS);
      return;
    }
    pending = [];
    if (book.kind === 'damaged') {
      await open();
      return;
    }
    try {
      const known = await services.reread(book.state, changes);
      if (known !== book.state) {
        const now = known ?? (await services.read());
        setState(now, known === null ? undefined : 'stale');
        if (changes.some(({ remote }) => remote)) onRemote(book.state, now);
      }
      if (known === null || mayStandBeside(known.reading, changes)) await lookForDamage();
    } catch (error) {
      if (problemOf(error).code === 'damaged') {
        await lookForDamage({ halts: true });
        return;
      }
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
