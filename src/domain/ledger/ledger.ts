import type { Assessment } from '../rules/assessment';
import { lastElapsedMonth, monthOf, yearOf, yearOfSerial } from '../basics/calendar';
import type { Calculation } from '../effect/calculation';
import { noDeviation, type Deviation } from '../followUp/deviation';
import type { Effect, EffectClass } from '../effect/effect';
import type { FollowUp } from '../followUp/followUp';
import { followUpThrough, nothingShown } from '../followUp/followUp';
import { fieldAt, ledgerDeviations } from './ledgerFields';
import { MonthTable } from './ledgerMonths';
import type { LedgerRow, MonthRow } from './ledgerRow';
import type { LedgerDay, LedgerEntry } from './ledgerRows';
import { appendRows } from './ledgerRows';
import { LedgerTable } from './ledgerTable';
import type { Ore } from '../basics/money';
import type { Outcome, UnitData } from '../register/outcome';
import { groupBy } from '../basics/groupBy';
import { finished, rangesInSteps, rowsPerStep, type Steps } from '../basics/steps';

/** One effect's figures behind its ledger rows. */
export interface EffectLedger extends LedgerEntry {
  readonly followUp: FollowUp;
  /** Its rows are rows[firstRow] up to, not including, rows[endRow]. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** The register's figures, row by row: what Fakta holds. */
export interface Ledger {
  /** The rows as columns of numbers: what sums are made from. */
  readonly table: LedgerTable;
  /** The rows one by one, made when first asked for. */
  readonly rows: readonly LedgerRow[];
  /** The same in steps. */
  rowsInSteps(): Steps<readonly LedgerRow[]>;
  readonly months: readonly MonthRow[];
  readonly effects: readonly EffectLedger[];
}

const none: readonly never[] = [];

/** So many effects tell how many rows the others will have: a whole number of steps. */
const sample = 8 * rowsPerStep;
const mostRowsExpected = 8;

/**
 * The ledger (Fakta) of an assessed register: one row per effect, class and calendar year in which the class has a part or an
 * outcome shows something, in table order. Plain sums of its columns are the totals of the register.
 */
export function ledger(assessment: Assessment): Ledger {
  return finished(ledgerInSteps(assessment));
}

/** The same in steps. */
export function* ledgerInSteps(assessment: Assessment): Steps<Ledger> {
  const register = new FollowedUp(assessment);
  const { day } = register;
  const months = new MonthTable(day.year, day.lastElapsed);
  const table = new LedgerTable();
  const { length } = assessment.effects;
  yield* rangesInSteps(length, (from, to) => {
    // A tenth more than what the first effects lead one to expect, but no more than if all were contracts of seven years.
    if (from === sample) table.expect(length * Math.min((1.1 * table.length) / from, mostRowsExpected));
    for (let index = from; index < to; index += 1) {
      const effect = assessment.effects[index] as Effect;
      const calculation = assessment.calculations[index] as Calculation;
      const outcomes = register.outcomesOf(effect);
      const followUp = outcomes.length === 0 ? nothingShown(calculation.direct, day.lastElapsed) : register.followUpOf(effect, calculation, outcomes);
      appendRows(table, index, { effect, calculation, followUp }, day);
      months.add(calculation, outcomes);
    }
  });
  return new RegisterLedger(register, table, months.rows());
}

/** The assessed register with its outcomes and unit data by effect. */
class FollowedUp {
  readonly day: LedgerDay;
  private readonly outcomes: ByEffect<Outcome>;
  private readonly unitData: ByEffect<UnitData>;

  constructor(readonly assessment: Assessment) {
    const { asOf } = assessment;
    this.day = { asOf, year: yearOf(monthOf(asOf)), lastElapsed: lastElapsedMonth(asOf) };
    this.outcomes = new ByEffect(assessment.outcomes);
    this.unitData = new ByEffect(assessment.unitData);
  }

  outcomesOf({ id }: Effect): readonly Outcome[] {
    return this.outcomes.of(id);
  }

  followUpOf(effect: Effect, calculation: Calculation, outcomes: readonly Outcome[]): FollowUp {
    return followUpThrough(effect, calculation, outcomes, this.unitData.of(effect.id), this.day.lastElapsed);
  }
}

/** Entries by the ID of their effect; an effect without an ID has none. */
class ByEffect<Entry extends Outcome | UnitData> {
  private readonly entries: ReadonlyMap<string, readonly Entry[]>;

  constructor(entries: readonly Entry[]) {
    this.entries = groupBy(entries, ({ effectId }) => effectId);
  }

  of(id: string): readonly Entry[] {
    return id === '' ? none : (this.entries.get(id) ?? none);
  }
}

/** A ledger whose rows and effects are made when somebody first looks at them one by one: the sums never do. */
class RegisterLedger implements Ledger {
  private madeRows: readonly LedgerRow[] | null = null;
  private madeEffects: readonly EffectLedger[] | null = null;

