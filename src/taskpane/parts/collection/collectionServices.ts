import { prepareCollection, writeCollected, type PreparedCollection } from '../../../application/collection/collecting';
import { proposedShares } from '../../../application/collection/proposeShares';
import type { RunOptions, UndoEntry } from '../../../application/ports';
import type { RegisterState } from '../../../application/results';
import { appendWithUndo } from '../../../application/takeBack';
import type { Member, PickedFile, ShareBasis } from '../../../domain/collection';
import type { AskOptions } from '../../../files/fileReader';
import { readMembers } from '../../import/readLists';
import type { PartBinding } from '../partBinding';

/** Collecting members' registers. Each may throw WorkbookError. */
export interface CollectionServices {
  /** Reads files in a worker; what is wrong with one is told, and the others go on. */
  read(files: readonly File[], options: AskOptions): Promise<PickedFile[]>;
  prepare(state: RegisterState, picked: readonly PickedFile[]): PreparedCollection;
  write(state: RegisterState, prepared: PreparedCollection, options: RunOptions): Promise<void>;
  /** Appends proposed rows to Andelar. */
  propose(
    members: readonly Member[],
    contractNumber: string,
    basis: ShareBasis,
    options: RunOptions,
  ): Promise<UndoEntry>;
}

/** The use cases of Samling, bound to the workbook that is open. */
export function collectionServices({ workbook, today, breathe }: PartBinding): CollectionServices {
  return {
    read: (files, options) => readMembers(files, today(), options),
    prepare: (state, picked) => prepareCollection(state, picked, today()),
    write: (state, prepared, options) => writeCollected(workbook, state.reading, prepared, { ...options, breathe }),
    propose: async (members, contractNumber, basis, options) =>
      (await appendWithUndo(workbook, 'shares', proposedShares(members, contractNumber, basis), options)).undo,
  };
}
