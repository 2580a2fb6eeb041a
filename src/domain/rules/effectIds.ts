import type { RegisterCells, TableCells } from '../register/cells';
import { isFoundAsItIs, nextEffectIds } from '../effect/effectId';
import type { SourceRow } from '../register/sourceRow';
import { groupBy } from '../basics/groupBy';
import { cellText } from '../basics/text';
import { cellFix, type CellToFix } from './cellRules';
import { placeOf } from './context';
import { raiseInto, type Raise, type RuleIssue } from './issues';

/** At most so many rows are named that share an ID. */
const mostNamed = 6;

/**
 * W107: an ID missing or used twice, or written so that the workbook's formulas find another row by it. All rows that
 * share an ID are marked; the first of them may keep it, the others and rows without one are offered a new ID, above
 * every ID that any table names.
 */
export function judgeIds(rows: readonly SourceRow[], cells: RegisterCells, issues: RuleIssue[]): void {
  const uses = groupBy(rows, ({ key }) => key);
  const wanting = rows.filter((row) => row.id === '' || uses.get(row.key)?.[0] !== row);
  const ids = nextEffectIds(idsIn(cells), wanting.length);
  const fresh = new Map(wanting.map((row, index) => [row, ids[index]]));
  for (const row of rows) {
    const raise = raiseInto(issues, placeOf(row));
    const same = uses.get(row.key) ?? [];
    if (row.id !== '' && same.length < 2) {
      judgeOwnId(row, raise);
      continue;
    }
    const newId = fresh.get(row);
    const params =
      row.id === ''
        ? { reason: 'missing' }
        : { reason: 'doubled', rows: same.slice(0, mostNamed).map((each) => each.row) };
    if (newId === undefined) raise('W107', 'id', params);
    else raise('W107', 'id', { ...params, newId }, cellFix(idCell(row), newId));
  }
}

/**
 * An ID of a row's own, but not written as Excel's functions look for it. No new ID is offered: outcomes would lose the
 * row.
 */
function judgeOwnId(row: SourceRow, raise: Raise): void {
  const cell = row.cell('id');
  if (!isFoundAsItIs(row.id)) raise('W107', 'id', { reason: 'pattern' });
  else if (typeof cell === 'string' && cell !== row.id) {
    raise('W107', 'id', { reason: 'spaces', newId: row.id }, cellFix(idCell(row), row.id));
  }
}

function idCell(row: SourceRow): CellToFix {
  return { table: 'effects', row: row.row, field: 'id', before: row.cell('id') };
}

/** Every ID that any table names, withdrawn rows and rows of deleted effects included. */
function* idsIn({ effects, outcomes, unitData }: RegisterCells): Generator<string> {
  yield* inColumn(effects, effects.columns.id);
  yield* inColumn(outcomes, outcomes.columns.effectId);
  yield* inColumn(unitData, unitData.columns.effectId);
}

function* inColumn({ rows }: TableCells<never>, column: number | undefined): Generator<string> {
  if (column === undefined) return;
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined && cell !== '') yield cellText(cell);
  }
}
