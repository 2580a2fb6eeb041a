import { monthOf, yearOf } from '../../domain/basics/calendar';
import type { Serial } from '../../domain/basics/calendar';
import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import { sumOfRows } from '../../domain/ledger/effectRows';
import { ofClasses, type Measure } from '../../domain/ledger/measures';
import type { OreTotal } from '../../domain/basics/money';
import { totalToKronor } from '../../domain/basics/money';
import { shownShare } from '../../domain/basics/share';
import type { Figures } from '../../domain/summary/summaryTypes';
import type { SumSlice } from '../../domain/summary/sums';
import { choices, notMeasured, notStated } from '../../locales/workbook';
import type { ExpectedFigures, Expectation } from './block';
import { sliceLabel } from '../tables/ledgerCells';

/** What the domain says a figure is, öre. */
export type Amount = (figures: ExpectedFigures) => OreTotal;

/**
 * A measure over a slice of the ledger, as the domain has summed it. The slice may follow from the figures: the per
 * date's year.
 */
export function sum(
  measure: Measure | ((figures: ExpectedFigures) => Measure),
  slice: SumSlice | ((figures: ExpectedFigures) => SumSlice) = {},
): Amount {
  return (figures) =>
    figures.summary.sums
      .over(typeof slice === 'function' ? slice(figures) : slice)
      .of(typeof measure === 'function' ? measure(figures) : measure);
}

/** A measure over the rows of one effect, of a year where one is said; of no key there are none. */
export function effectSum(key: unknown, measure: Measure, year?: (figures: ExpectedFigures) => number): Amount {
  return (figures) => {
    const rows = figures.effects.get(key as string) ?? [];
    return sumOfRows(year === undefined ? rows : rows.filter((row) => row.year === year(figures)), measure);
  };
}

/** One amount less others. */
export function less(whole: Amount, parts: readonly Amount[]): Amount {
  return (figures) => parts.reduce((rest, part) => rest - part(figures), whole(figures));
}

/** Öre as the kronor that a cell shows. */
export function kronor(amount: Amount): Expectation {
  return (figures) => totalToKronor(amount(figures));
}

/** A measure of one class. */
export function only(measure: Measure, name: EffectClass): Measure {
  return ofClasses(measure, [name]);
}

/** Öre that only somebody who looked can know, as the kronor that a cell shows. */
export function measuredKronor(amount: (figures: ExpectedFigures) => OreTotal | null, none = notMeasured): Expectation {
  return (figures) => {
    const found = amount(figures);
    return found === null ? none : totalToKronor(found);
  };
}

/** A measure where a count of months says that somebody looked; null elsewhere. */
export function whereMeasured(amount: Amount, months: Amount): (figures: ExpectedFigures) => OreTotal | null {
  return (figures) => (months(figures) === 0n ? null : amount(figures));
}

/** A figure of a slice that the domain has summed; a slice that is not there is nothing. */
export function amountOf(
  slice: (figures: ExpectedFigures) => Figures | undefined,
  pick: (slice: Figures) => OreTotal,
): Expectation {
  return (figures) => {
    const found = slice(figures);
    return found === undefined ? 0 : totalToKronor(pick(found));
  };
}

/** A figure of a slice that is null where nobody has looked. */
export function measuredOf(
  slice: (figures: ExpectedFigures) => Figures | undefined,
  pick: (slice: Figures) => OreTotal | null,
): Expectation {
  return measuredKronor((figures) => {
    const found = slice(figures);
    return found === undefined ? null : pick(found);
  });
}

/** A rate of a slice, "–" where nothing is measured. */
export function rateOf(
  slice: (figures: ExpectedFigures) => Figures | undefined,
  pick: (slice: Figures) => number | null,
): Expectation {
  return (figures) => {
    const found = slice(figures);
    return found === undefined ? notMeasured : (pick(found) ?? notMeasured);
  };
}

/** A share of a slice as it is shown, "–" where there is nothing to have a share of. */
export function shareOf(
  slice: (figures: ExpectedFigures) => Figures | undefined,
  pick: (slice: Figures) => number | null,
): Expectation {
  return (figures) => {
    const found = slice(figures);
    const share = found === undefined ? null : pick(found);
    return share === null ? notMeasured : shownShare(share);
  };
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

/** The department that a label names. */
export function departmentOf(label: unknown): string {
  return label === notStated ? '' : String(label);
}

/** The first classes up to and with this one. */
export function classesUpTo(rank: number): readonly EffectClass[] {
  return effectClasses.slice(0, rank);
}

/** Nothing to compare with: the cell shows a word that follows from others. */
export const anything: Expectation = () => null;
