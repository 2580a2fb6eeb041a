import { ambiguousSuppliers, judgeContracts, type EffectContract } from '../../../src/domain/payables/contractRules';
import { PayablesBook } from '../../../src/domain/payables/book';
import type { CreditRow } from '../../../src/domain/payables/payablesRow';
import { judgeTraced, usedNotes, type TracedOutcome } from '../../../src/domain/payables/outcomeTrace';
import { creditNotes } from '../../../src/domain/payables/creditNotes';
import { kr } from '../../support/effects';
import {
  before,
  bookOf,
  contracted,
  contracts,
  effectOf,
  month,
  monthly,
  previous,
  type Booked,
} from '../../support/parts/payables';
import { day } from '../../support/register';

const effect = (more: Partial<EffectContract> = {}): EffectContract => ({
  ...{ row: 3, id: 'E-1', contractNumber: 'UTSKRIFT', hasYearlyCosts: true },
  ...more,
});
const told = (
  reading: ReturnType<typeof contracts>,
  rows: readonly Booked[],
  effects: readonly EffectContract[] = [],
) =>
  judgeContracts(bookOf({ contracts: reading, rows }), effects).map(
    ({ ruleId, table, row, field, params, effectId }) => [ruleId, table, row, field, params, effectId],
  );
const two = ['A', 'B'].map((number) => ({ ...contracted, number }));

