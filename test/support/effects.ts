import type { Calculation } from '../../src/domain/effect/calculation';
import { calculate, hoursIn } from '../../src/domain/effect/calculation';
import { followUpOf } from '../../src/domain/followUp/followUp';
import type { Assessment, RowStatus } from '../../src/domain/rules/assessment';
import type { Serial } from '../../src/domain/basics/calendar';
import { lastElapsedMonth, monthOf } from '../../src/domain/basics/calendar';
import type { Effect } from '../../src/domain/effect/effect';
import type { Ore } from '../../src/domain/basics/money';
import { kronorToOre } from '../../src/domain/basics/money';
import type { Outcome, UnitData } from '../../src/domain/register/outcome';
import type { Settings } from '../../src/domain/register/settings';
import type { Target } from '../../src/domain/register/target';
import { day, settings } from './register';

export { day };

/** Kronor → öre, for readable tests. */
export const kr = kronorToOre;

/** Kronor → a total in öre. */
export function krTotal(kronor: number): bigint {
  return BigInt(kronorToOre(kronor));
}

/** The settings as a new workbook has them, with amounts shown in mkr. */
export const defaultSettings: Settings = { ...settings, displayUnit: 'mkr' };

const blankEffect: Effect = {
  row: 0,
  id: 'E-1',
  title: '',
  type: 'newContract',
  department: '',
  category: '',
  reason: '',
  reasonCode: null,
  supplier: '',
  contractNumber: '',
  organisation: '',
  start: day('2025-01-01'),
  termMonths: null,
  baseline: null,
  newCost: null,
  baselineSource: null,
  amount: null,
  caseId: '',
  ceiling: null,
  implementationCost: null,
  indirectPerYear: null,
  centihoursPerYear: null,
  actualEnd: null,
  evidence: '',
  owner: '',
  status: null,
  otherBenefit: '',
  comment: '',
  validation: { state: 'none', by: '', amount: null },
};

/** What an effect is given: hours as plain hundredths. */
type GivenEffect = Partial<Omit<Effect, 'centihoursPerYear'>> & { readonly centihoursPerYear?: number | null };

/** An effect with blanks where nothing is said. */
export function effect(given: GivenEffect = {}): Effect {
  return { ...blankEffect, ...given } as Effect;
}

/** A new contract on the previous contract's cost: yearly baseline and new cost in kronor. */
export function contract(
  start: string,
  termMonths: number,
  baseline: number,
  newCost: number,
  given: GivenEffect = {},
): Effect {
  return effect({
    type: 'newContract',
    start: day(start),
    termMonths,
    baseline: kr(baseline),
    newCost: kr(newCost),
    baselineSource: 'previousContract',
    ...given,
  });
}

/** A one-off claim in kronor. */
export function claim(date: string, amount: number, given: GivenEffect = {}): Effect {
  return effect({ type: 'oneOff', start: day(date), amount: kr(amount), ...given });
}

/** An outcome in kronor from an invoice, not yet verified. */
export function outcome(
  effectId: string,
  from: string,
  to: string,
  amount: number,
  given: Partial<Outcome> = {},
): Outcome {
  return {
    row: 0,
    effectId,
    from: day(from),
    to: day(to),
    firstMonth: monthOf(day(from)),
    lastMonth: monthOf(day(to)),
    amount: kr(amount),
    source: 'invoice',
    evidence: '',
    cause: null,
    verified: false,
    ...given,
  };
}

const perUnit = 10_000;

/** Unit data in kronor and whole units. */
export function unitData(
  effectId: string,
  from: string,
  to: string,
  given: {
    p0: number;
    p1: number;
    pI: number;
    pa: number;
    po: number | null;
    planned: number;
    on: number;
    off: number;
  },
): UnitData {
  const units = (value: number): number => Math.round(value * perUnit);
  return {
    row: 0,
    effectId,
    firstMonth: monthOf(day(from)),
    lastMonth: monthOf(day(to)),
    priceBefore: units(given.p0),
    contractPrice: units(given.p1),
    indexedPrice: units(given.pI),
    invoicedPrice: units(given.pa),
    priceOffContract: given.po === null ? null : units(given.po),
    plannedVolume: units(given.planned),
    volumeOnContract: units(given.on),
    volumeOffContract: units(given.off),
  };
}

