import type { RuleWords } from './words';

/** Rules of the four types (domain.md §8), in Swedish. */
export const typeRulesSv = {
  E201: {
    title: 'Varken utgångskostnad eller belopp',
    message: (say) =>
      say.is('reason', 'newCostAlone')
        ? 'Ny kostnad är ifylld men inte utgångskostnaden, så skillnaden går inte att räkna.'
        : 'Raden har varken kostnader per år eller ett belopp.',
    action: 'Fyll i utgångskostnad och ny kostnad per år, eller hela avtalstidens effekt i Belopp.',
    actionFor: (say) =>
      say.is('reason', 'newCostAlone')
        ? 'Fyll i utgångskostnaden per år. Har du bara hela avtalstidens effekt: skriv den i Belopp och ta bort den nya kostnaden.'
        : 'Fyll i utgångskostnad och ny kostnad per år, eller hela avtalstidens effekt i Belopp.',
    why: 'En besparing är skillnaden mot vad det kostade förut.',
  },
  E202: {
    title: 'Ny kostnad saknas',
    message: () => 'Utgångskostnaden är ifylld men inte den nya kostnaden.',
    action: 'Fyll i ny kostnad per år. Är den noll: skriv 0.',
    why: 'Ett tomt fält räknas aldrig som noll.',
  },
  E203: {
    title: 'Avtalstid saknas',
    message: () => 'Avtalstiden saknas.',
    action: 'Skriv avtalstiden i år utan optioner, till exempel 4 eller 2,5.',
    why: 'Effekten räknas över avtalets månader.',
  },
  E204: {
    title: 'Negativt värde',
    message: (say) => `Värdet ${say.text('text')} är negativt.`,
    action: 'Skriv värdet utan minustecken.',
    actionFor: (say) =>
      say.is('kind', 'yearlyCost')
        ? 'Skriv värdet utan minustecken. Kostar det nya mer än det gamla blir effekten negativ av sig själv.'
        : 'Skriv värdet utan minustecken.',
    why: 'Kostnader, tak och timmar kan inte vara mindre än noll.',
  },
  E205: {
    title: 'Både kostnader per år och belopp',
    message: (say) => `Belopp (${say.text('text')}) är ifyllt tillsammans med kostnader per år.`,
    action: 'Välj ett sätt. Är beloppet en annan effekt: lägg den på en egen rad.',
    why: 'Annars skulle samma effekt kunna räknas två gånger.',
  },
  W251: {
    title: 'Negativ effekt',
    message: (say) =>
      say.is('reason', 'implementation')
        ? `Införandekostnaden är större än effekten: tillsammans ${say.kronor('effectOre')}.`
        : `Effekten är negativ: ${say.kronor('effectOre')}.`,
    action: 'Kontrollera beloppen. Stämmer de räknas raden som den är.',
    actionFor: (say) => {
      if (say.is('reason', 'costs'))
        return 'Kontrollera att kostnaderna inte har bytt plats. Stämmer de räknas raden som den är.';
      return say.is('reason', 'implementation')
        ? 'Kontrollera införandekostnaden. Stämmer den räknas raden som den är.'
        : 'Kontrollera beloppets tecken. Stämmer det räknas raden som den är.';
    },
    why: 'Också ökade kostnader ska synas, annars blir bilden för ljus.',
  },
  W252: {
    title: 'Ovanligt stor besparing',
    message: (say) =>
      `Kostnaden minskar med ${say.percent('share')}, från ${say.kronor('baselineOre')} till ${say.kronor('newCostOre')} per år.`,
    action: 'Kontrollera att båda kostnaderna gäller samma omfattning, per år och i kronor.',
    why: 'Så stora minskningar beror ofta på att omfattning eller enhet skiljer sig.',
  },
  W253: {
    title: 'Avtalet är längre än taket',
    message: (say) =>
      `Avtalet är ${say.term('months')}. Av ${say.kronor('totalOre')} ligger ${say.kronor('beyondOre')} efter taket på ${say.term('capMonths')}.`,
    action: 'Ingenting behöver ändras. Hela effekten räknas, och den takade visas bredvid.',
    why: 'Ju längre fram, desto osäkrare är jämförelsen med vad det kostade förut.',
  },
  W254: {
    title: 'Baselinekälla saknas',
    message: () => 'Det framgår inte var utgångskostnaden kommer ifrån, så effekten räknas som undviken kostnad.',
    action: 'Välj baselinekälla. Tidigare avtal, utfall och budget ger frigjorda medel.',
    why: 'Bara en kostnad som verkligen har funnits kan frigöra medel.',
  },
  W255: {
    title: 'Utgångskostnaden är en uppskattning',
    message: (say) => `Baselinekällan är ${say.text('text')}, så effekten räknas som undviken kostnad.`,
    action: 'Finns tidigare avtal, utfall eller budget: använd det som utgångskostnad och ändra källan.',
    why: 'Undvikna kostnader får aldrig visas som frigjord budget.',
  },
  W256: {
    title: 'Överlappar ett annat avtal',
    message: (say) =>
      `Avtalet löper samtidigt som ${say.rows()} med samma leverantör (${say.text('supplier')}) och kategori (${say.text('category')}).`,
    action: 'Kontrollera att besparingen inte räknas på båda. Hör avtalen ihop: ge dem samma ärende.',
    why: 'Ett nytt avtal som ersätter ett löpande avslutar ofta dess effekt. Fyll då i faktiskt slutdatum.',
  },
  W257: {
    title: 'Realiserat långt över kalkylen',
    message: (say) =>
      `I uppföljda månader är ${say.kronor('realisedOre')} realiserat mot kalkylerade ${say.kronor('calculatedOre')} (${say.percent('share')}).`,
    action: 'Kontrollera utfallen: gäller de rätt effekt och period, och är de effekten och inte hela kostnaden?',
    why: 'Mer än 120 procent beror oftare på fel underlag än på större effekt.',
  },
  E301: {
    title: 'Belopp saknas',
    message: (say) => (say.is('reason', 'zero') ? 'Beloppet är 0.' : 'Beloppet saknas.'),
    action: 'Skriv det belopp som har krävts eller fakturerats i Belopp.',
    why: 'Ett engångsbelopp är sitt belopp.',
  },
  W302: {
    title: 'Ett engångsbelopp har ingen årseffekt',
    message: () => 'Uppgiften räknas inte: ett engångsbelopp kommer en gång och räknas aldrig om till år.',
    action: 'Ta bort uppgiften, eller välj Nytt avtal om effekten återkommer varje år.',
    why: 'Pengar tillbaka en gång är ingen grund för nästa års budget.',
  },
  E303: {
    title: 'Negativt belopp utan kommentar',
    message: (say) => `Beloppet ${say.kronor('effectOre')} är negativt utan förklaring.`,
    action: 'Skriv i Kommentar vilken effekt som återförs och varför.',
    why: 'En återföring måste gå att spåra.',
  },
  W351: {
    title: 'Obetald fordran',
    message: (say) =>
      (say.has('paidOre')
        ? `${say.counted('days', 'dag', 'dagar')} har gått sedan ${say.day('startSerial')}. ${say.kronor('paidOre')} av ${say.kronor('claimedOre')} är betalt, ${say.kronor('leftOre')} återstår.`
        : `${say.counted('days', 'dag', 'dagar')} har gått sedan ${say.day('startSerial')} och inget av ${say.kronor('claimedOre')} är betalt.`) +
      (say.has('estimatedOre')
        ? ` Utfall på ${say.kronor('estimatedOre')} räknas som beräknade: källan är Beräknat, saknas eller finns inte i listan.`
        : ''),
    action:
      'Registrera betalningen som utfall. Kommer inget mer: sätt Status till Avslutad. Har kravet fallit: makulera raden.',
    actionFor: (say) =>
      say.has('estimatedOre')
        ? 'Syns pengarna i bokföringen: välj källa på utfallet. Kommer inget mer: sätt Status till Avslutad. Har kravet fallit: makulera raden.'
        : 'Registrera betalningen som utfall. Kommer inget mer: sätt Status till Avslutad. Har kravet fallit: makulera raden.',
    why: 'Ett krav är inte pengar förrän det är betalt.',
  },
  W352: {
    title: 'Mer betalt än krävt',
    message: (say) =>
      `${say.kronor('realisedOre')} är registrerat som utfall, mer än de krävda ${say.kronor('claimedOre')}.`,
    action: 'Kontrollera beloppet på raden och i utfallen.',
    why: 'Det vanligaste felet är ett utfall som är registrerat två gånger.',
  },
  E401: {
    title: 'Varken begärd kostnad eller belopp',
    message: () => 'Raden har varken begärd kostnad per år (i Utgångskostnad per år) eller belopp.',
    action: 'Fyll i begärd och avtalad kostnad per år, eller den undvikna kostnaden i Belopp.',
    why: 'En undviken kostnad är skillnaden mellan vad som begärdes och vad det blev.',
  },
  E402: {
    title: 'Avtalad kostnad saknas',
    message: () => 'Den begärda kostnaden är ifylld men inte den avtalade.',
    action: 'Fyll i ny kostnad per år. Är den noll: skriv 0.',
    why: 'Ett tomt fält räknas aldrig som noll.',
  },
  E403: {
    title: 'Avtalstid saknas',
    message: () => 'Avtalstiden saknas.',
    action: 'Skriv hur många år den begärda kostnaden skulle ha gällt.',
    why: 'Kostnader per år behöver en tid att räknas över.',
  },
  E404: {
    title: 'Både kostnader per år och belopp',
    message: (say) => `Belopp (${say.text('text')}) är ifyllt tillsammans med kostnader per år.`,
    action: 'Välj ett sätt. Är beloppet en annan effekt: lägg den på en egen rad.',
    why: 'Annars skulle samma effekt kunna räknas två gånger.',
  },
  W451: {
    title: 'Undviken kostnad räknas länge',
    message: (say) =>
      `Den undvikna kostnaden räknas ${say.term('months')}. Av ${say.kronor('totalOre')} ligger ${say.kronor('beyondOre')} efter gränsen ${say.term('capMonths')}.`,
    action: 'Bedöm om kostnaden verkligen hade funnits så länge. Hela beloppet räknas, och det takade visas bredvid.',
    why: 'Ingen vet hur länge en kostnad som aldrig uppstod skulle ha varat.',
  },
  W452: {
    title: 'Begärd kostnad över avtalets tak',
    message: (say) =>
      `Den begärda kostnaden ${say.kronor('requestedOre')} är högre än taket ${say.kronor('ceilingOre')}. Taket används.`,
    action: 'Ingenting behöver ändras om taket stämmer.',
    why: 'Mer än avtalet tillåter hade aldrig behövt betalas.',
  },
  W453: {
    title: 'Indexjustering utan tak',
    message: () => 'Raden gäller en indexjustering men har inget tak enligt avtal.',
    action: 'Fyll i vad avtalets index högst hade tillåtit per år.',
    why: 'Bara det som avtalet tillåter kan undvikas.',
  },
  W454: {
    title: 'Ärendet har också en rättad faktura',
    message: (say) => `I ärendet ${say.text('caseId')} finns en rättad faktura för samma månader: ${say.rows()}.`,
    action: 'Kontrollera att samma pengar inte räknas både som återbetalda och som undvikna.',
    why: 'Det som har betalats tillbaka kan inte också ha undvikits.',
  },
  E461: {
    title: 'Ingen effekt angiven',
    message: () => 'Raden har varken belopp, indirekt effekt per år eller sparade timmar.',
    action: 'Fyll i minst en av dem. En nytta utan siffror hör hemma i Annan nytta på en annan rad.',
    why: 'Utan siffror finns inget att räkna.',
  },
  E462: {
    title: 'Avtalstid saknas för effekt per år',
    message: () => 'Indirekt effekt eller sparade timmar per år är ifyllda men inte avtalstiden.',
    action: 'Skriv hur många år effekten varar.',
    why: 'En effekt per år behöver en tid att räknas över.',
  },
  W463: {
    title: 'Kommentar saknas',
    message: () => 'Effekten är av typen Annat men inte beskriven.',
    action: 'Skriv i Kommentar vad effekten består i.',
    why: 'Annat säger inget om vad som har uppnåtts.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
