import { WorkbookError } from './errors';
import { inspectStructure } from './inspection';
import type { RunOptions } from './ports';
import type { Inspection, ReadStructure, RepairWorkbook } from './structure';

export type { Damage, Inspection } from './structure';

/** Is there a register here, and is it whole? Writes nothing. */
export async function inspect(workbook: ReadStructure, options: RunOptions = {}): Promise<Inspection> {
  const schema = await workbook.wholeSchema();
  return inspectStructure(await workbook.readStructure(options), schema);
}

/** Repairs what can be repaired and says what is still wrong afterwards. */
export async function repair(workbook: ReadStructure & RepairWorkbook, options: RunOptions = {}): Promise<Inspection> {
  const before = await inspect(workbook, options);
  if (before.state !== 'damaged') return before;
  await workbook.repairParts(before.damages, before.parts, options);
  try {
    return await inspect(workbook, options);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError(error.code, error.params, { cause: error, partial: true });
  }
}
