import type { CaseField } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Ärenden. */
export const caseWords: TableWords<CaseField> = {
  name: 'Ärenden',
  columns: {
    caseId: { heading: 'Ärende', width: 22 },
    title: { heading: 'Benämning', width: 44 },
    statedTotal: { heading: 'Uppgiven total', width: 18 },
  },
};
