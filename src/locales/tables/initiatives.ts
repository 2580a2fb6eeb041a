import type { TableFields } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Initiativ. */
export const initiativeWords: TableWords<TableFields['initiatives']> = {
  name: 'Initiativ',
  columns: {
    id: {
      heading: 'Initiativ-ID',
      width: 12,
      help: 'Ett eget id per rad, till exempel I-1. Effekter kopplas med det i kolumnen Initiativ.',
      alsoCalled: ['initiativ-id', 'initiativnummer', 'id'],
    },
    title: {
      heading: 'Benämning',
      width: 34,
      alsoCalled: ['benämning', 'initiativ', 'kategoriinitiativ', 'aktivitet', 'åtgärd', 'projekt', 'namn'],
    },
    category: { heading: 'Kategori', width: 25, alsoCalled: ['kategori', 'inköpskategori', 'varugrupp'] },
    department: {
      heading: 'Förvaltning',
      width: 25,
      help: 'Tomt = hela organisationen.',
      alsoCalled: ['förvaltning', 'nämnd', 'verksamhet'],
    },
    feasibility: {
      heading: 'Genomförbarhet',
      width: 15,
      help: '1–5, där 5 är lättast att genomföra, eller ett spann som 2-4.',
      alsoCalled: ['genomförbarhet'],
    },
    potential: {
      heading: 'Potential',
      width: 11,
      help: '1–5, där 5 är störst, eller ett spann som 2-4.',
      alsoCalled: ['potential', 'besparingspotential'],
    },
    priority: {
      heading: 'Prioritet',
      width: 11,
      help: 'Räknas ut: lägsta genomförbarhet gånger lägsta potential, 1–25.',
    },
    spend: {
      heading: 'Spend per år',
      width: 15,
      help: 'Vad som köps per år, exkl. moms.',
      alsoCalled: ['spend per år', 'spend', 'inköpsvolym', 'årlig volym'],
    },
    saving: {
      heading: 'Besparing per år',
      width: 16,
      help: 'Vad initiativet väntas ge per år, exkl. moms.',
      alsoCalled: ['besparing per år', 'besparing', 'besparingspotential kr', 'årlig besparing'],
    },
    share: { heading: 'Andel', width: 9, help: 'Räknas ut: besparing av spend.' },
    class: {
      heading: 'Effektklass',
      width: 20,
      help: 'Tomt = Undvikna kostnader: utan källa räknas inget som frigjorda medel.',
      alsoCalled: ['effektklass', 'klass'],
    },
    start: {
      heading: 'Uppstart',
      width: 12,
      help: 'När arbetet börjar: 2026 Q2, 2026 kv 2 eller ett datum.',
      alsoCalled: ['uppstart', 'start', 'startdatum'],
    },
    effectFrom: {
      heading: 'Effekt från',
      width: 12,
      help: 'När pengarna börjar sparas. Tomt = Uppstart plus ledtiden i Inställningar.',
      alsoCalled: ['effekt från'],
    },
    termYears: {
      heading: 'Avtalstid år',
      width: 11,
      help: 'Tomt = planens avtalstid i Inställningar.',
      alsoCalled: ['avtalstid år', 'avtalstid'],
    },
    stage: {
      heading: 'Steg',
      width: 14,
      help:
        'Tomt = Idé. Beslutad och Upphandling kräver spend, besparing, ansvarig, uppstart och beslut; Avtal en ' +
        'kopplad effekt. Realiserad räknas fram ur utfallen.',
      alsoCalled: ['steg', 'status', 'fas'],
    },
    probability: {
      heading: 'Sannolikhet',
      width: 12,
      help: 'Tomt = stegets sannolikhet i Inställningar. Används i stegen Idé, Beslutad och Upphandling.',
      alsoCalled: ['sannolikhet'],
    },
    owner: { heading: 'Ansvarig', width: 18, alsoCalled: ['ansvarig', 'ägare'] },
    decision: {
      heading: 'Beslut',
      width: 22,
      help: 'Vem som beslutade och när.',
      alsoCalled: ['beslut'],
    },
    comment: { heading: 'Kommentar', width: 36, alsoCalled: ['kommentar', 'anmärkning'] },
    linkedEffects: {
      heading: 'Kopplade effekter',
      width: 12,
      help: 'Räknas ut vid uppdatering: effekter som räknas och har initiativet i kolumnen Initiativ.',
    },
    perYearInEffects: {
      heading: 'Kalkylerat per år i effekter',
      width: 17,
      help: 'Räknas ut vid uppdatering: de kopplade effekternas direkta delar per år.',
    },
    realised: {
      heading: 'Realiserat',
      width: 15,
      help: 'Räknas ut vid uppdatering: vad utfallen har visat hittills, före införandekostnader. Tomt = inte mätt.',
    },
  },
};
