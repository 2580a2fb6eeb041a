import type { BaselineSource, EffectClass, EffectType, Reason, Status } from '../domain/effect/effect';
import type { ContractRole } from '../domain/payables/contract';
import type { FollowUpMethod } from '../domain/payables/payablesEffect';
import type { DeviationCause, OutcomeSource } from '../domain/register/outcome';
import type { LedgerDeviation } from '../domain/ledger/ledgerFields';
import type { DisplayUnit } from '../domain/register/settings';
import type { TargetBasis, TargetScope } from '../domain/register/target';

export {
  budgetDecisionHeadings,
  caseHeadings,
  effectHeadings,
  outcomeHeadings,
  targetHeadings,
  unitDataHeadings,
} from './tables';

/** Sheet names, in the order of the tabs. The workbook is always Swedish, whatever language the pane speaks. */
export const sheetNames = {
  readMe: 'Läs mig',
  management: 'Ledningsvy',
  summary: 'Sammanställning',
  budget: 'Budgetunderlag',
  effects: 'Effekter',
  outcomes: 'Utfall',
  targets: 'Mål',
  cases: 'Ärenden',
  unitData: 'Läckageunderlag',
  review: 'Granskning',
  facts: 'Fakta',
  lists: 'Listor',
  settings: 'Inställningar',
} as const;

/** What follows the name of a sheet that an upgrade has set aside; a number when it is not the first, and `)`. */
export const setAsideStem = ' (tidigare';

/** What Kontroll says of a row without one that nothing has been found for. */
export const withoutEffectId = 'Effekt-ID saknas';

export const reviewHeadings = {
  effectId: 'Effekt-ID',
  sheet: 'Blad',
  row: 'Rad',
  column: 'Kolumn',
  rule: 'Regel',
  severity: 'Allvar',
  message: 'Meddelande',
  /** The words that Kontroll shows. */
  brief: 'I korthet',
  /** What Kontroll finds its row by: the Effekt-ID, or row and Benämning where that is missing or doubled. */
  key: 'Nyckel',
} as const;

/** Headings of Fakta, the ledger. Amounts in kronor. */
export const factHeadings = {
  effectId: 'Effekt-ID',
  key: 'Nyckel',
  title: 'Benämning',
  year: 'År',
  class: 'Klass',
  classRank: 'Klassnummer',
  type: 'Typ',
  department: 'Förvaltning',
  category: 'Kategori',
  reason: 'Anledning',
  supplier: 'Leverantör',
  caseId: 'Ärende',
  startYear: 'Startår',
  lastYear: 'Sista år',
  hasTerm: 'Löper över tid',
  validation: 'Validering',
  calculated: 'Kalkylerad',
  calculatedSize: 'Kalkylerad utan tecken',
  recurring: 'Kalkylerad löpande',
  lapsed: 'Bortfall',
  realised: 'Realiserad',
  realisedCost: 'Varav införandekostnad',
  confirmed: 'Bekräftad',
  measuredMonths: 'Mätta månader',
  estimated: 'Beräknat utfall',
  estimatedMonths: 'Beräknade månader',
  unverified: 'Ej verifierat',
  elapsed: 'Förfluten',
  elapsedDirect: 'Förfluten direkt',
  elapsedSize: 'Förfluten direkt utan tecken',
  followedUp: 'Uppföljd',
  followedUpSize: 'Uppföljd utan tecken',
  ratedShown: 'Utfall i grad',
  rated: 'Kalkylerad i grad',
  notFollowedUp: 'Ej uppföljd',
  restNotRealised: 'Övrigt ej realiserat',
  deviationContractLoyalty: 'Avvikelse avtalet följs inte',
  deviationVolume: 'Avvikelse volym',
  deviationPrice: 'Avvikelse pris',
  deviationIndex: 'Avvikelse index',
  deviationBaselineWrong: 'Avvikelse baseline fel',
  deviationOther: 'Avvikelse annat',
  deviationNotBrokenDown: 'Avvikelse ej nedbrytbar',
  hours: 'Timmar',
  annualEffect: 'Årseffekt',
  capped: 'Inom tak',
  first12Months: 'Första 12 månaderna',
  runRate: 'Årstakt',
  shortfall: 'Underskott',
  surplus: 'Överskott',
  organisation: 'Organisation',
  contractNumber: 'Avtalsnummer',
} as const;

export const factMonthHeadings = {
  month: 'Månad',
  class: 'Klass',
  classRank: 'Klassnummer',
  calculated: 'Kalkylerad',
  realised: 'Realiserad',
  confirmed: 'Bekräftad',
  outcomes: 'Antal utfall',
} as const;

export const factTargetHeadings = {
  year: 'År',
  department: 'Förvaltning',
  target: 'Mål',
  scope: 'Avser',
  classLimit: 'Klassgräns',
  basis: 'Räknas som',
} as const;

