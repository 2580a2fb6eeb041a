import { freshAgain } from '../../../src/locales/collection';
import { collect, type Collection } from '../../../src/domain/collection/collect';
import { judgeMembers, usableMembers } from '../../../src/domain/collection/collectionRules';
import type { ShareField } from '../../../src/domain/collection/shares';
import { memberOf } from '../../../src/domain/collection/fromRegister';
import type { Member } from '../../../src/domain/collection/member';
import { shortNameOf } from '../../../src/domain/collection/member';
import { judgeMemberRows, readMemberRows } from '../../../src/domain/collection/memberRows';
import { organisationFigures } from '../../../src/domain/collection/organisations';
import { member, shares, type RowDraft } from '../../support/parts/collection';
import { assessment, claim, kr, krTotal, outcome as paid } from '../../support/effects';
import { ledgerOf } from '../../support/figures';
import { assessed, contract, day, outcome, settings, type Row } from '../../support/register';

const none = shares();
const halves = shares(
  { contractNumber: 'A', organisation: 'Avesta', share: 0.5 },
  { contractNumber: 'A', organisation: 'Borlänge', share: 0.5 },
);
/** Kronor over one year, under contract A. */
const row = (id: string, kronor: number, more: RowDraft = {}): RowDraft => ({
  ...{ id, type: 'newContract', supplier: 'S', start: day('2025-01-01'), termMonths: 12, baselineSource: 'budget' },
  ...{ amount: kr(kronor), contractNumber: 'A', ...more },
});
const rows = ({ effects }: Collection) =>
  effects.map(({ organisation, effect, calculated, origin, covers, stands }) =>
    [organisation, effect.id, Number(calculated) / 100, origin, covers, stands ? 'stands' : 'new'].join(' '),
  );
const said = ({ issues }: Collection) =>
  issues.map(({ ruleId, table, row: place, params, effectId }) => [ruleId, table, place, params, effectId]);
/** A share that stands from a whole that is not read now. */
const share = (id: string, kronor: number, recipient: string, more: RowDraft = {}): Member => {
  const lead = member('UhC', [row(id, kronor, more)], { standing: krTotal(100) });
  return { ...lead, effects: lead.effects.map((each) => ({ ...each, recipient })) };
};

describe('A collected row', () => {
  it('has its member’s short name in its ID, and its outcomes go with it', () => {
    const outcomes = [paid('E-1', '2025-02-01', '2025-02-28', 7)];
    const collection = collect(
      [member('Avesta', [row('E-1', 100, { outcomes })], { shortName: ' AV ' })],
      none,
      settings,
    );
    expect(rows(collection)).toEqual(['Avesta AV:E-1 100 copy own new']);
    expect(collection.outcomes).toMatchObject([
      { organisation: 'Avesta', outcome: { effectId: 'AV:E-1', amount: kr(7) }, stands: false },
    ]);
    expect(collection.members).toMatchObject([{ effects: 1, own: krTotal(100), here: krTotal(100), difference: 0n }]);
    expect(shortNameOf({ shortName: '  ', organisation: ' Avesta ' })).toBe('Avesta');
  });

  it('W793 without an ID of its own is known by its row', () => {
    const collection = collect([member('Avesta', [row('E-1', 1), row('e-1', 2), row('', 3)])], none, settings);
    expect(collection.effects.map(({ effect }) => effect.id)).toEqual(['Avesta:rad 2', 'Avesta:rad 3', 'Avesta:rad 4']);
    expect(said(collection)).toEqual([
      ['W793', 'members', 0, { line: 2, text: 'E-1' }, 'E-1'],
      ['W793', 'members', 0, { line: 3, text: 'e-1' }, 'e-1'],
      ['W793', 'members', 0, { line: 4, text: '' }, ''],
    ]);
  });

  it('of a member whose file is not read now keeps its ID, and its sum as it was read', () => {
    const outcomes = [paid('AV:E-1', '2025-02-01', '2025-02-28', 7)];
    const kept = member('Avesta', [row('AV:E-1', 120, { outcomes })], { shortName: 'AV', standing: krTotal(100) });
    const collection = collect([kept], none, settings);
    expect(rows(collection)).toEqual(['Avesta AV:E-1 120 copy own stands']);
    expect(collection.outcomes).toMatchObject([{ outcome: { effectId: 'AV:E-1' }, stands: true }]);
    expect(collection.members[0]).toEqual({
      ...{ organisation: 'Avesta', effects: 1, own: krTotal(100), here: krTotal(120), difference: krTotal(20) },
      terms: { whole: 0n, shares: 0n, settings: 0n, earlier: krTotal(20) },
    });
  });
});

