import fc from 'fast-check';
import type { Serial } from '../../src/domain/basics/calendar';
import { monthOf, serialOf } from '../../src/domain/basics/calendar';
import { baselineSources, effectTypes } from '../../src/domain/effect/effect';
import type { Effect } from '../../src/domain/effect/effect';
import type { Ore } from '../../src/domain/basics/money';
import { deviationCauses, outcomeSources } from '../../src/domain/register/outcome';
import type { Outcome } from '../../src/domain/register/outcome';
import { effect } from './effects';

const first = serialOf(2018, 1, 1);
const last = serialOf(2032, 12, 31);
const anyDay = fc.integer({ min: first, max: last }).map((serial) => serial as Serial);
const cost = fc.integer({ min: 0, max: 1_000_000_000_000 }).map((amount) => amount as Ore);
const smallOrLarge = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((amount) => amount as Ore),
  cost,
);

/** Any effect that the reader would let through: yearly costs or an amount, a term where one is needed. */
export const anyEffect: fc.Arbitrary<Effect> = fc
  .record({
    type: fc.constantFrom(...effectTypes),
    start: anyDay,
    termMonths: fc.integer({ min: 1, max: 600 }),
    yearly: fc.boolean(),
    hasTerm: fc.boolean(),
    baseline: smallOrLarge,
    newCost: smallOrLarge,
    amount: fc.tuple(smallOrLarge, fc.boolean()).map(([amount, negative]) => (negative ? 0 - amount : amount) as Ore),
    baselineSource: fc.option(fc.constantFrom(...baselineSources)),
    ceiling: fc.option(smallOrLarge),
    implementationCost: fc.option(smallOrLarge),
    indirectPerYear: fc.option(smallOrLarge),
    centihoursPerYear: fc.option(fc.nat(100_000_000)),
    actualEnd: fc.option(anyDay),
    department: fc.constantFrom('A', 'B', 'C', ''),
    category: fc.constantFrom('K', 'L', ''),
    reason: fc.constantFrom('Vite', 'FKU', ''),
    validation: fc.constantFrom('none', 'valid', 'changed'),
  })
  .map(({ yearly, hasTerm, validation, ...given }) => {
    const usesYearly = yearly && (given.type === 'newContract' || given.type === 'costAvoidance');
    const needsTerm =
      usesYearly || given.type === 'newContract' || given.indirectPerYear !== null || given.centihoursPerYear !== null;
    return effect({
      ...given,
      validation: { state: validation as 'none' | 'valid' | 'changed', by: '', amount: null },
      baseline: usesYearly ? given.baseline : null,
      newCost: usesYearly ? given.newCost : null,
      amount: usesYearly ? null : given.amount,
      termMonths: needsTerm || hasTerm ? given.termMonths : null,
      actualEnd: given.actualEnd !== null && given.actualEnd >= given.start ? given.actualEnd : null,
    });
  });

/** An outcome of the effect with this id, anywhere from 2018 to 2036. */
export function anyOutcome(effectId: string): fc.Arbitrary<Outcome> {
  return fc
    .record({
      from: anyDay,
      days: fc.nat(1_200),
      amount: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((amount) => amount as Ore),
      source: fc.constantFrom(...outcomeSources),
      cause: fc.option(fc.constantFrom(...deviationCauses)),
      verified: fc.boolean(),
    })
    .map(({ from, days, ...given }) => {
      const to = (from + days) as Serial;
      return { row: 0, effectId, evidence: '', from, to, firstMonth: monthOf(from), lastMonth: monthOf(to), ...given };
    });
}

/** A register: effects with their outcomes, ids E-1, E-2 … */
export const anyRegister: fc.Arbitrary<{ effects: Effect[]; outcomes: Outcome[] }> = fc
  .array(fc.record({ effect: anyEffect, outcomes: fc.array(anyOutcome(''), { maxLength: 4 }) }), { maxLength: 8 })
  .map((entries) => {
    const effects = entries.map(({ effect: one }, row) => ({ ...one, row, id: `E-${row + 1}` }));
    const outcomes = entries.flatMap((entry, row) =>
      entry.effect.type === 'other' ? [] : entry.outcomes.map((one) => ({ ...one, effectId: `E-${row + 1}` })),
    );
    return { effects, outcomes };
  });
