import { finished } from '../../../src/domain/basics/steps';
import { failedTests, type Tested } from '../../../src/domain/payables/checks';
import { adjustedRate, divided, measuredBy } from '../../../src/domain/payables/measure';
import { PayablesBook } from '../../../src/domain/payables/book';
import { monthsOf, firstWholeMonth, type PayablesEffect } from '../../../src/domain/payables/payablesEffect';
import { costOf, proposeOutcomes } from '../../../src/domain/payables/proposals';
import { creditNotes } from '../../../src/domain/payables/creditNotes';
import { offeredRun } from '../../../src/domain/payables/runs';
import { unitDataOffer } from '../../../src/domain/payables/unitDataOffer';
import type { Ore } from '../../../src/domain/basics/money';
import type { MonthIndex } from '../../../src/domain/basics/calendar';
import { kr, krTotal } from '../../support/effects';
import {
  before,
  bookOf,
  contracted,
  contracts,
  effectOf,
  month,
  monthly,
  previous,
  type BookDraft,
  type Booked,
} from '../../support/parts/payables';
import { day } from '../../support/register';

const run = { first: month(2025, 1), last: month(2025, 3) };
const avtal = contracts(contracted, previous);
const three = monthly(2025, [100, 100, 100]);
const scope = { contract: 'utskrift', department: '', others: [] as readonly string[] };
const tested: Tested = {
  ...{ scope, effects: [effectOf({})], run, rows: [], shape: 'even', method: 'fixedCost', hasVolume: false },
  ...{ test: { state: 'passed', sum: 0n, baseline: 0n }, amount: kr(120), calculated: kr(100) },
};
const failed = (own: Partial<Tested> = {}, draft: Partial<BookDraft> = {}) => {
  const book = bookOf({ contracts: avtal, rows: three, ...draft });
  const rows = [1, 2, 3].flatMap((each) => book.rowsIn(month(2025, each)));
  return failedTests(book, { ...tested, rows: rows.filter(({ matched }) => matched !== 'unplaced'), ...own });
};
const in2025 = (more: Partial<Booked>): Booked => ({ on: '2025-02', kronor: 5, ...more });

