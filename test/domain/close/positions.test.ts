import {
  bridgeOf,
  bridgeOfChanges,
  classBridge,
  isMeasured,
  largestLines,
  type Bridge,
} from '../../../src/domain/close/bridge';
import { closedMeanwhile, closeRefusal } from '../../../src/domain/close/closeMonth';
import type {
  ChangeLine,
  ClosedMonth,
  CloseHistory,
  CloseRow,
  PositionRow,
} from '../../../src/domain/close/closeTypes';
import { outcomePrintOf } from '../../../src/domain/close/print';
import { monthIndexOf } from '../../../src/domain/basics/calendar';
import { details, noHistory } from '../../support/parts/close';
import { closed, out, row, state, worth } from '../../support/parts/closeRows';
import { day } from '../../support/register';
import { changesSince, closeMonth, judgeCloses } from '../../support/parts/closesAtOnce';

const january = closed(noHistory, [row(100)], '2026-01-31');
const seen = outcomePrintOf([{ firstMonth: 1, lastMonth: 2, amount: 50 }]);
const shown = (amount: number): Partial<CloseRow> => ({
  ...{ outcomePrint: seen, shown: [{ measure: 'realised', class: 'freed', amount: BigInt(amount) }] },
});
const told = (
  rows: readonly CloseRow[],
  history: CloseHistory,
  hourlyCost: number | null = null,
  asOf = '2026-02-28',
) =>
  changesSince(state(rows, asOf, hourlyCost), history).map(({ measure, year, movement, difference, reason }) =>
    [`${measure}${year ?? ''} ${movement} ${difference}`, reason.positionMissing ? 'missing' : ''].join(' ').trim(),
  );
const calculated = (...given: Parameters<typeof told>) =>
  told(...given).flatMap((each) => (each.startsWith('calculated') ? [each.slice(11)] : []));
const changed = (history: CloseHistory, change: Partial<PositionRow>): CloseHistory => ({
  ...history,
  positions: history.positions.map((each) => ({ ...each, ...change })),
});

describe('Bokslutsläge after a close', () => {
  const positions = (history: CloseHistory, rows: readonly CloseRow[]) =>
    closeMonth(state(rows), history, details).positions.map(({ effectId, state: of, part, calculated: amount }) =>
      [effectId, of, part, amount].join(' '),
    );

  it('has every effect that any close has counted: out ones without amounts, those that are gone too', () => {
    const two = closed(
      noHistory,
      [row(100), row(7, { id: 'E-2', parts: [worth(7), worth(3, { part: 'rest' })] })],
      '2026-01-31',
    );
    expect(positions(two, [row(120)])).toEqual(['E-1 counted main 120', 'E-2 removed main 0', 'E-2 removed rest 0']);
    expect(positions(two, [out('withdrawn'), { ...out('leftOut', 'E104'), id: 'E-2' }])).toEqual([
      ...['E-1 withdrawn main 0', 'E-2 leftOut main 0', 'E-2 leftOut rest 0'],
    ]);
  });

  it('has nothing of an effect that never counted, and one row of an effect whose position was lost', () => {
    expect(positions(noHistory, [out('withdrawn')])).toEqual([]);
    expect(positions({ ...january, positions: [] }, [out('withdrawn')])).toEqual(['E-1 withdrawn main 0']);
    const lost = closed({ ...january, positions: [] }, [out('withdrawn')], '2026-02-28');
    expect(lost.positions).toMatchObject([{ print: '', outcomePrint: '' }]);
  });

  it('is of rows that share an Effekt-ID together, counted if any is, known by its first row, trimmed', () => {
    const rows = [out('withdrawn'), row(5, { id: ' e-1 ', title: 'Två' }), row(6, { title: 'Tre', hasHours: true })];
    const { lines, positions: after } = closeMonth(state(rows), noHistory, details);
    expect(after).toMatchObject([{ effectId: 'e-1', state: 'counted', calculated: 11n }]);
    expect(lines.map(({ title, effectId }) => [title, effectId])).toEqual([
      ['Två', 'e-1'],
      ['Två', 'e-1'],
    ]);
  });
});

