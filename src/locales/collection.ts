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

/** The block Mål per organisation of Sammanställning. */
export const memberTargetTexts = {
  title: 'Mål per organisation',
  heading: 'Organisation',
  sentence:
    'Varje medlems eget mål mot det som räknas för den här. Medlemmarnas mål delar på samlingens och läggs aldrig till det. – betyder att ingenting är uppföljt.',
} as const;

/** The block Frigjorda medel per organisation of Budgetunderlag. */
export const organisationBudgetTexts = {
  title: 'Frigjorda medel per organisation',
  sentence:
    'Samma belopp som per förvaltning, hos den organisation som de räknas för. Beslut står per förvaltning ovanför.',
} as const;

/**
 * Columns of FaktaMålOrganisation: members' targets as resolved. Its headings are its own: a lost table is looked for
 * by them, and FaktaMål stands on the same sheet.
 */
export const memberTargetHeadings = {
  year: 'Målår',
  organisation: 'Medlem',
  target: 'Medlemmens mål',
  scope: 'Målet avser',
  classLimit: 'Målets klassgräns',
  basis: 'Målet räknas som',
} as const;

/** What Aktuell of Medlemmar says of a member whose file has to be collected again. */
export const freshAgain = 'Hämta igen';
