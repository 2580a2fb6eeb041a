import type { TestId } from '../domain/payables/checks';

/** Why a proposal is only an estimate, test by test, in Swedish: it stands in Kommentar too. */
export const testWordsSv: Readonly<Record<TestId, { readonly passed: string; readonly failed: string }>> = {
  H1: {
    passed: 'Reskontran känner igen utgångskostnaden',
    failed: 'Utgångskostnaden går inte att känna igen i reskontran',
  },
  H3: { passed: 'Beloppen är utan moms', failed: 'Det går inte att se om beloppen är utan moms' },
  H4: {
    passed: 'Inget belopp kan höra till ett annat avtal',
    failed: 'Det finns rader som kan höra hit men inte är med',
  },
  H5: { passed: 'Volymen är känd', failed: 'Volymen är okänd. En lägre kostnad kan bero på lägre volym' },
  H6: { passed: 'Kostnadens fördelning över året är känd', failed: 'Okänd fördelning över året' },
  H8: {
    passed: 'Köp utanför avtalet syns',
    failed: 'Ingen tidigare leverantör och inga konton är angivna: köp utanför avtalet syns inte',
  },
  H9: {
    passed: 'Leverantörerna är säkra',
    failed: 'Leverantören är inte säker: matchad på namn, fel nummer, eller avtal ändrade efter inläsningen',
  },
  H10: { passed: 'Inte mer än kalkylerat', failed: 'Mer än kalkylerat: köp kan saknas i urvalet' },
};

/** What is written on a row of Utfall that comes from the books. The workbook is always Swedish. */
export const outcomeTexts = {
  evidence: (source: string, imports: string, rows: number) =>
    `Reskontra${source === '' ? '' : ` ${source}`}, inläsning ${imports}, ${rows} ${rows === 1 ? 'rad' : 'rader'}`,
  failed: (tests: string) => `Klarar inte alla prov. ${tests}.`,
  shared: (total: string) => `Del av gemensamt förslag ${total} kr.`,
  trace: (formula: string) => `Kostnaden kan följas med ${formula}`,
  note: (invoice: string) =>
    `Kreditnota${invoice === '' ? '' : ` ${invoice}`}. Kontrollera att inget nytt är fakturerat.`,
  /** Underlag of a baseline that was proposed. */
  baseline: (source: string, from: string, to: string, imports: string, rows: number) =>
    `Reskontra${source === '' ? '' : ` ${source}`} ${from}–${to}, inläsning ${imports}, ${rows} rader`,
} as const;
