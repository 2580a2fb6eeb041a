import { watchesOf } from '../../../application/indicators/watchWork';
import type { RegisterState } from '../../../application/results';
import type { Serial } from '../../../domain/basics/calendar';
import type { Watch } from '../../../domain/indicators';
import { indicatorPaneWords } from '../../../locales/pane/indicators';
import { useController, useFormat, useWords } from '../../hooks';
import type { PartViewProps, RoundStep } from '../panePart';
import { RowList } from '../RowList';
import { watchRow } from './watchRow';

/** Watches whose day for the next action has come, the oldest first. */
function due({ reading }: RegisterState, today: Serial): Watch[] {
  return watchesOf(reading.cells)
    .watches.filter(({ nextBy, closedOn }) => nextBy !== null && nextBy <= today && closedOn === null)
    .sort((a, b) => (a.nextBy ?? 0) - (b.nextBy ?? 0) || a.row - b.row);
}

/** *Bevakningar att följa upp* in the month round. */
export const watchStep: RoundStep = {
  waits: (state, today) => due(state, today).length,
  words: { sv: indicatorPaneWords.sv.step, en: indicatorPaneWords.en.step },
  Step: WatchStep,
};

function WatchStep({ register }: PartViewProps) {
  const { watch: words } = useWords(indicatorPaneWords);
  const format = useFormat();
  const { goTo, services } = useController();
  const today = services.environment.today();
  return (
    <RowList
      rows={due(register.state, today)}
      line={(watch) =>
        watchRow(
          watch,
          register.state.reading.cells.lists.watchSteps ?? [],
          today,
          words,
          format,
          () => void goTo(['watches', watch.row, 'nextAction']),
        )
      }
    />
  );
}
