import { useState } from 'react';
import type { SettingKey } from '../../domain/register/settings';
import { useBusy, useController } from '../hooks';
import type { RegisterBook } from '../pane';
import { formOfSettings, settingsChanges, type SettingsForm } from './settingsForm';

export interface CellSettings {
  readonly form: SettingsForm;
  /** Nothing is changed, or something else is being done. */
  readonly isIdle: boolean;
  set(key: SettingKey, text: string): void;
  /** Whether a text that cannot be used is to be told: once saving has been tried. */
  isWrong(key: SettingKey): boolean;
  save(): Promise<void>;
}

/** The settings in their cells as a form, and how what is changed of them is saved. */
export function useCellSettings(register: RegisterBook): CellSettings {
  const controller = useController();
  const busy = useBusy();
  const cells = register.state.reading.settings;
  const [form, setForm] = useState(() => formOfSettings(cells));
  const [tried, setTried] = useState(false);
  const { values, unreadable } = settingsChanges(cells, form);
  return {
    form,
    isIdle: busy || Object.keys(values).length === 0,
    set: (key, text) => setForm({ ...form, [key]: text }),
    isWrong: (key) => tried && unreadable.includes(key),
    save: async () => {
      setTried(true);
      if (unreadable.length > 0) return;
      const saved = await controller.run('settings', (options) =>
        controller.services.saveSettings(register.state, values, options),
      );
      if (saved === undefined) return;
      await controller.reread();
      controller.reportWrite({ key: 'saved' }, saved);
    },
  };
}