  constructor(
    private readonly register: FollowedUp,
    readonly table: LedgerTable,
    readonly months: readonly MonthRow[],
  ) {}

  get rows(): readonly LedgerRow[] {
    return finished(this.rowsInSteps());
  }

  *rowsInSteps(): Steps<readonly LedgerRow[]> {
    if (this.madeRows !== null) return this.madeRows;
    const { table, register: { assessment: { effects, calculations } } } = this;
    const rows: LedgerRow[] = [];
    yield* rangesInSteps(table.length, (from, to) => {
      for (let row = from; row < to; row += 1) {
        const index = table.effects[row] as number;
        rows.push(new TableRow(table, row, effects[index] as Effect, calculations[index] as Calculation));
      }
    });
    this.madeRows = rows;
    return rows;
  }

  get effects(): readonly EffectLedger[] {
    const { effects, calculations } = this.register.assessment;
    let endRow = 0;
    this.madeEffects ??= effects.map((effect, index) => {
      const firstRow = endRow;
      while (endRow < this.table.length && this.table.effects[endRow] === index) endRow += 1;
      return new EffectFigures(this.register, effect, calculations[index] as Calculation, firstRow, endRow);
    });
    return this.madeEffects;
  }
}

/** Computes a follow-up again when it is asked for, rather than keep it: a large register would hold more of it than of rows. */
class EffectFigures implements EffectLedger {
  constructor(
    private readonly register: FollowedUp,
    readonly effect: Effect,
    readonly calculation: Calculation,
    readonly firstRow: number,
    readonly endRow: number,
  ) {}

  get followUp(): FollowUp {
    return this.register.followUpOf(this.effect, this.calculation, this.register.outcomesOf(this.effect));
  }
}

/** A row that looks up its figures in the table, and in its effect what its effect says. */
class TableRow implements LedgerRow {
  constructor(
    private readonly table: LedgerTable,
    private readonly row: number,
    private readonly effect: Effect,
    private readonly calculation: Calculation,
  ) {}

  get effectId(): string { return this.effect.id; }
  get title(): string { return this.effect.title; }
  get year(): number { return this.table.years[this.row] as number; }
  get class(): EffectClass { return this.table.classOf(this.row); }
  get type(): Effect['type'] { return this.effect.type; }
  get department(): string { return this.effect.department; }
  get category(): string { return this.effect.category; }
  get reason(): string { return this.effect.reason; }
  get supplier(): string { return this.effect.supplier; }
  get caseId(): string { return this.effect.caseId; }
  get startYear(): number { return yearOfSerial(this.effect.start); }
  get hasTerm(): boolean { return this.calculation.direct !== null && this.calculation.direct.months !== null; }
  get validation(): Effect['validation']['state'] { return this.effect.validation.state; }

  get calculated(): Ore { return this.figure(fieldAt.calculated); }
  get lapsed(): Ore { return this.figure(fieldAt.lapsed); }
  get realised(): Ore { return this.figure(fieldAt.realised); }
  get confirmed(): Ore { return this.figure(fieldAt.confirmed); }
  get estimated(): Ore { return this.figure(fieldAt.estimated); }
  get unverified(): Ore { return this.figure(fieldAt.unverified); }
  get elapsed(): Ore { return this.figure(fieldAt.elapsed); }
  get elapsedDirect(): Ore { return this.figure(fieldAt.elapsedDirect); }
  get followedUp(): Ore { return this.figure(fieldAt.followedUp); }
  get notFollowedUp(): Ore { return this.figure(fieldAt.notFollowedUp); }
  get centihours(): number { return this.figure(fieldAt.centihours); }
  get annualEffect(): Ore { return this.figure(fieldAt.annualEffect); }
  get capped(): Ore { return this.figure(fieldAt.capped); }
  get first12Months(): Ore { return this.figure(fieldAt.first12Months); }
  get runRate(): Ore { return this.figure(fieldAt.runRate); }
  get shortfall(): Ore { return this.figure(fieldAt.shortfall); }
  get surplus(): Ore { return this.figure(fieldAt.surplus); }

  get deviation(): Deviation {
    // The deviations are a class's last figures, and most rows have none.
    if (!this.table.hasFrom(this.row, fieldAt[ledgerDeviations[0]])) return noDeviation;
    return {
      contractLoyalty: this.figure(fieldAt.contractLoyalty),
      volume: this.figure(fieldAt.volume),
      price: this.figure(fieldAt.price),
      index: this.figure(fieldAt.index),
      baselineWrong: this.figure(fieldAt.baselineWrong),
      other: this.figure(fieldAt.other),
      notBrokenDown: this.figure(fieldAt.notBrokenDown),
    };
  }

  /** Put as öre, and so they are again. */
  private figure(field: number): Ore {
    return this.table.figure(this.row, field) as Ore;
  }
}
