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
  return (yield* judgeCloses(standing, register)).map((issue) => {
    const places = issue.table === 'closePositions' ? standing.positionRows : standing.closeRows;
    return { ...issue, row: places[issue.row] ?? issue.row } as Issue;
  });
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
