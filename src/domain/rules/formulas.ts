import type { AssessOptions } from '../assess';
import { effectFormulaFields, type CellValue, type EffectFormulaField, type RegisterCells } from '../cells';
import { amountFields, usesField } from '../fieldUse';
import { sumOre, totalToKronor } from '../money';
import type { EffectRow } from '../reading/effectRow';
import { cellText, fold, isBlank, isExcelError } from '../reading/text';
import type { CountedEffect } from './context';
import type { LiveRow } from './effectIds';
import type { FollowUps } from './followUps';
import type { Raise } from './issueList';
import { eachInSteps, type Steps } from '../steps';
import { cellFix } from './cellRules';

/** How far a formula's figure may be from the add-in's own, kronor. */
const tolerance = 0.005;

/**
 * W108: a native formula that has been overwritten or changed, or, where the inputs are plain numbers, gives another figure than
 * the add-in's own. The fix restores the formula. Totals never come from these cells.
 */
export function* judgeFormulas(
  rows: readonly LiveRow[],
  register: RegisterCells,
  counted: ReadonlyMap<EffectRow, CountedEffect>,
  followUps: FollowUps,
  { expectedFormulas = {} }: Pick<AssessOptions, 'expectedFormulas'>,
): Steps<void> {
  const { columns, formulas } = register.effects;
  const fields = effectFormulaFields.filter((field) => columns[field] !== undefined || formulas?.[field] !== undefined);
  const plainOutcomes = fields.includes('realised') ? outcomeSums(register) : new Map<string, number>();
  const matches = formulaMatcher();
  yield* eachInSteps(rows, ({ row, raise }) => {
    const effect = counted.get(row);
    for (const field of fields) {
      const expected = expectedFormulas[field];
      const formula = formulas?.[field]?.[row.row];
      if (expected !== undefined && formula !== undefined && !matches(formula, expected)) {
        const before = formula === '' ? row.cell(field) : formula;
        const place = { table: 'effects', row: row.row, field, before } as const;
        const reason = formula !== '' ? 'changed' : isBlank(row.cell(field)) ? 'missing' : 'overwritten';
        raise('W108', field, { reason }, cellFix(place, expected));
        continue;
      }
      if (effect === undefined || isBlank(row.cell(field))) continue;
      const own = ownFigure(field, effect, followUps, plainOutcomes);
      // Figures that agree need no look at their inputs, and nearly all do.
      if (own !== null && !agrees(row.cell(field), own) && hasPlainInputs(row, effect)) compare(row, field, own, expected, raise);
    }
  });
}

function agrees(cell: CellValue, own: number): boolean {
  return typeof cell === 'number' && Math.abs(cell - own) <= tolerance + Math.abs(own) * Number.EPSILON;
}

function compare(row: EffectRow, field: EffectFormulaField, own: number, expected: string | undefined, raise: Raise): void {
  const cell = row.cell(field);
  const isError = isExcelError(cell);
  if (!isError && typeof cell !== 'number') return;
  const place = { table: 'effects', row: row.row, field, before: cell } as const;
  const params = { reason: 'differs', text: cellText(cell), ownOre: Math.round(own * 100) };
  raise('W108', field, params, expected === undefined ? null : cellFix(place, expected));
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

function hasPlainInputs(row: EffectRow, { effect }: CountedEffect): boolean {
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
  return (formula, expected) => formula === expected || formOf(formula) === formOf(expected);
}

/** Formulas compare without spaces and case, and with Excel's two ways to write "this row" made one. */
function normalised(formula: string): string {
  return formula
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/\w*\[\[#thisrow\],(\[[^\]]*\])\]/g, '[@$1]')
    .replace(/\w*\[@([^[\]]+)\]/g, '[@[$1]]');
}