describe('The rules of Avtal and the books', () => {
  it('W926 tells per supplier, by number or else name, how many contracts fit and how much it is', () => {
    const nameless = ['C', 'D', 'E'].map((number) => ({
      ...contracted,
      number,
      organisationNumber: '',
      supplier: 'Karin Ek',
    }));
    const rows = [
      ...[
        { on: '2025-03', kronor: 10 },
        { on: '2025-04', kronor: 20 },
      ],
      ...[{ on: '2025-03', kronor: 500, from: '', name: 'Karin Ek AB' }],
    ];
    const reading = contracts(...two, ...nameless, previous);
    expect(told(reading, rows)).toEqual([
      ['W926', 'contracts', 2, 'supplier', { name: 'Karin Ek', count: 3, sumOre: 50_000 }, ''],
      ['W926', 'contracts', 0, 'supplier', { name: 'Skrivaren AB', count: 2, sumOre: 3_000 }, ''],
    ]);
    expect(ambiguousSuppliers(bookOf({ contracts: reading, rows }))).toEqual([
      { supplier: 'Karin Ek', contracts: ['C', 'D', 'E'], amount: 50_000n },
      { supplier: 'Skrivaren AB', contracts: ['A', 'B'], amount: 3_000n },
    ]);
    const alike = rows.map((row) => ({ ...row, kronor: 5 })).slice(1);
    expect(ambiguousSuppliers(bookOf({ contracts: reading, rows: alike })).map(({ supplier }) => supplier)).toEqual([
      ...['Skrivaren AB', 'Karin Ek'],
    ]);
  });

  it('W926 is of every supplier by itself, and of none that Avtal no longer has', () => {
    const nameless = ['C', 'D'].flatMap((number) =>
      ['Karin Ek', 'Bo Ek'].map((supplier) => ({ ...contracted, number, organisationNumber: '', supplier })),
    );
    const rows = ['Karin Ek', 'Bo Ek'].map((name) => ({ on: '2025-03', kronor: 10, from: '', name }));
    const reading = contracts(...nameless, previous);
    const { input, settings } = bookOf({ contracts: reading, rows });
    expect(ambiguousSuppliers(bookOf({ contracts: reading, rows })).map(({ supplier }) => supplier)).toEqual([
      ...['Karin Ek', 'Bo Ek'],
    ]);
    const since = new PayablesBook({ ...input, contracts: contracts(contracted, previous) }, settings);
    expect([ambiguousSuppliers(since), judgeContracts(since, [])]).toEqual([[], []]);
  });

  it('W926 points at a row of the contracts that fit, not at another of the supplier', () => {
    const over = { ...contracted, number: 'GAMMALT', start: day('2024-01-01'), end: '2024-12-31' };
    expect(told(contracts(over, ...two), [{ on: '2025-03', kronor: 10 }]).map(([rule, , row]) => [rule, row])).toEqual([
      ['W926', 1],
    ]);
  });

  it('W927 stands on the effect, with the number that finds nothing; one that an error leaves out is there', () => {
    const reading = contracts(contracted, previous, { ...contracted, number: 'FEL', organisationNumber: '1' });
    expect(told(reading, [], [effect({ contractNumber: 'OKÄNT' })])).toEqual([
      ['W927', 'effects', 3, 'contractNumber', { text: 'OKÄNT' }, 'E-1'],
    ]);
    for (const contractNumber of ['', 'fel', 'ut skrift'])
      expect(told(reading, [], [effect({ contractNumber, hasYearlyCosts: false })])).toEqual([]);
  });

  it('W928 stands on the contract’s first row, once for all its effects', () => {
    expect(told(contracts(contracted), [], [effect(), effect({ row: 4, id: 'E-2' })])).toEqual([
      ['W928', 'contracts', 0, 'number', { number: 'UTSKRIFT' }, ''],
    ]);
    const onAccounts = { number: 'UTSKRIFT', role: 'Konto', accounts: '64*' };
    expect(told(contracts(contracted, onAccounts), [], [effect()])).toEqual([]);
  });

  it('W929 of twelve months read: nothing bought from a contracted supplier, by number or else name', () => {
    const whole = { ...contracted, start: day('2024-01-01') };
    const year = (kronor: number, more: Partial<Booked> = {}) =>
      monthly(
        2024,
        Array.from({ length: 12 }, () => kronor),
        more,
      );
    const others = year(5, { from: before, name: 'Gamla' });
    const quiet = (rows: readonly Booked[], row = whole) =>
      told(contracts(row), rows).filter(([rule]) => rule === 'W929');
    expect(quiet(others)).toEqual([['W929', 'contracts', 0, 'supplier', { name: 'Skrivaren AB' }, '']]);
    expect([quiet(others.slice(1)), quiet([...others, { on: '2024-05', kronor: 1 }])]).toEqual([[], []]);
    expect(quiet([...others, { on: '2024-05', kronor: 0 }])).toHaveLength(1);
    expect(quiet(others, { ...whole, start: day('2024-02-01') })).toEqual([]);
    expect(quiet(others, { ...whole, role: 'Tidigare' })).toEqual([]);
    const nameless = { ...whole, organisationNumber: '' };
    expect([
      quiet(others, nameless),
      quiet([...others, { on: '2024-05', kronor: 1, from: '', name: 'skrivaren' }], nameless),
    ]).toEqual([[['W929', 'contracts', 0, 'supplier', { name: 'Skrivaren AB' }, '']], []]);
  });

  it('W929 looks at the last twelve months that are read, whatever was bought before', () => {
    const whole = { ...contracted, start: day('2023-01-01') };
    const others = [2023, 2024].flatMap((each) =>
      monthly(
        each,
        Array.from({ length: 12 }, () => 5),
        { from: before, name: 'Gamla' },
      ),
    );
    const rows = [...others, { on: '2023-12', kronor: 9 }];
    expect(told(contracts(whole), rows).map(([rule]) => rule)).toEqual(['W929']);
    expect(told(contracts(whole), [...others, { on: '2024-01', kronor: 9 }])).toEqual([]);
    expect(told(contracts(whole), [...rows].reverse()).map(([rule]) => rule)).toEqual(['W929']);
  });
});

