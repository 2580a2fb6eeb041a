import type { SettingKey } from '../../domain/register/settings';

/** How a setting is called on Inställningar. The workbook is always Swedish. */
export interface SettingWords {
  readonly label: string;
  /** Name of the value's cell, after `Inst_`. */
  readonly name: string;
  /** What it does, beside the value. */
  readonly help: string;
}

/** Words of every setting. */
export const settingWords: Readonly<Record<SettingKey, SettingWords>> = {
  organisation: { label: 'Organisation', name: 'Organisation', help: 'Namnet i rubriken på Ledningsvy.' },
  asOf: {
    label: 'Per datum',
    name: 'PerDatum',
    help: 'Dagen som siffrorna gäller för. Tom = dagens datum när sammanställningen uppdateras.',
  },
  displayUnit: {
    label: 'Visningsenhet',
    name: 'Visningsenhet',
    help: 'Enhet på läsbladen. Cellerna innehåller alltid kronor; bara visningen ändras.',
  },
  capMonths: {
    label: 'Tak, månader',
    name: 'TakMånader',
    help: 'Försiktig vy: så många månader räknas som mest av en effekt med avtalstid.',
  },
  avoidanceCapMonths: {
    label: 'Cost avoidance, månader',
    name: 'CostAvoidanceMånader',
    help: 'Försiktig vy: så många månader räknas som mest av en undviken kostnad.',
  },
  hourlyCost: {
    label: 'Timkostnad',
    name: 'Timkostnad',
    help: 'Kronor per sparad timme. Tom = timmar visas men värderas inte.',
  },
  savingWarningShare: {
    label: 'Varningsgräns besparing',
    name: 'VarningsgränsBesparing',
    help: 'En besparing som är en större andel av utgångskostnaden ska ses över.',
  },
  lateFollowUpMonths: {
    label: 'Sen uppföljning, månader',
    name: 'SenUppföljningMånader',
    help: 'En löpande effekt som inte har följts upp på så många månader ska kompletteras.',
  },
  unpaidClaimDays: {
    label: 'Obetald fordran, dagar',
    name: 'ObetaldFordranDagar',
    help: 'En fordran som är äldre än så och inte betald i sin helhet ska kompletteras.',
  },
  validationLimit: {
    label: 'Valideringsgräns',
    name: 'Valideringsgräns',
    help: 'Kronor. Effekter över gränsen bör ha underlag och vara validerade av ekonomi.',
  },
  forecastCoverage: {
    label: 'Prognos kräver uppföljning',
    name: 'PrognosKräverUppföljning',
    help: 'Så stor andel måste vara uppföljd för att prognosen ska använda realiseringsgraden.',
  },
  organisationNumber: {
    label: 'Organisationsnummer',
    name: 'Organisationsnummer',
    help: 'Ert eget nummer. Rader i reskontran med det räknas som interna.',
  },
  ledgerReadyDays: {
    label: 'Reskontra klar efter dagar',
    name: 'ReskontraKlarDagar',
    help: 'Så många dagar efter månadens slut väntar förslagen på sena fakturor.',
  },
  scopeTolerance: {
    label: 'Omfångsprov, tolerans',
    name: 'OmfångsprovTolerans',
    help: 'Så mycket får reskontrans tolv månader före start skilja sig från utgångskostnaden.',
  },
  shortestFollowUpMonths: {
    label: 'Minsta uppföljningsperiod, månader',
    name: 'MinstaUppföljningMånader',
    help: 'Kortare perioder ger inget förslag: enstaka månader svänger för mycket.',
  },
  creditMatchDays: {
    label: 'Kreditmatchning, dagar',
    name: 'KreditmatchningDagar',
    help: 'Så länge efter ett engångsbelopps datum söks kreditnotor.',
  },
  smallestCredit: {
    label: 'Minsta kreditbelopp',
    name: 'MinstaKreditbelopp',
    help: 'Kronor. Mindre kreditnotor sparas inte rad för rad.',
  },
  loyaltyCoverage: {
    label: 'Trohet kräver täckning',
    name: 'TrohetKräverTäckning',
    help: 'Så stor andel av köpen måste ha avtalsreferens för att avtalstrohet ska visas.',
  },
  neverReadAccounts: {
    label: 'Konton som aldrig läses',
    name: 'KontonSomAldrigLäses',
    help: 'T.ex. konton för placeringar, där leverantörens namn röjer en person. Summeras bara som Undantaget.',
  },
  internalCounterparties: {
    label: 'Interna motparter',
    name: 'InternaMotparter',
    help: 'Motpartskoder för den egna organisationen.',
  },
  groupCounterparties: {
    label: 'Koncernmotparter',
    name: 'Koncernmotparter',
    help: 'Motpartskoder för egna bolag.',
  },
  registerKind: {
    label: 'Registertyp',
    name: 'Registertyp',
    help: 'Register = er egen organisations. Samling = flera organisationers register, som hämtas ur deras filer.',
  },
  keepsPersonal: {
    label: 'Hämta Ansvarig, Kommentar och Underlag',
    name: 'HämtaFritext',
    help: 'Ja = de följer med från medlemmarnas register. Kan vara personuppgifter.',
  },
  leadQuarters: {
    label: 'Ledtid, kvartal',
    name: 'LedtidKvartal',
    help: 'Från ett initiativs uppstart till dess effekt, när Effekt från är tom.',
  },
  planTermYears: {
    label: 'Planens avtalstid, år',
    name: 'PlanensAvtalstidÅr',
    help: 'Avtalstid för ett initiativ som inte har någon egen.',
  },
  ideaProbability: {
    label: 'Sannolikhet Idé',
    name: 'SannolikhetIdé',
    help: 'Så stor del av planen räknas i steget. Ett antagande: ändra det efter er erfarenhet.',
  },
  decidedProbability: {
    label: 'Sannolikhet Beslutad',
    name: 'SannolikhetBeslutad',
    help: 'Så stor del av planen räknas i steget. Ett antagande.',
  },
  procurementProbability: {
    label: 'Sannolikhet Upphandling',
    name: 'SannolikhetUpphandling',
    help: 'Så stor del av planen räknas i steget, också för Avtal utan kopplad effekt. Ett antagande.',
  },
};
