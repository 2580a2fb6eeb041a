import { finished } from '../../../src/domain/basics/steps';
import { creditNotes } from '../../../src/domain/payables/creditNotes';
import { answerClaims } from '../../../src/domain/payables/credits';
import { ambiguousSuppliers, judgeContracts } from '../../../src/domain/payables/contractRules';
import type { OutcomeProposal } from '../../../src/domain/payables/proposal';
import { proposeOutcomes } from '../../../src/domain/payables/proposals';
import { unitDataOffer } from '../../../src/domain/payables/unitDataOffer';
import type { Ore } from '../../../src/domain/basics/money';
import type { PayablesBook } from '../../../src/domain/payables/book';
import type { PayablesEffect } from '../../../src/domain/payables/payablesEffect';
import { day } from '../../support/register';
import {
  before,
  bookOf,
  contracted,
  contracts,
  effectOf,
  monthly,
  month,
  previous,
  type Booked,
} from '../../support/parts/payables';

const old = { from: before, name: 'Gamla Skrivaren AB' } as const;
/** 2024 by the old supplier: 4 871 250,00, no month above 15 %. */
const year2024 = monthly(
  2024,
  [
    405_937.5, 405_937.5, 405_937.5, 405_937.5, 405_937.5, 405_937.5, 405_937.5, 405_937.5, 405_937.5, 405_937.5,
    405_937.5, 405_937.5,
  ],
  old,
);
const year2025: Booked[] = [
  ...monthly(2025, [0, 251_310.5, 248_900, 262_115.25, 249_999.99, 255_480]),
  { on: '2025-05-28', kronor: -12_500 },
];
const printing = bookOf({ contracts: contracts(contracted, previous), rows: [...year2024, ...year2025] });

function proposed(
  book: PayablesBook,
  effects: readonly PayablesEffect[],
  volumes: Readonly<Record<string, number>> = {},
): OutcomeProposal[] {
  return [
    ...finished(
      proposeOutcomes(book, {
        effects,
        volumes: new Map(Object.entries(volumes).map(([id, volume]) => [id, volume * 10_000])),
        usedNotes: [],
      }),
    ).proposals,
  ];
}
const kronor = (ore: number | bigint | null): number | null => (ore === null ? null : Number(ore) / 100);

