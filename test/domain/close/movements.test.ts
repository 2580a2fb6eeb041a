import { type Change } from '../../../src/domain/close/changes';
import { bridgeOfChanges, classBridge, largestLines } from '../../../src/domain/close/bridge';
import type { CloseRow, RegisterState } from '../../../src/domain/close/closeTypes';
import { closedMeanwhile, closeDay, closeRefusal } from '../../../src/domain/close/closeMonth';
import { outcomePrintOf, printDifference, printOf, type PrintInputs } from '../../../src/domain/close/print';
import { monthIndexOf } from '../../../src/domain/basics/calendar';
import { day } from '../../support/register';
import { noHistory } from '../../support/parts/close';
import { blank, closed, out, row, state, worth } from '../../support/parts/closeRows';
import { changesSince } from '../../support/parts/closesAtOnce';

const january = closed(noHistory, [row(100)], '2026-01-31');

const said = (changes: readonly Change[]): string[] =>
  changes.map(
    ({ measure, year, class: effectClass, movement, difference }) =>
      `${measure}${year ?? ''} ${effectClass} ${movement} ${difference}`,
  );
const calculated = (rows: readonly CloseRow[], history = january, hourlyCost: number | null = null): string[] =>
  said(
    changesSince(state(rows, '2026-02-28', hourlyCost), history).filter(({ measure }) => measure === 'calculated'),
  ).map((each) => each.slice(11));
const shownOf = (rows: readonly CloseRow[], history = january): string[] =>
  said(changesSince(state(rows), history).filter(({ measure }) => measure === 'realised' || measure === 'confirmed'));