describe('Outcomes that came from the books', () => {
  const own = contracts(contracted, previous);
  const rows = monthly(2025, [100, 100, 100]);
  const traced = (more: Partial<TracedOutcome> = {}): TracedOutcome => ({
    ...{ row: 0, effectId: 'E-1', months: { first: month(2025, 1), last: month(2025, 3) }, amount: kr(200) },
    ...{ method: 'fixedCost', baseline: kr(500), ledgerCost: kr(300), creditRow: '', hasCountedSource: true },
    ...{ verified: true, comment: '' },
    ...more,
  });
  const rules = (outcomes: readonly TracedOutcome[], booked: readonly Booked[] = rows, effects = [effectOf({})]) =>
    judgeTraced(bookOf({ contracts: own, rows: booked }), outcomes, effects).map(
      ({ ruleId, table, row, field, params, effectId }) => [...[ruleId, table, row, field, params, effectId]],
    );

  it('W561 says what was written and what it should be, where that is known', () => {
    expect(rules([traced({ amount: kr(1) })])).toEqual([
      ['W561', 'outcomes', 0, 'amount', { shownOre: kr(1), expectedOre: kr(200) }, 'E-1'],
    ]);
    expect(rules([traced({ baseline: null })])).toEqual([
      ['W561', 'outcomes', 0, 'amount', { shownOre: kr(200) }, 'E-1'],
    ]);
    expect(rules([traced({ ledgerCost: null, amount: kr(500) })])).toEqual([
      ['W561', 'outcomes', 0, 'amount', { shownOre: kr(500) }, 'E-1'],
    ]);
  });

  it('W562 says both costs; not of months that are not wholly read, of an effect that is gone, or without a cost', () => {
    const changed = [['W562', 'outcomes', 0, 'ledgerCost', { beforeOre: kr(290), nowOre: kr(300) }, 'E-1']];
    const off = traced({ ledgerCost: kr(290), amount: kr(210) });
    expect(rules([off])).toEqual(changed);
    expect(rules([{ ...off, months: { first: month(2025, 1), last: month(2025, 4) } }])).toEqual([]);
    expect(rules([{ ...off, effectId: 'e-1' }])).toHaveLength(1);
    expect(rules([{ ...off, effectId: 'E-9' }])).toEqual([]);
  });

  it('W562 compares outcomes of one contract, department and period together, others apart', () => {
    const half = (effectId: string, row: number, more: Partial<TracedOutcome> = {}) =>
      traced({ effectId, row, ledgerCost: kr(150), baseline: kr(350), ...more });
    const effects = [effectOf({}), effectOf({ id: 'E-2' })];
    expect(rules([half('E-1', 0), half('E-2', 1)], rows, effects)).toEqual([]);
    const january = { months: { first: month(2025, 1), last: month(2025, 1) } };
    expect(rules([half('E-1', 0), half('E-2', 1, january)], rows, effects).map(([rule, , row]) => [rule, row])).toEqual(
      [
        ['W562', 0],
        ['W562', 1],
      ],
    );
    const school = [effectOf({}), effectOf({ id: 'E-2', department: 'Skola' })];
    expect(rules([half('E-1', 0), half('E-2', 1)], rows, school)).toHaveLength(2);
  });

  it('W563 stands on Källa: a test in Kommentar, of one or two digits', () => {
    const raised = (comment: string) => rules([traced({ verified: false, comment })]);
    expect(raised('H10: mer än kalkylerat')).toEqual([['W563', 'outcomes', 0, 'source', {}, 'E-1']]);
    expect(['H4', 'se H1.', 'OH4', 'H123', ''].map((comment) => raised(comment).length)).toEqual([1, 1, 0, 0, 0]);
  });

  it('are told in the order of their rows', () => {
    const wrong = (row: number, more: Partial<TracedOutcome> = {}) =>
      traced({ row, effectId: 'E-9', amount: kr(1), ...more });
    const found = rules([wrong(2), wrong(0, { verified: false, method: 'amountsOnly' }), wrong(1)]);
    expect(found.map(([rule, , row]) => [rule, row])).toEqual([
      ...[
        ['W561', 0],
        ['W563', 0],
        ['W561', 1],
        ['W561', 2],
      ],
    ]);
  });

  it('W562 of a credit note compares with the note of its name alone', () => {
    const credit = (invoice: string, kronor: number): CreditRow => ({
      ...{ month: month(2025, 3), day: day('2025-03-10'), organisation: '5599001004', supplier: 'Skrivaren AB' },
      ...{ department: '', account: '6400', voucher: '', invoice, contract: 'utskrift', amount: kr(kronor) },
    });
    const base = bookOf({ contracts: own, rows });
    const book = new PayablesBook({ ...base.input, credits: [credit('K1', -60), credit('K2', -70)] }, base.settings);
    const note = (creditRow: string, kronor: number, more: Partial<TracedOutcome> = {}) =>
      traced({ method: 'creditNote', creditRow, amount: kr(kronor), ledgerCost: kr(kronor), baseline: null, ...more });
    const judged = (...outcomes: readonly TracedOutcome[]) =>
      judgeTraced(book, outcomes, [effectOf({})]).map(({ ruleId, params }) => [ruleId, params]);
    const [k1, k2] = ['5599001004 K1 2025-03-10', '5599001004 K2 2025-03-10'] as const;
    expect(judged(note(k1, 60), note(k2.toUpperCase(), 70, { row: 1 }))).toEqual([]);
    expect(judged(note(k2, 60))).toEqual([['W562', { beforeOre: kr(60), nowOre: kr(70) }]]);
    expect(judged(note('okänd', 60))).toEqual([]);
    expect(judged(traced({ creditRow: k1 })).map(([rule]) => rule)).toEqual(['W562']);
    const notes = creditNotes(book.input.credits);
    expect(usedNotes(notes, [{ creditRow: ` ${k1}` }, { creditRow: '' }]).map(({ id }) => id)).toEqual([k1]);
  });
});

