import { browserKeeper } from '../../src/taskpane/browserKeeper';
import { createController } from '../../src/taskpane/controller';
import { readRound } from '../../src/taskpane/start/readRound';
import { blankRound, roundText } from '../../src/taskpane/start/roundMemory';
import { fakeServices } from '../support/pane';
import { day } from '../support/register';

const december = day('2025-12-31');
const round = { skipped: new Set(['late:E-0001']), finished: '2025-12', validator: 'Eva Ekonom', department: 'Tekniska förvaltningen' };

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
    const kept = '{"month":"2025-12","skipped":["a",3],"finished":7,"validator":"Eva Ekonom","department":null,"other":1}';
    expect(readRound(kept, december)).toEqual({ ...blankRound, validator: 'Eva Ekonom' });
  });

  it.each([null, '', 'not json', '[]', 'null', '{"skipped":3,"validator":{},"department":7}'])('is blank when %p was kept', (text) => {
    expect(readRound(text, december)).toEqual(blankRound);
  });
});

describe('where it is kept', () => {
  const storage = (): Storage => {
    const values = new Map<string, string>();
    return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) } as Storage;
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
});
