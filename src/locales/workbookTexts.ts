import type { EffectField, OutcomeField, TargetField, UnitDataField } from '../domain/register/cells';
import { formatNumber } from './format';

/** Titles and the lines under them, per sheet. */
export const sheetTexts = {
  effects: {
    title: 'Effekter',
    lines: [
      'En rad per effekt. Fyll i vänster till höger; kolumner med kursiv rubrik räknas ut. Belopp i kronor exkl. moms.',
      'Grå celler används inte av den valda typen. Mindre vanliga kolumner finns bakom plustecknet ovanför tabellen.',
    ],
  },
  outcomes: {
    title: 'Utfall',
    lines: [
      'En rad per uppföljning: vad som syns i budgetutfall, fakturor eller kreditnotor för en effekt under en period.',
      'Från och till räknas som hela månader. Källa Beräknat visas bredvid men räknas aldrig som realiserat.',
    ],
  },
  targets: {
    title: 'Mål',
    lines: [
      'Mål per år för hela organisationen (Förvaltning tom) och, om ni vill, fördelat på förvaltningar som belopp eller andel.',
      'Till höger: beslut som ändrar en förvaltnings budget. De visas i Budgetunderlag.',
    ],
    decisions: 'Budgetbeslut',
  },
  cases: {
    title: 'Ärenden',
    lines: [
      'Frivilligt: ett ärende håller ihop effekterna av en upphandling eller en granskning.',
      'Uppgiven total är den summa någon redan har nämnt. Kontrollen säger till om effekterna inte ger samma summa.',
    ],
  },
  unitData: {
    title: 'Läckageunderlag',
    lines: [
      'Frivilligt: priser och volymer för en period visar varför utfallet avviker (avtalstrohet, index, pris, volym).',
      'Enhetspriser kan vara affärshemligheter. Boken är en allmän handling: skriv bara det som får lämnas ut.',
    ],
  },
  lists: {
    title: 'Listor',
    line: 'Skriv nya val direkt under en lista. Typ, status, orsak och källa hör till beräkningen och ska inte döpas om.',
  },
  settings: {
    title: 'Inställningar',
    lines: ['Gäller hela boken. Ändra värdet i mittenkolumnen; uppdatera sedan sammanställningen.'],
    headings: ['Inställning', 'Värde', 'Vad den gör'],
  },
  review: {
    title: 'Granskning',
    lines: [
      'Skrivs av tilläggets kontroll och uppdatering. Ett fel utelämnar raden ur alla summor; en varning räknas med.',
      'Rätta i bladet som raden nämner och kontrollera igen. Skriv inget här: innehållet ersätts nästa gång.',
    ],
  },
  facts: {
    title: 'Fakta',
    lines: [
      'Huvudboken bakom alla blad: en rad per effekt, år och klass, i kronor. Skrivs av uppdateringen, ändra inget här.',
      'Tabellen passar för pivottabeller, Power Query och Power BI.',
    ],
    stampHeadings: ['Stämpel', 'Vid uppdatering', 'Nu', 'Jämförelse'],
  },
} as const;

/** The line that stands in Granskning for what has no room there. */
export function moreIssues(count: number): string {
  const lines = count === 1 ? '1 rad till' : `${formatNumber(count, 'sv', 0)} rader till`;
  return `${lines} med samma regel får inte plats här. Rätta dem som står och kontrollera igen; panelens Granska visar alla.`;
}

export const stampLabels = {
  state: 'Läge',
  asOf: 'Per datum',
  displayUnit: 'Visningsenhet',
  counted: 'Rader som räknas',
  leftOut: 'Rader som utelämnas (fel)',
  withdrawn: 'Makulerade rader',
  unreadableAmount: 'Tillägg: belopp som formeln inte läser (kr)',
  leftOutAmount: 'Utelämnat belopp (kr)',
  withdrawnAmount: 'Makulerat belopp (kr)',
  rows: 'Ifyllda rader',
  calculated: 'Summa kalkylerad effekt',
  effectInputs: 'Kontrollsumma effekter, tal',
  effectChoices: 'Kontrollsumma effekter, val',
  outcomeInputs: 'Kontrollsumma utfall',
  targetInputs: 'Kontrollsumma mål',
  settingInputs: 'Kontrollsumma inställningar',
} as const;

export const stampStates = { running: 'Pågår', complete: 'Klar' } as const;

export const freshnessTexts = {
  current: 'Aktuell per',
  stale: 'Inaktuell: registret har ändrats – uppdatera. Siffrorna gäller per',
  never: 'Ännu inte uppdaterad: kontrollera registret och uppdatera sammanställningen.',
  incomplete: 'Ofullständig: uppdateringen avbröts – uppdatera igen.',
  same: 'Lika',
  changed: 'Ändrat',
} as const;

