import { browserKeeper } from '../../src/taskpane/browserKeeper';
import { createController } from '../../src/taskpane/controller';
import { emptyForm } from '../../src/taskpane/register/formModel';
import { readRound } from '../../src/taskpane/start/readRound';
import { blankRound, roundText } from '../../src/taskpane/start/roundMemory';
import type { RoundMemory } from '../../src/taskpane/start/roundMemory';
import { fakeServices } from '../support/pane';
import { day } from '../support/register';

const december = day('2025-12-31');
const round: RoundMemory = {
  skipped: new Set(['late:E-0001']),
  finished: '2025-12',
  validator: 'Eva Ekonom',
  department: 'Tekniska förvaltningen',
  form: null,
};

describe('what the month round remembers', () => {
  it('comes back as it was the same month', () => {
    expect(readRound(roundText(round, december), december)).toEqual(round);
  });

  it('lets what was skipped come due again in a new month, and still knows who validates', () => {
    const january = readRound(roundText(round, december), day('2026-01-02'));
    expect(january.skipped.size).toBe(0);
    expect(january.validator).toBe('Eva Ekonom');
    expect(january.department).toBe('Tekniska förvaltningen');
  });

  it('is blank only where what was kept is not what it should be', () => {
    const kept =
      '{"month":"2025-12","skipped":["a",3],"finished":7,"validator":"Eva Ekonom","department":null,"other":1}';
    expect(readRound(kept, december)).toEqual({ ...blankRound, validator: 'Eva Ekonom' });
  });

  it.each([null, '', 'not json', '[]', 'null', '{"skipped":3,"validator":{},"department":7}'])(
    'is blank when %p was kept',
    (text) => {
      expect(readRound(text, december)).toEqual(blankRound);
    },
  );
});

describe('where it is kept', () => {
  const storage = (): Storage => {
    const values = new Map<string, string>();
    return {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
    } as Storage;
  };

  it('is by workbook: another workbook has a round of its own', () => {
    const shared = storage();
    browserKeeper('runda', 'one.xlsx', () => shared).write('first');
    expect(browserKeeper('runda', 'one.xlsx', () => shared).read()).toBe('first');
    expect(browserKeeper('runda', 'two.xlsx', () => shared).read()).toBeNull();
  });

  it('a workbook without a place, or a browser that keeps nothing, costs nothing but the memory', () => {
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    for (const keeper of [browserKeeper('runda', null, storage), browserKeeper('runda', 'one.xlsx', forbidden)]) {
      expect(() => keeper.write('text')).not.toThrow();
      expect(keeper.read()).toBeNull();
    }
  });

  it('is written whenever the round changes, and read when the pane opens again', async () => {
    let kept: string | null = null;
    const roundKeeper = { read: () => kept, write: (text: string) => void (kept = text) };
    const first = createController(fakeServices({ roundKeeper }));
    await first.open();
    first.store.set({ round });
    first.store.set({ view: 'issues' });
    const again = createController(fakeServices({ roundKeeper }));
    await again.open();
    expect(again.store.get().round).toEqual(round);
  });

  const keeper = () => {
    let kept: string | null = null;
    return { read: () => kept, write: (text: string) => void (kept = text) };
  };
  const opened = async (roundKeeper: ReturnType<typeof keeper>) => {
    const controller = createController(fakeServices({ roundKeeper }));
    await controller.open();
    return controller;
  };

  it('keeps a form that was begun through a reload, and forgets it when it is emptied', async () => {
    const roundKeeper = keeper();
    const form = { type: 'oneOff', way: 'yearly', values: { title: 'Sen leverans', amount: '175 tkr' } } as const;
    (await opened(roundKeeper)).store.set(({ draft }) => ({ draft: { ...draft, form } }));
    const again = await opened(roundKeeper);
    expect(again.store.get().draft.form).toEqual(form);
    again.store.set(({ draft }) => ({ draft: { ...draft, form: emptyForm } }));
    expect((await opened(roundKeeper)).store.get().draft.form).toBe(emptyForm);
  });

  it('does not keep a row that is being edited: it may have changed meanwhile', async () => {
    const roundKeeper = keeper();
    const form = { ...emptyForm, values: { title: 'Städ' } };
    (await opened(roundKeeper)).store.set(({ draft }) => ({
      draft: { ...draft, form, editing: { row: 0, effectId: 'E-0001' } },
    }));
    expect((await opened(roundKeeper)).store.get().draft.form).toBe(emptyForm);
  });

  it.each([
    { type: 'x' },
    { type: 'oneOff', way: 'z', values: {} },
    { type: 'oneOff', way: 'total', values: null },
    { type: 'oneOff', way: 'total', values: { title: 3 } },
    3,
  ])('takes %p for no form', (form) => expect(readRound(JSON.stringify({ form }), december).form).toBeNull());
});
