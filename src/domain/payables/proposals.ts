import type { MonthIndex } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { Steps } from '../basics/steps';
import type { OreTotal } from '../basics/money';
import { ore } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import { sameName } from '../basics/text';
import type { PayablesBook } from './book';
import { failedTests } from './checks';
import type { CreditNote } from './creditNotes';
import { adjustedRate, divided, measuredBy, sumOfEffects, type Volumes } from './measure';
import type { PayablesEffect } from './payablesEffect';
import { calculatedIn, monthsOf } from './payablesEffect';
import type { CostRow, CreditRow } from './payablesRow';
import type { OutcomeProposal, Proposals, WithheldRun } from './proposal';
import { offeredRun, unbrokenRuns, monthsIn } from './runs';
import type { CostScope } from './scope';
import { monthsBefore, rowsInScope, scopeOf, scopeTest, sumOfRows } from './scope';
import { shapeOf } from './season';

/** What proposing needs beside the books. */
export interface ProposalInput {
  readonly effects: readonly PayablesEffect[];
  readonly volumes: Volumes;
  /** Notes that an outcome uses or that this answer proposes to a one-off: no lower price. */
  readonly usedNotes: readonly CreditNote[];
}

/** Proposals for every effect, from months that are ready and free; a step for each contract and department. */
export function* proposeOutcomes(book: PayablesBook, { effects, volumes, usedNotes }: ProposalInput): Steps<Proposals> {
  const proposals: OutcomeProposal[] = [];
  const withheld: WithheldRun[] = [];
  const used = usedRowsOf(usedNotes);
  const byContract = groupBy(effects, ({ contract }) => contract);
  for (const group of groupBy(effects, ({ contract, department }) => `${contract}|${department}`).values()) {
    yield;
    const own = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
    const [first] = own;
    if (first === undefined) continue;
    const scope = scopeOf(first, byContract.get(first.contract) ?? []);
    const cost = (span: MonthSpan): OreTotal => costIn(book, scope, span, used);
    const monthCost = (month: MonthIndex): OreTotal => cost({ first: month, last: month });
    for (const { key, span } of unbrokenRuns(freeMonths(book, own))) {
      const members = own.filter(({ id }) => key.split('\u001f').includes(id));
      const run = offeredRun(span, monthCost, book.settings.shortestRun);
      if (run !== null && cost(run) > 0n) proposals.push(proposalOf(book, scope, members, run, cost(run), volumes));
      else
        withheld.push({
          effectIds: members.map(({ id }) => id),
          months: span,
          reason: run !== null || cost(span) <= 0n ? 'noPurchases' : 'short',
        });
    }
  }
  const deviation = ({ amount, calculated }: OutcomeProposal): number => Math.abs(amount - calculated);
  return { proposals: proposals.sort((a, b) => deviation(b) - deviation(a)), withheld };
}

/** Months that can be proposed for all effects that they lie in, with the IDs of those. */
function freeMonths(
  book: PayablesBook,
  effects: readonly PayablesEffect[],
): { readonly month: MonthIndex; readonly key: string }[] {
  const spans = effects.map((effect) => ({ effect, ...monthsOf(effect) }));
  return book.readMonths().flatMap((month) => {
    const there = spans.filter(({ touched }) => touched.first <= month && month <= touched.last);
    const isWhole = there.every(({ whole }) => whole.first <= month && month <= whole.last);
    const isFree = there.every(
      ({ effect }) => !effect.taken.some(({ first, last }) => first <= month && month <= last),
    );
    const [first] = effects;
    const isOpen =
      first !== undefined &&
      there.length > 0 &&
      isWhole &&
      isFree &&
      book.isReady(month) &&
      book.isCovered(first.contract, month);
    return isOpen ? [{ month, key: there.map(({ effect }) => effect.id).join('\u001f') }] : [];
  });
}

/** What a scope cost in some months, öre: the used credits are no lower price. */
export function costOf(
  book: PayablesBook,
  scope: CostScope,
  months: MonthSpan,
  usedNotes: readonly CreditNote[],
): OreTotal {
  return costIn(book, scope, months, usedRowsOf(usedNotes));
}

