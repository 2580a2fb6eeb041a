import { createPlan, type NewWorkbook } from '../workbook/createPlan';
import { tables } from '../workbook/schema';
import type { CreateSheets, ReadShape, RunOptions } from './ports';

/**
 * Puts a register into the workbook, beside the user's own sheets. A workbook that has one already is left as it is:
 * what is missing there is for repair. Answers whether anything was made.
 */
export async function createRegister(
  workbook: ReadShape & CreateSheets,
  register: NewWorkbook,
  options: RunOptions = {},
): Promise<boolean> {
  const shape = await workbook.readShape(options);
  if (shape.tables.includes(tables.effects.name)) return false;
  await workbook.createSheets(createPlan(register), options);
  return true;
}
