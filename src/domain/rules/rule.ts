import type { TableKey } from '../register/cells';
import type { Severity } from '../register/issue';

/** A table that rules speak of. */
export type RuleTable = TableKey | 'settings';

/** What is known of a rule apart from its words, which stand in locales/rules. */
export interface Rule {
  readonly severity: Severity;
  /** What it is where its reason is that the cell is blank. */
  readonly whenMissing?: Severity;
  /** The tables whose rows it can be raised on, the usual one first; none for a message that is about no row. */
  readonly tables: readonly RuleTable[];
  /** The fields it points at; empty for the whole row. */
  readonly fields: readonly string[];
  /** Rules that say the same of the same cell less exactly: this one alone is raised (domain.md §8). */
  readonly supersedes?: readonly string[];
  /** The same for the whole row, whichever cells the others point at. */
  readonly supersedesInRow?: readonly string[];
}

type Extra = Pick<Rule, 'supersedes' | 'supersedesInRow'>;

/** A rule of one table whose error leaves the row out. */
export function error(table: RuleTable, fields: readonly string[], extra: Extra = {}): Rule {
  return { severity: 'error', tables: [table], fields, ...extra };
}

/** A rule of one table that leaves the row in. */
export function warning(table: RuleTable, fields: readonly string[], extra: Extra = {}): Rule {
  return { severity: 'warning', tables: [table], fields, ...extra };
}

/** A rule that leaves the row in, which lacks a fact. */
export function completion(table: RuleTable, fields: readonly string[], extra: Extra = {}): Rule {
  return { severity: 'completion', tables: [table], fields, ...extra };
}

/** A completion where the cell is blank, a warning where what stands there cannot be used. */
export function whenMissing(table: RuleTable, fields: readonly string[], extra: Extra = {}): Rule {
  return { severity: 'warning', whenMissing: 'completion', tables: [table], fields, ...extra };
}

/** What is said of no row, and stops what was asked for. */
export const message: Rule = { severity: 'error', tables: [], fields: [] };
