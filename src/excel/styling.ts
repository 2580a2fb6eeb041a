import type { BorderStyle, ConditionalFormatPlan, Style, ValidationPlan, ValidationRule } from '../workbook/plan/plan';
import { parseArea } from './addresses';

/** Applies the fields of a style that are given; the others stay as they are. */
export function applyStyle(range: Excel.Range, style: Style): void {
  const { format } = range;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.colour !== undefined) format.font.color = style.colour;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.shrinkToFit !== undefined) format.shrinkToFit = style.shrinkToFit;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  applyBorder(format, 'EdgeTop', style.top);
  applyBorder(format, 'EdgeBottom', style.bottom);
  applyBorder(format, 'EdgeLeft', style.left);
  applyBorder(format, 'EdgeRight', style.right);
  applyBorder(format, 'InsideHorizontal', style.insideHorizontal);
}

/** The same for an address. Lines between rows are left out where there is one row: Excel refuses them there. */
export function styleArea(sheet: Excel.Worksheet, address: string, { insideHorizontal, ...style }: Style): void {
  const hasRows = insideHorizontal !== undefined && parseArea(address)?.rows !== 1;
  applyStyle(sheet.getRange(address), hasRows ? { ...style, insideHorizontal } : style);
}

function applyBorder(
  format: Excel.RangeFormat,
  edge: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal',
  border: BorderStyle | undefined,
): void {
  if (border === undefined) return;
  const line = format.borders.getItem(edge);
  line.style = 'Continuous';
  line.weight = border.weight;
  line.color = border.colour;
}

/** One number format for every cell of the range. */
export function setNumberFormat(range: Excel.Range, code: string): void {
  // A single value stands for every cell; the type only knows the two-dimensional form.
  range.numberFormat = code as unknown as string[][];
}

/** One formula or value for every cell of the range. */
export function setFormula(range: Excel.Range, formula: string): void {
  range.formulas = formula as unknown as string[][];
}

/** Width in characters of the standard font as Excel's points (7 pixels a character and 5 of padding, 96 dpi). */
export function widthInPoints(characters: number): number {
  return (7 * characters + 5) * 0.75;
}

/** List, date, number or custom rule with its alert and input message. Blank is always allowed. */
export function applyValidation(range: Excel.Range, plan: ValidationPlan): void {
  const { dataValidation } = range;
  if (plan.rule !== null) {
    dataValidation.rule = validationRule(plan.rule);
    dataValidation.ignoreBlanks = true;
  }
  if (plan.alert !== undefined) {
    const { style, title, text } = plan.alert;
    dataValidation.errorAlert = { showAlert: true, style, title, message: text };
  }
  if (plan.message !== undefined) {
    dataValidation.prompt = { showPrompt: true, title: plan.message.title, message: plan.message.text };
  }
}

function validationRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'date':
      return { date: { formula1: serialFormula(rule.from), formula2: serialFormula(rule.to), operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: rule.from, formula2: rule.to, operator: 'Between' } };
    case 'wholeNumber':
      return { wholeNumber: { formula1: rule.from, formula2: rule.to, operator: 'Between' } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}

/** A day as a formula: a date text would be read in the user's own locale. */
function serialFormula(serial: number): string {
  return `=${serial}`;
}

export function addConditionalFormat(range: Excel.Range, plan: ConditionalFormatPlan): void {
  const added = range.conditionalFormats.add(plan.rule.kind === 'custom' ? 'Custom' : 'CellValue');
  const format = plan.rule.kind === 'custom' ? added.custom.format : added.cellValue.format;
  if (plan.rule.kind === 'custom') added.custom.rule.formula = plan.rule.formula;
  else added.cellValue.rule = { formula1: plan.rule.formula, operator: plan.rule.operator };
  if (plan.style.colour !== undefined) format.font.color = plan.style.colour;
  if (plan.style.bold !== undefined) format.font.bold = plan.style.bold;
  if (plan.style.italic !== undefined) format.font.italic = plan.style.italic;
  if (plan.style.fill !== undefined) format.fill.color = plan.style.fill;
  if (plan.stopIfTrue !== undefined) added.stopIfTrue = plan.stopIfTrue;
}
