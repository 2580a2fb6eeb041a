import { effectInputFields, type EffectInputField } from '../cells';
import type { EffectRow } from '../reading/effectRow';
import { fold } from '../reading/text';

/** What the product or finance writes about a row; everything else is the row's input. */
const notInputs: ReadonlySet<EffectInputField> = new Set<EffectInputField>([
  'id', 'registered', 'validatedBy', 'validatedAmount', 'validationFingerprint',
]);
const numbersCompared = ['start', 'amount', 'baseline', 'newCost'] as const;
const compared = effectInputFields.filter((field) => !notInputs.has(field));

/**
 * E113: rows that copy an earlier one in every input, with the row that they copy. The ID is no input: filled down in Excel it
 * counts upwards by itself, and the copy would be counted twice. But rows of one ärende with IDs of their own are never
 * duplicates of each other (domain.md §8).
 */
export function findCopies(rows: readonly EffectRow[]): Map<EffectRow, EffectRow> {
  const originals = new Map<string, EffectRow>();
  const copies = new Map<EffectRow, EffectRow>();
  for (const row of alike(rows)) {
    const key = keyOf(row);
    const original = originals.get(key);
    if (original === undefined) {
      originals.set(key, row);
      continue;
    }
    const ownIds = row.id !== '' && original.id !== '' && row.key !== original.key;
    if (!(ownIds && row.text('caseId') !== '')) copies.set(row, original);
  }
  return copies;
}

/** The rows that share title, start and amounts with another one, in order: few, so that only they are compared in full. */
function alike(rows: readonly EffectRow[]): EffectRow[] {
  const like = sharing(rows, sumOfNumbers);
  const roughKeys = like.map((row) => {
    const cells = [row.cell('title'), row.cell('start'), row.cell('amount'), row.cell('baseline'), row.cell('newCost')];
    return cells.map((cell) => (typeof cell === 'string' ? fold(cell) : cell)).join('|');
  });
  const counts = new Map<string, number>();
  for (const key of roughKeys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return like.filter((_, index) => (counts.get(roughKeys[index] ?? '') ?? 0) > 1);
}

/** The rows whose key another one has too, in order. */
function sharing(rows: readonly EffectRow[], keyOfRow: (row: EffectRow) => number): EffectRow[] {
  const keys = rows.map(keyOfRow);
  const once = new Set<number>();
  const shared = new Set<number>();
  for (const key of keys) {
    if (once.has(key)) shared.add(key);
    else once.add(key);
  }
  return shared.size === 0 ? [] : rows.filter((_, index) => shared.has(keys[index] ?? 0));
}

/** Copies have the same numbers, so the same sum of them: no text has to be made to see that most rows are nobody's copy. */
function sumOfNumbers(row: EffectRow): number {
  let sum = 0;
  for (const field of numbersCompared) {
    const cell = row.cell(field);
    if (typeof cell === 'number') sum += cell;
  }
  return sum;
}

function keyOf(row: EffectRow): string {
  let key = '';
  for (const field of compared) {
    const cell = row.cell(field);
    key += typeof cell === 'number' ? `${cell}\u0000` : `'${fold(row.text(field))}\u0000`;
  }
  return key;
}
