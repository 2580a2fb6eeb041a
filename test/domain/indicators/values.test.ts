import {
  judgeIndicators,
  automaticIndicators,
  isSliced,
  readIndicators,
  stateOf,
  type Direction,
  type IndicatorField,
} from '../../../src/domain/indicators/indicator';
import { readIndicatorValue, type IndicatorUnit } from '../../../src/domain/indicators/indicatorValue';
import {
  judgeWatches,
  readWatches,
  stepLookup,
  watchTotals,
  type WatchField,
} from '../../../src/domain/indicators/watch';
import type { Ore } from '../../../src/domain/basics/money';
import { day, tableOf, type Row } from '../../support/register';

const words = {
  directions: new Map<string, Direction>([
    ['minst', 'atLeast'],
    ['högst', 'atMost'],
  ]),
  units: new Map<string, IndicatorUnit>([
    ['%', 'percent'],
    ['st', 'count'],
    ['kr', 'kronor'],
    ['mkr', 'millions'],
    ['text', 'text'],
  ]),
  automatic: new Map([['kalkylerad effekt', 'calculated']] as const),
  registerSource: 'Registret',
};
const readAll = (...rows: readonly Row<IndicatorField>[]) =>
  readIndicators(tableOf(rows.map((row) => ({ year: 2023, indicator: 'Avtal', ...row }))), words);
const one = (row: Row<IndicatorField>) => readAll(row).indicators[0];
const told = (row: Row<IndicatorField>) =>
  readAll(row).issues.map(({ ruleId, table, field, params }) => ({ ruleId, table, field, params }));

