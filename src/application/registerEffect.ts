import type { CellValue } from '../domain/register/cells';
import type { AppendRows, ReadRegister, RegisterReading, StoreUndo } from './ports';
import type { Assessment } from '../domain/rules/assessment';
import type { AsOfOptions, EffectDraft, RegisteredRows } from './results';
import { assessed } from './judge';
import { appendWithUndo } from './takeBack';
import { freeIds, idsForDrafts, idsInOutcomes } from './effectIds';

/**
 * Appends one or several effects below the table, in one step that can be taken back. A missing Effekt-ID is given the
 * next free one, a missing Registrerad the day of registration. When a co-author took an ID in the same moment, the new
 * row gets another. Texts are written as texts: nothing that begins with = is a formula.
 */
export async function registerEffects(
  workbook: ReadRegister & AppendRows & StoreUndo,
  drafts: readonly EffectDraft[],
  options: AsOfOptions,
): Promise<RegisteredRows> {
  const reading = await workbook.readRegister({ formulas: false }, options);
  let ids = idsForDrafts(reading.cells, drafts);
  const rows = () =>
    drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? '', registered: draft.registered ?? options.today }));
  const renewIds = (taken: readonly string[]): readonly string[] => {
    ids = freeIds([...taken, ...idsInOutcomes(reading.cells)], drafts);
    return ids;
  };
  const appended = await appendWithUndo(workbook, 'effects', rows(), { ...options, renewIds }, rows);
  return { ids, ...appended };
}

/** The register as it would be with the drafts added: for the form's live issues and calculation. Writes nothing. */
export function previewEffects(
  reading: RegisterReading,
  drafts: readonly EffectDraft[],
  when: Pick<AsOfOptions, 'today' | 'asOf'>,
): Assessment {
  return assessed(withDrafts(reading, drafts), when);
}

/** The reading with the drafts below its effects. */
export function withDrafts(reading: RegisterReading, drafts: readonly EffectDraft[]): RegisterReading {
  const { effects } = reading.cells;
  const added = drafts.map((draft) => draftCells(effects, draft));
  const rows = [...effects.rows, ...added];
  return { ...reading, cells: { ...reading.cells, effects: { ...effects, rows } } };
}

function draftCells({ columns }: RegisterReading['cells']['effects'], draft: EffectDraft): CellValue[] {
  const width = Math.max(-1, ...Object.values(columns)) + 1;
  const cells = new Array<CellValue>(width).fill('');
  for (const [field, value] of Object.entries(draft) as [keyof EffectDraft, CellValue][]) {
    const column = columns[field];
    if (column !== undefined) cells[column] = value;
  }
  return cells;
}
