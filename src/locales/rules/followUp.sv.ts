import type { RuleWords, Say } from './words';

const quoted = (text: string): string => `”${text}”`;

const together = (say: Say): string => (say.count('rows') > 0 ? `tillsammans med ${say.rows()} ` : '');

/** Who divides the year's target. */
const dividers = (say: Say): string => (say.is('of', 'organisations') ? 'Organisationernas' : 'Förvaltningarnas');

/** Rules of Utfall, Mål, Ärenden and Läckageunderlag (domain.md §8), in Swedish. */
export const followUpRulesSv = {
  E501: {
    title: 'Effekt-ID finns inte eller är dubbelt',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'Utfallet har inget Effekt-ID.';
      return say.is('reason', 'doubled') ? 'Flera effekter har detta Effekt-ID.' : 'Ingen effekt har detta Effekt-ID.';
    },
    action: 'Välj ett Effekt-ID i listan, eller rätta de effekter som delar ID.',
    actionFor: (say) =>
      say.is('reason', 'doubled')
        ? 'Ge effekterna var sitt Effekt-ID på Effekter, och välj här det som menas.'
        : 'Välj ett Effekt-ID i listan.',
    why: 'Ett utfall räknas bara när det är säkert vilken effekt det gäller.',
  },
  E502: {
    title: 'Perioden saknas eller är omvänd',
    message: (say) => {
      if (say.is('reason', 'missing')) return say.is('field', 'from') ? 'Från saknas.' : 'Till saknas.';
      if (say.is('reason', 'reversed'))
        return `Perioden slutar ${say.day('toSerial')}, före början ${say.day('fromSerial')}.`;
      return `${quoted(say.text('text'))} är inget datum mellan 2000 och 2099.`;
    },
    action: 'Skriv första och sista dagen som utfallet gäller, till exempel 2025-01-01 och 2025-03-31.',
    why: 'Utfallet jämförs med kalkylen för samma månader.',
  },
  E503: {
    title: 'Realiserat belopp saknas eller går inte att läsa',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'Realiserat belopp saknas.'
        : `${quoted(say.text('text'))} går inte att läsa som ett belopp.`,
    action: 'Skriv beloppet i kronor. Blev det ingen effekt: skriv 0.',
    why: 'Ett tomt fält räknas aldrig som noll.',
  },
  E504: {
    title: 'Kopia av ett annat utfall',
    message: (say) =>
      `Effekt, period, belopp, källa och underlag är desamma som på ${say.rows()}, så utfallet räknas inte.`,
    action: 'Ta bort kopian. Är det två olika utfall: skriv olika underlag.',
    why: 'Samma utfall får inte räknas två gånger.',
  },
  E505: {
    title: 'Effekten har inget att följa upp',
    message: () => 'Effekten är av typen Annat, som bara har indirekt effekt.',
    action: 'Kontrollera Effekt-ID. Finns ett verkligt utfall passar en annan typ bättre.',
    why: 'Utfall följer upp den direkta effekten.',
  },
  E507: {
    title: 'Effekten är utelämnad',
    message: (say) =>
      say.is('reason', 'copy')
        ? `Effekten finns men är utelämnad som kopia av ${say.text('of')}, så raden räknas inte.`
        : `Effekten finns men är utelämnad på grund av fel på dess rad (${say.titles('rules')}), så raden räknas inte.`,
    action: 'Rätta effektens rad på Effekter.',
    actionFor: (say) =>
      say.is('reason', 'copy')
        ? `Byt Effekt-ID här till ${say.text('of')}, eller skilj effekterna åt på Effekter.`
        : 'Rätta effektens rad på Effekter.',
    why: 'Det som hör till en effekt räknas bara när effekten gör det.',
  },
  W551: {
    title: 'Utfallet sträcker sig in i framtiden',
    message: (say) =>
      `Perioden slutar ${say.day('toSerial')}, efter per datum ${say.day('asOfSerial')}. Bara månader som har gått räknas.`,
    action: 'Kontrollera perioden. Resten räknas när månaderna har gått.',
    why: 'Det som inte har hänt kan inte vara realiserat.',
  },
  W552: {
    title: 'Stor avvikelse utan orsak',
    message: (say) =>
      say.is('reason', 'closed')
        ? `Effekten är avslutad, och utfallet är ${say.kronor('shownOre')} mot kalkylerade ${say.kronor('calculatedOre')} (${say.percent('share')}).`
        : `Utfallet är ${say.kronor('shownOre')} mot kalkylerade ${say.kronor('calculatedOre')} för samma månader (${say.percent('share')}).`,
    action: 'Välj en avvikelseorsak.',
    why: 'Orsaken visar var effekten försvinner och vad som går att göra åt det.',
  },
  W553: {
    title: 'Utfall utanför effektens tid',
    message: (say) =>
      `Effekten gäller ${say.day('startSerial')}–${say.day('endSerial')}. Utfallet ligger helt eller delvis utanför, men räknas.`,
    action: 'Kontrollera perioden och Effekt-ID.',
    why: 'Utfall utanför tiden har ingen kalkyl att jämföras med.',
  },
  W554: {
    title: 'Uppföljningen är sen',
    message: (say) => {
      const said = say.is('reason', 'never')
        ? `Effekten har gällt sedan ${say.day('lastSerial')} utan att följas upp.`
        : `Effekten är uppföljd till och med ${say.day('lastSerial')}, men inte därefter.`;
      return say.has('estimatedOre') ? `${said} En uppskattning finns: ${say.kronor('estimatedOre')}.` : said;
    },
    action: 'Registrera utfallet för de månader som har gått. Blev det ingen effekt: registrera 0.',
    why: 'Det som inte är uppföljt visas aldrig som uppnått.',
  },
  W555: {
    title: 'Utfall för samma månader',
    message: (say) => `Utfallet överlappar ${say.rows()}. Beloppen läggs ihop.`,
    action: 'Kontrollera att det är delbetalningar eller flera fakturor och inte samma utfall två gånger.',
    why: 'Samma utfall får inte räknas två gånger.',
  },
  W556: {
    title: 'Beräknat utfall',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'Utfallet har ingen källa och räknas därför som beräknat.';
      if (say.is('reason', 'unknown'))
        return `Källan ${quoted(say.text('text'))} finns inte i listan, så utfallet räknas som beräknat.`;
      return 'Utfallet är beräknat och räknas inte som realiserat.';
    },
    action: 'Välj Faktura, Kreditnota eller Budgetutfall när beloppet syns i bokföringen.',
    why: 'Realiserat är bara det som verkligen har synts i bokföring eller fakturor.',
  },
  W557: {
    title: 'Avvikelseorsaken finns inte i listan',
    message: (say) => `${quoted(say.text('text'))} finns inte i listan över avvikelseorsaker.`,
    action: 'Välj en orsak i listan. Tills dess visas avvikelsen som ej nedbrytbar.',
    why: 'Orsakerna summeras och måste då heta lika.',
  },
  E601: {
    title: 'År eller mål saknas',
    message: (say) => {
      if (say.is('reason', 'yearMissing')) return 'Året saknas.';
      if (say.is('reason', 'yearInvalid')) return `${quoted(say.text('text'))} är inget år mellan 2000 och 2099.`;
      return 'Raden har varken mål i kronor eller andel.';
    },
    action: 'Fyll i årtal, och ett belopp eller en andel.',
    actionFor: (say) =>
      say.is('reason', 'nothing')
        ? 'Skriv målet i kronor i Mål, eller som andel i Andel.'
        : 'Skriv året med fyra siffror, till exempel 2026.',
    why: 'Utan år och mål finns inget att jämföra med.',
  },
  E602: {
    title: 'Andelarna är mer än 100 %',
    message: (say) =>
      say.is('reason', 'one')
        ? `Andelen ${say.text('text')} är mer än 100 %.`
        : `${dividers(say)} andelar för ${say.text('year')} är tillsammans ${say.percent('share')}.`,
    action: 'Sänk andelarna så att de tillsammans blir 100 %.',
    actionFor: (say) =>
      say.is('reason', 'one')
        ? 'Skriv andelen som 0,2 eller 20 %.'
        : 'Sänk andelarna så att de tillsammans blir 100 %.',
    why: 'Förvaltningarna delar på organisationens mål.',
  },
  E603: {
    title: 'Två mål för samma år',
    message: (say) =>
      `Samma år och ${say.text('organisation') === '' ? 'förvaltning' : 'organisation'} finns också på ${say.rows()}. Ingen av raderna räknas.`,
    action: 'Behåll en av raderna.',
    why: 'Det går inte att veta vilket mål som gäller.',
  },
  E604: {
    title: 'Avser eller Räknas som finns inte i listan',
    message: (say) => `${quoted(say.text('text'))} finns inte i listan.`,
    action: 'Välj ett värde i listan, eller lämna cellen tom för det vanliga.',
    why: 'Valet avgör vad målet jämförs med.',
  },
  E605: {
    title: 'Andel utan mål för organisationen',
    message: (say) =>
      say.is('reason', 'leftOut')
        ? `Organisationens mål för ${say.text('year')} på ${say.rows()} är utelämnat, så andelen väntar på att det rättas.`
        : `${say.text('year')} har inget mål i kronor för hela organisationen, så andelen går inte att räkna om.`,
    action: 'Rätta eller lägg till raden för året med tom förvaltning och ett belopp.',
    why: 'En andel är en del av organisationens mål.',
  },
  W651: {
    title: 'Andelarna blir inte 100 %',
    message: (say) => `${dividers(say)} andelar för ${say.text('year')} är tillsammans ${say.percent('share')}.`,
    action: 'Justera andelarna, eller låt resten vara gemensam.',
    why: 'Resten av målet har ingen ansvar för.',
  },
  W652: {
    title: 'Delarnas mål stämmer inte med helhetens',
    message: (say) =>
      say.is('of', 'organisations')
        ? `Organisationernas mål för ${say.text('year')} är tillsammans ${say.kronor('sumOre')}, samlingens eget är ${say.kronor('wholeOre')}.`
        : `Förvaltningarnas mål för ${say.text('year')} är tillsammans ${say.kronor('sumOre')}, organisationens är ${say.kronor('wholeOre')}.`,
    action: 'Kontrollera beloppen. Delarnas mål delar på helhetens och läggs aldrig till det.',
    why: 'Delarna ska bli helheten.',
  },
  W653: {
    title: 'Andelen är skriven som procenttal',
    message: (say) => `Andelen har lästs som ${say.percent('share')}.`,
    action: 'Skriv 0,2 eller 20 % för tjugo procent, eller låt verktyget rätta.',
    why: 'Talet 20 betyder 2 000 % i Excel.',
  },
  W654: {
    title: 'Mål och andel stämmer inte överens',
    message: (say) =>
      `Målet är ${say.kronor('amountOre')} men andelen ${say.percent('share')} ger ${say.kronor('shareOre')}. Beloppet används.`,
    action: 'Ta bort den uppgift som inte gäller.',
    why: 'Bara en av dem kan gälla.',
  },
  E607: {
    title: 'Kopia av ett budgetbeslut',
    message: (say) => `År, förvaltning, belopp och beslut är desamma som på ${say.rows()}, så raden räknas inte.`,
    action: 'Ta bort kopian. Är det två olika beslut: skriv det i Beslut.',
    why: 'Samma beslut får inte ändra budgeten två gånger.',
  },
  E608: {
    title: 'Budgetbeslutet saknar år eller belopp',
    message: (say) => {
      if (say.is('reason', 'yearMissing')) return 'Året saknas.';
      if (say.is('reason', 'yearInvalid')) return `${quoted(say.text('text'))} är inget år mellan 2000 och 2099.`;
      return say.is('reason', 'amountMissing')
        ? 'Beloppet saknas.'
        : `${quoted(say.text('text'))} går inte att läsa som ett belopp.`;
    },
    action: 'Fyll i årtal och belopp i kronor.',
    actionFor: (say) =>
      say.is('reason', 'yearMissing') || say.is('reason', 'yearInvalid')
        ? 'Skriv året med fyra siffror, till exempel 2026.'
        : 'Skriv beloppet i kronor.',
    why: 'Ett beslut räknas först när det är känt hur mycket det är och vilket år det gäller.',
  },
  W701: {
    title: 'Uppgiven total stämmer inte',
    message: (say) =>
      `Uppgiven total för ärendet ${quoted(say.text('caseId'))} är ${say.kronor('statedOre')}. Effekterna är tillsammans ${say.kronor('sumOre')}, en skillnad på ${say.kronor('differenceOre')}.` +
      (say.count('leftOut') > 0
        ? ` ${say.number('leftOut')} av ärendets rader är ${say.count('leftOut') === 1 ? 'utelämnad' : 'utelämnade'}.`
        : ''),
    action: 'Rätta totalen, eller lägg till den effekt som saknas.',
    why: 'Ett ärendes total ska gå att räkna fram ur raderna.',
  },
  E801: {
    title: 'Uppgiften går inte att använda',
    message: (say) => {
      if (say.is('kind', 'date')) {
        if (say.is('reason', 'missing')) return 'Datumet saknas.';
        return say.is('reason', 'reversed')
          ? 'Perioden slutar före sin början.'
          : `${quoted(say.text('text'))} är inget datum mellan 2000 och 2099.`;
      }
      if (say.is('reason', 'missing')) return say.is('kind', 'price') ? 'Priset saknas.' : 'Volymen saknas.';
      if (say.is('reason', 'negative'))
        return `${say.is('kind', 'price') ? 'Priset' : 'Volymen'} ${say.text('text')} är negativ${say.is('kind', 'price') ? 't' : ''}.`;
      if (say.is('reason', 'tooLarge')) return 'Pris gånger volym blir större än vad som kan räknas.';
      if (say.is('reason', 'ambiguous'))
        return `${quoted(say.text('text'))} kan läsas på två sätt: med tre decimaler eller som tusental.`;
      return `${quoted(say.text('text'))} går inte att läsa som ${say.is('kind', 'price') ? 'ett pris' : 'en volym'}.`;
    },
    action: 'Fyll i period, priser och volymer.',
    actionFor: (say) => {
      if (say.is('kind', 'date'))
        return 'Skriv första och sista dagen som underlaget gäller, till exempel 2025-01-01 och 2025-12-31.';
      if (say.is('reason', 'ambiguous')) return 'Skriv talet utan punkt och komma, eller med en eller två decimaler.';
      if (say.is('reason', 'negative')) return 'Skriv talet utan minustecken.';
      if (say.is('reason', 'tooLarge')) return 'Kontrollera att priset står i kronor per enhet och volymen i antal.';
      if (say.is('reason', 'unreadable') || say.is('reason', 'excelError'))
        return `Skriv bara siffror, till exempel ${say.is('kind', 'price') ? '0,31' : '10 000'}.`;
      return 'Fyll i alla priser och volymer. Indexerat pris får vara tomt, och pris utanför avtal när volymen där är noll.';
    },
    why: 'Läckaget kan bara delas upp när alla delar är kända.',
  },
  E802: {
    title: 'Effekten finns inte',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'Raden har inget Effekt-ID.';
      return say.is('reason', 'doubled') ? 'Flera effekter har detta Effekt-ID.' : 'Ingen effekt har detta Effekt-ID.';
    },
    action: 'Välj ett Effekt-ID som finns på Effekter.',
    actionFor: (say) =>
      say.is('reason', 'doubled')
        ? 'Ge effekterna var sitt Effekt-ID på Effekter, och välj här det som menas.'
        : 'Välj ett Effekt-ID som finns på Effekter.',
    why: 'Underlaget förklarar avvikelsen för en bestämd effekt.',
  },
  E803: {
    title: 'Kopia av en annan rad',
    message: (say) => `Effekt, period, priser och volymer är desamma som på ${say.rows()}, så raden räknas inte.`,
    action: 'Ta bort kopian. Är det flera lika artiklar: samla dem på en rad med deras volymer tillsammans.',
    why: 'Samma läckage får inte räknas två gånger.',
  },
  W851: {
    title: 'Underlaget stämmer inte med kalkylen',
    message: (say) =>
      `Priser och planerad volym ${together(say)}ger ${say.kronor('unitDataOre')}, men effektens kalkyl för perioden är ${say.kronor('calculatedOre')}.`,
    action: 'Kontrollera priser, planerad volym och period.',
    why: 'Uppdelningen gäller bara om den utgår från samma kalkyl.',
  },
  W852: {
    title: 'Underlaget stämmer inte med utfallet',
    message: (say) =>
      `Priser och volymer ${together(say)}ger ${say.kronor('unitDataOre')}, men periodens utfall är ${say.kronor('shownOre')}. Utfallet gäller.`,
    action: 'Kontrollera fakturerat pris, volymer och utfall.',
    why: 'Skillnaden visas som ej nedbrytbar.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
