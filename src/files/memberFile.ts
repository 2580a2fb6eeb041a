import { memberInFile, type FileFacts } from '../application/collection/memberFile';
import type { PickedFile } from '../domain/collection';
import { FileError } from './fault';
import { openRegisterFile } from './registerFile';

/** Excel lays a small file beside each one that somebody has open. */
const lockFileMark = '~$';

/** Reads a file as a member of a collection, or says why it is none: whatever is wrong with it, the others go on. */
export async function readMemberFile(content: Blob, facts: FileFacts, signal?: AbortSignal): Promise<PickedFile> {
  if (facts.file.startsWith(lockFileMark)) return { kind: 'unusable', file: facts.file, reason: 'lockFile' };
  try {
    return await memberInFile(await openRegisterFile(content, signal), facts);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { code } = error;
    const reason =
      code === 'password' ? 'protected' : code === 'damaged' || code === 'bomb' ? 'damaged' : 'notRegister';
    return { kind: 'unusable', file: facts.file, reason };
  }
}
