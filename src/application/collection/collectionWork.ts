import { keptFor } from '../../domain/basics/keptFor';
import type { Steps } from '../../domain/basics/steps';
import type { Ledger } from '../../domain/ledger/ledger';
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
import { freshAgain } from '../../locales/collection';
import { memberTargetCells } from '../../workbook/collection/memberTargetFacts';
import { organisationAdditions, type ByOrganisation } from '../../workbook/collection/organisationBlock';
import type { PartFigures, PartWork, RegisterReading } from '../ports';

/** What the rules of Samling say of a register that stands: of Medlemmar and Andelar. Pure. */
function* issues({ cells }: RegisterReading): Steps<Issue[]> {
  yield;
  const members = readMemberRows(cells.members, freshAgain);
  return [...readShares(cells.shares, members).issues, ...judgeMemberRows(members)] as Issue[];
}

/** What a register comes to by organisation; once for each ledger. Pure. */
export const byOrganisation = keptFor(function* (
  ledger: Ledger,
  { assessment, rows }: Pick<PartFigures, 'assessment' | 'rows'>,
): Steps<ByOrganisation> {
  const { asOf, settings, memberTargets } = assessment;
  const figures = organisationFigures(ledger, rows);
  yield;
  const year = yearOfSerial(asOf);
  const targets = memberTargetFigures(memberTargets, figures, { asOf, forecastCoverage: settings.forecastCoverage });
  return { figures, targets, ending: endingByOrganisation(rows, year), year };
});

export const collectionWork: PartWork = {
  issues,
  *additions(_, known) {
    return organisationAdditions(yield* byOrganisation(known.ledger, known));
  },
  *facts({ tables }, known) {
    const { targets } = yield* byOrganisation(known.ledger, known);
    // A collection from before the table can still be refreshed: the pane says what is missing.
    return tables.memberTargetFacts === undefined
      ? null
      : { key: 'memberTargetFacts', rows: memberTargetCells(targets) };
  },
};