/** A target in kronor, in-year over freed and returned. */
export function target(year: number, amount: number, given: Partial<Target> = {}): Target {
  return {
    row: 0,
    year,
    organisation: '',
    department: '',
    isNotStated: false,
    amount: kr(amount),
    share: null,
    scope: 'freedAndReturned',
    basis: 'inYear',
    ...given,
  };
}

/** An assessed register of counted effects: what they give and how they are followed up is worked out here. */
export function assessment(given: Partial<Assessment> & { effects: readonly Effect[]; asOf: Serial }): Assessment {
  const rows: RowStatus[] = given.effects.map(({ id, title }, row) => ({ row, id, title, state: 'counted' }));
  const departments = [...new Set(given.effects.map(({ department }) => department).filter((name) => name !== ''))];
  const categories = [...new Set(given.effects.map(({ category }) => category).filter((name) => name !== ''))];
  const calculations = given.effects.map((effect) => calculate(effect, given.settings ?? defaultSettings));
  const { outcomes = [], unitData = [] } = given;
  const followUps = given.effects.map((effect, index) => {
    const own = <Entry extends Outcome | UnitData>(entries: readonly Entry[]): Entry[] =>
      entries.filter(({ effectId }) => effectId !== '' && effectId === effect.id);
    return followUpOf(
      effect,
      calculations[index] as Calculation,
      own(outcomes),
      own(unitData),
      lastElapsedMonth(given.asOf),
    );
  });
  return {
    settings: defaultSettings,
    rows,
    outcomes,
    unitData,
    targets: [],
    memberTargets: [],
    budgetDecisions: [],
    cases: [],
    departments,
    categories,
    issues: [],
    ...given,
    calculations,
    followUps,
  };
}

/** Domain.md §4's example register as effects, in its own order. */
export function exampleEffects(): Effect[] {
  const journey = { department: 'Utbildningsförvaltningen', category: 'Resor', caseId: 'Turbundna resor' };
  return [
    contract('2025-01-01', 84, 5_000_000, 3_000_000, {
      id: 'E-0001',
      title: 'Utskrift som tjänst',
      department: 'Kommunledningskontoret',
      category: 'IT & Kommunikation',
      reason: 'Ramavtal/kontrakt',
      reasonCode: 'frameworkContract',
    }),
    claim('2025-03-15', 175_000, {
      id: 'E-0002',
      title: 'Flyttjänster',
      department: 'Tekniska förvaltningen',
      category: 'Logistik & transport',
      reason: 'Vite',
      reasonCode: 'penalty',
    }),
    effect({
      id: 'E-0003',
      title: 'Standardiserade fordon',
      department: 'Tekniska förvaltningen',
      category: 'Fordon',
      reason: 'Direktupphandling',
      reasonCode: 'directAward',
      termMonths: 48,
      amount: kr(3_200_000),
      indirectPerYear: kr(500_000),
      baselineSource: 'previousContract',
    }),
    claim('2025-05-01', 5_500_000, {
      ...journey,
      id: 'E-0004',
      reason: 'Rättad faktura',
      reasonCode: 'correctedInvoice',
    }),
    claim('2025-06-01', 200_000, { ...journey, id: 'E-0005', reason: 'Vite', reasonCode: 'penalty' }),
    effect({
      ...journey,
      id: 'E-0006',
      type: 'costAvoidance',
      termMonths: 48,
      amount: kr(4_200_000),
      reason: 'Annat',
      reasonCode: 'other',
    }),
    effect({
      id: 'E-0007',
      title: 'Automatiserad fakturahantering',
      type: 'other',
      department: 'Kommunledningskontoret',
      category: 'Finansiella tjänster',
      reason: 'Annat',
      reasonCode: 'other',
      termMonths: 12,
      centihoursPerYear: 800_000,
    }),
  ].map((given, row) => ({ ...given, row }));
}

/** Öre → kronor, for readable expectations of amounts that have whole kronor. */
export function inKronor(amount: Ore | bigint | number): number {
  return Number(amount) / 100;
}

/** Counted for at most tak månader, all parts together. */
export function cappedOf({ parts }: Calculation): number {
  return parts.reduce((sum, { capped }) => sum + capped, 0);
}

export function first12MonthsOf({ parts }: Calculation): number {
  return parts.reduce((sum, { first12Months }) => sum + first12Months, 0);
}

/** Hours that have not lapsed, hundredths. */
export function countedHours({ hours, term }: Calculation): number {
  return hoursIn(hours, term, term.phasing.first, term.phasing.last);
}