describe('The tests of a proposal (A.7)', () => {
  it('H5: Fast kostnad, or Volym with both volumes', () => {
    expect(failed()).toEqual([]);
    expect([failed({ method: 'volume' }), failed({ method: 'volume', hasVolume: true })]).toEqual([['H5'], []]);
    expect([failed({ method: 'amountsOnly', hasVolume: true }), failed({ method: 'unitPrice' })]).toEqual([
      ['H5'],
      ['H5'],
    ]);
  });

  it('H6: an even year, Volym, or whole years', () => {
    const months = (count: number) => ({ first: month(2025, 1), last: (month(2025, 1) + count - 1) as MonthIndex });
    for (const shape of ['uneven', 'unknown'] as const) {
      expect([12, 24, 11, 13].map((count) => failed({ shape, run: months(count) }))).toEqual([[], [], ['H6'], ['H6']]);
      expect(failed({ shape, method: 'volume', hasVolume: true })).toEqual([]);
    }
  });

  it('H10: at most 120 % of a positive calculated, at most 0 of another', () => {
    const of = (amount: number, calculated: number) => failed({ amount: kr(amount), calculated: kr(calculated) });
    expect([of(120, 100), of(120.01, 100)]).toEqual([[], ['H10']]);
    expect([of(0, 0), of(0.01, 0), of(0, -100), of(-500, -100), of(1, -100)]).toEqual([[], ['H10'], [], [], ['H10']]);
  });

  it('H3 and H9 are of every file with rows in the run: VAT, and Avtal as it was', () => {
    const book = bookOf({ contracts: avtal, rows: three });
    const [own] = book.input.imports;
    if (own === undefined) throw new Error('nothing read');
    const withAlso = (change: Partial<typeof own>) =>
      new PayablesBook({ ...book.input, imports: [own, { ...own, id: 'R2', ...change }] }, book.settings);
    const rows = book.rowsIn(month(2025, 1));
    const of = (change: Partial<typeof own>) => failedTests(withAlso(change), { ...tested, rows });
    expect([of({}), of({ vat: 'unknown' }), of({ vat: 'included' }), of({ contractPrint: 'a1-x' })]).toEqual([
      ...[[], ['H3'], ['H3'], ['H9']],
    ]);
    expect(of({ vat: 'unknown', months: [month(2024, 5)] })).toEqual([]);
  });

  it('H4: what may belong here and is not counted, by contract and department', () => {
    const school = 'Socialförvaltningen';
    const forSchool = { scope: { ...scope, department: school }, effects: [effectOf({ department: school })] };
    const euro = (more: Partial<Booked> = {}) => failed({}, { rows: [...three, in2025({ currency: 'EUR', ...more })] });
    expect([euro(), euro({ on: '2025-04' }), euro({ from: '559900-3000', name: 'Andra' })]).toEqual([['H4'], [], []]);
    const others = { scope: { ...scope, others: [school] } };
    expect(failed(others, { rows: [...three, in2025({ currency: 'EUR', department: school })] })).toEqual([]);
    const unmapped = { rows: [...three, in2025({ department: '' })] };
    expect([failed(forSchool, unmapped), failed({}, unmapped)]).toEqual([['H4'], []]);
    const both = { ...forSchool, effects: [effectOf({ department: school }), effectOf({})] };
    expect(failed(both, unmapped)).toEqual(['H4']);
  });

  it('H4: Oklart with this contract as candidate, not with others', () => {
    const third = { ...contracted, organisationNumber: '559900-3000', supplier: 'Tredje AB' };
    const unclear = in2025({ from: '559900-3000', name: 'Tredje AB' });
    const of = (...numbers: readonly string[]) =>
      failed(
        {},
        {
          contracts: contracts(contracted, previous, ...numbers.map((number) => ({ ...third, number }))),
          rows: [...three, unclear],
        },
      );
    expect([of('UTSKRIFT', 'KONTOR'), of('KONTOR', 'MÖBLER')]).toEqual([['H4'], []]);
  });

  it('H9: every row by number or reference, and no namesake under another number', () => {
    const named = contracts({ ...contracted, organisationNumber: '' }, previous);
    expect(failed({}, { contracts: named })).toEqual(['H9']);
    const mixed = [...three, in2025({ from: '', name: 'Skrivaren AB' })];
    expect(failed({}, { rows: mixed })).toEqual(['H9']);
    expect(
      failed({}, { rows: [...three, in2025({ from: '559900-3000', name: 'Andra', reference: 'UTSKRIFT' })] }),
    ).toEqual([]);
    const namesake = in2025({ from: '559900-3000', name: 'Skrivaren' });
    expect(failed({}, { rows: [...three, namesake] })).toEqual(['H9']);
    expect(failed({}, { rows: [...three, { ...namesake, on: '2025-06' }] })).toEqual([]);
    const office = {
      ...contracted,
      number: 'KONTOR',
      organisationNumber: before,
      supplier: 'Kontoret AB',
      role: 'Avtalad',
    };
    expect(
      failed(
        {},
        {
          contracts: contracts(contracted, { ...previous, supplier: 'Gamla' }, office),
          rows: [...three, { ...namesake, name: 'Kontoret' }],
        },
      ),
    ).toEqual([]);
  });
});

