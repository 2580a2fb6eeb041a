import { isoOf, type Serial } from '../../../domain/basics/calendar';
import type { Watch } from '../../../domain/indicators';
import type { indicatorPaneWords } from '../../../locales/pane/indicators';
import type { Format } from '../../format';
import type { ListedRow } from '../RowList';

/**
 * A watched deviation as a line: supplier, the step by the organisation's own name, what is booked, and what is to be
 * done by when. `steps` are those of Listor.
 */
export function watchRow(
  watch: Watch,
  steps: readonly string[],
  today: Serial,
  words: (typeof indicatorPaneWords)['sv']['watch'],
  format: Format,
  open: () => void,
): ListedRow {
  const { supplier, deviation, step, booked, charged, effectId, nextAction, nextBy, closedOn } = watch;
  const name = [supplier, deviation].filter((text) => text !== '').join(': ') || watch.id || words.noName;
  const isLate = nextBy !== null && nextBy < today && closedOn === null;
  return {
    key: watch.row,
    name,
    label: words.showRow(name),
    open,
    value: step === null ? '' : words.step(step),
    details: [
      step === null ? '' : (steps[step] ?? '').replace(/^\d+\s*/, ''),
      booked === null ? '' : words.booked(format.wholeKronor(booked)),
      charged === null ? '' : words.charged(format.wholeKronor(charged)),
      effectId !== '' ? words.effect(effectId) : (charged ?? 0) > 0 ? words.noEffect : '',
      nextBy === null ? nextAction : `${words.next(nextAction, isoOf(nextBy))}${isLate ? `, ${words.late}` : ''}`,
      closedOn === null ? '' : words.closed(isoOf(closedOn)),
    ],
  };
}
