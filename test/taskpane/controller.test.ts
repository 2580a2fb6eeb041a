import { WorkbookError } from '../../src/application/errors';
import type { RunOptions } from '../../src/application/ports';
import { createController } from '../../src/taskpane/controller';
import type { UndoStep } from '../../src/taskpane/pane';
import { noticeText } from '../../src/taskpane/shell/noticeText';
import { fakeServices, readingOf, rowsUndo } from '../support/pane';

const messyRow = { 'Effekt-ID': 'E-0100', Benämning: 'Utan typ', Startdatum: '2025-01-01' };

function bookOf(controller: ReturnType<typeof createController>) {
  const { book } = controller.store.get();
  if (book.kind !== 'register') throw new Error(`no register: ${book.kind}`);
  return book;
}

describe('opening', () => {
  it('shows the register that is there', async () => {
    const controller = createController(fakeServices());
    expect(controller.store.get().book.kind).toBe('loading');
    await controller.open();
    expect(bookOf(controller).state.assessment.rows).toHaveLength(7);
  });

  it('says that there is none, and whether the template lists are there', async () => {
    const controller = createController(
      fakeServices({
        read: () => Promise.reject(new WorkbookError('noRegister')),
        inspect: async () => ({ state: 'sourceList', damages: [], notes: [], parts: [] }),
      }),
    );
    await controller.open();
    expect(controller.store.get().book).toEqual({ kind: 'none', sourceLists: true });
  });

  it('keeps a damaged register usable and tells what is missing', async () => {
    const damage = { kind: 'sheetMissing', expected: 'Ledningsvy', found: '', place: '' } as const;
    const controller = createController(
      fakeServices({ inspect: async () => ({ state: 'damaged', damages: [damage], notes: [], parts: [] }) }),
    );
    await controller.open();
    expect(controller.store.get().book.kind).toBe('register');
    expect(controller.store.get().damages).toEqual([damage]);
  });

  it('says that too much is missing when the register cannot be read', async () => {
    const damage = { kind: 'tableMissing', expected: 'Effekter', found: '', place: 'Effekter' } as const;
    const controller = createController(
      fakeServices({
        read: () => Promise.reject(new WorkbookError('damaged')),
        inspect: async () => ({ state: 'damaged', damages: [damage], notes: [], parts: [] }),
      }),
    );
    await controller.open();
    expect(controller.store.get().book.kind).toBe('damaged');
  });

  it('ends as failed, not as empty, when Excel does not answer', async () => {
    const controller = createController(fakeServices({ read: () => Promise.reject(new WorkbookError('busy')) }));
    await controller.open();
    expect(controller.store.get().book).toMatchObject({ kind: 'failed', problem: { code: 'busy' } });
  });

  it('asks nothing of an Excel that is too old', async () => {
    const read = jest.fn();
    const services = fakeServices({ read });
    const controller = createController({ ...services, environment: { ...services.environment, supported: false } });
    await controller.open();
    expect(controller.store.get().book.kind).toBe('unsupported');
    expect(read).not.toHaveBeenCalled();
  });
});

/** Damage is looked for first, which the stand-in answers at once. */
const looked = () => new Promise((resolve) => setTimeout(resolve));

