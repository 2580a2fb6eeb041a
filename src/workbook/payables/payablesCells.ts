import { firstDayOf, monthOf, type MonthIndex, type Serial } from '../../domain/basics/calendar';
import { readDate } from '../../domain/basics/date';
import { groupBy } from '../../domain/basics/groupBy';
import { keptFor } from '../../domain/basics/keptFor';
import type { Ore, OreTotal } from '../../domain/basics/money';
import { kronorToTotal, totalToKronor } from '../../domain/basics/money';
import { readOrganisationNumber, writtenOrganisationNumber } from '../../domain/basics/organisationNumber';
import { eachInSteps, finished, type Steps } from '../../domain/basics/steps';
import { cellText, fold } from '../../domain/basics/text';
import { contractKey, type ContractParty } from '../../domain/payables/contract';
import { creditNotes } from '../../domain/payables/creditNotes';
import type { CostRow, CreditRow, PayablesImport } from '../../domain/payables/payablesRow';
import {
  readAccountCategories,
  type AccountCategoryReading,
  type AccountCategoryWords,
} from '../../domain/payables/accountCategories';
import type { PurchaseRow } from '../../domain/payables/purchases';
import type { CellValue, RegisterCells, TableCells, TableFields } from '../../domain/register/cells';
import {
  creditRowsTable,
  payablesImportsTable,
  payablesTable,
  purchasesTable,
} from '../../domain/register/tables/payables';
import { inputFieldsOf, type TableDefinition } from '../../domain/register/tables/table';
import { payablesCellWords as words } from '../../locales/payablesSheets';
import { choices, notStated } from '../../locales/workbook';
import type { PlanCell } from '../plan/plan';

/** A reading with what is to be thought of, as its row says it. */
export interface StandingImport extends PayablesImport {
  readonly warnings: string;
}
/** A row of Kreditrader with the reading that it came with. */
export type StandingCredit = CreditRow & { readonly importId: string };

/** What the sheet Reskontra holds. */
export interface StandingPayables {
  readonly imports: readonly StandingImport[];
  readonly costs: readonly CostRow[];
  readonly credits: readonly StandingCredit[];
  readonly purchases: readonly PurchaseRow[];
}

/** Tables of the sheet that a reading rewrites whole, in the order in which they are written. */
export const payablesTableKeys = ['payables', 'creditRows', 'purchases', 'payablesImports'] as const;
export type PayablesTableKey = (typeof payablesTableKeys)[number];

/** The four tables as rows of cells, in the order of the columns that people and formulas do not fill. */
export type PayablesBodies = Readonly<Record<PayablesTableKey, readonly (readonly PlanCell[])[]>>;

const money = (amount: OreTotal | Ore): PlanCell => totalToKronor(BigInt(amount));
const stated = (text: string): PlanCell => (text === '' ? notStated : text);
const yesNo = (yes: boolean): PlanCell => (yes ? choices.yes : choices.no);
const numberCell = (organisation: string | null): PlanCell =>
  organisation === null ? '' : /^\d{10}$/.test(organisation) ? writtenOrganisationNumber(organisation) : organisation;

/** What a reading has come to, as cells. `parties`: rows of Avtal, whose numbers are written as they are there. */
export function payablesBodies(standing: StandingPayables, parties: readonly ContractParty[]): PayablesBodies {
  const written = new Map(parties.map(({ key, number }) => [key, number]));
  const numberOf = (key: string): string => written.get(key) ?? key;
  const noteOf = new Map(creditNotes(standing.credits).flatMap((note) => note.rows.map((row) => [row, note] as const)));
  return {
    payablesImports: standing.imports.map((each) =>
      inOrder(payablesImportsTable, {
        ...each,
        from: firstDayOf(each.from),
        to: firstDayOf(each.to),
        dateKind: words.dateKind[each.dateKind],
        vat: words.vat[each.vat],
        sum: money(each.sum),
        internal: money(each.internal),
        persons: money(each.persons),
        excluded: money(each.excluded),
      }),
    ),
    payables: standing.costs.map((row) =>
      inOrder(payablesTable, {
        ...row,
        month: firstDayOf(row.month),
        contract: row.unclear ? words.unclear : numberOf(row.contract),
        role: row.role === null ? '' : choices.contractRoles[row.role],
        matched: words.matched[row.matched],
        organisation: numberCell(row.organisation),
        supplier: supplierCell(row),
        department: stated(row.department),
        amount: money(row.amount),
        credit: money(row.credit),
      }),
    ),
    creditRows: standing.credits.map((row) =>
      inOrder(creditRowsTable, {
        ...row,
        month: firstDayOf(row.month),
        day: row.day ?? '',
        organisation: numberCell(row.organisation),
        department: stated(row.department),
        amount: money(row.amount),
        rebilled: noteOf.get(row)?.rebilled === true ? choices.yes : '',
        note: noteOf.get(row)?.id ?? '',
        contract: numberOf(row.contract),
      }),
    ),
    purchases: standing.purchases.map((row) =>
      inOrder(purchasesTable, {
        ...row,
        month: firstDayOf(row.month),
        department: stated(row.department),
        category: stated(row.category),
        addressable: yesNo(row.addressable),
        amount: money(row.amount),
        contracted: money(row.contracted),
        afterwards: money(row.afterwards),
        referenced: money(row.referenced),
        validContract: money(row.validContract),
        unknown: money(row.unknown),
      }),
    ),
  };
}

