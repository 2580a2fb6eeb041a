import type { RuleWords } from './words';

const quoted = (text: string): string => `”${text}”`;

/** Rules of Reskontra och avtal, and of Inköp, in Swedish. */
export const payablesRulesSv = {
  W561: {
    title: 'Beloppet är inte baseline minus kostnad',
    message: (say) =>
      `Realiserat belopp är ${say.kronor('shownOre')} men inte Baseline i perioden minus Kostnad i reskontra${say.has('expectedOre') ? `, som är ${say.kronor('expectedOre')}` : ''}.`,
    action: 'Rätta beloppet, eller töm Metod om utfallet kommer från någon annanstans.',
    why: 'Ett utfall ur reskontran ska gå att räkna efter.',
  },
  W562: {
    title: 'Reskontran har ändrats sedan utfallet skrevs',
    message: (say) =>
      `Reskontran har ändrats sedan utfallet skrevs: då ${say.kronor('beforeOre')}, nu ${say.kronor('nowOre')}.`,
    action: 'Titta på skillnaden och uppdatera utfallet om det nya beloppet är rätt.',
    why: 'Bokföring rättas i efterhand, och en fil kan ha varit ofullständig.',
  },
  W563: {
    title: 'Uppskattning räknas utan att vara verifierad',
    message: () => 'Ett förslag som inte klarat alla prov räknas som realiserat utan att någon verifierat det.',
    action: 'Fyll i Verifierad, eller sätt källan till Beräknat.',
    why: 'Bara en människa kan höja en uppskattning till ett utfall, och det ska synas vem.',
  },
  E506: {
    title: 'Kreditraden används redan',
    message: (say) => `Kreditraden används redan av ett annat utfall, ${say.rows()}.`,
    action: 'Ta bort det ena utfallet, eller välj en annan kreditrad.',
    why: 'Samma kreditnota får inte räknas två gånger.',
  },
  E901: {
    title: 'Filen går inte att läsa',
    message: () => 'Filen går inte att läsa: teckenkodningen är varken UTF-8, UTF-16 eller Windows-1252.',
    action: 'Spara den som CSV UTF-8 och försök igen.',
    why: 'Tecken som inte går att läsa gissas aldrig.',
  },
  E902: {
    title: 'Perioden finns redan',
    message: (say) =>
      `Perioden ${say.month('fromMonth')}–${say.month('toMonth')} finns redan i inläsning ${say.text('id')}.`,
    action: 'Ersätt den, eller avbryt. Inget läggs till två gånger.',
    why: 'Samma kostnad får inte räknas två gånger.',
  },
  E903: {
    title: 'En kolumn saknas',
    message: (say) => `Hittar ingen kolumn för ${say.text('field')}.`,
    action: 'Välj den i listan.',
    why: 'Utan belopp, period och leverantör går raderna inte att använda.',
  },
  E904: {
    title: 'Decimaltecknet går inte att avgöra',
    message: (say) =>
      `Beloppen i kolumn ${say.text('column')}, till exempel på rad ${say.text('line')}, kan läsas på två sätt: decimaler eller tusental.`,
    action: 'Välj decimaltecken.',
    why: 'Fel val gör beloppen tusen gånger för stora eller för små.',
  },
  E905: {
    title: 'Filen har båda sidor av bokföringen',
    message: () => 'Filen innehåller båda sidor av bokföringen: verifikationerna summerar till noll.',
    action: 'Välj kostnadskontona.',
    why: 'Annars tar kostnader och betalningar ut varandra.',
  },
  E906: {
    title: 'Rader går inte att läsa',
    message: (say) =>
      `${say.counted('count', 'rad', 'rader')} (${say.percent('share')}) har belopp eller datum som inte går att läsa.`,
    action: 'Kontrollera valet av kolumner och filens format.',
    why: 'En fil som läses till hälften ger för låga kostnader och falska besparingar.',
  },
  W907: {
    title: 'Okänt om beloppen är utan moms',
    message: () =>
      'Det går inte att se om beloppen är utan moms. Förslag ur den här inläsningen blir bara uppskattningar.',
    action: 'Läs in en fil med belopp exklusive moms om det går.',
    why: 'Moms är ingen kostnad för kommuner och regioner, och momssatserna är olika.',
  },
  W908: {
    title: 'Interna leverantörsnummer',
    message: (say) =>
      `Kolumnen ${quoted(say.text('heading'))} ser ut att vara interna leverantörsnummer, inte organisationsnummer.`,
    action: 'Välj en annan kolumn om det finns en. Leverantörer matchas annars på namn.',
    why: 'Namn skrivs olika, så förslagen blir uppskattningar.',
  },
  W909: {
    title: 'Månadens summa har mer än halverats',
    message: (say) =>
      `Summan för ${say.month('month')} är mindre än hälften av den som fanns (${say.kronor('beforeOre')} → ${say.kronor('afterOre')}).`,
    action: 'Kontrollera att filen är hel.',
    why: 'En avhuggen fil ser ut som en besparing.',
  },
  W910: {
    title: 'Inte daterat efter bokföringsperiod',
    message: (say) =>
      `Raderna är daterade efter ${say.is('reason', 'payment') ? 'betaldatum' : 'fakturadatum'}, inte bokföringsperiod.`,
    action: 'Läs in en fil med bokföringsperiod om det går. Kostnader kan ligga i fel månad.',
    why: 'Förslagen gäller hela månader.',
  },
  W911: {
    title: 'Rader om privatpersoner',
    message: (say) =>
      `${say.counted('count', 'rad', 'rader')} avser privatpersoner eller enskilda firmor. De är summerade utan namn och nummer.`,
    action: 'Inget behöver göras. En sådan leverantör följs upp för hand.',
    why: 'Organisationsnumret för en enskild firma är ett personnummer.',
  },
  W912: {
    title: 'Omvänt tecken',
    message: (say) => `Beloppen ser ut att ha omvänt tecken: summan är ${say.kronor('sumOre')}.`,
    action: 'Vänd tecknen vid inläsningen om kostnader är negativa i filen.',
    why: 'Kostnader ska vara positiva.',
  },
  W913: {
    title: 'Förvaltningar är inte kopplade',
    message: (say) => `${say.number('count')} förvaltningsnamn i filen är inte kopplade till listan.`,
    action: 'Koppla dem i tabellen Förvaltningskoppling på Listor.',
    why: 'Köp utan förvaltning kan inte läggas på en förvaltnings effekt.',
  },
  W914: {
    title: 'Rader i annan valuta',
    message: (say) => `${say.counted('count', 'rad', 'rader')} i annan valuta än SEK räknas inte med.`,
    action: 'Läs in belopp i kronor om filen har dem.',
    why: 'Växelkurser gissas inte.',
  },
  E921: {
    title: 'Organisationsnumret är inte giltigt',
    message: (say) =>
      `Organisationsnumret är inte giltigt: ${say.is('reason', 'checkDigit') ? 'kontrollsiffran stämmer inte' : say.is('reason', 'length') ? 'fel längd' : 'så börjar inget organisationsnummer'}.`,
    action: 'Rätta numret. Tills dess används inte raden.',
    why: 'Leverantören hittas i reskontran på sitt nummer.',
  },
  E922: {
    title: 'Numret är ett personnummer',
    message: () => 'Numret är ett personnummer.',
    action: 'Ta bort det och följ upp leverantören för hand.',
    why: 'Registret är allmän handling och ska inte innehålla personnummer.',
  },
  E923: {
    title: 'Avtalsraden saknar något',
    message: (say) => {
      if (say.is('reason', 'number')) return 'Avtalsnummer saknas.';
      if (say.is('reason', 'role')) return `${quoted(say.text('text'))} är ingen roll: Avtalad, Tidigare eller Konto.`;
      if (say.is('reason', 'supplier')) return 'Raden har varken organisationsnummer eller leverantör.';
      if (say.is('reason', 'start')) return 'Startdatum saknas.';
      if (say.is('reason', 'unreadable')) return `Startdatum ${quoted(say.text('text'))} går inte att läsa.`;
      if (say.is('reason', 'noAccounts')) return 'Rollen Konto kräver att Konton är ifyllt.';
      return `Konton ${quoted(say.text('text'))} går inte att läsa.`;
    },
    action: 'Fyll i det som saknas. Konton skrivs som 6*; 7410; 6400-6499.',
    actionFor: (say) => {
      if (say.is('reason', 'role')) return 'Välj en roll i listan.';
      if (say.is('reason', 'unreadable')) return 'Skriv datumet som år-månad-dag, till exempel 2025-09-01.';
      return say.is('reason', 'accounts') || say.is('reason', 'noAccounts')
        ? 'Skriv konton som 6*; 7410; 6400-6499.'
        : 'Fyll i det som saknas.';
    },
    why: 'Utan det går det inte att veta vilka kostnader som hör till avtalet.',
  },
  E924: {
    title: 'Slutdatum går inte att använda',
    message: (say) =>
      say.is('reason', 'reversed')
        ? `Slutdatum ${say.day('toSerial')} ligger före startdatum ${say.day('fromSerial')}.`
        : `Slutdatum ${quoted(say.text('text'))} går inte att läsa.`,
    action: 'Rätta datumet, eller töm cellen om avtalet löper.',
    why: 'Datumen avgör vilka köp som hör till avtalet.',
  },
  W925: {
    title: 'Avtalen har ändrats sedan inläsningen',
    message: (say) => `Avtalen har ändrats sedan inläsning ${say.text('id')}.`,
    action: 'Läs in filerna igen.',
    why: 'Raderna är fördelade efter hur avtalen såg ut då.',
  },
  W926: {
    title: 'Flera avtal med samma leverantör',
    message: (say) =>
      `Leverantören ${say.text('name')} har ${say.number('count')} avtal som gäller samtidigt utan att konton eller förvaltningar skiljer dem åt: ${say.kronor('sumOre')} är oklara.`,
    action: 'Fyll i konton eller förvaltningar på avtalens rader och läs in filerna igen.',
    why: 'Kostnader delas aldrig mellan avtal på en höft.',
  },
  W927: {
    title: 'Avtalsnumret finns inte',
    message: (say) => `Avtalsnumret ${quoted(say.text('text'))} finns inte på bladet Avtal.`,
    action: 'Lägg in avtalet där, eller rätta numret.',
    why: 'Kostnaderna hittas genom avtalets leverantörer.',
  },
  W928: {
    title: 'Köp utanför avtalet syns inte',
    message: (say) => `Avtal ${say.text('number')}: ingen tidigare leverantör och inga konton är angivna.`,
    action: 'Lägg till den tidigare leverantören (rollen Tidigare) eller konton (rollen Konto).',
    why: 'Köp utanför avtalet syns då inte, och en låg kostnad kan se ut som en besparing.',
  },
  W929: {
    title: 'Inga köp på tolv månader',
    message: (say) => `Inga köp från ${say.text('name')} finns i de senaste tolv lästa månaderna.`,
    action: 'Kontrollera organisationsnumret och om avtalet används.',
    why: 'Ett avtal som inte används ger ingen effekt.',
  },
  W930: {
    title: 'Leverantören står inte på avtalet',
    message: (say) => `${say.counted('count', 'rad', 'rader')} hänvisar till ett avtal där leverantören inte står.`,
    action: 'Lägg till leverantören på avtalet, eller rätta hänvisningen i ekonomisystemet.',
    why: 'Raderna räknas till avtalet, för så är de konterade.',
  },
  W941: {
    title: 'För få giltiga organisationsnummer',
    message: (say) =>
      `Avtalslistan har ${say.number('count')} av ${say.counted('rows', 'rad', 'rader')} med giltigt organisationsnummer. Troheten visas inte.`,
    action: 'Fyll i organisationsnummer på avtalens leverantörer.',
    why: 'Utan nummer går det inte att se vad som köps från avtalade leverantörer.',
  },
  W942: {
    title: 'Köp saknar kategori',
    message: (say) => `${say.percent('share')} av köpen saknar kategori.`,
    action: 'Koppla kontona i tabellen Kontokategori på Listor.',
    why: 'Mål för trohet sätts per kategori.',
  },
  W943: {
    title: 'Perioden är kortare än ett år',
    message: (say) => `Gäller ${say.counted('count', 'månad', 'månader')}: köp av fler är inte inlästa.`,
    action: 'Läs in tolv månader för att kunna jämföra år med år.',
    why: 'Köp varierar över året.',
  },
  E944: {
    title: 'Kontona går inte att läsa',
    message: (say) => (say.text('text') === '' ? 'Kontot saknas.' : `”${say.text('text')}” går inte att läsa här.`),
    action:
      'Skriv första och sista kontot med lika många siffror, till exempel 6200 och 6399, och Adresserbar som Ja eller Nej.',
    why: 'En rad som inte går att läsa används inte: köpen på kontona saknar kategori och räknas som adresserbara.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
