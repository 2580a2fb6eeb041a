import fc from 'fast-check';
import { calculate } from '../../../src/domain/effect/calculation';
import { collect, type Collection } from '../../../src/domain/collection/collect';
import { jointKey, type Member } from '../../../src/domain/collection/member';
import type { Ore } from '../../../src/domain/basics/money';
import { monthOf } from '../../../src/domain/basics/calendar';
import type { Outcome } from '../../../src/domain/register/outcome';
import { anyEffect } from '../../support/arbitraries';
import { day, settings } from '../../support/register';
import { member, shares, type RowDraft } from '../../support/parts/collection';

const purchases = [
  ['Avesta', 1_204_300],
  ['Borlänge', 2_987_500],
  ['Falun', 3_412_000],
  ['Gagnef', 455_900],
  ['Hedemora', 733_150],
  ['Ludvika', 1_390_650],
  ['Säter', 516_500],
] as const;
const andelar = shares(
  ...purchases.map(([organisation, weight]) => ({ contractNumber: 'UHC-1', organisation, weight })),
);
const none = shares();
const joint: RowDraft = {
  id: 'E-1',
  type: 'newContract',
  supplier: 'Skrivaren',
  start: day('2025-01-01'),
  termMonths: 48,
  baselineSource: 'previousContract',
  contractNumber: 'UhC 1',
};
const whole: RowDraft = { ...joint, covers: 'whole', baseline: 300_000_000 as Ore, newCost: 200_000_000 as Ore };
const lead = member('UhC', [whole]);
const towns = (rows: Readonly<Record<string, readonly RowDraft[]>> = {}): Member[] => [
  lead,
  ...purchases.map(([name]) => member(name, rows[name] ?? [])),
];
const falunsOwn: RowDraft = { ...joint, id: 'F-1', baseline: null, newCost: null, amount: 130_000_000 as Ore };
const falunsPenalty: RowDraft = {
  id: 'F-2',
  type: 'oneOff',
  supplier: 'Skrivaren',
  start: day('2025-05-01'),
  amount: 5_000_000 as Ore,
  contractNumber: 'UHC-1',
};
const kronor = (ore: bigint): number => Number(ore) / 100;
const byMember = ({ members }: Collection) => members.map(({ organisation, here }) => [organisation, kronor(here)]);

describe('the worked example of a joint contract (E.4)', () => {
  it('divides 4 000 000,00 by purchases, to the öre', () => {
    const collection = collect(towns(), andelar, settings);
    expect(byMember(collection)).toEqual([
      ['UhC', 0],
      ['Avesta', 450_205.61],
      ['Borlänge', 1_116_822.43],
      ['Falun', 1_275_514.02],
      ['Gagnef', 170_429.9],
      ['Hedemora', 274_074.77],
      ['Ludvika', 519_869.16],
      ['Säter', 193_084.11],
    ]);
    expect(kronor(collection.total)).toBe(4_000_000);
    expect(collection.issues).toEqual([]);
    expect(collection.effects[0]).toMatchObject({
      origin: 'share',
      organisation: 'Avesta',
      effect: { id: 'UhC:E-1/Avesta', amount: 45_020_561, baseline: null, newCost: null },
    });
    expect(collection.members[0]).toMatchObject({
      own: 400_000_000n,
      here: 0n,
      difference: -400_000_000n,
      terms: { whole: -400_000_000n, shares: 0n, settings: 0n },
    });
  });

  it('leaves Falun’s share out where Falun has registered its own part: 4 024 485,98', () => {
    const collection = collect(towns({ Falun: [falunsOwn] }), andelar, settings);
    expect(kronor(collection.total)).toBe(4_024_485.98);
    expect(collection.issues.map(({ ruleId, params }) => [ruleId, params])).toEqual([
      ['E794', { reason: 'ownPart', text: 'Falun' }],
    ]);
  });

  it('without Andelar and with only Falun’s row it is 1 300 000,00, not 5 300 000,00', () => {
    const collection = collect(towns({ Falun: [falunsOwn] }), none, settings);
    expect(kronor(collection.total)).toBe(1_300_000);
    expect(collection.issues.map(({ ruleId, row, params }) => [ruleId, row, params])).toEqual([
      ['E794', 0, { reason: 'parts', count: 1 }],
    ]);
    expect(kronor(collect(towns(), none, settings).total)).toBe(4_000_000);
  });

  it('Falun’s own vite of 50 000 under the same number changes none of this', () => {
    expect(kronor(collect(towns({ Falun: [falunsPenalty] }), andelar, settings).total)).toBe(4_050_000);
    expect(kronor(collect(towns({ Falun: [falunsPenalty] }), none, settings).total)).toBe(4_050_000);
    expect(kronor(collect(towns({ Falun: [falunsOwn, falunsPenalty] }), none, settings).total)).toBe(1_350_000);
  });
});

