import type { EffectClass, EffectType } from '../effect/effect';
import type { DeviationCause } from '../register/outcome';
import type { Ore, OreTotal } from '../basics/money';

/** Deviation columns: the stated causes and what no cause explains (ej nedbrytbar). */
export type LedgerDeviation = DeviationCause | 'notBrokenDown';

/**
 * One row of Fakta: an effect, a calendar year and a class. Amounts in öre (cells hold kronor).
 * "Once" columns stand on the effect's first row of that class only, so that a plain sum is right.
 */
export interface LedgerRow {
  readonly effectId: string;
  readonly title: string;
  readonly year: number;
  readonly class: EffectClass;
  readonly type: EffectType;
  readonly department: string;
  readonly category: string;
  readonly reason: string;
  readonly supplier: string;
  readonly caseId: string;
  /** Year of the effect's start date (for "nytecknat"). */
  readonly startYear: number;
  /** The direct part has a term: rates per year use these rows only. */
  readonly hasTerm: boolean;
  readonly validation: 'none' | 'valid' | 'changed';
  /** All parts of the class in the year, what has lapsed taken off. */
  readonly calculated: Ore;
  readonly lapsed: Ore;
  /** Elapsed months' outcomes: freed and returned. */
  readonly realised: Ore;
  /** The same of avoided effects. */
  readonly confirmed: Ore;
  /** Outcomes with source Beräknat. */
  readonly estimated: Ore;
  /** Of realised and confirmed, what is not yet verified. */
  readonly unverified: Ore;
  /** Calculated of elapsed months, all parts. */
  readonly elapsed: Ore;
  /** Calculated of elapsed months, direct part only: denominator of coverage. */
  readonly elapsedDirect: Ore;
  /** Calculated of followed-up elapsed months, direct part: denominator of the rate. */
  readonly followedUp: Ore;
  /** Calculated of the year's months that are not both elapsed and followed up by this effect, all parts of the class: for the forecast. */
  readonly notFollowedUp: Ore;
  /** Realised (or confirmed) − followedUp by cause: negative where less came than was calculated. */
  readonly deviation: Readonly<Record<LedgerDeviation, Ore>>;
  /** Hours in the year, hundredths. */
  readonly centihours: number;
  /** Once: yearly effect (a one-off its amount), for "Nytecknat, årseffekt". */
  readonly annualEffect: Ore;
  /** Once: counted at most tak månader / cost avoidance månader. */
  readonly capped: Ore;
  /** Once: the first 12 months. */
  readonly first12Months: Ore;
  /** Once, on the per date's year: the recurring effect per year that day. */
  readonly runRate: Ore;
  /** Once: gross shortfall and surplus over followed-up elapsed months. */
  readonly shortfall: Ore;
  readonly surplus: Ore;
}

/**
 * One row of Fakta's month table: a month of the per date's year and a class, for the cumulative chart. Always twelve months
 * × four classes. Sums over the whole register, so totals; realised and confirmed of elapsed months.
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
