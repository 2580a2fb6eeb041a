import type { TableFields, TableKey } from '../cells';
import type { Fix, Issue, IssueParams } from '../issue';
import { ruleIds, ruleOf, type RuleId } from './catalogue';

/** The row that an issue is about. */
export interface Place {
  readonly table: TableKey;
  readonly row: number;
  readonly effectId: string;
}

/** Says something about one row; the place is already known. */
export type Raise = (
  ruleId: RuleId,
  field: TableFields[TableKey] | null,
  params?: IssueParams,
  fix?: Fix | null,
) => void;

const tableOrder: readonly TableKey[] = ['effects', 'outcomes', 'targets', 'budgetDecisions', 'cases', 'unitData'];

/** The rules that some other rule makes needless. */
const canBeSilenced: ReadonlySet<string> = new Set(
  ruleIds.flatMap((id) => [...(ruleOf(id).supersedes ?? []), ...(ruleOf(id).supersedesInRow ?? [])]),
);

const noParams: IssueParams = {};

/** Collects what the rules say, and in the end lets the more specific of two rules speak alone. */
export class IssueList {
  private readonly issues: Issue<RuleId>[] = [];

  /** A way to raise issues on one row. */
  at(place: Place): Raise {
    const { table, row, effectId } = place;
    return (ruleId, field, params = noParams, fix = null) => {
      const { severity } = ruleOf(ruleId);
      this.issues.push(
        fix === null
          ? { ruleId, severity, table, row, effectId, field, params }
          : { ruleId, severity, table, row, effectId, field, params, fix },
      );
    };
  }

  /** How many issues there are so far: a mark to ask `hasErrorSince` about. */
  get length(): number {
    return this.issues.length;
  }

  /** Whether an error has been raised after the mark. */
  hasErrorSince(mark: number): boolean {
    for (let index = mark; index < this.issues.length; index += 1) {
      if (this.issues[index]?.severity === 'error') return true;
    }
    return false;
  }

  /** The issues by table and row, without those that a more specific rule of the same cell or row makes needless. */
  resolved(): readonly Issue<RuleId>[] {
    const silenced = new Set<string>();
    for (const issue of this.issues) {
      const { supersedes = [], supersedesInRow = [] } = ruleOf(issue.ruleId);
      for (const other of supersedes) silenced.add(`${other} ${issue.table} ${issue.row} ${issue.field}`);
      for (const other of supersedesInRow) silenced.add(`${other} ${issue.table} ${issue.row}`);
    }
    if (silenced.size === 0) return this.inOrder(this.issues);
    return this.inOrder(
      this.issues.filter((issue) => {
        if (!canBeSilenced.has(issue.ruleId)) return true;
        const row = `${issue.ruleId} ${issue.table} ${issue.row}`;
        return !silenced.has(row) && !silenced.has(`${row} ${issue.field}`);
      }),
    );
  }

  private inOrder(issues: readonly Issue<RuleId>[]): readonly Issue<RuleId>[] {
    return tableOrder.flatMap((table) => issues.filter((issue) => issue.table === table).sort((a, b) => a.row - b.row));
  }
}