describe('A share that stands', () => {
  it('stays with its party, with its outcomes', () => {
    const lead = share('U:E-1/Avesta', 50, 'Avesta', {
      outcomes: [paid('U:E-1/Avesta', '2025-02-01', '2025-02-28', 7)],
    });
    const collection = collect([lead, member('Avesta', [])], none, settings);
    expect(rows(collection)).toEqual(['Avesta U:E-1/Avesta 50 share own stands']);
    expect(collection.outcomes).toMatchObject([{ organisation: 'Avesta', stands: true }]);
    expect(collection.members[1]).toMatchObject({
      here: krTotal(50),
      difference: krTotal(50),
      terms: { shares: krTotal(50) },
    });
  });

  it('E794 goes when its party is no member any more, or has a part of its own since', () => {
    expect(said(collect([share('U:E-1/B', 50, 'Borlänge'), member('Avesta', [])], none, settings))).toEqual([
      ['E794', 'members', 0, { reason: 'noMember', text: 'Borlänge' }, 'U:E-1/B'],
    ]);
    const own = collect([share('U:E-1/A', 50, 'Avesta'), member('Avesta', [row('E-9', 60)])], none, settings);
    expect(said(own)).toEqual([['E794', 'members', 0, { reason: 'ownPart', text: 'Avesta' }, 'U:E-1/A']]);
    expect(rows(own)).toEqual(['Avesta Avesta:E-9 60 copy own new']);
  });

  it('is neither part nor whole: a whole counts beside it, and another member’s share leaves it alone', () => {
    const whole = member('Falun', [row('E-1', 90, { covers: 'whole' })]);
    const collection = collect([share('U:E-1/Avesta', 50, 'Avesta'), member('Avesta', []), whole], none, settings);
    expect(rows(collection)).toEqual(['Avesta U:E-1/Avesta 50 share own stands', 'Falun Falun:E-1 90 copy whole new']);
    const next = member('Borlänge', [row('E-9', 60)]);
    const kept = collect([share('U:E-1/Avesta', 50, 'Avesta'), member('Avesta', []), next], none, settings);
    expect(kept.effects.map(({ effect }) => effect.id)).toEqual(['U:E-1/Avesta', 'Borlänge:E-9']);
  });
});

