import { effectFormulaFields, type CellValue, type EffectFormulaField, type RegisterCells } from '../register/cells';
import { amountFields, usesField } from '../register/fieldUse';
import type { Fix } from '../register/issue';
import type { OutcomeRow } from '../register/outcomeRow';
import type { SourceRow } from '../register/sourceRow';
import { cellText, fold, isBlank, isExcelError } from '../basics/text';
import type { CountedEffect } from './context';
import type { IssueList } from './issueList';
import { cellFix } from './cellRules';

/** The native formulas as they should stand. */
export type ExpectedFormulas = Readonly<Partial<Record<EffectFormulaField, string>>>;

/** How far a formula's figure may be from the add-in's own, kronor. */
const tolerance = 0.005;

/**
 * W108: a native formula that has been overwritten or changed, or, where the inputs are plain numbers, gives another figure than
 * the add-in's own. The fix restores the formula. Totals never come from these cells. Answers what judges one live row; `counted` is
 * what counts of it, null when an error leaves it out.
 */
export function formulaJudge(
  register: RegisterCells,
  outcomes: readonly OutcomeRow[],
  issues: IssueList,
  { expectedFormulas = {} }: { readonly expectedFormulas?: ExpectedFormulas },
): (row: SourceRow, counted: CountedEffect | null) => void {
  const { columns, formulas } = register.effects;
  const fields = effectFormulaFields.filter((field) => columns[field] !== undefined);
  const sums = fields.includes('realised') ? sumsInSheet(outcomes) : new Map<string, number>();
  const matches = formulaMatcher();
  const wanted = fields.map((field) => ({ field, column: columns[field] as number, expected: expectedFormulas[field], texts: formulas?.[field] }));
  return (row, counted) => {
    for (const { field, column, expected, texts } of wanted) {
      const cell = row.cells[column] ?? '';
      const formula = texts?.[row.row];
      if (expected !== undefined && formula !== undefined && formula !== expected && !matches(formula, expected)) {
        const before = formula === '' ? cell : formula;
        const reason = formula !== '' ? 'changed' : isBlank(cell) ? 'missing' : 'overwritten';
        const place = { table: 'effects', row: row.row, field, before } as const;
        issues.raise(placeOf(row), 'W108', field, { reason }, cellFix(place, expected));
        continue;
      }
      if (counted === null) continue;
      if (field === 'realised') judgeRealised(row, sums, expected, formula !== undefined && expected !== undefined, issues);
      if (field === 'realised' || isBlank(cell)) continue;
      const own = ownFigure(field, counted);
      // Figures that agree need no look at their inputs, and nearly all do.
      if (own !== null && !agrees(cell, own) && hasPlainInputs(row, counted)) compare(row, field, own, expected, issues);
    }
  };
}

function agrees(cell: CellValue, own: number): boolean {
  return typeof cell === 'number' && Math.abs(cell - own) <= tolerance + Math.abs(own) * Number.EPSILON;
}

function placeOf(row: SourceRow): { readonly table: 'effects'; readonly row: number; readonly effectId: string } {
  return { table: 'effects', row: row.row, effectId: row.id };
}

type Difference = 'differs' | 'alike';

function compare(
  row: SourceRow,
  field: EffectFormulaField,
  own: number,
  expected: string | undefined,
  issues: IssueList,
  reason: Difference = 'differs',
): void {
  const cell = row.cell(field);
  if (!isExcelError(cell) && typeof cell !== 'number') return;
  const place = { table: 'effects', row: row.row, field, before: cell } as const;
  raiseDiffering(row, field, own, expected === undefined ? null : cellFix(place, expected), issues, reason);
}

function raiseDiffering(row: SourceRow, field: EffectFormulaField, own: number, fix: Fix | null, issues: IssueList, reason: Difference): void {
  issues.raise(placeOf(row), 'W108', field, { reason, text: cellText(row.cell(field)), ownOre: Math.round(own * 100) }, fix);
}

/** The add-in's own figure, kronor; null when there is nothing to compare with. */
function ownFigure(field: EffectFormulaField, { calculation }: CountedEffect): number | null {
  if (field === 'calculated') return calculation.gross / 100;
  return field === 'annualEffect' && calculation.annualEffect !== null ? calculation.annualEffect / 100 : null;
}

/**
 * Realiserad is compared with the plain sum that its formula makes, also where no outcome names the row: Excel's SUMIFS takes IDs
 * for one that are not ("1E5" and "100000"), and finds none that has spaces around it. Then the formula stands and still differs.
 */
function judgeRealised(
  row: SourceRow,
  sums: Map<string, number>,
  expected: string | undefined,
  stands: boolean,
  issues: IssueList,
): void {
  const sum = sums.get(row.key);
  const own = sum ?? 0;
  if (row.key === '' || Number.isNaN(own)) return;
  const cell = row.cell('realised');
  if (!isBlank(cell)) {
    if (!agrees(cell, own)) compare(row, 'realised', own, stands ? undefined : expected, issues, stands ? 'alike' : 'differs');
  } else if (stands && sum !== undefined) raiseDiffering(row, 'realised', own, null, issues, 'alike');
}

/** The plain sum of counted sources by ID, kronor; NaN where an amount is an Excel error. A text adds nothing. */
function sumsInSheet(outcomes: readonly OutcomeRow[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { effectId, amount, source } of outcomes) {
    if (source.kind !== 'value' || source.value === 'estimated') continue;
    const key = fold(effectId);
    const kronor = amount.kind === 'value' ? amount.value / 100 : amount.kind === 'excelError' ? NaN : 0;
    sums.set(key, (sums.get(key) ?? 0) + kronor);
  }
  return sums;
}

function hasPlainInputs(row: SourceRow, { effect }: CountedEffect): boolean {
  if (!isPlain(row.cell('start')) || !isPlain(row.cell('termYears'))) return false;
  return amountFields.every((field) => !usesField(effect.type, field) || isPlain(row.cell(field)));
}

function isPlain(cell: CellValue | undefined): boolean {
  return typeof cell === 'number' || isBlank(cell);
}

/**
 * Whether a formula is the expected one. A column holds the same text in every row, and taking a text apart costs more than all
 * other rules of the row together: so each text is taken apart once.
 */
function formulaMatcher(): (formula: string, expected: string) => boolean {
  const forms = new Map<string, string>();
  const formOf = (formula: string): string => {
    let form = forms.get(formula);
    if (form === undefined) forms.set(formula, (form = normalised(formula)));
    return form;
  };
  return (formula, expected) => formOf(formula) === formOf(expected);
}

/** Formulas compare without spaces and case, and with Excel's two ways to write "this row" made one. */
function normalised(formula: string): string {
  return formula
    .replace(/\s/g, '')
    .toLowerCase()
    .replace(/\w*\[\[#thisrow\],(\[[^\]]*\])\]/g, '[@$1]')
    .replace(/\w*\[@([^[\]]+)\]/g, '[@[$1]]');
}
