import type { RegisterCells } from '../domain/cells';
import { cellText } from '../domain/reading/text';
import type { EffectDraft } from './results';

/**
 * Effekt-IDs for new rows, one per draft: the draft's own when it has one that is free, else E-0001 and on, above every
 * number that effects and outcomes have used, so that no ID comes back.
 */
export function nextEffectIds(cells: RegisterCells, drafts: readonly EffectDraft[]): string[] {
  const taken = new Set<string>();
  let highest = 0;
  const note = (id: string) => {
    taken.add(id.toLocaleLowerCase('sv'));
    const number = /^E-(\d{1,9})$/i.exec(id)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  };
  for (const [table, column] of [[cells.effects, cells.effects.columns.id],
    [cells.outcomes, cells.outcomes.columns.effectId]] as const) {
    if (column !== undefined) for (const row of table.rows) note(cellText(row[column]));
  }
  const own = drafts.map((draft) => cellText(draft.id));
  const given = own.map((id) => {
    if (id === '' || taken.has(id.toLocaleLowerCase('sv'))) return '';
    note(id);
    return id;
  });
  return given.map((id) => {
    if (id !== '') return id;
    highest += 1;
    return `E-${String(highest).padStart(4, '0')}`;
  });
}
