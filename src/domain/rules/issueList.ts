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

const wholeRow = '*';

function placeKey(rule: string, table: TableKey, field: string | null): string {
  return `${rule} ${table} ${field}`;
}

/** The rules that make others needless. */
const silencing: ReadonlySet<string> = new Set(
  ruleIds.filter((id) => ruleOf(id).supersedes !== undefined || ruleOf(id).supersedesInRow !== undefined),
);

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
    // By rule and cell first and then by row: a text for every issue of a large register would cost more than all else here.
    const silenced = new Map<string, Set<number>>();
    const silence = (other: string, table: TableKey, field: string | null, row: number): void => {
      const key = placeKey(other, table, field);
      const rows = silenced.get(key);
      if (rows === undefined) silenced.set(key, new Set([row]));
      else rows.add(row);
    };
    for (const { ruleId, table, field, row } of this.issues) {
      if (!silencing.has(ruleId)) continue;
      const { supersedes = [], supersedesInRow = [] } = ruleOf(ruleId);
      for (const other of supersedes) silence(other, table, field, row);
      for (const other of supersedesInRow) silence(other, table, wholeRow, row);
    }
    if (silenced.size === 0) return this.inOrder(this.issues);
    return this.inOrder(
      this.issues.filter(({ ruleId, table, field, row }) => {
        if (!canBeSilenced.has(ruleId)) return true;
        const inRow = silenced.get(placeKey(ruleId, table, wholeRow));
        return !(inRow?.has(row) === true || silenced.get(placeKey(ruleId, table, field))?.has(row) === true);
      }),
    );
  }

  private inOrder(issues: readonly Issue<RuleId>[]): readonly Issue<RuleId>[] {
    const ofTable = new Map<TableKey, Issue<RuleId>[]>(tableOrder.map((table) => [table, []]));
    for (const issue of issues) ofTable.get(issue.table)?.push(issue);
    return [...ofTable.values()].flatMap((each) => each.sort((a, b) => a.row - b.row));
  }
}
