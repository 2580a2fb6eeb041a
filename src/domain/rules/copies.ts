import { effectInputFields, type CellValue, type EffectInputField } from '../register/cells';
import type { SourceRow } from '../register/sourceRow';
import { fold } from '../basics/text';

/** What the product or finance writes about a row; everything else is the row's input. */
const notInputs: ReadonlySet<EffectInputField> = new Set<EffectInputField>([
  'id', 'registered', 'validatedBy', 'validatedAmount', 'validationFingerprint',
]);
const compared = effectInputFields.filter((field) => !notInputs.has(field));

/**
 * E113: rows that copy an earlier one in every input, with the row that they copy. The ID is no input: filled down in Excel it
 * counts upwards by itself, and the copy would be counted twice. But rows of one ärende with IDs of their own are never
 * duplicates of each other (domain.md §8). A withdrawn row differs from every live one in its status.
 */
export function findCopies(rows: readonly SourceRow[]): Map<SourceRow, SourceRow> {
  const originals = new Map<string, SourceRow>();
  const copies = new Map<SourceRow, SourceRow>();
  for (const row of withSharedSums(rows)) {
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

/** The rows whose numbers add up to what another row's do, in order. */
function withSharedSums(rows: readonly SourceRow[]): SourceRow[] {
  const sums = new Float64Array(rows.length);
  rows.forEach((row, index) => (sums[index] = sumOfNumbers(row)));
  const sorted = sums.slice().sort();
  const shared = new Set<number>();
  for (let index = 1; index < sorted.length; index += 1) {
    if (sorted[index] === sorted[index - 1]) shared.add(sorted[index] as number);
  }
  return rows.filter((_, index) => shared.has(sums[index] as number));
}

/** Copies have the same numbers, so the same sum of them: no text has to be made to see that most rows are nobody's copy. */
function sumOfNumbers({ cells, columns }: SourceRow): number {
  return numberIn(cells[columns.start]) + numberIn(cells[columns.amount]) + numberIn(cells[columns.baseline]) +
    numberIn(cells[columns.newCost]) + numberIn(cells[columns.indirectPerYear]) + numberIn(cells[columns.hoursPerYear]);
}

function numberIn(cell: CellValue | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}

function keyOf(row: SourceRow): string {
  let key = '';
  for (const field of compared) {
    const cell = row.cell(field);
    key += typeof cell === 'number' ? `${cell}\u0000` : `'${fold(row.text(field))}\u0000`;
  }
  return key;
}
