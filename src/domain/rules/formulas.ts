import { effectFormulaFields, type CellValue, type EffectFormulaField, type RegisterCells } from '../cells';
import { amountFields, usesField } from '../fieldUse';
import { sumOre, totalToKronor } from '../money';
import type { SourceRow } from '../reading/sourceRow';
import { cellText, fold, isBlank, isExcelError } from '../reading/text';
import type { CountedEffect, LiveRows } from './context';
import type { FollowUps } from './followUps';
import type { IssueList } from './issueList';
import { eachInSteps, type Steps } from '../steps';
import { cellFix } from './cellRules';

/** The native formulas as they should stand. */
export type ExpectedFormulas = Readonly<Partial<Record<EffectFormulaField, string>>>;

/** How far a formula's figure may be from the add-in's own, kronor. */
const tolerance = 0.005;

/**
 * W108: a native formula that has been overwritten or changed, or, where the inputs are plain numbers, gives another figure than
 * the add-in's own. The fix restores the formula. Totals never come from these cells.
 */
export function* judgeFormulas(
  { rows, counted: countedOf }: LiveRows,
  register: RegisterCells,
  followUps: FollowUps,
  issues: IssueList,
  { expectedFormulas = {} }: { readonly expectedFormulas?: ExpectedFormulas },
): Steps<void> {
  const { columns, formulas } = register.effects;
  const fields = effectFormulaFields.filter((field) => columns[field] !== undefined || formulas?.[field] !== undefined);
  const plainOutcomes = fields.includes('realised') ? outcomeSums(register) : new Map<string, number>();
  const matches = formulaMatcher();
  const wanted = fields.map((field) => ({ field, column: columns[field] ?? -1, expected: expectedFormulas[field], texts: formulas?.[field] }));
  yield* eachInSteps(rows, (row, index) => {
    const counted = countedOf[index] ?? null;
    for (const { field, column, expected, texts } of wanted) {
      const cell = column < 0 ? '' : (row.cells[column] ?? '');
      const formula = texts?.[row.row];
      if (expected !== undefined && formula !== undefined && formula !== expected && !matches(formula, expected)) {
        const before = formula === '' ? cell : formula;
        const reason = formula !== '' ? 'changed' : isBlank(cell) ? 'missing' : 'overwritten';
        const place = { table: 'effects', row: row.row, field, before } as const;
        issues.raise(placeOf(row), 'W108', field, { reason }, cellFix(place, expected));
        continue;
      }
      if (counted === null || isBlank(cell)) continue;
      const own = ownFigure(field, counted, followUps, plainOutcomes);
      // Figures that agree need no look at their inputs, and nearly all do.
      if (own !== null && !agrees(cell, own) && hasPlainInputs(row, counted)) compare(row, field, own, expected, issues);
    }
  });
}

function agrees(cell: CellValue, own: number): boolean {
  return typeof cell === 'number' && Math.abs(cell - own) <= tolerance + Math.abs(own) * Number.EPSILON;
}

function placeOf(row: SourceRow): { readonly table: 'effects'; readonly row: number; readonly effectId: string } {
  return { table: 'effects', row: row.row, effectId: row.id };
}

function compare(row: SourceRow, field: EffectFormulaField, own: number, expected: string | undefined, issues: IssueList): void {
  const cell = row.cell(field);
  const isError = isExcelError(cell);
  if (!isError && typeof cell !== 'number') return;
  const place = { table: 'effects', row: row.row, field, before: cell } as const;
  const params = { reason: 'differs', text: cellText(cell), ownOre: Math.round(own * 100) };
  issues.raise(placeOf(row), 'W108', field, params, expected === undefined ? null : cellFix(place, expected));
}

/** The add-in's own figure, kronor; null when there is nothing to compare with. */
function ownFigure(
  field: EffectFormulaField,
  counted: CountedEffect,
  followUps: FollowUps,
  plainOutcomes: ReadonlyMap<string, number>,
): number | null {
  const { calculation, effect } = counted;
  if (field === 'calculated') return calculation.gross / 100;
  if (field === 'annualEffect') return calculation.annualEffect === null ? null : calculation.annualEffect / 100;
  if (field !== 'realised' || effect.id === '') return null;
  const { outcomes } = followUps.of(counted);
  // Only where every row that names the effect counts as it stands, a plain sum in the sheet is the same sum.
  if (outcomes.length === 0 || plainOutcomes.get(counted.source.key) !== outcomes.length) return null;
  return totalToKronor(sumOre(outcomes.map(({ amount }) => amount)));
}

/** How many rows of Utfall name each effect; NaN, which equals nothing, where an amount is no plain number. */
function outcomeSums({ outcomes }: RegisterCells): Map<string, number> {
  const sums = new Map<string, number>();
  const { effectId, amount } = outcomes.columns;
  if (effectId === undefined || amount === undefined) return sums;
  for (const cells of outcomes.rows) {
    const key = fold(cellText(cells[effectId]));
    if (key === '') continue;
    sums.set(key, (sums.get(key) ?? 0) + (isPlain(cells[amount]) ? 1 : NaN));
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
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/\w*\[\[#thisrow\],(\[[^\]]*\])\]/g, '[@$1]')
    .replace(/\w*\[@([^[\]]+)\]/g, '[@[$1]]');
}