export const factDecisionHeadings = { year: 'År', department: 'Förvaltning', amount: 'Belopp' } as const;

/** The words of the lists, keyed by the domain's codes; in the order of the lists. */
export const choices = {
  effectTypes: {
    oneOff: 'Engångsbelopp/vite',
    newContract: 'Nytt avtal',
    costAvoidance: 'Cost avoidance',
    other: 'Annat',
  } satisfies Record<EffectType, string>,
  effectClasses: {
    freed: 'Frigjorda medel',
    returned: 'Återbetalda medel',
    avoided: 'Undvikna kostnader',
    indirect: 'Indirekt och tid',
  } satisfies Record<EffectClass, string>,
  reasons: {
    frameworkContract: 'Ramavtal/kontrakt',
    directAward: 'Direktupphandling',
    miniCompetition: 'FKU',
    correctedInvoice: 'Rättad faktura',
    penalty: 'Vite',
    indexAdjustment: 'Indexjustering',
    other: 'Annat',
  } satisfies Record<Reason, string>,
  baselineSources: {
    previousContract: 'Tidigare avtal eller utfall',
    budget: 'Budget',
    indexedPrice: 'Indexuppräknat pris',
    averageBid: 'Anbudsmedel',
    marketAssessment: 'Marknadsbedömning',
  } satisfies Record<BaselineSource, string>,
  statuses: {
    calculated: 'Kalkylerad',
    agreed: 'Avtalad',
    followedUp: 'Under uppföljning',
    closed: 'Avslutad',
    withdrawn: 'Makulerad',
  } satisfies Record<Status, string>,
  deviationCauses: {
    contractLoyalty: 'Avtalet följs inte',
    volume: 'Volymförändring',
    price: 'Prisförändring',
    index: 'Index',
    baselineWrong: 'Baseline fel',
    other: 'Annat',
  } satisfies Record<DeviationCause, string>,
  ledgerDeviations: {
    contractLoyalty: 'Avtalet följs inte',
    volume: 'Volymförändring',
    price: 'Prisförändring',
    index: 'Index',
    baselineWrong: 'Baseline fel',
    other: 'Annat',
    notBrokenDown: 'Ej nedbrytbar',
  } satisfies Record<LedgerDeviation, string>,
  outcomeSources: {
    invoice: 'Faktura',
    creditNote: 'Kreditnota',
    budgetOutturn: 'Budgetutfall',
    estimated: 'Beräknat',
  } satisfies Record<OutcomeSource, string>,
  targetScopes: {
    freed: 'Frigjorda medel',
    freedAndReturned: 'Frigjorda och återbetalda',
    allButIndirect: 'Alla utom indirekta',
    all: 'Alla',
  } satisfies Record<TargetScope, string>,
  targetBases: {
    inYear: 'Effekt i året',
    newlySignedAnnual: 'Nytecknat, årseffekt',
    newlySignedWhole: 'Nytecknat, hela avtalstiden',
  } satisfies Record<TargetBasis, string>,
  displayUnits: { kr: 'kr', tkr: 'tkr', mkr: 'mkr' } satisfies Record<DisplayUnit, string>,
  severities: { error: 'Fel', warning: 'Att se över', completion: 'Att komplettera' },
  validations: { none: 'Nej', valid: 'Ja', changed: 'Ändrad sedan' },
  yes: 'Ja',
  no: 'Nej',
  contractRoles: { contracted: 'Avtalad', previous: 'Tidigare', account: 'Konto' } satisfies Record<
    ContractRole,
    string
  >,
  followUpMethods: {
    fixedCost: 'Fast kostnad',
    volume: 'Volym',
    unitPrice: 'Styckpris',
    amountsOnly: 'Bara belopp',
  } satisfies Record<FollowUpMethod, string>,
  creditNoteMethod: 'Kreditnota',
} as const;

export const listHeadings = {
  category: 'Kategori',
  department: 'Förvaltning',
  type: 'Typ av effektivisering',
  reason: 'Anledning till effektivisering',
  baselineSource: 'Baselinekälla',
  status: 'Status',
  cause: 'Avvikelseorsak',
  source: 'Källa',
  scope: 'Avser',
  basis: 'Räknas som',
  displayUnit: 'Visningsenhet',
} as const;

/** Department that a row for several departments may carry; always valid. */
export const sharedDepartment = 'Gemensamt';
/** Missing or not in its list. */
export const notStated = 'Ej angivet';
/** A target's department when it is blank. */
export const wholeOrganisation = 'Hela organisationen';
/** What a rate shows when nothing is measured. */
export const notMeasured = '–';
/** Effect without an ID, in Fakta. */
export const missingId = 'Effekt-ID saknas';

/** What an effect is called that no Effekt-ID tells from others, by the sheet's row. */
export function effectOnRow(effectId: string, row: number): string {
  return `${effectId === '' ? missingId : effectId}, rad ${row}`;
}
