import { useController } from '../hooks';
import type { RoundItem } from './monthRound';
import { successorOf } from './successor';

/**
 * The one step of an item that needs nothing more said than what stands in its line. `baselineSource`: what was chosen
 * there.
 */
export function useRoundAction(item: RoundItem, baselineSource: string): () => void {
  const controller = useController();
  const { services, store } = controller;
  switch (item.kind) {
    case 'late':
      return () => controller.show('followUp', { effectId: item.effectId, fromRound: true });
    case 'ending':
      return () => prepareNext();
    case 'baseline':
      return () => void giveSource();
    case 'leftOut':
    case 'unpaid':
    case 'validate':
    case 'changed':
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
    const result = await controller.run('fix', (options) =>
      services.edit(book.state, 'effects', item.row, { baselineSource }, options),
    );
    if (result === undefined) return;
    await controller.reread();
    controller.reportChange(result);
  }
}
