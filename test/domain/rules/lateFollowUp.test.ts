import type { OutcomeField } from '../../../src/domain/register/cells';
import type { Row } from '../../support/register';
import { assessed, avoidance, contract, day, issuesOf, other, outcome, penalty } from '../../support/register';

describe('late and missing follow-up', () => {
  const late = (asOf: string, outcomes: Row<OutcomeField>[] = [], change = {}) =>
    issuesOf(assessed({ effects: [{ ...contract, ...change }], outcomes }, { asOf: day(asOf) }), 'W554');

  it('W554 asks after an effect that nobody has followed up since its start', () => {
    expect(late('2026-01-01')).toEqual([]);
    expect(late('2026-01-02')).toMatchObject([
      { table: 'effects', row: 0, params: { reason: 'never', lastSerial: day('2025-10-01') } },
    ]);
    expect(late('2025-09-30')).toEqual([]);
  });

  it('W554 counts months to the same day, or to the last day of a shorter month', () => {
    expect(late('2026-02-28', [], { start: day('2025-11-29') })).toEqual([]);
    expect(late('2026-03-01', [], { start: day('2025-11-29') })).toHaveLength(1);
    expect(late('2026-02-28', [], { start: day('2025-11-28') })).toEqual([]);
    expect(late('2026-03-01', [], { start: day('2025-11-28') })).toHaveLength(1);
    expect(late('2025-07-31', [], { start: day('2025-04-30') })).toEqual([]);
    expect(late('2025-08-01', [], { start: day('2025-04-30') })).toHaveLength(1);
  });

  it('W554 counts from the last followed-up month, and an estimate follows nothing up', () => {
    expect(late('2026-03-31', [outcome])).toEqual([]);
    expect(late('2026-04-01', [outcome])).toMatchObject([
      { params: { reason: 'late', lastSerial: day('2025-12-31') } },
    ]);
    expect(late('2026-03-31', [{ ...outcome, source: 'Beräknat' }])).toHaveLength(1);
  });

  it('W554 counts from the start where all that was paid lies before it', () => {
    const before = { ...outcome, from: day('2025-01-01'), to: day('2025-01-31') };
    expect(late('2025-09-30', [before])).toEqual([]);
    expect(late('2025-10-01', [before])).toEqual([]);
    expect(late('2026-01-01', [before])).toEqual([]);
    expect(late('2026-01-02', [before])).toMatchObject([
      { params: { reason: 'never', lastSerial: day('2025-10-01') } },
    ]);
    expect(late('2026-01-31', [{ ...outcome, to: day('2025-10-31') }])).toEqual([]);
    expect(late('2026-02-01', [{ ...outcome, to: day('2025-10-31') }])).toMatchObject([
      { params: { reason: 'late', lastSerial: day('2025-10-31') } },
    ]);
  });

  it('W554 asks after an effect whose only outcome lies ahead', () => {
    const ahead = { ...outcome, from: day('2026-05-01'), to: day('2026-05-31') };
    expect(late('2026-04-01', [ahead])).toMatchObject([{ params: { reason: 'never' } }]);
  });

  it('W554 asks no longer than after the term where the actual end is said to be later', () => {
    const later = { actualEnd: day('2030-12-31') };
    expect(late('2028-09-30', [], later)).toHaveLength(1);
    expect(late('2028-10-01', [], later)).toEqual([]);
  });

  it('W554 asks for 12 months after the end, unless all is followed up', () => {
    const ended = { actualEnd: day('2025-11-30') };
    expect(late('2026-11-30', [], ended)).toHaveLength(1);
    expect(late('2026-12-01', [], ended)).toEqual([]);
    expect(late('2026-11-30', [{ ...outcome, to: day('2025-11-30'), amount: 3333 }], ended)).toEqual([]);
    expect(late('2026-11-30', [{ ...outcome, to: day('2025-10-31'), amount: 1666 }], ended)).toHaveLength(1);
  });

  it('W554 leaves one-offs and Annat alone', () => {
    const assessment = assessed({ effects: [penalty, other] }, { asOf: day('2026-12-31') });
    expect(issuesOf(assessment, 'W554')).toEqual([]);
    expect(issuesOf(assessed({ effects: [avoidance] }, { asOf: day('2026-12-31') }), 'W554')).toHaveLength(1);
  });

  const claim = (asOf: string, outcomes: Row<OutcomeField>[] = [], change = {}) =>
    assessed({ effects: [{ ...penalty, ...change }], outcomes }, { asOf: day(asOf) });
  const paid = (amount: number) => ({
    effectId: 'E-0002',
    from: day('2025-12-01'),
    to: day('2025-12-31'),
    amount,
    source: 'Kreditnota',
    verified: 'Ja',
  });

  it('W351 asks after a claim that is unpaid after more than 90 days', () => {
    expect(issuesOf(claim('2026-02-13'), 'W351')).toEqual([]);
    expect(issuesOf(claim('2026-02-14'), 'W351')).toMatchObject([{ params: { days: 91, claimedOre: 1_750_000 } }]);
    expect(issuesOf(claim('2026-02-14', [paid(7_500)]), 'W351')).toMatchObject([
      { severity: 'completion', params: { paidOre: 750_000, leftOre: 1_000_000 } },
    ]);
    expect(issuesOf(claim('2026-02-14', [paid(17_499)]), 'W351')).toEqual([]);
    expect(issuesOf(claim('2026-02-14', [paid(17_498.99)]), 'W351')).toHaveLength(1);
    expect(issuesOf(claim('2026-02-14', [paid(1)], { status: 'Avslutad' }), 'W351')).toEqual([]);
    expect(issuesOf(claim('2026-02-14', [{ ...paid(1), source: 'Faktura 4711' }]), 'W351')).toMatchObject([
      { params: { leftOre: 1_750_000, estimatedOre: 100 } },
    ]);
    expect(issuesOf(claim('2026-02-14', [{ ...paid(1), source: 'Beräknat' }]), 'W351')).toHaveLength(1);
    expect(issuesOf(claim('2026-12-31', [], { amount: -5, comment: 'x' }), 'W351')).toEqual([]);
    expect(
      issuesOf(claim('2026-02-14', [{ ...paid(0), from: day('2026-01-01'), to: day('2026-01-31') }]), 'W351'),
    ).toHaveLength(1);
  });

  it('W351 is content with a payment in a month that has not ended yet, though it is not realised until then', () => {
    const thisMonth = { ...paid(17_500), from: day('2026-02-01'), to: day('2026-02-28') };
    expect(issuesOf(claim('2026-02-20', [thisMonth]), 'W351')).toEqual([]);
    expect(issuesOf(claim('2026-02-20', [{ ...thisMonth, source: 'Beräknat' }]), 'W351')).toHaveLength(1);
  });

  it('W352 asks when more is paid than was claimed', () => {
    expect(issuesOf(claim('2025-12-31', [paid(17_500)]), 'W352')).toEqual([]);
    expect(issuesOf(claim('2025-12-31', [paid(17_500.01)]), 'W352')).toMatchObject([
      { params: { realisedOre: 1_750_001 } },
    ]);
    expect(issuesOf(claim('2025-12-30', [paid(20_000)]), 'W352')).toEqual([]);
  });
});
