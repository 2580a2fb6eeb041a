import type { RuleWords } from './words';

const quoted = (text: string): string => `”${text}”`;

/** Rules of Indikatorer and Bevakning, in Swedish. */
export const indicatorRulesSv = {
  E681: {
    title: 'Indikator saknas',
    message: () => 'Indikatorn har inget namn.',
    action: 'Skriv vad som mäts.',
    why: 'Ett tal utan namn säger ingenting.',
  },
  E682: {
    title: 'Värdet går inte att läsa',
    message: (say) => (say.is('reason', 'missing') ? 'Året saknas.' : `${quoted(say.text('text'))} går inte att läsa.`),
    action: 'Skriv ett tal, eller välj Enhet text. Lämna Utfall tomt om det inte är mätt.',
    actionFor: (say) => {
      if (say.is('kind', 'year')) return 'Skriv året med fyra siffror, till exempel 2026.';
      return say.is('kind', 'choice')
        ? 'Välj ett värde i listan.'
        : 'Skriv ett tal, eller välj Enhet text. Lämna Utfall tomt om det inte är mätt.';
    },
    why: 'Ett mål kan bara nås med ett utfall som går att jämföra.',
  },
  W683: {
    title: 'Samma indikator två gånger',
    message: (say) => `Samma indikator, år och kategori står även på ${say.rows()}.`,
    action: 'Behåll en av raderna.',
    why: 'Två utfall för samma mål kan inte båda gälla.',
  },
  W684: {
    title: 'Året är slut utan utfall',
    message: (say) => `${say.text('year')} är slut, men utfallet saknas.`,
    action: 'Fyll i utfallet, eller skriv i kommentaren varför det inte mättes.',
    why: 'Det som inte är mätt visas aldrig som nått.',
  },
  W685: {
    title: 'Procent skrivna på två sätt',
    message: () => 'Mål och utfall är i procent, men det ena är skrivet som andel och det andra som procenttal.',
    action: 'Skriv båda på samma sätt, till exempel 0,8 eller 80 %.',
    why: 'Annars jämförs 0,8 med 80. Läget visas inte förrän det är rättat.',
  },
  W686: {
    title: 'Enheten rymmer inte registrets siffra',
    message: (say) =>
      say.is('kind', 'money')
        ? 'Registret fyller i kronor, och enheten är varken kr eller mkr.'
        : say.is('kind', 'share')
          ? 'Registret fyller i en andel, och enheten är inte %.'
          : 'Registret fyller i ett antal, och enheten är inte st.',
    action: 'Välj den enhet som siffran har.',
    why: 'Annars jämförs kronor med styck. Läget visas inte förrän det är rättat.',
  },
  W721: {
    title: 'Bokfört vite är inte debiterat',
    message: (say) =>
      `${say.kronor('bookedOre')} är bokfört, och inget är debiterat på ${say.counted('days', 'dag', 'dagar')}.`,
    action: 'Debitera vitet, eller avsluta bevakningen.',
    why: 'Ett vite som bara är bokfört är inga pengar.',
  },
  W722: {
    title: 'Debiterat är mer än bokfört',
    message: (say) => `Debiterat ${say.kronor('chargedOre')} är mer än bokfört ${say.kronor('bookedOre')}.`,
    action: 'Kontrollera beloppen.',
    why: 'Det som debiteras ska först ha bokförts.',
  },
  W723: {
    title: 'Debiterat utan effekt',
    message: (say) => `${say.kronor('chargedOre')} är debiterat, men ingen effekt är registrerad.`,
    action: 'Skapa effekten, eller fyll i dess Effekt-ID.',
    why: 'Återbetalda medel syns i registret bara som effekter.',
  },
  W724: {
    title: 'Effektens belopp är ett annat',
    message: (say) =>
      say.is('reason', 'missing')
        ? `Ingen räknad effekt har Effekt-ID ${say.text('text')}.`
        : `Effektens belopp är ${say.kronor('amountOre')}, debiterat är ${say.kronor('chargedOre')}.`,
    action: 'Rätta beloppet eller Effekt-ID.',
    why: 'Samma vite ska ha samma belopp på båda ställena.',
  },
  W725: {
    title: 'Nästa åtgärd är försenad',
    message: (say) => `Nästa åtgärd skulle ha gjorts senast ${say.day('bySerial')}.`,
    action: 'Gör åtgärden, flytta datumet eller avsluta bevakningen.',
    why: 'En avvikelse som ingen följer upp blir ingen rättelse.',
  },
  W726: {
    title: 'Datum i framtiden eller oläsligt',
    message: (say) =>
      say.is('reason', 'future')
        ? `Steg sedan ${say.day('sinceSerial')} ligger i framtiden.`
        : `${quoted(say.text('text'))} är inget datum.`,
    action: 'Rätta datumet.',
    why: 'Daterade steg är det som behövs om leverantören ska uteslutas.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
