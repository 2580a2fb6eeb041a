import { finished } from '../../../src/domain/basics/steps';
import { answerClaims } from '../../../src/domain/payables/credits';
import { testIds } from '../../../src/domain/payables/checks';
import type { OutcomeProposal } from '../../../src/domain/payables/proposal';
import { proposeOutcomes } from '../../../src/domain/payables/proposals';
import type { PayablesEffect } from '../../../src/domain/payables/payablesEffect';
import { day } from '../../support/register';
import {
  before,
  bookOf,
  contracted,
  contracts,
  effectOf,
  monthly,
  previous,
  type BookDraft,
  type Booked,
} from '../../support/parts/payables';

const old = { from: before, name: 'Gamla Skrivaren AB' } as const;
const even = (year: number, kronor: number, months: number, rest: Partial<Booked> = {}) =>
  monthly(
    year,
    Array.from({ length: months }, () => kronor),
    rest,
  );
const lastYear = even(2024, 400_000, 12, old);
const thisYear = even(2025, 250_000, 6);
const good: BookDraft = { contracts: contracts(contracted, previous), rows: [...lastYear, ...thisYear] };
const effect = effectOf({ baseline: 4_800_000, newCost: 3_000_000 });

function proposed(draft: BookDraft, ...effects: readonly PayablesEffect[]): readonly OutcomeProposal[] {
  return finished(
    proposeOutcomes(bookOf(draft), {
      effects: effects.length === 0 ? [effect] : effects,
      volumes: new Map(),
      usedNotes: [],
    }),
  ).proposals;
}
const failed = (draft: BookDraft, ...effects: readonly PayablesEffect[]) =>
  proposed(draft, ...effects).map(({ source, failed: tests }) => [source, ...tests]);

