const left = 2;
const years = 5;
const room = { categories: 24, departments: 16 } as const;

const totals = 14;
const totalsLast = totals + years;
const chart = totalsLast + 2;
const chartLast = chart + 14;
const categories = chartLast + 4;
const categoriesLast = categories + room.categories;
const departments = categoriesLast + 5;
const departmentsLast = departments + room.departments;

/** Rows beside the page that hold the words of a list, Ej angivet first. */
const words = 60;

/** Where things stand on Inköp: 1-based rows and columns. A list begins with its sum and ends with Övriga. */
export const purchasePlaces = {
  left,
  sentences: 7,
  /** Rolling twelve months, then so many calendar years, the last first. */
  totals,
  totalsLast,
  years,
  /** Of them in columns of a list. */
  yearColumns: 3,
  chart,
  chartLast,
  chartRows: 8,
  categories,
  categoriesLast,
  departments,
  departmentsLast,
  /** What the page is made of, right of it. */
  beside: {
    first: totals,
    months: 36,
    words,
    /** A month, and whether it is complete. */
    month: left + 18,
    /** Word, addressable, place by size. */
    categories: left + 21,
    departments: left + 25,
    facts: left + 29,
    /** Calendar year and its months that are read. */
    year: left + 31,
  },
} as const;

/** Columns of the page's blocks, from its left. */
export const purchaseColumns = [
  'label',
  'addressable',
  'contracted',
  'afterwards',
  'unknown',
  'outside',
  'lower',
  'inPlace',
  'upper',
  'target',
  'toTarget',
  'contractLoyalty',
  'coverage',
  'thisYear',
  'lastYear',
  'yearBefore',
] as const;
export type PurchaseColumn = (typeof purchaseColumns)[number];

/** The 1-based column of the sheet. */
export function purchaseColumn(column: PurchaseColumn): number {
  return left + purchaseColumns.indexOf(column);
}

/** Single values that the page is made of, one below the other. */
export const purchaseFacts = [
  'asOf',
  'readyAfter',
  'neededCoverage',
  'lastComplete',
  'rollingFirst',
  'monthsRead',
  'contractRows',
  'validNumbers',
  'isListed',
] as const;
export type PurchaseFact = (typeof purchaseFacts)[number];