describe('a row of Indikatorer', () => {
  it('holds what its cells say', () => {
    expect(one({ slice: 'Resor', target: 5, outcome: 4, lastYear: 3, comment: ' Ny ' })).toEqual({
      ...{ row: 0, year: 2023, name: 'Avtal', slice: 'Resor', target: 5, direction: 'followed', unit: null },
      ...{ outcome: 4, lastYear: 3, targetText: '', outcomeText: '', automatic: null, comment: 'Ny' },
      asText: false,
    });
  });

  it('in words keeps the words, and no numbers', () => {
    expect(one({ unit: 'text', target: 'god', outcome: ' mycket god ' })).toMatchObject({
      ...{ target: null, outcome: null, targetText: 'god', outcomeText: 'mycket god' },
    });
  });

  it('reads a number with its unit, per cent as a share, and a dash alone as blank', () => {
    const target = (cell: string | number) => one({ target: cell })?.target;
    expect(['12 st', '12st', '5 kr', '7,4 mkr', '3 MSEK', '80 %', '80%', '-5', '–', '-'].map(target)).toEqual([
      ...[12, 12, 5, 7.4, 3, 0.8, 0.8, -5, null, null],
    ]);
    expect(one({ unit: 'st', target: '12 st' })?.target).toBe(12);
    expect(target('-0')).toBe(0);
    expect(told({ target: '80 % ca' })).toEqual([
      { ruleId: 'E682', table: 'indicators', field: 'target', params: { text: '80 % ca' } },
    ]);
    for (const text of ['st 5', 'st5', '%80', '5 kr st', '5 –', '5 kr/år'])
      expect(told({ target: text })).toMatchObject([{ ruleId: 'E682' }]);
  });

  it('reads an amount in the unit of its row: 66 mkr is no small target of a row in kronor', () => {
    const target = (unit: string, cell: string) => one({ unit, target: cell })?.target;
    expect(
      ['66 mkr', '0 tkr', '5 tkr', '1 234 567,50', '−6 kr', '175 000:-'].map((text) => target('kr', text)),
    ).toEqual([...[66_000_000, 0, 5_000, 1_234_567.5, -6, 175_000]]);
    const inMillions = ['74 400 000 kr', '919 tkr', '74,4', '-74,4', 'MSEK 66', '1 mdkr'];
    expect(inMillions.map((text) => target('mkr', text))).toEqual([74.4, 0.919, 74.4, -74.4, 66, 1_000]);
    const state = one({ unit: 'kr', direction: 'Minst', target: '66 mkr', outcome: 1_000_000 });
    expect(state === undefined ? null : stateOf(state)).toBe('missed');
  });

  it('reads per cent in words as the very number that a cell in per cent holds: 2,9 % reaches 0,029', () => {
    const row = one({ unit: '%', direction: 'Minst', target: 0.029, outcome: '2,9 %' });
    expect(row?.outcome).toBe(0.029);
    expect(row === undefined ? null : stateOf(row)).toBe('reached');
    expect(one({ unit: '%', target: '12,125 %' })?.target).toBe(0.12125);
    expect(one({ unit: '%', target: '12,125' })?.target).toBe(12.125);
  });

  it('W151 offers the number of the row’s unit for a text, which the sheet’s own formula cannot compare', () => {
    const { indicators, issues } = readAll(
      { unit: 'kr', target: '66 mkr', outcome: 1 },
      { unit: '%', outcome: '80 %' },
    );
    expect(indicators).toHaveLength(2);
    expect(issues.map(({ ruleId, row, field, params, fix }) => [ruleId, row, field, params, fix?.changes])).toEqual([
      [
        ...['W151', 0, 'target', { text: '66 mkr', value: 66_000_000 }],
        [{ table: 'indicators', row: 0, field: 'target', before: '66 mkr', after: 66_000_000 }],
      ],
      [
        ...['W151', 1, 'outcome', { text: '80 %', value: 0.8 }],
        [{ table: 'indicators', row: 1, field: 'outcome', before: '80 %', after: 0.8 }],
      ],
    ]);
    expect(told({ target: '–', outcome: 5 })).toEqual([]);
  });

  it('W151 of År offers the year, and E682 nothing', () => {
    const [year] = readAll({ year: '2023' }).issues;
    expect(year).toMatchObject({ ruleId: 'W151', field: 'year', params: { kind: 'year', text: '2023', value: 2023 } });
    expect(year?.fix?.changes).toEqual([{ table: 'indicators', row: 0, field: 'year', before: '2023', after: 2023 }]);
    expect(readAll({ target: 'många' }).issues[0]).not.toHaveProperty('fix');
  });

  it('a number in a cell is that number, whatever its decimals; what is no number is unreadable', () => {
    expect(one({ target: 5.125, outcome: 1e21 })).toMatchObject({ target: 5.125, outcome: 1e21 });
    expect([NaN, Infinity, 'ett'].map((cell) => readIndicatorValue(cell, null))).toEqual([
      ...['unreadable', 'unreadable', 'unreadable'],
    ]);
    expect(readIndicatorValue('9'.repeat(400), null)).toBe('unreadable');
  });

  it('of the register itself takes its outcome from there: what is typed beside it is not used', () => {
    const row = { indicator: 'Kalkylerad effekt', outcome: 5 };
    expect(one({ ...row, source: 'registret' })).toMatchObject({ automatic: 'calculated', outcome: null });
    expect(one({ ...row, source: 'Enkät' })).toMatchObject({ automatic: null, outcome: 5 });
    expect(told({ ...row, source: 'Registret', outcome: 'god' })).toEqual([]);
  });

  it('of Leverantörstrohet alone the register knows the categories too', () => {
    expect(automaticIndicators.filter(isSliced)).toEqual(['supplierLoyalty']);
  });

  it('E682 of Förra året leaves the row in, of any other cell it does not', () => {
    const count = (row: Row<IndicatorField>) => [readAll(row).indicators.length, told(row).length];
    expect(count({ lastYear: 'cirka fem', target: 5, outcome: 6 })).toEqual([1, 1]);
    for (const row of [{ target: 'många' }, { outcome: 'god' }, { unit: 'ton' }, { direction: 'Upp' }, { year: 99 }])
      expect(count(row)).toEqual([0, 1]);
  });

  it('W151 of År, Mål or Utfall says that a number is text; of Förra året nothing is compared', () => {
    const asText = (row: Row<IndicatorField>) => [
      one(row)?.asText,
      told(row)
        .map(({ ruleId }) => ruleId)
        .join(),
    ];
    expect(asText({ target: 5, outcome: 6 })).toEqual([false, '']);
    expect(asText({ year: '2023' })).toEqual([true, 'W151']);
    expect(asText({ target: '5', outcome: 6 })).toEqual([true, 'W151']);
    expect(asText({ target: 5, outcome: '6 st' })).toEqual([true, 'W151']);
    expect(asText({ target: 5, outcome: 6, lastYear: '4 st' })).toEqual([false, 'W151']);
  });

  it('E682: a number that reads in two ways, and a unit that the row does not hold', () => {
    for (const [unit, target] of [
      ['st', '1.500'],
      ['kr', '1,500 mkr'],
      ['st', '5 kr'],
      ['%', '5 mkr'],
      ['kr', '5 st'],
    ] as const) {
      expect(told({ unit, target })).toMatchObject([{ ruleId: 'E682', field: 'target', params: { text: target } }]);
    }
  });

  it('E682 says what it could not read, and what kind of cell it is', () => {
    expect(told({ year: '' })).toMatchObject([{ field: 'year', params: { kind: 'year', reason: 'missing' } }]);
    expect(told({ year: 'i år' })).toMatchObject([{ field: 'year', params: { kind: 'year', text: 'i år' } }]);
    expect(told({ unit: 'ton' })).toMatchObject([{ field: 'unit', params: { kind: 'choice', text: 'ton' } }]);
    expect([2000, 2099].map((year) => told({ year }))).toEqual([[], []]);
    for (const year of [1999, 2100, 2023.5]) expect(told({ year })).toHaveLength(1);
  });

  it('Läge of Högst is missed above, reached at the target', () => {
    const state = (outcome: number) => stateOf({ target: 3, outcome, direction: 'atMost', unit: null });
    expect([3, 3.1].map(state)).toEqual(['reached', 'missed']);
  });

  it('Läge says nothing without a target, or without an outcome', () => {
    for (const direction of ['atLeast', 'atMost'] as const) {
      expect(stateOf({ target: null, outcome: 0, direction, unit: null })).toBe('none');
      expect(stateOf({ target: 0, outcome: null, direction, unit: null })).toBe('none');
    }
  });

  it('W685: a share is above 0 and at most 1', () => {
    const mixed = (target: number, outcome: number) =>
      judgeIndicators(readAll({ unit: '%', target, outcome }).indicators, day('2023-12-31')).length;
    expect(judgeIndicators(readAll({ unit: '%', target: 1, outcome: 85 }).indicators, day('2023-12-31'))).toMatchObject(
      [{ ruleId: 'W685', table: 'indicators', row: 0, field: 'outcome' }],
    );
    expect([mixed(1, 1.5), mixed(0.8, 1), mixed(1.5, 1), mixed(0.5, 0.6), mixed(80, 85)]).toEqual([1, 0, 1, 0, 0]);
    const blank = readAll({ unit: '%', target: 80 }, { unit: '%', outcome: 80, indicator: 'B' }).indicators;
    expect(judgeIndicators(blank, day('2023-12-31'))).toEqual([]);
  });

  it('W683 names the others, W684 the year; both in the order of the rows', () => {
    const rows = readAll({ outcome: 1 }, { indicator: 'B' }, { outcome: 2 }, { outcome: 3 }).indicators;
    expect(judgeIndicators(rows, day('2024-01-01'))).toMatchObject([
      { ruleId: 'W683', table: 'indicators', row: 0, params: { rows: [2, 3] } },
      { ruleId: 'W684', table: 'indicators', row: 1, params: { year: 2023 } },
      { ruleId: 'W683', row: 2, params: { rows: [0, 3] } },
      { ruleId: 'W683', row: 3, params: { rows: [0, 2] } },
    ]);
    expect(judgeIndicators(readAll({}).indicators, day('2023-12-31'))).toEqual([]);
    const slices = readAll({ indicator: 'Avtal', slice: 'ITel' }, { indicator: 'Avtalit', slice: 'el' }).indicators;
    expect(judgeIndicators(slices, day('2023-12-31'))).toEqual([]);
  });
});

