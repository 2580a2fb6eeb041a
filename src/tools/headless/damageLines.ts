import { inspectStructure, secondTables } from '../../application/inspection';
import type { ReadStructure } from '../../application/structure';
import { secondTableText } from '../../locales/damage';
import { shellWords } from '../../locales/pane/shell';

/** What is not as it should be though the figures are right, or is left out of them: a Swedish line for each. */
export async function damageLines(workbook: ReadStructure): Promise<string[]> {
  const reading = await workbook.readStructure();
  const { kind } = shellWords.sv.damaged;
  return [
    ...inspectStructure(reading, workbook.schema)
      .damages.filter(({ follows }) => follows === undefined)
      .map((damage) => kind[damage.kind](damage.expected, damage.found, damage.place)),
    ...secondTables(reading, workbook.schema).map((table) => secondTableText(table, 'sv')),
  ];
}
