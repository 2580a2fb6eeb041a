import type { Ore } from '../basics/money';

/** Avser: which classes a target counts (domain.md §6), in the order of the list. */
export const targetScopes = ['freed', 'freedAndReturned', 'allButIndirect', 'all'] as const;
export type TargetScope = (typeof targetScopes)[number];

/** Räknas som, in the order of the list. */
export const targetBases = ['inYear', 'newlySignedAnnual', 'newlySignedWhole'] as const;
export type TargetBasis = (typeof targetBases)[number];

/** A savings target for a year; department '' is the whole organisation's. */
export interface Target {
  readonly row: number;
  readonly year: number;
  /** The member of a collection whose target it is; '' is the register's own. */
  readonly organisation: string;
  readonly department: string;
  /** The department is Ej angivet: effects without a department that the list knows. */
  readonly isNotStated: boolean;
  /** Öre; a share has been turned into an amount. */
  readonly amount: Ore;
  /** The share it was given as, 0–1, null when given as an amount. */
  readonly share: number | null;
  readonly scope: TargetScope;
  readonly basis: TargetBasis;
}

/** A decision that changes a department's budget (Budgetbeslut). */
export interface BudgetDecision {
  readonly row: number;
  readonly year: number;
  readonly department: string;
  readonly amount: Ore;
  readonly decision: string;
}

/** An ärende with the total that somebody has stated for it, null when none. */
export interface CaseTotal {
  readonly row: number;
  readonly caseId: string;
  readonly title: string;
  readonly statedTotal: Ore | null;
}
