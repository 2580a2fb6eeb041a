import { readState } from '../../application/check';
import { prepareCollection, writeCollected } from '../../application/collection/collecting';
import type { RunOptions } from '../../application/ports';
import type { Serial } from '../../domain/basics/calendar';
import { memberOf, type PickedFile } from '../../domain/collection';
import type { RegisterWorkbook } from '../../excel/excelWorkbook';
import { trialDay } from './scene';

/** Two neighbours whose registers are as the collection's own rows, or but for the first so many of them. */
export async function collectNeighbours(
  workbook: RegisterWorkbook,
  without: number,
  options: RunOptions = {},
): Promise<void> {
  const today = trialDay as Serial;
  const state = await readState(workbook, { ...options, today });
  const { assessment, reading } = state;
  const own = assessment.effects
    .flatMap((effect, index) => (effect.organisation === '' && effect.id !== '' ? [index] : []))
    .slice(without);
  const ofNeighbour = {
    ...assessment,
    effects: own.flatMap((index) => assessment.effects[index] ?? []),
    calculations: own.flatMap((index) => assessment.calculations[index] ?? []),
  };
  const files = ['Grannen', 'Andra grannen'].map((organisation): PickedFile => {
    const facts = { organisation, shortName: '', organisationNumber: '', file: `${organisation}.xlsx`, isFresh: true };
    return {
      kind: 'member',
      member: memberOf(ofNeighbour, facts, new Map(), reading.cells.effects.firstRow),
    };
  });
  await writeCollected(workbook, reading, prepareCollection(state, files, today), options);
}
