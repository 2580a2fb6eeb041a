/**
 * What files from finance systems call the columns that a ledger of suppliers is read from, the surest first. From
 * published files and the national specification for supplier ledgers (1.1); they differ per installation, so
 * content is tested too.
 */
export const payablesHeadings = {
  period: ['period', 'bokföringsperiod', 'redovisningsperiod', 'månad', 'bokf.period'],
  bookingDate: ['bokföringsdatum', 'bokf.datum', 'bokföringsdag', 'datum'],
  voucherDate: ['ver.datum', 'verifikationsdatum'],
  invoiceDate: ['fakturadatum'],
  paymentDate: ['betaldatum', 'betalningsdatum', 'utbetalningsdatum'],
  organisation: ['leverantor_id', 'organisationsnummer', 'organisationsnr', 'orgnr', 'org.nr', 'leverantörens orgnr'],
  supplier: ['leverantör', 'leverantörsnamn', 'levnamn', 'lev.nr(T)', 'företagsnamn', 'leverantör namn', 'motpart'],
  account: ['konto_nr', 'konto', 'kontonr', 'kontonummer', 'konto(T)'],
  department: ['förvaltning', 'ansvar(T)', 'ansvar', 'kostnadsställe', 'nämnd', 'enhet'],
  amountExcluding: [
    'nettobelopp',
    'belopp exkl moms',
    'belopp ex moms',
    'konterat belopp exklusive moms',
    'belopp exklusive moms',
  ],
  amount: ['belopp', 'konterat belopp', 'summa'],
  amountIncluding: [
    'belopp inkl moms',
    'konterat belopp inklusive moms',
    'belopp inklusive moms',
    'fakturabelopp',
    'bruttobelopp',
  ],
  voucher: ['verifikationsnummer', 'ver.nr', 'vernr', 'verifikation'],
  invoice: ['fakturanummer', 'faktura_nr', 'fakturanr'],
  reference: ['avtal', 'avtalsnummer', 'avtalsreferens', 'kontraktsreferens', 'avtalsnr'],
  buyer: ['kopare', 'köpare', 'kopare_id'],
  counterparty: ['motpart', 'motpartskod'],
  currency: ['valuta', 'valutakod'],
} as const;