describe('the movements of calculated and in-year, first that fits', () => {
  it('Ny: in no earlier close; nothing is said of what is unchanged', () => {
    expect(calculated([row(100)])).toEqual([]);
    expect(calculated([row(100), row(7, { id: 'E-2' })])).toEqual(['freed new 7']);
  });

  it('Makulerad, Utelämnad with its rule, Borttagen; Åter med when it counts again', () => {
    expect(calculated([out('withdrawn')])).toEqual(['freed withdrawn -100']);
    expect(
      changesSince(state([out('leftOut', 'E104')]), january).map(({ movement, reason }) => [movement, reason.ruleId]),
    ).toEqual([
      ['leftOut', 'E104'],
      ['leftOut', 'E104'],
    ]);
    expect(calculated([])).toEqual(['freed removed -100']);
    for (const gone of [[], [out('withdrawn')], [out('leftOut')]]) {
      const february = closed(january, gone, '2026-02-28');
      expect(calculated(gone, february)).toEqual([]);
      expect(calculated([row(120)], february)).toEqual(['freed back 120']);
    }
  });

  it('Nytt år: the whole amount of a year that the last close did not hold', () => {
    const changes = changesSince(
      state([row(100, { parts: [worth(100, { inYear: 30n, nextYear: 40n })] })], '2027-01-31'),
      january,
    );
    expect(said(changes)).toEqual(
      ['inYear2027 freed changed 30', 'inYear2028 freed newYear 40'].map((each) =>
        each.replace('changed', 'recalculated'),
      ),
    );
  });

  it('Omklassad moves the main part as it was; what else changed is its own line; before and after run on', () => {
    const before = closed(noHistory, [row(0, { parts: [worth(100), worth(-8, { part: 'rest' })] })], '2026-01-31');
    const now = row(
      0,
      { parts: [worth(-8, { part: 'rest' }), worth(130, { class: 'avoided' })] },
      { baselineSource: null, newCost: 2 },
    );
    expect(calculated([now], before)).toEqual([
      'freed reclassified -100',
      'avoided reclassified 100',
      'avoided changed 30',
    ]);
    const ofAvoided = changesSince(state([now]), before).filter(
      ({ measure, class: each }) => measure === 'calculated' && each === 'avoided',
    );
    expect(ofAvoided.map(({ before: from, after }) => [from, after])).toEqual([
      [0n, 100n],
      [100n, 130n],
    ]);
  });

  it('Förtida slut is the change of bortfall when Faktiskt slutdatum changed; the rest is Ändrade uppgifter or Omräknad', () => {
    const ended = (rest: Partial<PrintInputs>): CloseRow =>
      row(0, { parts: [worth(70, { lapsed: 40n })] }, { actualEnd: 9, ...rest });
    expect(calculated([ended({})])).toEqual(['freed endedEarly -40', 'freed recalculated 10']);
    expect(calculated([ended({ newCost: 2 })])).toEqual(['freed endedEarly -40', 'freed changed 10']);
    expect(calculated([row(0, { parts: [worth(70, { lapsed: 40n })] })])).toEqual(['freed recalculated -30']);
  });

  it('Förtida slut reckons with the bortfall that Omklassad has moved', () => {
    const before = closed(noHistory, [row(0, { parts: [worth(70, { lapsed: 30n })] })], '2026-01-31');
    const now = row(
      0,
      { parts: [worth(50, { class: 'avoided', lapsed: 50n })] },
      { actualEnd: 9, baselineSource: null },
    );
    expect(calculated([now], before)).toEqual([
      'freed reclassified -70',
      'avoided reclassified 70',
      'avoided endedEarly -20',
    ]);
  });

  it('Ändrade uppgifter names its fields, and a changed hourly cost of an effect with hours; Omräknad the hourly cost', () => {
    const reasons = (rows: readonly CloseRow[], cost: number | null) =>
      changesSince(state(rows, '2026-02-28', cost), january)
        .slice(0, 1)
        .map(({ movement, reason }) => [movement, reason.fields, reason.hourlyCost]);
    expect(reasons([row(90, {}, { newCost: 4, start: 2 })], null)).toEqual([['changed', ['start', 'newCost'], null]]);
    expect(reasons([row(90, { hasHours: true }, { newCost: 4 })], 400)).toEqual([
      ['changed', ['newCost'], { from: null, to: 400 }],
    ]);
    expect(reasons([row(90, { hasHours: true })], 400)).toEqual([['recalculated', [], { from: null, to: 400 }]]);
    expect(reasons([row(90)], 400)).toEqual([['recalculated', [], null]]);
  });

  it('an implementation cost added to a known effect is Ändrade uppgifter, not Ny in its class', () => {
    const before = closed(noHistory, [row(0, { parts: [worth(100, { class: 'avoided' })] })], '2026-01-31');
    const now = row(
      0,
      { parts: [worth(100, { class: 'avoided' }), worth(-9, { part: 'rest' })] },
      { implementationCost: 9 },
    );
    expect(calculated([now], before)).toEqual(['freed changed -9']);
  });

  it('rows that share an Effekt-ID, trimmed and without case, are one effect, and so are those without one', () => {
    expect(calculated([row(60), row(40, { id: ' e-1' }, { newCost: 1 })])).toEqual([]);
    const two = closed(noHistory, [row(60), row(40, { id: ' e-1' }, { newCost: 1 })], '2026-01-31');
    expect(calculated([row(40, {}, { newCost: 1 }), row(60, { id: 'E-1 ' })], two)).toEqual([]);
    expect(calculated([row(60), out('leftOut', 'E104')], two)).toEqual(['freed changed -40']);
    expect(calculated([row(5, { id: '' }), row(6, { id: ' ' })], january).slice(0, 1)).toEqual(['freed new 11']);
  });

  it('a position that is lost or disagrees with the lines: the difference is Omräknad, and the effect is never Ny', () => {
    const lost = { ...january, positions: [] };
    expect(calculated([row(130)], lost)).toEqual(['freed recalculated 30']);
    expect(changesSince(state([row(130)]), lost)[0]?.reason.positionMissing).toBe(true);
    const tampered = { ...january, positions: january.positions.map((each) => ({ ...each, calculated: 99n })) };
    expect(calculated([row(130, {}, { newCost: 1 })], tampered)).toEqual(['freed recalculated 30']);
    expect(calculated([out('withdrawn')], lost)).toEqual(['freed withdrawn -100']);
    const gone = { ...closed(january, [out('withdrawn')], '2026-02-28'), positions: [] };
    expect(calculated([row(100)], gone)).toEqual(['freed back 100']);
  });

  it('lines of a close that was never recorded are no lines', () => {
    const torn = { ...january, lines: [...january.lines, ...january.lines.map((line) => ({ ...line, close: 2 }))] };
    expect(calculated([row(100)], torn)).toEqual([]);
  });
});

