import { associateCommands } from '../../src/commands/commands';
import { createController } from '../../src/taskpane/controller';
import { fakeServices } from '../support/pane';

function ribbon(showPane: () => Promise<void> = async () => {}) {
  const commands = new Map<string, () => Promise<void>>();
  const controller = createController(fakeServices());
  associateCommands({ onCommand: (name, act) => void commands.set(name, act), showPane }, controller);
  return { controller, press: async (name: string) => commands.get(name)?.(), names: [...commands.keys()] };
}

describe('the ribbon', () => {
  it('has the functions that the manifest names', () => {
    expect(ribbon().names.sort()).toEqual(['check', 'refresh', 'register']);
  });

  it('checks with the pane closed and opens it on the result', async () => {
    const showPane = jest.fn(async () => {});
    const { controller, press } = ribbon(showPane);
    await press('check');
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(controller.store.get()).toMatchObject({ view: 'issues', notice: { message: { key: 'checked' } } });
  });

  it('refreshes even where the pane cannot be opened', async () => {
    const { controller, press } = ribbon(() => Promise.reject(new Error('no pane here')));
    await press('refresh');
    expect(controller.store.get()).toMatchObject({ view: 'figures', notice: { message: { key: 'refreshed' } } });
  });

  it('opens the form', async () => {
    const { controller, press } = ribbon();
    await press('register');
    expect(controller.store.get().view).toBe('register');
  });
});
