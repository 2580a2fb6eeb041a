import { readSettings } from '../../application/settings';
import type { CellValue } from '../../domain/register/cells';
import type { SettingKind } from '../../domain/register/settings';
import { isoOf } from '../../domain/basics/calendar';
import { oreToKronor } from '../../domain/basics/money';
import { readAmount } from '../../domain/basics/amount';
import { readDate } from '../../domain/basics/date';
import { readNumber } from '../../domain/basics/number';
import { dayWritten } from '../register/formModel';
import { settings as schema } from '../../workbook/tables/schema';
import type { SettingKey } from '../../workbook/tables/schema';

/** Settings as texts in the form. */
export type SettingsForm = Readonly<Record<SettingKey, string>>;

const ofKinds = (...kinds: readonly SettingKind[]): ReadonlySet<SettingKey> =>
  new Set(schema.flatMap(({ key, kind }) => (kinds.includes(kind) ? [key] : [])));
const shares = ofKinds('share');
const amounts = ofKinds('amount', 'optionalAmount');
const texts = ofKinds('text', 'unit', 'accounts', 'span', 'registerKind', 'yesNo');

/** The cells of Inställningar as texts; a blank cell shows its default, shares show as per cent, dates as ISO text. */
export function formOfSettings(cells: Readonly<Record<string, CellValue>>): SettingsForm {
  return Object.fromEntries(
    schema.map(({ key, default: standard }) => {
      const cell = cells[key] ?? '';
      return [key, textOf(key, cell === '' ? standard : cell)];
    }),
  ) as SettingsForm;
}

function textOf(key: SettingKey, cell: CellValue): string {
  if (key === 'asOf') {
    const reading = readDate(cell);
    return reading.kind === 'value' ? isoOf(reading.value) : String(cell ?? '');
  }
  const shown = typeof cell === 'number' && shares.has(key) ? Math.round(cell * 10_000) / 100 : cell;
  return typeof shown === 'number' ? String(shown).replace('.', ',') : String(shown ?? '');
}

/** One text as the value of its cell; what cannot be read stays a text, which the settings' reader refuses. */
export function cellOfSetting(key: SettingKey, text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === '' || texts.has(key)) return trimmed;
  if (key === 'asOf') return dayWritten(trimmed) ?? trimmed;
  if (amounts.has(key)) {
    const reading = readAmount(trimmed);
    return reading.kind === 'text' || reading.kind === 'value' ? oreToKronor(reading.value) : trimmed;
  }
  const reading = readNumber(trimmed, /%/);
  if (reading.kind !== 'value') return trimmed;
  return shares.has(key) ? reading.value / 100 : reading.value;
}

/** What the form changes, and the settings whose text cannot be used. */
export function settingsChanges(
  cells: Readonly<Record<string, CellValue>>,
  form: SettingsForm,
): { readonly values: Readonly<Partial<Record<SettingKey, CellValue>>>; readonly unreadable: readonly SettingKey[] } {
  const before = formOfSettings(cells);
  const changed = schema.map(({ key }) => key).filter((key) => form[key] !== before[key]);
  const values = Object.fromEntries(changed.map((key) => [key, cellOfSetting(key, form[key])]));
  const { unreadable } = readSettings({ ...cells, ...values });
  return { values, unreadable: unreadable.filter((key) => changed.includes(key)) };
}
