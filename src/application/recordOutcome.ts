import { appendWithUndo } from './takeBack';
import type { AppendRows, StoreUndo } from './ports';
import type { OutcomeDraft, RegisteredRows } from './results';
import type { RunOptions } from './ports';

/** Appends outcomes below the table Utfall, in one step that can be taken back. */
export async function recordOutcomes(
  workbook: AppendRows & StoreUndo,
  drafts: readonly OutcomeDraft[],
  options: RunOptions = {},
): Promise<RegisteredRows> {
  const appended = await appendWithUndo(workbook, 'outcomes', drafts, options);
  return { ids: drafts.map((draft) => String(draft.effectId ?? '')), ...appended };
}
