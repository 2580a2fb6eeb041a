import { choices } from '../workbook';
import type { RuleWords } from './words';

const typeName = (code: string): string => choices.effectTypes[code as keyof typeof choices.effectTypes] ?? code;
const quoted = (text: string): string => `”${text}”`;

/** Rules of all rows (domain.md §8), in Swedish. */
export const rowRulesSv = {
  E101: {
    title: 'Typ av effektivisering saknas',
    message: (say) => (say.is('reason', 'missing') ? 'Raden har ingen typ av effektivisering.' : `${quoted(say.text('text'))} är ingen typ av effektivisering.`),
    action: 'Välj Nytt avtal, Engångsbelopp/vite, Cost avoidance eller Annat i listan.',
    why: 'Typen avgör hur effekten räknas. Utan typ går beloppet inte att räkna.',
  },
  W102: {
    title: 'Förvaltning saknas eller finns inte i listan',
    message: (say) => (say.is('reason', 'missing') ? 'Raden har ingen förvaltning.' : `${quoted(say.text('text'))} finns inte i listan över förvaltningar.`),
    action: 'Välj förvaltning i listan, eller Gemensamt. Tills dess räknas raden under Ej angivet.',
    why: 'Förvaltningen behövs för uppföljning och budget per förvaltning.',
  },
  W103: {
    title: 'Kategori saknas eller finns inte i listan',
    message: (say) => (say.is('reason', 'missing') ? 'Raden har ingen kategori.' : `${quoted(say.text('text'))} finns inte i listan över kategorier.`),
    action: 'Välj kategori i listan. Tills dess räknas raden under Ej angivet.',
    why: 'Kategorin visar inom vilka områden effekterna uppstår.',
  },
  E104: {
    title: 'Startdatum saknas eller går inte att läsa',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'Startdatum saknas.';
      if (say.is('reason', 'outOfRange')) return `Startdatumet ${quoted(say.text('text'))} ligger utanför 2000–2099.`;
      return `${quoted(say.text('text'))} är inget datum.`;
    },
    action: 'Skriv datumet som år-månad-dag, till exempel 2025-09-01.',
    why: 'Startdatumet avgör vilka månader och år effekten hamnar i.',
  },
  E105: {
    title: 'Beloppet går inte att läsa',
    message: (say) => `${quoted(say.text('text'))} går inte att läsa som ett belopp.`,
    action: 'Skriv bara siffror i kronor, till exempel 3200000 eller 3 200 000.',
    why: 'Ett belopp som inte kan läsas kan inte räknas, och att gissa vore fel.',
  },
  E106: {
    title: 'Beloppet kan läsas på två sätt',
    message: (say) => `${quoted(say.text('text'))} kan betyda ${say.kronorOf('kronor', 0)} eller ${say.kronorOf('kronor', 1)}.`,
    action: 'Skriv beloppet i hela kronor utan punkt och komma.',
    why: 'En punkt eller ett komma före tre siffror kan vara både decimaltecken och tusentalsavgränsare.',
  },
  W107: {
    title: 'Effekt-ID saknas, används två gånger eller går inte att söka på',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'Raden har inget Effekt-ID, så inget utfall kan kopplas till den.';
      if (say.is('reason', 'pattern')) return 'Excel läser * ? ~ i ett Effekt-ID, och < > = i början av det, som sökvillkor. Kontroll och Realiserad effekt kan då visa en annan rads uppgifter.';
      if (say.is('reason', 'spaces')) return 'Effekt-ID:t har mellanslag före eller efter, så Kontroll och Realiserad effekt hittar inte raden.';
      return `Samma Effekt-ID står på flera rader (${say.rows()}). Utfall med det ID:t räknas inte.`;
    },
    action: 'Ge raden ett eget ID, till exempel det som föreslås.',
    why: 'Utfall hittar sin effekt genom ID:t. Delar två rader ett ID går det inte att veta vilken som menas.',
  },
  E113: {
    title: 'Kopia av en annan rad',
    message: (say) => `Raden är lika med ${say.rows()} i varje uppgift och är därför utelämnad.`,
    action: 'Ta bort eller makulera kopian. Är det två olika effekter: skriv i benämningen vad som skiljer dem.',
    why: 'Samma effekt får inte räknas två gånger.',
  },
  W108: {
    title: 'Formeln är ändrad eller ger ett annat belopp',
    message: (say) => {
      if (say.is('reason', 'overwritten')) return 'Formeln är överskriven med ett värde.';
      if (say.is('reason', 'missing')) return 'Formeln saknas.';
      if (say.is('reason', 'changed')) return 'Formeln är ändrad.';
      const differs = `Cellen visar ${quoted(say.text('text'))} men uppgifterna ger ${say.kronor('ownOre')}.`;
      return say.is('reason', 'alike') ? `${differs} Excel läser ett Effekt-ID som ett annat, till exempel två ID som är samma tal eller datum.` : differs;
    },
    action: 'Återställ formeln, eller ge effekten och dess utfall ett ID med bokstäver. Summeringarna räknas ändå från uppgifterna, inte från cellen.',
    why: 'Alla ska se samma belopp på raden som i summeringen.',
  },
  E109: {
    title: 'Avtalstiden är inte hela månader eller orimlig',
    message: (say) => {
      if (say.is('reason', 'notWholeMonths')) return `Avtalstiden ${quoted(say.text('text'))} år blir inte hela månader.`;
      if (say.is('reason', 'outOfRange')) return `Avtalstiden ${quoted(say.text('text'))} år ligger utanför 1 månad till 50 år.`;
      return `Avtalstiden ${quoted(say.text('text'))} går inte att läsa som ett antal år.`;
    },
    action: 'Skriv antal år, till exempel 4, 2,5 (30 månader) eller 0,33 (4 månader). Optioner räknas inte med.',
    why: 'Effekten fördelas på avtalets månader.',
  },
  W110: {
    title: 'Anledning saknas eller finns inte i listan',
    message: (say) => (say.is('reason', 'missing') ? 'Anledning till effektivisering saknas.' : `${quoted(say.text('text'))} finns inte i listan över anledningar.`),
    action: 'Välj anledning i listan. Tills dess räknas raden under Ej angivet.',
    why: 'Anledningen visar vad som ger effekter.',
  },
  E111: {
    title: 'Beloppet är för stort',
    message: (say) =>
      say.is('reason', 'effectSum')
        ? 'Effektens utfall blir med den här raden mer än 10 000 miljarder kronor.'
        : `${quoted(say.text('text'))} är mer än en cell får innehålla (10 miljarder kronor).`,
    action: 'Kontrollera enheten: beloppet ska stå i kronor. Dela annars upp effekten på flera rader.',
    why: 'Så stora belopp är nästan alltid en förväxling av kronor, tusental och miljoner.',
  },
  E112: {
    title: 'Cellen innehåller ett Excel-fel',
    message: (say) => `Cellen visar ${say.text('text')} i stället för ett värde.`,
    action: 'Rätta formeln i cellen eller skriv värdet direkt.',
    why: 'Ett fel i en uppgift gör att effekten inte går att räkna.',
  },
  W151: {
    title: 'Beloppet är skrivet som text',
    message: (say) => `${quoted(say.text('text'))} är text och har lästs som ${say.number('value')}.`,
    action: 'Låt verktyget göra om texten till ett tal, så att Excels egna formler också kan räkna med det.',
    why: 'Excel räknar inte med belopp som är text.',
  },
  W152: {
    title: 'Beloppet avviker mycket från andra rader',
    message: (say) => `Radens effekt är ${say.kronor('amountOre')}. Mittvärdet för typen är ${say.kronor('medianOre')}.`,
    action: 'Kontrollera att beloppet står i kronor, inte i tusental eller miljoner.',
    why: 'Ett belopp som är tusen gånger för stort eller litet beror oftast på fel enhet.',
  },
  W153: {
    title: 'Underlag saknas',
    message: (say) => `Effekten är ${say.kronor('amountOre')} men raden har inget underlag.`,
    action: 'Skriv var beräkningen finns, till exempel diarienummer eller dokument.',
    why: `Större effekter ska kunna spåras till sitt underlag.`,
  },
  W154: {
    title: 'Typen är Annat',
    message: () => 'Effekten är registrerad som Annat och räknas bara som indirekt.',
    action: 'Välj Nytt avtal, Engångsbelopp/vite eller Cost avoidance om någon av dem passar.',
    why: 'Annat går varken att följa upp mot utfall eller räkna hem i budget.',
  },
  W155: {
    title: 'Möjlig dubblett',
    message: (say) => `Samma leverantör (${say.text('supplier')}), överlappande månader och nästan samma belopp som ${say.rows()}.`,
    action: 'Kontrollera att effekten inte är registrerad två gånger. Hör raderna ihop: ge dem samma ärende.',
    why: 'Samma effekt får inte räknas två gånger.',
  },
  W156: {
    title: 'Samma belopp i en annan enhet',
    message: (say) => `Radens effekt ${say.kronor('amountOre')} är exakt 1 000 eller 1 000 000 gånger större eller mindre än ${say.rows()} hos ${say.text('supplier')}.`,
    action: 'Kontrollera på båda raderna att beloppet står i kronor.',
    why: 'Beloppen skiljer sig som kronor, tusental och miljoner gör.',
  },
  W157: {
    title: 'Ovanlig anledning för typen',
    message: (say) => `${say.text('text')} hör oftast till ${typeName(say.text('usualType'))}, men raden är ${typeName(say.text('type'))}.`,
    action: 'Kontrollera både typ och anledning.',
    why: 'Typen avgör om effekten är frigjord, återbetald eller undviken.',
  },
  W158: {
    title: 'Uppgiften används inte',
    message: (say) => `${typeName(say.text('type'))} använder inte uppgiften, så den räknas inte.`,
    action: 'Ta bort uppgiften, eller välj en annan typ.',
    why: 'Det ska gå att se på raden vad som räknas.',
  },
  W159: {
    title: 'Ändrad efter ekonomis validering',
    message: (say) => {
      const changed = say.count('fields') === 0 ? 'Uppgifterna är ändrade sedan dess' : `Ändrat sedan dess: ${say.headings('fields')}`;
      return say.kronor('validatedOre') === ''
        ? `${say.text('by')} har validerat raden. ${changed}. Nu är effekten ${say.kronor('amountOre')}.`
        : `${say.text('by')} validerade ${say.kronor('validatedOre')}. ${changed}. Nu är effekten ${say.kronor('amountOre')}.`;
    },
    action: 'Be ekonomi att validera raden igen. Summeringarna använder de nya uppgifterna.',
    why: 'En validering gäller bara de uppgifter som ekonomi har sett.',
  },
  W160: {
    title: 'Inte validerad av ekonomi',
    message: (say) => `Effekten är ${say.kronor('amountOre')}, över gränsen ${say.kronor('limitOre')}, och inte validerad.`,
    action: 'Be ekonomi att validera raden.',
    why: 'Större effekter bör vara kontrollerade innan de går in i budgetarbetet.',
  },
  W161: {
    title: 'Ansvarig saknas',
    message: () => 'Ingen står som ansvarig för effekten.',
    action: 'Skriv vem eller vilken funktion som följer upp den.',
    why: 'En effekt utan ansvarig blir sällan uppföljd.',
  },
  W162: {
    title: 'Värdet finns inte i listan',
    message: (say) => `${quoted(say.text('text'))} finns inte i listan.`,
    action: 'Välj ett värde i listan. En okänd baselinekälla räknas som uppskattning: effekten blir undviken kostnad.',
    why: 'Baselinekällan avgör om effekten får kallas frigjord.',
  },
  W163: {
    title: 'Faktiskt slutdatum används inte',
    message: (say) =>
      say.is('reason', 'beforeStart')
        ? `Faktiskt slutdatum ${say.day('endSerial')} ligger före startdatum ${say.day('startSerial')}.`
        : `${quoted(say.text('text'))} är inget datum.`,
    action: 'Rätta datumet. Tills dess räknas hela avtalstiden.',
    why: 'Månader efter det faktiska slutet ska visas som bortfall.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
