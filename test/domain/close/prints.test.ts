import {
  canJudgeChain,
  joinedOutcomePrint,
  joinedPrint,
  outcomePrintOf,
  outcomesDiffer,
  printDifference,
  printOf,
} from '../../../src/domain/close/print';
import type { ChangeLine } from '../../../src/domain/close/closeTypes';
import { blank } from '../../support/parts/closeRows';
import { chainedPrint } from '../../support/parts/closesAtOnce';

const prints = (...changes: readonly Partial<typeof blank>[]) =>
  joinedPrint(changes.map((each) => printOf({ ...blank, ...each })));

describe('Avtryck of inputs', () => {
  it('of rows that share an Effekt-ID is theirs, in whatever order they stand', () => {
    expect(prints({ newCost: 1 }, { newCost: 2 })).toBe(prints({ newCost: 2 }, { newCost: 1 }));
    expect(prints({ newCost: 1 })).toBe(printOf({ ...blank, newCost: 1 }));
    expect(prints({ newCost: 1 }, { newCost: 2 })).not.toBe(prints({ newCost: 1 }));
  });

  it('says which inputs differ, a blank and a 0 among them; none where the number of rows does', () => {
    expect(printDifference(prints({ amount: 0 }), prints({}))).toEqual({ changed: true, fields: ['amount'] });
    expect(printDifference(prints({ baseline: 6, actualEnd: 9 }), prints({}))).toEqual({
      ...{ changed: true, fields: ['baseline', 'actualEnd'] },
    });
    expect(printDifference(prints({}, {}), prints({}))).toEqual({ changed: true, fields: [] });
    expect(printDifference(prints({}), prints({}))).toEqual({ changed: false, fields: [] });
  });

  it('is for good: what a workbook holds is compared with what is made now', () => {
    expect(printOf(blank)).toBe('k1-40a3f2cd2c8e63a2c6e02d052e0f581e9951e9951e9951e9951e9951e995');
  });

  it('of several rows names what differs in any of them, those that are alike taken away', () => {
    const before = prints({ newCost: 1 }, { newCost: 2 }, { newCost: 3 });
    expect(printDifference(prints({ newCost: 1 }, { newCost: 2 }, { newCost: 3, amount: 5 }), before).fields).toEqual([
      'amount',
    ]);
    expect(
      printDifference(prints({ newCost: 1, ceiling: 4 }, { newCost: 2 }, { newCost: 3, amount: 5 }), before).fields,
    ).toEqual([...['amount', 'ceiling']]);
    expect(printDifference(prints({}, { newCost: 2 }), prints({}, {})).fields).toEqual(['newCost']);
    const rows = [{ newCost: 1 }, { newCost: 2 }, { newCost: 3 }];
    for (const kept of rows)
      for (let start = 2; start < 20; start += 1) {
        const after = rows.map((each) => (each === kept ? each : { ...each, start }));
        expect(printDifference(prints(...after), before).fields).toEqual(['start']);
      }
    // Whatever the order that a new value brings: those that are alike are not compared with another row.
    for (let start = 2; start < 20; start += 1)
      expect(printDifference(prints({ newCost: 1 }, { newCost: 2 }, { newCost: 3, start }), before).fields).toEqual([
        'start',
      ]);
  });
});

describe('Utfallsavtryck', () => {
  const seen = (firstMonth: number, lastMonth: number, amount: number) => ({ firstMonth, lastMonth, amount });

  it('is of months and amounts, none without outcomes', () => {
    expect(outcomePrintOf([])).toBe('');
    expect(outcomePrintOf([seen(1, 2, 3)])).not.toBe(outcomePrintOf([seen(1, 2, 4)]));
    expect(outcomePrintOf([seen(1, 2, 3), seen(4, 5, 6)])).not.toBe(outcomePrintOf([seen(1, 2, 3)]));
    expect(outcomePrintOf([seen(1, 2, 34), seen(5, 5, 6)])).not.toBe(outcomePrintOf([seen(1, 2, 3), seen(45, 5, 6)]));
  });

  it('of rows that share an Effekt-ID is of those that have any', () => {
    const own = outcomePrintOf([seen(1, 2, 3)]);
    expect([joinedOutcomePrint(['', own]), joinedOutcomePrint(['', '']), joinedOutcomePrint([])]).toEqual([
      own,
      '',
      '',
    ]);
  });

  it('of another version counts as unchanged; outcomes where none were are a change', () => {
    const own = outcomePrintOf([seen(1, 2, 3)]);
    const other = own.replace('k1', 'k0');
    expect([outcomesDiffer(own, ''), outcomesDiffer('', own), outcomesDiffer(own, own)]).toEqual([true, true, false]);
    expect([outcomesDiffer(own, other), outcomesDiffer(own, `${own}+${other}`)]).toEqual([false, false]);
    expect(outcomesDiffer(own, `${own}+${own}`)).toBe(true);
  });
});

describe('Avtryck of a close', () => {
  const line: ChangeLine = {
    ...{ close: 1, measure: 'inYear', year: 2025, class: 'freed', effectId: 'E-1', title: 'Ett', department: '' },
    ...{ movement: 'new', before: 0n, after: 12n, difference: 12n, comment: '' },
  };
  const chain = (...changes: readonly Partial<ChangeLine>[]) =>
    chainedPrint(
      changes.map((each) => ({ ...line, ...each })),
      '',
    );

  it('is of every column of its lines, in whatever order these stand, and of the print before', () => {
    const changes: readonly Partial<ChangeLine>[] = [
      ...([{ close: 2 }, { measure: 'calculated' }, { year: 2026 }, { year: null }, { class: 'avoided' }] as const),
      ...([
        { effectId: 'E-2' },
        { title: 'Två' },
        { department: 'Skola' },
        { movement: 'changed' },
        { comment: 'x' },
      ] as const),
      ...[{ before: 1n }, { after: 13n }, { difference: 11n }],
    ];
    expect(new Set([{}, ...changes].map((each) => chain(each))).size).toBe(14);
    expect(chain({}, { close: 2 })).toBe(chain({ close: 2 }, {}));
    expect(chain({}, {})).not.toBe(chain({}));
    expect(chainedPrint([line], 'k1-x')).not.toBe(chainedPrint([line], ''));
    expect(chain({ title: ' Ett ' })).toBe(chain({}));
    expect(chain({ after: 1n, difference: 22n })).not.toBe(chain({ after: 12n, difference: 2n }));
  });

  it('is for good: closes that were made before stand', () => {
    expect([chain({}), chain({}, { close: 2, year: null })]).toEqual(['k1-5584d11f57448daf', 'k1-40c47efed995c9ce']);
  });

  it('can be judged where it is of this version, or of none', () => {
    expect(['', 'k1-abc', 'struken', 'xk2-abc', 'k-abc'].map(canJudgeChain)).toEqual([true, true, true, true, true]);
    expect(['k0-abc', 'k2-abc', 'k12-abc'].map(canJudgeChain)).toEqual([false, false, false]);
  });
});