describe('parts and wholes', () => {
  const issues = (members: readonly Member[], table = none) =>
    collect(members, table, settings).issues.map(
      ({ ruleId, row, params }) => `${ruleId}@${row} ${String(params['reason'] ?? params['line'])}`,
    );

  it('E794 leaves out a whole without a number, a second member’s whole, and a share of somebody who is no member', () => {
    expect(issues([member('A', [{ ...whole, contractNumber: '' }])])).toEqual(['E794@0 noKey']);
    expect(issues([lead, member('B', [{ ...whole, id: 'B-1' }])])).toEqual(['E794@1 otherMember']);
    expect(kronor(collect([lead, member('B', [{ ...whole, id: 'B-1' }])], none, settings).total)).toBe(4_000_000);
    const two = shares(
      { contractNumber: 'uhc.1', organisation: 'Avesta', share: '75 %' },
      { contractNumber: 'UHC/1', organisation: 'Mora', share: 0.25 },
    );
    expect(issues(towns(), two)).toEqual(['E794@0 noMember']);
    expect(kronor(collect(towns(), two, settings).total)).toBe(3_000_000);
  });

  it('parts of different members all count, and another supplier’s row is no part', () => {
    expect(
      kronor(collect(towns({ Falun: [falunsOwn], Avesta: [{ ...falunsOwn, id: 'A-1' }] }), none, settings).total),
    ).toBe(2_600_000);
    expect(kronor(collect(towns({ Falun: [{ ...falunsOwn, supplier: 'Annan' }] }), none, settings).total)).toBe(
      5_300_000,
    );
    const numbered = [
      member('UhC', [{ ...whole, supplierNumber: '5599001004' }]),
      member('Falun', [{ ...falunsOwn, supplier: 'Annat namn', supplierNumber: '5599001004' }]),
    ];
    expect(kronor(collect(numbered, none, settings).total)).toBe(1_300_000);
  });

  it('a share has its part of implementation cost, indirect effect and hours, and what its outcomes show', () => {
    const outcome: Outcome = {
      row: 0,
      effectId: 'E-1',
      from: day('2025-01-01'),
      to: day('2025-01-31'),
      firstMonth: monthOf(day('2025-01-01')),
      lastMonth: monthOf(day('2025-01-01')),
      amount: 1001 as Ore,
      source: 'invoice',
      evidence: '',
      cause: null,
      verified: true,
    };
    const rich = member('UhC', [
      { ...whole, implementationCost: 1_000 as Ore, indirectPerYear: 2_000 as Ore, outcomes: [outcome] },
    ]);
    const half = shares(
      { contractNumber: 'UHC-1', organisation: 'A', weight: 1 },
      { contractNumber: 'UHC-1', organisation: 'B', weight: 1 },
    );
    const collection = collect([rich, member('A', []), member('B', [])], half, settings);
    expect(
      collection.effects.map(({ effect: { id, amount, implementationCost, indirectPerYear } }) => [
        id,
        amount,
        implementationCost,
        indirectPerYear,
      ]),
    ).toEqual([
      ['UhC:E-1/A', 200_000_000, 500, 1_000],
      ['UhC:E-1/B', 200_000_000, 500, 1_000],
    ]);
    expect(
      collection.outcomes.map(({ organisation, outcome: { effectId, amount } }) => [organisation, effectId, amount]),
    ).toEqual([
      ['A', 'UhC:E-1/A', 501],
      ['B', 'UhC:E-1/B', 500],
    ]);
  });

  it('W793 a row whose ID is missing or doubled goes by its row', () => {
    const own = { ...falunsOwn, contractNumber: '' };
    const collection = collect(
      [member('Falun', [own, { ...own, id: 'f-1' }, { ...own, id: '' }, { ...own, id: 'F-3' }], { shortName: 'FA' })],
      none,
      settings,
    );
    expect(collection.effects.map(({ effect }) => effect.id)).toEqual(['FA:rad 2', 'FA:rad 3', 'FA:rad 4', 'FA:F-3']);
    expect(collection.issues.map(({ ruleId, params }) => `${ruleId} ${String(params['line'])}`)).toEqual([
      'W793 2',
      'W793 3',
      'W793 4',
    ]);
  });

  it('keys are alike without case, spaces and signs', () => {
    expect(new Set(['UHC-1', 'uhc 1', 'UhC.1', 'UHC_1', 'uhc/1', 'UHC–1'].map(jointKey)).size).toBe(1);
    expect(jointKey(' - ')).toBe('');
  });
});

