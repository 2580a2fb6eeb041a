import type { CellDifference } from '../workbook/report/differences';
import type { OfferedFix } from '../application/applyFixes';
import { lostRows } from '../application/lostRows';
import type { RunOptions } from '../application/ports';
import type { ChangeResult, RegisterState } from '../application/results';
import type { ExampleKey } from '../workbook/examples/examples';
import type { NewWorkbook } from '../workbook/plan/createPlan';
import type { PartSchema } from '../workbook/tables/registerSchema';
import type { ListKey } from '../workbook/tables/schema';
import { createFollower } from './follower';
import { countLevels } from './levels';
import { freshnessOf } from './freshness';
import { onlyRows, problemOf } from './pane';
import type { JobName, Message, Notice, PaneState, Task, UndoStep, ViewName, ViewTarget } from './pane';
import { emptyForm } from './register/formModel';
import type { AppServices, Language, Place } from './services';
import { blankRound, roundText } from './start/roundMemory';
import { createStore } from './store';
import type { Store } from './store';
import { createUndo } from './undo';

/** What the views and the ribbon may ask for. Every failure ends as a notice; none of these throws. */
export interface Controller {
  readonly store: Store<PaneState>;
  readonly services: AppServices;
  /** Looks at the workbook and reads the register if there is one. */
  open(): Promise<void>;
  show(view: ViewName, target?: ViewTarget): void;
  create(register: NewWorkbook, example: ExampleKey | null): Promise<void>;
  repair(): Promise<void>;
  /** Takes the rows of a second table into the register's own; they can be taken back. */
  takeIn(table: string): Promise<void>;
  check(): Promise<void>;
  refresh(): Promise<void>;
  /** Puts formulas back that a refresh found typed over, and refreshes again to see that the sheets agree. */
  restoreFormulas(differences: readonly CellDifference[]): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** Brings a sheet of the register, by its key, to the front. */
  showSheet(sheet: string): Promise<void>;
  fix(fixes: readonly OfferedFix[]): Promise<boolean>;
  undo(step: UndoStep): Promise<void>;
  /** Adds names to a list of the register; what was new can be taken back. False when it failed. */
  extendList(list: ListKey, names: readonly string[]): Promise<boolean>;
  /** Lets the pane open with the workbook, or no longer. */
  setAutoOpen(on: boolean): Promise<void>;
  /** Adds a part to the register or takes it away, and remembers how to undo it. */
  changePart(part: PartSchema, added: boolean): Promise<void>;
  /** Reads the register again after something was written. */
  reread(): Promise<void>;
  /** Runs one piece of work with progress, cancel and errors shown. Undefined when it failed or another is running. */
  run<Result>(
    name: JobName,
    task: Task<Result>,
    options?: { readonly cancellable?: boolean },
  ): Promise<Result | undefined>;
  notify(message: Message, options?: { readonly tone?: Notice['tone']; readonly undo?: UndoStep | null }): void;
  dismiss(): void;
  /** Shows what a change did and remembers how to undo it. */
  reportChange(result: ChangeResult, message?: Message | undefined): void;
  /** Shows what was written and remembers how to take it back. */
  reportWrite(message: Message, back: UndoStep['back']): void;
}

