import type { Ore } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import type { TestId } from './checks';
import type { FollowUpMethod } from './payablesEffect';
import type { ScopeTest } from './scope';

/** One effect's part of a proposal: what an accepted row of Utfall says. Öre. */
export interface ProposedOutcome {
  readonly effectId: string;
  readonly baseline: Ore;
  readonly cost: Ore;
  /** baseline − cost. */
  readonly amount: Ore;
  /** Of the direct part, the same months. */
  readonly calculated: Ore;
}

/** An outcome proposed from the books for whole months of a contract (payables.md A.7). Amounts in öre. */
export interface OutcomeProposal {
  readonly contract: string;
  readonly department: string;
  readonly months: MonthSpan;
  readonly method: FollowUpMethod;
  /** Sums over the effects; several share one contract and department. */
  readonly baseline: Ore;
  readonly cost: Ore;
  readonly amount: Ore;
  readonly calculated: Ore;
  /** amount ÷ calculated; null where calculated is not positive. */
  readonly rate: number | null;
  /**
   * With Volym, the even baseline − the one for the period's volume: seen in the budget, but not the contract's
   * doing.
   */
  readonly volumePart: Ore | null;
  /** amount ÷ (calculated + what volume did to it); null without Volym. */
  readonly volumeAdjustedRate: number | null;
  /** The profile that the baseline goes by. */
  readonly profile: 'even' | 'season';
  readonly scopeTest: ScopeTest;
  readonly failed: readonly TestId[];
  /** Faktura when every test passed, else Beräknat. */
  readonly source: 'invoice' | 'estimated';
  /** By Effekt-ID. */
  readonly outcomes: readonly ProposedOutcome[];
  /** Rows of Reskontra behind the cost. */
  readonly rows: number;
  /** Files behind it, for Underlag. */
  readonly importIds: readonly string[];
  /** Bought from the contract's suppliers ÷ (those + suppliers before); null without suppliers before. */
  readonly loyalty: number | null;
}

/** Months that have no proposal though they could be asked for, and why. */
export interface WithheldRun {
  readonly effectIds: readonly string[];
  readonly months: MonthSpan;
  /** `noPurchases`: H7. `short`: fewer months with cost than the shortest period, or too many without. */
  readonly reason: 'noPurchases' | 'short';
}

export interface Proposals {
  /** The largest deviation from calculated first. */
  readonly proposals: readonly OutcomeProposal[];
  readonly withheld: readonly WithheldRun[];
}
