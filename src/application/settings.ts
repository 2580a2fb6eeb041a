import type { CellValue } from '../domain/register/cells';
import { ore } from '../domain/basics/money';
import { readAmount } from '../domain/basics/amount';
import { readDate } from '../domain/basics/date';
import { readNumber } from '../domain/basics/number';
import { readShare } from '../domain/basics/share';
import { cellText, fold, isBlank } from '../domain/basics/text';
import { displayUnits, type DisplayUnit, type Settings } from '../domain/register/settings';
import { settings as schema, type SettingKey } from '../workbook/tables/schema';

export interface SettingsReading {
  readonly settings: Settings;
  /** Settings whose cell cannot be read or is out of range: their default is used. */
  readonly unreadable: readonly SettingKey[];
}

/** Reads Inställningar cell by cell; a cell that is blank or cannot be read stands for its default. Never throws. */
export function readSettings(cells: Readonly<Record<string, CellValue>>): SettingsReading {
  const unreadable: SettingKey[] = [];
  /** `read` gives undefined for what it cannot use. */
  const use = <Value>(key: SettingKey, read: (cell: CellValue) => Value | undefined): Value => {
    const cell = cells[key] ?? '';
    const standard = schema.find((setting) => setting.key === key)?.default ?? '';
    const given = isBlank(cell) ? standard : cell;
    const found = read(given);
    if (found !== undefined) return found;
    unreadable.push(key);
    const value = read(standard);
    if (value === undefined) throw new RangeError(`no default for ${key}`);
    return value;
  };
  const settings: Settings = {
    organisation: use('organisation', cellText),
    asOf: use('asOf', day),
    displayUnit: use('displayUnit', unit),
    capMonths: use('capMonths', (cell) => whole(cell, 1, 600)),
    avoidanceCapMonths: use('avoidanceCapMonths', (cell) => whole(cell, 1, 600)),
    hourlyCost: use('hourlyCost', (cell) => (isBlank(cell) ? null : amount(cell))),
    savingWarningShare: use('savingWarningShare', share),
    lateFollowUpMonths: use('lateFollowUpMonths', (cell) => whole(cell, 0, 600)),
    unpaidClaimDays: use('unpaidClaimDays', (cell) => whole(cell, 0, 36_500)),
    validationLimit: use('validationLimit', amount),
    forecastCoverage: use('forecastCoverage', share),
  };
  return { settings, unreadable };
}

function day(cell: CellValue) {
  const reading = readDate(cell);
  if (reading.kind === 'blank') return null;
  return reading.kind === 'value' ? reading.value : undefined;
}

function unit(cell: CellValue): DisplayUnit | undefined {
  return displayUnits.find((candidate) => candidate === fold(cellText(cell)));
}

function whole(cell: CellValue, least: number, most: number): number | undefined {
  const reading = readNumber(cell);
  if (reading.kind !== 'value' || !Number.isInteger(reading.value)) return undefined;
  return reading.value >= least && reading.value <= most ? reading.value : undefined;
}

function amount(cell: CellValue) {
  const reading = readAmount(cell);
  return (reading.kind === 'value' || reading.kind === 'text') && reading.value >= 0 ? ore(reading.value) : undefined;
}

function share(cell: CellValue): number | undefined {
  const reading = readShare(cell);
  return reading.kind === 'value' && reading.value >= 0 ? reading.value : undefined;
}