/** Nobody's name: a person's rows, those of others on a contract's accounts, and what is only pointed at. */
function supplierCell({ supplier, role, matched, contract }: CostRow): string {
  if (supplier !== '' || (matched === 'unplaced' && contract !== '')) return supplier;
  return role === 'account' || matched === 'reference' ? words.otherSuppliers : words.soleTrader;
}

function inOrder(table: TableDefinition, values: Readonly<Partial<Record<string, unknown>>>): PlanCell[] {
  return inputFieldsOf(table).map((field) => (values[field] ?? '') as PlanCell);
}

type PayablesCells = Pick<RegisterCells, PayablesTableKey>;

/**
 * The sheet as it stands. A row whose month or amount can't be read is none. Never throws. Each of the large tables is
 * read once, however often it is asked for.
 */
export function* standingPayables(cells: PayablesCells): Steps<StandingPayables> {
  const booked = groupBy(yield* purchasesIn(cells.purchases), ({ importId }) => importId);
  const imports = read(cells.payablesImports, (cell) => readImport(cell, (id) => booked.get(id) ?? []));
  // Rows of a reading that was broken off have no row of Inläsningar.
  const known = new Set(imports.map(({ id }) => id));
  const isKnown = ({ importId }: { readonly importId: string }): boolean => known.has(importId);
  return {
    imports,
    costs: (yield* costsIn(cells.payables)).filter(isKnown),
    credits: (yield* creditsIn(cells.creditRows)).filter(isKnown),
    purchases: [...booked.values()].flat().filter(isKnown),
  };
}

/** Whether any file has been read. */
export function hasReadings({ payablesImports }: Pick<RegisterCells, 'payablesImports'>): boolean {
  return read(payablesImports, (cell) => readImport(cell, () => [])).length > 0;
}

const costsIn = keptFor((table: TableCells<TableFields['payables']>) => readInSteps(table, readCost));
const creditsIn = keptFor((table: TableCells<TableFields['creditRows']>) => readInSteps(table, readCredit));
const purchasesIn = keptFor((table: TableCells<TableFields['purchases']>) => readInSteps(table, readPurchase));

type Cell<Field extends string> = (field: Field) => CellValue;

function read<Field extends string, Value>(
  table: TableCells<Field>,
  one: (cell: Cell<Field>) => Value | null,
): Value[] {
  return finished(readInSteps(table, one));
}

function* readInSteps<Field extends string, Value>(
  { columns, rows }: TableCells<Field>,
  one: (cell: Cell<Field>) => Value | null,
): Steps<Value[]> {
  const values: Value[] = [];
  yield* eachInSteps(rows, (cells) => {
    const value = one((field) => cells[columns[field] ?? -1] ?? '');
    if (value !== null) values.push(value);
  });
  return values;
}

function readImport(
  cell: Cell<TableFields['payablesImports']>,
  booked: (id: string) => readonly PurchaseRow[],
): StandingImport | null {
  const id = cellText(cell('id'));
  const from = monthOfCell(cell('from'));
  const to = monthOfCell(cell('to'));
  if (id === '' || from === null || to === null) return null;
  const readOn = readDate(cell('readOn'));
  const dateKind = codeOf(words.dateKind, cell('dateKind')) ?? 'payment';
  return {
    id,
    source: cellText(cell('source')),
    file: cellText(cell('file')),
    buyer: cellText(cell('buyer')),
    from,
    to,
    months: monthsOf(from, to, dateKind === 'invoice' || dateKind === 'payment' ? [] : booked(id)),
    dateKind,
    vat: codeOf(words.vat, cell('vat')) ?? 'unknown',
    rows: countOf(cell('rows')),
    usedRows: countOf(cell('usedRows')),
    sum: oreOf(cell('sum')) ?? 0n,
    internal: oreOf(cell('internal')) ?? 0n,
    persons: oreOf(cell('persons')) ?? 0n,
    excluded: oreOf(cell('excluded')) ?? 0n,
    otherCurrency: countOf(cell('otherCurrency')),
    uninterpreted: countOf(cell('uninterpreted')),
    warnings: cellText(cell('warnings')),
    contractPrint: cellText(cell('contractPrint')),
    fileMark: cellText(cell('fileMark')),
    readOn: readOn.kind === 'value' ? readOn.value : (0 as Serial),
    contractRows: countOf(cell('contractRows')),
    validNumbers: countOf(cell('validNumbers')),
  };
}

