import { sheetNames } from '../../locales/workbook';
import { sheetTexts } from '../../locales/workbookTexts';
import { absoluteAddress, cellAddress, sheetPrefix } from '../plan/address';
import { formats } from '../plan/formats';
import { palette, tabColours } from '../plan/palette';
import type { CellBlock, NamePlan, PlanCell, RangeValidationPlan, SheetPlan, Style, StyleRange } from '../plan/plan';
import type { SettingKind } from '../../domain/register/settings';
import type { RegisterSchema } from './registerSchema';
import { settingsFirstRow as firstRow, settingsHeadingRow as headingRow } from './settingsPlace';
import { allSettingsName, lists, type SettingSchema } from './schema';
import { baseStyle, introStyle, landscapePage, sheetHead, tableHeading } from '../plan/sheetStyle';
import { dateInput } from '../plan/tablePlans';

const valueColumn = 2;

const numberFormats: Readonly<Record<SettingKind, string>> = {
  text: formats.general,
  optionalDay: formats.date,
  unit: formats.general,
  wholeNumber: formats.whole,
  amount: formats.wholeKronor,
  optionalAmount: formats.wholeKronor,
  share: formats.wholePercent,
  accounts: formats.general,
  span: formats.general,
  registerKind: formats.general,
  yesNo: formats.general,
};

/** The lists that choices are made from; those of parts come with them. */
const listOfKind = { unit: lists.displayUnit.name, registerKind: 'Lista_Registertyp', yesNo: 'Lista_JaNej' } as const;

function validationOf({ kind, label }: SettingSchema): Omit<RangeValidationPlan, 'range'> | null {
  switch (kind) {
    case 'text':
    case 'accounts':
    case 'span':
      return null;
    case 'optionalDay':
      return dateInput(label);
    case 'unit':
    case 'registerKind':
    case 'yesNo':
      return { rule: { kind: 'list', source: `=${listOfKind[kind]}` } };
    case 'share':
      return { rule: { kind: 'decimal', from: 0, to: 1 } };
    case 'amount':
    case 'optionalAmount':
      return { rule: { kind: 'decimal', from: 0, to: 1e10 } };
    case 'wholeNumber':
      return { rule: { kind: 'wholeNumber', from: 0, to: 1200 } };
  }
}

export interface SettingValues {
  readonly organisation?: string;
}

const line = { colour: palette.rule, weight: 'Thin' } as const;
const inputStyle: Style = { fill: palette.wash, horizontal: 'Right', bottom: line, insideHorizontal: line };
const helpStyle: Style = { ...introStyle, horizontal: 'Left', indent: 1 };

function cellsOf({ key, label, help, default: value }: SettingSchema, values: SettingValues = {}): PlanCell[] {
  return [label, key === 'organisation' ? (values.organisation ?? value) : value, help];
}

function stylesOf(first: number, last: number): StyleRange[] {
  return [
    { range: `A${first}:C${last}`, style: { vertical: 'Center' } },
    { range: `B${first}:B${last}`, style: inputStyle },
    { range: `C${first}:C${last}`, style: helpStyle },
  ];
}

const formatOf = ({ kind }: SettingSchema, row: number): StyleRange => ({
  range: `B${row}`,
  style: { numberFormat: numberFormats[kind] },
});

function validationsOf(setting: SettingSchema, row: number): RangeValidationPlan[] {
  const validation = validationOf(setting);
  return validation === null ? [] : [{ range: `B${row}`, ...validation }];
}

/** One setting on a row of its own (1-based), for a sheet that stands. */
export function settingRow(
  setting: SettingSchema,
  row: number,
): Pick<SheetPlan, 'styles' | 'validations' | 'rows'> & { readonly block: CellBlock } {
  return {
    block: { at: cellAddress(row, 1), cells: [cellsOf(setting)] },
    styles: [...stylesOf(row, row), formatOf(setting, row)],
    rows: [{ range: `${row}:${row}`, height: 22 }],
    validations: validationsOf(setting, row),
  };
}

/** Inställningar: one row per setting, its value's cell named. */
export function settingsSheet({ settings }: RegisterSchema, values: SettingValues = {}): SheetPlan {
  const head = sheetHead(sheetTexts.settings.title, sheetTexts.settings.lines);
  const rows = settings.map((setting) => cellsOf(setting, values));
  const last = firstRow + settings.length - 1;
  return {
    key: 'settings',
    name: sheetNames.settings,
    tabColour: tabColours.reference,
    gridlines: false,
    freeze: { rows: headingRow, columns: 0 },
    baseStyle,
    columns: [
      { range: 'A:A', width: 32 },
      { range: 'B:B', width: 24 },
      { range: 'C:C', width: 92 },
    ],
    rows: [
      ...head.rows,
      { range: `${headingRow}:${headingRow}`, height: 22 },
      { range: `${firstRow}:${last}`, height: 22 },
    ],
    blocks: [...head.blocks, { at: cellAddress(headingRow, 1), cells: [[...sheetTexts.settings.headings], ...rows] }],
    styles: [
      ...head.styles,
      { range: `A${headingRow}:C${headingRow}`, style: tableHeading },
      { range: `B${headingRow}`, style: { horizontal: 'Right' } },
      { range: `C${headingRow}`, style: { indent: 1 } },
      ...stylesOf(firstRow, last),
      ...settings.map((setting, index) => formatOf(setting, firstRow + index)),
    ],
    merges: [],
    tables: [],
    validations: settings.flatMap((setting, index) => validationsOf(setting, firstRow + index)),
    conditionalFormats: [],
    charts: [],
    page: landscapePage,
  };
}

/** One name per setting, and one over all values for the freshness stamp. */
export function settingNames({ settings }: RegisterSchema): NamePlan[] {
  const sheet = sheetPrefix(sheetNames.settings);
  const cell = (top: number, bottom: number): string =>
    `=${sheet}${absoluteAddress(top, valueColumn, bottom, valueColumn)}`;
  return [
    ...settings.map(({ name }, index) => ({ name, formula: cell(firstRow + index, firstRow + index) })),
    { name: allSettingsName, formula: cell(firstRow, firstRow + settings.length - 1) },
  ];
}