describe('random members', () => {
  const row = fc
    .record({
      made: anyEffect,
      contractNumber: fc.constantFrom('', 'A', 'a ', 'B'),
      covers: fc.constantFrom('own' as const, 'whole' as const),
      id: fc.constantFrom('E-1', 'E-2', ''),
      supplier: fc.constantFrom('S', 'T'),
    })
    .map(({ made, ...rest }): RowDraft => ({ ...made, ...rest }));
  const anyMembers = fc
    .array(fc.record({ rows: fc.array(row, { maxLength: 4 }), hourlyCost: fc.constantFrom(null, 40_000 as Ore) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((drafts) =>
      drafts.map(({ rows, hourlyCost }, index) => member(`M${index}`, rows, { settings: { ...settings, hourlyCost } })),
    );
  const anyShares = fc
    .array(
      fc.record({
        contractNumber: fc.constantFrom('A', 'B'),
        organisation: fc.constantFrom('M0', 'M1', 'M2', 'X'),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 4 },
    )
    .map((rows) => shares(...rows));

  it('E-1: the organisations sum to the total; E-2: here − own is the sum of the terms, own by the member’s settings, here by the collection’s', () => {
    fc.assert(
      fc.property(anyMembers, anyShares, (members, table) => {
        const collection = collect(members, table, settings);
        expect(collection.members.reduce((sum, { here }) => sum + here, 0n)).toBe(collection.total);
        collection.members.forEach(({ own, here, difference, terms }, place) => {
          const counted = members[place] as Member;
          expect(own).toBe(
            counted.effects.reduce(
              (sum, { effect }) => sum + BigInt(calculate(effect, counted.settings).calculated),
              0n,
            ),
          );
          expect(here).toBe(
            collection.effects
              .filter((each) => each.place === place)
              .reduce((sum, { effect }) => sum + BigInt(calculate(effect, settings).calculated), 0n),
          );
          expect(difference).toBe(here - own);
          expect(terms.whole + terms.shares + terms.settings).toBe(difference);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('the order of members decides only whose whole counts: what is divided is the whole, to the öre', () => {
    fc.assert(
      fc.property(
        anyEffect,
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 4 }),
        (made, weights) => {
          const own = {
            ...made,
            centihoursPerYear: null,
            id: 'E-1',
            contractNumber: 'A',
            covers: 'whole' as const,
            actualEnd: null,
          };
          const table = shares(
            ...weights.map((weight, index) => ({ contractNumber: 'A', organisation: `M${index}`, weight })),
          );
          const members = [member('L', [own]), ...weights.map((_, index) => member(`M${index}`, []))];
          expect(collect(members, table, settings).total).toBe(
            BigInt(members[0]?.effects[0]?.calculation.calculated ?? 0),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
