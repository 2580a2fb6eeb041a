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

describe('opening the pane with the workbook', () => {
  afterEach(() => {
    delete (globalThis as { Office?: unknown }).Office;
  });

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
    await expect((await connectOffice()).setAutoOpen(true)).rejects.toThrow('read-only');
  });

  it('changes no setting when the runtime cannot be set to start', async () => {
    const calls = officeThat('succeeded', () => Promise.reject(new Error('not supported')));
    const office = await connectOffice();
    await expect(office.setAutoOpen(true)).rejects.toThrow('not supported');
    expect(office.autoOpenIsOn()).toBe(false);
    expect(calls).toEqual(['start Load']);
  });
});
