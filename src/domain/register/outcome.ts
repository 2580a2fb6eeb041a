import type { MonthIndex, Serial } from '../basics/calendar';
import type { Ore } from '../basics/money';

/** Källa of an outcome; `estimated` (Beräknat, blank or unknown) is never counted as realised. */
export const outcomeSources = ['invoice', 'creditNote', 'budgetOutturn', 'estimated'] as const;
export type OutcomeSource = (typeof outcomeSources)[number];

/** Avvikelseorsak, in the order of the list. */
export const deviationCauses = ['contractLoyalty', 'volume', 'price', 'index', 'baselineWrong', 'other'] as const;
export type DeviationCause = (typeof deviationCauses)[number];

/** One follow-up entry that can be counted: an effect's amount in whole months (domain.md §5). */
export interface Outcome {
  /** 0-based position in the table. */
  readonly row: number;
  readonly effectId: string;
  readonly from: Serial;
  readonly to: Serial;
  readonly firstMonth: MonthIndex;
  readonly lastMonth: MonthIndex;
  readonly amount: Ore;
  readonly source: OutcomeSource;
  readonly evidence: string;
  readonly cause: DeviationCause | null;
  /** Verifierad is filled. */
  readonly verified: boolean;
}

/** A price in kr with up to four decimals, as an integer of 1/10 000 kr. */
export type PriceUnits = number;

/** Unit data of a period for the leakage decomposition (Läckageunderlag), volumes in 1/10 000 units. */
export interface UnitData {
  readonly row: number;
  readonly effectId: string;
  readonly firstMonth: MonthIndex;
  readonly lastMonth: MonthIndex;
  readonly priceBefore: PriceUnits;
  readonly contractPrice: PriceUnits;
  readonly indexedPrice: PriceUnits;
  readonly invoicedPrice: PriceUnits;
  /** null allowed only when volumeOffContract is 0. */
  readonly priceOffContract: PriceUnits | null;
  readonly plannedVolume: number;
  readonly volumeOnContract: number;
  readonly volumeOffContract: number;
}
