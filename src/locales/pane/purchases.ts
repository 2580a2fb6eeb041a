import { counted } from '../format';
/** Words of *Inköp* under Nyckeltal. */
const sv = {
  title: 'Inköp',
  intro: 'Köp från leverantörer med avtal, av alla köp som kan göras på avtal.',
  nothingReady: 'Ingen hel månad är inläst och klar. Läs in en fil under Följ upp.',
  period: (from: string, to: string, months: number) =>
    months === 12 ? `Gäller ${from}–${to}.` : `Gäller ${from}–${to}, ${months} av 12 månader är inlästa.`,
  supplier: 'Leverantörstrohet',
  upTo: (share: string) => `högst ${share}`,
  inPlace: (share: string) => `avtal på plats ${share}`,
  contractList: (valid: string, rows: string) =>
    `Visas inte: avtalslistan har ${valid} av ${counted(rows, 'rad', 'rader')} med giltigt organisationsnummer vid den senaste inläsningen.`,
  noPurchases: 'Visas inte: det finns inga köp som kan göras på avtal.',
  contract: 'Avtalstrohet',
  coverage: (share: string) => `av de ${share} av köpen som har avtalsreferens`,
  notMeasurable: (share: string) => `kan inte mätas: ${share} av köpen har avtalsreferens`,
  outside: (sum: string) => `utan känt avtal ${sum}`,
  unmapped: (share: string) => `${share} av köpen saknar kategori. Koppla kontona i tabellen Kontokategori på Listor.`,
  notStated: 'Ej angivet',
  sheet: 'Visa bladet Inköp',
  showRow: (name: string) => `Visa ${name} på bladet Inköp`,
};

const en: typeof sv = {
  title: 'Purchases',
  intro: 'Bought from suppliers with a contract, of all that could be bought on contract.',
  nothingReady: 'No whole month has been read and is ready. Read a file under Follow up.',
  period: (from, to, months) =>
    months === 12 ? `From ${from} to ${to}.` : `From ${from} to ${to}, ${months} of 12 months are read.`,
  supplier: 'Supplier loyalty',
  upTo: (share) => `at most ${share}`,
  inPlace: (share) => `contract in place ${share}`,
  contractList: (valid, rows) =>
    `Not shown: ${valid} of ${counted(rows, 'row', 'rows')} of the contract list had a valid organisation number at the last reading.`,
  noPurchases: 'Not shown: there are no purchases that could be made on contract.',
  contract: 'Contract loyalty',
  coverage: (share) => `of the ${share} of purchases that have a contract reference`,
  notMeasurable: (share) => `cannot be measured: ${share} of purchases have a contract reference`,
  outside: (sum) => `without known contract ${sum}`,
  unmapped: (share) => `${share} of purchases have no category. Map the accounts in the table Kontokategori on Listor.`,
  notStated: 'Ej angivet',
  sheet: 'Show the sheet Inköp',
  showRow: (name) => `Show ${name} on the sheet Inköp`,
};

export const purchaseWords = { sv, en };
