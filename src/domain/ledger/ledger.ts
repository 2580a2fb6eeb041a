import type { Assessment } from '../rules/assessment';
import { groupBy } from '../basics/groupBy';
import { lastElapsedMonth, monthOf, yearOf, yearOfSerial } from '../basics/calendar';
import type { Calculation } from '../effect/calculation';
import type { Effect } from '../effect/effect';
import type { FollowUp } from '../followUp/followUp';
import { ledgerFields, type LedgerField } from './ledgerFields';
import { MonthTable } from './ledgerMonths';
import type { LedgerRow, MonthRow } from './ledgerRow';
import { appendRows, hasTerm, type LedgerDay, type LedgerEntry } from './ledgerRows';
import { LedgerTable } from './ledgerTable';
import { keptFor } from '../basics/keptFor';
import { fold } from '../basics/text';
import { zeroOre, type Ore } from '../basics/money';
import { rangesInSteps, type Steps } from '../basics/steps';

/** One effect's figures behind its ledger rows. */
export interface EffectLedger extends LedgerEntry {
  /** Its rows are those from firstRow up to, not including, endRow. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** The register's figures, row by row: what Fakta holds. */
export interface Ledger {
  /** The rows as columns of numbers: what sums are made from. */
  readonly table: LedgerTable;
  readonly months: readonly MonthRow[];
  /** In the order of the assessment's effects. */
  readonly effects: readonly EffectLedger[];
  /** The register's organisation, for effects that do not say theirs. */
  readonly organisation: string;
}

/**
 * The ledger (Fakta) of an assessed register: one row per effect, class and calendar year in which the class has a part
 * or an outcome shows something, in table order. Plain sums of its columns are the totals of the register.
 */
export function* ledger(assessment: Assessment): Steps<Ledger> {
  const { asOf } = assessment;
  const day: LedgerDay = { asOf, year: yearOf(monthOf(asOf)), lastElapsed: lastElapsedMonth(asOf) };
  const outcomesOf = groupBy(assessment.outcomes, ({ effectId }) => effectId);
  const months = new MonthTable(day);
  const table = new LedgerTable();
  const effects: EffectLedger[] = [];
  yield* rangesInSteps(assessment.effects.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const effect = assessment.effects[index] as Effect;
      const calculation = assessment.calculations[index] as Calculation;
      const followUp = assessment.followUps[index] as FollowUp;
      const entry = { effect, calculation, followUp, firstRow: table.length, endRow: 0 };
      appendRows(table, index, entry, day);
      entry.endRow = table.length;
      months.add(entry, outcomesOf.get(effect.id) ?? []);
      effects.push(entry);
    }
  });
  table.trim();
  return { table, months: months.rows(), effects, organisation: assessment.settings.organisation };
}

const noFigures = Object.fromEntries(ledgerFields.map((field) => [field, zeroOre])) as Record<LedgerField, Ore>;

/** The ledger's rows one by one; made once for each ledger. */
export const ledgerRows = keptFor(function* ({ table, effects, organisation }: Ledger): Steps<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  const namesakes = groupBy(effects, ({ effect }) => fold(effect.id));
  yield* rangesInSteps(effects.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const entry = effects[index] as EffectLedger;
      const {
        effect: { id },
        calculation: { direct },
      } = entry;
      const hasOwnId = id !== '' && namesakes.get(fold(id))?.length === 1;
      const lastYear = { freed: 0, returned: 0, avoided: 0, indirect: 0 };
      const own = Array.from({ length: entry.endRow - entry.firstRow }, (_, place) =>
        rowAt(table, entry.firstRow + place, entry),
      );
      for (const row of own) if (row.calculated !== 0) lastYear[row.class] = row.year;
      // What recurs ends with its last month that has not lapsed, however little falls in it.
      if (direct !== null && direct.term.months !== null) lastYear[direct.class] = yearOf(direct.term.lastCounted);
      for (const row of own)
        rows.push({
          ...row,
          organisation: row.organisation === '' ? organisation : row.organisation,
          hasOwnId,
          lastYear: lastYear[row.class],
        });
    }
  });
  return rows;
});

function rowAt(
  table: LedgerTable,
  row: number,
  { effect, calculation }: EffectLedger,
): Omit<LedgerRow, 'lastYear' | 'hasOwnId'> {
  const figures = { ...noFigures };
  for (let figure = table.firstFigure(row); figure < table.firstFigure(row + 1); figure += 1)
    figures[ledgerFields[table.fieldAt(figure)] as LedgerField] = table.amountAt(figure) as Ore;
  return {
    effectId: effect.id,
    row: effect.row,
    title: effect.title,
    year: table.yearOf(row),
    class: table.classOf(row),
    type: effect.type,
    department: effect.department,
    category: effect.category,
    reason: effect.reason,
    supplier: effect.supplier,
    organisation: effect.organisation,
    contractNumber: effect.contractNumber,
    caseId: effect.caseId,
    startYear: yearOfSerial(effect.start),
    hasTerm: hasTerm(calculation),
    validation: effect.validation.state,
    ...figures,
  };
}