describe('work', () => {
  it('runs one piece at a time', async () => {
    let finish = () => {};
    const check = jest.fn(
      () =>
        new Promise<never>((_, reject) => {
          finish = () => reject(new WorkbookError('busy'));
        }),
    );
    const controller = createController(fakeServices({ check }));
    const first = controller.check();
    await controller.check();
    await looked();
    expect(check).toHaveBeenCalledTimes(1);
    finish();
    await first;
    expect(controller.store.get().job).toBeNull();
  });

  it('shows progress, a cell being edited, and cancels', async () => {
    let options: RunOptions = {};
    const refresh = (given: RunOptions) =>
      new Promise<never>((_, reject) => {
        options = given;
        given.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled', {}, { partial: true })));
      });
    const controller = createController(fakeServices({ refresh }));
    const done = controller.refresh();
    await looked();
    options.onProgress?.({ phase: 'ledger', done: 3, total: 9 });
    expect(controller.store.get().job).toMatchObject({
      name: 'refresh',
      progress: { done: 3, total: 9 },
      cellEdit: false,
    });
    options.onCellEdit?.();
    expect(controller.store.get().job?.cellEdit).toBe(true);
    controller.store.get().job?.cancel?.();
    expect(controller.store.get().job?.cancelling).toBe(true);
    await done;
    expect(controller.store.get()).toMatchObject({
      job: null,
      notice: { tone: 'partial', message: { key: 'cancelledPartly' } },
    });
  });

  it('tells how many errors and warnings a check found', async () => {
    const controller = createController(fakeServices({ reading: readingOf({ effects: [messyRow] }) }));
    await controller.check();
    const { notice } = controller.store.get();
    expect(notice?.message).toMatchObject({ key: 'checked', counts: { error: 1 } });
  });

  it('turns any failure into a notice', async () => {
    const controller = createController(fakeServices({ check: () => Promise.reject(new TypeError('boom')) }));
    await controller.check();
    expect(controller.store.get().notice).toMatchObject({
      tone: 'error',
      message: { problem: { code: 'unexpected' } },
    });
  });

  it('marks a refresh whose sheets disagree as partial', async () => {
    const plain = fakeServices();
    const difference = {
      sheet: 'Sammanställning',
      cell: 'C5',
      expected: 1,
      found: 2,
      formulaReplaced: true,
      formula: '=1',
      foundFormula: 2,
    };
    const controller = createController({
      ...plain,
      refresh: async (options) => ({ ...(await plain.refresh(options)), differences: [difference] }),
    });
    await controller.refresh();
    expect(controller.store.get().notice).toMatchObject({
      tone: 'partial',
      message: { key: 'refreshed', differences: 1, newlyClosed: [] },
    });
    expect(bookOf(controller).freshness).toBe('fresh');
  });

  it('restores formulas, refreshes again, and takes them back', async () => {
    const plain = fakeServices();
    const difference = {
      sheet: 'Sammanställning',
      cell: 'C5',
      expected: 1,
      found: 2,
      formulaReplaced: true,
      formula: '=1',
      foundFormula: 2,
    };
    const back = [{ ...difference, formula: 2, foundFormula: '=1' }];
    const restored: unknown[] = [];
    const taken: unknown[] = [];
    const controller = createController({
      ...plain,
      restoreFormulas: (differences) => {
        restored.push(...differences);
        return Promise.resolve(back);
      },
      writeFormulas: (cells) => {
        taken.push(...cells);
        return Promise.resolve(cells.length);
      },
    });
    await controller.restoreFormulas([difference]);
    expect(restored).toEqual([difference]);
    const told = controller.store.get().notice;
    expect(told).toMatchObject({ tone: 'done', message: { key: 'formulasRestored', count: 1 } });
    await controller.undo(told?.undo as UndoStep);
    expect(taken).toEqual(back);
    expect(controller.store.get()).toMatchObject({ undo: [], notice: { message: { key: 'undone', restored: 1 } } });
  });

  it('takes back what the month round skipped', async () => {
    const controller = createController(fakeServices());
    const { round } = controller.store.get();
    controller.store.set({ round: { ...round, skipped: new Set(['a', 'b']) } });
    controller.reportWrite({ key: 'skipped', title: 'Vite' }, { skipped: 'b' });
    await controller.undo(controller.store.get().notice?.undo as UndoStep);
    expect([...controller.store.get().round.skipped]).toEqual(['a']);
  });

  it('remembers a fix so that it can be undone, once', async () => {
    const services = fakeServices();
    const controller = createController(services);
    await controller.open();
    await controller.fix([
      {
        effectId: 'E-1',
        fix: { changes: [{ table: 'effects', row: 0, field: 'amount', before: '1 tkr', after: 1000 }] },
        reading: readingOf(),
      },
    ]);
    const [step] = controller.store.get().undo;
    expect(step?.what).toMatchObject({ key: 'changed', written: 1, cell: { field: 'amount', after: 1000 } });
    if (step !== undefined) await controller.undo(step);
    expect(services.calls.undone).toHaveLength(1);
    expect(controller.store.get().undo).toEqual([]);
    expect(controller.store.get().notice?.message).toMatchObject({ key: 'undone', restored: 1, kept: 0 });
  });

  it('tells what was registered together with the way to take it back', async () => {
    const services = fakeServices();
    const controller = createController(services);
    await controller.open();
    controller.reportWrite(
      { key: 'registered', ids: ['E-0009'], title: 'Städ', worth: { ore: 90_000_000, centihours: 0 } },
      rowsUndo,
    );
    const { notice } = controller.store.get();
    expect(notice === null ? '' : noticeText(notice.message, 'sv')).toBe(
      'E-0009 är registrerad. Städ, 900\u00a0000\u00a0kr.',
    );
    if (notice?.undo) await controller.undo(notice.undo);
    expect(services.calls.undone).toEqual([rowsUndo]);
    const after = controller.store.get().notice;
    expect(after === null ? '' : noticeText(after.message, 'sv')).toBe('Ångrat. E-0009 är borttagen ur registret.');
  });

  it('takes names out of a list again, and says which stay because rows use them', async () => {
    const services = fakeServices({ undo: async () => ({ restored: 1, kept: 1 }) });
    const controller = createController(services);
    await controller.open();
    await controller.extendList('department', ['Skola', 'Kultur']);
    const { notice } = controller.store.get();
    expect(notice === null ? '' : noticeText(notice.message, 'sv')).toBe('2 namn är tillagda i listan.');
    if (notice?.undo) await controller.undo(notice.undo);
    const after = controller.store.get().notice;
    expect(after?.tone).toBe('partial');
    expect(after === null ? '' : noticeText(after.message, 'sv')).toBe(
      'Ångrat. 1 namn är borttaget ur listan. Namn som rader använder står kvar.',
    );
  });

  it('opens with the workbook, and no longer when that is taken back', async () => {
    const told: boolean[] = [];
    const controller = createController(
      fakeServices({ autoOpen: { isOn: () => told.at(-1) ?? false, set: async (on) => void told.push(on) } }),
    );
    await controller.open();
    await controller.setAutoOpen(true);
    const { notice, undo } = controller.store.get();
    expect(notice === null ? '' : noticeText(notice.message, 'sv')).toBe(
      'Panelen öppnas nu tillsammans med arbetsboken.',
    );
    expect(undo).toHaveLength(1);
    if (notice?.undo) await controller.undo(notice.undo);
    expect(told).toEqual([true, false]);
    const after = controller.store.get();
    expect(after.undo).toEqual([]);
    expect(after.notice === null ? '' : noticeText(after.notice.message, 'sv')).toBe(
      'Ångrat. Panelen öppnas inte längre tillsammans med arbetsboken.',
    );
  });

  it('says so when Office cannot save that the pane opens', async () => {
    const controller = createController(
      fakeServices({ autoOpen: { isOn: () => false, set: () => Promise.reject(new Error('read-only')) } }),
    );
    await controller.open();
    await controller.setAutoOpen(true);
    expect(controller.store.get().notice).toMatchObject({ tone: 'error', undo: null });
  });

  it('brings an emptied form back', async () => {
    const controller = createController(fakeServices());
    await controller.open();
    const { draft } = controller.store.get();
    const filled = { ...draft, form: { ...draft.form, values: { title: 'Städ' } } };
    await controller.undo({ what: { key: 'formCleared' }, back: filled });
    expect(controller.store.get().draft.form.values.title).toBe('Städ');
  });
});

