import { judgeMemberRows, readMemberRows, readShares } from '../../domain/collection';
import type { Issue } from '../../domain/register/issue';
import type { RegisterReading } from '../ports';

/** What the rules of Samling say of a register that stands: of Medlemmar and Andelar. Pure. */
export function collectionIssues({ cells }: RegisterReading): Issue[] {
  return [...readShares(cells.shares).issues, ...judgeMemberRows(readMemberRows(cells.members))] as Issue[];
}
