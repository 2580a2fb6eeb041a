import { monthOf, yearOf } from '../domain/calendar';
import type { Serial } from '../domain/calendar';
import type { EffectClass } from '../domain/effect';
import { effectClasses } from '../domain/effect';
import type { LedgerRow } from '../domain/ledgerRow';
import type { OreTotal } from '../domain/money';
import { ExactSum, totalToKronor } from '../domain/money';
import type { Figures } from '../domain/summaryTypes';
import { choices, notMeasured } from '../locales/workbook';
import type { ExpectedFigures, Expectation } from './block';
import { sliceLabel } from './ledgerCells';

/** A figure of a slice that the domain has summed; a slice that is not there is nothing. */
export function amountOf(slice: (figures: ExpectedFigures) => Figures | undefined, pick: (slice: Figures) => OreTotal): Expectation {
  return (figures) => {
    const found = slice(figures);
    return found === undefined ? 0 : totalToKronor(pick(found));
  };
}

/** A rate of a slice, "–" where nothing is measured. */
export function rateOf(slice: (figures: ExpectedFigures) => Figures | undefined, pick: (slice: Figures) => number | null): Expectation {
  return (figures) => {
    const found = slice(figures);
    return found === undefined ? notMeasured : (pick(found) ?? notMeasured);
  };
}

/** What narrows a sum over the ledger. */
export interface SumOptions {
  /** Years to look in; all when it is left out. */
  readonly years?: (figures: ExpectedFigures) => readonly number[];
  readonly sign?: (row: LedgerRow, figures: ExpectedFigures) => 1 | -1;
}

/** Kronor of the ledger rows that are chosen, each by its sign. */
export function ledgerSum(
  chosen: (row: LedgerRow, figures: ExpectedFigures) => boolean, amount: (row: LedgerRow) => number, options: SumOptions = {},
): Expectation {
  const { years, sign } = options;
  return (figures) => {
    const sum = new ExactSum();
    const groups = years === undefined ? [figures.rows] : years(figures).map((year) => rowsOfYear(figures.rows, year));
    for (const rows of groups) {
      for (const row of rows) if (chosen(row, figures)) sum.add(sign === undefined ? amount(row) : amount(row) * sign(row, figures));
    }
    return totalToKronor(sum.total);
  };
}

const byYear = new WeakMap<readonly LedgerRow[], Map<number, LedgerRow[]>>();

/** Rows of one year, grouped once per ledger: hundreds of cells are compared over the same rows. */
function rowsOfYear(rows: readonly LedgerRow[], year: number): readonly LedgerRow[] {
  let groups = byYear.get(rows);
  if (groups === undefined) {
    groups = new Map();
    for (const row of rows) {
      const group = groups.get(row.year);
      if (group === undefined) groups.set(row.year, [row]);
      else group.push(row);
    }
    byYear.set(rows, groups);
  }
  return groups.get(year) ?? [];
}

/** Calendar year of the per date. */
export function perYear(figures: Pick<ExpectedFigures, 'summary'>): number {
  return yearOf(monthOf(figures.summary.asOf as Serial));
}

export type SliceKey = 'perYear' | 'perType' | 'perDepartment' | 'perCategory' | 'perReason';

/** The slice that a label of a block names. */
export function sliceByLabel(key: SliceKey, label: unknown): (figures: ExpectedFigures) => Figures | undefined {
  return ({ summary }) => {
    if (key === 'perYear') return summary.perYear.find(({ year }) => year === Number(label));
    return summary[key].find(({ name }) => labelOf(key, name) === label);
  };
}

/** The word by which a slice is labelled. */
export function labelOf(key: Exclude<SliceKey, 'perYear'>, name: string): string {
  return key === 'perType' ? choices.effectTypes[name as keyof typeof choices.effectTypes] : sliceLabel(name);
}

/** The first classes up to and with this one. */
export function classesUpTo(rank: number): readonly EffectClass[] {
  return effectClasses.slice(0, rank);
}

/** Nothing to compare with: the cell shows a word that follows from others. */
export const anything: Expectation = () => null;
