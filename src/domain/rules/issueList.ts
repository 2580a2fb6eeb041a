import { tableKeys, type TableFields, type TableKey } from '../register/cells';
import type { Fix, Issue, IssueParams } from '../register/issue';
import { Placed } from '../basics/placed';
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
  private readonly ofTable = Object.fromEntries(tableKeys.map((key) => [key, []])) as unknown as Readonly<Record<TableKey, Issue<RuleId>[]>>;
  private errors = 0;

  /** A way to raise issues on one row. */
  at(place: Place): Raise {
    return (ruleId, field, params, fix) => this.raise(place, ruleId, field, params, fix);
  }

  /** Raises one issue on a row. */
  raise({ table, row, effectId }: Place, ruleId: RuleId, field: Issue['field'], params: IssueParams = noParams, fix: Fix | null = null): void {
    const { severity } = ruleOf(ruleId);
    if (severity === 'error') this.errors += 1;
    this.ofTable[table].push(
      fix === null
        ? { ruleId, severity, table, row, effectId, field, params }
        : { ruleId, severity, table, row, effectId, field, params, fix },
    );
  }

  /** How many errors there are so far: more than before a row was judged, and the row is left out. */
  get errorCount(): number {
    return this.errors;
  }

  /** The issues by table and row, without those that a more specific rule of the same cell or row makes needless. */
  resolved(): readonly Issue<RuleId>[] {
    const kept: Issue<RuleId>[] = [];
    for (const table of tableKeys) keepSpeaking(new Placed(this.ofTable[table], ({ row }) => row).items, kept);
    return kept;
  }
}

/** Adds the issues of one table, in order of rows, that no other issue makes needless. */
function keepSpeaking(ordered: readonly Issue<RuleId>[], kept: Issue<RuleId>[]): void {
  // A row has few issues, so that comparing each with the others of its row is less work than any table of them.
  for (let start = 0, end = 0; start < ordered.length; start = end) {
    end = endOfRow(ordered, start);
    for (let index = start; index < end; index += 1) {
      const issue = ordered[index] as Issue<RuleId>;
      if (!canBeSilenced.has(issue.ruleId) || !isSilenced(issue, ordered, start, end)) kept.push(issue);
    }
  }
}

/** Where the issues of the row that the one at `start` is about come to their end. */
function endOfRow(issues: readonly Issue<RuleId>[], start: number): number {
  const first = issues[start];
  let end = start + 1;
  while (issues[end]?.row === first?.row) end += 1;
  return end;
}

/** Whether another issue of the same row speaks of the same thing more closely. */
function isSilenced({ ruleId, field }: Issue<RuleId>, issues: readonly Issue<RuleId>[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    const other = issues[index];
    if (other === undefined || !silencing.has(other.ruleId)) continue;
    const { supersedes, supersedesInRow } = ruleOf(other.ruleId);
    if (supersedesInRow?.includes(ruleId) === true) return true;
    if (other.field === field && supersedes?.includes(ruleId) === true) return true;
  }
  return false;
}