describe('changes in the workbook', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const change = { sheetId: 'effects', area: { row: 6, column: 1, rows: 1, columns: 1 }, remote: false };

  it('are read once they have settled, and make the summary stale', async () => {
    const read = jest.fn();
    const services = fakeServices();
    const controller = createController({
      ...services,
      reread: async (state) => {
        read();
        return { ...state };
      },
    });
    await controller.open();
    services.change(change);
    services.change(change);
    await jest.advanceTimersByTimeAsync(2000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(bookOf(controller).freshness).toBe('stale');
  });

  it('outside the register change nothing', async () => {
    const services = fakeServices();
    const controller = createController({ ...services, reread: async (state) => state });
    await controller.open();
    const before = controller.store.get().book;
    services.change(change);
    await jest.advanceTimersByTimeAsync(2000);
    expect(controller.store.get().book).toBe(before);
  });

  it('by a co-author that take a row away, or its place, are told to whoever registered it here', async () => {
    const row = (id: string, title: string) => ({ ...messyRow, 'Effekt-ID': id, Benämning: title });
    for (const [left, told] of [
      [[row('E-1', 'Annans')], true],
      [[row('E-1', 'Annans'), row('E-0010', 'Annans nya')], true],
      [[row('E-0010', 'Min')], false],
    ] as const) {
      const services = fakeServices({ reread: async () => null });
      const controller = createController(services);
      await controller.open();
      await controller.services.registerEffects([{ title: 'Min' }], {});
      services.reading = readingOf({ effects: [row('E-1', 'Annans'), row('E-0010', 'Min')] });
      await controller.reread();
      services.reading = readingOf({ effects: left });
      services.change({ ...change, remote: true });
      await jest.advanceTimersByTimeAsync(2000);
      expect(controller.store.get().notice?.message.key === 'rowsLost').toBe(told);
    }
  });

  it('of one’s own are not told', async () => {
    const services = fakeServices({ reread: async () => null });
    const controller = createController(services);
    await controller.services.registerEffects([{ title: 'Min' }], {});
    services.reading = readingOf({ effects: [{ ...messyRow, 'Effekt-ID': 'E-0010' }] });
    await controller.open();
    services.reading = readingOf({ effects: [messyRow] });
    services.change(change);
    await jest.advanceTimersByTimeAsync(2000);
    expect(controller.store.get().notice).toBeNull();
    await controller.check();
    expect(controller.store.get().notice?.message.key).toBe('checked');
  });

  it('that do not fit what is known are read whole', async () => {
    const services = fakeServices();
    const controller = createController(services);
    await controller.open();
    services.reading = readingOf({ effects: [messyRow] });
    services.change(change);
    await jest.advanceTimersByTimeAsync(2000);
    expect(bookOf(controller).state.assessment.rows).toHaveLength(1);
  });
});
