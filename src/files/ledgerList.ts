import type { ImportSource } from '../application/importSource';
import { guessMapping } from '../application/importTarget';
import type { MonthIndex } from '../domain/basics/calendar';
import { FileError } from './fault';
import { columnsOf, payablesTarget, type PayablesField, type PayablesMapping } from './payablesTarget';

type ListHead = Pick<ImportSource, 'headings' | 'sample'>;

/** A list that is read as a ledger of suppliers. */
export interface LedgerList<Head extends ListHead> {
  readonly source: Head;
  readonly mapping: PayablesMapping;
  /** The month of every row, where the list has no dates and the file's name tells it. */
  readonly month: MonthIndex | undefined;
}

/**
 * The list of a file that is a ledger: the first with the columns that one needs, else the first, which says what it
 * lacks. `told`: the month that the file's name tells. Throws FileError 'noLists'.
 */
export function ledgerList<Head extends ListHead>(sources: readonly Head[], told: number | null): LedgerList<Head> {
  const lists = sources.map((source): LedgerList<Head> => {
    const mapping = guessMapping({ headings: source.headings, rows: source.sample }, payablesTarget);
    return { source, mapping, month: hasDates(mapping) || told === null ? undefined : (told as MonthIndex) };
  });
  const [first] = lists;
  if (first === undefined) throw new FileError('noLists');
  return lists.find(({ mapping, month }) => isLedger(mapping, month !== undefined)) ?? first;
}

const dateFields: readonly PayablesField[] = ['period', 'bookingDate', 'voucherDate', 'invoiceDate', 'paymentDate'];

/** Whether a column of dates is mapped. */
export function hasDates(mapping: PayablesMapping): boolean {
  return dateFields.some((field) => mapping[field] !== undefined);
}

function isLedger(mapping: PayablesMapping, monthTold: boolean): boolean {
  try {
    columnsOf(mapping, monthTold);
    return true;
  } catch {
    return false;
  }
}
