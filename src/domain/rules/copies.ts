import { effectInputFields, type EffectInputField } from '../cells';
import type { EffectRow } from '../reading/effectRow';
import { fold } from '../reading/text';

/** What the product or finance writes about a row; everything else is the row's input. */
const notInputs: ReadonlySet<EffectInputField> = new Set<EffectInputField>([
  'id', 'registered', 'validatedBy', 'validatedAmount', 'validationFingerprint',
]);
const compared = effectInputFields.filter((field) => !notInputs.has(field));

/**
 * E113: rows that copy an earlier one in every input, with the row that they copy. The ID is no input: filled down in Excel it
 * counts upwards by itself, and the copy would be counted twice. But rows of one ärende with IDs of their own are never
 * duplicates of each other (domain.md §8).
 */
export function findCopies(rows: readonly EffectRow[]): Map<EffectRow, EffectRow> {
  const originals = new Map<string, EffectRow>();
  const copies = new Map<EffectRow, EffectRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const original = originals.get(key);
    if (original === undefined) {
      originals.set(key, row);
      continue;
    }
    const ownIds = row.id !== '' && original.id !== '' && fold(row.id) !== fold(original.id);
    if (!(ownIds && row.text('caseId') !== '')) copies.set(row, original);
  }
  return copies;
}

function keyOf(row: EffectRow): string {
  let key = '';
  for (const field of compared) {
    const cell = row.cell(field);
    key += typeof cell === 'number' ? `${cell}\u0000` : `'${fold(row.text(field))}\u0000`;
  }
  return key;
}
