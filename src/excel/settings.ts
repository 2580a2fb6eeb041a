import type { RunOptions } from '../application/ports';
import type { CellValue } from '../domain/cells';
import { cellText, fold } from '../domain/reading/text';
import { lists, settingName, type ListKey, type SettingKey } from '../workbook/schema';
import { appendRows } from './appendRows';
import type { ExcelSession } from './session';
import { literal } from './writing';

/** Writes values into the named cells of Inställningar. */
export function writeSettings(
  session: ExcelSession,
  values: Readonly<Partial<Record<SettingKey, CellValue>>>,
  options: RunOptions,
): Promise<void> {
  return session.run({ ...options, repeatable: true }, async (context) => {
    for (const [key, value] of Object.entries(values) as [SettingKey, CellValue][]) {
      context.workbook.names.getItem(settingName(key)).getRange().values = [[literal(value)]];
    }
    await context.sync();
  });
}

/** Appends words that a list lacks, below its last one. Answers how many were new. */
export function extendList(
  session: ExcelSession,
  key: ListKey,
  words: readonly string[],
  options: RunOptions,
): Promise<number> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    const body = context.workbook.tables.getItem(lists[key].table).getDataBodyRange();
    body.load('values');
    await context.sync();
    const known = new Set(body.values.map((row) => fold(cellText(row[0] as CellValue))));
    const added: string[] = [];
    for (const word of words.map((text) => text.trim())) {
      if (word === '' || known.has(fold(word))) continue;
      known.add(fold(word));
      added.push(word);
    }
    if (added.length > 0) {
      await appendRows(context, lists[key].table, added.map((word) => ({ [lists[key].heading]: word })));
    }
    return added.length;
  });
}
