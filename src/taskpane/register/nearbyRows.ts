import type { EffectDraft } from '../../application/results';
import type { CellValue, EffectField, EffectInputField, TableCells } from '../../domain/register/cells';
import { cellText, fold } from '../../domain/basics/text';

/** Rows that share one of these may be copies, duplicates, overlaps or unit slips of the draft (domain.md §8). */
const kinship = ['supplier', 'caseId', 'title'] as const satisfies readonly EffectInputField[];
/** Enough rows of the draft's type for the median that W152 compares with: other types have medians of their own. */
const SAMPLE = 40;
const MOST_KIN = 500;
const blank: readonly CellValue[] = [];

/**
 * The table with only those rows filled that a draft can be compared with; the others are blank, so that every row
 * keeps its place. Judging a draft then takes the same time whatever the register's size; the next check judges it
 * among all rows.
 */
export function nearbyRows(
  table: TableCells<EffectField>,
  draft: EffectDraft,
  without: number | null,
): TableCells<EffectField> {
  const keep = new Set<number>();
  for (const field of kinship) {
    for (const row of rowsWith(table, field, draft[field])) {
      if (keep.size >= MOST_KIN) break;
      keep.add(row);
    }
  }
  const ofType = rowsWith(table, 'type', draft.type);
  const step = Math.max(1, Math.floor(ofType.length / SAMPLE));
  for (let at = 0; at < ofType.length; at += step) keep.add(ofType[at] as number);
  if (without !== null) keep.delete(without);
  return onlyRows(table, keep);
}

/** Rows by what stands in a column, made once for each reading: every key that is typed asks for some of them. */
const known = new WeakMap<object, Map<string, ReadonlyMap<string, readonly number[]>>>();

/** The rows of a table that have this text in a field, as names compare; none for a blank text. */
export function rowsWith<Field extends string>(
  table: TableCells<Field>,
  field: Field,
  cell: CellValue | undefined,
): readonly number[] {
  const text = fold(cellText(cell));
  if (text === '') return [];
  let ofTable = known.get(table);
  if (ofTable === undefined) known.set(table, (ofTable = new Map()));
  let rows = ofTable.get(field);
  if (rows === undefined) ofTable.set(field, (rows = rowsByText(table, field)));
  return rows.get(text) ?? [];
}

function rowsByText<Field extends string>(table: TableCells<Field>, field: Field): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const column = table.columns[field];
  if (column === undefined) return found;
  table.rows.forEach((cells, row) => {
    const text = fold(cellText(cells[column]));
    const rows = found.get(text);
    if (rows === undefined) found.set(text, [row]);
    else rows.push(row);
  });
  return found;
}

/** The table with all rows but these blank, and without its formulas. */
export function onlyRows<Field extends string>(table: TableCells<Field>, keep: Iterable<number>): TableCells<Field> {
  const rows = new Array<readonly CellValue[]>(table.rows.length).fill(blank);
  for (const row of keep) rows[row] = table.rows[row] ?? blank;
  return { columns: table.columns, firstRow: table.firstRow, rows };
}
