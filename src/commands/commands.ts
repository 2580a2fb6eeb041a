import type { OfficeFrame } from '../excel/officeFrame';
import type { Controller } from '../taskpane/controller';

/** The ribbon's functions by the names in the manifest. */
export type CommandName = 'register' | 'check' | 'refresh';

/**
 * Connects the ribbon to the pane's controller. Office has no place of its own for a result, so each command also opens
 * the pane, where work under way and its result are shown; the work itself does not wait for that.
 */
export function associateCommands(office: Pick<OfficeFrame, 'onCommand' | 'showPane'>, controller: Controller): void {
  const shown = () => office.showPane().catch(() => undefined);
  const acts: Readonly<Record<CommandName, () => Promise<void>>> = {
    register: async () => {
      controller.show('register');
      await shown();
    },
    check: async () => {
      controller.show('issues');
      await Promise.all([controller.check(), shown()]);
    },
    refresh: async () => {
      controller.show('figures');
      await Promise.all([controller.refresh(), shown()]);
    },
  };
  for (const [name, act] of Object.entries(acts)) office.onCommand(name, act);
}
