import { counted } from '../format';
import type { TableFields } from '../../domain/register/cells';

type Field = Exclude<
  TableFields['contracts'] | 'period',
  'role' | 'departments' | 'accounts' | 'source' | 'registered'
>;

/** Words of *Avtalslista* in Från reskontran. */
const sv = {
  title: 'Läs in en avtalslista',
  hint: 'Avtalsdatabasens eller e-avrops lista. Raderna läggs till på bladet Avtal; det som redan står där läggs inte till igen.',
  choose: 'Välj avtalslista …',
  dropHint: 'eller dra hit den',
  opening: (name: string) => `Öppnar ${name} …`,
  reading: (share: string) => `Läser raderna, ${share} …`,
  stop: 'Avbryt',
  columns: 'Kolumner i listan',
  missing: '– finns inte –',
  field: {
    number: 'Avtalsnummer',
    title: 'Benämning',
    organisationNumber: 'Organisationsnummer',
    supplier: 'Leverantör',
    start: 'Startdatum',
    end: 'Slutdatum',
    period: 'Avtalsperiod i en text',
    category: 'Kategori',
  } as Readonly<Record<Field, string>>,
  found: (count: string) => `${counted(count, 'rad', 'rader')} att lägga till.`,
  standing: (count: string) => `${count} står redan på bladet Avtal.`,
  persons: (count: string) => `${count} har ett personnummer och läggs till utan nummer.`,
  unusable: (count: string) => `${count} saknar avtalsnummer eller leverantör och tas inte med.`,
  more: 'Listan är längre än tiotusen rader. Dela den i flera filer.',
  add: (count: string) => `Lägg till ${counted(count, 'rad', 'rader')} på Avtal`,
  cancel: 'Avbryt',
  added: (count: string) =>
    `${counted(count, 'rad är tillagd', 'rader är tillagda')} på Avtal. Läs in reskontrafilerna igen om de redan är lästa.`,
};

const en: typeof sv = {
  title: 'Read a list of contracts',
  hint: 'The list of your contract database. Rows are added to the sheet Avtal; what stands there is not added again.',
  choose: 'Choose a list of contracts …',
  dropHint: 'or drag it here',
  opening: (name) => `Opening ${name} …`,
  reading: (share) => `Reading the rows, ${share} …`,
  stop: 'Cancel',
  columns: 'Columns of the list',
  missing: '– there is none –',
  field: {
    number: 'Contract number',
    title: 'Title',
    organisationNumber: 'Organisation number',
    supplier: 'Supplier',
    start: 'Start',
    end: 'End',
    period: 'Period in one text',
    category: 'Category',
  },
  found: (count) => `${counted(count, 'row', 'rows')} to add.`,
  standing: (count) => `${counted(count, 'row is', 'rows are')} on the sheet Avtal already.`,
  persons: (count) => `${counted(count, 'row has', 'rows have')} a personal number: added without it.`,
  unusable: (count) => `${counted(count, 'row lacks', 'rows lack')} contract number or supplier: not taken.`,
  more: 'The list has more than ten thousand rows. Divide it into several files.',
  add: (count) => `Add ${counted(count, 'row', 'rows')} to Avtal`,
  cancel: 'Cancel',
  added: (count) =>
    `${counted(count, 'row is', 'rows are')} added to Avtal. Read the ledger files again if they have been read.`,
};

export const contractListWords = { sv, en };
