import type { Assessment } from '../rules/assessment';
import type { FigureNote } from './figureNotes';
import { notesOf } from './figureNotes';
import type { FigureRef } from './figureRef';
import { measuresOf, shareOf } from './figureRef';
import { ledgerRows, type Ledger } from '../ledger/ledger';
import type { LedgerRow } from '../ledger/ledgerRow';
import { ratios, showsOutcomes } from '../ledger/measures';
import type { OreTotal } from '../basics/money';
import { ExactSum, sizeOf } from '../basics/money';
import { finished } from '../basics/steps';

/** What one effect adds to a figure. Öre, or hundredths of an hour; `base` is the part below the line of a rate. */
export interface Contribution {
  readonly effectId: string;
  readonly title: string;
  /** 0-based row of Effekter. */
  readonly row: number;
  readonly amount: OreTotal;
  readonly base: OreTotal;
}

/** A row that is not in the figure, and the rules that say why. */
export interface LeftOutRow {
  readonly table: 'effects' | 'outcomes';
  readonly row: number;
  readonly effectId: string;
  readonly title: string;
  readonly ruleIds: readonly string[];
}

/** How a figure came about ("så räknades det"). */
export interface FigureExplanation {
  readonly ref: FigureRef;
  /** The sum, or what stands above the line of a rate. For a forecast what is realised so far. */
  readonly amount: OreTotal;
  /** Below the line of a rate; for a forecast what is left of the year. Else 0. */
  readonly base: OreTotal;
  /** The rate itself, null when it is "–" or the figure is no rate. */
  readonly rate: number | null;
  /** The ledger rows behind the figure, in ledger order. */
  readonly rows: readonly LedgerRow[];
  /** By effect, the largest first. */
  readonly contributions: readonly Contribution[];
  readonly leftOut: readonly LeftOutRow[];
  readonly notes: readonly FigureNote[];
}

/** The ledger rows behind a figure of the summary, effect by effect, with what is left out and why. */
export function explainFigure(assessment: Assessment, ledger: Ledger, ref: FigureRef): FigureExplanation {
  const all = finished(ledgerRows(ledger));
  const rows: LedgerRow[] = [];
  const contributions: Contribution[] = [];
  const amount = new ExactSum();
  const base = new ExactSum();
  for (const { effect, firstRow, endRow } of ledger.effects) {
    const own = { amount: new ExactSum(), base: new ExactSum() };
    let behind = false;
    for (const row of all.slice(firstRow, endRow)) {
      const share = shareOf(ref, row);
      if (share.amount === 0 && share.base === 0) continue;
      rows.push(row);
      behind = true;
      for (const sum of [amount, own.amount]) sum.add(share.amount);
      for (const sum of [base, own.base]) sum.add(share.base);
    }
    if (behind) {
      contributions.push({
        effectId: effect.id,
        title: effect.title,
        row: effect.row,
        amount: own.amount.total,
        base: own.base.total,
      });
    }
  }
  return {
    ref,
    amount: amount.total,
    base: base.total,
    rate: quotient(ref, amount.total, base.total),
    rows,
    contributions: contributions.sort(largestFirst),
    leftOut: leftOutRows(assessment, isMadeByOutcomes(ref)),
    notes: notesOf(assessment, all, ref),
  };
}

function quotient(ref: FigureRef, amount: OreTotal, base: OreTotal): number | null {
  return ref.measure === 'realisationRate' || ref.measure === 'followUpCoverage'
    ? ratios[ref.measure].quotient(amount, base)
    : null;
}

function largestFirst(a: Contribution, b: Contribution): number {
  const size = (one: Contribution): OreTotal => sizeOf(one.amount === 0n ? one.base : one.amount);
  return size(a) === size(b) ? a.row - b.row : size(a) > size(b) ? -1 : 1;
}

function isMadeByOutcomes(ref: FigureRef): boolean {
  const { above, below } = measuresOf(ref);
  return [above, ...below].some(showsOutcomes);
}

/** Rows with errors: of Effekter, and of Utfall where the figure is made from outcomes. */
function leftOutRows(assessment: Assessment, outcomesToo: boolean): LeftOutRow[] {
  const errors = new Map<string, string[]>();
  for (const { severity, table, row, ruleId } of assessment.issues) {
    if (severity !== 'error') continue;
    const key = `${table} ${row}`;
    const known = errors.get(key);
    if (known === undefined) errors.set(key, [ruleId]);
    else if (!known.includes(ruleId)) known.push(ruleId);
  }
  const effects = assessment.rows
    .filter(({ state }) => state === 'leftOut')
    .map(({ row, id, title }): LeftOutRow => ({
      table: 'effects',
      row,
      effectId: id,
      title,
      ruleIds: errors.get(`effects ${row}`) ?? [],
    }));
  if (!outcomesToo) return effects;
  const seen = new Set<number>();
  const outcomes: LeftOutRow[] = [];
  for (const { severity, table, row, effectId } of assessment.issues) {
    if (severity !== 'error' || table !== 'outcomes' || seen.has(row)) continue;
    seen.add(row);
    outcomes.push({ table, row, effectId, title: '', ruleIds: errors.get(`outcomes ${row}`) ?? [] });
  }
  return [...effects, ...outcomes];
}