type UsedRows = ReadonlyMap<MonthIndex, readonly CreditRow[]>;

/** The rows of used notes by their months. */
function usedRowsOf(notes: readonly CreditNote[]): UsedRows {
  return groupBy(
    notes.flatMap(({ rows }) => rows),
    ({ month }) => month,
  );
}

function costIn(book: PayablesBook, scope: CostScope, months: MonthSpan, used: UsedRows): OreTotal {
  return monthsIn(months).reduce((total, month) => {
    const rows = rowsInScope(book, scope, month);
    return total + sumOfRows(rows) - creditIn(rows, used.get(month) ?? []);
  }, 0n);
}

/** Used credits that lie among rows, öre. */
function creditIn(rows: readonly CostRow[], own: readonly CreditRow[]): OreTotal {
  return own.reduce(
    (sum, credit) => (rows.some((row) => isBehind(row, credit)) ? sum + BigInt(credit.amount) : sum),
    0n,
  );
}

/** Whether a credit row is among those that a row of Reskontra sums. */
function isBehind(row: CostRow, { organisation, supplier, department, account, contract }: CreditRow): boolean {
  return (
    row.organisation === organisation &&
    sameName(row.supplier, supplier) &&
    sameName(row.department, department) &&
    (row.account === '' || row.account === account) &&
    (contract === '' || contract === row.contract)
  );
}

function proposalOf(
  book: PayablesBook,
  scope: CostScope,
  effects: readonly PayablesEffect[],
  run: MonthSpan,
  total: OreTotal,
  volumes: Volumes,
): OutcomeProposal {
  const cost = ore(Number(total));
  const rows = monthsIn(run).flatMap((month) => rowsInScope(book, scope, month));
  const before = monthsBefore(
    book,
    scope,
    effects.reduce((first, effect) => (effect.start < first.start ? effect : first)),
  );
  const shape = shapeOf(before);
  const test = scopeTest(
    before,
    {
      baseline: sumOfEffects(effects, ({ baseline }) => baseline),
      newCost: sumOfEffects(effects, ({ newCost }) => newCost),
      isCostAvoidance: effects.some((effect) => effect.isCostAvoidance),
    },
    book.settings.scopeTolerance,
  );
  const measured = measuredBy(effects, run, volumes, before, shape);
  const calculated = ore(Number(sumOfEffects(effects, (effect) => calculatedIn(effect, run))));
  const amount = ore(measured.baseline - cost);
  const failed = failedTests(book, {
    scope,
    effects,
    run,
    rows,
    test,
    shape,
    method: measured.method,
    hasVolume: measured.volumePart !== null,
    amount,
    calculated,
  });
  return {
    contract: scope.contract,
    department: scope.department,
    months: run,
    method: measured.method,
    baseline: measured.baseline,
    cost,
    amount,
    calculated,
    rate: calculated > 0 ? amount / calculated : null,
    volumePart: measured.volumePart,
    volumeAdjustedRate: adjustedRate(effects, amount, volumes, measured.volumePart),
    profile: measured.profile,
    scopeTest: test,
    failed,
    source: failed.length === 0 ? 'invoice' : 'estimated',
    outcomes: divided(effects, run, measured, amount, before),
    rows: rows.reduce((count, row) => count + row.rows, 0),
    importIds: [...new Set(rows.map(({ importId }) => importId))].sort(),
    loyalty: loyaltyOf(rows),
  };
}

/** Leverantörstrohet of the contract: Avtalad ÷ (Avtalad + Tidigare). */
function loyaltyOf(rows: readonly CostRow[]): number | null {
  const contracted = sumOfRows(rows.filter(({ role }) => role === 'contracted'));
  const previous = sumOfRows(rows.filter(({ role }) => role === 'previous'));
  return rows.some(({ role }) => role === 'previous') && contracted + previous > 0n
    ? Number(contracted) / Number(contracted + previous)
    : null;
}
