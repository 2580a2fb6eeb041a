import { groupBy } from '../basics/groupBy';
import type { Ore } from '../basics/money';
import { sumOre } from '../basics/money';
import { eachInSteps, type Steps } from '../basics/steps';
import { sameName } from '../basics/text';
import type { Calculation } from '../effect/calculation';
import type { Effect } from '../effect/effect';
import type { Outcome } from '../register/outcome';
import type { Assessment } from '../rules/assessment';
import { contractKey } from './contract';
import type { EffectContract } from './contractRules';
import type { OpenClaim } from './credits';
import type { OutcomeMethod, PayablesEffect, FollowUpMethod } from './payablesEffect';
import type { TracedOutcome } from './outcomeTrace';

/** The optional columns of a row of Effekter. */
export interface EffectColumns {
  /** As written, '' for none. */
  readonly contractNumber: string;
  readonly method: FollowUpMethod;
  /** In 1/10 000 units. */
  readonly volumeBefore: number | null;
}

/** The optional columns of a row of Utfall; Metod blank is null. */
export interface OutcomeColumns extends Pick<TracedOutcome, 'baseline' | 'ledgerCost' | 'creditRow' | 'comment'> {
  readonly method: OutcomeMethod | null;
}

/** The assessed register with the columns that this part adds, by position in their tables. */
export interface RegisterWithColumns {
  readonly assessment: Assessment;
  readonly effectColumns: ReadonlyMap<number, EffectColumns>;
  readonly outcomeColumns: ReadonlyMap<number, OutcomeColumns>;
  /** Gemensamt. */
  readonly commonDepartment: string;
}

/** Everything that this part asks of the register: the only place of it that knows the assessed register. */
export interface PayablesRegister {
  readonly effects: readonly PayablesEffect[];
  readonly claims: readonly OpenClaim[];
  readonly effectContracts: readonly EffectContract[];
  readonly traced: readonly TracedOutcome[];
}

/** What the register says to the books. */
export function* payablesRegister({
  assessment,
  effectColumns,
  outcomeColumns,
  commonDepartment,
}: RegisterWithColumns): Steps<PayablesRegister> {
  const outcomesOf = groupBy(assessment.outcomes, ({ effectId }) => effectId);
  const effects: PayablesEffect[] = [];
  const claims: OpenClaim[] = [];
  const effectContracts: EffectContract[] = [];
  yield* eachInSteps(assessment.effects, (effect, index) => {
    const columns = effectColumns.get(effect.row);
    const calculation = assessment.calculations[index];
    if (columns === undefined || contractKey(columns.contractNumber) === '' || calculation === undefined) return;
    const outcomes = outcomesOf.get(effect.id) ?? [];
    const proposed = yearlyEffect(
      effect,
      calculation,
      columns,
      outcomes.filter((outcome) => isTaking(outcome, outcomeColumns)),
      commonDepartment,
    );
    const claim = openClaim(effect, columns, outcomes);
    if (proposed !== null) effects.push(proposed);
    if (claim !== null) claims.push(claim);
    effectContracts.push({
      row: effect.row,
      id: effect.id,
      contractNumber: columns.contractNumber,
      hasYearlyCosts: proposed !== null,
    });
  });
  return { effects, claims, effectContracts, traced: tracedOutcomes(assessment.outcomes, outcomeColumns) };
}

/** Its months are followed up, or have been proposed before. */
function isTaking({ row, source }: Outcome, columns: RegisterWithColumns['outcomeColumns']): boolean {
  return source !== 'estimated' || (columns.get(row)?.method ?? null) !== null;
}

/** A Nytt avtal or Cost avoidance with yearly costs; null for anything else, which is followed up by hand. */
function yearlyEffect(
  effect: Effect,
  { term }: Calculation,
  columns: EffectColumns,
  taking: readonly Outcome[],
  common: string,
): PayablesEffect | null {
  const { id, title, type, department, start, termMonths, actualEnd, baseline, newCost, ceiling } = effect;
  if (id === '' || (type !== 'newContract' && type !== 'costAvoidance')) return null;
  if (baseline === null || newCost === null || termMonths === null || term.period === null) return null;
  const isCostAvoidance = type === 'costAvoidance';
  return {
    id,
    title,
    contract: contractKey(columns.contractNumber),
    department: sameName(department, common) ? '' : department,
    isCostAvoidance,
    start,
    end: term.period.end,
    termMonths,
    actualEnd,
    baseline: isCostAvoidance && ceiling !== null && ceiling < baseline ? ceiling : baseline,
    newCost,
    method: columns.method,
    volumeBefore: columns.volumeBefore,
    taken: taking.map(({ firstMonth, lastMonth }) => ({ first: firstMonth, last: lastMonth })),
  };
}

/** An Engångsbelopp/vite that is neither paid in full nor Avslutad. */
function openClaim(
  { id, type, amount, status, start }: Effect,
  columns: EffectColumns,
  outcomes: readonly Outcome[],
): OpenClaim | null {
  if (id === '' || type !== 'oneOff' || amount === null || status === 'closed') return null;
  const paid = sumOre(outcomes.filter(({ source }) => source !== 'estimated').map((outcome): Ore => outcome.amount));
  const claim = BigInt(amount) - paid;
  return claim > 0n ? { effectId: id, contract: contractKey(columns.contractNumber), day: start, claim } : null;
}

function tracedOutcomes(outcomes: readonly Outcome[], columns: RegisterWithColumns['outcomeColumns']): TracedOutcome[] {
  return outcomes.flatMap(({ row, effectId, firstMonth, lastMonth, amount, source, verified }) => {
    const own = columns.get(row);
    if (own === undefined || own.method === null) return [];
    const { method, baseline, ledgerCost, creditRow, comment } = own;
    return [
      {
        row,
        effectId,
        months: { first: firstMonth, last: lastMonth },
        amount,
        method,
        baseline,
        ledgerCost,
        creditRow,
        hasCountedSource: source !== 'estimated',
        verified,
        comment,
      },
    ];
  });
}
