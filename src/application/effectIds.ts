import type { RegisterCells } from '../domain/cells';
import { nextEffectIds } from '../domain/effectId';
import { cellText, fold } from '../domain/reading/text';
import type { EffectDraft } from './results';

/** Effekt-IDs for new rows, one per draft: the draft's own when it has one that is free, else the next that is new. */
export function idsForDrafts(cells: RegisterCells, drafts: readonly EffectDraft[]): string[] {
  const used = [...columnTexts(cells.effects.rows, cells.effects.columns.id),
    ...columnTexts(cells.outcomes.rows, cells.outcomes.columns.effectId)];
  const taken = new Set(used.map(fold));
  const own = drafts.map((draft) => {
    const id = cellText(draft.id);
    if (id === '' || taken.has(fold(id))) return '';
    taken.add(fold(id));
    return id;
  });
  const made = nextEffectIds([...used, ...own], own.filter((id) => id === '').length);
  return own.map((id) => (id === '' ? (made.shift() ?? '') : id));
}

function columnTexts(rows: RegisterCells['effects']['rows'], column: number | undefined): string[] {
  return column === undefined ? [] : rows.map((row) => cellText(row[column]));
}
