import { inspectStructure } from '../../application/inspection';
import type { Note, ReadStructure } from '../../application/structure';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { shellWords } from '../../locales/pane/shell';
import { standingWords } from '../../locales/pane/standing';

/** What is not as it should be though the figures are right, or is left out of them: a Swedish line for each. */
export async function damageLines(workbook: ReadStructure): Promise<string[]> {
  const { damages, notes } = inspectStructure(await workbook.readStructure(), workbook.schema);
  const { kind } = shellWords.sv.damaged;
  return [
    ...damages
      .filter(({ follows }) => follows === undefined)
      .map((damage) => kind[damage.kind](damage.expected, damage.found, damage.place) + howToTakeIn(damage.kind)),
    ...notes.map(noteLine),
  ];
}

function noteLine(note: Note): string {
  const words = standingWords.sv;
  return note.kind === 'secondTable'
    ? `${words.secondTable(note.name, note.sheet, note.like, note.rows)}${commandLineAnswers.sv.takeInWithRepair}`
    : words.hiddenRows(note.name, note.sheet, note.rows);
}

const howToTakeIn = (kind: string): string =>
  kind === 'rowsBelow' || kind === 'rowsInTotals' ? commandLineAnswers.sv.repairTakesIn : '';