describe('what the books cannot prove is never Faktura (A.12)', () => {
  it('passes every test when nothing is wrong', () => {
    expect(failed(good)).toEqual([['invoice']]);
  });

  it('a baseline set just inside the tolerance, so that the tolerance is the saving', () => {
    expect(failed(good, effectOf({ baseline: 5_000_000, newCost: 4_800_000 }))).toEqual([['estimated', 'H1', 'H10']]);
    expect(failed(good, effectOf({ baseline: 4_900_000, newCost: 3_000_000 }))).toEqual([['invoice']]);
  });

  it('a supplier that merged and invoices under a new number', () => {
    expect(
      failed({
        ...good,
        rows: [...good.rows, { on: '2025-04-02', kronor: 90_000, from: '559900-3000', name: 'SKRIVAREN' }],
      }),
    ).toEqual([['estimated', 'H9']]);
  });

  it('an Avtal row that ended before the contract did', () => {
    const ended = { ...good, contracts: contracts({ ...contracted, end: day('2025-04-15') }, previous) };
    expect(proposed(ended).map(({ months }) => months.last - months.first + 1)).toEqual([3]);
    const continued = contracts(
      { ...contracted, end: day('2025-04-15') },
      { ...contracted, organisationNumber: '559900-3000', start: day('2025-04-16') },
      previous,
    );
    const rows = [...lastYear, ...even(2025, 250_000, 4), ...even(2025, 250_000, 6, { from: '559900-3000' }).slice(4)];
    expect(
      proposed({ ...good, rows, contracts: continued }).map(({ months }) => months.last - months.first + 1),
    ).toEqual([6]);
  });

  it('quarterly billing read as season', () => {
    const quarters = (year: number, amounts: readonly number[], rest: Partial<Booked> = {}) =>
      monthly(
        year,
        amounts.flatMap((amount) => [0, 0, amount]),
        rest,
      );
    const draft = {
      ...good,
      rows: [
        ...quarters(2024, [1_200_000, 1_200_000, 1_200_000, 1_200_000], old),
        ...quarters(2025, [0, 0, 700_000, 700_000]),
      ],
    };
    const [proposal] = proposed({ ...draft, settings: { asOf: day('2026-02-28') } });
    expect(proposal).toMatchObject({
      profile: 'season',
      source: 'estimated',
      months: { first: 2025 * 12 + 9, last: 2025 * 12 + 11 },
    });
    expect(proposal?.failed).toContain('H6');
  });

  it('purchases of an unmapped department', () => {
    const social = { department: 'Socialförvaltningen' };
    const rows = [...even(2024, 400_000, 12, { ...old, ...social }), ...even(2025, 250_000, 6, social)];
    const ofSocial = { ...effect, department: 'Socialförvaltningen' };
    expect(failed({ ...good, rows }, ofSocial)).toEqual([['invoice']]);
    expect(
      failed({ ...good, rows: [...rows, { on: '2025-03-03', kronor: 1, department: 'Något annat' }] }, ofSocial),
    ).toEqual([['estimated', 'H4']]);
  });

  it('rows in another currency, and rows that cannot be read', () => {
    for (const odd of [
      { on: '2025-03-03', kronor: 900, currency: 'EUR' },
      { on: '2025-03-03', kronor: null },
      { on: '', kronor: 900 },
    ]) {
      expect(failed({ ...good, rows: [...good.rows, odd] })).toEqual([['estimated', 'H4']]);
    }
    expect(
      failed({ ...good, rows: [...good.rows, { on: '2025-03-03', kronor: null, from: '559900-3000', name: 'Annan' }] }),
    ).toEqual([['invoice']]);
  });

  it('a row of Avtal whose number is wrong (E921)', () => {
    const wrong = contracts(contracted, previous, {
      ...previous,
      organisationNumber: '559900-1005',
      supplier: 'Fel AB',
    });
    expect(wrong.issues.map(({ ruleId }) => ruleId)).toEqual(['E921']);
    expect(failed({ ...good, contracts: wrong })).toEqual([['estimated', 'H9']]);
  });

  it('a requested price that was never paid', () => {
    expect(failed(good, { ...effect, isCostAvoidance: true })).toEqual([['estimated', 'H1']]);
  });

  it('a credit whose rebill is in a file not yet read', () => {
    const credits = { creditContracts: new Set(['utskrift']) };
    const credit = { on: '2025-06-10', kronor: -50_000, invoice: 'K1' };
    const claims = [{ effectId: 'E-2', contract: 'utskrift', day: day('2025-05-01'), claim: 5_000_000n }];
    const kind = (rows: readonly Booked[]) =>
      answerClaims(bookOf({ ...good, rows, options: credits }), claims, new Set())[0]?.kind;
    expect(kind([...good.rows, credit])).toBe('near');
    expect(kind([...good.rows, credit, { on: '2025-07-20', kronor: 5 }])).toBe('single');
    expect(
      kind([
        ...good.rows,
        credit,
        { on: '2025-07-20', kronor: 5 },
        { on: '2025-07-08', kronor: 50_000, invoice: 'F2' },
      ]),
    ).toBe('none');
  });

  it('each test alone turns Faktura into Beräknat', () => {
    const alone: Readonly<Record<string, () => unknown>> = {
      H1: () =>
        failed(
          { ...good, rows: [...even(2024, 380_000, 12, old), ...thisYear] },
          effectOf({ baseline: 4_800_000, newCost: 3_000_000 }),
        ),
      H3: () => failed({ ...good, reading: { vat: 'unknown' } }),
      H4: () => failed({ ...good, rows: [...good.rows, { on: '2025-03-03', kronor: 1, currency: 'EUR' }] }),
      H5: () => failed(good, { ...effect, method: 'amountsOnly' }),
      H6: () =>
        failed({
          ...good,
          rows: [
            ...monthly(
              2024,
              [800_000, 0, 400_000, 400_000, 400_000, 400_000, 400_000, 400_000, 400_000, 400_000, 400_000, 400_000],
              old,
            ),
            ...thisYear,
          ],
        }),
      H8: () => failed({ contracts: contracts(contracted), rows: [...even(2024, 400_000, 12), ...thisYear] }),
      H9: () => failed({ ...good, reading: { contractPrint: 'a1-other' } }),
      H10: () => failed(good, effectOf({ baseline: 4_800_000, newCost: 3_600_000 })),
    };
    expect(Object.keys(alone)).toEqual([...testIds]);
    for (const [test, run] of Object.entries(alone)) expect([test, run()]).toEqual([test, [['estimated', test]]]);
  });

  it('H2: months that are not ready are not offered; H7: no purchases, no proposal', () => {
    expect(proposed({ ...good, settings: { asOf: day('2025-05-30') } }).map(({ months }) => months.last)).toEqual([
      2025 * 12 + 3,
    ]);
    expect(proposed({ ...good, reading: { readOn: day('2025-04-30') } }).map(({ months }) => months.last)).toEqual([
      2025 * 12 + 2,
    ]);
    const none = finished(
      proposeOutcomes(
        bookOf({ ...good, rows: [...lastYear, ...even(2025, 100, 6, { from: '559900-3000', name: 'Annan' })] }),
        { effects: [effect], volumes: new Map(), usedNotes: [] },
      ),
    );
    expect([none.proposals.length, none.withheld.map(({ reason }) => reason)]).toEqual([0, ['noPurchases']]);
  });
});
