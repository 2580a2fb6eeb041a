import type { TableFields } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Avtal. */
export const contractWords: TableWords<TableFields['contracts']> = {
  name: 'Avtal',
  columns: {
    number: {
      heading: 'Avtalsnummer',
      width: 18,
      help: 'Diarie- eller avtalsnummer. Flera rader kan ha samma: en rad per leverantör.',
      alsoCalled: ['avtalsnummer', 'avtalsnr', 'diarienummer', 'diarienr', 'referensnummer', 'diarie', 'avtal'],
    },
    title: { heading: 'Benämning', width: 32, alsoCalled: ['benämning', 'avtalsnamn', 'rubrik', 'titel'] },
    role: {
      heading: 'Roll',
      width: 12,
      help: 'Tomt = Avtalad. Tidigare: leverantören före avtalet. Konto: allt på kontona, oavsett leverantör.',
    },
    organisationNumber: {
      heading: 'Organisationsnummer',
      width: 20,
      help: 'NNNNNN-NNNN. Tomt för Konto och för enskild näringsidkare: skriv aldrig ett personnummer.',
      alsoCalled: ['organisationsnummer', 'organisationsnr', 'orgnr', 'org.nr'],
    },
    supplier: {
      heading: 'Leverantör',
      width: 30,
      alsoCalled: ['leverantör', 'leverantörsnamn', 'avtalsleverantör', 'företagsnamn'],
    },
    start: {
      heading: 'Startdatum',
      width: 12,
      help: 'Leverantörens första dag på avtalet.',
      alsoCalled: ['startdatum', 'startdatum_avtal', 'fr.o.m.', 'från och med', 'avtalsstart', 'giltigt från'],
    },
    end: {
      heading: 'Slutdatum',
      width: 12,
      help: 'Leverantörens sista dag på avtalet. Tomt = löper vidare.',
      alsoCalled: ['slutdatum', 'slutdatum_avtal', 't.o.m.', 'till och med', 'avtalsslut', 'giltigt till'],
    },
    category: {
      heading: 'Kategori',
      width: 26,
      alsoCalled: ['kategori', 'varugrupp', 'delområden', 'delområde', 'beställningsgrupp'],
    },
    departments: { heading: 'Förvaltningar', width: 26, help: 'Tomt = alla. Annars namn med semikolon emellan.' },
    accounts: { heading: 'Konton', width: 22, help: 'Tomt = alla. Annars t.ex. 6*; 7410; 6400-6499.' },
    registered: {
      heading: 'Registrerat',
      width: 12,
      help: 'Dagen då avtalet skrevs in, för att skilja avtal på plats från avtal i efterhand.',
      alsoCalled: ['registrerat', 'registreringsdatum'],
    },
    source: { heading: 'Källa', width: 18, help: 'Varifrån raden kommer, t.ex. avtalsdatabasen.' },
  },
};
