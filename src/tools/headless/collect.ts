import { existsSync, openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { readState } from '../../application/check';
import { prepareCollection, writeCollected, type PreparedCollection } from '../../application/collection/collecting';
import type { AsOfOptions } from '../../application/results';
import type { PickedFile } from '../../domain/collection';
import type { ExcelWorkbook } from '../../excel/excelWorkbook';
import { readMemberFile } from '../../files/memberFile';
import { createRegister } from '../../application/createRegister';
import { registerKindNames } from '../../locales/collection';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import type { RegisterSchema } from '../../workbook/tables/registerSchema';
import { Unusable } from './arguments';
import { openNamed, refuseNames } from './files';
import { openWorkbook, type OpenWorkbook } from './openWorkbook';

/** Collects members' files into a register that is open and is a collection. Nothing is written to the files. */
export async function runCollect(
  workbook: ExcelWorkbook,
  files: readonly string[],
  when: AsOfOptions,
): Promise<PreparedCollection> {
  const state = await readState(workbook, when);
  if (state.assessment.settings.registerKind !== 'collection') throw new Unusable(commandLineAnswers.sv.noCollection);
  const picked: PickedFile[] = [];
  for (const path of files) {
    if (!existsSync(path)) throw new Unusable(commandLineAnswers.sv.unreadableFile(path));
    picked.push(await readMemberFile(await openAsBlob(path), { file: basename(path), today: when.today }));
  }
  const prepared = prepareCollection(state, picked, when.today);
  await writeCollected(workbook, state.reading, prepared);
  return prepared;
}

/**
 * Opens a collection that will be written under a name; where there is no such file and there need not be one, a new
 * one. Throws Unusable for a name that Excel would not open it by.
 */
export async function openCollection(
  file: string,
  { schema, isNew, written }: { readonly schema: RegisterSchema; readonly isNew: boolean; readonly written: string },
): Promise<OpenWorkbook> {
  if (isNew && !existsSync(file)) {
    const open = await openWorkbook(null, schema);
    refuseNames(open, written);
    await createRegister(open.workbook, { departments: [], categories: [], parts: ['collection'] });
    await open.workbook.writeSettings({ registerKind: registerKindNames.collection });
    return open;
  }
  return openNamed(schema, file, written);
}