describe('the worked examples of payables.md', () => {
  it('A1 Fast kostnad: February–June, 828 027,59 as Faktura, every test passed', () => {
    const [proposal, ...others] = proposed(printing, [effectOf({})]);
    expect(others).toEqual([]);
    expect(proposal?.months).toEqual({ first: month(2025, 2), last: month(2025, 6) });
    expect(
      [proposal?.baseline, proposal?.cost, proposal?.amount, proposal?.calculated].map((each) => kronor(each ?? null)),
    ).toEqual([2_083_333.33, 1_255_305.74, 828_027.59, 833_333.33]);
    expect(proposal?.rate).toBeCloseTo(0.994, 3);
    expect(proposal).toMatchObject({
      method: 'fixedCost',
      source: 'invoice',
      failed: [],
      profile: 'even',
      scopeTest: { state: 'passed', sum: 487_125_000n },
    });
  });

  it('A1 with Bara belopp: the same 828 027,59 as Beräknat, for the volume is unknown (H5)', () => {
    expect(proposed(printing, [effectOf({ method: 'amountsOnly' })])[0]).toMatchObject({
      amount: 82_802_759,
      source: 'estimated',
      failed: ['H5'],
    });
  });

  it('A2 Volym: 594 694,26, 71,4 %, volume-adjusted 80,4 %; 233 333,33 is lower volume', () => {
    const [proposal] = proposed(printing, [effectOf({ method: 'volume', volumeBefore: 10_000_000 * 10_000 })], {
      'E-1': 3_700_000,
    });
    expect([proposal?.baseline, proposal?.amount, proposal?.volumePart].map((each) => kronor(each ?? null))).toEqual([
      1_850_000, 594_694.26, 233_333.33,
    ]);
    expect(proposal?.rate).toBeCloseTo(0.714, 3);
    expect(proposal?.volumeAdjustedRate).toBeCloseTo(0.804, 3);
    expect(proposal).toMatchObject({ source: 'invoice', failed: [] });
  });

  it('A2 without the volume of the period, or before: as Bara belopp', () => {
    expect(proposed(printing, [effectOf({ method: 'volume', volumeBefore: 10_000_000 * 10_000 })])[0]).toMatchObject({
      amount: 82_802_759,
      volumePart: null,
      failed: ['H5'],
    });
    expect(proposed(printing, [effectOf({ method: 'volume' })], { 'E-1': 3_700_000 })[0]).toMatchObject({
      amount: 82_802_759,
      failed: ['H5'],
    });
    expect(proposed(printing, [effectOf({ method: 'unitPrice' })])[0]).toMatchObject({
      amount: 82_802_759,
      failed: ['H5'],
    });
  });

  it('A2 offers a row of Läckageunderlag: prices before, by contract and as invoiced, and what was planned of volume', () => {
    const months = { first: month(2025, 2), last: month(2025, 6) };
    const effect = effectOf({ method: 'volume', volumeBefore: 10_000_000 * 10_000 });
    const costs = { contracted: 100_000_000 as Ore, previous: 25_530_574 as Ore };
    expect(
      unitDataOffer(effect, months, 37_000_000_000, { ...costs, contracted: 125_530_574 as Ore, previous: 0 as Ore }),
    ).toEqual({
      effectId: 'E-1',
      months,
      priceBefore: 5_000,
      contractPrice: 3_000,
      invoicedPrice: 3_393,
      priceOffContract: null,
      plannedVolume: 41_666_666_667,
      volumeOnContract: 37_000_000_000,
      volumeOffContract: 0,
    });
    expect(unitDataOffer(effect, months, 37_000_000_000, costs)).toMatchObject({
      volumeOnContract: 29_474_891_113,
      volumeOffContract: 7_525_108_887,
      priceOffContract: 3_393,
    });
    expect(unitDataOffer(effectOf({}), months, 37_000_000_000, costs)).toBeNull();
    expect(unitDataOffer(effect, months, undefined, costs)).toBeNull();
  });

  it('A3 Season: baseline 2 161 882,17, 507 539,92 as Beräknat; an even baseline would have said −654 342,25', () => {
    const snow = bookOf({
      contracts: contracts(contracted, previous),
      rows: [
        ...monthly(
          2024,
          [812_340.5, 790_112, 640_500.25, 310_000, 95_000, 20_400, 0, 0, 35_250.75, 180_900, 505_300, 760_196.5],
          old,
        ),
        ...monthly(2025, [598_220, 601_004.5, 455_117.75]),
      ],
    });
    const [proposal] = proposed(snow, [effectOf({ baseline: 4_000_000, newCost: 3_500_000, method: 'amountsOnly' })]);
    expect(proposal?.months).toEqual({ first: month(2025, 1), last: month(2025, 3) });
    expect([proposal?.cost, proposal?.baseline, proposal?.amount].map((each) => kronor(each ?? null))).toEqual([
      1_654_342.25, 2_161_882.17, 507_539.92,
    ]);
    expect(proposal).toMatchObject({
      profile: 'season',
      source: 'estimated',
      scopeTest: { state: 'passed', sum: 415_000_000n },
    });
    expect(proposal?.failed).toContain('H5');
    expect(1_000_000 - 1_654_342.25).toBe(-654_342.25);
  });

  it('A4 Credit notes: 175 000 in April; 5 500 000 on two notes; 48 000 credited and rebilled is none', () => {
    const book = bookOf({
      contracts: contracts(
        { ...contracted, number: 'FLYTT' },
        { ...contracted, number: 'RESOR', organisationNumber: before, supplier: 'Resorna AB' },
      ),
      rows: [
        { on: '2025-04-22', kronor: -175_000, invoice: 'K1' },
        { on: '2025-05-11', kronor: -48_000, invoice: 'K2' },
        { on: '2025-05-19', kronor: 48_000, invoice: 'F3' },
        { on: '2025-05-20', kronor: -3_120_450.5, from: before, invoice: 'K4' },
        { on: '2025-06-03', kronor: -2_379_549.5, from: before, invoice: 'K5' },
        { on: '2025-07-02', kronor: 10, from: before },
      ],
      options: { creditContracts: new Set(['flytt', 'resor']) },
    });
    const answers = answerClaims(
      book,
      [
        { effectId: 'E-2', contract: 'flytt', day: day('2025-03-15'), claim: 17_500_000n },
        { effectId: 'E-4', contract: 'resor', day: day('2025-05-01'), claim: 550_000_000n },
      ],
      new Set(),
    );
    expect(
      answers.map(({ effectId, kind, notes }) => [
        effectId,
        kind,
        notes.map(({ amount, day: on }) => [kronor(amount), on]),
      ]),
    ).toEqual([
      ['E-2', 'single', [[-175_000, day('2025-04-22')]]],
      [
        'E-4',
        'combined',
        [
          [-3_120_450.5, day('2025-05-20')],
          [-2_379_549.5, day('2025-06-03')],
        ],
      ],
    ]);
    expect(answers[0]?.rebilled.map(({ amount }) => kronor(amount))).toEqual([-48_000]);
    expect(creditNotes(book.input.credits).filter(({ rebilled }) => rebilled)).toHaveLength(2);
  });

  it('A5 Ambiguity: 1 240 000,00 are Oklart for two contracts without filters (W926); accounts on both rows resolve them', () => {
    const rows = [...monthly(2025, [600_000, 340_000, 300_000], { from: '559900-3000', account: '6410' })];
    const furniture = {
      ...contracted,
      number: 'Möbler',
      organisationNumber: '559900-3000',
      supplier: 'Kontorshuset AB',
    };
    const office = { ...furniture, number: 'Kontorsmaterial' };
    const effects = [effectOf({ contract: 'möbler' }), effectOf({ id: 'E-2', contract: 'kontorsmaterial' })];
    const unclear = bookOf({ contracts: contracts(furniture, office), rows });
    expect(proposed(unclear, effects)).toEqual([]);
    expect(ambiguousSuppliers(unclear)).toEqual([
      { supplier: 'Kontorshuset AB', contracts: ['Möbler', 'Kontorsmaterial'], amount: 124_000_000n },
    ]);
    expect(judgeContracts(unclear, []).map(({ ruleId, row, params }) => [ruleId, row, params])).toEqual([
      ['W926', 0, { name: 'Kontorshuset AB', count: 2, sumOre: 124_000_000 }],
    ]);
    const resolved = bookOf({
      contracts: contracts({ ...furniture, accounts: '6410' }, { ...office, accounts: '6460-6469' }),
      rows: [...rows, ...monthly(2025, [5, 6, 7], { from: '559900-3000', account: '6465' })],
    });
    expect(ambiguousSuppliers(resolved)).toEqual([]);
    expect(
      proposed(resolved, effects)
        .map(({ contract, cost }) => [contract, kronor(cost)])
        .sort(),
    ).toEqual([
      ['kontorsmaterial', 18],
      ['möbler', 1_240_000],
    ]);
  });

  it('A6 False saving: 700 000 without the supplier before (H8, W928), 50 000 with, and loyalty 31,6 %', () => {
    const rows = [
      ...monthly(2025, [50_000, 50_000, 50_000, 50_000, 50_000, 50_000]),
      ...monthly(2025, [110_000, 110_000, 110_000, 110_000, 110_000, 100_000], old),
    ];
    const effect = effectOf({ baseline: 2_000_000, newCost: 600_000 });
    const asked = { row: 0, id: 'E-1', contractNumber: 'Utskrift', hasYearlyCosts: true };
    const without = bookOf({ contracts: contracts(contracted), rows });
    expect(proposed(without, [effect])[0]).toMatchObject({ amount: 70_000_000, source: 'estimated', loyalty: null });
    expect(proposed(without, [effect])[0]?.failed).toContain('H8');
    expect(judgeContracts(without, [asked]).map(({ ruleId }) => ruleId)).toEqual(['W928']);
    const withBefore = bookOf({ contracts: contracts(contracted, previous), rows });
    const [proposal] = proposed(withBefore, [effect]);
    expect(proposal?.amount).toBe(5_000_000);
    expect(proposal?.loyalty).toBeCloseTo(0.316, 3);
    expect(judgeContracts(withBefore, [asked])).toEqual([]);
  });
});
