import type { EffectField } from '../../domain/register/cells';
import { effectFormulaFields } from '../../domain/register/cells';
import type { EffectType } from '../../domain/effect/effect';
import { effectTypes } from '../../domain/effect/effect';
import { typedFields, usesField } from '../../domain/register/fieldUse';
import { choices, effectHeadings, sheetNames } from '../../locales/workbook';
import { effectMessages, sheetTexts } from '../../locales/workbookTexts';
import { cellAddress, columnLetters, formulaText } from '../plan/address';
import { formats } from '../plan/formats';
import { palette, tabColours } from '../plan/palette';
import type { ColumnPlan, ConditionalFormatPlan, SheetPlan, ValidationPlan } from '../plan/plan';
import { effectFormulas } from '../formulas/rowFormulas';
import { tables } from './schema';
import { baseStyle, columnBody, landscapePage, sheetHead } from '../plan/sheetStyle';
import { choice, dateInput, headingAlignment, helpOnly, tablePlan } from '../plan/tablePlans';

/** Row of the headings; two lines of help stand above. */
export const effectsHeadingRow = 5;

const widths: Readonly<Record<EffectField, number>> = {
  id: 10, title: 34, check: 14, type: 20, department: 27, category: 25, reason: 20, supplier: 20, start: 12, termYears: 9,
  baseline: 15, newCost: 15, baselineSource: 22, amount: 15, annualEffect: 15, calculated: 16, realised: 16, caseId: 16,
  ceiling: 15, implementationCost: 15, indirectPerYear: 15, hoursPerYear: 12, actualEnd: 12, evidence: 24, owner: 18,
  status: 18, otherBenefit: 30, comment: 36, registered: 12, validatedBy: 18, validatedAmount: 15, validationFingerprint: 14,
};

const amounts = new Set<EffectField>([
  'baseline', 'newCost', 'amount', 'annualEffect', 'calculated', 'realised', 'ceiling', 'implementationCost', 'indirectPerYear',
  'validatedAmount',
]);
const dates = new Set<EffectField>(['start', 'actualEnd', 'registered']);
/** The first of the less common columns; it and those after it are grouped and collapsed. */
const firstGrouped: EffectField = 'caseId';

function numberFormat(field: EffectField): string {
  if (amounts.has(field)) return formats.wholeKronor;
  if (dates.has(field)) return formats.date;
  if (field === 'termYears') return formats.years;
  return field === 'hoursPerYear' ? formats.hours : formats.general;
}

function alignment(field: EffectField): { readonly horizontal?: 'Left' | 'Right' } {
  if (amounts.has(field) || field === 'termYears' || field === 'hoursPerYear') return { horizontal: 'Right' };
  return dates.has(field) ? { horizontal: 'Left' } : {};
}

function validation(field: EffectField): ValidationPlan | undefined {
  const text = effectMessages[field];
  switch (field) {
    case 'type': return choice('type', 'Stop', text);
    case 'department': return choice('department', 'Information', text);
    case 'category': return choice('category', 'Information', text);
    case 'reason': return choice('reason', 'Information', text);
    case 'baselineSource': return choice('baselineSource', 'Warning', text);
    case 'status': return choice('status', 'Warning', text);
    case 'start':
    case 'actualEnd': return dateInput(effectHeadings[field], text);
    default: return helpOnly(effectHeadings[field], text);
  }
}

const fields = Object.keys(effectHeadings) as EffectField[];
const grouped = new Set(fields.slice(fields.indexOf(firstGrouped)));

/** The columns of Effekter in order (domain.md §7). */
export const effectColumns: readonly ColumnPlan<EffectField>[] = fields.map((field) => {
  const formula = (effectFormulaFields as readonly EffectField[]).includes(field)
    ? effectFormulas[field as (typeof effectFormulaFields)[number]]
    : undefined;
  const rule = validation(field);
  return {
    field,
    heading: effectHeadings[field],
    width: widths[field],
    numberFormat: numberFormat(field),
    ...alignment(field),
    ...(formula === undefined ? {} : { formula }),
    ...(rule === undefined ? {} : { validation: rule }),
    ...(field === 'validationFingerprint' ? { hidden: true } : {}),
    ...(grouped.has(field) ? { grouped: true } : {}),
  };
});

const columnOf = (field: EffectField): number => fields.indexOf(field) + 1;
const firstRow = effectsHeadingRow + 1;
const inRow = (field: EffectField): string => `$${columnLetters(columnOf(field))}${firstRow}`;

/** Grey where the chosen type does not use the cell (W158), and on the way not taken: yearly costs or an amount. */
function unusedCells(): ConditionalFormatPlan[] {
  const style = { fill: palette.unused, colour: palette.unusedInk };
  return typedFields.map((field) => {
    const unusedBy = effectTypes.filter((type: EffectType) => !usesField(type, field));
    const conditions = unusedBy.map((type) => `${inRow('type')}=${formulaText(choices.effectTypes[type])}`);
    if (field === 'amount') {
      conditions.push(`AND(${inRow('amount')}="",COUNTA(${inRow('baseline')},${inRow('newCost')})>0,${inRow('type')}<>${formulaText(choices.effectTypes.other)})`);
    }
    if (field === 'baseline' || field === 'newCost') {
      conditions.push(`AND(${inRow(field)}="",N(${inRow('amount')})<>0)`);
    }
    return { range: columnBody(columnOf(field), firstRow), rule: { kind: 'custom', formula: `=OR(${conditions.join(',')})` }, style };
  });
}

function checkColours(): ConditionalFormatPlan[] {
  const begins = (word: string): string => `=LEFT(${inRow('check')},${word.length})=${formulaText(word)}`;
  const range = columnBody(columnOf('check'), firstRow);
  const withdrawn = `=${inRow('status')}=${formulaText(choices.statuses.withdrawn)}`;
  return [
    { range: columnBody(1, firstRow, fields.length), rule: { kind: 'custom', formula: withdrawn }, style: { colour: palette.unusedInk, italic: true } },
    { range, rule: { kind: 'custom', formula: begins(choices.severities.error) }, style: { fill: palette.error, colour: palette.errorInk, bold: true } },
    { range, rule: { kind: 'custom', formula: begins(choices.severities.warning) }, style: { colour: palette.warningInk } },
  ];
}

/** The sheet that buyers fill in. */
export function effectsSheet(): SheetPlan {
  const head = sheetHead(sheetTexts.effects.title, sheetTexts.effects.lines);
  const table = tablePlan('effects', tables.effects.name, cellAddress(effectsHeadingRow, 1), effectColumns);
  const first = columnLetters(columnOf(firstGrouped));
  const last = columnLetters(fields.length);
  return {
    key: 'effects',
    name: sheetNames.effects,
    tabColour: tabColours.input,
    gridlines: false,
    freeze: { rows: effectsHeadingRow, columns: 2 },
    baseStyle,
    columns: [{ range: `${first}:${last}`, grouped: true, collapsed: true }],
    rows: [...head.rows, { range: `${effectsHeadingRow}:${effectsHeadingRow}`, height: 32 }],
    blocks: head.blocks,
    styles: [...head.styles, ...headingAlignment(table)],
    merges: [],
    tables: [table],
    validations: [],
    conditionalFormats: [...checkColours(), ...unusedCells()],
    charts: [],
    page: { ...landscapePage, titleRows: `${effectsHeadingRow}:${effectsHeadingRow}` },
  };
}
