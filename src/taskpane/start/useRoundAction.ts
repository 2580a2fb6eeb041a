import { useController } from '../hooks';
import type { RoundItem } from './monthRound';
import { outcomeOfPayment } from './payment';
import { successorOf } from './successor';

/** The one step that an item of the month round waits for. `baselineSource` is what was chosen for a baseline that has none. */
export function useRoundAction(item: RoundItem, baselineSource: string): () => void {
  const controller = useController();
  const { services, store } = controller;
  switch (item.kind) {
    case 'late':
      return () => controller.show('followUp', { effectId: item.effectId });
    case 'unpaid':
      return () => void pay();
    case 'validate':
    case 'changed':
      return () => void validate();
    case 'ending':
      return () => prepareNext();
    case 'baseline':
      return () => void giveSource();
    case 'leftOut':
      return () => void controller.goTo(['effects', item.row, item.issue?.field ?? null]);
  }

  /** The contract that comes after, its baseline set: what the old one costs now. */
  function prepareNext() {
    if (item.effect === null || item.day === null) return;
    const form = successorOf(item.effect, item.day);
    store.set(({ draft }) => ({ draft: { ...draft, form, editing: null, shares: [] } }));
    controller.show('register');
  }

  async function giveSource() {
    const { book } = store.get();
    if (book.kind !== 'register') return;
    const result = await controller.run('fix', (options) => services.edit(book.state, 'effects', item.row, { baselineSource }, options));
    if (result === undefined) return;
    await controller.reread();
    controller.reportChange(result, result.skipped.length === 0 ? { key: 'saved' } : undefined);
  }

  async function validate() {
    const by = store.get().round.validator.trim();
    const result = await controller.run('validate', (options) => services.validate({ rows: [item.row], effectIds: [item.effectId], by }, options));
    if (result === undefined) return;
    await controller.reread();
    controller.reportChange(result, { key: 'validated', count: result.written.length === 0 ? 0 : 1 });
  }

  async function pay() {
    const outcome = outcomeOfPayment(item, services.environment.today());
    if (outcome === null) return;
    const done = await controller.run('outcome', (options) => services.recordOutcomes([outcome], options));
    if (done === undefined) return;
    await controller.reread();
    controller.notify({ key: 'outcomeRecorded', title: item.title });
  }
}
