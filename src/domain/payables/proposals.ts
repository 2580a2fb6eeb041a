import type { MonthIndex } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { Ore, OreTotal } from '../basics/money';
import { allocate, mulDivRound, ore, zeroOre } from '../basics/money';
import type { MonthSpan } from '../basics/monthSpan';
import { sameName } from '../basics/text';
import type { PayablesBook } from './book';
import { failedTests, type TestId } from './checks';
import type { CreditNote } from './credits';
import type { FollowUpMethod, PayablesEffect } from './payablesEffect';
import { calculatedIn, evenBaseline, monthsOf } from './payablesEffect';
import type { CostRow, CreditRow } from './payablesRow';
import { offeredRun, unbrokenRuns, monthsIn } from './runs';
import type { CostScope, MonthBefore, ScopeTest } from './scope';
import { monthsBefore, rowsInScope, scopeOf, scopeTest, sumOfRows } from './scope';
import { seasonBaseline, shapeOf, type YearShape } from './season';

/** One effect's part of a proposal: what an accepted row of Utfall says. Öre. */
export interface ProposedOutcome {
  readonly effectId: string;
  readonly baseline: Ore;
  readonly cost: Ore;
  /** baseline − cost. */
  readonly amount: Ore;
  /** Of the direct part, the same months. */
  readonly calculated: Ore;
}

/** An outcome proposed from the books for whole months of a contract (payables.md A.7). Amounts in öre. */
export interface OutcomeProposal {
  readonly contract: string;
  readonly department: string;
  readonly months: MonthSpan;
  readonly method: FollowUpMethod;
  /** Sums over the effects; several share one contract and department. */
  readonly baseline: Ore;
  readonly cost: Ore;
  readonly amount: Ore;
  readonly calculated: Ore;
  /** amount ÷ calculated; null where calculated is not positive. */
  readonly rate: number | null;
  /**
   * With Volym, the even baseline − the one for the period's volume: seen in the budget, but not the contract's doing.
   */
  readonly volumePart: Ore | null;
  /** amount ÷ (calculated + what volume did to it); null without Volym. */
  readonly volumeAdjustedRate: number | null;
  /** The profile that the baseline goes by. */
  readonly profile: 'even' | 'season';
  readonly scopeTest: ScopeTest;
  readonly failed: readonly TestId[];
  /** Faktura when every test passed, else Beräknat. */
  readonly source: 'invoice' | 'estimated';
  /** By Effekt-ID. */
  readonly outcomes: readonly ProposedOutcome[];
  /** Rows of Reskontra behind the cost. */
  readonly rows: number;
  /** Files behind it, for Underlag. */
  readonly importIds: readonly string[];
  /** Bought from the contract's suppliers ÷ (those + suppliers before); null without suppliers before. */
  readonly loyalty: number | null;
}

/** Months that have no proposal though they could be asked for, and why. */
export interface WithheldRun {
  readonly effectIds: readonly string[];
  readonly months: MonthSpan;
  /** `noPurchases`: H7. `short`: fewer months with cost than the shortest period, or too many without. */
  readonly reason: 'noPurchases' | 'short';
}

export interface Proposals {
  /** The largest deviation from calculated first. */
  readonly proposals: readonly OutcomeProposal[];
  readonly withheld: readonly WithheldRun[];
}

/** What proposing needs beside the books. */
export interface ProposalInput {
  readonly effects: readonly PayablesEffect[];
  /** The period's volume of an effect, in 1/10 000 units, as typed. */
  readonly volumes: ReadonlyMap<string, number>;
  /** Notes that an outcome uses or that this answer proposes to a one-off: no lower price. */
  readonly usedNotes: readonly CreditNote[];
}