describe('A position that is not to be trusted', () => {
  it('is one that disagrees with itself: state, print or outcomes, or has a part twice', () => {
    const parts = [worth(60), worth(40, { part: 'rest' })];
    const two = closed(noHistory, [row(0, { parts })], '2026-01-31');
    const of = (change: Partial<PositionRow>): CloseHistory => ({
      ...two,
      positions: two.positions.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
    });
    const now = [row(0, { parts: [worth(90), worth(40, { part: 'rest' })] }, { newCost: 1 })];
    expect(calculated(now, two)).toEqual(['changed 30']);
    for (const change of [{ state: 'withdrawn' }, { print: 'k1-x' }, { outcomePrint: seen }] as const)
      expect(calculated(now, of(change))).toEqual(['recalculated 30 missing']);
    expect(calculated(now, of({ part: 'rest' }))).toEqual(['recalculated 30 missing']);
  });

  it('is one whose amounts of the year or the next are not those of the lines', () => {
    for (const change of [{ inYear: 1n }, { nextYear: 1n }, { calculated: 1n }])
      expect(calculated([row(130, {}, { newCost: 1 })], changed(january, change))).toEqual(['recalculated 30 missing']);
  });

  it('counts as its lines say: out by the last that took it out', () => {
    const withdrawn = closed(january, [out('withdrawn')], '2026-02-28');
    const lost = { ...withdrawn, positions: [] };
    expect(calculated([row(100)], lost, null, '2026-03-31')).toEqual(['back 100']);
    const back = { ...closed(withdrawn, [row(100)], '2026-03-31'), positions: [] };
    expect(calculated([row(130)], back, null, '2026-04-30')).toEqual(['recalculated 30 missing']);
    const followed = closed(
      closed(noHistory, [row(100, shown(50))], '2026-01-31'),
      [out('leftOut', 'E104')],
      '2026-02-28',
    );
    expect(calculated([row(100)], { ...followed, positions: [] }, null, '2026-03-31')).toEqual(['back 100']);
    for (const gone of [[], [out('leftOut', 'E104')]]) {
      const left = { ...closed(january, gone, '2026-02-28'), positions: [] };
      expect(calculated([row(100)], left, null, '2026-03-31')).toEqual(['back 100']);
    }
    const again = closed({ ...followed, positions: [] }, [out('leftOut', 'E104')], '2026-03-31');
    expect(again.positions).toMatchObject([{ state: 'leftOut' }]);
  });

  it('counts as it says itself where its lines are gone', () => {
    const without = { ...january, lines: [] };
    expect(calculated([row(130)], without)).toEqual(['recalculated 130 missing']);
    expect(calculated([row(130)], changed(without, { state: 'withdrawn' }))).toEqual(['back 130']);
  });

  it('of realised the difference is Omräknad too', () => {
    const followed = closed(noHistory, [row(100, shown(50))], '2026-01-31');
    const lost = { ...followed, positions: [] };
    expect(told([row(100, shown(60))], lost).at(-1)).toBe('realised recalculated 10 missing');
    expect(told([out('withdrawn')], lost).at(-1)).toBe('realised dropped -50');
    const dropped = closed(followed, [out('withdrawn')], '2026-02-28');
    const torn = { ...dropped, lines: dropped.lines.filter(({ movement }) => movement !== 'dropped') };
    expect(told([out('withdrawn')], torn)).toEqual(['realised recalculated -50 missing']);
  });

  it('an effect that is out then and now moves nothing, and what its lines do not sum to is Omräknad', () => {
    const withdrawn = closed(january, [out('withdrawn')], '2026-02-28');
    expect(told([out('leftOut', 'E104')], withdrawn)).toEqual([]);
    const torn = {
      ...withdrawn,
      lines: [...withdrawn.lines, ...withdrawn.lines.slice(-1).map((line) => ({ ...line, difference: 7n }))],
    };
    expect(told([out('withdrawn')], torn)).toHaveLength(1);
    expect(told([out('withdrawn')], torn)[0]).toMatch(/recalculated -7 missing$/);
  });
});

