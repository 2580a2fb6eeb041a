import type { EffectField } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Effekter. */
export const effectWords: TableWords<EffectField> = {
  name: 'Effekter',
  columns: {
    id: {
      heading: 'Effekt-ID', width: 10,
      help: 'Ett eget id per rad, till exempel E-0001. Utfall hittar effekten med det.',
      alsoCalled: ['effekt-id', 'effektid', 'löpnummer', 'löpnr', 'id'],
    },
    title: {
      heading: 'Benämning', width: 34,
      alsoCalled: [
        'benämning', 'rubrik', 'titel', 'åtgärd', 'aktivitet', 'upphandling', 'avtal', 'avtalsnamn', 'avtalsområde',
        'initiativ', 'projekt', 'beskrivning', 'namn', 'project', 'title', 'contract',
      ],
    },
    check: {
      heading: 'Kontroll', width: 14,
      help: 'Räknas ut: det allvarligaste i senaste kontrollen. Fel = raden utelämnas, Varning = raden räknas.',
    },
    type: {
      heading: 'Typ av effektivisering', width: 20,
      help: 'Nytt avtal: kostnaden per år ändras. Engångsbelopp/vite: pengar tillbaka en gång. Cost avoidance: en '
        + 'begärd höjning som undveks. Annat: till exempel tid.',
      alsoCalled: ['typ av effektivisering', 'effekttyp', 'typ av besparing', 'typ', 'type'],
    },
    department: {
      heading: 'Förvaltning', width: 27,
      help: 'Den som får effekten. Gemensamt om den inte kan fördelas.',
      alsoCalled: [
        'förvaltning', 'förv', 'förvaltn', 'nämnd', 'verksamhet', 'avdelning', 'enhet', 'bolag', 'beställare', 'department',
      ],
    },
    category: {
      heading: 'Kategori', width: 25,
      help: 'Välj ur listan. Nya kategorier läggs till på bladet Listor.',
      alsoCalled: ['kategori', 'inköpskategori', 'varugrupp', 'område', 'category'],
    },
    reason: {
      heading: 'Anledning till effektivisering', width: 20,
      help: 'Vad som ledde till effekten.',
      alsoCalled: ['anledning till effektivisering', 'anledning', 'orsak', 'källa till effekt', 'reason'],
    },
    supplier: {
      heading: 'Leverantör', width: 20,
      alsoCalled: ['leverantör', 'lev', 'leverantörsnamn', 'motpart', 'supplier', 'vendor'],
    },
    start: {
      heading: 'Startdatum', width: 12,
      help: 'Avtalsstart eller fordrans datum, till exempel 2025-09-01.',
      alsoCalled: [
        'startdatum', 'avtalsstart', 'start', 'avtal från', 'avtal fr.o.m', 'från och med', 'fr.o.m', 'from', 'datum',
        'giltig från', 'start date',
      ],
    },
    termYears: {
      heading: 'Avtalstid år', width: 9,
      help: 'Utan förlängningsoptioner. 2,5 = 30 månader.',
      alsoCalled: [
        'avtalstid år', 'avtalstid', 'avtalslängd', 'antal år', 'antal månader', 'löptid', 'avtalsperiod', 'år', 'månader',
        'term', 'years', 'months',
      ],
    },
    baseline: {
      heading: 'Utgångskostnad per år', width: 15,
      help: 'Årskostnad före, exkl. moms. Vid cost avoidance: den årskostnad som begärdes. Lämna tomt om du i '
        + 'stället fyller i Belopp.',
      alsoCalled: [
        'utgångskostnad per år', 'utgångskostnad', 'årskostnad innan', 'årskostnad före', 'tidigare årskostnad',
        'tidigare kostnad', 'kostnad före', 'kostnad innan', 'gammal kostnad', 'pris före', 'pris innan', 'baseline',
        'nuvarande kostnad', 'cost before',
      ],
    },
    newCost: {
      heading: 'Ny kostnad per år', width: 15,
      help: 'Årskostnad efter, exkl. moms.',
      alsoCalled: [
        'ny kostnad per år', 'ny kostnad', 'ny årskostnad', 'årskostnad nu', 'årskostnad efter', 'kostnad efter',
        'kostnad nu', 'avtalad kostnad', 'pris efter', 'pris nu', 'nytt pris', 'new cost', 'cost after',
      ],
    },
    baselineSource: {
      heading: 'Baselinekälla', width: 22,
      help: 'Varifrån utgångskostnaden kommer. Bara tidigare avtal, utfall eller budget kan ge frigjorda medel.',
      alsoCalled: ['baselinekälla', 'källa för baseline'],
    },
    amount: {
      heading: 'Belopp', width: 15,
      help: 'Engångsbelopp, eller hela avtalstidens effekt när kostnad per år saknas.',
      alsoCalled: [
        'belopp', 'total effekt', 'besparing', 'besparing per år', 'årlig besparing', 'årsbesparing',
        'kalkylerad besparing', 'kalkylerad effekt', 'effekt kr', 'effekt', 'summa', 'amount', 'saving',
      ],
    },
    annualEffect: {
      heading: 'Årseffekt', width: 15,
      help: 'Räknas ut: effekt per år. Engångsbelopp räknas aldrig om till år.',
    },
    calculated: {
      heading: 'Kalkylerad effekt', width: 16,
      help: 'Räknas ut: hela avtalstidens effekt, en prognos tills utfall finns.',
    },
    realised: {
      heading: 'Realiserad effekt', width: 16,
      help: 'Räknas ut: summan av utfall med faktura, kreditnota eller budgetutfall som källa.',
    },
    caseId: {
      heading: 'Ärende', width: 16,
      help: 'Samma ärende på alla effekter av en upphandling eller granskning.',
      alsoCalled: ['ärende', 'diarienummer', 'dnr', 'case'],
    },
    ceiling: {
      heading: 'Tak enligt avtal per år', width: 15,
      help: 'Högsta kostnad per år som avtalet tillåter. Begärt belopp över taket räknas inte.',
      alsoCalled: ['tak enligt avtal per år', 'takpris', 'tak'],
    },
    implementationCost: {
      heading: 'Införandekostnad', width: 15,
      help: 'Engångskostnad för att nå effekten. Dras av i startmånaden.',
      alsoCalled: ['införandekostnad', 'engångskostnad', 'implementation'],
    },
    indirectPerYear: {
      heading: 'Indirekt effekt per år', width: 15,
      help: 'Indirekt effekt i kronor per år. Visas för sig.',
      alsoCalled: ['indirekt effekt per år', 'indirekt effekt', 'indirekt'],
    },
    hoursPerYear: {
      heading: 'Sparade timmar per år', width: 12,
      help: 'Timmar per år. Värderas bara om timkostnad finns i Inställningar.',
      alsoCalled: ['sparade timmar per år', 'sparade timmar', 'timmar', 'hours'],
    },
    actualEnd: {
      heading: 'Faktiskt slutdatum', width: 12,
      help: 'Om avtalet slutade i förtid. Månaderna efter visas som bortfall.',
      alsoCalled: ['faktiskt slutdatum', 'uppsagt till', 'upphörde', 'avslutades', 'actual end'],
    },
    evidence: {
      heading: 'Underlag', width: 24,
      help: 'Diarienummer eller var underlaget finns.',
      alsoCalled: ['underlag', 'bilaga', 'evidence'],
    },
    owner: { heading: 'Ansvarig', width: 18, alsoCalled: ['ansvarig', 'handläggare', 'inköpare', 'owner'] },
    status: {
      heading: 'Status', width: 18,
      help: 'Makulerad: raden räknas inte. Övriga är information.',
      alsoCalled: ['status'],
    },
    otherBenefit: {
      heading: 'Annan nytta', width: 30,
      help: 'Kvalitet, hållbarhet: beskrivs men summeras inte.',
      alsoCalled: ['annan nytta', 'övrig nytta', 'mervärde'],
    },
    comment: { heading: 'Kommentar', width: 36, alsoCalled: ['kommentar', 'anmärkning', 'notering', 'comment'] },
    registered: { heading: 'Registrerad', width: 12 },
    validatedBy: { heading: 'Validerad av ekonomi', width: 18 },
    validatedAmount: { heading: 'Validerat belopp', width: 15 },
    validationFingerprint: { heading: 'Valideringsavtryck', width: 14 },
  },
};
