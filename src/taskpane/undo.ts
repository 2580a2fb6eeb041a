import type { Message, Notice, PaneState, RegisterDraft, Task, UndoStep } from './pane';
import type { AppServices } from './services';
import type { Store } from './store';

/** What of the controller a step back needs. */
interface Parts {
  readonly store: Store<PaneState>;
  readonly services: AppServices;
  notify(message: Message, options?: { readonly tone?: Notice['tone'] }): void;
  run<Result>(name: 'undo', task: Task<Result>): Promise<Result | undefined>;
  quietly(task: () => Promise<void>): Promise<void>;
  reread(): Promise<void>;
  refresh(): Promise<void>;
  /** Adds a part or takes it away. False when it failed. */
  turnPart(job: 'undo', part: string, added: boolean): Promise<boolean>;
}

/** How much came back, and what was left as somebody else has it by now. */
interface TakenBack {
  readonly restored: number;
  readonly kept: number;
}

/** Everything that is not counted cell by cell. */
const whole: TakenBack = { restored: 1, kept: 0 };

/** Takes a step back, tells what came of it, and forgets the step; one that fails stays. */
export function createUndo({ store, services, notify, run, quietly, reread, refresh, turnPart }: Parts) {
  /** What came back; null when it failed, which has been told. */
  const takeBack = async (back: Exclude<UndoStep['back'], RegisterDraft>): Promise<TakenBack | null> => {
    if ('autoOpen' in back) {
      let done: TakenBack | null = null;
      await quietly(async () => {
        await services.autoOpen.set(back.autoOpen);
        done = whole;
      });
      return done;
    }
    if ('skipped' in back) {
      store.set(({ round }) => ({
        round: { ...round, skipped: new Set([...round.skipped].filter((key) => key !== back.skipped)) },
      }));
      return whole;
    }
    if ('part' in back) return (await turnPart('undo', back.part, !back.added)) ? whole : null;
    if ('formulas' in back) {
      const restored = await run('undo', (options) => services.writeFormulas(back.formulas, options));
      if (restored === undefined) return null;
      await refresh();
      return { restored, kept: back.formulas.length - restored };
    }
    const result = await run('undo', (options) => services.undo(back, options));
    if (result === undefined) return null;
    await reread();
    return result;
  };

  return async ({ what, back }: UndoStep): Promise<void> => {
    if ('form' in back) {
      store.set({ draft: back });
      notify({ key: 'formBack' });
      return;
    }
    const taken = await takeBack(back);
    if (taken === null) return;
    store.set(({ undo }) => ({ undo: undo.filter((step) => step.back !== back) }));
    notify(
      { key: 'undone', what, restored: taken.restored, kept: taken.kept },
      { tone: taken.kept > 0 ? 'partial' : 'done' },
    );
  };
}
