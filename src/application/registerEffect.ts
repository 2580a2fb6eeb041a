import type { AppendRows, ReadRegister } from './ports';
import type { AsOfOptions, EffectDraft, RegisteredRows } from './results';
import { judge } from './judge';
import { idsForDrafts } from './effectIds';

/**
 * Appends one or several effects below the table, in one step. A missing Effekt-ID is given the next free one, a
 * missing Registrerad the day of registration. Texts are written as texts: nothing that begins with = is a formula.
 */
export async function registerEffects(
  workbook: ReadRegister & AppendRows,
  drafts: readonly EffectDraft[],
  options: AsOfOptions,
): Promise<RegisteredRows> {
  const reading = await workbook.readRegister({ formulas: false }, options);
  const ids = idsForDrafts(reading.cells, drafts);
  const rows = drafts.map((draft, index) => ({
    ...draft,
    id: ids[index] ?? '',
    registered: draft.registered ?? options.today,
  }));
  const firstRow = await workbook.appendRows('effects', rows, options);
  return { ids, firstRow };
}

/** The state as it would be with the drafts added: for the form's live issues and calculation. Writes nothing. */
export function previewEffects(reading: Parameters<typeof judge>[0], drafts: readonly EffectDraft[], options: AsOfOptions) {
  return judge(withDrafts(reading, drafts), options);
}

function withDrafts(reading: Parameters<typeof judge>[0], drafts: readonly EffectDraft[]): Parameters<typeof judge>[0] {
  const { effects } = reading.cells;
  const width = Math.max(0, ...Object.values(effects.columns)) + 1;
  const added = drafts.map((draft) => {
    const cells = new Array<string | number | boolean | null>(width).fill('');
    for (const [field, value] of Object.entries(draft)) {
      const column = effects.columns[field as keyof EffectDraft];
      if (column !== undefined) cells[column] = value ?? '';
    }
    return cells;
  });
  return { ...reading, cells: { ...reading.cells, effects: { ...effects, rows: [...effects.rows, ...added] } } };
}