export const settingTexts = {
  organisation: 'Namnet i rubriken på Ledningsvy.',
  asOf: 'Dagen som siffrorna gäller för. Tom = dagens datum när sammanställningen uppdateras.',
  displayUnit: 'Enhet på läsbladen. Cellerna innehåller alltid kronor; bara visningen ändras.',
  capMonths: 'Försiktig vy: så många månader räknas som mest av en effekt med avtalstid.',
  avoidanceCapMonths: 'Försiktig vy: så många månader räknas som mest av en undviken kostnad.',
  hourlyCost: 'Kronor per sparad timme. Tom = timmar visas men värderas inte.',
  savingWarningShare: 'Varning när en besparing är större än denna andel av utgångskostnaden.',
  lateFollowUpMonths: 'Varning när en löpande effekt inte har följts upp på så många månader.',
  unpaidClaimDays: 'Varning när en fordran är äldre än så och inget har betalats.',
  validationLimit: 'Kronor. Effekter över gränsen bör ha underlag och vara validerade av ekonomi.',
  forecastCoverage: 'Så stor andel måste vara uppföljd för att prognosen ska använda realiseringsgraden.',
} as const;

/** Short help when a cell is selected. */
export const effectMessages: Readonly<Partial<Record<EffectField, string>>> = {
  id: 'Ett eget id per rad, till exempel E-0001. Utfall hittar effekten med det.',
  type: 'Nytt avtal: kostnaden per år ändras. Engångsbelopp/vite: pengar tillbaka en gång. Cost avoidance: en begärd höjning som undveks. Annat: till exempel tid.',
  department: 'Den som får effekten. Gemensamt om den inte kan fördelas.',
  category: 'Välj ur listan. Nya kategorier läggs till på bladet Listor.',
  reason: 'Vad som ledde till effekten.',
  start: 'Avtalsstart eller fordrans datum, till exempel 2025-09-01.',
  termYears: 'Utan förlängningsoptioner. 2,5 = 30 månader.',
  baseline: 'Årskostnad före, exkl. moms. Vid cost avoidance: den årskostnad som begärdes. Lämna tomt om du i stället fyller i Belopp.',
  newCost: 'Årskostnad efter, exkl. moms.',
  baselineSource: 'Varifrån utgångskostnaden kommer. Bara tidigare avtal, utfall eller budget kan ge frigjorda medel.',
  amount: 'Engångsbelopp, eller hela avtalstidens effekt när kostnad per år saknas.',
  annualEffect: 'Räknas ut: effekt per år. Engångsbelopp räknas aldrig om till år.',
  calculated: 'Räknas ut: hela avtalstidens effekt, en prognos tills utfall finns.',
  realised: 'Räknas ut: summan av utfall med faktura, kreditnota eller budgetutfall som källa.',
  check: 'Räknas ut: det allvarligaste i senaste kontrollen. Fel = raden utelämnas, Varning = raden räknas.',
  caseId: 'Samma ärende på alla effekter av en upphandling eller granskning.',
  ceiling: 'Högsta kostnad per år som avtalet tillåter. Begärt belopp över taket räknas inte.',
  implementationCost: 'Engångskostnad för att nå effekten. Dras av i startmånaden.',
  indirectPerYear: 'Indirekt effekt i kronor per år. Visas för sig.',
  hoursPerYear: 'Timmar per år. Värderas bara om timkostnad finns i Inställningar.',
  actualEnd: 'Om avtalet slutade i förtid. Månaderna efter visas som bortfall.',
  evidence: 'Diarienummer eller var underlaget finns.',
  status: 'Makulerad: raden räknas inte. Övriga är information.',
  otherBenefit: 'Kvalitet, hållbarhet: beskrivs men summeras inte.',
};

export const outcomeMessages: Readonly<Partial<Record<OutcomeField, string>>> = {
  effectId: 'Effekten som utfallet hör till.',
  from: 'Första dagen i perioden. Räknas som hel månad.',
  to: 'Sista dagen i perioden. Räknas som hel månad.',
  amount: 'Vad som syns i bokföringen för perioden, exkl. moms. Minus om det blev dyrare.',
  source: 'Beräknat räknas aldrig som realiserat.',
  cause: 'Varför utfallet skiljer sig från kalkylen, om det gör det.',
  verified: 'Vem som har stämt av beloppet. Tomt = inte verifierat.',
};

export const targetMessages: Readonly<Partial<Record<TargetField, string>>> = {
  department: 'Tom = hela organisationen. Förvaltningarnas mål fördelar organisationens, de läggs inte till.',
  amount: 'Kronor. Går före andel.',
  share: 'Andel av organisationens mål, till exempel 20 %.',
  scope: 'Vilka klasser målet räknar. Tomt = frigjorda och återbetalda.',
  basis: 'Tomt = effekt i året.',
};

export const unitDataMessages: Readonly<Partial<Record<UnitDataField, string>>> = {
  indexedPrice: 'Avtalspris efter index. Tomt = avtalspriset.',
  priceOffContract: 'Behövs bara när något köptes utanför avtal.',
};

export const alerts = {
  list: { title: 'Finns inte i listan', text: 'Välj ett värde ur listan, eller lägg till det på bladet Listor.' },
  fixedList: { title: 'Finns inte i listan', text: 'Välj ett av värdena i listan.' },
  effectId: { title: 'Okänt Effekt-ID', text: 'Ingen rad på bladet Effekter har detta id.' },
  date: { title: 'Inget datum', text: 'Skriv datum som 2025-09-01, mellan år 2000 och 2099.' },
} as const;

export const footer = { left: '&A', right: 'Sida &P av &N' } as const;
