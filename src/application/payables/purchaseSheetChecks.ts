import { yearOf, type MonthIndex } from '../../domain/basics/calendar';
import { totalToKronor } from '../../domain/basics/money';
import type { MonthSpan } from '../../domain/basics/monthSpan';
import type { Steps } from '../../domain/basics/steps';
import { cellText, fold } from '../../domain/basics/text';
import { calendarYear, missingToTarget, type Loyalty, type LoyaltyReport } from '../../domain/payables/loyalty';
import type { CellValue, RegisterCells } from '../../domain/register/cells';
import type { Assessment } from '../../domain/rules/assessment';
import { automaticIndicatorNames } from '../../locales/indicators';
import { purchaseSheetTexts as texts } from '../../locales/purchases';
import { notMeasured, notStated } from '../../locales/workbook';
import { purchaseSheetName } from '../../workbook/payables/purchaseNames';
import {
  purchaseColumn,
  purchaseColumns,
  purchasePlaces as at,
  type PurchaseColumn,
} from '../../workbook/payables/purchasePlaces';
import { cellAddress, rangeAddress } from '../../workbook/plan/address';
import type { PartSheets, RegisterReading } from '../ports';
import type { PayablesState } from './payablesState';
import { completeYear, loyaltyIn } from './purchaseFigures';

/** What the sheet Inköp shows, cell by cell, as the domain says. Pure. */
export function* purchaseSheetChecks(
  { cells }: Pick<RegisterReading, 'cells'>,
  assessment: Pick<Assessment, 'settings'>,
  payables: PayablesState,
): Steps<PartSheets> {
  const page = new Page(cells);
  const of = (months: MonthSpan): LoyaltyReport => loyaltyIn(months, assessment, payables);
  const months = payables.standing.purchases.map(({ month }) => month);
  const years: (LoyaltyReport | null)[] = [];
  for (const year of lastYears(months)) {
    years.push(year === null ? null : of(calendarYear(year)));
    yield;
  }
  const span = completeYear(payables);
  const rolling = span === null ? null : of(span);
  page.row(at.totals, texts.rolling, rolling, rolling?.total ?? nothingBought, '');
  years.forEach((report, index) => {
    if (report !== null) page.row(at.totals + 1 + index, yearLabel(report), report, report.total, '');
  });
  if (rolling !== null) {
    const { lists } = cells;
    const columns = years.slice(0, at.yearColumns);
    page.list(at.categories, at.categoriesLast, lists.categories, rolling, 'perCategory', columns);
    page.list(at.departments, at.departmentsLast, lists.departments, rolling, 'perDepartment', columns);
  }
  const right = at.left + purchaseColumns.length - 1;
  return {
    checks: page.checks,
    readBack: [{ sheet: purchaseSheetName, range: rangeAddress(at.totals, at.left, at.departmentsLast + 1, right) }],
  };
}

/** Calendar years up to the last with purchases, the last first; null for one without any. */
function lastYears(months: readonly MonthIndex[]): (number | null)[] {
  const years = new Set(months.map(yearOf));
  const last = Math.max(...years);
  return Array.from({ length: at.years }, (_, index) => (years.has(last - index) ? last - index : null));
}

function yearLabel({ months, monthsRead }: LoyaltyReport): number | string {
  const year = yearOf(months.first);
  const [before, after] = texts.monthsShort;
  return monthsRead < 12 ? `${year}${before}${monthsRead}${after}` : String(year);
}

const zero = { addressable: 0n, contracted: 0n, afterwards: 0n, unknown: 0n, referenced: 0n, validContract: 0n };
const nothingBought: Loyalty = {
  ...zero,
  name: '',
  lower: null,
  inPlace: null,
  upper: null,
  showsUpper: false,
  contractLoyalty: null,
  coverage: null,
};

type Shown = Readonly<Partial<Record<PurchaseColumn, number | string>>>;

class Page {
  readonly checks: PartSheets['checks'][number][] = [];

  constructor(private readonly cells: RegisterCells) {}

  /** A row of the block of totals, or the sum of a list. */
  row(row: number, label: number | string, report: LoyaltyReport | null, figures: Loyalty, slice: string): void {
    const target = report === null ? null : targetOf(this.cells, yearOf(report.months.last), slice);
    this.put(row, {
      label,
      ...amounts(figures),
      target: target ?? '',
      toTarget:
        target === null ? '' : figures.lower === null ? notMeasured : totalToKronor(missingToTarget(target, figures)),
      contractLoyalty: figures.contractLoyalty ?? notMeasured,
      coverage: figures.coverage ?? notMeasured,
    });
  }

