import { monthOf, type MonthIndex, type Serial } from '../domain/basics/calendar';
import { ColumnOfAmounts, readColumnAmount, type ColumnMark, type DecimalMark } from '../domain/basics/columnAmount';
import { readFileDay } from '../domain/basics/fileDay';
import { ExactSum, type OreTotal } from '../domain/basics/money';
import { readOrganisationNumber } from '../domain/basics/organisationNumber';
import type { CellValue } from '../domain/register/cells';
import { cellText, isBlank } from '../domain/basics/text';
import type { DateKind, PayablesRow, VatKind } from '../domain/payables/payablesRow';

import type { ImportSource, ReadRowsOptions, Row } from '../application/importSource';
import { FileError } from './fault';
import { columnsOf, type PayablesColumns, type PayablesMapping } from './payablesTarget';

export interface ReadPayablesOptions extends Omit<ReadRowsOptions, 'columns'> {
  /** Chosen by the user where the column does not tell (E904). */
  readonly decimalMark?: DecimalMark | undefined;
  /** The month of every row, where the file has no dates. */
  readonly month?: MonthIndex | undefined;
}

/** What a file came to, beside its rows. */
export interface PayablesFile {
  readonly dateKind: DateKind;
  readonly vat: VatKind;
  readonly rows: number;
  /** What the last row of totals says is left of, or above, the sum of the rows; null without such a row. In öre. */
  readonly totalDifference: OreTotal | null;
}

/**
 * Reads a ledger of suppliers row by row: mapped columns only, nothing kept after the row. `begin` starts a reading
 * and answers where rows go; it is called once more, and what was read is to be forgotten, if the column's decimal
 * mark shows late in the file. Throws FileError 'missingColumn' (E903), 'decimalMark' (E904) and those of the
 * source.
 */
export async function readPayables(
  source: ImportSource,
  mapping: PayablesMapping,
  begin: () => (row: PayablesRow) => void,
  options: ReadPayablesOptions = {},
): Promise<PayablesFile> {
  const columns = columnsOf(mapping, options.month !== undefined);
  const first = options.decimalMark ?? markOf(sampleVerdict(source, columns));
  const { verdict, file } = await readOnce(source, mapping, columns, first, begin(), options);
  if (options.decimalMark !== undefined) return file;
  if (verdict.kind === 'both' || verdict.kind === 'ask') {
    throw new FileError('decimalMark', { column: source.headings[columns.amount] ?? '', row: verdict.row });
  }
  if (markOf(verdict) === first) return file;
  return (await readOnce(source, mapping, columns, markOf(verdict), begin(), options)).file;
}

function sampleVerdict({ sample, headingRow }: ImportSource, { amount }: PayablesColumns): ColumnMark {
  const column = new ColumnOfAmounts();
  sample.forEach((row, index) => column.see(row[amount] ?? null, headingRow + 1 + index));
  return column.verdict();
}

const markOf = (verdict: ColumnMark): DecimalMark | null => (verdict.kind === 'known' ? verdict.mark : null);

async function readOnce(
  source: ImportSource,
  mapping: PayablesMapping,
  columns: PayablesColumns,
  mark: DecimalMark | null,
  take: (row: PayablesRow) => void,
  { signal, onProgress, month }: ReadPayablesOptions,
): Promise<{ readonly verdict: ColumnMark; readonly file: PayablesFile }> {
  const amounts = new ColumnOfAmounts();
  const sum = new ExactSum();
  const reader = rowReader(mapping, columns, mark, month ?? null);
  let rows = 0;
  let total: OreTotal | null = null;
  const wanted = Object.values(mapping);
  for await (const batch of source.rows({ signal, onProgress, columns: wanted })) {
    batch.rows.forEach((row, index) => {
      const cell = row[columns.amount] ?? null;
      amounts.see(cell, batch.firstRow + index);
      const hasSupplier = mapping.supplier !== undefined && !isBlank(row[mapping.supplier] ?? null);
      if (!hasSupplier && isTotal(row, mapping, columns)) {
        const amount = readColumnAmount(cell, mark);
        if (amount !== null) total = BigInt(amount) - sum.total;
        return;
      }
      if (!hasSupplier && wanted.every((column) => isBlank(row[column] ?? null))) return;
      const read = reader(row);
      if (read.amount !== null) sum.add(read.amount);
      rows += 1;
      take(read);
    });
  }
  const { dateKind, vat } = columns;
  return { verdict: amounts.verdict(), file: { dateKind, vat, rows, totalDifference: total } };
}