describe('The book', () => {
  const base = bookOf({
    contracts: contracts(contracted, previous),
    rows: [
      { on: '2025-03', kronor: 1 },
      { on: '2025-01', kronor: 1 },
    ],
  });
  const [reading] = base.input.imports;
  const also = (readOn: string) =>
    new PayablesBook(
      {
        ...base.input,
        imports: [
          ...base.input.imports,
          { ...(reading as NonNullable<typeof reading>), id: 'R2', readOn: day(readOn) },
        ],
      },
      base.settings,
    );

  it('has the months that are read in order, and none that are not', () => {
    expect(base.readMonths().map((each) => each - month(2025, 1))).toEqual([0, 2]);
    expect([base.isRead(month(2025, 2)), base.importsIn(month(2025, 2)), base.rowsIn(month(2025, 2))]).toEqual([
      false,
      [],
      [],
    ]);
  });

  it('a month is klar 30 days after its last, by the per date and by every reading of it', () => {
    expect([also('2025-04-30'), also('2025-04-29')].map((book) => book.isReady(month(2025, 3)))).toEqual([true, false]);
    const on = (asOf: string) =>
      new PayablesBook(base.input, { ...base.settings, asOf: day(asOf) }).isReady(month(2025, 3));
    expect([on('2025-04-30'), on('2025-04-29')]).toEqual([true, false]);
    expect(base.isReady(month(2025, 2))).toBe(false);
  });

  it('a contract without Avtalad rows has no time of its own', () => {
    const book = bookOf({
      contracts: contracts({ ...contracted, end: '2025-02-27' }, { number: 'EL', role: 'Konto', accounts: '62*' }),
      rows: [],
    });
    expect([
      book.isCovered('utskrift', month(2025, 1)),
      book.isCovered('utskrift', month(2025, 2)),
      book.isCovered('el', month(2025, 2)),
    ]).toEqual([...[true, false, true]]);
  });
});
