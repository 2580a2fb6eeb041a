import { sheetNames } from '../../locales/workbook';
import { settingTexts, sheetTexts } from '../../locales/workbookTexts';
import { absoluteAddress, cellAddress, sheetPrefix } from '../plan/address';
import { formats } from '../plan/formats';
import { palette, tabColours } from '../plan/palette';
import type { NamePlan, RangeValidationPlan, SheetPlan, Style } from '../plan/plan';
import type { SettingKey } from './schema';
import { allSettingsName, lists, settings } from './schema';
import { baseStyle, introStyle, landscapePage, sheetHead, tableHeading } from '../plan/sheetStyle';
import { dateInput } from '../plan/tablePlans';

const headingRow = 4;
const firstRow = headingRow + 1;
const valueColumn = 2;

const numberFormats: Readonly<Record<SettingKey, string>> = {
  organisation: formats.general, asOf: formats.date, displayUnit: formats.general, capMonths: formats.whole,
  avoidanceCapMonths: formats.whole, hourlyCost: formats.wholeKronor, savingWarningShare: formats.wholePercent,
  lateFollowUpMonths: formats.whole, unpaidClaimDays: formats.whole, validationLimit: formats.wholeKronor,
  forecastCoverage: formats.wholePercent,
};

function validationOf(key: SettingKey): Omit<RangeValidationPlan, 'range'> | null {
  switch (key) {
    case 'organisation': return null;
    case 'asOf': return dateInput('Per datum');
    case 'displayUnit': return { rule: { kind: 'list', source: `=${lists.displayUnit.name}` } };
    case 'savingWarningShare':
    case 'forecastCoverage': return { rule: { kind: 'decimal', from: 0, to: 1 } };
    case 'hourlyCost':
    case 'validationLimit': return { rule: { kind: 'decimal', from: 0, to: 1e10 } };
    default: return { rule: { kind: 'wholeNumber', from: 0, to: 1200 } };
  }
}

export interface SettingValues {
  readonly organisation?: string;
}

/** Inställningar: one row per setting, its value's cell named. */
export function settingsSheet(values: SettingValues = {}): SheetPlan {
  const head = sheetHead(sheetTexts.settings.title, sheetTexts.settings.lines);
  const rows = settings.map(({ key, label, default: value }) =>
    [label, key === 'organisation' ? (values.organisation ?? value) : value, settingTexts[key]]);
  const last = firstRow + settings.length - 1;
  const input: Style = {
    fill: palette.wash, horizontal: 'Right', bottom: { colour: palette.rule, weight: 'Thin' }, insideHorizontal: { colour: palette.rule, weight: 'Thin' },
  };
  return {
    key: 'settings',
    name: sheetNames.settings,
    tabColour: tabColours.reference,
    gridlines: false,
    freeze: { rows: headingRow, columns: 0 },
    baseStyle,
    columns: [{ range: 'A:A', width: 32 }, { range: 'B:B', width: 24 }, { range: 'C:C', width: 92 }],
    rows: [...head.rows, { range: `${headingRow}:${headingRow}`, height: 22 }, { range: `${firstRow}:${last}`, height: 22 }],
    blocks: [...head.blocks, { at: cellAddress(headingRow, 1), cells: [[...sheetTexts.settings.headings], ...rows] }],
    styles: [
      ...head.styles,
      { range: `A${headingRow}:C${headingRow}`, style: tableHeading },
      { range: `B${headingRow}`, style: { horizontal: 'Right' } },
      { range: `C${headingRow}`, style: { indent: 1 } },
      { range: `A${firstRow}:C${last}`, style: { vertical: 'Center' } },
      { range: `B${firstRow}:B${last}`, style: input },
      { range: `C${firstRow}:C${last}`, style: { ...introStyle, horizontal: 'Left', indent: 1 } },
      ...settings.map(({ key }, index) => ({ range: `B${firstRow + index}`, style: { numberFormat: numberFormats[key] } })),
    ],
    merges: [],
    tables: [],
    validations: settings.flatMap(({ key }, index) => {
      const validation = validationOf(key);
      return validation === null ? [] : [{ range: `B${firstRow + index}`, ...validation }];
    }),
    conditionalFormats: [],
    charts: [],
    page: landscapePage,
  };
}

/** One name per setting, and one over all values for the freshness stamp. */
export function settingNames(): NamePlan[] {
  const sheet = sheetPrefix(sheetNames.settings);
  const cell = (top: number, bottom: number): string => `=${sheet}${absoluteAddress(top, valueColumn, bottom, valueColumn)}`;
  return [
    ...settings.map(({ name }, index) => ({ name, formula: cell(firstRow + index, firstRow + index) })),
    { name: allSettingsName, formula: cell(firstRow, firstRow + settings.length - 1) },
  ];
}
