import { AUTO_OPEN, connectOffice } from '../../src/excel/officeFrame';

/** As much of Office as the frame asks for when a workbook is to open the pane; `calls` in the order they came. */
function officeThat(saves: 'succeeded' | 'failed', startup: () => Promise<void>) {
  const calls: string[] = [];
  const kept = new Map<string, unknown>();
  const Office = {
    onReady: async () => ({}),
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    StartupBehavior: { none: 'None', load: 'Load' },
    addin: {
      setStartupBehavior: (behaviour: string) => {
        calls.push(`start ${behaviour}`);
        return startup();
      },
    },
    context: {
      document: {
        url: '',
        settings: {
          get: (key: string) => kept.get(key) ?? null,
          set: (key: string, value: unknown) => kept.set(key, value),
          remove: (key: string) => kept.delete(key),
          saveAsync: (done: (result: { status: string; error?: Error }) => void) => {
            calls.push(`save ${JSON.stringify([...kept])}`);
            done(saves === 'succeeded' ? { status: saves } : { status: saves, error: new Error('read-only') });
          },
        },
      },
    },
  };
  Object.assign(globalThis, { Office });
  return calls;
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
  delete (globalThis as { matchMedia?: unknown }).matchMedia;
});

describe('the pane’s theme', () => {
  /** An Office of a theme, or none, on a computer that is set to dark; answers how to change the theme of each. */
  function themed(platform: 'PC' | 'Mac' | 'OfficeOnline', atStart: object | undefined) {
    const handlers: ((event: unknown) => void)[] = [];
    const listeners: (() => void)[] = [];
    const computer = { dark: true };
    Object.assign(globalThis, {
      matchMedia: (query: string) => ({
        get matches() {
          return query.includes('dark') && computer.dark;
        },
        addEventListener: (_: string, listener: () => void) => {
          if (query.includes('dark')) listeners.push(listener);
        },
      }),
      Office: {
        onReady: async () => ({}),
        PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
        context: {
          platform,
          officeTheme: atStart,
          document: {
            url: '',
            addHandlerAsync: (_: string, handler: (event: unknown) => void) => handlers.push(handler),
          },
        },
      },
    });
    return {
      office: (event: unknown) => handlers.forEach((handler) => handler(event)),
      computer: (dark: boolean) => {
        computer.dark = dark;
        listeners.forEach((listener) => listener());
      },
    };
  }

  it('is the event’s when it changes: Office may go on telling the one at start', async () => {
    const change = themed('PC', { bodyBackgroundColor: '#ffffff' });
    const office = await connectOffice();
    let changes = 0;
    office.onThemeChange(() => {
      changes += 1;
    });
    expect(office.theme().dark).toBe(false);
    change.office({ type: 'officeThemeChanged', officeTheme: { bodyBackgroundColor: '#262626' } });
    expect([office.theme().dark, changes]).toEqual([true, 1]);
    change.office({ type: 'officeThemeChanged' });
    expect(office.theme().dark).toBe(false);
  });

  it('is light where Excel on the web tells none, however dark the computer is', async () => {
    themed('OfficeOnline', undefined);
    expect((await connectOffice()).theme()).toEqual({ dark: false, highContrast: false });
  });

  it('follows the computer where another Office tells none', async () => {
    const change = themed('Mac', undefined);
    const office = await connectOffice();
    const heard: boolean[] = [];
    office.onThemeChange(() => heard.push(office.theme().dark));
    expect(office.theme().dark).toBe(true);
    change.computer(false);
    expect(heard).toEqual([false]);
  });
});

describe('opening the pane with the workbook', () => {
  it('tells Office both to start the shared runtime and which pane to show', async () => {
    const calls = officeThat('succeeded', async () => {});
    const office = await connectOffice();
    expect(office.autoOpenIsOn()).toBe(false);
    await office.setAutoOpen(true);
    expect(office.autoOpenIsOn()).toBe(true);
    expect(calls).toEqual(['start Load', `save [["${AUTO_OPEN}",true]]`]);
  });

  it('turns both off again, and leaves no setting behind', async () => {
    const calls = officeThat('succeeded', async () => {});
    const office = await connectOffice();
    await office.setAutoOpen(true);
    await office.setAutoOpen(false);
    expect(office.autoOpenIsOn()).toBe(false);
    expect(calls.slice(2)).toEqual(['start None', 'save []']);
  });

  it('says that it failed when Office cannot save the setting', async () => {
    officeThat('failed', async () => {});
    const office = await connectOffice();
    await expect(office.setAutoOpen(true)).rejects.toThrow('read-only');
    expect(office.autoOpenIsOn()).toBe(false);
  });

  it('changes no setting when the runtime cannot be set to start', async () => {
    const calls = officeThat('succeeded', () => Promise.reject(new Error('not supported')));
    const office = await connectOffice();
    await expect(office.setAutoOpen(true)).rejects.toThrow('not supported');
    expect(office.autoOpenIsOn()).toBe(false);
    expect(calls).toEqual(['start Load']);
  });
});
