import type { Serial } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import { mapInSteps, type Steps } from '../basics/steps';
import type { Calculation } from '../effect/calculation';
import type { Effect } from '../effect/effect';
import type { FollowUp } from '../followUp/followUp';
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

/**
 * What the register says to a plan. `rows` are the ledger's: none where only rules are asked for, which need no amounts
 * by year. `initiatives` are the texts of Initiativ, by position in Effekter.
 */
export function* planRegister(
  assessment: Assessment,
  rows: readonly LedgerRow[],
  initiatives: ReadonlyMap<number, string>,
): Steps<PlanRegister> {
  const ofEffects = groupBy(rows, ({ row }) => row);
  yield;
  const effects = yield* mapInSteps(assessment.effects, (effect, index) =>
    planEffect(
      effect,
      assessment.calculations[index] as Calculation,
      assessment.followUps[index] as FollowUp,
      ofEffects.get(effect.row) ?? [],
      initiatives.get(effect.row)?.trim() ?? '',
    ),
  );
  return { effects, targets: yield* planTargets(assessment.asOf, assessment.targets, rows) };
}

function planEffect(
  effect: Effect,
  { direct }: Calculation,
  followUp: FollowUp,
  rows: readonly LedgerRow[],
  initiative: string,
): PlanEffect {
  const size = (amount: number): bigint => BigInt(Math.abs(amount));
  const { years } = followUp;
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
            phasing: direct.term.phasing,
            lastCounted: direct.term.lastCounted,
            perYear: direct.perYear,
          },
    isMeasured: followUp.isMeasured,
    shown: BigInt(followUp.shown),
    ratedShown: years.reduce((sum, { ratedShown }) => sum + BigInt(ratedShown), 0n),
    rated: years.reduce((sum, { rated }) => sum + BigInt(rated), 0n),
    followedUpSize: size(followUp.followedUp),
    elapsedSize: size(followUp.elapsedDirect),
    validated: effect.validation.state === 'valid',
    perYear: rows.map((row) => ({ year: row.year, class: row.class, calculated: BigInt(row.calculated) })),
  };
}

/** The organisation's target of each year of the plan; without one the default classes, and no target. */
function* planTargets(asOf: Serial, targets: readonly Target[], rows: readonly LedgerRow[]): Steps<PlanTarget[]> {
  const found: PlanTarget[] = [];
  for (const year of planYears(asOf)) {
    yield;
    const target = targets.find((each) => each.year === year && each.department === '');
    const classes = classesOfScope(target?.scope ?? 'freedAndReturned');
    const own = rows.filter((row) => row.year === year && classes.includes(row.class));
    const isInYear = target !== undefined && target.basis === 'inYear';
    const sum = (amountOf: (row: LedgerRow) => number): bigint =>
      own.reduce((total, row) => total + BigInt(amountOf(row)), 0n);
    found.push({
      year,
      target: isInYear ? BigInt(target.amount) : null,
      classes,
      inEffects: sum(({ calculated }) => calculated),
      realised: own.every(({ measuredMonths }) => measuredMonths === 0)
        ? null
        : sum(({ realised, confirmed }) => realised + confirmed),
    });
  }
  return found;
}
