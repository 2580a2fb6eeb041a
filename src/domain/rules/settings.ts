import type { CellValue } from '../register/cells';
import { settingDefinitions, type SettingDefinition, type SettingKey } from '../register/settings';
import { shown } from './cellRules';
import { issueAt, type RuleIssue } from './issues';

/** A setting whose cell cannot be used, with what stands in it. */
export interface UnreadableSetting {
  readonly key: SettingKey;
  readonly cell: CellValue;
}

/** W181: a setting that cannot be read or is out of range. Its default is in use. */
export function judgeSettings(unreadable: readonly UnreadableSetting[]): RuleIssue[] {
  const keys = Object.keys(settingDefinitions) as SettingKey[];
  return unreadable.map(({ key, cell }) => {
    const { kind, from, to, default: used }: SettingDefinition = settingDefinitions[key];
    const range = from === undefined || to === undefined ? {} : { from, to };
    return issueAt({ table: 'settings', row: keys.indexOf(key), effectId: '' }, 'W181', key, {
      setting: key,
      kind,
      text: shown(cell),
      used,
      ...range,
    });
  });
}
