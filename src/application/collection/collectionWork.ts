import { yearOfSerial } from '../../domain/basics/calendar';
import {
  endingByOrganisation,
  judgeMemberRows,
  memberTargetFigures,
  organisationFigures,
  readMemberRows,
  readShares,
} from '../../domain/collection';
import type { Issue } from '../../domain/register/issue';
import { memberTargetCells } from '../../workbook/collection/memberTargetFacts';
import { organisationAdditions, type ByOrganisation } from '../../workbook/collection/organisationBlock';
import type { PartFigures, PartWork, RegisterReading } from '../ports';

/** What the rules of Samling say of a register that stands: of Medlemmar and Andelar. Pure. */
function issues({ cells }: RegisterReading): Issue[] {
  return [...readShares(cells.shares).issues, ...judgeMemberRows(readMemberRows(cells.members))] as Issue[];
}

/** What a register comes to by organisation. Pure. */
export function byOrganisation({ assessment, ledger, rows }: Omit<PartFigures, 'summary'>): ByOrganisation {
  const { asOf, settings, memberTargets } = assessment;
  const figures = organisationFigures(ledger, rows);
  const year = yearOfSerial(asOf);
  const targets = memberTargetFigures(memberTargets, figures, { asOf, forecastCoverage: settings.forecastCoverage });
  return { figures, targets, ending: endingByOrganisation(rows, year), year };
}

export const collectionWork: PartWork = {
  issues,
  additions: (_, known) => organisationAdditions(byOrganisation(known)),
  // A collection from before the table can still be refreshed: the pane says what is missing.
  facts: ({ tables }, known) =>
    tables.memberTargetFacts === undefined
      ? null
      : { key: 'memberTargetFacts', rows: memberTargetCells(byOrganisation(known).targets) },
};
