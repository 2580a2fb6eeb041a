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
      'Skrivs av tilläggets kontroll och uppdatering. Fel: raden utelämnas ur alla summor. Att se över: något kan vara fel. Att komplettera: en uppgift saknas.',
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
  realisedLeftOut: 'Realiserad effekt: utelämnat (kr)',
  realisedAsText: 'Realiserad effekt: belopp skrivna som text (kr)',
  realisedLater: 'Realiserad effekt: ännu inte förflutet (kr)',
  rows: 'Ifyllda rader',
  calculated: 'Summa kalkylerad effekt',
  effectInputs: 'Kontrollsumma effekter',
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
  unreadableAsOf: 'Per datum i Inställningar går inte att läsa: dagens datum används.',
} as const;

export const alerts = {
  list: { title: 'Finns inte i listan', text: 'Välj ett värde ur listan, eller lägg till det på bladet Listor.' },
  fixedList: { title: 'Finns inte i listan', text: 'Välj ett av värdena i listan.' },
  effectId: { title: 'Okänt Effekt-ID', text: 'Ingen rad på bladet Effekter har detta id.' },
  date: { title: 'Inget datum', text: 'Skriv datum som 2025-09-01, mellan år 2000 och 2099.' },
} as const;

export const footer = { left: '&A', right: 'Sida &P av &N' } as const;
