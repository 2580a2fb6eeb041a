import type { BaselineSource, EffectClass, EffectType, Reason, Status } from '../domain/effect/effect';
import type { DeviationCause, OutcomeSource } from '../domain/register/outcome';
import type { LedgerDeviation } from '../domain/ledger/ledgerFields';
import type { DisplayUnit } from '../domain/register/settings';
import type { TargetBasis, TargetScope } from '../domain/register/target';
import type {
  BudgetDecisionField, CaseField, EffectField, OutcomeField, TargetField, UnitDataField,
} from '../domain/register/cells';

/** Sheet names. The workbook is always Swedish, whatever language the pane speaks. */
export const sheetNames = {
  readMe: 'Läs mig',
  effects: 'Effekter',
  outcomes: 'Utfall',
  targets: 'Mål',
  cases: 'Ärenden',
  unitData: 'Läckageunderlag',
  lists: 'Listor',
  settings: 'Inställningar',
  review: 'Granskning',
  facts: 'Fakta',
  summary: 'Sammanställning',
  management: 'Ledningsvy',
  budget: 'Budgetunderlag',
} as const;

export const effectHeadings: Readonly<Record<EffectField, string>> = {
  id: 'Effekt-ID',
  title: 'Benämning',
  check: 'Kontroll',
  type: 'Typ av effektivisering',
  department: 'Förvaltning',
  category: 'Kategori',
  reason: 'Anledning till effektivisering',
  supplier: 'Leverantör',
  start: 'Startdatum',
  termYears: 'Avtalstid år',
  baseline: 'Utgångskostnad per år',
  newCost: 'Ny kostnad per år',
  baselineSource: 'Baselinekälla',
  amount: 'Belopp',
  annualEffect: 'Årseffekt',
  calculated: 'Kalkylerad effekt',
  realised: 'Realiserad effekt',
  caseId: 'Ärende',
  ceiling: 'Tak enligt avtal per år',
  implementationCost: 'Införandekostnad',
  indirectPerYear: 'Indirekt effekt per år',
  hoursPerYear: 'Sparade timmar per år',
  actualEnd: 'Faktiskt slutdatum',
  evidence: 'Underlag',
  owner: 'Ansvarig',
  status: 'Status',
  otherBenefit: 'Annan nytta',
  comment: 'Kommentar',
  registered: 'Registrerad',
  validatedBy: 'Validerad av ekonomi',
  validatedAmount: 'Validerat belopp',
  validationFingerprint: 'Valideringsavtryck',
};

export const outcomeHeadings: Readonly<Record<OutcomeField, string>> = {
  effectId: 'Effekt-ID',
  effectTitle: 'Benämning',
  from: 'Från',
  to: 'Till',
  amount: 'Realiserat belopp',
  source: 'Källa',
  evidence: 'Underlag',
  cause: 'Avvikelseorsak',
  verified: 'Verifierad',
  comment: 'Kommentar',
};

export const targetHeadings: Readonly<Record<TargetField, string>> = {
  year: 'År', department: 'Förvaltning', amount: 'Mål', share: 'Andel', scope: 'Avser', basis: 'Räknas som',
};

export const budgetDecisionHeadings: Readonly<Record<BudgetDecisionField, string>> = {
  year: 'År', department: 'Förvaltning', amount: 'Belopp', decision: 'Beslut',
};

export const caseHeadings: Readonly<Record<CaseField, string>> = {
  caseId: 'Ärende', title: 'Benämning', statedTotal: 'Uppgiven total',
};

export const unitDataHeadings: Readonly<Record<UnitDataField, string>> = {
  effectId: 'Effekt-ID',
  from: 'Från',
  to: 'Till',
  priceBefore: 'Pris före',
  contractPrice: 'Avtalspris',
  indexedPrice: 'Indexerat avtalspris',
  invoicedPrice: 'Fakturerat pris',
  priceOffContract: 'Pris utanför avtal',
  plannedVolume: 'Planerad volym',
  volumeOnContract: 'Volym på avtal',
  volumeOffContract: 'Volym utanför avtal',
};

export const reviewHeadings = {
  effectId: 'Effekt-ID', sheet: 'Blad', row: 'Rad', column: 'Kolumn', rule: 'Regel', severity: 'Allvar', message: 'Meddelande',
} as const;

/** Headings of Fakta, the ledger. Amounts in kronor. */
export const factHeadings = {
  effectId: 'Effekt-ID',
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
  lapsed: 'Bortfall',
  realised: 'Realiserad',
  confirmed: 'Bekräftad',
  estimated: 'Beräknat utfall',
  unverified: 'Ej verifierat',
  elapsed: 'Förfluten',
  elapsedDirect: 'Förfluten direkt',
  followedUp: 'Uppföljd',
  notFollowedUp: 'Ej uppföljd',
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
} as const;

export const factMonthHeadings = {
  month: 'Månad', class: 'Klass', classRank: 'Klassnummer', calculated: 'Kalkylerad', realised: 'Realiserad', confirmed: 'Bekräftad',
  outcomes: 'Antal utfall',
} as const;

export const factTargetHeadings = {
  year: 'År', department: 'Förvaltning', target: 'Mål', scope: 'Avser', classLimit: 'Klassgräns', basis: 'Räknas som',
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
  severities: { error: 'Fel', warning: 'Varning' },
  validations: { none: 'Nej', valid: 'Ja', changed: 'Ändrad sedan' },
  yes: 'Ja',
  no: 'Nej',
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

export const settingLabels = {
  organisation: 'Organisation',
  asOf: 'Per datum',
  displayUnit: 'Visningsenhet',
  capMonths: 'Tak, månader',
  avoidanceCapMonths: 'Cost avoidance, månader',
  hourlyCost: 'Timkostnad',
  savingWarningShare: 'Varningsgräns besparing',
  lateFollowUpMonths: 'Sen uppföljning, månader',
  unpaidClaimDays: 'Obetald fordran, dagar',
  validationLimit: 'Valideringsgräns',
  forecastCoverage: 'Prognos kräver uppföljning',
} as const;
