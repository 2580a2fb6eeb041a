import { defineTable } from './table';

const part = 'payables';
const unwatched = { freshness: {} } as const;
const text = { kind: 'text', ...unwatched } as const;
const amount = { kind: 'amount', ...unwatched } as const;
const count = { kind: 'count', ...unwatched } as const;
const date = { kind: 'date', stamped: true, ...unwatched } as const;

/** Inläsningar: one row for each file that was read. */
export const payablesImportsTable = defineTable({
  sheet: 'payables',
  id: null,
  part,
  written: true,
  fields: {
    id: text,
    source: text,
    file: text,
    buyer: text,
    from: date,
    to: date,
    dateKind: text,
    vat: text,
    rows: count,
    usedRows: count,
    sum: amount,
    internal: amount,
    persons: amount,
    excluded: amount,
    otherCurrency: count,
    uninterpreted: count,
    warnings: text,
    contractPrint: text,
    fileMark: text,
    readOn: date,
    contractRows: count,
    validNumbers: count,
  },
});

/** Reskontra: what the files come to per month, for suppliers on Avtal and accounts of Roll Konto. */
export const payablesTable = defineTable({
  sheet: 'payables',
  id: null,
  part,
  written: true,
  fields: {
    month: date,
    contract: text,
    role: text,
    matched: text,
    organisation: text,
    supplier: text,
    department: text,
    account: text,
    amount,
    credit: amount,
    rows: count,
    importId: text,
  },
});

/** Kreditrader: rows of suppliers of open one-offs, of either sign. */
export const creditRowsTable = defineTable({
  sheet: 'payables',
  id: null,
  part,
  written: true,
  fields: {
    month: date,
    day: date,
    organisation: text,
    supplier: text,
    department: text,
    account: text,
    voucher: text,
    invoice: text,
    amount,
    rebilled: text,
    usedBy: { kind: 'text', formula: true, ...unwatched },
    note: text,
    contract: text,
    importId: text,
  },
});

/** Inköpsvolym: everything that the files hold, per month, department and group of accounts (payables.md B.2). */
export const purchasesTable = defineTable({
  sheet: 'payables',
  id: null,
  part,
  written: true,
  fields: {
    month: date,
    department: text,
    accountGroup: text,
    category: text,
    addressable: text,
    amount,
    contracted: amount,
    afterwards: amount,
    referenced: amount,
    validContract: amount,
    unknown: amount,
    importId: text,
  },
});

/** Förvaltningskoppling: what the finance system calls a department of ours. */
export const departmentMapTable = defineTable({
  sheet: 'lists',
  id: null,
  part,
  fields: {
    text: { kind: 'text', witness: true, ...unwatched },
    department: { kind: 'choice', list: 'department', strays: 'told', witness: true, ...unwatched },
  },
});

/** Kontokategori: what is bought on some accounts, and whether a contract could be used for it. */
export const accountCategoriesTable = defineTable({
  sheet: 'lists',
  id: null,
  part,
  fields: {
    from: { kind: 'text', witness: true, ...unwatched },
    to: { kind: 'text', witness: true, ...unwatched },
    category: { kind: 'choice', list: 'category', strays: 'told', witness: true, ...unwatched },
    addressable: { kind: 'text', ...unwatched },
  },
});
