import type { Steps } from '../../domain/basics/steps';
import { judgeCloses } from '../../domain/close/closeRules';
import type { CloseRow } from '../../domain/close/closeTypes';
import type { Issue } from '../../domain/register/issue';
import type { Assessment } from '../../domain/rules/assessment';
import { standingCloses } from '../../workbook/close/closeCells';
import type { RegisterReading } from '../ports';

/** What the rules of closes say (W771, W772, W774, W775), by where it stands in the tables. Pure. */
export function* closeIssues({ cells }: RegisterReading, { rows, asOf }: Assessment): Steps<Issue[]> {
  const standing = yield* standingCloses(cells);
  yield;
  const register = { asOf, rows: rows.map(({ id, title, state }) => ({ ...noRow, id, title, state })) };
  const { closeRows, lineRows, positionRows, unreadable } = standing;
  const places: Readonly<Record<string, readonly number[]>> = {
    closes: [...closeRows, ...unreadable.map(({ row }) => row)],
    closeLines: lineRows,
    closePositions: positionRows,
  };
  return (yield* judgeCloses(standing, register, unreadable)).map(
    (issue) => ({ ...issue, row: places[issue.table]?.[issue.row] ?? issue.row }) as Issue,
  );
}

const noRow: Omit<CloseRow, 'id' | 'title' | 'state'> = {
  department: '',
  ruleId: null,
  print: '',
  outcomePrint: '',
  hasHours: false,
  parts: [],
  shown: [],
};