  /** The sum, words of the register's list by size, and the rest in one row. */
  list(
    first: number,
    last: number,
    words: readonly string[],
    report: LoyaltyReport,
    slices: 'perCategory' | 'perDepartment',
    years: readonly (LoyaltyReport | null)[],
  ): void {
    const named = new Map(report[slices].map((slice) => [fold(slice.name), slice]));
    const seen = new Set<string>();
    const listed = [notStated, ...words].flatMap((word) => {
      const key = word === notStated ? '' : fold(word);
      const found = seen.has(key) ? undefined : named.get(key);
      seen.add(key);
      return found === undefined || found.addressable === 0n ? [] : [{ word, slice: found }];
    });
    const shown = listed
      .sort((a, b) =>
        a.slice.addressable < b.slice.addressable ? 1 : a.slice.addressable > b.slice.addressable ? -1 : 0,
      )
      .slice(0, last - first);
    shown.forEach(({ word, slice }, index) => {
      this.row(first + 1 + index, word, report, slice, word);
      this.years(first + 1 + index, years, (year) => year[slices].find(({ name }) => fold(name) === fold(slice.name)));
    });
    for (let row = first + 1 + shown.length; row <= last; row++) this.blank(row);
    const rest = restOf(
      report.total,
      shown.map(({ slice }) => slice),
    );
    if (rest.addressable === 0n) this.put(last + 1, { label: '' });
    else this.put(last + 1, { label: texts.others, ...amounts(rest, report.refusal !== 'contractList') });
    this.row(first, texts.sum, report, report.total, '');
    this.years(first, years, ({ total }) => total);
  }

  private years(
    row: number,
    years: readonly (LoyaltyReport | null)[],
    sliceOf: (report: LoyaltyReport) => Loyalty | undefined,
  ): void {
    const shown = years.map((report) => (report === null ? '' : (sliceOf(report)?.lower ?? notMeasured)));
    const [thisYear = '', lastYear = '', yearBefore = ''] = shown;
    this.put(row, { thisYear, lastYear, yearBefore });
  }

  private blank(row: number): void {
    this.put(row, Object.fromEntries(purchaseColumns.map((column) => [column, ''])));
  }

  private put(row: number, shown: Shown): void {
    for (const [column, expected] of Object.entries(shown)) {
      this.checks.push({
        sheet: purchaseSheetName,
        address: cellAddress(row, purchaseColumn(column as PurchaseColumn)),
        formula: '',
        expected: () => expected,
      });
    }
  }
}

/** Amounts and rates of supplier loyalty; those of a rest are reckoned where they are shown. */
function amounts(figures: Omit<Loyalty, 'name'>, isListed = true): Shown {
  const { addressable, contracted, afterwards, unknown } = figures;
  return {
    addressable: totalToKronor(addressable),
    contracted: totalToKronor(contracted),
    afterwards: totalToKronor(afterwards),
    unknown: totalToKronor(unknown),
    outside: totalToKronor(addressable - contracted),
    lower: (isListed ? figures.lower : null) ?? notMeasured,
    inPlace: (isListed ? figures.inPlace : null) ?? notMeasured,
    upper: (isListed ? figures.upper : null) ?? notMeasured,
  };
}

function restOf(total: Loyalty, slices: readonly Loyalty[]): Loyalty {
  const rest = (of: (slice: Loyalty) => bigint): bigint => slices.reduce((sum, slice) => sum - of(slice), of(total));
  const figures = {
    ...zero,
    addressable: rest(({ addressable }) => addressable),
    contracted: rest(({ contracted }) => contracted),
    afterwards: rest(({ afterwards }) => afterwards),
    unknown: rest(({ unknown }) => unknown),
  };
  const { addressable, contracted, afterwards, unknown } = figures;
  const rate = (part: bigint, whole: bigint): number | null => (whole > 0n ? Number(part) / Number(whole) : null);
  return {
    ...nothingBought,
    ...figures,
    lower: rate(contracted, addressable),
    inPlace: rate(contracted - afterwards, addressable),
    upper: rate(contracted, addressable - unknown),
  };
}

/** Mål of Leverantörstrohet, a share: of a year and a category or department, '' for the whole; null for none. */
function targetOf({ indicators: { columns, rows } }: RegisterCells, year: number, slice: string): number | null {
  const targets = rows.flatMap((row) => {
    const cell = (field: keyof typeof columns): CellValue => row[columns[field] ?? -1] ?? '';
    const target = cell('target');
    const isOwn =
      fold(cellText(cell('indicator'))) === fold(automaticIndicatorNames.supplierLoyalty) &&
      cell('year') === year &&
      fold(cellText(cell('slice'))) === fold(slice);
    return isOwn && typeof target === 'number' ? [target] : [];
  });
  if (targets.length === 0) return null;
  const target = targets.reduce((sum, each) => sum + each, 0) / targets.length;
  return target > 1 ? target / 100 : target;
}
