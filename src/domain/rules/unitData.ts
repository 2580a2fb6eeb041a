import type { Ore } from '../basics/money';
import { monthOf } from '../basics/calendar';
import { countedIn } from '../effect/calculation';
import { isCounted } from '../followUp/followUp';
import { leakage, type Leakage } from '../followUp/leakage';
import type { UnitData } from '../register/outcome';
import { maxEffectOre } from '../basics/amount';
import { quantityFields, type QuantityField, type UnitDataRow } from '../register/unitDataRow';
import { cellFix } from './cellRules';
import type { CountedEffect } from './context';
import type { EffectDirectory, Named } from './directory';
import { hasError, issuesAt, type IssueAt, type Judged } from './issues';
import { shownByMonth, type CountedOutcome } from './outcomes';

/** W851 and W852: unit data and the register may differ by one part in so many. */
const partsPerOne = 100n;
/** A volume in 1/10 000. */
const perUnit = 10_000;

/** The rules of Läckageunderlag; answers the rows that count. Unit data of a withdrawn or left-out effect goes with it. */
export function* judgeUnitData(
  rows: readonly UnitDataRow[],
  directory: EffectDirectory,
  outcomesOf: (counted: CountedEffect) => readonly CountedOutcome[],
): Judged<UnitData[]> {
  const usable: UnitData[] = [];
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const named = directory.find(row.effectId);
    if (named.kind === 'withdrawn') continue;
    const at = issuesAt({ table: 'unitData', row: row.row, effectId: row.effectId });
    const issues = [...judgeEffect(row, named, at), ...judgeCells(row, at)];
    yield* issues;
    const data = hasError(issues) || named.kind !== 'counted' ? null : unitDataOf(row, named.counted);
    if (data === null || named.kind !== 'counted') continue;
    const terms = leakage(data);
    const size = (sizes.get(data.effectId) ?? 0) + (terms === null ? Infinity : sizeOf(terms));
    if (terms === null || size > maxEffectOre) {
      yield at('E801', 'plannedVolume', { reason: 'tooLarge' });
      continue;
    }
    sizes.set(data.effectId, size);
    yield* compare(data, terms, named.counted, outcomesOf(named.counted), at);
    usable.push(data);
  }
  return usable;
}

function* judgeEffect(row: UnitDataRow, named: Named, at: IssueAt): Judged {
  if (named.kind === 'unknown') yield at('E802', 'effectId', { reason: row.effectId === '' ? 'missing' : 'unknown' });
  if (named.kind === 'doubled') yield at('E802', 'effectId', { reason: 'doubled' });
}

/** What the terms add to their effect's figures at most, öre. */
function sizeOf(terms: Leakage): number {
  return Object.values(terms).reduce((sum, term) => sum + Math.abs(term), 0);
}

function* judgeCells(row: UnitDataRow, at: IssueAt): Judged {
  for (const field of ['from', 'to'] as const) {
    const reading = row[field];
    if (reading.kind === 'blank') yield at('E801', field, { reason: 'missing' });
    else if (reading.kind !== 'value') yield at('E801', field, { reason: 'unreadable', text: reading.text });
  }
  if (row.from.kind === 'value' && row.to.kind === 'value' && row.to.value < row.from.value) {
    yield at('E801', 'to', { reason: 'reversed' });
  }
  for (const field of quantityFields) yield* judgeQuantity(row, field, at);
}

function* judgeQuantity(row: UnitDataRow, field: QuantityField, at: IssueAt): Judged {
  const reading = row.quantities[field];
  if (reading.kind === 'value') {
    if (!reading.fromText) return;
    const place = { table: 'unitData', row: row.row, field, before: row.cell(field) } as const;
    const value = reading.value / perUnit;
    yield at('W151', field, { text: String(row.cell(field)), value }, cellFix(place, value));
  } else if (reading.kind === 'blank') {
    if (isNeeded(row, field)) yield at('E801', field, { reason: 'missing' });
  } else yield at('E801', field, { reason: reading.kind, text: reading.text });
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
function* compare(data: UnitData, terms: Leakage, { calculation: { direct } }: CountedEffect, own: readonly CountedOutcome[], at: IssueAt): Judged {
  if (direct === null) return;
  const calculated = countedIn(direct, data.firstMonth, data.lastMonth);
  if (differs(terms.calculated, calculated)) {
    yield at('W851', 'plannedVolume', { unitDataOre: terms.calculated, calculatedOre: calculated });
  }
  const covers = ({ outcome }: CountedOutcome): boolean =>
    isCounted(outcome) && outcome.firstMonth <= data.lastMonth && outcome.lastMonth >= data.firstMonth;
  if (!own.some(covers)) return;
  const shown = shownByMonth(own)({ first: data.firstMonth, last: data.lastMonth });
  if (differs(terms.realised, shown)) yield at('W852', 'invoicedPrice', { unitDataOre: terms.realised, shownOre: shown });
}

/** More than 1 % of the second. */
function differs(a: Ore, b: Ore): boolean {
  return absolute(BigInt(a) - BigInt(b)) * partsPerOne > absolute(BigInt(b));
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
