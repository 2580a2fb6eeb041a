import type { Settings } from '../register/settings';
import type { CountedEffect } from './context';
import type { Raise } from './issues';

/** W251, of types with yearly costs: more than before is counted too, and told. */
export function judgeNegativeEffect({ effect, calculation }: CountedEffect, raise: Raise): void {
  const direct = calculation.direct?.total ?? 0;
  if (direct < 0 && effect.amount === null) raise('W251', 'newCost', { effectOre: direct, reason: 'costs' });
  else if (direct < 0) raise('W251', 'amount', { effectOre: direct, reason: 'amount' });
  else if (calculation.gross < 0)
    raise('W251', 'implementationCost', { effectOre: calculation.gross, reason: 'implementation' });
}

/** W451 of an avoided direct part, whatever its type: a term longer than avoided costs are capped at. */
export function judgeAvoidedTerm(counted: CountedEffect, { avoidanceCapMonths }: Settings, raise: Raise): void {
  if (counted.calculation.direct?.class === 'avoided') judgeTermBeyond('W451', counted, avoidanceCapMonths, raise);
}

/** W253 or W451: what of a term lies beyond a cap. */
export function judgeTermBeyond(
  ruleId: 'W253' | 'W451',
  { calculation: { direct } }: CountedEffect,
  capMonths: number,
  raise: Raise,
): void {
  if (direct === null || direct.term.months === null) return;
  const beyondOre = direct.counted - direct.capped;
  // A term within the cap has nothing beyond it, nor has what ended before.
  if (beyondOre === 0) return;
  raise(ruleId, 'termYears', {
    months: direct.term.months,
    capMonths,
    totalOre: direct.counted,
    cappedOre: direct.capped,
    beyondOre,
  });
}