describe('A whole', () => {
  const parties = () => [member('Avesta', [], { shortName: 'AV' }), member('Borlänge', [])];

  it('E794 is left out without a key, after another member’s, with broken shares, or where there are parts', () => {
    const whole = row('E-1', 100, { covers: 'whole' });
    expect(said(collect([member('A', [{ ...whole, contractNumber: ' - ' }])], none, settings))).toEqual([
      ['E794', 'members', 0, { reason: 'noKey' }, 'E-1'],
    ]);
    expect(said(collect([member('A', [whole]), member('B', [whole])], none, settings))).toEqual([
      ['E794', 'members', 1, { reason: 'otherMember' }, 'E-1'],
    ]);
    const broken = shares({ contractNumber: 'A', organisation: 'Avesta', share: 0.3 });
    expect(said(collect([member('A', [whole])], broken, settings))).toEqual([
      ['E794', 'members', 0, { reason: 'brokenShares' }, 'E-1'],
    ]);
    const two = [member('A', [whole]), member('B', [row('E-2', 1), row('E-3', 1)]), member('C', [row('E-4', 1)])];
    expect(said(collect(two, none, settings))).toEqual([['E794', 'members', 0, { reason: 'parts', count: 2 }, 'E-1']]);
  });

  it('comes after an own part of another member without being of another whole', () => {
    const members = [member('A', [row('E-1', 5)]), member('B', [row('E-2', 100, { covers: 'whole' })])];
    expect(said(collect(members, none, settings))).toEqual([
      ['E794', 'members', 1, { reason: 'parts', count: 1 }, 'E-2'],
    ]);
  });

  it('with Andelar is divided between organisations, by name or short name', () => {
    const byShortName = shares(
      { contractNumber: 'A', organisation: 'av', share: 0.5 },
      { contractNumber: 'A', organisation: 'Borlänge', share: 0.5 },
    );
    const lead = member('UhC', [row('E-1', 100, { covers: 'whole' })]);
    for (const andelar of [halves, byShortName]) {
      const collection = collect([lead, ...parties()], andelar, settings);
      expect(rows(collection)).toEqual([
        'Avesta UhC:E-1/AV 50 share own new',
        'Borlänge UhC:E-1/Borlänge 50 share own new',
      ]);
      expect(collection.members[0]).toMatchObject({ own: krTotal(100), here: 0n, terms: { whole: krTotal(-100) } });
    }
  });

  it('that stands is taken off what its member had when it was read', () => {
    const lead = member('UhC', [row('U:E-1', 100, { covers: 'whole' })], { standing: krTotal(100) });
    expect(collect([lead, ...parties()], halves, settings).members[0]).toMatchObject({
      ...{ own: krTotal(100), here: 0n, difference: krTotal(-100) },
      terms: { whole: krTotal(-100), shares: 0n, settings: 0n, earlier: 0n },
    });
  });

  it('under one key is one contract, one supplier by number or else name, and one-off or not', () => {
    const whole = row('E-1', 100, { covers: 'whole' });
    const isLeftOut = (own: Partial<RowDraft>, of: Partial<RowDraft> = {}) =>
      collect([member('A', [{ ...whole, ...of }]), member('B', [row('E-2', 5, own)])], none, settings).issues.length ===
      1;
    expect([isLeftOut({}), isLeftOut({ supplier: ' s ' }), isLeftOut({ contractNumber: 'a.' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isLeftOut({ supplier: 'T' }), isLeftOut({ contractNumber: 'B' })]).toEqual([false, false]);
    expect(isLeftOut({ type: 'oneOff', termMonths: null })).toBe(false);
    expect(isLeftOut({ supplier: 'T', supplierNumber: '1' }, { supplierNumber: '1' })).toBe(true);
    expect(isLeftOut({ supplierNumber: '2' }, { supplierNumber: '1' })).toBe(false);
    expect([isLeftOut({ supplierNumber: '2' }), isLeftOut({}, { supplierNumber: '1' })]).toEqual([true, true]);
  });
});

describe('What messages of members are made of', () => {
  const told = (members: readonly Member[]) =>
    judgeMembers(members, settings).map(({ ruleId, table, row: place, field, params }) => [
      ruleId,
      table,
      place,
      field,
      params,
    ]);

  it('E791 names the file and why, E792 the organisation that comes again', () => {
    const { issues } = usableMembers([
      { kind: 'unusable', file: 'x.xlsx', reason: 'damaged' },
      ...['A', 'a', 'B'].map((name) => ({ kind: 'member' as const, member: member(name, []) })),
    ]);
    expect(issues.map(({ ruleId, table, row: place, field, params }) => [ruleId, table, place, field, params])).toEqual(
      [
        ['E791', 'members', 0, 'file', { reason: 'damaged', text: 'x.xlsx' }],
        ['E792', 'members', 2, 'organisation', { text: 'a', otherFile: 'A.xlsx' }],
      ],
    );
  });

  it('W796 names the contract, the other organisation and its row; a share that stands is no doubt', () => {
    const [first, second] = [member('A', [row('E-1', 100)]), member('B', [row('E-2', 100)])];
    expect(told([first, second])).toEqual([
      ['W796', 'members', 0, null, { reason: 'twice', text: 'A', organisation: 'B', otherId: 'E-2' }],
    ]);
    expect(told([first, share('U:E-1/B', 100, 'B')])).toEqual([]);
  });

  it('W796 of another supplier where either is the whole, of the sum within a krona, of terms that touch', () => {
    const reasons = (...own: readonly RowDraft[]) =>
      told(own.map((each, index) => member(`M${index}`, [each]))).map(([, , place, , params]) => [
        place,
        (params as { reason: string }).reason,
      ]);
    expect(reasons(row('E-1', 5, { supplier: 'T' }), row('E-2', 100, { covers: 'whole' }))).toEqual([
      [0, 'otherSupplier'],
    ]);
    expect(reasons(row('E-1', 301), row('E-2', 100), row('E-3', 200))).toEqual([[0, 'isSum']]);
    expect(reasons(row('E-1', 301.01), row('E-2', 100), row('E-3', 200))).toEqual([]);
    expect(reasons(row('E-1', 300), row('E-2', 300, { covers: 'whole' }), row('E-3', 7))).toEqual([[0, 'isWhole']]);
    const later = (start: string) => row('E-2', 100, { start: day(start) });
    expect(reasons(row('E-1', 100), later('2025-12-01'))).toEqual([[0, 'twice']]);
    expect(reasons(later('2025-12-01'), row('E-1', 100))).toEqual([[0, 'twice']]);
    expect(reasons(row('E-1', 100), later('2026-01-01'))).toEqual([]);
    expect(reasons(row('E-1', 0), row('E-2', 0))).toEqual([]);
    expect(reasons(row('E-1', -100), row('E-2', -98))).toEqual([[0, 'twice']]);
  });

  it('W797 says both dates, W798 which settings, W799 whose file', () => {
    const late = member('B', [], {
      ...{ asOf: day('2025-11-01'), isFresh: false },
      settings: { ...settings, capMonths: 36, hourlyCost: kr(5), forecastCoverage: 0.4, avoidanceCapMonths: 6 },
    });
    expect(told([member('A', []), late])).toEqual([
      ['W797', 'members', 1, 'asOf', { asOfSerial: day('2025-11-01'), latestSerial: day('2025-12-31') }],
      [
        ...['W798', 'members', 1, null],
        { settings: ['hourlyCost', 'capMonths', 'avoidanceCapMonths', 'forecastCoverage'] },
      ],
      ['W799', 'members', 1, 'fresh', { text: 'B' }],
    ]);
  });

  it('E792, W797 and W799 of Medlemmar say the same between collections', () => {
    const cells = [
      { organisation: 'A', asOf: day('2025-12-31'), fresh: 'Ja' },
      { organisation: 'a', asOf: day('2025-11-01'), fresh: 'Nej' },
    ];
    const table = {
      ...{ columns: { organisation: 0, asOf: 1, fresh: 2 }, firstRow: 2 },
      rows: cells.map(({ organisation, asOf, fresh }) => [organisation, asOf, fresh]),
    };
    const issues = judgeMemberRows(readMemberRows(table, freshAgain));
    expect(
      issues.map(({ ruleId, table: of, row: place, field, params }) => [ruleId, of, place, field, params]),
    ).toEqual([
      ['E792', 'members', 1, 'organisation', { text: 'a' }],
      ['W797', 'members', 1, 'asOf', { asOfSerial: day('2025-11-01'), latestSerial: day('2025-12-31') }],
      ['W799', 'members', 1, 'fresh', { text: 'a' }],
    ]);
  });

  it('E795 says what the shares sum to', () => {
    const faults = (...own: readonly Row<ShareField>[]) =>
      shares(...own).issues.map(({ ruleId, table, row: place, field, params }) => [
        ruleId,
        table,
        place,
        field,
        params,
      ]);
    const of = (organisation: string, share: number | string) => ({ contractNumber: 'A', organisation, share });
    expect(faults(of('B', 0.5), of('C', 0.4))).toEqual([['E795', 'shares', 0, 'share', { reason: 'sum', share: 0.9 }]]);
    expect(faults(of('B', 0.5), of('C', 0))).toEqual([['E795', 'shares', 1, 'share', { reason: 'value' }]]);
    const mixed = [{ contractNumber: 'A', organisation: 'B', weight: 3 }, of('C', 1)];
    expect(faults(...mixed)).toEqual([['E795', 'shares', 0, 'share', { reason: 'value' }]]);
  });
});

describe('A member as a collection sees it', () => {
  it('has its sheet’s row numbers, and rows without columns of joint contracts are Egen', () => {
    const given = assessed({
      effects: [contract, { ...contract, id: '', title: 'b', supplier: 'B' }],
      outcomes: [outcome],
    });
    const made = memberOf(given, member('A', []), new Map([[1, { covers: 'whole', supplierNumber: '5' }]]), 4);
    expect(
      made.effects.map(({ covers, supplierNumber, outcomes, sheetRow }) => [
        covers,
        supplierNumber,
        outcomes.length,
        sheetRow,
      ]),
    ).toEqual([
      ['own', null, 1, 4],
      ['whole', '5', 0, 5],
    ]);
  });

  it('each organisation’s figures are of its own rows, named as it was written first', () => {
    const effects = [
      claim('2025-03-01', 70, { organisation: 'Avesta' }),
      claim('2025-03-01', 5, { organisation: 'Borlänge' }),
      claim('2025-03-01', 30, { organisation: 'AVESTA ' }),
      claim('2025-03-01', 1),
    ];
    const made = ledgerOf(assessment({ effects, asOf: day('2025-12-31') }));
    expect(organisationFigures(made, made.rows).map(({ name, calculated }) => [name, calculated])).toEqual([
      ['Avesta', krTotal(100)],
      ['Borlänge', krTotal(5)],
      ['', krTotal(1)],
    ]);
  });
});
