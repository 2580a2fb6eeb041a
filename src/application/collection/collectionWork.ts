import { judgeMemberRows, organisationFigures, readMemberRows, readShares } from '../../domain/collection';
import type { Issue } from '../../domain/register/issue';
import { organisationSlice } from '../../workbook/collection/organisationBlock';
import type { PartFigures, PartWork, RegisterReading } from '../ports';

/** What the rules of Samling say of a register that stands: of Medlemmar and Andelar. Pure. */
function issues({ cells }: RegisterReading): Issue[] {
  return [...readShares(cells.shares).issues, ...judgeMemberRows(readMemberRows(cells.members))] as Issue[];
}

export const collectionWork: PartWork = {
  issues,
  additions: (_, { ledger, rows }: PartFigures) => [organisationSlice(organisationFigures(ledger, rows))],
};
