/** Läs mig: what the workbook is, the 15 minutes a month, what the words mean, what to leave out. */
export const readMeTexts = {
  title: 'Effektregister för inköp',
  lead: 'Här registreras vad inköp ger, vad som verkligen blev av det, och vad det betyder för budgeten. Boken fungerar utan tillägget; tillägget kontrollerar och uppdaterar.',
  sections: [
    {
      title: 'Femton minuter i månaden',
      lines: [
        [
          '1',
          'Registrera nya effekter på bladet Effekter: en rad per effekt. Typ, förvaltning, startdatum och belopp räcker för att raden ska räknas. Små belopp räknas också.',
        ],
        ['2', 'Skriv in det som syns i bokföringen på bladet Utfall: Effekt-ID, period, belopp och källa.'],
        [
          '3',
          'Kontrollera (knappen Kontrollera i tillägget). Kolumnen Kontroll och bladet Granskning säger vad som saknas och hur det rättas.',
        ],
        ['4', 'Uppdatera (knappen Uppdatera). Ledningsvy, Sammanställning och Budgetunderlag får nya siffror.'],
      ],
    },
    {
      title: 'Fyra klasser som aldrig blandas',
      lines: [
        ['Frigjorda medel', 'Kostnaden sjunker jämfört med tidigare avtal, utfall eller budget. Påverkar budgeten.'],
        ['Återbetalda medel', 'Viten, rättade fakturor och andra engångsbelopp. Pengar tillbaka en gång.'],
        ['Undvikna kostnader', 'En begärd eller väntad höjning som inte blev av. Frigör inga pengar.'],
        ['Indirekt och tid', 'Följdeffekter och sparade timmar. Visas för sig.'],
      ],
    },
    {
      title: 'Två ord att hålla isär',
      lines: [
        ['Kalkylerad', 'Vad avtalet väntas ge: en prognos.'],
        [
          'Realiserad',
          'Vad som syns i budgetutfall, fakturor eller kreditnotor. Det som inte är uppföljt visas som ett streck, aldrig som ett lyckat resultat.',
        ],
      ],
    },
    {
      title: 'Bladen',
      lines: [
        ['Ledningsvy', 'En sida att visa: nyckeltal och diagram.'],
        [
          'Sammanställning',
          'Alla siffror per år, typ, förvaltning, kategori och anledning, mål och avvikelser. Varje tal är en formel.',
        ],
        ['Budgetunderlag', 'Vad som ändras till nästa år, vad som upphör och vad som är beslutat.'],
        ['Effekter, Utfall, Mål', 'Här skriver ni. Ärenden och Läckageunderlag är frivilliga.'],
        ['Granskning, Fakta', 'Skrivs av tillägget.'],
        ['Listor, Inställningar', 'Val i listorna och gränser för beräkningen.'],
      ],
    },
    {
      title: 'Bra att veta',
      lines: [
        [
          'Baseline',
          'Skriv in utgångskostnaden när upphandlingen startar, inte efteråt. Utan den går effekten inte att mäta.',
        ],
        [
          'Egna kolumner',
          'Lägg gärna till kolumner, ändra ordning, sortera och filtrera. Kolumner hittas på rubriken: döp inte om bokens egna.',
        ],
        [
          'Allmän handling',
          'Boken är en allmän handling. Skriv inte enhetspriser som omfattas av sekretess, inte personnummer och inget om enskilda. Läses leverantörsreskontran in får den månadssummor per avtalad leverantör; enskilda näringsidkare summeras utan namn och nummer.',
        ],
        ['Aktuell?', 'Raden överst på läsbladen säger om registret har ändrats sedan senaste uppdateringen.'],
      ],
    },
  ],
} as const;