/** Proposals for every effect, from months that are ready and free. */
export function proposeOutcomes(book: PayablesBook, { effects, volumes, usedNotes }: ProposalInput): Proposals {
  const proposals: OutcomeProposal[] = [];
  const withheld: WithheldRun[] = [];
  for (const group of groupBy(effects, ({ contract, department }) => `${contract}|${department}`).values()) {
    const own = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
    const [first] = own;
    if (first === undefined) continue;
    const scope = scopeOf(first, effects);
    const cost = (span: MonthSpan): OreTotal => costOf(book, scope, span, usedNotes);
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
  const usedRows = usedNotes.flatMap(({ rows }) => rows);
  return monthsIn(months).reduce(
    (total, month) => total + sumOfRows(rowsInScope(book, scope, month)) - creditIn(book, scope, month, usedRows),
    0n,
  );
}

/** Used credits that lie in a scope's month, öre. */
function creditIn(book: PayablesBook, scope: CostScope, month: MonthIndex, used: readonly CreditRow[]): OreTotal {
  const own = used.filter((row) => row.month === month);
  if (own.length === 0) return 0n;
  const rows = rowsInScope(book, scope, month);
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
  volumes: ProposalInput['volumes'],
): OutcomeProposal {
  const cost = ore(Number(total));
  const rows = monthsIn(run).flatMap((month) => rowsInScope(book, scope, month));
  const before = monthsBefore(book, scope, earliest(effects));
  const shape = shapeOf(before);
  const test = scopeTest(
    before,
    {
      baseline: sum(effects, ({ baseline }) => baseline),
      newCost: sum(effects, ({ newCost }) => newCost),
      isCostAvoidance: effects.some((effect) => effect.isCostAvoidance),
    },
    book.settings.scopeTolerance,
  );
  const measured = measuredBy(effects, run, volumes, before, shape);
  const calculated = ore(Number(sum(effects, (effect) => calculatedIn(effect, run))));
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

interface Measured {
  readonly method: FollowUpMethod;
  readonly baseline: Ore;
  readonly volumePart: Ore | null;
  readonly profile: 'even' | 'season';
}

/** The method that several effects have in common, the baseline of the run, and with Volym what of it is volume. */
function measuredBy(
  effects: readonly PayablesEffect[],
  run: MonthSpan,
  volumes: ProposalInput['volumes'],
  before: readonly MonthBefore[],
  shape: YearShape,
): Measured {
  const [only] = effects;
  const method = effects.length === 1 && only !== undefined ? only.method : commonMethod(effects);
  const volume = only === undefined ? undefined : volumes.get(only.id);
  if (method === 'volume' && only !== undefined && only.volumeBefore !== null && volume !== undefined) {
    const baseline = mulDivRound(only.baseline, volume, only.volumeBefore);
    return { method, baseline, volumePart: ore(evenBaseline(only, run) - baseline), profile: 'even' };
  }
  const profile = shape === 'uneven' ? 'season' : 'even';
  return {
    method,
    baseline: ore(Number(sum(effects, (effect) => baselineIn(effect, run, before, profile)))),
    volumePart: null,
    profile,
  };
}

function commonMethod(effects: readonly PayablesEffect[]): FollowUpMethod {
  return effects.every(({ method }) => method === 'fixedCost') ? 'fixedCost' : 'amountsOnly';
}

function baselineIn(
  effect: PayablesEffect,
  run: MonthSpan,
  before: readonly MonthBefore[],
  profile: Measured['profile'],
): Ore {
  return profile === 'season' ? seasonBaseline(effect.baseline, effect.start, before, run) : evenBaseline(effect, run);
}

/**
 * Shared by `allocate` over what was calculated of the months, or over baselines where one is not positive; cost =
 * baseline − amount.
 */
function divided(
  effects: readonly PayablesEffect[],
  run: MonthSpan,
  measured: Measured,
  amount: Ore,
  before: readonly MonthBefore[],
): ProposedOutcome[] {
  const calculated = effects.map((effect) => calculatedIn(effect, run));
  const baselines =
    effects.length === 1
      ? [measured.baseline]
      : effects.map((effect) => baselineIn(effect, run, before, measured.profile));
  const isPositive = (amounts: readonly Ore[]): boolean => amounts.every((each) => each > 0);
  const weights = isPositive(calculated) ? calculated : isPositive(baselines) ? baselines : effects.map(() => 1);
  const amounts = allocate(amount, weights);
  return effects.map(({ id }, index) => {
    const baseline = baselines[index] ?? zeroOre;
    const own = amounts[index] ?? zeroOre;
    return { effectId: id, baseline, cost: ore(baseline - own), amount: own, calculated: calculated[index] ?? zeroOre };
  });
}

function adjustedRate(
  effects: readonly PayablesEffect[],
  amount: Ore,
  volumes: ProposalInput['volumes'],
  volumePart: Ore | null,
): number | null {
  const [only] = effects;
  const volume = only === undefined ? undefined : volumes.get(only.id);
  if (volumePart === null || only === undefined || only.volumeBefore === null || volume === undefined) return null;
  const expected = mulDivRound(only.baseline - only.newCost, volume, only.volumeBefore);
  return expected > 0 ? amount / expected : null;
}

/** Leverantörstrohet of the contract: Avtalad ÷ (Avtalad + Tidigare). */
function loyaltyOf(rows: readonly CostRow[]): number | null {
  const contracted = sumOfRows(rows.filter(({ role }) => role === 'contracted'));
  const previous = sumOfRows(rows.filter(({ role }) => role === 'previous'));
  return rows.some(({ role }) => role === 'previous') && contracted + previous > 0n
    ? Number(contracted) / Number(contracted + previous)
    : null;
}

function earliest(effects: readonly PayablesEffect[]): PayablesEffect {
  return effects.reduce((first, effect) => (effect.start < first.start ? effect : first));
}

function sum(effects: readonly PayablesEffect[], amountOf: (effect: PayablesEffect) => Ore): OreTotal {
  return effects.reduce((total, effect) => total + BigInt(amountOf(effect)), 0n);
}
