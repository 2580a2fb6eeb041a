import type { HostState } from '../state/host-state';
import type { SavedFile } from './changes';
import { newFile } from './new/new-file';
import { openedFile } from './opened/opened-file';
import { saveOpened } from './patch/save-opened';

/** The book as a file: the opened one with the changes in it, or a new one. Every formula must have been calculated. */
export async function saveBook(state: HostState): Promise<SavedFile> {
  const file = openedFile(state);
  return file ? saveOpened(state, file) : { bytes: await newFile(state), changes: [], losses: [], uncalculated: [] };
}
