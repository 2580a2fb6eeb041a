import type { CaseField, OutcomeField, TargetField, BudgetDecisionField, UnitDataField } from '../../domain/register/cells';
import {
  budgetDecisionHeadings, caseHeadings, outcomeHeadings, sheetNames, targetHeadings, unitDataHeadings,
} from '../../locales/workbook';
import { outcomeMessages, sheetTexts, targetMessages, unitDataMessages } from '../../locales/workbookTexts';
import { cellAddress } from '../plan/address';
import { formats } from '../plan/formats';
import { fonts, palette, tabColours } from '../plan/palette';
import type { ColumnPlan, SheetPlan, TablePlan, ValidationPlan } from '../plan/plan';
import { outcomeTitleFormula } from '../formulas/rowFormulas';
import type { SheetKey } from './schema';
import { tables } from './schema';
import { baseStyle, landscapePage, sheetHead } from '../plan/sheetStyle';
import { choice, dateInput, effectIdChoice, headingAlignment, helpOnly, tablePlan } from '../plan/tablePlans';

/** Row of the headings on the input sheets but Listor. */
export const inputHeadingRow = 5;
/** Budgetbeslut stands to the right of Mål, one column between. */
const decisionsColumn = 8;

type Extras<Field extends string> = Omit<Partial<ColumnPlan<Field>>, 'field' | 'heading'>;

function inputColumn<Field extends string>(
  headings: Readonly<Record<Field, string>>, field: Field, width: number, numberFormat: string, extras: Extras<Field> = {},
): ColumnPlan<Field> {
  return { field, heading: headings[field], width, numberFormat, ...extras };
}

function checked(validation: ValidationPlan | undefined): { readonly validation?: ValidationPlan } {
  return validation === undefined ? {} : { validation };
}

const outcomes = (field: OutcomeField, width: number, format: string, extras: Extras<OutcomeField> = {}): ColumnPlan<OutcomeField> =>
  inputColumn(outcomeHeadings, field, width, format, extras);

/** Columns of Utfall in order. */
export const outcomeColumns: readonly ColumnPlan<OutcomeField>[] = [
  outcomes('effectId', 12, formats.general, { validation: effectIdChoice(outcomeMessages.effectId) }),
  outcomes('effectTitle', 34, formats.general, { formula: outcomeTitleFormula }),
  outcomes('from', 12, formats.date, { horizontal: 'Left', validation: dateInput(outcomeHeadings.from, outcomeMessages.from) }),
  outcomes('to', 12, formats.date, { horizontal: 'Left', validation: dateInput(outcomeHeadings.to, outcomeMessages.to) }),
  outcomes('amount', 17, formats.wholeKronor, { horizontal: 'Right', ...checked(helpOnly(outcomeHeadings.amount, outcomeMessages.amount)) }),
  outcomes('source', 15, formats.general, { validation: choice('source', 'Warning', outcomeMessages.source) }),
  outcomes('evidence', 24, formats.general),
  outcomes('cause', 20, formats.general, { validation: choice('cause', 'Warning', outcomeMessages.cause) }),
  outcomes('verified', 16, formats.general, checked(helpOnly(outcomeHeadings.verified, outcomeMessages.verified))),
  outcomes('comment', 40, formats.general),
];

const targets = (field: TargetField, width: number, format: string, extras: Extras<TargetField> = {}): ColumnPlan<TargetField> =>
  inputColumn(targetHeadings, field, width, format, extras);

/** Columns of Mål in order. */
export const targetColumns: readonly ColumnPlan<TargetField>[] = [
  targets('year', 8, formats.whole, { horizontal: 'Left' }),
  targets('department', 26, formats.general, { validation: choice('department', 'Information', targetMessages.department) }),
  targets('amount', 16, formats.wholeKronor, { horizontal: 'Right', ...checked(helpOnly(targetHeadings.amount, targetMessages.amount)) }),
  targets('share', 10, `${formats.percent}_n`, { horizontal: 'Right', ...checked(helpOnly(targetHeadings.share, targetMessages.share)) }),
  targets('scope', 26, formats.general, { validation: choice('scope', 'Warning', targetMessages.scope) }),
  targets('basis', 28, formats.general, { validation: choice('basis', 'Warning', targetMessages.basis) }),
];

const decisions = (field: BudgetDecisionField, width: number, format: string, extras: Extras<BudgetDecisionField> = {}): ColumnPlan<BudgetDecisionField> =>
  inputColumn(budgetDecisionHeadings, field, width, format, extras);

