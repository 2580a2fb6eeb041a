import { useController } from '../hooks';
import type { EditedRow, RegisterDraft, Worth } from '../pane';
import { draftsByDepartment } from './draftsByDepartment';
import { draftOf, fieldsOf } from './formModel';
import type { Form } from './formModel';
import type { DraftPreview } from './previewOf';

/** Saves the form: a new row, one row per department, or changes to the row that is edited. False when it failed. */
export function useSave() {
  const controller = useController();
  const { services } = controller;

  return async (
    { form, editing, shares }: Pick<RegisterDraft, 'form' | 'editing' | 'shares'>,
    { effect, calculation }: DraftPreview,
  ): Promise<boolean> => {
    if (editing !== null) return edit(form, editing);
    const draft = draftOf(form);
    const drafts = shares.length > 0 && effect !== null ? draftsByDepartment(draft, effect, shares) : [draft];
    const registered = await controller.run('register', (options) => services.registerEffects(drafts, options));
    if (registered === undefined) return false;
    await controller.reread();
    controller.store.set((now) => ({
      draft: { ...now.draft, lastSaved: { row: registered.firstRow, form } },
      round: shares.length > 0 ? now.round : { ...now.round, department: form.values.department ?? '' },
    }));
    const worth: Worth | null =
      calculation === null ? null : { ore: calculation.calculated, centihours: calculation.hours };
    controller.reportWrite(
      { key: 'registered', ids: registered.ids, title: form.values.title ?? '', worth },
      registered.undo,
    );
    return true;
  };

  async function edit(form: Form, editing: EditedRow): Promise<boolean> {
    const { book } = controller.store.get();
    if (book.kind !== 'register') return false;
    const { main, more } = fieldsOf(form);
    const draft = draftOf(form);
    // What the chosen type does not ask for is left as it stands.
    const values = Object.fromEntries(
      (['type', ...main, ...more] as const).map((field) => [field, draft[field] ?? '']),
    );
    const { state } = book;
    const result = await controller.run('register', (options) =>
      services.edit(state, 'effects', editing.row, values, options),
    );
    if (result === undefined) return false;
    await controller.reread();
    controller.reportChange(result, result.skipped.length === 0 ? { key: 'saved' } : undefined);
    return true;
  }
}
