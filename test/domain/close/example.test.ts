import { bridgeOf, classBridge } from '../../../src/domain/close/bridge';
import type { CloseHistory, CloseMeasure, Movement } from '../../../src/domain/close/closeTypes';
import { ledgerOf } from '../../support/figures';
import type { Ore } from '../../../src/domain/basics/money';
import type { EffectClass } from '../../../src/domain/effect/effect';
import { effectClasses } from '../../../src/domain/effect/effect';
import { assessed, day, settings, type RegisterDraft } from '../../support/register';
import { details, noHistory, withClose } from '../../support/parts/close';
import { exampleEffects } from '../../support/parts/example';
import { closeMonth, registerState } from '../../support/parts/closesAtOnce';

const closeOf = (draft: RegisterDraft, history: CloseHistory, asOf: string, hourlyCost: Ore | null = null) => {
  const assessment = assessed(draft, { asOf: day(asOf), settings: { ...settings, hourlyCost } });
  return closeMonth(registerState(assessment, ledgerOf(assessment)), history, details);
};

const [print, moving, cars, , , travel, invoices] = exampleEffects as readonly [...typeof exampleEffects];
const january = closeOf({ effects: exampleEffects }, noHistory, '2026-01-31');
const history = withClose(noHistory, january);

const february = closeOf(
  {
    effects: [
      { ...print, newCost: 3_100_000 },
      moving,
      { ...cars, actualEnd: day('2026-06-30') },
      ...exampleEffects.slice(3, 5),
      { ...travel, status: 'Makulerad' },
      invoices,
      {
        id: 'E-0008',
        title: 'Nytt',
        type: 'Nytt avtal',
        start: day('2026-01-15'),
        termYears: 1,
        baseline: 2_200_000,
        newCost: 1_000_000,
        baselineSource: 'Tidigare avtal eller utfall',
      },
    ].map((row) => ({ ...row })),
    outcomes: [
      {
        effectId: print?.id ?? '',
        from: day('2025-02-01'),
        to: day('2025-06-30'),
        amount: 828_027.59,
        source: 'Faktura',
      },
      {
        effectId: moving?.id ?? '',
        from: day('2025-04-01'),
        to: day('2025-04-30'),
        amount: 175_000,
        source: 'Kreditnota',
      },
    ],
  },
  history,
  '2026-02-28',
  40_000 as Ore,
);
const bridge = bridgeOf(withClose(history, february), 2);

const opening = (measure: CloseMeasure, year: number | null) =>
  Object.fromEntries(
    bridge.opening
      .filter((each) => each.measure === measure && each.year === year)
      .map((each) => [each.class, kronor(each.amount)]),
  );
const closing = (measure: CloseMeasure, year: number | null) =>
  Object.fromEntries(
    bridge.closing
      .filter((each) => each.measure === measure && each.year === year)
      .map((each) => [each.class, kronor(each.amount)]),
  );
const kronor = (amount: bigint): number => Number(amount) / 100;
const moved = (measure: CloseMeasure, year: number | null): [Movement, EffectClass, number][] =>
  bridge.movements
    .filter((each) => each.measure === measure && each.year === year)
    .map((each) => [each.movement, each.class, kronor(each.amount)]);

describe('the worked example of the monthly close (D.4)', () => {
  it('opens with 29 275 000,00, every effect as Ny, whatever it is worth', () => {
    expect(january.closed.number).toBe(1);
    expect(opening('calculated', null)).toEqual({
      freed: 17_200_000,
      returned: 5_875_000,
      avoided: 4_200_000,
      indirect: 2_000_000,
    });
    expect(new Set(january.lines.map(({ movement }) => movement))).toEqual(new Set(['new']));
    expect(january.positions.map(({ effectId }) => effectId)).toContain(invoices?.id);
    expect(january.closed).toMatchObject({ realised: null, confirmed: null, counted: 7 });
  });

  it('closes with 25 525 000,00: the calculated effect by class and movement', () => {
    expect(moved('calculated', null)).toEqual([
      ['new', 'freed', 1_200_000],
      ['changed', 'freed', -700_000],
      ['endedEarly', 'freed', -2_000_000],
      ['withdrawn', 'avoided', -4_200_000],
      ['recalculated', 'indirect', 3_200_000],
      ['endedEarly', 'indirect', -1_250_000],
    ]);
    expect(closing('calculated', null)).toEqual({
      freed: 15_700_000,
      returned: 5_875_000,
      avoided: 0,
      indirect: 3_950_000,
    });
    expect(effectClasses.reduce((sum, each) => sum + february.closed.calculated[each], 0n)).toBe(2_552_500_000n);
  });

  it('has 3 704 838,71 in the year', () => {
    expect(classBridge(bridge, 'inYear', 2026, effectClasses)).toEqual({
      opening: 435_000_000n,
      movements: [
        { movement: 'new', amount: 115_483_871n },
        { movement: 'changed', amount: -10_000_000n },
        { movement: 'endedEarly', amount: -65_000_000n },
        { movement: 'withdrawn', amount: -105_000_000n },
      ],
      closing: 370_483_871n,
      passesZero: false,
    });
    expect(february.closed.inYear).toBe(370_483_871n);
    expect(moved('inYear', 2026)).toContainEqual(['endedEarly', 'freed', -400_000]);
    expect(moved('inYear', 2026)).toContainEqual(['endedEarly', 'indirect', -250_000]);
  });

  it('has realised 1 003 027,59, all of it new outcomes', () => {
    expect(moved('realised', null)).toEqual([
      ['outcomes', 'freed', 828_027.59],
      ['outcomes', 'returned', 175_000],
    ]);
    expect(february.closed.realised).toBe(100_302_759n);
    expect(february.closed.confirmed).toBeNull();
    expect(bridge.measured).toEqual({ realised: true, confirmed: false });
    expect(opening('realised', null)).toEqual({ freed: 0, returned: 0, avoided: 0, indirect: 0 });
  });

  it('says why: the changed field, the hourly cost before and now', () => {
    const comments = february.lines
      .filter(({ measure }) => measure === 'calculated')
      .map(({ movement, comment }) => `${movement}: ${comment}`);
    expect(comments).toContain('changed: {"fields":["newCost"]}');
    expect(comments).toContain('recalculated: {"hourlyCost":{"from":null,"to":40000}}');
  });

  it('adds lines only: the first close stands as it was', () => {
    expect(february.lines.every(({ close }) => close === 2)).toBe(true);
    expect(february.lines).toHaveLength(18);
  });
});