/** Columns of Budgetbeslut in order. */
export const decisionColumns: readonly ColumnPlan<BudgetDecisionField>[] = [
  decisions('year', 8, formats.whole, { horizontal: 'Left' }),
  decisions('department', 26, formats.general, { validation: choice('department', 'Information') }),
  decisions('amount', 16, formats.wholeKronor, { horizontal: 'Right' }),
  decisions('decision', 40, formats.general),
];

/** Columns of Ärenden in order. */
export const caseColumns: readonly ColumnPlan<CaseField>[] = [
  inputColumn(caseHeadings, 'caseId', 22, formats.general),
  inputColumn(caseHeadings, 'title', 44, formats.general),
  inputColumn(caseHeadings, 'statedTotal', 18, formats.wholeKronor, { horizontal: 'Right' }),
];

const unitColumn = (field: UnitDataField): ColumnPlan<UnitDataField> => {
  if (field === 'effectId') return inputColumn(unitDataHeadings, field, 12, formats.general, { validation: effectIdChoice() });
  if (field === 'from' || field === 'to') {
    return inputColumn(unitDataHeadings, field, 12, formats.date, { horizontal: 'Left', validation: dateInput(unitDataHeadings[field]) });
  }
  const volume = field === 'plannedVolume' || field === 'volumeOnContract' || field === 'volumeOffContract';
  const help = checked(helpOnly(unitDataHeadings[field], unitDataMessages[field]));
  return inputColumn(unitDataHeadings, field, 15, volume ? formats.volume : formats.price, { horizontal: 'Right', ...help });
};

/** Columns of Läckageunderlag in order. */
export const unitDataColumns: readonly ColumnPlan<UnitDataField>[] =
  (Object.keys(unitDataHeadings) as UnitDataField[]).map(unitColumn);

interface InputSheetText {
  readonly title: string;
  readonly lines: readonly string[];
}

function inputSheet(key: SheetKey, text: InputSheetText, sheetTables: readonly TablePlan[], frozenColumns: number): SheetPlan {
  const head = sheetHead(text.title, text.lines);
  return {
    key,
    name: sheetNames[key],
    tabColour: tabColours.input,
    gridlines: false,
    freeze: { rows: inputHeadingRow, columns: frozenColumns },
    baseStyle,
    columns: [],
    rows: [...head.rows, { range: `${inputHeadingRow}:${inputHeadingRow}`, height: 32 }],
    blocks: head.blocks,
    styles: [...head.styles, ...sheetTables.flatMap(headingAlignment)],
    merges: [],
    tables: sheetTables,
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: { ...landscapePage, titleRows: `${inputHeadingRow}:${inputHeadingRow}` },
  };
}

const at = cellAddress(inputHeadingRow, 1);

/** Utfall: what is seen in the books. */
export function outcomesSheet(): SheetPlan {
  return inputSheet('outcomes', sheetTexts.outcomes, [tablePlan('outcomes', tables.outcomes.name, at, outcomeColumns)], 2);
}

/** Mål, with Budgetbeslut beside it. */
export function targetsSheet(): SheetPlan {
  const sheet = inputSheet('targets', sheetTexts.targets, [
    tablePlan('targets', tables.targets.name, at, targetColumns),
    tablePlan('budgetDecisions', tables.budgetDecisions.name, cellAddress(inputHeadingRow, decisionsColumn), decisionColumns),
  ], 0);
  const label = cellAddress(inputHeadingRow - 1, decisionsColumn);
  return {
    ...sheet,
    columns: [{ range: 'G:G', width: 4 }],
    blocks: [...sheet.blocks, { at: label, cells: [[sheetTexts.targets.decisions]] }],
    styles: [...sheet.styles, { range: label, style: { fontName: fonts.display, fontSize: 13, colour: palette.accent } }],
    rows: [...sheet.rows, { range: `${inputHeadingRow - 1}:${inputHeadingRow - 1}`, height: 20 }],
  };
}

/** Ärenden. */
export function casesSheet(): SheetPlan {
  return inputSheet('cases', sheetTexts.cases, [tablePlan('cases', tables.cases.name, at, caseColumns)], 0);
}

/** Läckageunderlag. */
export function unitDataSheet(): SheetPlan {
  return inputSheet('unitData', sheetTexts.unitData, [tablePlan('unitData', tables.unitData.name, at, unitDataColumns)], 1);
}
