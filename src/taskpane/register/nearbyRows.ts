import type { EffectDraft } from '../../application/results';
import type { CellValue, EffectField, EffectInputField, TableCells } from '../../domain/cells';
import { cellText, fold } from '../../domain/reading/text';

/** Rows that share one of these may be copies, duplicates, overlaps or unit slips of the draft (domain.md §8). */
const kinship: readonly EffectInputField[] = ['supplier', 'caseId', 'title'];
/** Enough rows of any kind for the median that W152 compares with. */
const SAMPLE = 200;
const MOST_KIN = 500;

/**
 * The table with only those rows filled that a draft can be compared with; the others are blank, so that every row keeps its
 * place. Judging a draft then takes the same time whatever the register's size; the next check judges it among all rows.
 */
export function nearbyRows(table: TableCells<EffectField>, draft: EffectDraft, without: number | null): TableCells<EffectField> {
  const keep = new Set<number>();
  for (const field of kinship) {
    const wanted = fold(cellText(draft[field] ?? ''));
    const column = table.columns[field];
    if (wanted === '' || column === undefined) continue;
    for (let row = 0; row < table.rows.length && keep.size < MOST_KIN; row += 1) {
      if (fold(cellText(table.rows[row]?.[column])) === wanted) keep.add(row);
    }
  }
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  for (let row = 0; row < table.rows.length; row += step) keep.add(row);
  if (without !== null) keep.delete(without);
  return onlyRows(table, keep);
}

/** The table with all rows but these blank, and without its formulas. */
export function onlyRows<Field extends string>(table: TableCells<Field>, keep: ReadonlySet<number>): TableCells<Field> {
  const width = table.rows[0]?.length ?? 0;
  const blank: readonly CellValue[] = new Array<CellValue>(width).fill('');
  const rows = table.rows.map((cells, row) => (keep.has(row) ? cells : blank));
  return { columns: table.columns, firstRow: table.firstRow, rows };
}
