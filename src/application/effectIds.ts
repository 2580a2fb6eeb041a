import type { RegisterCells } from '../domain/register/cells';
import { nextEffectIds } from '../domain/effect/effectId';
import { cellText, fold } from '../domain/basics/text';
import type { EffectDraft } from './results';

/** Effekt-IDs for new rows, one per draft: the draft's own when it has one that is free, else the next that is new. */
export function idsForDrafts(cells: RegisterCells, drafts: readonly EffectDraft[]): string[] {
  return freeIds([...columnTexts(cells.effects.rows, cells.effects.columns.id), ...idsInOutcomes(cells)], drafts);
}

/** The IDs that outcomes name, of rows that may be gone. */
export function idsInOutcomes({ outcomes }: RegisterCells): string[] {
  return columnTexts(outcomes.rows, outcomes.columns.effectId);
}

/** As `idsForDrafts`, with the IDs that are taken given. */
export function freeIds(used: readonly string[], drafts: readonly EffectDraft[]): string[] {
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
