import type { Ore } from '../basics/money';
import { monthOf } from '../basics/calendar';
import { countedIn } from '../effect/calculation';
import { leakage, type Leakage } from '../followUp/leakage';
import type { UnitData } from '../register/outcome';
import { maxEffectOre } from '../basics/amount';
import { quantityFields, type QuantityField, type UnitDataRow } from '../register/unitDataRow';
import { cellFix } from './cellRules';
import type { CountedEffect } from './context';
import type { EffectDirectory } from './directory';
import type { EffectFollowUp } from './followUpIndex';
import type { IssueList, Raise } from './issueList';

/** W851 and W852: unit data and the register may differ by one part in so many. */
const partsPerOne = 100n;
/** A volume in 1/10 000. */
const perUnit = 10_000;

/** The rules of Läckageunderlag; answers the rows that count. Unit data of a withdrawn or left-out effect goes with it. */
export function judgeUnitData(
  rows: readonly UnitDataRow[],
  directory: EffectDirectory,
  followUpFor: (counted: CountedEffect) => EffectFollowUp,
  issues: IssueList,
): UnitData[] {
  const usable: UnitData[] = [];
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const named = directory.find(row.effectId);
    if (named.kind === 'withdrawn') continue;
    const raise = issues.at({ table: 'unitData', row: row.row, effectId: row.effectId });
    const before = issues.errorCount;
    if (named.kind === 'unknown') raise('E802', 'effectId', { reason: row.effectId === '' ? 'missing' : 'unknown' });
    if (named.kind === 'doubled') raise('E802', 'effectId', { reason: 'doubled' });
    judgeCells(row, raise);
    if (issues.errorCount > before || named.kind !== 'counted') continue;
    const data = unitDataOf(row, named.counted);
    if (data === null) continue;
    const terms = leakage(data);
    const size = (sizes.get(data.effectId) ?? 0) + (terms === null ? Infinity : sizeOf(terms));
    if (size > maxEffectOre) {
      raise('E801', 'plannedVolume', { reason: 'tooLarge' });
      continue;
    }
    sizes.set(data.effectId, size);
    compare(data, named.counted, followUpFor(named.counted), raise);
    usable.push(data);
  }
  return usable;
}

/** What the terms add to their effect's figures at most, öre. */
function sizeOf(terms: Leakage): number {
  return Object.values(terms).reduce((sum, term) => sum + Math.abs(term), 0);
}

function judgeCells(row: UnitDataRow, raise: Raise): void {
  for (const field of ['from', 'to'] as const) {
    const reading = row[field];
    if (reading.kind === 'blank') raise('E801', field, { reason: 'missing' });
    else if (reading.kind !== 'value') raise('E801', field, { reason: 'unreadable', text: reading.text });
  }
  if (row.from.kind === 'value' && row.to.kind === 'value' && row.to.value < row.from.value) {
    raise('E801', 'to', { reason: 'reversed' });
  }
  for (const field of quantityFields) judgeQuantity(row, field, raise);
}

function judgeQuantity(row: UnitDataRow, field: QuantityField, raise: Raise): void {
  const reading = row.quantities[field];
  if (reading.kind === 'value') {
    if (!reading.fromText) return;
    const place = { table: 'unitData', row: row.row, field, before: row.cell(field) } as const;
    const value = reading.value / perUnit;
    raise('W151', field, { text: String(row.cell(field)), value }, cellFix(place, value));
  } else if (reading.kind === 'blank') {
    if (isNeeded(row, field)) raise('E801', field, { reason: 'missing' });
  } else raise('E801', field, { reason: reading.kind, text: reading.text });
}

/** A blank indexed price is the contract's; the price off contract is needed only with a volume off contract (domain.md §5). */
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

/** W851 against the effect's calculated, W852 against the outcomes of the same months (where there are any; outcomes rule). */
function compare(data: UnitData, counted: CountedEffect, followUp: EffectFollowUp, raise: Raise): void {
  const terms = leakage(data);
  const { direct } = counted.calculation;
  if (terms === null || direct === null) return;
  const calculated = countedIn(direct, data.firstMonth, data.lastMonth);
  if (differs(terms.calculated, calculated)) {
    raise('W851', 'plannedVolume', { unitDataOre: terms.calculated, calculatedOre: calculated });
  }
  const covered = followUp.outcomes.some(
    ({ firstMonth, lastMonth }) => firstMonth <= data.lastMonth && lastMonth >= data.firstMonth,
  );
  if (!covered) return;
  const shown = followUp.shownIn({ first: data.firstMonth, last: data.lastMonth });
  if (differs(terms.realised, shown)) {
    raise('W852', 'invoicedPrice', { unitDataOre: terms.realised, shownOre: shown });
  }
}

/** More than 1 % of the second. */
function differs(a: Ore, b: Ore): boolean {
  return absolute(BigInt(a) - BigInt(b)) * partsPerOne > absolute(BigInt(b));
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
