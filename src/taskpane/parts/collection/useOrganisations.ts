import { useEffect, useState } from 'react';
import { byOrganisation } from '../../../application/collection/collectionWork';
import { inSteps } from '../../../application/pace';
import { ledger, ledgerRows } from '../../../domain/ledger/ledger';
import type { Assessment } from '../../../domain/rules/assessment';
import type { ByOrganisation } from '../../../workbook/collection/organisationBlock';
import { createBreathe } from '../../breathe';

/** What the register comes to by organisation: null until it is worked out, then what an earlier reading gave. */
export function useOrganisations(assessment: Assessment): ByOrganisation | null {
  const [found, setFound] = useState<ByOrganisation | null>(null);
  useEffect(() => {
    let wanted = true;
    const compute = async (): Promise<void> => {
      const breathe = createBreathe();
      const figures = await inSteps(ledger(assessment), { breathe });
      const rows = await inSteps(ledgerRows(figures), { breathe });
      if (wanted) setFound(byOrganisation({ assessment, ledger: figures, rows }));
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [assessment]);
  return found;
}