/** Makes the pane's one controller. */
export function createController(given: AppServices): Controller {
  const ownIds = new Set<string>();
  const services: AppServices = {
    ...given,
    registerEffects: async (drafts, options) => {
      const registered = await given.registerEffects(drafts, options);
      for (const id of registered.ids) ownIds.add(id);
      return registered;
    },
  };
  const store = createStore<PaneState>({
    view: 'start',
    target: {},
    book: services.environment.supported ? { kind: 'loading' } : { kind: 'unsupported' },
    job: null,
    notice: null,
    theme: services.environment.theme(),
    damages: [],
    notes: [],
    undo: [],
    round: blankRound,
    draft: { form: emptyForm, editing: null, shares: [], lastSaved: null, moreOpen: false },
  });
  let notices = 0;
  let watching = false;
  let beginning: Promise<unknown> | null = null;
  services.environment.onThemeChange((theme) => store.set({ theme }));

  const setState = (state: RegisterState, freshness?: 'stale') =>
    store.set(({ book }) => ({
      book: {
        kind: 'register',
        state,
        summary: book.kind === 'register' ? book.summary : null,
        freshness: freshness ?? freshnessOf(state.reading, state.assessment.asOf),
      },
    }));

  const notify: Controller['notify'] = (message, { tone = 'done', undo = null } = {}) => {
    notices += 1;
    store.set({ notice: { id: notices, tone, message, undo } });
  };

  const run: Controller['run'] = async (name, task, { cancellable = false } = {}) => {
    if (store.get().job !== null) return undefined;
    const stop = new AbortController();
    const patch = (change: Partial<NonNullable<PaneState['job']>>) =>
      store.set(({ job }) => (job === null ? {} : { job: { ...job, ...change } }));
    const cancel = () => {
      stop.abort();
      patch({ cancelling: true });
    };
    store.set({
      notice: null,
      job: { name, progress: null, cellEdit: false, cancelling: false, cancel: cancellable ? cancel : null },
    });
    try {
      return await task({
        signal: stop.signal,
        onProgress: (progress) => patch({ progress, cellEdit: false }),
        onCellEdit: () => patch({ cellEdit: true }),
      });
    } catch (error) {
      fail(error);
      return undefined;
    } finally {
      store.set({ job: null });
    }
  };

  const fail = (error: unknown) => {
    const problem = problemOf(error);
    if (problem.code === 'cancelled') {
      notify(
        { key: problem.partial ? 'cancelledPartly' : 'cancelled' },
        { tone: problem.partial ? 'partial' : 'done' },
      );
      return;
    }
    if (problem.code === 'noRegister') store.set({ book: { kind: 'none', sourceLists: false } });
    if (problem.code === 'damaged') void lookForDamage({ halts: true });
    notify({ key: 'failed', problem }, { tone: 'error' });
  };

  const quietly = async (task: () => Promise<void>) => {
    try {
      await task();
    } catch (error) {
      fail(error);
    }
  };

  /** Tells when what was registered here is no longer there. True when it did. */
  const tellOfLost = (before: RegisterState, after: RegisterState): boolean => {
    const ids = lostRows(before, after, ownIds);
    if (ids.length > 0) notify({ key: 'rowsLost', ids }, { tone: 'partial' });
    return ids.length > 0;
  };

  const learnStanding = async () =>
    (await import('../locales/pane/standing')).standingWords[services.environment.language];

  const readInto = async () => setState(await services.read());
  const reread = () => quietly(readInto);

  const watch = async () => {
    if (watching) return;
    watching = true;
    const follow = createFollower({ services, store, setState, onRemote: tellOfLost, lookForDamage, open });
    await services.watch(follow);
  };

  const open = async () => {
    if (!services.environment.supported) return;
    try {
      // Fetched while Excel answers.
      beginning ??= Promise.all([remember(store, services), learnRules(services.environment.language)]);
      const [state] = await Promise.all([services.read(), beginning]);
      setState(state);
      await watch();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== 'noRegister' && problem.code !== 'damaged') {
        store.set({ book: { kind: 'failed', problem } });
        return;
      }
      await lookForDamage({ halts: true });
      // What is mended by hand is seen as well.
      await watch().catch(() => undefined);
      return;
    }
    await lookForDamage();
  };

  /**
   * The register can be read before all of it has been looked over: reading comes first, so that the pane is there
   * sooner. `halts`: the register can't be read, and no figures are shown of what was there before.
   */
  const lookForDamage = async ({ halts = false, ...options }: RunOptions & { readonly halts?: boolean } = {}) => {
    try {
      const { state, damages, notes } = await services.inspect(options);
      if (state === 'none' || state === 'sourceList')
        store.set({ book: { kind: 'none', sourceLists: state === 'sourceList' } });
      else store.set(state === 'damaged' && halts ? { damages, notes, book: { kind: 'damaged' } } : { damages, notes });
    } catch (error) {
      if (store.get().book.kind === 'loading') store.set({ book: { kind: 'failed', problem: problemOf(error) } });
    }
  };

  const reportChange: Controller['reportChange'] = (result, message) => {
    const { written, skipped, undo: back } = result;
    const cell = written.length === 1 ? (written[0] ?? null) : null;
    const what = message ?? { key: 'changed', written: written.length, skipped: skipped.length, cell };
    tell(what, back, skipped.length > 0 ? 'partial' : 'done');
  };

  const tell = (what: Message, back: UndoStep['back'] | null, tone: Notice['tone']) => {
    const undo = back === null ? null : { what, back };
    if (undo !== null) store.set((state) => ({ undo: [...state.undo, undo] }));
    notify(what, { tone, undo });
  };

  /** Damage is looked for before figures: what is not counted is told beside them. */
  const afterLooking =
    <Result>(task: Task<Result>): Task<Result> =>
    async (options) => {
      await lookForDamage(options);
      return task(options);
    };

  const refresh = async (): Promise<void> => {
    const result = await run('refresh', afterLooking(services.refresh), { cancellable: true });
    if (result === undefined) return;
    store.set({ book: { kind: 'register', state: result, summary: result, freshness: 'fresh' } });
    const differences = result.differences.length;
    const newlyClosed = result.newlyClosed.map(({ effectId, title }) => (effectId === '' ? title : effectId));
    notify({ key: 'refreshed', differences, newlyClosed }, { tone: differences > 0 ? 'partial' : 'done' });
  };

  /** Adds a part or takes it away and reads the register anew. False when it failed: then damage is looked for. */
  const turnPart = async (job: JobName, part: string, added: boolean): Promise<boolean> => {
    const found = await run(job, (options) => services.changePart(part, added, options));
    if (found === undefined) {
      await lookForDamage();
      return false;
    }
    await open();
    return true;
  };

  return {
    store,
    services,
    open,
    notify,
    run,
    reread,
    reportChange,
    reportWrite: (message, back) => tell(message, back, 'done'),
    show: (view, target = {}) => store.set({ view, target, notice: null }),
    dismiss: () => store.set({ notice: null }),
    create: async (register, example) => {
      const done = await run('create', async (options) => {
        await services.create({ register, example }, options);
        return true;
      });
      if (done === undefined) return;
      await open();
      notify({ key: 'created' });
    },
    repair: async () => {
      const isRows = onlyRows(store.get().damages);
      const inspection = await run('repair', (options) => services.repair(options));
      if (inspection === undefined) return;
      await open();
      if (inspection.state !== 'whole') return;
      notify(isRows ? { key: 'told', text: (await learnStanding()).rowsIn } : { key: 'repaired' });
    },
    takeIn: async (table) => {
      const taken = await run('register', (options) => services.takeIn(table, options));
      if (taken === undefined) return;
      await reread();
      await lookForDamage();
      const text = (await learnStanding()).taken(taken.rows, table, taken.to);
      tell({ key: 'told', text }, taken.undo, 'done');
    },
    check: async () => {
      const state = await run('check', afterLooking(services.check), { cancellable: true });
      if (state === undefined) return;
      const { book } = store.get();
      setState(state);
      const isLost = book.kind === 'register' && tellOfLost(book.state, state);
      if (!isLost) notify({ key: 'checked', counts: countLevels(state.issues) });
    },
    refresh,
    restoreFormulas: async (differences) => {
      const restored = await run('repair', (options) => services.restoreFormulas(differences, options));
      if (restored === undefined) return;
      await refresh();
      const tone = store.get().notice?.tone ?? 'done';
      if (restored.length > 0 && tone !== 'error')
        tell({ key: 'formulasRestored', count: restored.length }, { formulas: restored }, tone);
    },
    goTo: (place) => quietly(() => services.goTo(...place)),
    showSheet: (sheet) => quietly(() => services.showSheet(sheet)),
    fix: async (fixes) => {
      const result = await run('fix', (options) => services.applyFixes(fixes, options));
      if (result === undefined) return false;
      await reread();
      reportChange(result);
      return true;
    },
    extendList: async (list, names) => {
      const added = await run('settings', (options) => services.extendList(list, names, options));
      if (added === undefined) return false;
      await reread();
      if (added === null) notify({ key: 'listExtended', names: [] });
      else tell({ key: 'listExtended', names: added.list?.words ?? names }, added, 'done');
      return true;
    },
    setAutoOpen: (on) =>
      quietly(async () => {
        await services.autoOpen.set(on);
        tell({ key: 'autoOpen', on }, { autoOpen: !on }, 'done');
      }),
    changePart: async ({ key, name }, added) => {
      if (!(await turnPart(added ? 'addPart' : 'removePart', key, added))) return;
      tell({ key: added ? 'partAdded' : 'partRemoved', name }, { part: key, added }, 'done');
    },
    undo: createUndo({ store, services, notify, run, quietly, reread, refresh, turnPart }),
  };
}