describe('What moved, and why', () => {
  it('Borttagen is said in the words of the last line', () => {
    const named = closed(noHistory, [row(100, { title: 'Ett', department: 'Skola' })], '2026-01-31');
    expect(changesSince(state([]), named)[0]).toMatchObject({
      ...{ effectId: 'E-1', title: 'Ett', department: 'Skola', movement: 'removed', difference: -100n },
    });
    const renamed = closed(named, [row(120, { title: 'Två', department: 'Vård' })], '2026-02-28');
    expect(changesSince(state([]), renamed)[0]).toMatchObject({ title: 'Två', department: 'Vård' });
  });

  it('Utelämnad says its rule, Makulerad none', () => {
    const reasonOf = (each: CloseRow) => changesSince(state([each]), january)[0]?.reason.ruleId;
    expect([reasonOf(out('leftOut', 'E104')), reasonOf(out('withdrawn'))]).toEqual(['E104', null]);
  });

  it('an hourly cost that has not changed is no reason', () => {
    const hours = (amount: number) => [row(amount, { hasHours: true })];
    const costly = {
      ...closed(noHistory, hours(100), '2026-01-31'),
      closes: january.closes.map((each) => ({ ...each, hourlyCost: 40_000 as never })),
    };
    const shared = [...hours(60), row(60)];
    expect(changesSince(state(shared, '2026-02-28', 50_000), costly)[0]?.reason.hourlyCost).not.toBeNull();
    const reasonOf = (hourlyCost: number) =>
      changesSince(state(hours(120), '2026-02-28', hourlyCost), costly)[0]?.reason;
    expect(reasonOf(40_000)?.hourlyCost).toBeNull();
    expect(reasonOf(50_000)?.hourlyCost).toEqual({ from: 40_000, to: 50_000 });
  });

  it('Omklassad of the main part alone; where rows of one ID have two classes there is none', () => {
    const main = (effectClass: 'freed' | 'avoided', amount: number) => worth(amount, { class: effectClass });
    const both = [row(0, { parts: [main('freed', 60), main('avoided', 40)] })];
    const history = closed(noHistory, both, '2026-01-31');
    const now = [row(0, { parts: [main('avoided', 100)] }, { baselineSource: null })];
    expect(calculated(now, history)).toEqual(['changed -60', 'changed 60']);
    const followed = closed(noHistory, [{ ...(both[0] as CloseRow), ...shown(50) }], '2026-01-31');
    expect(told([{ ...(now[0] as CloseRow), ...shown(60) }], followed).at(-1)).toBe('realised monthsPassed 10');
    const rest = worth(30, { class: 'freed', part: 'rest' });
    const before = closed(noHistory, [row(0, { parts: [main('freed', 60), rest] })], '2026-01-31');
    const after = [row(0, { parts: [main('avoided', 60), rest] }, { baselineSource: null })];
    expect(calculated(after, before)).toEqual(['reclassified -60', 'reclassified 60']);
  });

  it('steps that cancel out are told, an input that changes no amount is not', () => {
    const early = row(100, { parts: [worth(100, { lapsed: 20n })] }, { actualEnd: 9, newCost: 2 });
    expect(calculated([early], january)).toEqual(['endedEarly -20', 'changed 20']);
    expect(told([row(100, {}, { newCost: 2 })], january)).toEqual([]);
  });

  it('Nytt år is of the years that the last close did not hold', () => {
    const years = (history: CloseHistory, asOf: string) =>
      told([row(100, { parts: [worth(100, { inYear: 40n, nextYear: 30n })] })], history, null, asOf);
    const held = closed(noHistory, [row(100, { parts: [worth(100, { inYear: 40n, nextYear: 30n })] })], '2026-01-31');
    expect(years(held, '2026-02-28')).toEqual([]);
    expect(years(held, '2027-01-31')).toEqual(['inYear2027 recalculated 10', 'inYear2028 newYear 30']);
    expect(years(held, '2028-01-31')).toEqual(['inYear2028 newYear 40', 'inYear2029 newYear 30']);
  });

  it('a moved start of an effect without an implementation cost is no reason in Realiserat', () => {
    const followed = closed(noHistory, [row(100, shown(50))], '2026-01-31');
    const rest = (effectClass: 'freed' | 'indirect') => [worth(100), worth(9, { part: 'rest', class: effectClass })];
    const moved = (effectClass: 'freed' | 'indirect') =>
      told([row(0, { ...shown(60), parts: rest(effectClass) }, { start: 7 })], followed).at(-1);
    expect([moved('indirect'), moved('freed')]).toEqual(['realised monthsPassed 10', 'realised changed 10']);
  });
});

