import { createPlan, type NewWorkbook } from '../workbook/plan/createPlan';
import { withParts } from '../workbook/tables/registerSchema';
import { inspectStructure } from './inspection';
import type { CreateSheets, RunOptions } from './ports';
import type { Inspection, ReadStructure } from './structure';

/**
 * Puts a register into the workbook, beside the user's own sheets. A workbook with the source template's list sheet has
 * it upgraded in place. A workbook that has a register already is left as it is: what is missing there is for repair. A
 * creation that was broken off is begun again from the start. It has the parts that are named. Answers what the
 * workbook was before.
 */
export async function createRegister(
  workbook: ReadStructure & CreateSheets,
  register: NewWorkbook,
  options: RunOptions = {},
): Promise<Inspection['state']> {
  const schema = await workbook.wholeSchema();
  const { state } = inspectStructure(await workbook.readStructure(options), schema);
  if (state === 'whole' || state === 'damaged') return state;
  const plan = createPlan(register, null, withParts(schema, register.parts ?? []));
  await workbook.createSheets(plan, { ...options, adoptLists: state === 'sourceList' });
  return state;
}
