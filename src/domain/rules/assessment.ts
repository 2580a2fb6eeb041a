import type { Calculation } from '../effect/calculation';
import type { Serial } from '../basics/calendar';
import type { Effect } from '../effect/effect';
import type { FollowUp } from '../followUp/followUp';
import type { Issue } from '../register/issue';
import type { Outcome, UnitData } from '../register/outcome';
import type { Settings } from '../register/settings';
import type { BudgetDecision, CaseTotal, Target } from '../register/target';

/** What became of one row of Effekter. Blank rows are not rows. */
export interface RowStatus {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly state: 'counted' | 'leftOut' | 'withdrawn';
}

/** The register, read and checked: what counts, what does not, and why. Everything after this is arithmetic. */
export interface Assessment {
  readonly asOf: Serial;
  readonly settings: Settings;
  readonly rows: readonly RowStatus[];
  /** Counted rows only, in table order. */
  readonly effects: readonly Effect[];
  /**
   * What the inputs of each counted effect give, in the order of `effects`: worked out once, for the rules and the
   * ledger alike.
   */
  readonly calculations: readonly Calculation[];
  /** How each counted effect has been followed up, in the order of `effects`: worked out once too. */
  readonly followUps: readonly FollowUp[];
  /** Counted outcomes of counted effects, estimated ones included. */
  readonly outcomes: readonly Outcome[];
  readonly unitData: readonly UnitData[];
  /** The register's own, of the whole and of its departments. */
  readonly targets: readonly Target[];
  /** Those of a collection's members: they divide the collection's own and are never added to it. */
  readonly memberTargets: readonly Target[];
  readonly budgetDecisions: readonly BudgetDecision[];
  readonly cases: readonly CaseTotal[];
  /** Department names in list order (Gemensamt included when used). */
  readonly departments: readonly string[];
  readonly categories: readonly string[];
  readonly issues: readonly Issue[];
}