describe('How a run is measured (A.7)', () => {
  const effect = (id: string, more: Partial<PayablesEffect> = {}) => ({
    ...effectOf({ id, baseline: 1_200, newCost: 600, termMonths: 12 }),
    ...more,
  });
  const volumes = new Map([['E-1', 50]]);
  const measured = (effects: readonly PayablesEffect[]) => measuredBy(effects, run, volumes, [], 'even');

  it('Volym of one effect with both volumes; of several effects only Fast kostnad is in common', () => {
    const byVolume = effect('E-1', { method: 'volume', volumeBefore: 100 });
    expect(measured([byVolume])).toEqual({
      ...{ method: 'volume', baseline: kr(600), volumePart: kr(-300), profile: 'even' },
    });
    expect(measured([effect('E-1', { volumeBefore: 100 })])).toMatchObject({ method: 'fixedCost', volumePart: null });
    expect(measured([byVolume, effect('E-2')])).toMatchObject({
      method: 'amountsOnly',
      baseline: kr(600),
      volumePart: null,
    });
    expect(measured([effect('E-1'), effect('E-2')])).toMatchObject({ method: 'fixedCost', baseline: kr(600) });
    expect(measured([effect('E-9', { method: 'volume', volumeBefore: 100 })])).toMatchObject({ volumePart: null });
  });

  it('a shared amount is divided by calculated, by baselines where one is not positive, else alike', () => {
    const shares = (...effects: readonly PayablesEffect[]) =>
      divided(effects, run, measured(effects), kr(300), []).map(({ effectId, amount, baseline, cost, calculated }) =>
        [effectId, ...[amount, baseline, cost, calculated].map((each) => each / 100)].join(' '),
      );
    const more = effect('E-2', { baseline: kr(3_600), newCost: kr(2_400) });
    expect(shares(effect('E-1'), more)).toEqual(['E-1 100 300 200 150', 'E-2 200 900 700 300']);
    const dearer = effect('E-2', { baseline: kr(3_600), newCost: kr(3_600) });
    expect(shares(effect('E-1'), dearer)).toEqual(['E-1 75 300 225 150', 'E-2 225 900 675 0']);
    const free = effect('E-2', { baseline: 0 as Ore, newCost: 0 as Ore });
    expect(shares(effect('E-1'), free)).toEqual(['E-1 150 300 150 150', 'E-2 150 0 -150 0']);
    const byVolume = effect('E-1', { method: 'volume', volumeBefore: 100 });
    expect(shares(byVolume)).toEqual(['E-1 300 600 300 150']);
  });

  it('the volume-adjusted rate is of what was calculated at the period’s volume, and – where that is not positive', () => {
    const of = (more: Partial<PayablesEffect>, volumePart: Ore | null = kr(1)) =>
      adjustedRate([effect('E-1', { volumeBefore: 100, ...more })], kr(150), volumes, volumePart);
    expect([of({}), of({}, null), of({ volumeBefore: null })]).toEqual([0.5, null, null]);
    expect([of({ newCost: kr(1_200) }), of({ newCost: kr(1_300) }), of({ id: 'E-9' })]).toEqual([null, null, null]);
    expect(adjustedRate([], kr(1), volumes, kr(1))).toBeNull();
  });

  it('a row of Läckageunderlag needs volumes above 0 and a cost on the contract', () => {
    const offer = (
      volume: number | undefined,
      contractedCost: number,
      previousCost = 0,
      volumeBefore: number | null = 100,
    ) =>
      unitDataOffer(effect('E-1', { volumeBefore }), run, volume, {
        contracted: kr(contractedCost),
        previous: kr(previousCost),
      });
    expect(offer(50, 10)).toMatchObject({ volumeOnContract: 50, volumeOffContract: 0, priceOffContract: null });
    expect(offer(50, 10, -3)).toMatchObject({ volumeOnContract: 50, volumeOffContract: 0, priceOffContract: null });
    expect(offer(50, 10, 40)).toMatchObject({ volumeOnContract: 10, volumeOffContract: 40 });
    expect([
      offer(0, 10),
      offer(undefined, 10),
      offer(50, 0),
      offer(50, -1),
      offer(50, 10, 0, 0),
      offer(50, 10, 0, null),
    ]).toEqual([...[null, null, null, null, null, null]]);
  });
});

