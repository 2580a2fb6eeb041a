import type { RegisterCells } from '../register/cells';
import { isFoundAsItIs, nextEffectIds } from '../effect/effectId';
import type { SourceRow } from '../register/sourceRow';
import { groupBy } from '../basics/groupBy';
import { cellText } from '../basics/text';
import { cellFix, type CellToFix } from './cellRules';
import { placeOf } from './context';
import { issueAt, type Judged } from './issues';

/** At most so many rows are named that share an ID. */
const mostNamed = 6;

/**
 * W107: an ID missing or used twice, or written so that the workbook's formulas find another row by it. All rows that
 * share an ID are marked; the first of them may keep it, the others and rows without one are offered a new ID, above
 * every ID that any table names.
 */
export function* judgeIds(rows: readonly SourceRow[], cells: RegisterCells): Judged {
  const uses = groupBy(rows, ({ key }) => key);
  const wanting = rows.filter((row) => row.id === '' || uses.get(row.key)?.[0] !== row);
  const ids = nextEffectIds(idsIn(cells), wanting.length);
  const fresh = new Map(wanting.map((row, index) => [row, ids[index]]));
  for (const row of rows) {
    const same = uses.get(row.key) ?? [];
    if (row.id !== '' && same.length < 2) {
      yield* judgeOwnId(row);
      continue;
    }
    const newId = fresh.get(row);
    const params =
      row.id === ''
        ? { reason: 'missing' }
        : { reason: 'doubled', rows: same.slice(0, mostNamed).map((each) => each.row) };
    if (newId === undefined) yield issueAt(placeOf(row), 'W107', 'id', params);
    else yield issueAt(placeOf(row), 'W107', 'id', { ...params, newId }, cellFix(idCell(row), newId));
  }
}

/**
 * An ID of a row's own, but not written as Excel's functions look for it. No new ID is offered: outcomes would lose the
 * row.
 */
function* judgeOwnId(row: SourceRow): Judged {
  const cell = row.cell('id');
  if (!isFoundAsItIs(row.id)) yield issueAt(placeOf(row), 'W107', 'id', { reason: 'pattern' });
  else if (typeof cell === 'string' && cell !== row.id) {
    yield issueAt(placeOf(row), 'W107', 'id', { reason: 'spaces', newId: row.id }, cellFix(idCell(row), row.id));
  }
}

function idCell(row: SourceRow): CellToFix {
  return { table: 'effects', row: row.row, field: 'id', before: row.cell('id') };
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
