import type { Serial } from '../basics/calendar';
import type { Calculation } from '../effect/calculation';
import type { Effect } from '../effect/effect';
import { finished } from '../basics/steps';
import { ledgerRows, type Ledger } from '../ledger/ledger';
import type { LedgerRow } from '../ledger/ledgerRow';
import type { Target } from '../register/target';
import type { Assessment } from '../rules/assessment';
import { classesOfScope } from '../summary/targets';
import { planYears, type PlanEffect, type PlanTarget } from './plan';

/** The register as a plan sees it: the only place of this part that knows the assessed register and its ledger. */
export interface PlanRegister {
  readonly effects: readonly PlanEffect[];
  readonly targets: readonly PlanTarget[];
}

/** What the register says to a plan. `initiatives` are the texts of Initiativ, by position in Effekter. */
export function planRegister(
  assessment: Assessment,
  ledger: Ledger,
  initiatives: ReadonlyMap<number, string>,
): PlanRegister {
  const rows = finished(ledgerRows(ledger));
  const effects = assessment.effects.map((effect, index) => {
    const calculation = assessment.calculations[index] as Calculation;
    const entry = ledger.effects[index];
    const own = entry === undefined ? [] : rows.slice(entry.firstRow, entry.endRow);
    return planEffect(effect, calculation, entry?.followUp, own, initiatives.get(effect.row)?.trim() ?? '');
  });
  return { effects, targets: planTargets(assessment.asOf, assessment.targets, rows) };
}

function planEffect(
  effect: Effect,
  { direct }: Calculation,
  followUp: Ledger['effects'][number]['followUp'] | undefined,
  rows: readonly LedgerRow[],
  initiative: string,
): PlanEffect {
  const size = (amount: number): bigint => BigInt(Math.abs(amount));
  return {
    row: effect.row,
    id: effect.id,
    initiative,
    category: effect.category,
    department: effect.department,
    direct:
      direct === null
        ? null
        : {
            class: direct.class,
            total: direct.total,
            phasing: direct.phasing,
            lastCounted: direct.lastCounted,
            perYear: direct.perYear,
          },
    shown: BigInt(followUp?.shown ?? 0),
    ratedShown: sumOf(followUp?.years ?? [], ({ ratedShown }) => ratedShown),
    rated: sumOf(followUp?.years ?? [], ({ rated }) => rated),
    followedUpSize: size(followUp?.followedUp ?? 0),
    elapsedSize: size(followUp?.elapsedDirect ?? 0),
    validated: effect.validation.state === 'valid',
    perYear: rows.map((row) => ({ year: row.year, class: row.class, calculated: BigInt(row.calculated) })),
  };
}

/** The organisation's target of each year of the plan; without one the default classes, and no target. */
function planTargets(asOf: Serial, targets: readonly Target[], rows: readonly LedgerRow[]): PlanTarget[] {
  return planYears(asOf).map((year) => {
    const target = targets.find((each) => each.year === year && each.department === '');
    const classes = classesOfScope(target?.scope ?? 'freedAndReturned');
    const own = rows.filter((row) => row.year === year && classes.includes(row.class));
    const isInYear = target !== undefined && target.basis === 'inYear';
    return {
      year,
      target: isInYear ? BigInt(target.amount) : null,
      classes,
      inEffects: own.reduce((sum, row) => sum + BigInt(row.calculated), 0n),
      realised: own.reduce((sum, row) => sum + BigInt(row.realised) + BigInt(row.confirmed), 0n),
    };
  });
}

type FollowUpYears = NonNullable<Ledger['effects'][number]['followUp']>['years'];

function sumOf(years: FollowUpYears, amountOf: (year: FollowUpYears[number]) => number): bigint {
  return years.reduce((sum, year) => sum + BigInt(amountOf(year)), 0n);
}
