import { byOrganisation } from '../../../application/collection/collectionWork';
import { keptFor } from '../../../domain/basics/keptFor';
import type { Steps } from '../../../domain/basics/steps';
import { ledger, ledgerRows } from '../../../domain/ledger/ledger';
import type { Assessment } from '../../../domain/rules/assessment';
import type { ByOrganisation } from '../../../workbook/collection/organisationBlock';
import { useWorked } from '../../useWorked';

const organisationsOf = keptFor(function* (assessment: Assessment): Steps<ByOrganisation> {
  const figures = yield* ledger(assessment);
  return yield* byOrganisation(figures, { assessment, rows: yield* ledgerRows(figures) });
});

/** What the register comes to by organisation: null until it is worked out, then what an earlier reading gave. */
export function useOrganisations(assessment: Assessment): ByOrganisation | null {
  return useWorked(assessment, organisationsOf)?.made ?? null;
}
