import type { RegisterCells } from '../register/cells';
import { isFoundAsItIs, nextEffectIds } from '../effect/effectId';
import type { SourceRow } from '../register/sourceRow';
import { cellText } from '../basics/text';
import { cellFix } from './cellRules';
import type { IssueList } from './issueList';

/**
 * W107: an ID missing or used twice, or written so that the workbook's formulas find another row by it. All rows that share an ID are marked; the first of them may keep it, the others and
 * rows without one are offered a new ID, above every ID that any table names.
 */
export function judgeIds(rows: readonly SourceRow[], cells: RegisterCells, issues: IssueList): void {
  const uses = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const { key } = row;
    const same = uses.get(key);
    if (same === undefined) uses.set(key, [row]);
    else same.push(row);
  }
  const wanting = rows.filter((row) => row.id === '' || uses.get(row.key)?.[0] !== row);
  const fresh = new Map<SourceRow, string>();
  if (wanting.length > 0) {
    const ids = nextEffectIds(idsIn(cells), wanting.length);
    wanting.forEach((row, index) => fresh.set(row, ids[index] ?? ''));
  }
  for (const row of rows) {
    const same = uses.get(row.key) ?? [];
    if (row.id !== '' && same.length < 2) {
      judgeOwnId(row, issues);
      continue;
    }
    const id = fresh.get(row);
    const place = { table: 'effects', row: row.row, field: 'id', before: row.cell('id') } as const;
    const fix = id === undefined ? null : cellFix(place, id);
    const params = row.id === '' ? { reason: 'missing' } : { reason: 'doubled', rows: same.slice(0, 6).map((each) => each.row) };
    issues.raise({ table: 'effects', row: row.row, effectId: row.id }, 'W107', 'id', id === undefined ? params : { ...params, newId: id }, fix);
  }
}

/** Whether an ID of a row's own is written as Excel's functions look for it. */
export function hasPlainId(row: SourceRow): boolean {
  return isFoundAsItIs(row.id) && !hasSpaces(row);
}

function hasSpaces(row: SourceRow): boolean {
  const cell = row.cell('id');
  return typeof cell === 'string' && cell !== row.id;
}

/** No new ID is offered: outcomes that name the row would lose it. */
function judgeOwnId(row: SourceRow, issues: IssueList): void {
  const raise = issues.at({ table: 'effects', row: row.row, effectId: row.id });
  if (!isFoundAsItIs(row.id)) raise('W107', 'id', { reason: 'pattern' });
  else if (hasSpaces(row)) {
    const place = { table: 'effects', row: row.row, field: 'id', before: row.cell('id') } as const;
    raise('W107', 'id', { reason: 'spaces', newId: row.id }, cellFix(place, row.id));
  }
}

/** Every ID that any table names, withdrawn rows and rows of deleted effects included. */
function* idsIn(cells: RegisterCells): Iterable<string> {
  for (const [table, column] of [
    [cells.effects, cells.effects.columns.id],
    [cells.outcomes, cells.outcomes.columns.effectId],
    [cells.unitData, cells.unitData.columns.effectId],
  ] as const) {
    if (column !== undefined) for (const row of table.rows) yield cellText(row[column]);
  }
}