/** Rows whose date, supplier and account are blank are totals: left out, and compared with the sum read. */
function isTotal(
  row: Row,
  { supplier, organisation, account }: PayablesMapping,
  { date, amount }: PayablesColumns,
): boolean {
  const blank = (column: number | null | undefined) =>
    column === undefined || column === null || isBlank(row[column] ?? null);
  return blank(date) && blank(supplier) && blank(organisation) && blank(account) && !blank(amount);
}

function rowReader(
  mapping: PayablesMapping,
  { date, day, amount }: PayablesColumns,
  mark: DecimalMark | null,
  told: MonthIndex | null,
): (row: Row) => PayablesRow {
  const { organisation } = mapping;
  const columns = { ...mapping, day };
  const monthOfCell = rememberedMonths();
  return (row) =>
    new LedgerRow(
      row,
      columns,
      told ?? (date === null ? null : monthOfCell(row[date] ?? null)),
      readOrganisationNumber(organisation === undefined ? null : (row[organisation] ?? null)),
      readColumnAmount(row[amount] ?? null, mark),
    );
}

/** Where a row has its cells: by a name that only this file has, as a person's number may stand in them. */
const cells = Symbol('cells');

/** A row of the file. Its texts are read when they are asked for: most of them never are. */
class LedgerRow implements PayablesRow {
  private readonly [cells]: Row;

  constructor(
    row: Row,
    private readonly columns: PayablesMapping & Pick<PayablesColumns, 'day'>,
    readonly month: PayablesRow['month'],
    readonly organisation: PayablesRow['organisation'],
    readonly amount: PayablesRow['amount'],
  ) {
    this[cells] = row;
  }

  get day(): Serial | null {
    const { day } = this.columns;
    // A period says no day.
    return day === null ? null : readFileDay(this[cells][day] ?? null);
  }
  get supplier(): string {
    return this.text(this.columns.supplier);
  }
  get department(): string {
    return this.text(this.columns.department);
  }
  get account(): string {
    return accountNumber(this.text(this.columns.account));
  }
  get reference(): string {
    return this.text(this.columns.reference);
  }
  get counterparty(): string {
    return this.text(this.columns.counterparty);
  }
  get currency(): string {
    return this.text(this.columns.currency);
  }
  get voucher(): string {
    return this.text(this.columns.voucher);
  }
  get invoice(): string {
    return this.text(this.columns.invoice);
  }

  private text(column: number | undefined): string {
    return column === undefined ? '' : ownText(this[cells][column] ?? null);
  }
}

/** The month of a cell with a date: a ledger has few of them, each on many rows. */
function rememberedMonths(): (cell: CellValue) => MonthIndex | null {
  const known = new Map<CellValue, MonthIndex>();
  return (cell) => {
    const month = known.get(cell);
    if (month !== undefined) return month;
    const day = readFileDay(cell);
    if (day === null) return null;
    if (known.size < mostDays) known.set(cell, monthOf(day));
    return monthOf(day);
  };
}

const onlyDigits = /^\d+$/;

/** "64510 Inkontinens…" in one column: the leading digits are the number. */
function accountNumber(text: string): string {
  return text === '' || onlyDigits.test(text) ? text : (/^\d+/.exec(text)?.[0] ?? text);
}

const longestCopied = 12;
const mostDays = 10_000;

/**
 * A text of its own: a longer piece of another text would hold all of it, voucher texts too, for as long as the
 * piece is kept.
 */
function ownText(cell: CellValue): string {
  const text = typeof cell === 'string' ? cell.trim() : cellText(cell);
  return text.length <= longestCopied ? text : ` ${text}`.slice(1);
}
