import {
  effectFormulaFields,
  type CellValue,
  type EffectField,
  type EffectFormulaField,
  type RegisterCells,
} from '../register/cells';
import { amountFields, ofEachType, usesField } from '../effect/effectTypes';
import type { OutcomeRow } from '../register/outcomeRow';
import type { SourceRow } from '../register/sourceRow';
import { oreToKronor } from '../basics/money';
import { cellText, fold, isBlank, isExcelError } from '../basics/text';
import type { EffectType } from '../effect/effect';
import type { CountedEffect } from './context';
import { cellFix } from './cellRules';
import type { Raise } from './issues';

/** The native formulas as they should stand. */
export type ExpectedFormulas = Readonly<Partial<Record<EffectFormulaField, string>>>;

/** How far a formula's figure may be from the add-in's own, kronor. */
const tolerance = 0.005;

/** One formula column of Effekter: what stands in it, and what should. */
interface FormulaColumn {
  readonly field: EffectFormulaField;
  /** The formulas row by row, where they were read. */
  readonly formulas: readonly string[] | undefined;
  readonly expected: string | undefined;
  /** Whether one of them is the expected one. */
  readonly isExpected: (formula: string) => boolean;
}

/** The add-in's own figures of a row, kronor; null where there is nothing to compare with. */
type OwnFigures = Readonly<Record<EffectFormulaField, number | null>>;

/**
 * W108: a native formula that has been overwritten or changed, or, where the inputs are plain numbers, gives another
 * figure than the add-in's own. The fix restores the formula. Totals never come from these cells. Answers what judges
 * one live row; `counted` is what counts of it, null when an error leaves it out.
 */
export function formulaJudge(
  { effects: { columns, formulas } }: RegisterCells,
  outcomes: readonly OutcomeRow[],
  expected: ExpectedFormulas,
): (row: SourceRow, counted: CountedEffect | null, raise: Raise) => void {
  const sums = sumsInSheet(outcomes);
  const ownFigures = (row: SourceRow, counted: CountedEffect): OwnFigures => {
    const { annualEffect, gross } = counted.calculation;
    const isPlain = hasPlainInputs(row, counted.effect.type);
    // A blank cell says that nothing was found, and it may be so.
    const unnamed = isBlank(row.cell('realised')) ? null : 0;
    return {
      check: null,
      annualEffect: isPlain && annualEffect !== null ? oreToKronor(annualEffect) : null,
      calculated: isPlain ? oreToKronor(gross) : null,
      realised: row.key === '' ? null : (sums.get(row.key) ?? unnamed),
    };
  };
  const wanted: FormulaColumn[] = effectFormulaFields
    .filter((field) => columns[field] !== undefined)
    .map((field) => ({
      field,
      formulas: formulas?.[field],
      expected: expected[field],
      isExpected: sameFormula(expected[field]),
    }));
  return (row, counted, raise) => {
    const own = counted === null ? null : ownFigures(row, counted);
    for (const column of wanted) {
      const formula = column.formulas?.[row.row];
      const stands = formula === undefined || column.expected === undefined || column.isExpected(formula);
      if (!stands) judgeFormula(row, column, formula, column.expected, raise);
      else if (own !== null) judgeFigure(row, column, own[column.field], formula !== undefined, raise);
    }
  };
}

/** A formula that is not the expected one, or none. */
function judgeFormula(row: SourceRow, { field }: FormulaColumn, formula: string, expected: string, raise: Raise): void {
  const cell = row.cell(field);
  const reason = formula !== '' ? 'changed' : isBlank(cell) ? 'missing' : 'overwritten';
  const place = { table: 'effects', row: row.row, field, before: formula === '' ? cell : formula } as const;
  raise('W108', field, { reason }, cellFix(place, expected));
}

/**
 * A figure that is not the add-in's own. Realiserad is compared with the plain sum that its formula makes, also where
 * no outcome names the row: Excel's SUMIFS takes IDs for one that are not ("1E5" and "100000"), and finds none that has
 * spaces around it. Then the formula stands and still differs.
 */
function judgeFigure(
  row: SourceRow,
  { field, expected }: FormulaColumn,
  own: number | null,
  wasRead: boolean,
  raise: Raise,
): void {
  const cell = row.cell(field);
  if (own === null || Number.isNaN(own) || agrees(cell, own)) return;
  const alike = field === 'realised' && wasRead && expected !== undefined;
  if (isBlank(cell) ? !alike : typeof cell !== 'number' && !isExcelError(cell)) return;
  const place = { table: 'effects', row: row.row, field, before: cell } as const;
  const fix = alike || expected === undefined ? null : cellFix(place, expected);
  const params = { reason: alike ? 'alike' : 'differs', text: cellText(cell), ownOre: Math.round(own * 100) };
  raise('W108', field, params, fix);
}

function agrees(cell: CellValue, own: number): boolean {
  return typeof cell === 'number' && Math.abs(cell - own) <= tolerance + Math.abs(own) * Number.EPSILON;
}

/** Whether the row's inputs are plain numbers, so that what the sheet's formulas make of them can be compared. */
function hasPlainInputs(row: SourceRow, type: EffectType): boolean {
  return figureInputs[type].every((field) => typeof row.cell(field) === 'number' || isBlank(row.cell(field)));
}

/** The cells that a row's figures follow from in the sheet's own formulas, by type. */
const figureInputs = ofEachType((type): readonly EffectField[] => [
  'start',
  'termYears',
  ...amountFields.filter((field) => usesField(type, field)),
]);

/** The plain sum of counted sources by ID, kronor; NaN where an amount is an Excel error. A text adds nothing. */
function sumsInSheet(outcomes: readonly OutcomeRow[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { effectId, amount, source } of outcomes) {
    if (source.kind !== 'value' || source.value === 'estimated') continue;
    const key = fold(effectId);
    const kronor = amount.kind === 'value' ? amount.value / 100 : amount.kind === 'excelError' ? NaN : 0;
    sums.set(key, (sums.get(key) ?? 0) + kronor);
  }
  return sums;
}

/**
 * Whether a formula is the expected one. A column holds the same text in every row, and taking a text apart costs more
 * than all other rules of the row together: so each text is taken apart once.
 */
function sameFormula(expected = ''): (formula: string) => boolean {
  const wanted = normalised(expected);
  const known = new Map<string, boolean>();
  return (formula) => {
    let isSame = known.get(formula);
    if (isSame === undefined) known.set(formula, (isSame = normalised(formula) === wanted));
    return isSame;
  };
}

/** Formulas compare without spaces and case, and with Excel's two ways to write "this row" made one. */
function normalised(formula: string): string {
  return formula
    .replace(/\s/g, '')
    .toLowerCase()
    .replace(/\w*\[\[#thisrow\],(\[[^\]]*\])\]/g, '[@$1]')
    .replace(/\w*\[@([^[\]]+)\]/g, '[@[$1]]');
}