describe('The bridge', () => {
  it('is of a close that there is', () => {
    expect(bridgeOf(january, 1)).toMatchObject({ lines: 2 });
    expect(() => bridgeOf(january, 2)).toThrow('No close 2');
  });

  it('opens with what is closed, without the lines of a close that was never recorded', () => {
    const torn = { ...january, lines: [...january.lines, ...january.lines.map((line) => ({ ...line, close: 2 }))] };
    const { opening } = bridgeOfChanges(torn, [], state([]));
    expect(opening.find(({ measure, class: of }) => measure === 'calculated' && of === 'freed')?.amount).toBe(100n);
  });

  it('what outcomes show is nothing until somebody has looked, and a figure from then on, also when that is 0', () => {
    const looked = (realised: bigint | null, number: number) => ({
      ...{ ...(january.closes[0] as ClosedMonth), number, realised },
    });
    const history = { ...january, closes: [looked(null, 1), looked(0n, 2), looked(null, 3)] };
    expect([1, 2, 3].map((number) => bridgeOf(history, number).measured)).toEqual([
      { realised: false, confirmed: false },
      { realised: true, confirmed: false },
      { realised: true, confirmed: false },
    ]);
    const now = { ...state([]), measured: { realised: false, confirmed: true } };
    expect(bridgeOfChanges(january, [], now).measured).toEqual({ realised: false, confirmed: true });
    expect(bridgeOfChanges(history, [], now).measured).toEqual({ realised: true, confirmed: true });
    expect(bridgeOfChanges(history, [], state([])).measured).toEqual({ realised: true, confirmed: false });
    const confirmed = { ...history, closes: [looked(null, 1), { ...looked(null, 2), confirmed: 0n }] };
    expect(bridgeOf(confirmed, 1).measured).toEqual({ realised: false, confirmed: false });
    expect(bridgeOf(confirmed, 2).measured).toEqual({ realised: false, confirmed: true });
    const known = (measured: Bridge['measured']) =>
      (['calculated', 'inYear', 'realised', 'confirmed'] as const).map((measure) => isMeasured({ measured }, measure));
    expect(known({ realised: false, confirmed: false })).toEqual([true, true, false, false]);
    expect(known({ realised: true, confirmed: false })).toEqual([true, true, true, false]);
    expect(known({ realised: false, confirmed: true })).toEqual([true, true, false, true]);
  });

  it('of one mått is not of another; passes 0 only where the running total has both signs', () => {
    const steps = (...amounts: readonly number[]): Bridge => ({
      ...{ lines: amounts.length, closing: [], measured: { realised: true, confirmed: true } },
      opening: [{ measure: 'calculated', year: null, class: 'freed', amount: BigInt(amounts[0] ?? 0) }],
      movements: amounts.slice(1).flatMap((amount, index) =>
        (['calculated', 'realised'] as const).map((measure) => ({
          ...{ measure, year: null, class: 'freed' as const, amount: BigInt(amount), effects: 1 },
          movement: (['new', 'changed', 'removed'] as const)[index] ?? 'new',
        })),
      ),
    });
    const passes = (...amounts: readonly number[]) =>
      classBridge(steps(...amounts), 'calculated', null, ['freed']).passesZero;
    expect([passes(5, -9), passes(-5, 9), passes(5, -9, 9)]).toEqual([true, true, true]);
    expect([passes(5, -5), passes(-5, 5), passes(0, 5, -5), passes(-5, -3), passes(0)]).toEqual([
      ...[false, false, false, false, false],
    ]);
    expect(classBridge(steps(5, 2), 'calculated', null, ['freed'])).toMatchObject({
      ...{ opening: 5n, closing: 7n, movements: [{ movement: 'new', amount: 2n }] },
    });
  });

  it('names the lines that weigh most first, of equal ones the first', () => {
    const line = (effectId: string, difference: bigint) => ({
      ...(january.lines[0] as ChangeLine),
      effectId,
      difference,
    });
    const ids = ['A', 'B', 'C', 'D', 'E'];
    const lines = [1n, -5n, 5n, 0n, -3n].map((difference, index) => line(ids[index] ?? '', difference));
    expect(largestLines(lines).map(({ effectId }) => effectId)).toEqual(['B', 'C', 'E', 'A', 'D']);
    expect(largestLines(lines, 2)).toHaveLength(2);
  });
});

