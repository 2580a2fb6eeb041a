import fc from 'fast-check';
import { bridgeOf } from '../../../src/domain/close/bridge';
import type { CloseHistory, Movement } from '../../../src/domain/close/closeTypes';
import { sumOf } from '../../../src/domain/close/closeMonth';
import { effectClasses } from '../../../src/domain/effect/effect';
import { lastDayOf, monthIndexOf, yearOf } from '../../../src/domain/basics/calendar';
import type { MonthIndex } from '../../../src/domain/basics/calendar';
import type { EffectField, OutcomeField } from '../../../src/domain/register/cells';
import { ledgerOf } from '../figures';
import type { Ore } from '../../../src/domain/basics/money';
import { assessed, avoidance, contract, day, other, penalty, settings, type Row } from '../register';
import { details, noHistory, withClose } from './close';
import { closeMonth, registerState } from './closesAtOnce';

const ids = ['E-0001', 'E-0002', 'e-0002 ', 'E-0003', ''];
const amounts = fc.integer({ min: -9_000_000, max: 90_000_000 }).map((ore) => ore / 100);
const effect: fc.Arbitrary<Row<EffectField>> = fc
  .record({
    base: fc.constantFrom(
      contract,
      { ...contract, baseline: '', newCost: '', amount: 12_345.67 },
      penalty,
      avoidance,
      other,
    ),
    id: fc.constantFrom(...ids),
    title: fc.string({ maxLength: 3 }),
  })
  .map(({ base, id, title }) => ({ ...base, id, title }));

/** What somebody does to a row; an empty patch takes it away. */
const patch: fc.Arbitrary<Row<EffectField> | null> = fc.oneof(
  fc.constant(null),
  fc.record({ newCost: amounts }),
  fc.record({ baseline: amounts }),
  fc.record({ amount: amounts }),
  fc.record({ implementationCost: fc.constantFrom('', 5000, 7500.55) }),
  fc.record({ status: fc.constantFrom('Makulerad', '', 'Avslutad') }),
  fc.record({ start: fc.constantFrom('', day('2025-10-01'), day('2026-02-15')) }),
  fc.record({ actualEnd: fc.constantFrom('', day('2026-06-30'), day('2026-11-01')) }),
  fc.record({ hoursPerYear: fc.constantFrom('', 100) }),
  fc.record({ baselineSource: fc.constantFrom('Budget', 'Anbudsmedel') }),
  fc.record({ type: fc.constantFrom('Nytt avtal', 'Annat', 'Cost avoidance') }),
  fc.record({ id: fc.constantFrom(...ids) }),
  fc.record({ indirectPerYear: amounts }),
);
const outcome: fc.Arbitrary<Row<OutcomeField>> = fc.record({
  effectId: fc.constantFrom('E-0001', 'E-0002', 'E-0003'),
  from: fc.constant(day('2025-11-01')),
  to: fc.constantFrom(day('2025-12-31'), day('2026-04-30')),
  amount: amounts,
  source: fc.constantFrom('Faktura', 'Beräknat'),
  evidence: fc.string({ maxLength: 2 }),
});
const round = fc.record({
  added: fc.array(effect, { maxLength: 2 }),
  edits: fc.array(fc.tuple(fc.nat(5), patch), { maxLength: 3 }),
  outcomes: fc.option(fc.array(outcome, { maxLength: 2 })),
  hourlyCost: fc.option(fc.constantFrom(40_000, 55_000)),
  months: fc.integer({ min: 1, max: 14 }),
});

/** Fakta's totals by measure, year and class. */
function totals({ rows }: ReturnType<typeof ledgerOf>, year: number): Record<string, bigint> {
  const sum = (pick: (row: (typeof rows)[number]) => number): bigint =>
    rows.reduce((total, row) => total + BigInt(pick(row)), 0n);
  return Object.fromEntries(
    effectClasses.flatMap((each) => [
      [`calculated||${each}`, sum((row) => (row.class === each ? row.calculated : 0))],
      ...[year, year + 1].map((own): [string, bigint] => [
        `inYear|${own}|${each}`,
        sum((row) => (row.class === each && row.year === own ? row.calculated : 0)),
      ]),
      [`realised||${each}`, sum((row) => (row.class === each ? row.realised : 0))],
      [`confirmed||${each}`, sum((row) => (row.class === each ? row.confirmed : 0))],
    ]),
  );
}

/** Which of D-1 to D-4 do not hold for the last close. */
function broken({ lines, ...history }: CloseHistory, number: number, facts: Record<string, bigint>): string[] {
  const { opening, movements: moved, closing } = bridgeOf({ lines, ...history }, number);
  const found: string[] = [];
  closing.forEach((each, index) => {
    const place = `${each.measure}|${each.year ?? ''}|${each.class}`;
    const own = moved.filter(
      (other) => other.measure === each.measure && other.year === each.year && other.class === each.class,
    );
    if (own.reduce((sum, { amount }) => sum + amount, opening[index]?.amount ?? 0n) !== each.amount)
      found.push(`D-1 ${place}`);
    if (facts[place] !== each.amount) found.push(`D-2 ${place}`);
    if (sumOf(lines, each.measure, each.year, each.class) !== each.amount) found.push(`D-4 ${place}`);
  });
  const reclassified = new Map<string, bigint>();
  for (const line of lines.filter(({ close, movement }) => close === number && movement === 'reclassified')) {
    const place = `D-3 ${line.effectId} ${line.measure} ${line.year ?? ''}`;
    reclassified.set(place, (reclassified.get(place) ?? 0n) + line.difference);
  }
  return [...found, ...[...reclassified].flatMap(([place, sum]) => (sum === 0n ? [] : [place]))];
}

/** Random sequences of edits and closes, each held to D-1 to D-4; together they must make `made` movements. */
export function describeInvariants(sequences: number, made: readonly Movement[] = []): void {
  describe(`${sequences} random sequences of edits and closes`, () => {
    it('D-1, D-2, D-3, D-4: the bridge holds, closing is Fakta’s total, Omklassad sums to 0, and lines to the last closing', () => {
      const seen = new Set<Movement>();
      fc.assert(
        fc.property(fc.array(round, { minLength: 1, maxLength: 3 }), (rounds) => {
          let effects: Row<EffectField>[] = [];
          let outcomes: readonly Row<OutcomeField>[] = [];
          let history: CloseHistory = noHistory;
          let month = monthIndexOf(2025, 12);
          for (const { added, edits, outcomes: own, hourlyCost, months } of rounds) {
            effects = [...effects, ...added];
            for (const [at, change] of edits) {
              if (at < effects.length)
                effects = effects.flatMap((row, index) =>
                  index !== at ? [row] : change === null ? [] : [{ ...row, ...change }],
                );
            }
            outcomes = own ?? outcomes;
            const assessment = assessed(
              { effects, outcomes },
              { asOf: lastDayOf(month), settings: { ...settings, hourlyCost: hourlyCost as Ore | null } },
            );
            const facts = ledgerOf(assessment);
            const close = closeMonth(registerState(assessment, facts), history, details);
            history = withClose(history, close);
            for (const { movement } of close.lines) seen.add(movement);
            expect(broken(history, close.closed.number, totals(facts, yearOf(month)))).toEqual([]);
            month = (month + months) as MonthIndex;
          }
        }),
        { numRuns: sequences },
      );
      expect([...seen]).toEqual(expect.arrayContaining([...made]));
    }, 300_000);
  });
}
