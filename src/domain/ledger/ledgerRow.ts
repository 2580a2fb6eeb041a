import type { EffectClass, EffectType } from '../effect/effect';
import type { Ore, OreTotal } from '../basics/money';
import type { LedgerField } from './ledgerFields';

/** One row of Fakta: an effect, a calendar year and a class, with its figures (cells hold kronor). */
export interface LedgerRow extends Readonly<Record<LedgerField, Ore>> {
  readonly effectId: string;
  /** 0-based row of Effekter. */
  readonly row: number;
  /** The Effekt-ID is this row's alone among those that count: by it the effect is known. */
  readonly hasOwnId: boolean;
  readonly title: string;
  readonly year: number;
  readonly class: EffectClass;
  readonly type: EffectType;
  readonly department: string;
  readonly category: string;
  readonly reason: string;
  readonly supplier: string;
  /** The register's own, or that of the row in a collection. */
  readonly organisation: string;
  readonly contractNumber: string;
  readonly caseId: string;
  /** Year of the effect's start date (for "nytecknat"). */
  readonly startYear: number;
  /**
   * The year of the last month that has not lapsed of what recurs, else the last with a calculated amount of this
   * class; 0 without.
   */
  readonly lastYear: number;
  /** The direct part has a term: rates per year use these rows only. */
  readonly hasTerm: boolean;
  readonly validation: 'none' | 'valid' | 'changed';
}

/**
 * One row of Fakta's month table: a month of the per date's year and a class, for the cumulative chart. Always twelve
 * months × four classes. Sums over the whole register, so totals; realised and confirmed of elapsed months.
 */
export interface MonthRow {
  /** 1–12. */
  readonly month: number;
  readonly class: EffectClass;
  readonly calculated: OreTotal;
  readonly realised: OreTotal;
  readonly confirmed: OreTotal;
  /** How many counted outcomes cover the month; 0 means that nobody has looked, which is not the same as 0 kronor. */
  readonly outcomes: number;
}
