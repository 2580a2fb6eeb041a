import type { TableFields } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Inläsningar. */
export const payablesImportWords: TableWords<TableFields['payablesImports']> = {
  name: 'Inläsningar',
  columns: {
    id: { heading: 'Inläsning', width: 11 },
    source: { heading: 'Källa', width: 16 },
    file: { heading: 'Fil', width: 28 },
    buyer: { heading: 'Köpare', width: 24 },
    from: { heading: 'Från', width: 12 },
    to: { heading: 'Till', width: 12 },
    dateKind: { heading: 'Datum enligt', width: 16 },
    vat: { heading: 'Moms', width: 14 },
    rows: { heading: 'Rader', width: 11 },
    usedRows: { heading: 'Använda rader', width: 11 },
    sum: { heading: 'Summa', width: 17 },
    internal: { heading: 'Varav internt', width: 15 },
    persons: { heading: 'Varav personer', width: 15 },
    excluded: { heading: 'Undantaget', width: 15 },
    otherCurrency: { heading: 'Annan valuta', width: 11 },
    uninterpreted: { heading: 'Utan tolkning', width: 11 },
    warnings: { heading: 'Att tänka på', width: 40 },
    contractPrint: { heading: 'Avtalsavtryck', width: 16 },
    fileMark: { heading: 'Kännetecken', width: 26 },
    readOn: { heading: 'Inläst', width: 12 },
    contractRows: { heading: 'Avtalade rader', width: 11 },
    validNumbers: { heading: 'Giltiga nummer', width: 11 },
  },
};

/** Words of Reskontra. */
export const payablesWords: TableWords<TableFields['payables']> = {
  name: 'Reskontra',
  columns: {
    month: { heading: 'Period', width: 12 },
    contract: { heading: 'Avtalsnummer', width: 18 },
    role: { heading: 'Roll', width: 11 },
    matched: { heading: 'Matchat', width: 12 },
    organisation: { heading: 'Organisationsnummer', width: 20 },
    supplier: { heading: 'Leverantör', width: 30 },
    department: { heading: 'Förvaltning', width: 26 },
    account: { heading: 'Konto', width: 10 },
    amount: { heading: 'Belopp', width: 17 },
    credit: { heading: 'Varav kredit', width: 15 },
    rows: { heading: 'Rader', width: 9 },
    importId: { heading: 'Inläsning', width: 11 },
  },
};

/** Words of Kreditrader. */
export const creditRowWords: TableWords<TableFields['creditRows']> = {
  name: 'Kreditrader',
  columns: {
    month: { heading: 'Period', width: 12 },
    day: { heading: 'Datum', width: 12 },
    organisation: { heading: 'Organisationsnummer', width: 20 },
    supplier: { heading: 'Leverantör', width: 30 },
    department: { heading: 'Förvaltning', width: 26 },
    account: { heading: 'Konto', width: 10 },
    voucher: { heading: 'Verifikation', width: 14 },
    invoice: { heading: 'Faktura', width: 14 },
    amount: { heading: 'Belopp', width: 17 },
    rebilled: { heading: 'Omfakturerad', width: 13 },
    usedBy: { heading: 'Använd av', width: 12 },
    note: { heading: 'Kreditrad', width: 34 },
    contract: { heading: 'Avtalsnummer', width: 18 },
    importId: { heading: 'Inläsning', width: 11 },
  },
};

/** Words of Inköpsvolym. */
export const purchaseWords: TableWords<TableFields['purchases']> = {
  name: 'Inköpsvolym',
  columns: {
    month: { heading: 'Period', width: 12 },
    department: { heading: 'Förvaltning', width: 26 },
    accountGroup: { heading: 'Kontogrupp', width: 11 },
    category: { heading: 'Kategori', width: 26 },
    addressable: { heading: 'Adresserbar', width: 12 },
    amount: { heading: 'Belopp', width: 17 },
    contracted: { heading: 'Avtalsleverantör', width: 17 },
    afterwards: { heading: 'Varav i efterhand', width: 17 },
    referenced: { heading: 'Med avtalsreferens', width: 17 },
    validContract: { heading: 'Varav giltigt avtal', width: 17 },
    unknown: { heading: 'Okänd leverantör', width: 17 },
    importId: { heading: 'Inläsning', width: 11 },
  },
};

/** Words of Förvaltningskoppling. */
export const departmentMapWords: TableWords<TableFields['departmentMap']> = {
  name: 'Förvaltningskoppling',
  columns: {
    text: { heading: 'Text i reskontran', width: 34, help: 'Så som ekonomisystemets fil skriver förvaltningen.' },
    department: { heading: 'Förvaltning', width: 26 },
  },
};

/** Words of Kontokategori. */
export const accountCategoryWords: TableWords<TableFields['accountCategories']> = {
  name: 'Kontokategori',
  columns: {
    from: { heading: 'Konto från', width: 12, help: 'Första kontot, eller dess inledande siffror.' },
    to: { heading: 'Konto till', width: 12, help: 'Sista kontot, med lika många siffror.' },
    category: { heading: 'Kategori', width: 26 },
    addressable: {
      heading: 'Adresserbar',
      width: 12,
      help: 'Tomt eller Ja: kan köpas på avtal. Nej: bidrag, skatter, investeringar.',
    },
  },
};
