import type { MatchKind } from '../domain/payables/matching';
import type { DateKind, VatKind } from '../domain/payables/payablesRow';

/** Names of the sheets of the part Reskontra och avtal. The workbook is always Swedish. */
export const payablesSheetNames = { contracts: 'Avtal', payables: 'Reskontra' } as const;

/** Titles and lines of its sheets. */
export const payablesSheetHeads = {
  contracts: {
    title: 'Avtal',
    lines: [
      'En rad per leverantör och avtal. Roll Tidigare är leverantören före avtalet; Konto är allt på kontona, oavsett leverantör.',
      'Skriv aldrig ett personnummer: en enskild näringsidkare har bara namn här. Ändras avtalen, läs in filerna igen.',
    ],
  },
  payables: {
    title: 'Reskontra',
    lines: [
      'Månadssummor ur ekonomisystemets filer, i kronor. Skrivs av tillägget när en fil läses in; ändra inget här.',
      'Bara leverantörer på bladet Avtal har namn. Enskilda näringsidkare är summerade utan namn och nummer.',
    ],
  },
} as const;

/** Words in the cells of Reskontra, by the domain's codes. */
export const payablesCellWords = {
  dateKind: {
    period: 'Period',
    booking: 'Bokföringsdatum',
    voucher: 'Verifikationsdatum',
    invoice: 'Fakturadatum',
    payment: 'Betaldatum',
  } satisfies Record<DateKind, string>,
  vat: { excluded: 'Exkl. moms', included: 'Inkl. moms', unknown: 'Okänt' } satisfies Record<VatKind, string>,
  matched: {
    number: 'Nummer',
    name: 'Namn',
    reference: 'Referens',
    account: 'Konto',
    unplaced: 'Oplacerat',
  } satisfies Record<MatchKind, string>,
  unclear: 'Oklart',
  otherSuppliers: 'Övriga leverantörer',
  soleTrader: 'Enskild näringsidkare',
} as const;