/** Fetches the words of the rules where they are not the workbook's. */
async function learnRules(language: Language): Promise<void> {
  if (language !== 'en') return;
  const [{ addEnglishRules }, { rulesEn }] = await Promise.all([
    import('../locales/issueText'),
    import('../locales/rules.en'),
  ]);
  addEnglishRules(rulesEn);
}

/** Takes up what the month round and the form remember, and from then on writes it down whenever it changes. */
async function remember(store: Store<PaneState>, { roundKeeper, environment }: AppServices): Promise<void> {
  // What checks the memory is fetched when the pane is already seen.
  const { readRound } = await import('./start/readRound');
  const round = readRound(roundKeeper.read(), environment.today());
  let kept = { round, form: round.form };
  store.set(({ draft }) => ({ round, draft: { ...draft, form: round.form ?? draft.form } }));
  store.subscribe(() => {
    const { round: now, draft } = store.get();
    // A row that is edited is not begun anew: it may have changed meanwhile.
    const isBegun = draft.editing === null && Object.values(draft.form.values).some((text) => (text ?? '') !== '');
    const form = isBegun ? draft.form : null;
    if (now === kept.round && form === kept.form) return;
    kept = { round: now, form };
    roundKeeper.write(roundText({ ...now, form }, environment.today()));
  });
}
