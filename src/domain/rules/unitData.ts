import { monthOf, type MonthIndex } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import { sizeOf } from '../basics/money';
import { unionOf, type MonthSpan } from '../basics/monthSpan';
import { countedIn } from '../effect/calculation';
import { isCounted } from '../followUp/followUp';
import { leakage, type Leakage } from '../followUp/leakage';
import type { UnitData } from '../register/outcome';
import { maxEffectOre } from '../basics/amount';
import { priceFields, quantityFields, type QuantityField, type UnitDataRow } from '../register/unitDataRow';
import { cellFix, dateFix, shown } from './cellRules';
import type { CountedEffect } from './context';
import type { EffectDirectory, Named } from './directory';
import { hasError, raiseInto, type Raise, type RuleIssue } from './issues';
import { shownIn, type CountedOutcome } from './outcomes';

/** W851 and W852: unit data and the register may differ by one part in so many. */
const partsPerOne = 100n;
/** A volume in 1/10 000. */
const perUnit = 10_000;

/** A row of Läckageunderlag that counts, with what its terms come to. */
interface CountedUnitData {
  readonly data: UnitData;
  readonly terms: Leakage;
  readonly counted: CountedEffect;
  readonly raise: Raise;
}

/**
 * The rules of Läckageunderlag; answers the rows that count. Unit data of a withdrawn or left-out effect goes with it.
 */
export function judgeUnitData(
  rows: readonly UnitDataRow[],
  directory: EffectDirectory,
  outcomesOf: (counted: CountedEffect) => readonly CountedOutcome[],
  issues: RuleIssue[],
): UnitData[] {
  const single: CountedUnitData[] = [];
  for (const row of rows) {
    const judged = judgeRow(row, directory, issues);
    if (judged !== null) single.push(judged);
  }
  const usable = judgeTogether(single);
  for (const [counted, ofEffect] of groupBy(usable, (row) => row.counted)) {
    for (const together of overlappingPeriods(ofEffect)) compare(together, outcomesOf(counted));
  }
  return usable.map(({ data }) => data);
}

/** E507, E801 and E802: what one row says by itself; null when it does not count. */
function judgeRow(row: UnitDataRow, directory: EffectDirectory, issues: RuleIssue[]): CountedUnitData | null {
  const named = directory.find(row.effectId);
  if (named.kind === 'withdrawn') return null;
  const place = { table: 'unitData', row: row.row, effectId: row.effectId } as const;
  const own: RuleIssue[] = [];
  judgeEffect(row, named, raiseInto(own, place));
  judgeCells(row, raiseInto(own, place));
  issues.push(...own);
  const raise = raiseInto(issues, place);
  const data = hasError(own) || named.kind !== 'counted' ? null : unitDataOf(row, named.counted);
  if (data === null || named.kind !== 'counted') return null;
  const terms = leakage(data);
  if (terms === null) raise('E801', 'plannedVolume', { reason: 'tooLarge' });
  return terms === null ? null : { data, terms, counted: named.counted, raise };
}

/**
 * E803 of a copy of an earlier row, E801 where an effect's rows come to more than can be counted; answers those that
 * count.
 */
function judgeTogether(rows: readonly CountedUnitData[]): CountedUnitData[] {
  const seen = new Map<string, UnitData>();
  const sizes = new Map<CountedEffect, number>();
  const kept: CountedUnitData[] = [];
  for (const row of rows) {
    const { row: place, ...meaning } = row.data;
    const key = JSON.stringify(meaning);
    const earlier = seen.get(key);
    const size = (sizes.get(row.counted) ?? 0) + mostOf(row.terms);
    if (earlier !== undefined) row.raise('E803', null, { rows: [earlier.row] });
    else if (size > maxEffectOre) row.raise('E801', 'plannedVolume', { reason: 'tooLarge' });
    else {
      seen.set(key, { ...meaning, row: place });
      sizes.set(row.counted, size);
      kept.push(row);
    }
  }
  return kept;
}

