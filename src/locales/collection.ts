import type { Coverage } from '../domain/collection/member';
import type { RegisterKind } from '../domain/register/settings';

/** Gäller, by code. */
export const coverageNames: Readonly<Record<Coverage, string>> = { own: 'Egen', whole: 'Helhet' };

/** Registertyp, by code. */
export const registerKindNames: Readonly<Record<RegisterKind, string>> = {
  register: 'Register',
  collection: 'Samling',
};

/** Names of the sheets of the part Samling. The workbook is always Swedish. */
export const collectionSheetNames = { members: 'Medlemmar', shares: 'Andelar' } as const;

/** Titles and lines of its sheets. */
export const collectionSheetHeads = {
  members: {
    title: 'Medlemmar',
    lines: [
      'En rad per medlem: vad registret summerar till hos medlemmen, vad det blir här, och vad skillnaden beror på. Hela avtalstiden, i kronor.',
      'Skrivs när medlemmarna hämtas. Kortnamn skriver ni själva. Ingenting skrivs i medlemmarnas filer.',
    ],
  },
  shares: {
    title: 'Andelar',
    lines: [
      'Hur ett gemensamt avtal delas mellan parterna, så att det aldrig räknas två gånger. Andelar som blir 100 %, eller vikter.',
      'Hämta medlemmarna igen när andelarna har ändrats.',
    ],
  },
} as const;

/** The block Per organisation of Sammanställning. */
export const organisationTexts = {
  title: 'Per organisation',
  heading: 'Organisation',
  sentence: 'Hela avtalstidens effekt hos den organisation som den räknas för. Ett gemensamt avtal räknas en gång.',
} as const;
