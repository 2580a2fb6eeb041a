import type { AutomaticIndicator, Direction, IndicatorState } from '../domain/indicators/indicator';
import type { IndicatorUnit } from '../domain/indicators/indicatorValue';

/** Riktning, by code. */
export const directionNames: Readonly<Record<Direction, string>> = {
  atLeast: 'Minst',
  atMost: 'Högst',
  firstMeasured: 'Nollmätning',
  followed: 'Följs',
};

/** Enhet of an indicator, by code. */
export const indicatorUnitNames: Readonly<Record<IndicatorUnit, string>> = {
  percent: '%',
  count: 'st',
  kronor: 'kr',
  millions: 'mkr',
  text: 'text',
};

/** Läge, by code. */
export const indicatorStateNames: Readonly<Record<IndicatorState, string>> = {
  reached: 'Nått',
  missed: 'Ej nått',
  none: '–',
};

/** Källa of a row that the register itself fills in. */
export const registerSource = 'Registret';

/** Indikator of such a row, by what fills it in. */
export const automaticIndicatorNames: Readonly<Record<AutomaticIndicator, string>> = {
  calculated: 'Möjliggjorda besparingar',
  realised: 'Realiserade besparingar',
  followUpCoverage: 'Uppföljningsgrad',
  realisationRate: 'Realiseringsgrad',
  validatedShare: 'Andel validerat av ekonomi',
  supplierLoyalty: 'Leverantörstrohet',
  unpaidClaims: 'Obetalda fordringar',
  withoutOwner: 'Initiativ utan ansvarig',
};

/** Steps of the watch list in a new register, 0–4: the organisation writes its own over them in Listor. */
export const watchStepNames: readonly string[] = [
  '0 Bevakas',
  '1 Vite bokförs',
  '2 Vite debiteras',
  '3 Upptrappat',
  '4 Hävning prövas',
];

const [lastName = '', ...otherNames] = Object.values(automaticIndicatorNames).reverse();
const automaticNames = `${otherNames.reverse().join(', ')} eller ${lastName}`;

/** Titles and lines of the sheets. */
export const indicatorSheetTexts = {
  indicators: {
    title: 'Indikatorer',
    lines: [
      'En rad per indikator och år. Läge räknas ut: Nått bara när utfallet är mätt, annars ett streck.',
      `Källa Registret: utfallet räknas ut ur registret när indikatorn heter ${automaticNames}.`,
      'Sidan Måluppföljning visar ett år i taget och går att skriva ut.',
    ],
  },
  watch: {
    title: 'Bevakning',
    lines: [
      'En rad per leverantörsavvikelse. Stegen är era egna och står i Listor. Skriv datum: de är beviset om det går vidare.',
      'Ett bokfört vite är ingen effekt. Först när det debiteras blir det en rad i Effekter, och realiserat när det är betalt.',
    ],
    notCharged: 'Bokfört men inte debiterat (räknas inte)',
  },
  page: {
    name: 'Måluppföljning',
    title: 'Måluppföljning',
    line: 'Indikatorer för året nedan, ur bladet Indikatorer. Ett streck betyder inte mätt, eller inget mål att nå.',
    year: 'År',
    yearHelp: 'Skriv ett annat år för att visa det.',
    columns: ['Indikator', 'Kategori/Förvaltning', 'Utfall', 'Målvärde', 'Läge', 'Förra året'],
    tooMany: ' indikatorer till får inte plats på sidan. De står i bladet Indikatorer.',
    none: 'Inga indikatorer för året.',
  },
} as const;
