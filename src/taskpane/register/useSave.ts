import type { GuardedChange } from '../../application/ports';
import type { EffectDraft } from '../../application/results';
import type { CellValue } from '../../domain/cells';
import { useController } from '../hooks';
import type { EditedRow, RegisterDraft } from '../pane';
import { draftsByDepartment } from './draftsByDepartment';
import { draftOf, fieldsOf } from './formModel';
import type { Form } from './formModel';

/** Saves the form: a new row, one row per department, or changes to the row that is edited. False when it failed. */
export function useSave() {
  const controller = useController();
  const { services } = controller;

  return async ({ form, editing, shares }: Pick<RegisterDraft, 'form' | 'editing' | 'shares'>): Promise<boolean> => {
    if (editing !== null) return edit(form, editing);
    const draft = draftOf(form);
    const drafts = shares.length > 0 ? draftsByDepartment(draft, shares) : [draft];
    const registered = await controller.run('register', (options) => services.registerEffects(drafts, options));
    if (registered === undefined) return false;
    await controller.reread();
    controller.store.set((now) => ({ draft: { ...now.draft, lastSaved: { row: registered.firstRow, form } } }));
    controller.notify({ key: 'registered', ids: registered.ids });
    return true;
  };

  async function edit(form: Form, editing: EditedRow): Promise<boolean> {
    const changes = changesOf(form, editing);
    if (changes.length === 0) return true;
    const result = await controller.run('register', (options) => services.change('edit', changes, options));
    if (result === undefined) return false;
    await controller.reread();
    controller.reportChange(result);
    return true;
  }

  /** Cells whose value the form changes. What the chosen type does not ask for is left alone. */
  function changesOf(form: Form, { row, effectId }: EditedRow): GuardedChange[] {
    const { book } = controller.store.get();
    if (book.kind !== 'register') return [];
    const table = book.state.reading.cells.effects;
    const draft: EffectDraft = draftOf(form);
    const { main, more } = fieldsOf(form);
    return (['type', ...main, ...more] as const).flatMap((field) => {
      const column = table.columns[field];
      if (column === undefined) return [];
      const before: CellValue = table.rows[row]?.[column] ?? '';
      const after: CellValue = draft[field] ?? '';
      return before === after ? [] : [{ table: 'effects' as const, row, field, before, after, effectId }];
    });
  }
}
