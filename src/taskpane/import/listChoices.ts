import {
  guessChoices,
  unitsOf,
  type ForeignList,
  type ListChoices,
  type ListField,
} from '../../application/importRows';
import { rememberedFor } from '../../application/rememberedChoices';
import { isoOf } from '../../domain/basics/calendar';
import { readDate } from '../../domain/basics/date';
import { cellText, isBlank } from '../../domain/basics/text';
import type { CellValue } from '../../domain/register/cells';

/** The target's name in what is remembered. */
export const effectsKey = 'effects';
const samplesShown = 3;

/** How a list is first shown: as its headings were mapped last time, else guessed. */
export function firstChoices(
  list: ForeignList,
  memory: string | null,
): { readonly choices: ListChoices; readonly remembered: boolean } {
  const known = rememberedFor(memory, effectsKey, list.headings);
  if (known === null) return { choices: guessChoices(list), remembered: false };
  const mapping = known.mapping as ListChoices['mapping'];
  return {
    choices: {
      mapping,
      units: unitsOf(list, mapping, known.units),
      forAll: {},
      mended: {},
    },
    remembered: true,
  };
}

/** The field that a column goes into, '' for none. */
export function fieldOf({ mapping }: ListChoices, column: number): ListField | '' {
  return (Object.entries(mapping) as [ListField, number][]).find(([, at]) => at === column)?.[0] ?? '';
}

/** The choices with a column in another field; each field has one column, each column one field. */
export function assigned(list: ForeignList, choices: ListChoices, column: number, field: ListField | ''): ListChoices {
  const kept = Object.entries(choices.mapping).filter(([name, at]) => at !== column && name !== field);
  const mapping: ListChoices['mapping'] = Object.fromEntries(field === '' ? kept : [...kept, [field, column]]);
  // A unit that was read for another field says nothing here.
  const units = Object.fromEntries(Object.entries(choices.units).filter(([at]) => Number(at) !== column));
  return { ...choices, mapping, units: unitsOf(list, mapping, units) };
}

/** Up to three different values of a column, as they stand; long ones cut. */
export function samplesOf({ rows }: ForeignList, column: number): string[] {
  const found = new Set<string>();
  let last: CellValue | null = null;
  for (const row of rows) {
    const cell = row[column] ?? null;
    // Long columns of one and the same value are common.
    if (cell === last || isBlank(cell)) continue;
    last = cell;
    found.add(shortened(cellText(cell)));
    if (found.size === samplesShown) break;
  }
  return [...found];
}

const dayFields: ReadonlySet<string> = new Set<ListField>(['start', 'actualEnd', 'registered', 'contractEnd']);

/** A sample as a column of a field shows it: what Excel keeps of a day as the day. */
export function sampleFor(sample: string, field: ListField | ''): string {
  const day = dayFields.has(field) && /^\d{5}(?:\.\d+)?$/.test(sample) ? readDate(Number(sample)) : null;
  return day?.kind === 'value' ? isoOf(day.value) : sample;
}

function shortened(text: string): string {
  return text.length > 28 ? `${text.slice(0, 27)}…` : text;
}
