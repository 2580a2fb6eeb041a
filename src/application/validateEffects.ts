import type { ChangeCells, ReadRegister, StoreUndo } from './ports';
import type { AsOfOptions, ChangeResult } from './results';

/** Rows of Effekter (0-based) that finance validates, and who does it. */
export interface ValidationRequest {
  readonly rows: readonly number[];
  readonly by: string;
}
export type ValidateEffects = (
  workbook: ReadRegister & ChangeCells & StoreUndo,
  request: ValidationRequest,
  options: AsOfOptions,
) => Promise<ChangeResult>;
