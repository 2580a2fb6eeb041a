import { choices } from '../workbook';
import { settingWords } from '../tables/settings';
import type { RuleWords, Say } from './words';

const typeName = (code: string): string => choices.effectTypes[code as keyof typeof choices.effectTypes] ?? code;
const quoted = (text: string): string => `”${text}”`;

const labels: Readonly<Partial<Record<string, { readonly label: string }>>> = settingWords;
const settingLabel = (say: Say): string => labels[say.text('setting')]?.label ?? '';
const inUse = (say: Say): string => {
  if (say.is('kind', 'optionalDay')) return 'Dagens datum används.';
  if (say.text('used') === '') return 'Inget värde används.';
  return `${
    say.is('kind', 'share')
      ? say.percent('used')
      : say.is('kind', 'unit') || say.is('kind', 'registerKind') || say.is('kind', 'yesNo')
        ? say.text('used')
        : say.number('used')
  } används.`;
};

/** Rules of all rows (domain.md §8), in Swedish. */
export const rowRulesSv = {
  E101: {
    title: 'Typ av effektivisering saknas',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'Raden har ingen typ av effektivisering.'
        : `${quoted(say.text('text'))} är ingen typ av effektivisering.`,
    action: 'Välj Nytt avtal, Engångsbelopp/vite, Cost avoidance eller Annat i listan.',
    why: 'Typen avgör hur effekten räknas. Utan typ går beloppet inte att räkna.',
  },
  W102: {
    title: 'Förvaltning saknas eller finns inte i listan',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'Raden har ingen förvaltning.'
        : `${quoted(say.text('text'))} finns inte i listan över förvaltningar.`,
    action: 'Välj förvaltning i listan, eller Gemensamt.',
    actionFor: (say) =>
      say.is('table', 'effects')
        ? 'Välj förvaltning i listan, eller Gemensamt. Tills dess räknas raden under Ej angivet.'
        : 'Välj förvaltning i listan. Tills dess står raden under det namn som är skrivet, och inga effekter hör till det.',
    why: 'Förvaltningen behövs för uppföljning och budget per förvaltning.',
  },
  W103: {
    title: 'Kategori saknas eller finns inte i listan',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'Raden har ingen kategori.'
        : `${quoted(say.text('text'))} finns inte i listan över kategorier.`,
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
    title: 'Värdet går inte att läsa',
    message: (say) => {
      if (say.is('unit', 'hours')) return `${quoted(say.text('text'))} går inte att läsa som ett antal timmar.`;
      if (say.is('unit', 'share'))
        return `${quoted(say.text('text'))} går inte att läsa som en andel mellan 0 och 100 %.`;
      return `${quoted(say.text('text'))} går inte att läsa som ett belopp.`;
    },
    action: 'Skriv bara siffror, till exempel 3200000 eller 3 200 000.',
    actionFor: (say) => {
      if (say.is('unit', 'hours')) return 'Skriv antalet timmar per år med bara siffror, till exempel 40 eller 8000.';
      if (say.is('unit', 'share')) return 'Skriv andelen som 0,2 eller 20 %.';
      return 'Skriv bara siffror i kronor, till exempel 3200000 eller 3 200 000.';
    },
    why: 'Det som inte kan läsas kan inte räknas, och att gissa vore fel.',
  },
  E106: {
    title: 'Värdet kan läsas på två sätt',
    message: (say) =>
      `${quoted(say.text('text'))} kan betyda ${say.reading('kronor', 0)} eller ${say.reading('kronor', 1)}.`,
    action: 'Skriv värdet utan punkt och komma före de tre sista siffrorna.',
    actionFor: (say) =>
      say.is('unit', 'hours')
        ? 'Skriv antalet timmar utan punkt och komma.'
        : 'Skriv beloppet i hela kronor utan punkt och komma.',
    why: 'En punkt eller ett komma före tre siffror kan vara både decimaltecken och tusentalsavgränsare.',
  },
  W107: {
    title: 'Effekt-ID saknas, används två gånger eller går inte att söka på',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'Raden har inget Effekt-ID, så inget utfall kan kopplas till den.';
      if (say.is('reason', 'pattern'))
        return 'Excel läser * ? ~ i ett Effekt-ID, och < > = i början av det, som sökvillkor. Realiserad effekt kan då visa en annan rads utfall.';
      if (say.is('reason', 'spaces'))
        return 'Effekt-ID:t har mellanslag före eller efter, så Kontroll och Realiserad effekt hittar inte raden.';
      return `Samma Effekt-ID står på flera rader (${say.rows()}). Utfall med det ID:t räknas inte.`;
    },
    action: 'Ge raden ett eget ID som går att söka på.',
    actionFor: (say) => {
      if (say.is('reason', 'pattern')) return 'Byt till ett ID utan de tecknen, på raden och i dess utfall.';
      if (say.is('reason', 'spaces')) return 'Ta bort mellanslagen.';
      if (say.has('newId')) return `Ge raden ett eget ID, till exempel ${say.text('newId')}.`;
      return 'Den här raden kan behålla sitt ID: ge de andra raderna var sitt nytt.';
    },
    why: 'Utfall hittar sin effekt genom ID:t. Delar två rader ett ID går det inte att veta vilken som menas.',
  },
  E113: {
    title: 'Kopia av en annan rad',
    message: (say) => `Raden betyder detsamma som ${say.rows()} i varje uppgift och är därför utelämnad.`,
    action:
      'Ta bort eller makulera kopian. Är det två olika effekter: skriv något i Kommentar eller Underlag som skiljer dem.',
    why: 'Samma effekt får inte räknas två gånger.',
  },
  W108: {
    title: 'Formeln är ändrad eller ger ett annat belopp',
    message: (say) => {
      if (say.is('reason', 'overwritten')) return 'Formeln är överskriven med ett värde.';
      if (say.is('reason', 'missing')) return 'Formeln saknas.';
      if (say.is('reason', 'changed')) return 'Formeln är ändrad.';
      const differs = `Cellen visar ${quoted(say.text('text'))} men uppgifterna ger ${say.kronor('ownOre')}.`;
      return say.is('reason', 'alike')
        ? `${differs} Excel läser ett Effekt-ID som ett annat, till exempel två ID som är samma tal eller datum.`
        : differs;
    },
    action: 'Återställ formeln. Summeringarna räknas ändå från uppgifterna, inte från cellen.',
    actionFor: (say) =>
      say.is('reason', 'alike')
        ? 'Ge effekten och dess utfall ett ID med bokstäver. Summeringarna räknas ändå från uppgifterna, inte från cellen.'
        : 'Återställ formeln. Summeringarna räknas ändå från uppgifterna, inte från cellen.',
    why: 'Alla ska se samma belopp på raden som i summeringen.',
  },
  E109: {
    title: 'Avtalstiden är inte hela månader eller orimlig',
    message: (say) => {
      if (say.is('reason', 'notWholeMonths'))
        return `Avtalstiden ${quoted(say.text('text'))} år blir inte hela månader.`;
      if (say.is('reason', 'outOfRange'))
        return `Avtalstiden ${quoted(say.text('text'))} år ligger utanför 1 månad till 50 år.`;
      return `Avtalstiden ${quoted(say.text('text'))} går inte att läsa som ett antal år.`;
    },
    action: 'Skriv antal år, till exempel 4, 2,5 (30 månader) eller 0,33 (4 månader). Optioner räknas inte med.',
    why: 'Effekten fördelas på avtalets månader.',
  },
  W110: {
    title: 'Anledning saknas eller finns inte i listan',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'Anledning till effektivisering saknas.'
        : `${quoted(say.text('text'))} finns inte i listan över anledningar.`,
    action: 'Välj anledning i listan. Tills dess räknas raden under Ej angivet.',
    why: 'Anledningen visar vad som ger effekter.',
  },
  E111: {
    title: 'Värdet är för stort',
    message: (say) => {
      if (say.is('reason', 'effectSum'))
        return 'Effektens utfall blir med den här raden mer än 10 000 miljarder kronor.';
      if (say.is('reason', 'worth'))
        return `${say.text('text')} timmar per år blir med timkostnaden mer än 10 000 miljarder kronor.`;
      if (say.is('unit', 'hours'))
        return `${quoted(say.text('text'))} är mer än en cell för timmar får innehålla (100 miljoner timmar).`;
      return `${quoted(say.text('text'))} är mer än en cell får innehålla (10 miljarder kronor).`;
    },
    action: 'Kontrollera enheten.',
    actionFor: (say) => {
      if (say.is('reason', 'worth')) return 'Kontrollera timmarna, avtalstiden och timkostnaden i Inställningar.';
      if (say.is('unit', 'hours')) return 'Kontrollera att det är timmar per år som står i cellen.';
      if (say.is('reason', 'effectSum')) return 'Kontrollera att beloppen står i kronor.';
      return 'Kontrollera enheten: beloppet ska stå i kronor. Dela annars upp det på flera rader.';
    },
    why: 'Så stora tal är nästan alltid en förväxling av enheter, till exempel kronor, tusental och miljoner.',
  },
  E112: {
    title: 'Cellen innehåller ett Excel-fel',
    message: (say) => `Cellen visar ${say.text('text')} i stället för ett värde.`,
    action: 'Rätta formeln i cellen eller skriv värdet direkt.',
    why: 'Ett fel i en uppgift gör att effekten inte går att räkna.',
  },
  W151: {
    title: 'Talet är skrivet som text',
    message: (say) =>
      `${quoted(say.text('text'))} är text och har lästs som ${say.is('kind', 'year') ? say.text('value') : say.number('value')}.`,
    action: 'Låt verktyget göra om texten till ett tal, så att Excels egna formler också kan räkna med det.',
    why: 'Excel räknar inte med tal som är text.',
  },
  W152: {
    title: 'Beloppet avviker mycket från andra rader',
    message: (say) =>
      `Radens effekt är ${say.kronor('amountOre')}. Mittvärdet för typen är ${say.kronor('medianOre')}.`,
    action: 'Kontrollera att beloppet står i kronor, inte i tusental eller miljoner.',
    actionFor: (say) =>
      say.is('unit', 'hours')
        ? 'Kontrollera timmarna på raden och timkostnaden i Inställningar.'
        : 'Kontrollera att beloppet står i kronor, inte i tusental eller miljoner.',
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
    message: (say) =>
      say.has('supplier')
        ? `Samma leverantör (${say.text('supplier')}), överlappande månader och nästan samma belopp som ${say.rows()}.`
        : `Samma benämning (${say.text('title')}), överlappande månader och nästan samma belopp som ${say.rows()}.`,
    action: 'Kontrollera att effekten inte är registrerad två gånger.',
    actionFor: (say) =>
      say.is('reason', 'copies')
        ? 'Är det samma effekt: flytta utfallen till den ena raden och makulera den andra. Är det två: skriv i Kommentar vad som skiljer dem.'
        : 'Kontrollera att effekten inte är registrerad två gånger. Hör raderna ihop: ge dem samma ärende.',
    why: 'Samma effekt får inte räknas två gånger.',
  },
  W156: {
    title: 'Samma belopp i en annan enhet',
    message: (say) =>
      `Radens effekt ${say.kronor('amountOre')} är exakt 1 000 eller 1 000 000 gånger större eller mindre än ${say.rows()} hos ${say.text('supplier')}.`,
    action: 'Kontrollera på båda raderna att beloppet står i kronor.',
    why: 'Beloppen skiljer sig som kronor, tusental och miljoner gör.',
  },
  W157: {
    title: 'Ovanlig anledning för typen',
    message: (say) =>
      `${say.text('text')} hör oftast till ${typeName(say.text('usualType'))}, men raden är ${typeName(say.text('type'))}.`,
    action: 'Kontrollera både typ och anledning.',
    why: 'Typen avgör om effekten är frigjord, återbetald eller undviken.',
  },
  W158: {
    title: 'Uppgiften används inte',
    message: (say) =>
      say.is('reason', 'memberTarget')
        ? 'Målet är hela organisationens, så förvaltningen används inte.'
        : `${typeName(say.text('type'))} använder inte uppgiften, så den räknas inte.`,
    action: 'Ta bort uppgiften, eller ändra det som gör att den inte används.',
    why: 'Det ska gå att se på raden vad som räknas.',
  },
  W159: {
    title: 'Ändrad efter ekonomis validering',
    message: (say) => {
      const changed =
        say.count('fields') === 0
          ? 'Uppgifterna är ändrade sedan dess'
          : `Ändrat sedan dess: ${say.headings('fields')}`;
      return say.kronor('validatedOre') === ''
        ? `${say.text('by')} har validerat raden. ${changed}. Nu är effekten ${say.kronor('amountOre')}.`
        : `${say.text('by')} validerade ${say.kronor('validatedOre')}. ${changed}. Nu är effekten ${say.kronor('amountOre')}.`;
    },
    action: 'Be ekonomi att validera raden igen. Summeringarna använder de nya uppgifterna.',
    why: 'En validering gäller bara de uppgifter som ekonomi har sett.',
  },
  W160: {
    title: 'Inte validerad av ekonomi',
    message: (say) =>
      say.is('reason', 'negative')
        ? `Effekten är ${say.kronor('amountOre')}, i storlek över gränsen ${say.kronor('limitOre')}, och inte validerad.`
        : `Effekten är ${say.kronor('amountOre')}, över gränsen ${say.kronor('limitOre')}, och inte validerad.`,
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
    message: (say) => {
      const isUnknown = `${quoted(say.text('text'))} finns inte i listan`;
      if (say.is('field', 'baselineSource')) return `${isUnknown} över baselinekällor.`;
      return say.is('reason', 'withdrawn')
        ? `Status ${isUnknown}, men läses som Makulerad: raden räknas inte.`
        : `Status ${isUnknown}. Raden räknas ändå.`;
    },
    action: 'Välj ett värde i listan.',
    actionFor: (say) => {
      if (say.is('field', 'status')) return 'Välj en status i listan.';
      return say.is('decides', 'class')
        ? 'Välj en källa i listan. Tills dess räknas den som uppskattning: effekten blir undviken kostnad.'
        : 'Välj en källa i listan. Beloppet påverkas inte.';
    },
    why: 'Bara ord ur listan betyder något för beräkningen: Makulerad drar tillbaka raden, och baselinekällan kan avgöra om effekten får kallas frigjord.',
  },
  W163: {
    title: 'Faktiskt slutdatum används inte',
    message: (say) => {
      if (say.is('reason', 'beforeStart'))
        return `Faktiskt slutdatum ${say.day('endSerial')} ligger före startdatum ${say.day('startSerial')}.`;
      return say.is('reason', 'outOfRange')
        ? `Faktiskt slutdatum ${quoted(say.text('text'))} ligger utanför 2000–2099.`
        : `Faktiskt slutdatum ${quoted(say.text('text'))} är inget datum.`;
    },
    action: 'Rätta datumet. Tills dess räknas hela avtalstiden.',
    why: 'Månader efter det faktiska slutet ska visas som bortfall.',
  },
  W164: {
    title: 'Ett nej validerar ingenting',
    message: (say) =>
      say.is('field', 'verified')
        ? `I Verifierad står ${quoted(say.text('text'))}, så utfallet räknas som inte verifierat.`
        : `I Validerad av ekonomi står ${quoted(say.text('text'))}, så raden räknas som inte validerad.`,
    action: 'Lämna cellen tom tills ekonomi har validerat raden, och skriv då vem det var.',
    actionFor: (say) =>
      say.is('field', 'verified')
        ? 'Lämna cellen tom tills någon har verifierat utfallet, och skriv då vem det var.'
        : 'Lämna cellen tom tills ekonomi har validerat raden, och skriv då vem det var.',
    why: 'Ett nej får aldrig räknas som en validering.',
  },
  W181: {
    title: 'En inställning går inte att läsa',
    message: (say) =>
      `Inställningen ${settingLabel(say)}: ${quoted(say.text('text'))} går inte att använda. ${inUse(say)}`,
    action: 'Rätta värdet på Inställningar.',
    actionFor: (say) => {
      if (say.is('kind', 'wholeNumber'))
        return `Skriv ett helt tal mellan ${say.number('from')} och ${say.number('to')}.`;
      if (say.is('kind', 'share')) return 'Skriv en andel mellan 0 och 100 %.';
      if (say.is('kind', 'optionalDay'))
        return 'Skriv datumet som år-månad-dag, till exempel 2025-12-31, eller töm cellen.';
      if (say.is('kind', 'registerKind')) return 'Välj Register eller Samling.';
      if (say.is('kind', 'yesNo')) return 'Välj Ja eller Nej.';
      return say.is('kind', 'unit') ? 'Välj kr, tkr eller mkr.' : 'Skriv ett belopp i kronor som inte är negativt.';
    },
    why: 'Ett värde som inte går att läsa byts aldrig ut i tysthet.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
