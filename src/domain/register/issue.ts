import type { CellValue, TableFields, TableKey } from './cells';
import type { SettingKey } from './settings';

/**
 * Fel leaves the row out; Att se över: something may be wrong; Att komplettera: nothing is wrong, a fact is missing
 * (domain.md §8).
 */
export const severities = ['error', 'warning', 'completion'] as const;
export type Severity = (typeof severities)[number];

/** Values that a message shows: numbers are öre when the name ends in Ore, days when it ends in Serial. */
export type IssueParams = Readonly<Record<string, string | number | readonly string[] | readonly number[]>>;

/** What a rule speaks of: a row of an input table, or a setting. */
export type IssueTable = TableKey | 'settings';

/** Something a rule says about a row: data only, the words stand in locales/. */
export interface Issue<Id extends string = string> {
  readonly ruleId: Id;
  readonly severity: Severity;
  readonly table: IssueTable;
  /** 0-based position in the table; of a setting its place on Inställningar. */
  readonly row: number;
  /** The field it points at, null for the whole row. */
  readonly field: TableFields[TableKey] | SettingKey | null;
  /** '' when the row has none. */
  readonly effectId: string;
  readonly params: IssueParams;
  readonly fix?: Fix;
}

/** A change the product can make itself: shown before it is made, undoable. */
export interface Fix {
  readonly changes: readonly CellChange[];
}

export interface CellChange {
  readonly table: TableKey;
  readonly row: number;
  readonly field: TableFields[TableKey];
  readonly before: CellValue;
  /** The value, or a formula to restore when it begins with '='. */
  readonly after: CellValue;
  /** What stood there is never shown and never kept: a person's number, which no undo may bring back. */
  readonly secret?: true;
}