describe('the movements of realised and confirmed', () => {
  const shown = (amount: number, measure: 'realised' | 'confirmed' = 'realised'): Partial<CloseRow> => ({
    shown: [{ measure, class: measure === 'realised' ? 'freed' : 'avoided', amount: BigInt(amount) }],
    outcomePrint: outcomePrintOf([{ firstMonth: 1, lastMonth: 12, amount: 100 }]),
  });
  const followed = closed(noHistory, [row(100, shown(50))], '2026-01-31');

  it('Effekten tillkom, Effekten föll bort', () => {
    expect(shownOf([row(100, shown(50))], noHistory)).toEqual(['realised freed added 50']);
    expect(shownOf([out('withdrawn')], followed)).toEqual(['realised freed dropped -50']);
    expect(shownOf([row(100, shown(50))], closed(followed, [], '2026-02-28'))).toEqual(['realised freed added 50']);
  });

  it('Nya och ändrade utfall; Månader som gått when the outcomes are the same', () => {
    expect(shownOf([row(100, shown(60))], followed)).toEqual(['realised freed monthsPassed 10']);
    expect(shownOf([row(100, { ...shown(60), outcomePrint: outcomePrintOf([]) })], followed)).toEqual([
      'realised freed outcomes 10',
    ]);
  });

  it('Ändrade uppgifter: the class of the direct part changed, or with the same outcomes the implementation cost or its start', () => {
    const avoided = { ...shown(50, 'confirmed'), parts: [worth(100, { class: 'avoided' })] };
    expect(shownOf([row(0, avoided, { baselineSource: null })], followed)).toEqual([
      'realised freed changed -50',
      'confirmed avoided changed 50',
    ]);
    const cost = { parts: [worth(100), worth(-9, { part: 'rest' })] };
    expect(shownOf([row(0, { ...shown(41), ...cost }, { implementationCost: 9 })], followed)).toEqual([
      'realised freed changed -9',
    ]);
    expect(shownOf([row(0, { ...shown(41), ...cost }, { start: 7 })], followed)).toEqual(['realised freed changed -9']);
    expect(shownOf([row(100, shown(41), { start: 7 })], followed)).toEqual(['realised freed monthsPassed -9']);
    expect(
      shownOf(
        [row(0, { ...shown(41), ...cost, outcomePrint: outcomePrintOf([]) }, { implementationCost: 9 })],
        followed,
      ),
    ).toEqual(['realised freed outcomes -9']);
  });
});

describe('closing a month', () => {
  it('refuses a month that is closed, lies before a closed one, or has not ended; months may be skipped', () => {
    const refusal = (month: number, today = '2026-06-15', history = january) =>
      closeRefusal(monthIndexOf(2026, month), day(today), history);
    expect([refusal(1), refusal(0), refusal(6), refusal(5), refusal(2)]).toEqual([
      'alreadyClosed',
      'beforeClosed',
      'notEnded',
      null,
      null,
    ]);
    expect(refusal(6, '2026-06-30')).toBeNull();
    expect(refusal(1, '2026-06-15', noHistory)).toBeNull();
    expect(closeDay(monthIndexOf(2026, 2))).toBe(day('2026-02-28'));
  });

  it('E773 is said when somebody closed between two readings of Bokslut, and not otherwise', () => {
    expect(closedMeanwhile(noHistory.closes, january.closes)).toBe(true);
    expect(closedMeanwhile(january.closes, january.closes)).toBe(false);
    expect(
      closedMeanwhile(
        january.closes,
        january.closes.map((each) => ({ ...each, print: 'k1-0' })),
      ),
    ).toBe(true);
  });

  it('between closes the bridge goes from the position to the register, without closing', () => {
    const since = (own: RegisterState) => bridgeOfChanges(january, changesSince(own, january), own);
    const bridge = since(state([row(90, {}, { newCost: 4 })]));
    expect(classBridge(bridge, 'calculated', null, ['freed'])).toEqual({
      opening: 100n,
      movements: [{ movement: 'changed', amount: -10n }],
      closing: 90n,
      passesZero: false,
    });
    expect(bridge.opening).toHaveLength(5 * 4);
    expect(bridge.movements.map(({ effects }) => effects)).toEqual([1, 1]);
    expect(classBridge(since(state([row(-5)])), 'calculated', null, ['freed']).passesZero).toBe(true);
  });

  it('the largest lines come first, whatever their sign', () => {
    const changes = changesSince(state([row(90), row(3, { id: 'E-2' }), row(-50, { id: 'E-3' })]), january);
    expect(largestLines(changes, 2).map(({ difference }) => difference)).toEqual([-50n, -50n]);
    expect(largestLines(changes)).toHaveLength(6);
  });
});

describe('prints', () => {
  it('a print of another version counts as unchanged, and says its own', () => {
    const now = printOf({ ...blank, newCost: 4 });
    expect(now.startsWith('k1-')).toBe(true);
    expect(printDifference(now, printOf(blank).replace('k1', 'k0'))).toEqual({ changed: false, fields: [] });
    expect(printDifference(now, printOf(blank))).toEqual({ changed: true, fields: ['newCost'] });
    expect(printDifference(now, `${printOf(blank)}+${now}`)).toEqual({ changed: true, fields: [] });
  });

  it('outcomes are alike in whatever order they stand', () => {
    const one = { firstMonth: 1, lastMonth: 2, amount: 3 };
    const two = { ...one, amount: 4 };
    expect(outcomePrintOf([one, two])).toBe(outcomePrintOf([two, one]));
    expect(outcomePrintOf([one, two])).not.toBe(outcomePrintOf([one, one]));
  });
});
