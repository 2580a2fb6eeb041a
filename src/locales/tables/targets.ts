import type { TargetField } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Mål. */
export const targetWords: TableWords<TargetField> = {
  name: 'Mål',
  columns: {
    year: { heading: 'År', width: 8 },
    department: {
      heading: 'Förvaltning',
      width: 26,
      help: 'Tom = hela organisationen. Förvaltningarnas mål fördelar organisationens, de läggs inte till.',
    },
    amount: { heading: 'Mål', width: 16, help: 'Kronor. Går före andel.' },
    share: { heading: 'Andel', width: 10, help: 'Andel av organisationens mål, till exempel 20 %.' },
    scope: { heading: 'Avser', width: 26, help: 'Vilka klasser målet räknar. Tomt = frigjorda och återbetalda.' },
    basis: { heading: 'Räknas som', width: 28, help: 'Tomt = effekt i året.' },
    organisation: {
      heading: 'Organisation',
      width: 26,
      help: 'Medlemmen som målet gäller i en samling. Tom = samlingens eget mål.',
    },
  },
};