describe('a row of Bevakning', () => {
  const read = (row: Row<WatchField>) => readWatches(tableOf([row]), new Map([['hävning', 4]]));
  const whole: Row<WatchField> = {
    ...{ id: 'B-1', supplier: 'Flyttfirman', contractNumber: 'KS-1', deviation: 'Sen', discovered: day('2026-01-10') },
    ...{ step: 2, stepSince: day('2026-02-10'), booked: 60_000, charged: 45_000, chargedOn: day('2026-04-01') },
    ...{ effectId: 'E-1', owner: 'Ek', nextAction: 'Ring', nextBy: day('2026-07-01'), closedOn: day('2026-08-01') },
  };
  const rules = (row: Row<WatchField>, amount?: number | null, asOf = '2026-06-30') =>
    judgeWatches(read(row).watches, day(asOf), () => amount as Ore | null | undefined).map(
      ({ ruleId, table, field, params, effectId }) => ({ ruleId, table, field, params, effectId }),
    );

  it('holds what its cells say', () => {
    expect(read(whole).watches[0]).toEqual({
      ...{ row: 0, id: 'B-1', supplier: 'Flyttfirman', contractNumber: 'KS-1', deviation: 'Sen' },
      ...{ discovered: day('2026-01-10'), step: 2, stepSince: day('2026-02-10'), booked: 6_000_000 },
      ...{ charged: 4_500_000, chargedOn: day('2026-04-01'), effectId: 'E-1', owner: 'Ek', nextAction: 'Ring' },
      ...{ nextBy: day('2026-07-01'), closedOn: day('2026-08-01') },
      asText: false,
    });
  });

  it('W151 offers the number that a text has been read as', () => {
    const fixes = read({ ...whole, booked: '60 tkr', charged: '45 tkr' }).issues.map(
      ({ ruleId, field, params, fix }) => [...[ruleId, field, params, fix?.changes]],
    );
    const place = { table: 'watches', row: 0 };
    expect(fixes).toEqual([
      [
        'W151',
        'booked',
        { text: '60 tkr', value: 60_000 },
        [{ ...place, field: 'booked', before: '60 tkr', after: 60_000 }],
      ],
      [
        'W151',
        'charged',
        { text: '45 tkr', value: 45_000 },
        [{ ...place, field: 'charged', before: '45 tkr', after: 45_000 }],
      ],
    ]);
    expect(read(whole).issues).toEqual([]);
  });

  it('finds a step by its number, its whole name, and its name without the number', () => {
    const steps = stepLookup(['0 Bevakas', '1 Vite bokförs', '2. Vite debiteras', '3', 'Hävning prövas']);
    const step = (cell: string | number) => readWatches(tableOf([{ id: 'B-1', step: cell }]), steps).watches[0]?.step;
    expect(
      ['0 Bevakas', 'bevakas', 'Vite bokförs', 'Vite debiteras', '3', 3, ' hävning prövas ', 4, ''].map(step),
    ).toEqual([0, 0, 1, 2, 3, 3, 4, 4, null]);
    expect(step('Trappat')).toBeNull();
    const own = stepLookup(['10 Bevakas', '20 – Vite över 1 mkr', 'Steg 2: debiteras']);
    const named = (cell: string) => readWatches(tableOf([{ id: 'B-1', step: cell }]), own).watches[0]?.step;
    expect(['bevakas', 'vite över 1 mkr', 'Vite över mkr', 'steg debiteras'].map(named)).toEqual([0, 1, null, null]);
  });

  it('is left out by an amount, and says what it could not read; a day or a step that cannot be read leaves it in', () => {
    const issues = (row: Row<WatchField>) => {
      const { watches, issues: own } = read(row);
      return [watches.length, ...own.map(({ ruleId, table, field, params }) => [ruleId, table, field, params])];
    };
    expect(issues({ ...whole, booked: 'mycket' })).toEqual([0, ['E105', 'watches', 'booked', { text: 'mycket' }]]);
    expect(issues({ ...whole, booked: '1.500' })).toEqual([
      0,
      ['E106', 'watches', 'booked', { text: '1.500', kronor: [1.5, 1500] }],
    ]);
    expect(read({ ...whole, booked: 'mycket' }).issues[0]).not.toHaveProperty('fix');
    expect(issues({ ...whole, step: '' })).toEqual([1]);
    expect(issues({ ...whole, step: 'Steg 2' })).toEqual([1, ['E753', 'watches', 'step', { text: 'Steg 2' }]]);
    expect(issues({ ...whole, nextBy: 'snart' })).toEqual([
      1,
      ['W726', 'watches', 'nextBy', { reason: 'unreadable', text: 'snart' }],
    ]);
  });

  it('W721 counts from Steg sedan, else from when it was discovered, and says how long', () => {
    const waiting = { ...whole, charged: '', closedOn: '', nextBy: '' };
    expect(rules(waiting)).toMatchObject([
      {
        ruleId: 'W721',
        table: 'watches',
        field: 'charged',
        params: { bookedOre: 6_000_000, days: 140 },
        effectId: 'E-1',
      },
    ]);
    expect(rules({ ...waiting, stepSince: '' })).toMatchObject([{ params: { days: 171 } }]);
    expect(rules({ ...waiting, stepSince: '', discovered: '' })).toEqual([]);
    expect(rules({ ...waiting, step: '' })).toEqual([]);
    expect(rules({ ...waiting, charged: 1 }, 100)).toEqual([]);
  });

  it('W722, W723 and W724 say the amounts; nothing charged wants no effect', () => {
    const open = { ...whole, closedOn: '', nextBy: '' };
    expect(rules({ ...open, booked: '' }, 4_500_000)).toMatchObject([
      { ruleId: 'W722', params: { chargedOre: 4_500_000, bookedOre: 0 } },
    ]);
    expect(rules({ ...open, booked: 40_000 }, 4_500_000)).toMatchObject([{ params: { bookedOre: 4_000_000 } }]);
    expect(rules({ ...open, booked: 45_000 }, 4_500_000)).toEqual([]);
    expect(rules({ ...open, effectId: '' })).toMatchObject([{ ruleId: 'W723', params: { chargedOre: 4_500_000 } }]);
    const missing = { ruleId: 'W724', params: { reason: 'missing', text: 'E-1' } };
    expect([rules(open, undefined), rules(open, null)]).toMatchObject([[missing], [missing]]);
    expect(rules(open, 4_400_000)).toMatchObject([
      { ruleId: 'W724', params: { amountOre: 4_400_000, chargedOre: 4_500_000 } },
    ]);
    expect(rules({ ...open, charged: 0, step: 1 }, 5)).toEqual([]);
    expect(rules({ ...open, charged: '', booked: -40_000 })).toEqual([]);
  });

  it('W725 says by when, W726 since when; today is not the future', () => {
    const open = { ...whole, closedOn: '' };
    expect(rules({ ...open, nextBy: day('2026-06-01') }, 4_500_000)).toMatchObject([
      { ruleId: 'W725', params: { bySerial: day('2026-06-01') } },
    ]);
    expect(rules({ ...open, stepSince: day('2026-07-05') }, 4_500_000)).toMatchObject([
      { ruleId: 'W726', params: { reason: 'future', sinceSerial: day('2026-07-05') } },
    ]);
    expect(rules({ ...open, stepSince: day('2026-06-30') }, 4_500_000)).toEqual([]);
  });

  it('an amount as text is in no sum of what is not charged, as on the sheet', () => {
    const of = (row: Row<WatchField>) => watchTotals(read({ ...whole, ...row }).watches);
    expect(of({ booked: '60 tkr' })).toEqual({ booked: 6_000_000n, charged: 4_500_000n, notCharged: 0n });
    expect(of({ charged: '45 tkr' })).toEqual({ booked: 6_000_000n, charged: 4_500_000n, notCharged: 0n });
    expect(of({ step: 'Steg 2' }).notCharged).toBe(1_500_000n);
  });

  it('sums what is booked and what is charged', () => {
    const { watches } = readWatches(tableOf([whole, whole, { ...whole, booked: '', charged: '' }]), new Map());
    expect(watchTotals(watches)).toEqual({ booked: 12_000_000n, charged: 9_000_000n, notCharged: 3_000_000n });
  });
});