describe('Which months are offered (A.7)', () => {
  const offered = (costs: readonly number[], shortest = 3, start = month(2025, 1)) => {
    const span = { first: start, last: (start + costs.length - 1) as MonthIndex };
    const found = offeredRun(span, (each) => BigInt(costs[each - start] ?? 0), shortest);
    return found === null ? null : [found.first - start + 1, found.last - start + 1];
  };

  it('leading and trailing months without cost are left out; credits are cost', () => {
    expect([offered([0, 0, 5, 5, 0, 5, 5, 0]), offered([0, 0]), offered([5, 5])]).toEqual([[3, 7], null, null]);
    expect(offered([-5, 5, 5])).toEqual([1, 3]);
  });

  it('exactly a third without cost is not quarterly; more is offered in its whole quarters', () => {
    expect(offered([5, 0, 5])).toEqual([1, 3]);
    expect(offered([5, 0, 0, 5, 0, 0, 5])).toEqual([1, 6]);
    expect(offered([0, 0, 5, 0, 0, 5, 0, 0, 5])).toEqual([4, 9]);
    expect(offered([0, 0, 0, 5, 0, 0, 5, 0, 0])).toEqual([4, 9]);
  });

  it('of whole years the first where only leading ones are without cost; else nothing', () => {
    const yearly = Array.from({ length: 36 }, (_, index) => (index === 14 || index === 30 ? 9 : 0));
    expect(offered(yearly)).toEqual([25, 36]);
    expect(offered([5, 0, 0, 0, 0, 0])).toBeNull();
    expect(offered(Array.from({ length: 36 }, (_, index) => (index === 0 || index === 26 ? 9 : 0)))).toBeNull();
  });

  it('a month of an effect is whole in its term and before Faktiskt slutdatum', () => {
    const of = (start: string, actualEnd: string | null) => {
      const { touched, whole } = monthsOf(
        effectOf({ start, termMonths: 12, actualEnd: actualEnd === null ? null : day(actualEnd) }),
      );
      return [touched.first, touched.last, whole.first, whole.last].map((each) => each - month(2025, 1) + 1);
    };
    expect(of('2025-01-01', null)).toEqual([1, 12, 1, 12]);
    expect(of('2025-01-15', null)).toEqual([1, 13, 2, 12]);
    expect([of('2025-01-01', '2025-06-30'), of('2025-01-01', '2025-06-29')]).toEqual([
      [1, 6, 1, 6],
      [1, 6, 1, 5],
    ]);
    expect([of('2025-01-01', '2025-12-31'), of('2025-01-01', '2026-05-31')]).toEqual([
      [1, 12, 1, 12],
      [1, 12, 1, 12],
    ]);
    expect(
      ['2025-01-01', '2025-01-02'].map((start) => firstWholeMonth({ start: day(start) }) - month(2025, 1)),
    ).toEqual([0, 1]);
  });
});

