import { effectInputFields, type EffectInputField } from '../register/cells';
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
  for (const row of rows) {
    const key = compared.map((field) => inputOf(row, field)).join('\u0000');
    const original = originals.get(key);
    if (original === undefined) originals.set(key, row);
    else if (!areOfOneCase(row, original)) copies.set(row, original);
  }
  return copies;
}

function areOfOneCase(row: SourceRow, original: SourceRow): boolean {
  const haveOwnIds = row.id !== '' && original.id !== '' && row.key !== original.key;
  return haveOwnIds && row.text('caseId') !== '';
}

/** What a cell holds, a number never the same as a text. */
function inputOf(row: SourceRow, field: EffectInputField): string {
  const cell = row.cell(field);
  return typeof cell === 'number' ? String(cell) : `'${fold(row.text(field))}`;
}
