import { readFile } from 'node:fs/promises';
import type { FileChange } from '../../host';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { fileLossText, macroNameText, uncalculatedText } from '../../locales/fileRefusals';
import type { RegisterSchema } from '../../workbook/tables/registerSchema';
import { Unusable } from './arguments';
import { openWorkbook, type OpenWorkbook } from './openWorkbook';
import { replaceFile } from './replaceFile';

/** The bytes of a file. Throws Unusable when it cannot be read. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Unusable(commandLineAnswers.sv.unreadableFile(file));
  }
}

/** A file as text. Throws Unusable when it cannot be read. */
export async function textOf(file: string): Promise<string> {
  return new TextDecoder().decode(await bytesOf(file));
}

/** Opens a workbook. Throws Unusable for a name that Excel would not open it by. */
export async function openNamed(
  schema: RegisterSchema,
  file: string,
  ...names: readonly string[]
): Promise<OpenWorkbook> {
  const open = await openWorkbook(await bytesOf(file), schema);
  refuseNames(open, file, ...names);
  return open;
}

/** Throws Unusable where one of the names is not one by which Excel would open the workbook. */
export function refuseNames({ holdsMacros }: OpenWorkbook, ...names: readonly string[]): void {
  if (names.some((name) => /\.xlsm$/i.test(name) !== holdsMacros)) throw new Unusable(macroNameText(holdsMacros, 'sv'));
}

/**
 * Writes the workbook, unless something of the opened file would be lost that nobody has allowed; says which sheets
 * have not been calculated. Answers what was changed.
 */
export async function write(
  file: string,
  open: OpenWorkbook,
  allowLoss: boolean,
  { error }: { readonly error: (line: string) => void },
): Promise<readonly FileChange[]> {
  const { bytes: content, changes, losses, uncalculated } = await open.save();
  if (losses.length > 0 && !allowLoss) throw new Unusable(fileLossText(losses, 'sv'));
  try {
    await replaceFile(file, content);
  } catch {
    throw new Unusable(commandLineAnswers.sv.unwritableFile(file));
  }
  if (uncalculated.length > 0) error(uncalculatedText(uncalculated, 'sv'));
  return changes;
}
