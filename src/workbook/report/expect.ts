import { monthOf, yearOf } from '../../domain/basics/calendar';
import type { Serial } from '../../domain/basics/calendar';
import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import type { LedgerRow } from '../../domain/ledger/ledgerRow';
import type { OreTotal } from '../../domain/basics/money';
import { ExactSum, totalToKronor } from '../../domain/basics/money';
import type { Figures } from '../../domain/summary/summaryTypes';
import { choices, notMeasured } from '../../locales/workbook';
import type { ExpectedFigures, Expectation } from './block';
import { sliceLabel } from '../tables/ledgerCells';
import { ledgerIndex, type LedgerGroup } from './ledgerIndex';

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
}

/** Kronor of the ledger's groups that are chosen. */
export function ledgerSum(
  chosen: (group: LedgerGroup, figures: ExpectedFigures) => boolean, amount: (group: LedgerGroup, figures: ExpectedFigures) => OreTotal, options: SumOptions = {},
): Expectation {
  const { years } = options;
  return (figures) => {
    const index = ledgerIndex(figures.rows);
    const groups = years === undefined ? index.groups : years(figures).flatMap((year) => index.groupsOfYear(year));
    return totalToKronor(groups.reduce((sum, group) => (chosen(group, figures) ? sum + amount(group, figures) : sum), 0n));
  };
}

/** Kronor of the rows of one effect that are chosen; of no ID there are none. */
export function effectSum(effectId: unknown, chosen: (row: LedgerRow, figures: ExpectedFigures) => boolean, amount: (row: LedgerRow) => number): Expectation {
  return (figures) => totalToKronor(effectTotal(figures, effectId, (row) => chosen(row, figures), amount));
}

/** Kronor of the chosen groups without what effects of these IDs have among them. */
export function sumWithout(
  effectIds: ReadonlySet<unknown>, chosen: (group: { readonly class: EffectClass }) => boolean, fields: readonly ('calculated' | 'realised' | 'confirmed')[],
): Expectation {
  return (figures) => {
    const all = ledgerIndex(figures.rows).groups.reduce(
      (sum, group) => (chosen(group) ? fields.reduce((total, field) => total + group[field], sum) : sum), 0n);
    const amount = (row: LedgerRow): number => fields.reduce((sum, field) => sum + row[field], 0);
    return totalToKronor([...effectIds].reduce((sum: OreTotal, id) => sum - effectTotal(figures, id, chosen, amount), all));
  };
}

function effectTotal(figures: ExpectedFigures, effectId: unknown, chosen: (row: LedgerRow) => boolean, amount: (row: LedgerRow) => number): OreTotal {
  const sum = new ExactSum();
  for (const place of ledgerIndex(figures.rows).effects.get(effectId as string)?.rows ?? []) {
    const row = figures.rows[place];
    if (row !== undefined && chosen(row)) sum.add(amount(row));
  }
  return sum.total;
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
