import type { MonthIndex } from '../basics/calendar';
import { yearOf } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { OreTotal } from '../basics/money';
import { divideHalfAway } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import { fold } from '../basics/text';
import type { IssueParams } from '../register/issue';
import type { Contracts } from './contract';
import type { PayablesImport } from './payablesRow';
import type { PurchaseRow } from './purchases';

/** Sums of addressable purchases, öre. */
export interface PurchaseTotals {
  readonly addressable: OreTotal;
  readonly contracted: OreTotal;
  readonly afterwards: OreTotal;
  readonly unknown: OreTotal;
  readonly referenced: OreTotal;
  readonly validContract: OreTotal;
}

/** Leverantörstrohet and Avtalstrohet of a slice (payables.md B.3): fractions; null where nothing can be said. */
export interface Loyalty extends PurchaseTotals {
  /** '' is Ej angivet. */
  readonly name: string;
  /** Avtalsleverantör ÷ Adresserbart. */
  readonly lower: number | null;
  /** (Avtalsleverantör − i efterhand) ÷ Adresserbart. */
  readonly inPlace: number | null;
  /** Avtalsleverantör ÷ (Adresserbart − Okänd). */
  readonly upper: number | null;
  /** Lower and upper differ by more than a percentage point: both are shown. */
  readonly showsUpper: boolean;
  /**
   * Varav giltigt avtal ÷ Med avtalsreferens; null under the coverage that it needs. Never derived from supplier
   * loyalty.
   */
  readonly contractLoyalty: number | null;
  /** Med avtalsreferens ÷ Adresserbart. */
  readonly coverage: number | null;
}

/** Why supplier loyalty is not shown. */
export type LoyaltyRefusal = 'contractList' | 'noPurchases';

/** A period's loyalty, whole and by category and department. */
export interface LoyaltyReport {
  readonly months: MonthSpan;
  /** Months of the period that are read. */
  readonly monthsRead: number;
  readonly total: Loyalty;
  readonly perCategory: readonly Loyalty[];
  readonly perDepartment: readonly Loyalty[];
  /** Why the rates are null; null when they are shown. */
  readonly refusal: LoyaltyRefusal | null;
  /** W941–W943 with the values of their messages. */
  readonly findings: readonly { readonly ruleId: 'W941' | 'W942' | 'W943'; readonly params: IssueParams }[];
}

/** Rows of Avtal of Roll Avtalad, and those of them with a valid number. */
export interface ContractNumbers {
  readonly rows: number;
  readonly valid: number;
}

/** What the figures go by. */
export interface LoyaltyOptions {
  readonly numbers: ContractNumbers;
  /** Trohet kräver täckning, a share. */
  readonly neededCoverage: number;
}

/** The least share of Avtalad rows with a valid number, in per cent. */
const neededNumbers = 80;

/** The twelve months up to the last complete month; null while none is. */
export function rollingYear(complete: readonly MonthIndex[]): MonthSpan | null {
  const last = complete.reduce<number>((latest, month) => Math.max(latest, month), -Infinity);
  return complete.length === 0 ? null : { first: (last - 11) as MonthIndex, last: last as MonthIndex };
}

/** A calendar year. */
export function calendarYear(year: number): MonthSpan {
  return { first: (year * 12) as MonthIndex, last: (year * 12 + 11) as MonthIndex };
}

/** The years that have purchases, ascending. */
export function purchaseYears(rows: readonly PurchaseRow[]): number[] {
  return [...new Set(rows.map(({ month }) => yearOf(month)))].sort((a, b) => a - b);
}

/** The loyalty of a period, from Inköpsvolym. Names in order of what is addressable, largest first. */
export function loyaltyOf(rows: readonly PurchaseRow[], months: MonthSpan, options: LoyaltyOptions): LoyaltyReport {
  const own = rows.filter(({ month }) => month >= months.first && month <= months.last);
  const addressable = own.filter((row) => row.addressable);
  const { numbers } = options;
  const isListed = isEnough(numbers);
  const figures = (name: string, slice: readonly PurchaseRow[]): Loyalty =>
    loyalty(name, totalsOf(slice), isListed, options.neededCoverage);
  const slices = (nameOf: (row: PurchaseRow) => string): Loyalty[] =>
    [...groupBy(addressable, (row) => fold(nameOf(row)))]
      .map(([, slice]) => figures(nameOf(slice[0] as PurchaseRow), slice))
      .sort((a, b) => Number(b.addressable - a.addressable));
  const total = figures('', addressable);
  const perCategory = slices(({ category }) => category);
  const monthsRead = new Set(own.map(({ month }) => month)).size;
  return {
    months,
    monthsRead,
    total,
    perCategory,
    perDepartment: slices(({ department }) => department),
    refusal: !isListed ? 'contractList' : total.addressable <= 0n ? 'noPurchases' : null,
    findings: findingsOf(numbers, isListed, perCategory, total, monthsRead),
  };
}