describe('Closing, and what is said of closes', () => {
  it('a month before, or the same as, the last closed one is refused', () => {
    const refusal = (year: number, month: number) =>
      closeRefusal(monthIndexOf(year, month), day('2026-12-31'), january);
    expect([refusal(2025, 12), refusal(2026, 1), refusal(2026, 2)]).toEqual(['beforeClosed', 'alreadyClosed', null]);
  });

  it('E773: somebody closed meanwhile, by number or by print', () => {
    const [one] = january.closes;
    if (one === undefined) throw new Error('no close');
    expect([closedMeanwhile([], []), closedMeanwhile([one], [one])]).toEqual([false, false]);
    expect([closedMeanwhile([], [one]), closedMeanwhile([one], [])]).toEqual([true, true]);
    expect(closedMeanwhile([one], [{ ...one, number: 2 }])).toBe(true);
    expect(closedMeanwhile([one], [{ ...one, print: 'k1-x' }])).toBe(true);
    expect(closedMeanwhile([one], [one, one])).toBe(true);
  });

  const issues = (history: CloseHistory, rows: readonly CloseRow[], asOf = '2026-02-28') =>
    judgeCloses(history, state(rows, asOf)).map(({ ruleId, table, row: at, params }) => [ruleId, table, at, params]);

  it('W771 names the effect that is gone, once; one without an ID cannot be missed', () => {
    const parts = [worth(60), worth(40, { part: 'rest' })];
    const two = closed(noHistory, [row(0, { parts }), row(5, { id: '' })], '2026-01-31');
    expect(issues(two, [])).toEqual([['W771', 'closePositions', 0, { effectId: 'E-1' }]]);
  });

  it('W772 and W775 say nothing of a month in which nothing changed', () => {
    expect(issues(closed(january, [row(100)], '2026-02-28'), [row(100)])).toEqual([]);
  });

  it('W772 and W775 name the close, W774 the days', () => {
    expect(issues({ ...january, lines: [] }, [row(100)])).toEqual([
      ['W772', 'closes', 0, { number: 1 }],
      ['W775', 'closes', 0, { number: 1 }],
    ]);
    expect(issues(january, [row(100)], '2026-03-31')).toEqual([
      ['W774', 'closes', 0, { number: 1, asOfSerial: day('2026-01-31'), days: 59 }],
    ]);
  });

  it('W775 of realised compares with the close before, of in-year with the closes of the same year', () => {
    const next = closed(january, [row(130)], '2026-02-28');
    expect(issues(next, [row(130)])).toEqual([]);
    const worths = (inYear: bigint, nextYear: bigint) => [row(0, { parts: [worth(100, { inYear, nextYear })] })];
    const later = closed(closed(noHistory, worths(40n, 30n), '2026-01-31'), worths(45n, 5n), '2027-01-31');
    expect(issues(later, worths(45n, 5n), '2027-01-31')).toEqual([]);
    const of = (change: object): CloseHistory => ({
      ...next,
      closes: next.closes.map((each) => (each.number === 2 ? { ...each, ...change } : each)),
    });
    const fields = (history: CloseHistory) => judgeCloses(history, state([row(130)])).map(({ field }) => field);
    expect(fields(of({ realised: 5n }))).toEqual(['realised']);
    expect(fields(of({ inYear: 131n }))).toEqual(['inYear']);
    const torn = next.lines.map((line) =>
      line.close === 1 && line.measure === 'inYear' ? { ...line, difference: 1n } : line,
    );
    expect(
      judgeCloses({ ...next, lines: torn }, state([row(130)])).filter(({ ruleId }) => ruleId === 'W775'),
    ).toMatchObject([{ row: 0, field: 'inYear' }]);
    const both = { ...next, closes: next.closes.map((each) => ({ ...each, realised: 5n })) };
    expect(judgeCloses(both, state([row(130)])).map(({ row: at, field }) => [at, field])).toEqual([[0, 'realised']]);
  });
});
