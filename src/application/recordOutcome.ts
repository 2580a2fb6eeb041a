import type { AppendRows } from './ports';
import type { OutcomeDraft, RegisteredRows } from './results';
import type { RunOptions } from './ports';

/** Appends outcomes below the table Utfall, in one step. */
export async function recordOutcomes(
  workbook: AppendRows,
  drafts: readonly OutcomeDraft[],
  options: RunOptions = {},
): Promise<RegisteredRows> {
  const firstRow = await workbook.appendRows('outcomes', drafts, options);
  return { ids: drafts.map((draft) => String(draft.effectId ?? '')), firstRow };
}
