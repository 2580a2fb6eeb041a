import { readColumnAmount } from '../domain/basics/columnAmount';
import { readFileDay } from '../domain/basics/fileDay';
import { cellText } from '../domain/basics/text';
import type { DateKind, VatKind } from '../domain/payables/payablesRow';
import type { CellValue } from '../domain/register/cells';
import { payablesHeadings } from '../locales/payablesHeadings';
import type { ImportField, ImportMapping, ImportTarget } from '../application/importTarget';
import { FileError } from './fault';

export type PayablesField = keyof typeof payablesHeadings;
export type PayablesMapping = ImportMapping<PayablesField>;

const isDay = (cell: CellValue): boolean => readFileDay(cell) !== null;
const isAmount = (cell: CellValue): boolean =>
  readColumnAmount(cell, ',') !== null || readColumnAmount(cell, '.') !== null;
const hasLetters = (cell: CellValue): boolean => /\p{L}|^\*+$/u.test(cellText(cell));
const isNumber = (cell: CellValue): boolean => /\d{4}|^\*+$|personuppgifter|anonymerad/i.test(cellText(cell));

/** What cells of a column look like; a heading is not believed when fewer than this share of them do. */
const least = 0.8;
const tests: Readonly<Partial<Record<PayablesField, (cell: CellValue) => boolean>>> = {
  period: isDay,
  bookingDate: isDay,
  voucherDate: isDay,
  invoiceDate: isDay,
  paymentDate: isDay,
  organisation: isNumber,
  supplier: hasLetters,
  account: (cell) => /^\d{3,}/.test(cellText(cell)),
  amountExcluding: isAmount,
  amount: isAmount,
  amountIncluding: isAmount,
  counterparty: (cell) => /^\d{1,3}$/.test(cellText(cell)),
  currency: (cell) => /^[A-Za-z]{3}$/.test(cellText(cell)),
};

/** What a ledger of suppliers is read into: mapped by heading and content, shown and corrected as any list. */
export const payablesTarget: ImportTarget<PayablesField> = {
  table: 'payables',
  fields: (Object.keys(payablesHeadings) as PayablesField[]).map((field): ImportField<PayablesField> => ({
    field,
    heading: payablesHeadings[field][0],
    words: payablesHeadings[field],
    kind: 'text',
    fits: tests[field] ?? null,
    least,
    cellsTell: false,
  })),
};

/** In the order in which they are trusted (payables.md A.2). */
const dates: readonly (readonly [PayablesField, DateKind])[] = [
  ['period', 'period'],
  ['bookingDate', 'booking'],
  ['voucherDate', 'voucher'],
  ['invoiceDate', 'invoice'],
  ['paymentDate', 'payment'],
];
const amounts: readonly (readonly [PayablesField, VatKind])[] = [
  ['amountExcluding', 'excluded'],
  ['amount', 'unknown'],
  ['amountIncluding', 'included'],
];

/** The columns that a reading goes by. */
export interface PayablesColumns {
  readonly dateKind: DateKind;
  /** null: the file has no dates, and its month has to be told. */
  readonly date: number | null;
  /** The best column of days; null: the file has months at most. */
  readonly day: number | null;
  readonly vat: VatKind;
  readonly amount: number;
}

/**
 * The best date and amount among those that are mapped. Throws FileError 'missingColumn' (E903). `monthTold`: dates
 * are not needed.
 */
export function columnsOf(mapping: PayablesMapping, monthTold: boolean): PayablesColumns {
  const amount = amounts.find(([field]) => mapping[field] !== undefined);
  const date = dates.find(([field]) => mapping[field] !== undefined);
  const days = dates.find(([field]) => field !== 'period' && mapping[field] !== undefined);
  if (amount === undefined) throw new FileError('missingColumn', { field: 'amount' });
  if (date === undefined && !monthTold) throw new FileError('missingColumn', { field: 'period' });
  if (mapping.supplier === undefined && mapping.organisation === undefined)
    throw new FileError('missingColumn', { field: 'supplier' });
  return {
    dateKind: date?.[1] ?? 'period',
    date: date === undefined ? null : (mapping[date[0]] ?? null),
    day: days === undefined ? null : (mapping[days[0]] ?? null),
    vat: amount[1],
    amount: mapping[amount[0]] ?? 0,
  };
}

/** The month that a file's name tells, as 201908 or 2026-01; null when it tells none, or several. */
export function monthOfFileName(name: string): number | null {
  const found = new Set(
    [...name.matchAll(/(?<!\d)(20\d{2})[-_ ]?(0[1-9]|1[0-2])(?!\d)/g)].map(
      ([, year, month]) => Number(year) * 12 + Number(month) - 1,
    ),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
