import type { MonthIndex } from '../basics/calendar';
import { yearOfSerial } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { OreTotal } from '../basics/money';
import { amountIn } from '../basics/phasing';
import { mapInSteps, type Steps } from '../basics/steps';
import type { Part, Calculation } from '../effect/calculation';
import { countedIn } from '../effect/calculation';
import type { Effect } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { ledgerRows, type EffectLedger, type Ledger } from '../ledger/ledger';
import type { LedgerRow } from '../ledger/ledgerRow';
import type { Assessment } from '../rules/assessment';
import type { ClosePart, CloseRow, RegisterState, ShownAmount } from './closeTypes';
import { outcomePrintOf, printOf } from './print';

/**
 * The register as a close sees it: the only place of this part that knows the assessed register and its ledger.
 * Realised and confirmed are the ledger's (Fakta), so that a close says what the sheets do.
 */
export function* registerState(assessment: Assessment, ledger: Ledger): Steps<RegisterState> {
  const { asOf, settings, effects, calculations, rows, issues } = assessment;
  const year = yearOfSerial(asOf);
  const byRow = new Map(effects.map((effect, index) => [effect.row, index]));
  const outcomes = groupBy(
    assessment.outcomes.filter(({ source }) => source !== 'estimated'),
    ({ effectId }) => effectId,
  );
  const errors = new Map<number, string>();
  for (const { table, row, severity, ruleId } of issues) {
    if (table === 'effects' && severity === 'error' && !errors.has(row)) errors.set(row, ruleId);
  }
  const factRows = yield* ledgerRows(ledger);
  const counted = (index: number): Omit<CloseRow, 'id' | 'title' | 'state' | 'ruleId'> => {
    const effect = effects[index] as Effect;
    const calculation = calculations[index] as Calculation;
    const { firstRow, endRow } = ledger.effects[index] as EffectLedger;
    return {
      department: effect.department,
      print: printOf(inputsOf(effect)),
      outcomePrint: outcomePrintOf(outcomes.get(effect.id) ?? []),
      hasHours: effect.centihoursPerYear !== null,
      parts: calculation.parts.map((part) => closePart(part, year)),
      shown: shownAmounts(factRows.slice(firstRow, endRow)),
    };
  };
  const none = { department: '', print: '', outcomePrint: '', hasHours: false, parts: [], shown: [] };
  const closeRows = yield* mapInSteps(rows, ({ row, id, title, state }): CloseRow => {
    const index = byRow.get(row);
    return { id, title, state, ruleId: errors.get(row) ?? null, ...(index === undefined ? none : counted(index)) };
  });
  return { asOf, hourlyCost: settings.hourlyCost, rows: closeRows, measured: measuredOf(factRows) };
}

function inputsOf(effect: Effect): Parameters<typeof printOf>[0] {
  const {
    type,
    start,
    termMonths,
    baseline,
    newCost,
    baselineSource,
    amount,
    ceiling,
    implementationCost,
    indirectPerYear,
    actualEnd,
  } = effect;
  return {
    type,
    start,
    termYears: termMonths,
    baseline,
    newCost,
    baselineSource,
    amount,
    ceiling,
    implementationCost,
    indirectPerYear,
    hoursPerYear: effect.centihoursPerYear,
    actualEnd,
  };
}

/** An Annat's Belopp is its main part, though it has no direct one. */
function closePart(part: Part, year: number): ClosePart {
  const isMain = part.kind === 'direct' || (part.kind === 'indirect' && part.fromAmount);
  const all = inMonths(part, part.term.phasing.first, part.term.phasing.last);
  const own = inMonths(part, (year * 12) as MonthIndex, (year * 12 + 11) as MonthIndex);
  const next = inMonths(part, (year * 12 + 12) as MonthIndex, (year * 12 + 23) as MonthIndex);
  return {
    class: part.class,
    part: isMain ? 'main' : 'rest',
    calculated: all.net,
    lapsed: all.lapsed,
    inYear: own.net,
    lapsedInYear: own.lapsed,
    nextYear: next.net,
    lapsedNextYear: next.lapsed,
  };
}

function inMonths(part: Part, first: MonthIndex, last: MonthIndex): { net: OreTotal; lapsed: OreTotal } {
  const net = BigInt(countedIn(part, first, last));
  return { net, lapsed: BigInt(amountIn(part.total, part.term.phasing, first, last)) - net };
}

function shownAmounts(rows: readonly LedgerRow[]): ShownAmount[] {
  return (['realised', 'confirmed'] as const).flatMap((measure) =>
    effectClasses.flatMap((effectClass) => {
      const amount = rows.reduce((sum, row) => (row.class === effectClass ? sum + BigInt(row[measure]) : sum), 0n);
      return amount === 0n ? [] : [{ measure, class: effectClass, amount }];
    }),
  );
}

/** Bekräftat is measured once a month of an avoided effect is, Realiserat once one of another. */
function measuredOf(rows: readonly LedgerRow[]): RegisterState['measured'] {
  const measured = rows.filter(({ measuredMonths }) => measuredMonths > 0);
  return {
    realised: measured.some((row) => row.class !== 'avoided'),
    confirmed: measured.some((row) => row.class === 'avoided'),
  };
}
