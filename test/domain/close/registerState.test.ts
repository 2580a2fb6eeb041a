import { outcomePrintOf } from '../../../src/domain/close/print';
import type { ClosePart, CloseRow } from '../../../src/domain/close/closeTypes';
import { monthIndexOf } from '../../../src/domain/basics/calendar';
import { finished } from '../../../src/domain/basics/steps';
import { ledger } from '../../../src/domain/ledger/ledger';
import { kr } from '../../support/effects';
import { details, noHistory } from '../../support/parts/close';
import {
  assessed,
  avoidance,
  contract,
  day,
  other,
  outcome,
  penalty,
  type RegisterDraft,
} from '../../support/register';
import { closeMonth, registerState } from '../../support/parts/closesAtOnce';

const stateOf = (draft: RegisterDraft, asOf = '2025-12-31') => {
  const assessment = assessed(draft, { asOf: day(asOf) });
  return registerState(assessment, finished(ledger(assessment)));
};
const only = (row: NonNullable<RegisterDraft['effects']>[number]) => stateOf({ effects: [row] }).rows[0] as CloseRow;
const parts = (row: NonNullable<RegisterDraft['effects']>[number]) =>
  only(row).parts.map(
    ({ part, class: of, calculated, lapsed }) => `${part} ${of} ${Number(calculated)} ${Number(lapsed)}`,
  );

describe('The register as a close sees it', () => {
  it('a row that counts: amounts by class and part, of the year and the next, öre', () => {
    const ended = { ...contract, actualEnd: day('2026-06-30') };
    const [part] = only(ended).parts as readonly [ClosePart];
    expect(part).toEqual({
      ...{ class: 'freed', part: 'main', calculated: 1_500_000n, lapsed: 2_500_000n },
      ...{ inYear: 500_000n, lapsedInYear: 0n, nextYear: 1_000_000n, lapsedNextYear: 1_000_000n },
    });
    expect(only({ ...contract, department: 'Gemensamt' })).toMatchObject({
      ...{ id: 'E-0001', title: 'Utskrift', department: 'Gemensamt', state: 'counted', ruleId: null, hasHours: false },
    });
  });

  it('Huvuddel is what U − N or Belopp gives, an Annat’s too; everything else is Övrigt', () => {
    const whole = { ...contract, implementationCost: 100, indirectPerYear: 500, hoursPerYear: 5 };
    expect(parts(whole)).toEqual([
      'main freed 4000000 0',
      'rest freed -10000 0',
      'rest indirect 100000 0',
      'rest indirect 0 0',
    ]);
    expect(only(whole).hasHours).toBe(true);
    expect(parts({ ...other, amount: 700 })).toEqual(['main indirect 70000 0', 'rest indirect 0 0']);
    expect(parts({ ...other, indirectPerYear: 700 })).toEqual(['rest indirect 70000 0', 'rest indirect 0 0']);
    expect(parts(penalty)).toEqual(['main returned 1750000 0']);
  });

  it('a row that does not count has neither parts nor prints: Makulerad, or left out by its first error', () => {
    const blank = { department: '', print: '', outcomePrint: '', hasHours: false, parts: [], shown: [] };
    expect(only({ ...contract, status: 'Makulerad' })).toEqual({
      ...{ id: 'E-0001', title: 'Utskrift', state: 'withdrawn', ruleId: null },
      ...blank,
    });
    const broken = { ...contract, department: '', start: '', baseline: 'x' };
    expect(only(broken)).toEqual({ id: 'E-0001', title: 'Utskrift', state: 'leftOut', ruleId: 'E104', ...blank });
    const beside = stateOf({ effects: [contract], outcomes: [{ ...outcome, amount: '' }], targets: [{ year: 'x' }] });
    expect(beside.rows[0]?.ruleId).toBeNull();
    expect(only({ ...contract, title: '', department: '' })).toMatchObject({ state: 'counted', ruleId: null });
  });

  it('its outcomes are those of a counted source, of its own ID', () => {
    const estimated = { ...outcome, source: 'Beräknat', from: day('2026-01-01'), to: day('2026-01-31') };
    const [row] = stateOf({ effects: [contract], outcomes: [outcome, estimated] }).rows;
    const first = monthIndexOf(2025, 10);
    expect(row?.outcomePrint).toBe(outcomePrintOf([{ firstMonth: first, lastMonth: first + 2, amount: kr(5_000) }]));
    expect(row?.shown).toEqual([{ measure: 'realised', class: 'freed', amount: 500_000n }]);
    const nameless = stateOf({ effects: [{ ...contract, id: '' }], outcomes: [{ ...outcome, effectId: '' }] }).rows[0];
    expect(nameless?.outcomePrint).toBe('');
  });
});

describe('Whether anything is measured yet', () => {
  const measured = (draft: RegisterDraft, asOf?: string) => stateOf(draft, asOf).measured;
  const effects = [contract, avoidance];
  const ofAvoided = { ...outcome, effectId: 'E-0003', from: day('2025-11-01') };

  it('Realiserat once an elapsed outcome of a freed or returned effect counts, Bekräftat of an avoided one', () => {
    expect(measured({ effects })).toEqual({ realised: false, confirmed: false });
    expect(measured({ effects, outcomes: [outcome] })).toEqual({ realised: true, confirmed: false });
    expect(measured({ effects, outcomes: [ofAvoided] })).toEqual({ realised: false, confirmed: true });
    expect(measured({ effects, outcomes: [{ ...outcome, source: 'Beräknat' }] })).toEqual({
      ...{ realised: false, confirmed: false },
    });
  });

  it('an outcome of 0 is somebody’s look; one that has not elapsed is none', () => {
    const nothing = {
      effects,
      outcomes: [
        { ...outcome, amount: 0 },
        { ...ofAvoided, amount: 0 },
      ],
    };
    expect(measured(nothing)).toEqual({ realised: true, confirmed: true });
    expect(measured(nothing, '2025-10-31')).toEqual({ realised: true, confirmed: false });
    expect(measured(nothing, '2025-10-30')).toEqual({ realised: false, confirmed: false });
  });

  it('a one-off that is closed without an outcome is looked at: it has realised 0 (domain.md §5)', () => {
    expect(measured({ effects: [penalty] })).toEqual({ realised: false, confirmed: false });
    expect(measured({ effects: [{ ...penalty, status: 'Avslutad' }] })).toEqual({ realised: true, confirmed: false });
  });

  it('an implementation cost of a confirmed effect is realised too', () => {
    const avoided = { ...avoidance, implementationCost: 100 };
    expect(measured({ effects: [avoided], outcomes: [ofAvoided] })).toEqual({ realised: true, confirmed: true });
  });

  it('a row of Bokslut counts rows by state, and is blank until something is measured', () => {
    const rows = [contract, { ...contract, id: 'E-8', status: 'Makulerad' }, { ...contract, id: 'E-9', start: '' }];
    const { closed } = closeMonth(stateOf({ effects: [...rows, avoidance] }), noHistory, details);
    expect(closed).toMatchObject({ counted: 2, leftOut: 1, withdrawn: 1, realised: null, confirmed: null });
    const seen = stateOf({ effects: [...rows, avoidance], outcomes: [outcome, ofAvoided] });
    expect(closeMonth(seen, noHistory, details).closed).toMatchObject({ realised: 500_000n, confirmed: 500_000n });
  });
});