function totalsOf(rows: readonly PurchaseRow[]): PurchaseTotals {
  const sum = (amountOf: (row: PurchaseRow) => OreTotal): OreTotal =>
    rows.reduce((total, row) => total + amountOf(row), 0n);
  return {
    addressable: sum(({ amount }) => amount),
    contracted: sum(({ contracted }) => contracted),
    afterwards: sum(({ afterwards }) => afterwards),
    unknown: sum(({ unknown }) => unknown),
    referenced: sum(({ referenced }) => referenced),
    validContract: sum(({ validContract }) => validContract),
  };
}

function loyalty(name: string, totals: PurchaseTotals, isListed: boolean, neededCoverage: number): Loyalty {
  const { addressable, contracted, afterwards, unknown, referenced, validContract } = totals;
  const rate = (part: OreTotal, whole: OreTotal): number | null => (whole > 0n ? Number(part) / Number(whole) : null);
  const listed = (value: number | null): number | null => (isListed ? value : null);
  const lower = listed(rate(contracted, addressable));
  const upper = listed(rate(contracted, addressable - unknown));
  const coverage = rate(referenced, addressable);
  return {
    name,
    ...totals,
    lower,
    inPlace: listed(rate(contracted - afterwards, addressable)),
    upper,
    showsUpper: lower !== null && upper !== null && Math.abs(upper - lower) > 0.01,
    contractLoyalty: coverage !== null && coverage >= neededCoverage ? rate(validContract, referenced) : null,
    coverage,
  };
}

/**
 * Kronor that are missing to a target, a share: target · Adresserbart − Avtalsleverantör, öre; negative when it is
 * passed.
 */
export function missingToTarget(target: number, { addressable, contracted }: PurchaseTotals): OreTotal {
  const millionth = 1_000_000;
  return divideHalfAway(BigInt(Math.round(target * millionth)) * addressable, BigInt(millionth)) - contracted;
}

/** Whether so many of the contracts have numbers that the suppliers' share of purchases says something. */
export function isEnough({ rows, valid }: ContractNumbers): boolean {
  return rows > 0 && valid * 100 >= rows * neededNumbers;
}

/** The rows of Avtal that a reading goes by. */
export function contractNumbers({ parties, unused }: Contracts): ContractNumbers {
  const contracted = parties.filter(({ role }) => role === 'contracted');
  const broken = unused.filter(({ role }) => role === 'contracted');
  return {
    rows: contracted.length + broken.length,
    valid: contracted.filter(({ organisation }) => organisation !== null).length,
  };
}

/** Avtal as it was at the last of the readings: what the purchases that stand were compared with. */
export function numbersRead(
  imports: readonly Pick<PayablesImport, 'contractRows' | 'validNumbers'>[],
): ContractNumbers {
  const last = imports.at(-1);
  return { rows: last?.contractRows ?? 0, valid: last?.validNumbers ?? 0 };
}

function findingsOf(
  numbers: ContractNumbers,
  isListed: boolean,
  perCategory: readonly Loyalty[],
  total: Loyalty,
  monthsRead: number,
): LoyaltyReport['findings'] {
  const findings: LoyaltyReport['findings'][number][] = [];
  if (!isListed) findings.push({ ruleId: 'W941', params: { count: numbers.valid, rows: numbers.rows } });
  const unmapped = perCategory.find(({ name }) => name === '')?.addressable ?? 0n;
  if (unmapped * 100n >= total.addressable && unmapped > 0n) {
    findings.push({ ruleId: 'W942', params: { share: Number(unmapped) / Number(total.addressable) } });
  }
  if (monthsRead < 12) findings.push({ ruleId: 'W943', params: { count: monthsRead } });
  return findings;
}