describe('Proposals', () => {
  const reading = contracts(contracted, previous);
  const proposals = (rows: readonly Booked[], effects: readonly PayablesEffect[], more: Partial<BookDraft> = {}) =>
    finished(
      proposeOutcomes(bookOf({ contracts: reading, rows, ...more }), { effects, volumes: new Map(), usedNotes: [] }),
    );
  const one = (id: string, more: Parameters<typeof effectOf>[0] = {}) =>
    effectOf({ id, baseline: 1_200, newCost: 600, termMonths: 24, ...more });

  it('count the file’s rows and name the readings behind them, the largest deviation from calculated first', () => {
    const rows = [
      ...monthly(2025, [10, 10, 10], { department: 'Socialförvaltningen' }),
      ...monthly(2025, [40, 40, 40], { department: 'tekniska' }),
      { on: '2025-02', kronor: 5, department: 'tekniska' },
    ];
    const effects = [
      one('E-1', { department: 'Socialförvaltningen' }),
      one('E-2', { department: 'Tekniska förvaltningen' }),
    ];
    const { proposals: found } = proposals(rows, effects);
    expect(
      found.map(({ outcomes, amount, calculated, rows: count, importIds }) => [
        outcomes[0]?.effectId,
        amount,
        calculated,
        count,
        importIds,
      ]),
    ).toEqual([
      ['E-1', kr(270), kr(150), 3, ['R1']],
      ['E-2', kr(175), kr(150), 4, ['R1']],
    ]);
    expect(proposals(rows, [...effects].reverse()).proposals.map(({ amount }) => amount)).toEqual([kr(270), kr(175)]);
  });

  it('withhold what is too short or without purchases, and name its effects', () => {
    const withheld = (kronor: readonly number[]) =>
      proposals(monthly(2025, kronor), [one('E-2'), one('E-1')]).withheld.map(({ effectIds, reason }) => [
        effectIds,
        reason,
      ]);
    expect(withheld([10, 10])).toEqual([[['E-1', 'E-2'], 'short']]);
    expect(withheld([0, 0, 0])).toEqual([[['E-1', 'E-2'], 'noPurchases']]);
    expect(withheld([-5, 2, 1])).toEqual([[['E-1', 'E-2'], 'noPurchases']]);
    expect(withheld([-5, 4, 1])).toEqual([[['E-1', 'E-2'], 'noPurchases']]);
    expect(withheld([10, 10, 10])).toEqual([]);
  });

  it('are of the effects that their months lie in, by ID; the first to begin says which twelve months were before', () => {
    const effects = [one('E-2', { start: '2025-04-01' }), one('E-1')];
    const { proposals: found } = proposals(monthly(2025, [10, 10, 10, 10, 10, 10]), effects);
    expect(
      found.map(({ months, outcomes }) => [
        months.first - month(2025, 1) + 1,
        outcomes.map(({ effectId }) => effectId),
      ]),
    ).toEqual([
      [4, ['E-1', 'E-2']],
      [1, ['E-1']],
    ]);
    const old = monthly(
      2024,
      Array.from({ length: 12 }, () => 200),
      { from: before, name: 'Gamla Skrivaren AB' },
    );
    const shared = proposals([...old, ...monthly(2025, [10, 10, 10, 10, 10, 10])], effects).proposals;
    expect(shared.map(({ scopeTest }) => [scopeTest.state, scopeTest.sum])).toEqual([
      ['passed', krTotal(2_400)],
      ['failed', krTotal(2_400)],
    ]);
    const avoided = [one('E-1', { isCostAvoidance: true }), one('E-2')];
    expect(proposals([...old, ...monthly(2025, [10, 10, 10])], avoided).proposals[0]?.scopeTest.state).toBe('failed');
  });

  it('end with the last month of the term, and have a rate only of a positive calculated', () => {
    const short = one('E-1', { termMonths: 4 });
    const [found] = proposals(monthly(2025, [10, 10, 10, 10, 10, 10]), [short]).proposals;
    expect(found?.months).toEqual({ first: month(2025, 1), last: month(2025, 4) });
    const dearer = one('E-1', { newCost: 1_200 });
    expect(proposals(monthly(2025, [10, 10, 10]), [dearer]).proposals[0]?.rate).toBeNull();
    expect(found?.rate).toBe(1.8);
  });

  it('credits that an outcome uses are no lower price: those of the scope’s own supplier, department, account and contract', () => {
    const rows = [...three, { on: '2025-02', kronor: -60, invoice: 'K1', department: 'tekniska' }];
    const book = bookOf({
      contracts: reading,
      rows,
      options: { creditContracts: new Set(['utskrift']), smallestCredit: 100 },
    });
    const notes = creditNotes(book.input.credits).filter(({ amount }) => amount < 0n);
    const cost = (change: Partial<(typeof book.input.credits)[number]> = {}) =>
      costOf(
        book,
        scope,
        run,
        notes.map((note) => ({ ...note, rows: note.rows.map((each) => ({ ...each, ...change })) })),
      );
    expect([costOf(book, scope, run, []), cost()]).toEqual([krTotal(240), krTotal(300)]);
    expect(cost({ contract: '' })).toBe(krTotal(300));
    for (const other of [
      { organisation: '1' },
      { supplier: 'B' },
      { department: 'C' },
      { account: '1' },
      { contract: 'd' },
      { month: month(2025, 9) },
    ])
      expect([other, cost(other)]).toEqual([other, krTotal(240)]);
  });
});
