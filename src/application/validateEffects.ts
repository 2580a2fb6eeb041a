import { calculate } from '../domain/effect/calculation';
import { validationOf } from '../domain/register/fingerprint';
import type { CellValue, EffectInputField } from '../domain/register/cells';
import { changeWithUndo } from './applyFixes';
import { withWitness } from './guardedChange';
import { assessed } from './judge';
import type { ChangeCells, GuardedChange, ReadRegister, RegisterReading, StoreUndo } from './ports';
import type { AsOfOptions, ChangeResult } from './results';

/** Rows of Effekter (0-based) that finance validates, and who does it. */
export interface ValidationRequest {
  readonly rows: readonly number[];
  /**
   * Effekt-IDs of the rows, in order, as they stood when they were chosen: rows that have moved since are followed by
   * them.
   */
  readonly effectIds?: readonly string[];
  readonly by: string;
}

export interface ValidationResult extends ChangeResult {
  /** Rows that do not count (an error, withdrawn or blank) and were therefore not validated. */
  readonly refused: readonly number[];
}

/**
 * Finance validates rows: name, amount and a fingerprint of the inputs are written into each, in one undoable step.
 * A row that does not count cannot be validated.
 */
export async function validateEffects(
  workbook: ReadRegister & ChangeCells & StoreUndo,
  request: ValidationRequest,
  options: AsOfOptions,
): Promise<ValidationResult> {
  const reading = await workbook.readRegister({ formulas: false }, options);
  const { changes, refused } = validationChanges(reading, request, options);
  const result = await changeWithUndo(workbook, 'validation', changes, options);
  return { ...result, refused };
}

/** The cells that validation writes, and the rows that do not count. */
export function validationChanges(
  reading: RegisterReading,
  request: ValidationRequest,
  options: AsOfOptions,
): { readonly changes: readonly GuardedChange[]; readonly refused: readonly number[] } {
  const assessment = assessed(reading, options);
  const counted = new Map(assessment.effects.map((effect) => [effect.row, effect]));
  const { effects } = reading.cells;
  const refused: number[] = [];
  const changes: GuardedChange[] = [];
  for (const [index, chosen] of request.rows.entries()) {
    const id = request.effectIds?.[index];
    const row = id === undefined ? chosen : rowOf(assessment.effects, chosen, id);
    const effect = row === null ? undefined : counted.get(row);
    if (row === null || effect === undefined) {
      refused.push(chosen);
      continue;
    }
    const cells = validationOf(effect, calculate(effect, assessment.settings), assessment.settings, request.by);
    for (const [field, after] of Object.entries(cells) as [EffectInputField, CellValue][]) {
      const column = effects.columns[field];
      const before = column === undefined ? '' : (effects.rows[row]?.[column] ?? '');
      if (before !== after) changes.push({ table: 'effects', row, field, before, after, effectId: effect.id });
    }
  }
  return { changes: withWitness(reading, changes), refused };
}

/**
 * The row that now carries an ID: the chosen one when it does, else the only other; null when it is gone or not the
 * only one.
 */
function rowOf(
  effects: readonly { readonly row: number; readonly id: string }[],
  chosen: number,
  id: string,
): number | null {
  const carrying = effects.filter((effect) => effect.id === id);
  if (carrying.some(({ row }) => row === chosen)) return chosen;
  return id !== '' && carrying.length === 1 ? (carrying[0]?.row ?? null) : null;
}
