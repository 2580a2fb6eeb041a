import type { PartTable } from '../domain/rules/rule';

/** The tables of the optional parts that rules speak of, as the workbook names them. */
export const partTableNames: Readonly<Record<PartTable, string>> = {
  closes: 'Bokslut',
  closePositions: 'Bokslutsläge',
  contracts: 'Avtal',
  payablesImports: 'Inläsningar',
  payables: 'Reskontra',
  creditRows: 'Kreditrader',
  purchases: 'Inköpsvolym',
};

/** Headings of their columns, by field. */
export const partHeadings: Readonly<Record<PartTable, Readonly<Record<string, string>>>> = {
  closes: {
    number: 'Bokslut', asOf: 'Per datum', closedAt: 'Stängt', closedBy: 'Stängt av', version: 'Version', counted: 'Räknade',
    leftOut: 'Utelämnade', withdrawn: 'Makulerade', calculated: 'Kalkylerat', inYear: 'Effekt i året', realised: 'Realiserat',
    confirmed: 'Bekräftat', hourlyCost: 'Timkostnad', print: 'Avtryck',
  },
  closePositions: {
    effectId: 'Effekt-ID', class: 'Klass', part: 'Del', state: 'Läge', print: 'Avtryck', outcomePrint: 'Utfallsavtryck',
    calculated: 'Kalkylerat', lapsed: 'Bortfall', inYear: 'I år', lapsedInYear: 'Bortfall i år', nextYear: 'Nästa år',
    lapsedNextYear: 'Bortfall nästa år',
  },
  contracts: {
    number: 'Avtalsnummer', title: 'Benämning', role: 'Roll', organisationNumber: 'Organisationsnummer', supplier: 'Leverantör',
    start: 'Startdatum', end: 'Slutdatum', category: 'Kategori', departments: 'Förvaltningar', accounts: 'Konton',
    registered: 'Registrerat', source: 'Källa',
  },
  payablesImports: {
    id: 'Inläsning', source: 'Källa', file: 'Fil', buyer: 'Köpare', from: 'Från', to: 'Till', dateKind: 'Datum enligt', vat: 'Moms',
    rows: 'Rader', usedRows: 'Använda rader', sum: 'Summa', internal: 'Varav internt', persons: 'Varav personer',
    excluded: 'Undantaget', otherCurrency: 'Annan valuta', uninterpreted: 'Utan tolkning', contractPrint: 'Avtalsavtryck',
    fileMark: 'Kännetecken', readOn: 'Inläst',
  },
  payables: {
    month: 'Period', contract: 'Avtalsnummer', role: 'Roll', matched: 'Matchat', organisation: 'Organisationsnummer',
    supplier: 'Leverantör', department: 'Förvaltning', account: 'Konto', amount: 'Belopp', credit: 'Varav kredit', rows: 'Rader',
    importId: 'Inläsning',
  },
  creditRows: {
    month: 'Period', day: 'Datum', organisation: 'Organisationsnummer', supplier: 'Leverantör', department: 'Förvaltning',
    account: 'Konto', voucher: 'Verifikation', invoice: 'Faktura', amount: 'Belopp', rebilled: 'Omfakturerad', usedBy: 'Använd av',
  },
  purchases: {
    month: 'Period', department: 'Förvaltning', accountGroup: 'Kontogrupp', category: 'Kategori', addressable: 'Adresserbar',
    amount: 'Belopp', contracted: 'Avtalsleverantör', afterwards: 'Varav i efterhand', referenced: 'Med avtalsreferens',
    validContract: 'Varav giltigt avtal', unknown: 'Okänd leverantör', importId: 'Inläsning',
  },
};

/** Headings of columns that a part adds to the register's own tables, by field. */
export const addedHeadings: Readonly<Record<string, string>> = {
  contractNumber: 'Avtalsnummer',
  ledgerCost: 'Kostnad i reskontra',
  creditRow: 'Kreditrad',
};
