import { existsSync, realpathSync, statSync } from 'node:fs';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { Unusable, type Command } from './arguments';

/**
 * Throws Unusable where the file that a command would write is one of those that it only reads, by whatever name
 * (relative, a link, other case where the file system does not tell them apart): before anything is read or written.
 */
export function refuseOverwriting(command: Command): void {
  const written = writtenBy(command);
  if (written === null) return;
  const same = onlyReadBy(command).find((file) => isSameFile(file, written));
  if (same !== undefined) throw new Unusable(commandLineAnswers.sv.onlyRead(same));
}

/** The file that a command writes; null where it writes none, and for a folder, which can't be a file. */
function writtenBy(command: Command): string | null {
  switch (command.command) {
    case 'check':
    case 'export':
      return null;
    case 'create':
      return command.file;
    default:
      return command.output ?? command.file;
  }
}

/** Files that a command takes something from, and that are somebody else's: not the register that it works with. */
function onlyReadBy(command: Command): readonly string[] {
  switch (command.command) {
    case 'create':
    case 'put':
      return command.rows === undefined ? [] : [command.rows];
    case 'payables':
      return [...command.files, ...(command.contracts === undefined ? [] : [command.contracts])];
    case 'collect':
      return command.members;
    default:
      return [];
  }
}

/** Whether two names are of one file that is there. */
function isSameFile(one: string, other: string): boolean {
  if (!existsSync(one) || !existsSync(other)) return false;
  const [first, second] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
  // Some file systems number no files: there the names tell, as the file system writes them.
  if (first.ino !== 0n && first.dev === second.dev && first.ino === second.ino) return true;
  return realpathSync.native(one) === realpathSync.native(other);
}
