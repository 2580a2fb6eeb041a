import { workbenchWords as words } from '../../locales/workbench.sv';
import type { CellDetail } from '../stage/types';

type Filter = NonNullable<CellDetail['filter']>;

const shown = (text: string): string => (text === '' ? words.filterBlanks : text);

/** What a heading's filter list offers: all, then each text of the column. */
export function filterChoices({ texts }: Filter): string[] {
  return [words.filterAll, ...texts.map(shown)];
}

/** The choice that holds now. */
export function chosenFilter({ chosen }: Filter): string {
  return chosen === null ? words.filterAll : shown(chosen);
}

/** What a choice lets through; null for all. */
export function filterText(choice: string): string | null {
  return choice === words.filterAll ? null : choice === words.filterBlanks ? '' : choice;
}
