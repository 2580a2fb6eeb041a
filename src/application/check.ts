import { judgeInSteps } from './judge';
import { inSteps } from './pace';
import type { ReadRegister, WriteIssues } from './ports';
import type { AsOfOptions, RegisterState } from './results';

/** Reads everything and judges it; writes nothing. What the pane shows when it opens. */
export async function readState(workbook: ReadRegister, options: AsOfOptions): Promise<RegisterState> {
  return inSteps(judgeInSteps(await workbook.readRegister({ formulas: true }, options), options), options);
}

/** Checks the whole register and writes what was found to Granskning, and nothing anywhere else. */
export async function check(workbook: ReadRegister & WriteIssues, options: AsOfOptions): Promise<RegisterState> {
  const state = await readState(workbook, options);
  // Apart: the words of every rule would make the pane's first picture later.
  const { issueCellsInSteps } = await import('./issueCells');
  await workbook.writeIssues(state.reading, await inSteps(issueCellsInSteps(state), options), options);
  return state;
}