/**
 * The months that a reading covers: those that it has rows booked in, and every month of it where the user confirmed
 * them (rows dated by invoice or payment) or nothing was kept by month.
 */
function monthsOf(from: MonthIndex, to: MonthIndex, booked: readonly PurchaseRow[]): MonthIndex[] {
  if (booked.length > 0)
    return [...new Set([from, to, ...booked.map(({ month }) => month)])].sort((one, other) => one - other);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) as MonthIndex);
}

function readCost(cell: Cell<TableFields['payables']>): CostRow | null {
  const month = monthOfCell(cell('month'));
  const amount = oreOf(cell('amount'));
  if (month === null || amount === null) return null;
  const contract = cellText(cell('contract'));
  const unclear = fold(contract) === fold(words.unclear);
  return {
    month,
    contract: unclear ? '' : contractKey(contract),
    unclear,
    role: codeOf(choices.contractRoles, cell('role')),
    matched: codeOf(words.matched, cell('matched')) ?? 'unplaced',
    organisation: organisationOf(cell('organisation')),
    supplier: nameOf(cell('supplier')),
    department: unstated(cell('department')),
    account: cellText(cell('account')),
    amount,
    credit: oreOf(cell('credit')) ?? 0n,
    rows: countOf(cell('rows')),
    importId: cellText(cell('importId')),
  };
}

function readCredit(cell: Cell<TableFields['creditRows']>): StandingCredit | null {
  const month = monthOfCell(cell('month'));
  const amount = oreOf(cell('amount'));
  if (month === null || amount === null) return null;
  const day = readDate(cell('day'));
  return {
    month,
    day: day.kind === 'value' ? day.value : null,
    organisation: organisationOf(cell('organisation')),
    supplier: cellText(cell('supplier')),
    department: unstated(cell('department')),
    account: cellText(cell('account')),
    voucher: cellText(cell('voucher')),
    invoice: cellText(cell('invoice')),
    amount: Number(amount) as Ore,
    contract: contractKey(cellText(cell('contract'))),
    importId: cellText(cell('importId')),
  };
}

function readPurchase(cell: Cell<TableFields['purchases']>): PurchaseRow | null {
  const month = monthOfCell(cell('month'));
  const amount = oreOf(cell('amount'));
  if (month === null || amount === null) return null;
  return {
    month,
    department: unstated(cell('department')),
    accountGroup: cellText(cell('accountGroup')),
    category: unstated(cell('category')),
    addressable: fold(cellText(cell('addressable'))) === fold(choices.yes),
    amount,
    contracted: oreOf(cell('contracted')) ?? 0n,
    afterwards: oreOf(cell('afterwards')) ?? 0n,
    referenced: oreOf(cell('referenced')) ?? 0n,
    validContract: oreOf(cell('validContract')) ?? 0n,
    unknown: oreOf(cell('unknown')) ?? 0n,
    importId: cellText(cell('importId')),
  };
}

/** Förvaltningskoppling: what the file calls each department of ours; a text that is mapped to nothing is not. */
export function departmentMap({
  departmentMap: table,
}: Pick<RegisterCells, 'departmentMap'>): ReadonlyMap<string, string> {
  const rows = read(table, (cell) => {
    const text = fold(cellText(cell('text')));
    const department = cellText(cell('department'));
    return text === '' || department === '' ? null : ([text, department] as const);
  });
  return new Map(rows);
}

const categoryWords: AccountCategoryWords = {
  addressable: new Map([
    [fold(choices.yes), true],
    [fold(choices.no), false],
  ]),
  notStated,
};

/** Kontokategori, and E944 of its rows that cannot be read. */
export function accountCategories({
  accountCategories: table,
}: Pick<RegisterCells, 'accountCategories'>): AccountCategoryReading {
  return readAccountCategories(table, categoryWords);
}

const nobody: ReadonlySet<string> = new Set([words.otherSuppliers, words.soleTrader]);
const nameOf = (cell: CellValue): string => (nobody.has(cellText(cell)) ? '' : cellText(cell));
const unstated = (cell: CellValue): string => (cellText(cell) === notStated ? '' : cellText(cell));
const countOf = (cell: CellValue): number => (typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : 0);
const oreOf = (cell: CellValue): OreTotal | null =>
  typeof cell === 'number' && Number.isFinite(cell) ? kronorToTotal(cell) : null;

function monthOfCell(cell: CellValue): MonthIndex | null {
  const reading = readDate(cell);
  return reading.kind === 'value' ? monthOf(reading.value) : null;
}

function organisationOf(cell: CellValue): string | null {
  const reading = readOrganisationNumber(cell);
  if (reading.kind === 'organisation') return reading.digits;
  return reading.kind === 'foreign' ? reading.text : null;
}

function codeOf<Code extends string>(names: Readonly<Record<Code, string>>, cell: CellValue): Code | null {
  const wanted = fold(cellText(cell));
  const found = Object.entries<string>(names).find(([, name]) => fold(name) === wanted);
  return found === undefined ? null : (found[0] as Code);
}
