import { effectFromWatch, type Watch } from '../../../domain/indicators';
import { indicatorPaneWords } from '../../../locales/pane/indicators';
import { useController, useFormat, useWords } from '../../hooks';
import type { ListedRow } from '../RowList';

/**
 * *Skapa effekt*: what was charged becomes an effect, which the watch names. One press, and one Ångra. Nothing of a
 * watch that is not charged, or has its effect.
 */
export function useCreateEffect(): (watch: Watch) => Pick<ListedRow, 'action'> {
  const words = useWords(indicatorPaneWords).watch;
  const format = useFormat();
  const controller = useController();
  return (watch) => {
    if (effectFromWatch(watch) === null) return {};
    const amount = format.wholeKronor(watch.charged ?? 0);
    const create = async (): Promise<void> => {
      const made = await controller.run('register', async (options) =>
        (await controller.services.part('watch')).createEffect(watch, options),
      );
      await controller.reread();
      if (made !== undefined)
        controller.reportWrite({ key: 'told', text: words.effectMade(made.effectId, amount) }, made.undo);
    };
    const label = words.createEffectOf(watch.supplier || watch.id, amount);
    return { action: { text: words.createEffect, label, run: () => void create() } };
  };
}
