import type { Assessment } from './assessment';
import { lastElapsedMonth, monthOf, yearOf } from './calendar';
import type { Calculation } from './calculation';
import type { Effect } from './effect';
import type { FollowUp } from './followUp';
import { followUpThrough } from './followUp';
import { MonthTable } from './ledgerMonths';
import type { LedgerRow, MonthRow } from './ledgerRow';
import type { LedgerDay, LedgerEntry } from './ledgerRows';
import { appendRows } from './ledgerRows';
import type { Outcome, UnitData } from './outcome';
import { eachInSteps, finished, type Steps } from './steps';

/** One effect's figures behind its ledger rows. */
export interface EffectLedger extends LedgerEntry {
  /** Its rows are rows[firstRow] up to, not including, rows[endRow]. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** The register's figures, row by row: what Fakta holds. */
export interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly months: readonly MonthRow[];
  readonly effects: readonly EffectLedger[];
}

const none: readonly never[] = [];

/**
 * The ledger (Fakta) of an assessed register: one row per effect, class and calendar year in which the class has a part or an
 * outcome shows something, in table order. Plain sums of its columns are the totals of the register.
 */
export function ledger(assessment: Assessment): Ledger {
  return finished(ledgerInSteps(assessment));
}

/** The same in steps. */
export function* ledgerInSteps(assessment: Assessment): Steps<Ledger> {
  const outcomes = byEffect(assessment.outcomes);
  const unitData = byEffect(assessment.unitData);
  const year = yearOf(monthOf(assessment.asOf));
  const day: LedgerDay = { asOf: assessment.asOf, year, lastElapsed: lastElapsedMonth(assessment.asOf) };
  const months = new MonthTable(year, day.lastElapsed);
  const rows: LedgerRow[] = [];
  const effects: EffectLedger[] = [];
  yield* eachInSteps(assessment.effects, (effect, index) => {
    const own = (effect.id === '' ? undefined : outcomes.get(effect.id)) ?? none;
    const ownUnitData = own.length === 0 ? none : (unitData.get(effect.id) ?? none);
    const calculation = assessment.calculations[index] as Calculation;
    const followUp = followUpThrough(effect, calculation, own, ownUnitData, day.lastElapsed);
    const firstRow = rows.length;
    appendRows(rows, { effect, calculation, followUp }, day);
    effects.push(new EffectFigures(effect, calculation, own, ownUnitData, day, firstRow, rows.length));
    months.add(calculation, own);
  });
  return { rows, months: months.rows(), effects };
}

/** Computes a follow-up again when it is asked for, rather than keep it: a large register would hold more of it than of rows. */
class EffectFigures implements EffectLedger {
  constructor(
    readonly effect: Effect,
    readonly calculation: Calculation,
    private readonly outcomes: readonly Outcome[],
    private readonly unitData: readonly UnitData[],
    private readonly day: LedgerDay,
    readonly firstRow: number,
    readonly endRow: number,
  ) {}

  get followUp(): FollowUp {
    return followUpThrough(this.effect, this.calculation, this.outcomes, this.unitData, this.day.lastElapsed);
  }
}

function byEffect<T extends Outcome | UnitData>(entries: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    const list = found.get(entry.effectId);
    if (list === undefined) found.set(entry.effectId, [entry]);
    else list.push(entry);
  }
  return found;
}