/** The rows (articles) of one effect in groups whose periods overlap, directly or by others of the group. */
function overlappingPeriods(rows: readonly CountedUnitData[]): CountedUnitData[][] {
  const groups: { last: MonthIndex; readonly rows: CountedUnitData[] }[] = [];
  for (const row of [...rows].sort((a, b) => a.data.firstMonth - b.data.firstMonth || a.data.row - b.data.row)) {
    const current = groups.at(-1);
    if (current !== undefined && row.data.firstMonth <= current.last) {
      current.rows.push(row);
      current.last = Math.max(current.last, row.data.lastMonth) as MonthIndex;
    } else groups.push({ last: row.data.lastMonth, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

function judgeEffect(row: UnitDataRow, named: Named, raise: Raise): void {
  if (named.kind === 'unknown') raise('E802', 'effectId', { reason: row.effectId === '' ? 'missing' : 'unknown' });
  if (named.kind === 'doubled') raise('E802', 'effectId', { reason: 'doubled' });
  if (named.kind === 'leftOut') raise('E507', 'effectId', named.why);
}

/** What the terms add to their effect's figures at most, öre. */
function mostOf(terms: Leakage): number {
  return Object.values(terms).reduce((sum, term) => sum + Math.abs(term), 0);
}

function judgeCells(row: UnitDataRow, raise: Raise): void {
  for (const field of ['from', 'to'] as const) {
    const reading = row[field];
    if (reading.kind === 'blank') raise('E801', field, { kind: 'date', reason: 'missing' });
    else if (reading.kind !== 'value') {
      const fix = dateFix(reading, { table: 'unitData', row: row.row, field, before: row.cell(field) });
      raise('E801', field, { kind: 'date', reason: 'unreadable', text: reading.text }, fix);
    }
  }
  if (row.from.kind === 'value' && row.to.kind === 'value' && row.to.value < row.from.value) {
    raise('E801', 'to', { kind: 'date', reason: 'reversed' });
  }
  for (const field of quantityFields) judgeQuantity(row, field, raise);
}

function judgeQuantity(row: UnitDataRow, field: QuantityField, raise: Raise): void {
  const reading = row.quantities[field];
  const kind = (priceFields as readonly QuantityField[]).includes(field) ? 'price' : 'volume';
  if (reading.kind === 'value') {
    if (!reading.fromText) return;
    const place = { table: 'unitData', row: row.row, field, before: row.cell(field) } as const;
    const value = reading.value / perUnit;
    raise('W151', field, { text: String(row.cell(field)), value }, cellFix(place, value));
  } else if (reading.kind === 'blank') {
    if (isNeeded(row, field)) raise('E801', field, { kind, reason: 'missing' });
  } else raise('E801', field, { kind, reason: reading.kind, text: shown(row.cell(field)) });
}

/**
 * A blank indexed price is the contract's; the price off contract is needed only with a volume off contract (domain.md
 * §5).
 */
function isNeeded(row: UnitDataRow, field: QuantityField): boolean {
  if (field === 'indexedPrice') return false;
  if (field !== 'priceOffContract') return true;
  const off = row.quantities.volumeOffContract;
  return off.kind === 'value' && off.value > 0;
}

function unitDataOf(row: UnitDataRow, counted: CountedEffect): UnitData | null {
  const { from, to, quantities } = row;
  if (from.kind !== 'value' || to.kind !== 'value') return null;
  const of = (field: QuantityField): number | null => {
    const reading = quantities[field];
    return reading.kind === 'value' ? reading.value : null;
  };
  const contractPrice = of('contractPrice') ?? 0;
  return {
    row: row.row,
    effectId: counted.effect.id,
    firstMonth: monthOf(from.value),
    lastMonth: monthOf(to.value),
    priceBefore: of('priceBefore') ?? 0,
    contractPrice,
    indexedPrice: of('indexedPrice') ?? contractPrice,
    invoicedPrice: of('invoicedPrice') ?? 0,
    priceOffContract: of('priceOffContract'),
    plannedVolume: of('plannedVolume') ?? 0,
    volumeOnContract: of('volumeOnContract') ?? 0,
    volumeOffContract: of('volumeOffContract') ?? 0,
  };
}

/**
 * W851 against the effect's calculated, W852 against the outcomes of the same months (where there are any; outcomes
 * rule): rows of overlapping periods together, over all their months. Told on the first of them.
 */
function compare(rows: readonly CountedUnitData[], own: readonly CountedOutcome[]): void {
  const [first, ...others] = [...rows].sort((a, b) => a.data.row - b.data.row);
  const direct = first?.counted.calculation.direct ?? null;
  if (first === undefined || direct === null) return;
  const months = unionOf(rows.map(({ data }) => ({ first: data.firstMonth, last: data.lastMonth })));
  const over = (amountIn: (span: MonthSpan) => number): number => months.reduce((sum, span) => sum + amountIn(span), 0);
  const sumOf = (term: keyof Leakage): number => rows.reduce((sum, { terms }) => sum + terms[term], 0);
  const named = others.length === 0 ? {} : { rows: others.map(({ data }) => data.row) };
  const calculated = over((span) => countedIn(direct, span.first, span.last));
  if (differs(sumOf('calculated'), calculated)) {
    first.raise('W851', 'plannedVolume', { unitDataOre: sumOf('calculated'), calculatedOre: calculated, ...named });
  }
  const covers = ({ outcome }: CountedOutcome): boolean =>
    isCounted(outcome) && months.some((span) => outcome.firstMonth <= span.last && outcome.lastMonth >= span.first);
  if (!own.some(covers)) return;
  const shown = over(({ first: from, last: to }) => shownIn(own, from, to));
  if (differs(sumOf('realised'), shown))
    first.raise('W852', 'invoicedPrice', { unitDataOre: sumOf('realised'), shownOre: shown, ...named });
}

/** More than 1 % of the second. */
function differs(a: number, b: number): boolean {
  return sizeOf(BigInt(a) - BigInt(b)) * partsPerOne > sizeOf(BigInt(b));
}
