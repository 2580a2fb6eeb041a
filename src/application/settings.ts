import type { CellValue } from '../domain/register/cells';
import { readSetting, settingDefinitions, type SettingKey, type Settings } from '../domain/register/settings';
import { isBlank } from '../domain/basics/text';

export interface SettingsReading {
  readonly settings: Settings;
  /** Settings whose cell cannot be read or is out of range: their default is used. */
  readonly unreadable: readonly SettingKey[];
}

/** Reads Inställningar cell by cell; a cell that is blank or cannot be read stands for its default. Never throws. */
export function readSettings(cells: Readonly<Record<string, CellValue>>): SettingsReading {
  const unreadable: SettingKey[] = [];
  const entries = (Object.keys(settingDefinitions) as SettingKey[]).map((key) => {
    const definition = settingDefinitions[key];
    const cell = cells[key] ?? '';
    const found = readSetting(definition, isBlank(cell) ? definition.default : cell);
    if (found === undefined) unreadable.push(key);
    return [key, found ?? readSetting(definition, definition.default)];
  });
  return { settings: Object.fromEntries(entries) as Settings, unreadable };
}
