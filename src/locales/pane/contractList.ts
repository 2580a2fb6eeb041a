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
  found: (count: string) => `${count} rader att lägga till.`,
  standing: (count: string) => `${count} står redan på bladet Avtal.`,
  persons: (count: string) => `${count} har ett personnummer: de läggs till utan nummer.`,
  unusable: (count: string) => `${count} saknar avtalsnummer eller leverantör och tas inte med.`,
  more: 'Listan är längre än tiotusen rader. Dela den i flera filer.',
  add: (count: string) => `Lägg till ${count} rader på Avtal`,
  cancel: 'Avbryt',
  added: (count: string) => `${count} rader är tillagda på Avtal. Läs in reskontrafilerna igen om de redan är lästa.`,
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
  found: (count) => `${count} rows to add.`,
  standing: (count) => `${count} stand on the sheet Avtal already.`,
  persons: (count) => `${count} have a personal number: they are added without it.`,
  unusable: (count) => `${count} lack contract number or supplier and are not taken.`,
  more: 'The list has more than ten thousand rows. Divide it into several files.',
  add: (count) => `Add ${count} rows to Avtal`,
  cancel: 'Cancel',
  added: (count) => `${count} rows are added to Avtal. Read the ledger files again if they have been read.`,
};

export const contractListWords = { sv, en };
