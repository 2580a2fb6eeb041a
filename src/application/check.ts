import { judgeInSteps } from './judge';
import { inSteps } from './pace';
import type { RegisterReading, WriteIssues } from './ports';
import type { AsOfOptions, RegisterState } from './results';
import { readWhole, type ReadWhole } from './wholeRegister';

/**
 * Reads everything and judges it; writes nothing. What the pane shows when it opens. Throws 'damaged' for half a
 * register: nothing is summed over it.
 */
export async function readState(workbook: ReadWhole, options: AsOfOptions): Promise<RegisterState> {
  return judged(await readWhole(workbook, { formulas: true }, options), options);
}

const judged = (reading: RegisterReading, options: AsOfOptions): Promise<RegisterState> =>
  inSteps(judgeInSteps(reading, options), options);

/** Checks the whole register and writes what was found to Granskning, and nothing anywhere else. */
export async function check(workbook: ReadWhole & WriteIssues, options: AsOfOptions): Promise<RegisterState> {
  const state = await judged(await readWhole(workbook, { formulas: true, writes: ['review'] }, options), options);
  // Apart: the words of every rule would make the pane's first picture later.
  const { issueCellsInSteps } = await import('./issueCells');
  await workbook.writeIssues(state.reading, await inSteps(issueCellsInSteps(state), options), options);
  return state;
}
